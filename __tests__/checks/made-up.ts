/** Made-up checks, deployments, holds and minutes of two versions. */

import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import type { Deployment } from "../../src/rollout/model.ts";
import type { Clock, HoldView } from "../../src/rollout/ports.ts";

export const STABLE = "57ab1e00-1111-4111-8111-111111111111";
export const CANARY = "ca7a4700-2222-4222-8222-222222222222";
export const OTHER = "07fe4700-3333-4333-8333-333333333333";
export const MINUTE = 60_000;

/** A deployment that was made at `at` (Unix ms). */
export function deployed(at: number, share: number, id = `deployment-${at}`): Deployment {
  const versions = [
    { versionId: STABLE, percentage: 100 - share },
    { versionId: CANARY, percentage: share },
  ].filter(({ versionId }) => share < 100 || versionId === CANARY);
  return { id, createdOn: new Date(at).toISOString(), source: "api", versions };
}

export interface WatchOptions {
  /** Ago, in ms. Default: just now. */
  readonly age?: number;
  readonly share?: number;
  /** Default `10m`, in ms. */
  readonly hold?: { readonly min: number; readonly max: number };
  /** Deployments before the live one, newest first. */
  readonly before?: readonly Deployment[];
  /** The schedule's number of steps. Default 3. */
  readonly steps?: number;
}

/** The hold of a step as it is watched now. */
export function watchAt(clock: Pick<Clock, "now">, options: WatchOptions = {}): HoldView {
  const {
    age = 0,
    share = 10,
    hold = { min: 10 * MINUTE, max: 10 * MINUTE },
    before = [],
    steps = 3,
  } = options;
  const now = clock.now();
  const live = deployed(now - age, share);
  return {
    step: { percent: share, hold },
    index: 0,
    count: steps,
    share,
    live,
    stableId: STABLE,
    canaryId: CANARY,
    since: now - age,
    now,
    mayEndAt: now - age + hold.min,
    mustEndAt: now - age + hold.max,
    deployments: [live, ...before],
  };
}

/** The rollout's first deployment, at the beginning of a minute. */
export const START = Date.UTC(2026, 10, 24, 6, 0);

type Counts = readonly [errors: number, requests: number];

/** One row a minute, `from` minutes after the start, as long as `count` says. */
export function rows(
  version: "stable" | "canary",
  from: number,
  count: number,
  [errors, requests]: Counts,
  quantiles?: MetricRow["quantiles"],
): MetricRow[] {
  return Array.from({ length: count }, (_, index) => ({
    at: START + (from + index) * MINUTE,
    versionId: version === "canary" ? CANARY : STABLE,
    errors,
    requests,
    ...(quantiles && { quantiles }),
  }));
}

/** Both versions from the start on: 10 % canary of 600 requests a minute. */
export function split(count: number, canary: Counts, stable: Counts = [1, 540], from = 0): MetricRow[] {
  return [...rows("canary", from, count, canary), ...rows("stable", from, count, stable)];
}

/** An hour of the stable version before the rollout. */
export function hourOf(errors: number, requests = 600): MetricRow[] {
  return rows("stable", -60, 60, [errors, requests]);
}

export interface Hold {
  /** The canary's live share, 0–100. */
  readonly share: number;
  /** When the live deployment was made, in minutes since the start. */
  readonly since: number;
  /** Deployments of this canary, oldest first, in minutes since the start; by default the live one alone. */
  readonly starts: readonly (readonly [at: number, share: number])[];
  /** The schedule's number of steps. */
  readonly steps: number;
  readonly alpha: number;
  readonly minRequests: number;
  /** Why nothing that is newer than a minute could be read. */
  readonly problem: string;
}

/** Deployments of the canary: when, in minutes since the start, and its share. */
export const deployments = (...starts: Hold["starts"]): Hold["starts"] => starts;

/** `at`: minutes since the start. By default the rollout is in its only step, at 10 %. */
export function holdAt(at: number, change: Partial<Hold> = {}): HoldView {
  const last = change.starts?.at(-1);
  const { share = last?.[1] ?? 10, since = last?.[0] ?? 0, steps = 1 } = change;
  const { starts = since > 0 ? [[0, 10] as const] : [] } = change;
  const before = starts.filter((start) => start[0] < since);
  const now = START + at * MINUTE;
  return watchAt(
    { now: () => now },
    {
      age: (at - since) * MINUTE,
      share,
      hold: { min: 0, max: 30 * 1_440 * MINUTE },
      before: before.map(([minute, share]) => deployed(START + minute * MINUTE, share)).toReversed(),
      steps,
    },
  );
}

/** What is there of the rows when it is asked for. */
export function sourceOf(given: readonly MetricRow[]): MetricSource {
  return { counts: async ({ from, to }) => given.filter(({ at }) => at >= from && at < to) };
}
