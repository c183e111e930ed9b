/** Made-up traffic of two versions, minute by minute. */

import type { Interval, Tally } from "../../src/checks/evidence/likelihood.ts";
import { poisson, type Random } from "./random.ts";

export interface Scene {
  /** Both versions' together. */
  readonly requestsPerMinute: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The stable version's error rate, 0–1. */
  readonly baseRate: number;
  /** How many times more often the canary fails; 1 is healthy. */
  readonly phi: number;
  /** Errors come that many at a time. */
  readonly cluster: number;
  /** Besides: bursts that land whole on one version, on the canary as often as its share says. */
  readonly bursts?: { readonly size: number; readonly perHour: number };
}

/** One minute of both versions. */
export function minuteOf(scene: Scene, random: Random): Interval {
  const { requestsPerMinute, share, baseRate, phi, cluster, bursts } = scene;
  const errors = (requests: number, rate: number): number =>
    rate > 0 ? cluster * poisson((requests * rate) / cluster, random) : 0;
  const canaryRequests = share > 0 ? poisson(requestsPerMinute * share, random) : 0;
  const stableRequests = poisson(requestsPerMinute * (1 - share), random);
  let canaryErrors = Math.min(canaryRequests, errors(canaryRequests, baseRate * phi));
  let stableErrors = Math.min(stableRequests, errors(stableRequests, baseRate));
  const coming = bursts === undefined ? 0 : poisson(bursts.perHour / 60, random);
  for (let burst = 0; burst < coming; burst++) {
    if (random() < share) canaryErrors += bursts?.size ?? 0;
    else stableErrors += bursts?.size ?? 0;
  }
  return {
    canaryErrors,
    canaryRequests: Math.max(canaryRequests, canaryErrors),
    stableErrors,
    stableRequests: Math.max(stableRequests, stableErrors),
  };
}

/** The hour of the stable version alone, before the rollout. */
export function hourBefore(scene: Scene, random: Random): readonly Tally[] {
  return Array.from({ length: 60 }, () => {
    const { stableErrors, stableRequests } = minuteOf({ ...scene, share: 0 }, random);
    return { errors: stableErrors, requests: stableRequests };
  });
}
