/** `cpu-p50`, `cpu-p99`, `wall-p50`, `wall-p99`, from each minute's quantiles alone. */

import type { Verdict } from "../../rollout/model.ts";
import { formatMs } from "../../values/tally.ts";
import type { LatencyCheck } from "../check.ts";
import { BETA } from "../evidence/likelihood-ratio.ts";
import { COUNT_SLACK } from "../evidence/rate-evidence.ts";
import { StepMean } from "../evidence/step-mean.ts";
import type { Minute } from "../minutes.ts";
import { lackOf, metricVerdict, type SourceData, type VerdictTerms } from "./metric-verdict.ts";
import type { Timeline } from "./timeline.ts";

/** Sampled requests below which a minute's quantile is noise. */
const LEAST_REQUESTS = { "cpu-p50": 30, "wall-p50": 30, "cpu-p99": 1_000, "wall-p99": 1_000 } as const;
/** A smaller difference to stable is not one. */
const LEAST_DIFFERENCE_MS = 1;

/**
 * The sign test's alternatives: so likely is a minute to be worse, against a null of ½ at most. A minute adds ln 2θ where
 * it is, and ln 2(1 − θ) where it isn't.
 */
const CHANCES = [0.6, 0.7, 0.8, 0.9] as const;
const IF_WORSE = Float64Array.from(CHANCES, (chance) => Math.log(2 * chance));
const IF_NOT = Float64Array.from(CHANCES, (chance) => Math.log(2 * (1 - chance)));

interface Pair {
  readonly at: number;
  /** The canary's. */
  readonly requests: number;
  /** In ms. */
  readonly canary: number;
  /** In ms; undefined against a fixed limit. */
  readonly stable: number | undefined;
  readonly worse: boolean;
}

/**
 * A minute is worse when the canary's quantile is above the limit: a fixed one, or `factor` times
 * stable's and more than 1 ms above it. The null is that a minute is worse with a chance of at most
 * ½. Minutes in which a version that is needed has too few requests for the quantile are left out.
 */
export function judgeLatency(
  check: LatencyCheck,
  known: SourceData,
  times: Timeline,
  terms: VerdictTerms,
): Verdict {
  const judged = pairsOf(check, known.minutes, times);
  const step = judged.filter(({ at }) => at >= times.holdFrom);
  const stepRequests = step.reduce((sum, { requests }) => sum + requests, 0);
  const worse = judged.filter((pair) => pair.worse).length;
  const newest = judged.at(-1);
  const whose = check.limit.form === "stable" ? "each version" : "the canary";
  const noData = `minute with ${LEAST_REQUESTS[check.quantile]} sampled requests of ${whose}`;
  return metricVerdict(check, terms, {
    peak: peakOf(judged, times),
    lack: lackOf(times, terms, known, newest?.at, stepRequests, noData),
    certified: () => isCertified(step),
    counted: newest && summarise(check, newest, worse, judged.length),
    numbers: {
      stepRequests,
      worseMinutes: worse,
      ...(newest && { canaryMs: newest.canary }),
      ...(newest?.stable !== undefined && { stableMs: newest.stable }),
      minutes: judged.length,
    },
  });
}

function pairsOf({ quantile, limit }: LatencyCheck, minutes: readonly Minute[], times: Timeline) {
  const floor = LEAST_REQUESTS[quantile] - COUNT_SLACK;
  const read = ({ requests, quantiles }: Minute["canary"]): number | undefined => {
    const value = requests >= floor ? quantiles?.[quantile] : undefined;
    return Number.isFinite(value) ? value : undefined;
  };
  const judged: Pair[] = [];
  for (const minute of minutes) {
    if (minute.at < times.evidenceFrom) continue;
    const canary = read(minute.canary);
    const stable = limit.form === "stable" ? read(minute.stable) : undefined;
    if (canary === undefined || (limit.form === "stable" && stable === undefined)) continue;
    const worse =
      limit.form === "fixed"
        ? canary > limit.most
        : stable !== undefined && canary > limit.factor * stable && canary - stable > LEAST_DIFFERENCE_MS;
    judged.push({ at: minute.at, requests: minute.canary.requests, canary, stable, worse });
  }
  return judged;
}

/** The largest ln E after any minute; at least 0. */
function peakOf(judged: readonly Pair[], { steps, stepStarts }: Timeline): number {
  const evidence = new StepMean(CHANCES.length, steps);
  let started = 0;
  let peak = 0;
  for (const { at, worse } of judged) {
    for (; (stepStarts[started] ?? Number.POSITIVE_INFINITY) <= at; started++) evidence.start();
    evidence.add(worse ? IF_WORSE : IF_NOT);
    if (worse) peak = Math.max(peak, evidence.logE());
  }
  return peak;
}

/**
 * Certified not slower on the current step's minutes alone, by the same sign test with the roles
 * exchanged: that minutes are worse with a chance of at least ½ is rejected at E ≥ 1/β. 7 minutes of
 * 7, or 9 of 10, without being worse do.
 */
function isCertified(step: readonly Pair[]): boolean {
  const evidence = new StepMean(CHANCES.length, 1);
  evidence.start();
  for (const { worse } of step) evidence.add(worse ? IF_NOT : IF_WORSE);
  return evidence.logE() >= Math.log(1 / BETA);
}

function summarise({ limit }: LatencyCheck, newest: Pair, worse: number, of: number): string {
  const [mark, against] =
    limit.form === "fixed"
      ? [formatMs(limit.most), ""]
      : [`stable * ${limit.factor}`, ` against stable ${formatMs(newest.stable ?? 0)}`];
  return `canary above ${mark} in ${worse} of ${of} minutes, newest ${formatMs(newest.canary)}${against}`;
}
