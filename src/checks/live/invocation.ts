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

type TailMessage =
  | { readonly kind: "invocation"; readonly invocation: Invocation }
  /** The tail sends only a part of the messages, or all again. */
  | { readonly kind: "sampling"; readonly on: boolean }
  | { readonly kind: "other" };

const OTHER = { kind: "other" } as const;

/** Reads a message of the subprotocol `trace-v1`. What isn't one is `other`. */
export function readTailMessage(text: string): TailMessage {
  const { event, outcome, scriptVersion, eventTimestamp } = fieldsOf(parseJson(text));
  const { type, request, response } = fieldsOf(event);
  if (type === "overload" || type === "overload-stop") return { kind: "sampling", on: type === "overload" };
  const { id } = fieldsOf(scriptVersion);
  if (typeof id !== "string" || typeof outcome !== "string") return OTHER;
  const { status } = fieldsOf(response);
  const client = fieldsOf(fieldsOf(request)["headers"])["cf-connecting-ip"];
  return {
    kind: "invocation",
    invocation: {
      versionId: id,
      outcome: outcome.slice(0, 40),
      fetch: typeof request === "object" && request !== null,
      status: typeof status === "number" ? status : undefined,
      at: typeof eventTimestamp === "number" ? eventTimestamp : Number.NaN,
      client: typeof client === "string" ? client : undefined,
    },
  };
}

/** What the client causes is no error. */
const FINE: ReadonlySet<string> = new Set([
  "ok",
  "canceled",
  "clientDisconnected",
  "responseStreamDisconnected",
]);
/** From workerd. */
const ERRORS: ReadonlySet<string> = new Set([
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
export function isKnown(outcome: string): boolean {
  return FINE.has(outcome) || ERRORS.has(outcome);
}

/** Whether it is an error: any outcome is that isn't success or, by its name, the client's doing. */
export function isError(outcome: string): boolean {
  return !FINE.has(outcome) && (ERRORS.has(outcome) || !/cancel|disconnect/i.test(outcome));
}

/** What an invocation adds to a check's counts: an error, a request without one, or nothing. */
export function countedAs(
  kind: LiveCheck["kind"],
  { outcome, fetch, status }: Invocation,
): "error" | "fine" | undefined {
  if (kind === "error-rate") return isError(outcome) ? "error" : "fine";
  if (!fetch) return undefined;
  return (status === undefined ? isError(outcome) : status >= 500) ? "error" : "fine";
}
