/** One HTTP request and its complete answer, over sockets or a simulator in the same process. */

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
  readonly signal?: AbortSignal;
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
