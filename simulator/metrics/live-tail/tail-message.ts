import type { InvocationOutcome } from "../../account/model.ts";

/** An invocation as a tail tells it. */
export interface TailedInvocation {
  /** When it began, server ms. */
  readonly at: number;
  readonly script: string;
  readonly version: string;
  readonly status: number;
  readonly outcome: InvocationOutcome;
  readonly method: string;
  readonly url: string;
  /** 16 hex digits that no other has. */
  readonly ray: string;
  /** The address of who sent it; undefined where Cloudflare doesn't tell. */
  readonly client: string | undefined;
  readonly exception?: unknown;
}

/** One message of the subprotocol `trace-v1`. A Worker that threw or was stopped has no response. */
export function tailMessage(invocation: TailedInvocation): string {
  const { at, script, version, status, outcome, method, url, ray, client, exception } = invocation;
  const eventTimestamp = Math.round(at);
  const answered = outcome === "ok";
  return JSON.stringify({
    wallTime: 12,
    cpuTime: 2,
    truncated: false,
    executionModel: "stateless",
    outcome,
    scriptName: script,
    scriptVersion: { id: version },
    diagnosticsChannelEvents: [],
    exceptions:
      outcome === "exception"
        ? [{ name: "Error", message: String(exception ?? "out of order"), timestamp: eventTimestamp }]
        : [],
    logs: [],
    eventTimestamp,
    event: {
      request: {
        url: `https://${script}.example.workers.dev${url}`,
        method,
        headers: {
          "cf-ray": ray,
          ...(client !== undefined && { "cf-connecting-ip": client }),
          authorization: "REDACTED",
        },
        cf: { colo: "AMS", country: "NL", httpProtocol: "HTTP/2" },
      },
      ...(answered && { response: { status } }),
    },
    id: 0,
  });
}
