import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { getProxyUrl, HttpClient } from "@actions/http-client";
import { say } from "../values/text.ts";
import { watchRequests } from "./request-watch.ts";
import {
  type HttpRequest,
  type HttpResponse,
  type SendOptions,
  type Transport,
  TransportError,
} from "./transport.ts";

export interface HttpTransport extends Transport {
  /** Ends what is in flight, closes every kept connection, and refuses further requests. */
  close(): void;
}

/** No answer of the API comes near this; what does isn't from the API. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** http-client's own idle limit (ms), moved out of the way: the limit that counts is the whole exchange's. */
const NO_IDLE_LIMIT = 2 ** 31 - 1;

const CLIENT_OPTIONS = { allowRetries: false, allowRedirects: false, socketTimeout: NO_IDLE_LIMIT };

/**
 * Sends requests over the network through `@actions/http-client`, which reads the proxy variables
 * (`https_proxy`, `http_proxy`, `no_proxy`). Connections are kept open between requests, except through a
 * proxy, and don't keep the process alive while they are idle.
 *
 * A `TransportError` says `sent: false` only when no connection (over TLS: no verified one) was ever made
 * for the request, so that not a byte of it can have left.
 */
export function createHttpTransport(userAgent: string): HttpTransport {
  const kept = new HttpClient(userAgent, [], { ...CLIENT_OPTIONS, keepAlive: true });
  const inFlight = new Set<() => void>();
  let closed = false;

  async function send(
    request: HttpRequest,
    { timeoutMs, signal, bodyLimit }: SendOptions,
  ): Promise<HttpResponse> {
    signal?.throwIfAborted();
    if (closed) throw new TransportError("the connection was closed before the request", false);

    const watch = watchRequests();
    const answer = Promise.withResolvers<HttpResponse>();
    const giveUp = (reason: unknown) => {
      answer.reject(reason);
      watch.destroy();
    };
    const onAbort = () => giveUp(signal?.reason);
    const timer = setTimeout(() => {
      giveUp(new TransportError(`no complete answer within ${timeoutMs / 1000} s`, watch.sent()));
    }, timeoutMs);
    const onClose = () => giveUp(new TransportError("the connection was closed", watch.sent()));
    signal?.addEventListener("abort", onAbort, { once: true });
    inFlight.add(onClose);

    exchange(request).then(answer.resolve, (error) => {
      giveUp(new TransportError(explain(error), watch.sent(), error));
    });
    try {
      return await answer.promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      inFlight.delete(onClose);
    }

    async function exchange({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> {
      const parsedUrl = new URL(url);
      const secure = parsedUrl.protocol === "https:";
      // A tunnel is used once, and its agent can't be told to give up: a client of its own can be dropped.
      const client = getProxyUrl(url) === "" ? kept : new HttpClient(userAgent, [], CLIENT_OPTIONS);
      const { message } = await client.requestRaw(
        {
          parsedUrl,
          httpModule: watch.module(secure ? https : http),
          options: {
            method,
            host: parsedUrl.hostname.replace(/^\[|\]$/g, ""),
            port: parsedUrl.port || (secure ? 443 : 80),
            path: parsedUrl.pathname + parsedUrl.search,
            headers: { ...headers, "user-agent": userAgent },
            agent: watch.agent(client.getAgent(url)),
          },
        },
        body ?? null,
      );
      const read = bodyLimit === undefined ? wholeBody(message) : firstOfBody(message, bodyLimit);
      return { status: message.statusCode ?? 0, headers: flat(message), body: await read };
    }
  }

  return {
    send,
    close() {
      closed = true;
      for (const end of inFlight) end();
      kept.dispose();
    },
  };
}

/** Reads to the end or rejects, where http-client's `readBody` would wait for ever for the rest of a cut body. */
async function wholeBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error(`the answer is longer than ${LARGEST_BODY / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads no more than that and ends the connection where there is more. */
async function firstOfBody(message: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit).toString("utf8");
}

function flat(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}

function explain(error: unknown): string {
  // Where every address of a name refuses, Node's error has no message of its own.
  if (error instanceof AggregateError) return error.errors.map(explain).join("; ");
  const said = say(error);
  return said === "aborted" ? "the answer was cut short" : said;
}
