import type { Clock } from "../../src/rollout/ports.ts";
import { createRandom } from "../random.ts";
import type { Traffic, TrafficRequest } from "./traffic.ts";

/** Sends a user's request, and says how it ended. */
export type Send = (request: Pick<TrafficRequest, "url" | "headers">) => Promise<{
  readonly status: number;
  /** The version that says it answered, if one does. */
  readonly version: string | undefined;
}>;

export interface SteadyTrafficOptions {
  readonly send: Send;
  /** The server's: requests are spread over its minutes. */
  readonly clock: Clock;
  readonly perMinute: number;
  /** Default `my-worker`. */
  readonly script?: string;
  /** How often requests are sent, in ms of the clock. Default one second. */
  readonly tickMs?: number;
  /** How many are under way at once. Default 16. */
  readonly parallel?: number;
  /** When it is given, requests carry the version key of one of this many users; otherwise each goes by chance. */
  readonly users?: number;
  /** From how many addresses requests come. Default 1000. */
  readonly clients?: number;
  readonly seed?: number;
}

/** What users have seen so far. */
export interface VisitorTally {
  readonly requests: number;
  /** Answered with 500 or above, or not at all. */
  readonly failed: number;
}

export interface SteadyTraffic {
  readonly tally: VisitorTally;
  /** Sends until the signal is aborted or `forMs` of the clock are over, and resolves when all is answered. */
  run(options?: { readonly forMs?: number; readonly signal?: AbortSignal }): Promise<void>;
}

/** Users: a steady stream of requests, seeded. What a slow machine couldn't send in time it sends later. */
export function createSteadyTraffic(options: SteadyTrafficOptions): SteadyTraffic {
  const {
    send,
    clock,
    perMinute,
    script = "my-worker",
    tickMs = 1000,
    parallel = 16,
    users,
    clients = 1000,
    seed,
  } = options;
  const random = createRandom(seed ?? 0x10ad);
  // Of its own: who comes has nothing to do with the version that chance gives them by the same seed.
  const people = createRandom(~(seed ?? 0x10ad));
  const tally = { requests: 0, failed: 0 };

  const one = async (): Promise<void> => {
    const headers = {
      "cf-connecting-ip": `2001:db8::${people.int(clients).toString(16)}`,
      ...(users !== undefined && { "cloudflare-workers-version-key": `user-${random.int(users)}` }),
    };
    const status = await send({ url: `/${script}/`, headers }).then(
      (answer) => answer.status,
      () => 0,
    );
    tally.requests++;
    if (status === 0 || status >= 500) tally.failed++;
  };

  const sendAll = async (count: number): Promise<void> => {
    for (let sent = 0; sent < count; sent += parallel) {
      await Promise.all(Array.from({ length: Math.min(parallel, count - sent) }, one));
    }
  };

  return {
    get tally() {
      return { ...tally };
    },
    async run({ forMs = Number.POSITIVE_INFINITY, signal } = {}) {
      const begun = clock.now();
      let sent = 0;
      for (let tick = 1; signal?.aborted !== true; tick++) {
        const next = Math.min(tick * tickMs, forMs);
        const stopped = await pause(clock, begun + next - clock.now(), signal);
        const passed = Math.min(clock.now() - begun, forMs);
        const due = Math.floor((passed / 60_000) * perMinute + 1e-6);
        if (!stopped) await sendAll(due - sent);
        sent = due;
        if (passed >= forMs - 1e-3) return;
      }
    },
  };
}

/** True when the signal ended it. */
async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (ms <= 0) return signal?.aborted === true;
  return clock.sleep(ms, signal).then(
    () => false,
    (reason: unknown) => {
      if (signal?.aborted === true) return true;
      throw reason;
    },
  );
}

/** Without sockets. */
export function inProcess(traffic: Traffic): Send {
  return async ({ url, headers }) => {
    const response = await traffic.handle({ method: "GET", url, headers });
    return { status: response.status, version: response.headers["x-version-id"] };
  };
}

/** Through the traffic port. */
export function overHttp(trafficUrl: string): Send {
  return async ({ url, headers }) => {
    const response = await fetch(`${trafficUrl}${url}`, { headers });
    await response.arrayBuffer();
    return { status: response.status, version: response.headers.get("x-version-id") ?? undefined };
  };
}
