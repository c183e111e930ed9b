/** A healthy or a dead canary under a `live` check: second by second, for as long as one likes. */

import type { Limit } from "../../src/checks/check.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import { noCounts } from "../../src/checks/evidence/likelihood-ratio.ts";
import { RateEvidence, type Risk } from "../../src/checks/evidence/rate-evidence.ts";
import { ClientLimit } from "../../src/checks/live-tail/client-limit.ts";
import { binomial, poisson, type UniformRandom, wait } from "./random.ts";
import { FROM_THE_START } from "./rules.ts";
import { dayBefore } from "./traffic.ts";

export interface LiveScene {
  readonly requestsPerSecond: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The rate of errors of clients that fail once, 0–1, of both versions. */
  readonly baseRate: number;
  /** Bursts besides: each is one client, whose errors come within so many seconds, whole on one version. */
  readonly bursts: { readonly size: number; readonly perHour: number; readonly seconds: number };
  /** Whether chance splits a burst between the versions instead: a client without a fixed version. */
  readonly split?: boolean;
}

const HOUR = 3_600;

interface Failure {
  readonly at: number;
  readonly version: "canary" | "stable";
  readonly client: string;
}

/** The second in which the check stops the canary; undefined when it doesn't in so many hours. */
export function liveStop(
  scene: LiveScene,
  limit: Limit,
  alpha: number,
  hours: number,
  random: UniformRandom,
): number | undefined {
  const { requestsPerSecond, share, baseRate, bursts } = scene;
  const evidence = new RateEvidence(limit, { steps: 1, alpha }, FROM_THE_START, "second");
  const dispersion = new LearntDispersion(0);
  const minutely = { ...bursts, acrossTwo: false };
  dispersion.addDay(
    dayBefore(
      { requestsPerMinute: requestsPerSecond * 60, share, baseRate, phi: 1, bursts: minutely },
      random,
    ),
  );
  const clients = new ClientLimit();
  const ofBursts = failures(scene, random);
  for (let second = 0; second < hours * HOUR; second++) {
    const at = second * 1_000;
    const counted = { canary: 0, stable: 0 };
    const received = { canary: 0, stable: 0 };
    for (const { at: when, version, client } of ofBursts(second)) {
      received[version]++;
      if (clients.admits(client, when * 1_000, true)) counted[version]++;
    }
    const canaryRequests = poisson(requestsPerSecond * share, random);
    const stableRequests = poisson(requestsPerSecond * (1 - share), random);
    const canaryErrors = binomial(canaryRequests, baseRate, random);
    const stableErrors = binomial(stableRequests, baseRate, random);
    if (canaryRequests + stableRequests + received.canary + received.stable === 0) continue;
    const counts = (of: typeof counted) => ({
      canary: { errors: canaryErrors + of.canary, requests: canaryRequests + of.canary },
      stable: { errors: stableErrors + of.stable, requests: stableRequests + of.stable },
    });
    evidence.add(at, counts(counted), dispersion.usualAt(at));
    dispersion.add(at, counts(received));
    if (evidence.isAlarm) return second;
  }
  return undefined;
}

export interface DeadScene {
  readonly requestsPerSecond: number;
  readonly share: number;
  /** From how many addresses requests come. */
  readonly clients: number;
}

/** Seconds until the check stops a canary that always fails, beside a stable version that never does. */
export function deadStop(
  { requestsPerSecond, share, clients }: DeadScene,
  limit: Limit,
  risk: Risk,
  random: UniformRandom,
): number {
  const evidence = new RateEvidence(limit, risk, FROM_THE_START, "second");
  const dispersion = new LearntDispersion(0);
  const limits = new ClientLimit();
  for (let second = 0; ; second++) {
    const at = second * 1_000;
    const [received, counted] = [noCounts(), noCounts()];
    const times = Array.from({ length: poisson(requestsPerSecond, random) }, random).sort((a, b) => a - b);
    for (const time of times) {
      const isCanary = random() < share;
      const client = String(Math.floor(random() * clients));
      const admitted = limits.admits(client, at + time * 1_000, isCanary);
      for (const counts of admitted ? [received, counted] : [received]) {
        counts[isCanary ? "canary" : "stable"].requests++;
        if (isCanary) counts.canary.errors++;
      }
    }
    evidence.add(at, counted, dispersion.usualAt(at));
    dispersion.add(at, received);
    if (evidence.isAlarm) return second + 1;
  }
}

/** The failures of bursts in each second; seconds ascending. */
function failures({ bursts, share, split = false }: LiveScene, random: UniformRandom) {
  let next = wait(bursts.perHour / HOUR, random);
  let client = 0;
  let coming: Failure[] = [];
  return (second: number): readonly Failure[] => {
    for (; next < second + 1; next += wait(bursts.perHour / HOUR, random)) {
      const whole = random() < share ? "canary" : "stable";
      client++;
      for (let error = 0; error < bursts.size; error++) {
        const version = split ? (random() < share ? "canary" : "stable") : whole;
        coming.push({ at: next + (error * bursts.seconds) / bursts.size, version, client: String(client) });
      }
    }
    if (coming.length === 0) return coming;
    const now = coming.filter(({ at }) => at < second + 1).sort((a, b) => a.at - b.at);
    coming = coming.filter(({ at }) => at >= second + 1);
    return now;
  };
}
