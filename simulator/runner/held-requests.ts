/** Which requests of the processes wait for nothing but time. */

import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { REQUEST_HEADER } from "./process-time.ts";

/** A request of a process that this process serves. */
interface Served {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** It has come whole, and its handler has had its turns since: an answer that isn't there waits for time. */
  handled: "no" | "soon" | "yes";
}

/** By the number that they were sent with. */
const served = new Map<string, Served>();
/** What wants to know when one has come whole. */
export const listeners = new Set<() => void>();
subscribe("http.server.request.start", (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  const id = request.headers[REQUEST_HEADER];
  if (typeof id !== "string") return;
  served.set(id, { request, response, handled: "no" });
  request.once("end", () => {
    for (const listener of listeners) listener();
  });
  response.once("close", () => served.delete(id));
});

/** Resolves when what lay in the pipes and sockets is read. */
export async function arrivals(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The request has come whole, and its answer waits for time, or never comes. */
export function isHeld(id: string): boolean {
  const each = served.get(id);
  if (each === undefined || !each.request.complete || each.response.headersSent || each.response.destroyed)
    return false;
  // It may have come a moment ago, while others were waited for.
  if (each.handled === "no") {
    each.handled = "soon";
    void arrivals().then(() => {
      each.handled = "yes";
      for (const listener of listeners) listener();
    });
  }
  return each.handled === "yes";
}
