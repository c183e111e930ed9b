import http, { type Agent, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { getProxyUrl, HttpClient } from "@actions/http-client";
import {
  type HttpRequest,
  type HttpResponse,
  type SendOptions,
  type Transport,
  TransportError,
} from "../http.ts";
import { say } from "../values/text.ts";

export interface HttpTransport extends Transport {
  /** Ends what is in flight, closes every kept connection, and refuses further requests. */
  close(): void;
}

const LARGEST_BODY = 16 * 1024 * 1024;

/** Disables http-client's own idle limit (ms): the limit is that of the whole exchange. */
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
      // A tunnel is used once and its agent can't be cancelled, so it gets its own client.
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
            headers: { "user-agent": userAgent, ...headers },
            agent: watch.agent(client.getAgent(url)),
          },
        },
        body ?? null,
      );
      const read = await bodyOf(message, bodyLimit);
      return { status: message.statusCode ?? 0, headers: flat(message), body: read };
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

/**
 * Unlike http-client's `readBody`, rejects when the body is cut. Of a longer body than `limit` the rest is left
 * out, and the connection ends; without a limit it is an error.
 */
async function bodyOf(message: IncomingMessage, limit: number | undefined): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    chunks.push(chunk);
    size += chunk.length;
    if (limit !== undefined && size > limit) break;
    if (size > LARGEST_BODY) throw new Error(`the answer is longer than ${LARGEST_BODY / 1024 / 1024} MiB`);
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
  // When every address of a name refuses, Node's error has no message.
  if (error instanceof AggregateError) return error.errors.map(explain).join("; ");
  const said = say(error);
  return said === "aborted" ? "the answer was cut short" : said;
}

/** Collects the requests of one exchange, which http-client doesn't expose. */
interface RequestWatch {
  /** The module to make the request with, as `requestRaw` takes it. */
  module(base: typeof http | typeof https): typeof http | typeof https;
  /** Includes the agent's own request for a proxy's tunnel. */
  agent(agent: Agent): Agent;
  /** False while no byte of the request can have left this machine. */
  sent(): boolean;
  destroy(): void;
}

/** The part of `tunnel`, http-client's agent for proxies, that connects to the proxy. */
interface Tunnel {
  request: (options: RequestOptions) => ClientRequest;
}

function watchRequests(): RequestWatch {
  const requests = new Set<ClientRequest>();
  let sent = false;

  function onSocket(this: ClientRequest, socket: Socket): void {
    const event = this.reusedSocket ? undefined : untilReady(socket);
    if (event === undefined) sent = true;
    else socket.once(event, () => (sent = true));
  }

  return {
    module(base) {
      const request = (options: RequestOptions, answered: (message: IncomingMessage) => void) => {
        const made = base.request(options, answered);
        made.once("socket", onSocket);
        requests.add(made);
        return made;
      };
      return Object.create(base, { request: { value: request } });
    },
    agent(agent) {
      if (!isTunnel(agent)) return agent;
      const open = agent.request;
      agent.request = (options) => {
        const connect = open(options);
        requests.add(connect);
        // From here on the socket is the request's: `connect` has lost its error listener.
        connect.once("connect", () => requests.delete(connect));
        return connect;
      };
      return agent;
    },
    sent: () => sent,
    destroy() {
      for (const request of requests) request.destroy();
    },
  };
}

function isTunnel(agent: object): agent is Tunnel {
  return "proxyOptions" in agent && "request" in agent && typeof agent.request === "function";
}

/** The event before which nothing leaves the socket; none when it is ready. */
function untilReady(socket: Socket): "connect" | "secureConnect" | undefined {
  if (!(socket instanceof TLSSocket)) return socket.connecting ? "connect" : undefined;
  // An undocumented field: should it ever go, every request counts as sent, which is the safe answer.
  return "secureConnecting" in socket && socket.secureConnecting === true ? "secureConnect" : undefined;
}
