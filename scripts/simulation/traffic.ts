/** Made-up traffic of a Worker, minute by minute: the day before a rollout, and the rollout. */

import type { WorkerMinute } from "../../src/checks/evidence/hourly-bursts.ts";
import type { BothCounts } from "../../src/checks/evidence/likelihood-ratio.ts";
import { binomial, poisson, type UniformRandom } from "./random.ts";

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1_440;

export interface Scene {
  /** Both versions' together. */
  readonly requestsPerMinute: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The stable version's error rate, 0–1. */
  readonly baseRate: number;
  /** How many times more often the canary fails; 1 is healthy. */
  readonly phi: number;
  /** Errors come that many at a time, each time on one version; default 1. */
  readonly cluster?: number;
  /** Besides: bursts that land whole on one version, on the canary as often as its share says. */
  readonly bursts?: Bursts;
  /** At night a fifth of the requests and of the bursts. */
  readonly nights?: boolean;
  /** For ten minutes a third of all requests fail: in the day before, or an hour into the rollout, on both versions. */
  readonly outage?: "before" | "during";
}

export interface Bursts {
  /** `heavy`: 1 to 100, at least so many with a chance of one in so many; `wide`: 1 to 100, log-uniform. */
  readonly size: number | "heavy" | "wide";
  readonly perHour: number;
  /** Half of each comes in the next minute. */
  readonly acrossTwo?: boolean;
}

/** What is known of the day before: all of it, nothing, or what a sample of one event in ten tells. */
export type History = "day" | "none" | "tenth";

/** One minute after the other of both versions. */
export type Traffic = (minute: number) => BothCounts;

const OUTAGE = { minutes: 10, rate: 1 / 3, before: -500, during: 60 } as const;

/** @param begins the first minute, counted from the rollout's first. */
export function trafficOf(scene: Scene, random: UniformRandom): Traffic {
  const { requestsPerMinute, share, baseRate, phi, cluster = 1, bursts, nights, outage } = scene;
  const late = { canary: 0, stable: 0 };
  const errors = (requests: number, rate: number): number =>
    rate > 0 ? cluster * poisson((requests * rate) / cluster, random) : 0;
  return (minute) => {
    const busy = nights && Math.floor((minute + 10 * DAY_MINUTES) / 720) % 2 === 1 ? 0.2 : 1;
    const canaryRequests = share > 0 ? poisson(busy * requestsPerMinute * share, random) : 0;
    const stableRequests = share < 1 ? poisson(busy * requestsPerMinute * (1 - share), random) : 0;
    const now = { canary: late.canary, stable: late.stable };
    late.canary = 0;
    late.stable = 0;
    const coming = bursts === undefined ? 0 : poisson((busy * bursts.perHour) / 60, random);
    for (let burst = 0; bursts !== undefined && burst < coming; burst++) {
      const size = sizeOf(bursts.size, random);
      const version = random() < share ? "canary" : "stable";
      const later = bursts.acrossTwo ? Math.floor(size / 2) : 0;
      now[version] += size - later;
      late[version] += later;
    }
    const isOut =
      outage !== undefined && minute >= OUTAGE[outage] && minute < OUTAGE[outage] + OUTAGE.minutes;
    const broken = isOut ? OUTAGE.rate : 0;
    const canaryErrors =
      Math.min(canaryRequests, errors(canaryRequests, baseRate * phi)) +
      binomial(canaryRequests, broken, random) +
      now.canary;
    const stableErrors =
      Math.min(stableRequests, errors(stableRequests, baseRate)) +
      binomial(stableRequests, broken, random) +
      now.stable;
    return {
      canary: { errors: canaryErrors, requests: Math.max(canaryRequests, canaryErrors) },
      stable: { errors: stableErrors, requests: Math.max(stableRequests, stableErrors) },
    };
  };
}

function sizeOf(size: Bursts["size"], random: UniformRandom): number {
  if (size === "heavy") return Math.min(100, Math.floor(1 / (1 - random())));
  return size === "wide" ? Math.floor(101 ** random()) : size;
}

/** The Worker's day before, up to a quarter of an hour before the rollout. */
export function dayBefore(
  scene: Scene,
  random: UniformRandom,
  history: History = "day",
): readonly WorkerMinute[] {
  if (history === "none") return [];
  const traffic = trafficOf({ ...scene, share: 0 }, random);
  return Array.from({ length: DAY_MINUTES - 15 }, (_, index) => {
    const { errors, requests } = traffic(index - DAY_MINUTES).stable;
    const at = (index - DAY_MINUTES) * MINUTE_MS;
    if (history === "day") return { at, errors, requests };
    const failed = binomial(errors, 0.1, random);
    return { at, errors: failed, requests: failed + binomial(requests - errors, 0.1, random), interval: 10 };
  });
}
