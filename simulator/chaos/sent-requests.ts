/** What a request that left a process says of itself. */

import type { JsonShare } from "../account/model.ts";
import type { SentRequest } from "./recording.ts";

/** Whether something went wrong with a request; a delay alone isn't that. */
export function isStruck({ entry, end }: SentRequest): boolean {
  return entry.faults.some((fault) => fault !== "way") || !/^HTTP /.test(end ?? "");
}

export function isForced({ entry }: SentRequest): boolean {
  return entry.query["force"] === "true";
}

interface Body {
  readonly versions?: readonly JsonShare[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export function versionsOf({ entry }: SentRequest): readonly JsonShare[] {
  return (entry.body as Body | undefined)?.versions ?? [];
}

/** The message of a deployment that was asked for; empty for other requests. */
export function messageSent({ entry }: SentRequest): string {
  return (entry.body as Body | undefined)?.annotations?.["workers/message"] ?? "";
}
