/** Made-up minutes of two versions, judged as a rollout's process would. */

import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { Watch } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { lookOnce, oneJudge } from "./one-judge.ts";
import { CANARY, deployed, STABLE } from "./watch.ts";

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
    at: START + (from + index) * MINUTE_MS,
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
  /** When the live deployment was made, Unix ms. */
  readonly since: number;
  /** Deployments of this canary, oldest first; by default the live one alone. */
  readonly starts: readonly { readonly at: number; readonly share: number }[];
  /** The schedule's number of steps. */
  readonly steps: number;
  readonly alpha: number;
  readonly minRequests: number;
  /** Why nothing that is newer than a minute could be read. */
  readonly problem: string;
}

/** `at`: minutes since the start. By default the rollout is in its only step, at 10 %. */
export function holdAt(at: number, change: Partial<Hold> = {}): Watch {
  const { share = 10, since = change.starts?.at(-1)?.at ?? START, steps = 1 } = change;
  const { starts = since > START ? [{ at: START, share: 10 }] : [] } = change;
  const live = deployed(since, share);
  const before = starts.filter((start) => start.at < since).map((start) => deployed(start.at, start.share));
  const hold = { min: 0, max: 30 * 86_400_000 };
  return {
    step: { percent: share, hold },
    index: 0,
    count: steps,
    share,
    live,
    stableId: STABLE,
    canaryId: CANARY,
    since,
    now: START + at * MINUTE_MS,
    from: since + hold.min,
    to: since + hold.max,
    deployments: [live, ...before.toReversed()],
  };
}

/** What is there of the rows when it is asked for. */
export function sourceOf(given: readonly MetricRow[]): MetricSource {
  return { counts: async ({ from, to }) => given.filter(({ at }) => at >= from && at < to) };
}

/** A process that judges one check: its looks, and its clock. */
export function processOf(
  text: string,
  source: MetricSource,
  { alpha = 0.01, minRequests = 100 }: Partial<Pick<Hold, "alpha" | "minRequests">> = {},
) {
  const clock = new VirtualClock(START);
  const judge = oneJudge(clock, text, { alpha, minRequests, sources: { analytics: source, logs: source } });
  const look = (watch: Watch, signal?: AbortSignal) => lookOnce(clock, judge, watch, signal);
  return { clock, look };
}

/** What a process that begins to look `at` minutes after the start says of these rows. */
export async function judge(
  text: string,
  given: readonly MetricRow[],
  at: number,
  change: Partial<Hold> = {},
): Promise<Verdict> {
  const { problem } = change;
  const known = sourceOf(given);
  let broken = false;
  const { look } = processOf(
    text,
    { counts: (span) => (broken ? Promise.reject(new Error(problem)) : known.counts(span)) },
    change,
  );
  if (problem === undefined) return look(holdAt(at, change));
  await look(holdAt(at - 1, change));
  broken = true;
  return look(holdAt(at, change));
}
