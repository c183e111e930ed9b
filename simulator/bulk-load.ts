import type { Clock } from "../src/rollout/ports.ts";
import type { Cloud } from "./cloud.ts";
import type { Dashboard, Dials } from "./dials.ts";
import { MINUTE } from "./metrics.ts";
import { createRng } from "./rng.ts";
import { binomial } from "./sampling.ts";
import { normal, type Spread, Z99 } from "./spread.ts";

export interface BulkOptions {
  readonly cloud: Cloud;
  readonly perMinute: number;
  /** Of the versions: what isn't turned is healthy. `slow` and `echo` mean nothing here. */
  readonly dashboard: Dashboard;
  /** Default `my-worker`. */
  readonly script?: string;
  readonly seed?: number;
}

export interface BulkLoad {
  /** Books the minute that holds the instant `at` (server ms) whole, by the deployments that it saw. */
  minute(at: number): void;
  /** Books each minute of [from, to) (server ms). */
  fill(from: number, to: number): void;
  /** Books each minute of the clock when it is over, until the signal is aborted or `forMs` are over. */
  run(clock: Clock, options?: { readonly forMs?: number; readonly signal?: AbortSignal }): Promise<void>;
}

/**
 * Traffic that never was: each minute's counts are drawn at once (seeded), and booked. For hundreds of
 * rollouts in a test; what users would have seen is the same as with createLoad, by chance as much as by
 * share.
 */
export function createBulkLoad(options: BulkOptions): BulkLoad {
  const { cloud, perMinute, dashboard, script = "my-worker", seed = 0xb01d } = options;
  const random = createRng(seed).next;

  const minute = (at: number): void => {
    const start = Math.floor(at / MINUTE) * MINUTE;
    let left = perMinute;
    let weight = 1;
    for (const [version, share] of sharesDuring(cloud, script, start)) {
      const requests = weight <= share ? left : binomial(left, share / weight, random);
      left -= requests;
      weight -= share;
      if (requests > 0)
        cloud.metrics.add(start, version, { script, ...draw(requests, dashboard.of(version), random) });
    }
  };

  const fill = (from: number, to: number): void => {
    for (let at = from; at < to; at += MINUTE) minute(at);
  };

  return {
    minute,
    fill,
    async run(clock, { forMs = Number.POSITIVE_INFINITY, signal } = {}) {
      const end = clock.now() + forMs;
      for (let start = Math.floor(clock.now() / MINUTE) * MINUTE; start + MINUTE <= end; start += MINUTE) {
        try {
          await clock.sleep(Math.max(0, start + MINUTE - clock.now()), signal);
        } catch (reason) {
          if (signal?.aborted === true) return;
          throw reason;
        }
        minute(start);
      }
    },
  };
}

/** Each version's share (0–1) of the minute's traffic, weighted by how long each deployment was live in it. */
function sharesDuring(cloud: Cloud, script: string, start: number): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let until = start + MINUTE;
  for (const { createdUs, wire } of cloud.deployments(script)) {
    const since = Math.max(start, createdUs / 1000);
    if (since >= until) continue;
    for (const { version_id: version, percentage } of wire.versions) {
      const share = ((until - since) / MINUTE) * (percentage / 100);
      if (share > 0) shares.set(version, (shares.get(version) ?? 0) + share);
    }
    until = since;
    if (until <= start) break;
  }
  return shares;
}

function draw(requests: number, dials: Dials, random: () => number) {
  let left = requests;
  const some = (share: number): number => {
    const bursts = share === 0 ? 0 : binomial(Math.round(requests / dials.burst), share, random);
    const count = Math.min(left, bursts * dials.burst);
    left -= count;
    return count;
  };
  return {
    requests,
    errors: some(dials.exceptions),
    exceeded: some(dials.exceeded),
    serverErrors: some(dials.serverErrors),
    canceled: some(dials.canceled),
    cpuUs: measured(dials.cpuUs, requests, random),
    wallUs: measured(dials.wallUs, requests, random),
  };
}

/**
 * A spread as `count` measurements show it: its median and P99 off by their standard errors. For a quantile
 * q of a normal distribution that is σ·√(q(1 − q)/n) / φ(z).
 */
function measured(spread: Spread, count: number, random: () => number): Spread {
  if (typeof spread === "number") return spread;
  const sigma = Math.log(spread.p99 / spread.p50) / Z99 / Math.sqrt(count);
  const p50 = spread.p50 * Math.exp(1.2533 * sigma * normal(random));
  const p99 = spread.p99 * Math.exp(3.7332 * sigma * normal(random));
  return { p50, p99: Math.max(p50, p99) };
}
