import type { RequestOptions } from "node:http";
import { type Agent, type ClientRequest, Agent as HttpAgent, type IncomingMessage, request } from "node:http";
import { Agent as HttpsAgent, request as requestOverTls } from "node:https";
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
import { errorText } from "../values/text.ts";

export interface HttpTransport extends Transport {
  /** Ends what is in flight, closes every kept connection, and refuses further requests. */
  close(): void;
}

const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * Sends requests over the network, through the proxy that the variables `https_proxy`, `http_proxy` and
 * `no_proxy` name for them. Connections are kept open between requests, except through a proxy, and don't
 * keep the process alive while they are idle.
 *
 * A `TransportError` says `sent: false` only when no connection (over TLS: no verified one) was ever made
 * for the request, so that not a byte of it can have left.
 */
export function createHttpTransport(userAgent: string): HttpTransport {
  const kept = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  const closed = new AbortController();

  /** One request on its way. `sent`: false while no byte of it can have left this machine. */
  function begin({ method, url, headers, body }: HttpRequest) {
    const { protocol, port } = new URL(url);
    const scheme = protocol === "https:" ? "https" : "http";
    // Through a proxy every request has a connection, and so an agent, of its own.
    const agent = getProxyUrl(url) === "" ? kept[scheme] : new HttpClient(userAgent).getAgent(url);
    const connecting = isTunnel(agent) ? watchTunnel(agent) : undefined;
    const made = (scheme === "https" ? requestOverTls : request)(url, {
      method,
      // A tunnel's agent knows no default port.
      port: port || (scheme === "https" ? 443 : 80),
      headers: { "user-agent": userAgent, ...headers },
      agent,
    });
    let sent = false;
    made.once("socket", (socket) => {
      const event = made.reusedSocket ? undefined : untilReady(socket);
      if (event === undefined) sent = true;
      else socket.once(event, () => (sent = true));
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      made.once("response", resolve);
      made.on("error", reject);
    });
    made.end(body);
    return {
      answer,
      sent: () => sent,
      destroy() {
        connecting?.()?.destroy();
        made.destroy();
      },
    };
  }

  async function send(
    request: HttpRequest,
    { timeoutMs, signal, bodyLimit }: SendOptions,
  ): Promise<HttpResponse> {
    signal?.throwIfAborted();
    if (closed.signal.aborted)
      throw new TransportError("the connection was closed before the request", false);
    let exchange: ReturnType<typeof begin>;
    try {
      exchange = begin(request);
    } catch (error) {
      throw new TransportError(errorText(error), false, error);
    }
    const { answer, sent, destroy } = exchange;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeoutMs);
    const stop = AbortSignal.any([late.signal, closed.signal, ...(signal ? [signal] : [])]);
    const stopped = Promise.withResolvers<never>();
    const giveUp = () => stopped.reject(stop.reason);
    stop.addEventListener("abort", giveUp, { once: true });
    try {
      const whole = answer.then((message) => responseOf(message, bodyLimit));
      return await Promise.race([whole, stopped.promise]);
    } catch (error) {
      destroy();
      signal?.throwIfAborted();
      if (closed.signal.aborted) throw new TransportError("the connection was closed", sent());
      if (late.signal.aborted)
        throw new TransportError(`no complete answer within ${timeoutMs / 1000} s`, sent());
      throw new TransportError(explain(error), sent(), error);
    } finally {
      clearTimeout(timer);
      stop.removeEventListener("abort", giveUp);
    }
  }

  return {
    send,
    close() {
      closed.abort();
      for (const agent of Object.values(kept)) agent.destroy();
    },
  };
}

/**
 * Rejects when the body is cut. Of a longer body than `limit` the rest is left out, and the connection ends;
 * without a limit it is an error.
 */
async function responseOf(message: IncomingMessage, limit: number | undefined): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    chunks.push(chunk);
    size += chunk.length;
    if (limit !== undefined && size > limit) break;
    if (size > LARGEST_BODY) throw new Error(`the answer is longer than ${LARGEST_BODY / 1024 / 1024} MiB`);
  }
  const headers = Object.entries(message.headers).map(
    ([name, value]) => [name, [value].flat().join(", ")] as const,
  );
  const body = Buffer.concat(chunks).subarray(0, limit).toString("utf8");
  return { status: message.statusCode ?? 0, headers: Object.fromEntries(headers), body };
}

function explain(error: unknown): string {
  // When every address of a name refuses, Node's error has no message.
  if (error instanceof AggregateError) return error.errors.map(explain).join("; ");
  const said = errorText(error);
  return said === "aborted" ? "the answer was cut short" : said;
}

/** The part of `tunnel`, the toolkit's agent for proxies, that connects to the proxy. */
interface Tunnel extends Agent {
  request: (options: RequestOptions) => ClientRequest;
}

function isTunnel(agent: object): agent is Tunnel {
  return "proxyOptions" in agent && "request" in agent && typeof agent.request === "function";
}

/** The request for a tunnel while it waits for the proxy: the agent can't be cancelled, and would keep the process alive. */
function watchTunnel(agent: Tunnel): () => ClientRequest | undefined {
  let waiting: ClientRequest | undefined;
  const open = agent.request;
  agent.request = (options) => {
    const connect = open(options);
    waiting = connect;
    // From here on the socket is the request's: `connect` has lost its error listener.
    connect.once("connect", () => (waiting = undefined));
    return connect;
  };
  return () => waiting;
}

/** The event before which nothing leaves the socket; none when it is ready. */
function untilReady(socket: Socket): "connect" | "secureConnect" | undefined {
  if (!(socket instanceof TLSSocket)) return socket.connecting ? "connect" : undefined;
  // An undocumented field: should it ever go, every request counts as sent, which is the safe answer.
  return "secureConnecting" in socket && socket.secureConnecting === true ? "secureConnect" : undefined;
}
