/** What a metric check says of the canary now: a pure function of the minutes. */

import type { Verdict } from "../../rollout/model.ts";
import type { Limit, MetricCheck } from "../check.ts";
import { LearntDispersion } from "../evidence/dispersion.ts";
import type { DayMinute } from "../evidence/hours.ts";
import { KNOWING_NOTHING, type Usual } from "../evidence/likelihood.ts";
import { RateEvidence } from "../evidence/rate-evidence.ts";
import { verdictOf } from "../examiner.ts";
import type { Minute } from "../minutes.ts";
import { judgeLatency } from "./latency.ts";
import { lackOf, type Terms } from "./metric-verdict.ts";
import { judgeRate } from "./rate-findings.ts";
import type { Timeline } from "./timeline.ts";

/** What a source's minutes say of bursts. */
export interface Learnt {
  /** What is usual for each of the settled minutes since the rollout's first, by those before it. */
  readonly usual: readonly (Usual | undefined)[];
  readonly dispersion: LearntDispersion;
}

/** What is known of a source. */
export interface Known extends Learnt {
  /** Oldest first, see `minutesOf`. */
  readonly minutes: readonly Minute[];
  /** Why the newest ones could not be read. */
  readonly problem: string | undefined;
}

/** Why the check can't be judged at this share (0–100), and neither passes nor blocks; undefined when it can. */
export function exemptionOf(check: MetricCheck, share: number): string | undefined {
  if (share <= 0) return "not judged at 0 %: no traffic reaches the canary";
  if (share >= 100 && check.limit.form === "stable") {
    return "not judged at 100 %: no traffic reaches stable, so there is nothing to compare with";
  }
  return undefined;
}

/**
 * Belongs to the source, not to a check: all of its checks share it.
 * @param day the Worker's day before the rollout, as far as it is known.
 */
export function learn(minutes: readonly Minute[], day: readonly DayMinute[], times: Timeline): Learnt {
  const dispersion = new LearntDispersion(times.rollout);
  dispersion.addDay(day);
  const usual: Usual[] = [];
  for (const [index, minute] of minutes.entries()) {
    if (minute.at >= times.unsettled) break;
    if (minute.at < times.rollout) continue;
    const { canaryInterval = 1, stableInterval = 1 } = minute;
    usual[index] = dispersion.usualAt(minute.at, Math.min(canaryInterval, stableInterval));
    dispersion.add(minute.at, minute.at < times.evidence ? withoutCanary(minute) : minute);
  }
  dispersion.usualAt(times.unsettled);
  return { usual, dispersion };
}

function withoutCanary(minute: Minute): Minute {
  return { ...minute, canaryErrors: 0, canaryRequests: 0 };
}

/**
 * The verdict of one check, from everything since before the rollout's first deployment. A long job, a
 * resumed one and a tick reach the same verdict from the same minutes.
 *
 * `fail` on an alarm in any minute, at any time. Otherwise `inconclusive` while this step lacks judged
 * minutes, `minRequests` or fresh data; else `early` when the canary is certified, or `pass`.
 *
 * @param known undefined until its source was asked for the first time
 */
export function judgeMetric(
  check: MetricCheck,
  known: Known | undefined,
  times: Timeline,
  terms: Terms,
): Verdict {
  const exempt = exemptionOf(check, times.share);
  if (exempt !== undefined) return verdictOf(check, "exempt", exempt);
  if (known === undefined) return verdictOf(check, "pending", "the metrics are being read");
  if (check.kind === "latency") return judgeLatency(check, known, times, terms);
  const { dispersion, problem } = known;
  const against = (limit: Limit, enough?: number) => fold(limit, known, times, terms, enough);
  const evidence = against(check.limit);
  const noData =
    check.limit.form === "stable"
      ? "whole minute with requests of both versions"
      : "whole minute with requests";
  return judgeRate(check, evidence, terms, {
    dispersion,
    lack: lackOf(times, terms, problem, {
      newest: evidence.newest,
      stepRequests: evidence.step.canaryRequests,
      noData,
    }),
    numbers: { minutes: evidence.parts },
    exceeds: (limit, threshold) => against(limit, threshold).peak >= threshold,
  });
}

/**
 * The evidence of all settled minutes since the hour before the rollout.
 * @param enough the ln E from which on no more matters.
 */
function fold(
  limit: Limit,
  { minutes, usual }: Known,
  times: Timeline,
  { alpha }: Terms,
  enough = Number.POSITIVE_INFINITY,
): RateEvidence {
  const isBound = enough < Number.POSITIVE_INFINITY;
  const evidence = new RateEvidence(limit, { steps: times.steps, alpha }, times, "minute", !isBound);
  for (const [index, minute] of minutes.entries()) {
    if (minute.at >= times.unsettled || evidence.peak >= enough) break;
    if (minute.at >= times.history) evidence.add(minute.at, minute, usual[index] ?? KNOWING_NOTHING);
  }
  return evidence;
}
