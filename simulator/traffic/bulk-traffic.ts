import type { Clock } from "../../src/rollout/ports.ts";
import type { Cloud } from "../account/cloud.ts";
import { type Distribution, normal, Z99 } from "../metrics/distribution.ts";
import { MINUTE } from "../metrics/invocations.ts";
import { binomial } from "../metrics/visibility.ts";
import { createRandom } from "../random.ts";
import type { VersionBehaviour, VersionBehaviours } from "./version-behaviour.ts";

export interface BulkTrafficOptions {
  readonly cloud: Cloud;
  readonly perMinute: number;
  /** Of the versions: what isn't turned is healthy. `slow` and `echo` mean nothing here. */
  readonly behaviours: VersionBehaviours;
  /** Default `my-worker`. */
  readonly script?: string;
  readonly seed?: number;
}

export interface BulkTraffic {
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
export function createBulkTraffic(options: BulkTrafficOptions): BulkTraffic {
  const { cloud, perMinute, behaviours, script = "my-worker", seed = 0xb01d } = options;
  const random = createRandom(seed).next;

  const minute = (at: number): void => {
    const start = Math.floor(at / MINUTE) * MINUTE;
    let left = perMinute;
    let weight = 1;
    for (const [version, share] of sharesDuring(cloud, script, start)) {
      const requests = weight <= share ? left : binomial(left, share / weight, random);
      left -= requests;
      weight -= share;
      if (requests > 0)
        cloud.invocations.add(start, version, { script, ...draw(requests, behaviours.of(version), random) });
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
  for (const { createdUs, json } of cloud.deployments(script)) {
    const since = Math.max(start, createdUs / 1000);
    if (since >= until) continue;
    for (const { version_id: version, percentage } of json.versions) {
      const share = ((until - since) / MINUTE) * (percentage / 100);
      if (share > 0) shares.set(version, (shares.get(version) ?? 0) + share);
    }
    until = since;
    if (until <= start) break;
  }
  return shares;
}

function draw(requests: number, behaviour: VersionBehaviour, random: () => number) {
  let left = requests;
  const some = (share: number): number => {
    const bursts = share === 0 ? 0 : binomial(Math.round(requests / behaviour.burst), share, random);
    const count = Math.min(left, bursts * behaviour.burst);
    left -= count;
    return count;
  };
  return {
    requests,
    errors: some(behaviour.exceptions),
    exceeded: some(behaviour.exceeded),
    serverErrors: some(behaviour.serverErrors),
    canceled: some(behaviour.canceled),
    cpuUs: measured(behaviour.cpuUs, requests, random),
    wallUs: measured(behaviour.wallUs, requests, random),
  };
}

/**
 * A distribution as `count` measurements show it: its median and P99 off by their standard errors. For a quantile
 * q of a normal distribution that is σ·√(q(1 − q)/n) / φ(z).
 */
function measured(distribution: Distribution, count: number, random: () => number): Distribution {
  if (typeof distribution === "number") return distribution;
  const sigma = Math.log(distribution.p99 / distribution.p50) / Z99 / Math.sqrt(count);
  const p50 = distribution.p50 * Math.exp(1.2533 * sigma * normal(random));
  const p99 = distribution.p99 * Math.exp(3.7332 * sigma * normal(random));
  return { p50, p99: Math.max(p50, p99) };
}
