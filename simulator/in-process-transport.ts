import {
  type HttpRequest,
  type HttpResponse,
  type SendOptions,
  type Transport,
  TransportError,
} from "../src/http.ts";
import type { Cloud } from "./account/cloud.ts";
import { type ExchangeEnd, exchangeHttp } from "./api/http-exchange.ts";
import type { Faults } from "./faults/rules.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface InProcessTransportOptions {
  readonly cloud: Cloud;
  readonly faults: Faults;
  /** The clients' clock; delays and time limits pass on it. */
  readonly clock: VirtualTime;
}

/** What `VirtualClock` and the tests' shared time have. */
type VirtualTime = Pick<VirtualClock, "now" | "at" | "sleep">;

/**
 * A transport that leads straight into a Cloud: no sockets, no time but the clock's. The server carries a
 * request to its end even after its client has given up, as a real one does. URLs lead here whatever
 * their host is; their path must begin with `/client/v4`.
 */
export function createInProcessTransport({ cloud, faults, clock }: InProcessTransportOptions): Transport {
  const world = { cloud, faults, sleep: (ms: number) => clock.sleep(ms) };
  return {
    async send(request, options) {
      options.signal?.throwIfAborted();
      const url = new URL(request.url);
      const served = exchangeHttp(world, {
        method: request.method,
        url: url.pathname + url.search,
        headers: lowerCase(request.headers),
        body: request.body,
      });
      const ending = await patience(clock, request, served.then(forever), options);
      return receive(request, ending);
    },
  };
}

/** A client isn't told that nothing will come. */
function forever(ending: ExchangeEnd): ExchangeEnd | Promise<never> {
  return ending.kind === "hang" ? new Promise(() => {}) : ending;
}

/** Waits for `served` until the time limit or the signal. */
function patience<T>(
  clock: VirtualTime,
  request: HttpRequest,
  served: Promise<T>,
  { timeoutMs, signal }: SendOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (reason: unknown) => {
      stopWaiting();
      reject(reason);
    };
    const onAbort = () => giveUp(signal?.reason);
    const cancel = clock.at(clock.now() + timeoutMs, () =>
      giveUp(new TransportError(`${request.method} ${request.url}: no answer within ${timeoutMs} ms`, true)),
    );
    const stopWaiting = () => {
      cancel();
      signal?.removeEventListener("abort", onAbort);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    served.then((ending) => {
      stopWaiting();
      resolve(ending);
    }, giveUp);
  });
}

function receive(request: HttpRequest, ending: ExchangeEnd): HttpResponse {
  switch (ending.kind) {
    case "answer":
      return ending.answer;
    case "truncated":
      throw new TransportError(
        `${request.method} ${request.url}: the connection broke within the answer`,
        true,
      );
    case "reset":
      throw new TransportError(`${request.method} ${request.url}: the connection was reset`, true);
    case "hang":
      throw new Error("A hanging request has no answer to receive");
  }
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
