/** One HTTP request and its complete answer, over sockets or a simulator in the same process. */

import { problem, quote } from "./values/problems.ts";
import type { Redact } from "./values/redact.ts";
import { errorText } from "./values/text.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "DELETE";
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SendOptions {
  /** For the whole exchange, in ms. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the body that are read; the rest is left out. Without it all is read, and too much is an error. */
  readonly bodyLimit?: number;
}

export interface Transport {
  /** Rejects with `TransportError` when no whole answer came, or with the signal's reason. No retries, no redirects. */
  send(request: HttpRequest, options: SendOptions): Promise<HttpResponse>;
}

export class TransportError extends Error {
  override readonly name = "TransportError";
  /** False only when it is certain that the server never saw the request (refused connection, unknown host). */
  readonly sent: boolean;

  constructor(message: string, sent: boolean, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.sent = sent;
  }
}

/** Whether a host is this machine. `hostname` as `URL` spells it: numbers of any notation have become four decimal parts. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Reads an address that a secret may be sent to: https, or http on this machine.
 * @throws ProblemError, in which no password appears
 */
export function parseSecureUrl(text: string): URL {
  // Without all up to the last @ of what looks like a host.
  const shown = quote(text.replace(/^([a-z][a-z0-9+.-]*:)?[/\\]*[^/?#]*@/i, "$1//"));
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) throw problem(`${shown} is not a web address; write https://HOST/PATH`);
  if (url.username !== "" || url.password !== "")
    throw problem(`${shown} contains a user name or password (not shown); remove it`);
  if (url.protocol === "https:" || isLoopback(url.hostname)) return url;
  throw problem(
    `${shown} is not encrypted; write https://, http is for this machine only (localhost, 127.0.0.1, [::1])`,
  );
}

/** The same transport, without secrets in its answers and errors. */
export function redactingTransport({ send }: Transport, redact: Redact): Transport {
  return {
    async send(request, options) {
      try {
        const { status, headers, body } = await send(request, options);
        const clean = Object.entries(headers).map(([name, value]) => [name, redact(value)] as const);
        return { status, headers: Object.fromEntries(clean), body: redact(body) };
      } catch (error) {
        if (options.signal?.aborted) throw error;
        throw new TransportError(redact(errorText(error)), !(error instanceof TransportError) || error.sent);
      }
    },
  };
}
