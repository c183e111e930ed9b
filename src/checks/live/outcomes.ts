/** What an invocation's outcome says of the version. */

import type { Invocation } from "../../cloudflare/tail-message.ts";
import type { LiveCheck } from "../check.ts";

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
