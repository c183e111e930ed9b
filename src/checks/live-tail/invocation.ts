/** A tail's messages: the invocations, and what each says of its version. */

import { fieldsOf, parseJson } from "../../values/json.ts";
import type { LiveCheck } from "../check.ts";

/** What is read of an invocation. */
export interface Invocation {
  readonly versionId: string;
  /** `ok`, `exception`, `exceededCpu`, …: an open set. At most 40 characters. */
  readonly outcome: string;
  /** Whether it answers an HTTP request. */
  readonly fetch: boolean;
  /** The HTTP status; undefined where it gave none. */
  readonly status: number | undefined;
  /** When it began, Unix ms of Cloudflare's clock; NaN where the message doesn't say. */
  readonly at: number;
  /** The address of the client that sent the request; undefined where the message has none, as of crons and queues. */
  readonly client: string | undefined;
}

/**
 * Reads a message of the subprotocol `trace-v1`: an invocation, or that the tail sends only a part of them; undefined for
 * what is neither.
 */
export function readTailMessage(text: string): Invocation | "sampling" | undefined {
  const { event, outcome, scriptVersion, eventTimestamp } = fieldsOf(parseJson(text));
  const { type, request, response } = fieldsOf(event);
  if (type === "overload" || type === "overload-stop") return "sampling";
  const { id } = fieldsOf(scriptVersion);
  if (typeof id !== "string" || typeof outcome !== "string") return undefined;
  const { status } = fieldsOf(response);
  const client = fieldsOf(fieldsOf(request)["headers"])["cf-connecting-ip"];
  return {
    versionId: id,
    outcome: outcome.slice(0, 40),
    fetch: typeof request === "object" && request !== null,
    status: typeof status === "number" ? status : undefined,
    at: typeof eventTimestamp === "number" ? eventTimestamp : Number.NaN,
    client: typeof client === "string" ? client : undefined,
  };
}

/** From workerd. */
const KNOWN: ReadonlySet<string> = new Set([
  "ok",
  "canceled",
  "clientDisconnected",
  "responseStreamDisconnected",
  "exception",
  "exceededCpu",
  "exceededMemory",
  "exceededWallTime",
  "internalError",
  "scriptNotFound",
  "daemonDown",
  "killSwitch",
  "loadShed",
  "unknown",
]);

/** False for a newer name of Cloudflare's, which is counted by its likely meaning and reported. */
export function isKnownOutcome(outcome: string): boolean {
  return KNOWN.has(outcome);
}

/** Whether it is an error: any outcome is that isn't success or, by its name, the client's doing. */
export function endedInError(outcome: string): boolean {
  return outcome !== "ok" && !/cancel|disconnect/i.test(outcome);
}

/** Whether an invocation counts as an error for a check; undefined where it doesn't count at all. */
export function countsAsError(
  kind: LiveCheck["kind"],
  { outcome, fetch, status }: Invocation,
): boolean | undefined {
  if (kind === "error-rate") return endedInError(outcome);
  if (!fetch) return undefined;
  return status === undefined ? endedInError(outcome) : status >= 500;
}
