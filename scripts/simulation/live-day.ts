/** A healthy canary under a `live` check: second by second, for as long as one likes. */

import type { Limit } from "../../src/checks/check.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { binomial, poisson, type Random, wait } from "./random.ts";
import { FROM_THE_START } from "./rules.ts";

export interface LiveScene {
  readonly requestsPerSecond: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The rate of errors that come one at a time, 0–1, of both versions. */
  readonly baseRate: number;
  /** Bursts besides: each lands whole on one version, an error every `gap` seconds. */
  readonly bursts: { readonly size: number; readonly perHour: number; readonly gap: number };
  /** What part of its invocations each version's tail tells of. */
  readonly heard: { readonly canary: number; readonly stable: number };
}

const HOUR = 3_600;

/** The second in which the check stops the canary; undefined when it doesn't in so many hours. */
export function liveStop(
  scene: LiveScene,
  limit: Limit,
  alpha: number,
  hours: number,
  random: Random,
): number | undefined {
  const { requestsPerSecond, share, baseRate, bursts, heard } = scene;
  const evidence = new RateEvidence(limit, { steps: 1, alpha }, FROM_THE_START, "second");
  const dispersion = new LearntDispersion(0);
  const ofBursts = burstErrors(bursts, share, random);
  for (let second = 0; second < hours * HOUR; second++) {
    const late = ofBursts(second);
    const side = (part: number, burstErrors: number): readonly [errors: number, requests: number] => {
      const requests = poisson(requestsPerSecond * part, random);
      return [binomial(requests, baseRate, random) + burstErrors, requests + burstErrors];
    };
    const [canaryErrors, canaryRequests] = side(
      share * heard.canary,
      binomial(late.canary, heard.canary, random),
    );
    const [stableErrors, stableRequests] = side(
      (1 - share) * heard.stable,
      binomial(late.stable, heard.stable, random),
    );
    if (canaryRequests + stableRequests === 0) continue;
    const counts = { canaryErrors, canaryRequests, stableErrors, stableRequests };
    const at = second * 1_000;
    evidence.add(at, counts, dispersion.etaAt(at));
    dispersion.add(at, counts);
    if (canaryErrors > 0 && evidence.admittedPeak >= -Math.log(alpha)) return second;
  }
  return undefined;
}

/** How many errors of bursts each version has in a second; seconds ascending. */
function burstErrors({ size, perHour, gap }: LiveScene["bursts"], share: number, random: Random) {
  let next = wait(perHour / HOUR, random);
  let coming: { readonly at: number; readonly version: "canary" | "stable" }[] = [];
  return (second: number): { canary: number; stable: number } => {
    for (; next < second + 1; next += wait(perHour / HOUR, random)) {
      const version = random() < share ? "canary" : "stable";
      for (let error = 0; error < size; error++) coming.push({ at: next + error * gap, version });
    }
    const now = { canary: 0, stable: 0 };
    if (coming.length === 0) return now;
    for (const { at, version } of coming) if (at < second + 1) now[version]++;
    coming = coming.filter(({ at }) => at >= second + 1);
    return now;
  };
}
