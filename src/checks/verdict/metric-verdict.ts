/** A metric check's verdict: the rules, numbers and phrases that all of them share. */

import type { Verdict, VerdictStatus } from "../../rollout/model.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { formatCount } from "../../values/tally.ts";
import type { MetricCheck } from "../check.ts";
import type { WorkerMinute } from "../evidence/hourly-bursts.ts";
import { COUNT_SLACK } from "../evidence/rate-evidence.ts";
import type { Minute } from "../minutes.ts";
import type { Timeline } from "./timeline.ts";

/** What the workflow asks of a verdict. */
export interface VerdictTerms {
  /** This check's part of 1 − confidence. */
  readonly alpha: number;
  /** Sampled canary requests in the step below which nothing passes. */
  readonly minRequests: number;
}

/** What is known of a source. */
export interface SourceData {
  /** Those that may be judged, since the hour before the rollout, oldest first. */
  readonly minutes: readonly Minute[];
  /** The Worker's day before the rollout, as far as it is known. */
  readonly day: readonly WorkerMinute[];
  /** Why the newest minutes could not be read. */
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

/** What a metric check found, from minutes or from the live tail. */
export interface MetricFindings {
  /** The largest ln E so far. */
  readonly peak: number;
  /** Why so much of it is only a warning, where it has reached the line. */
  readonly excuse?: string | undefined;
  /** What is missing for a pass. */
  readonly lack: Lack | undefined;
  /** Whether the canary is certified healthy; asked only when nothing else is missing. */
  readonly certified: () => boolean;
  /** What was judged, as a phrase; undefined without anything. */
  readonly counted: string | undefined;
  readonly remarks?: readonly (string | false)[];
  readonly numbers: Verdict["numbers"];
}

export interface Lack {
  readonly text: string;
  /** Whether only requests are missing: whatever they are read from works. */
  readonly onlyTraffic: boolean;
}

/** Data whose last minute began longer ago says nothing about now. */
const STALE_DATA_MS = 10 * MINUTE_MS;
/** ln of the largest number shown: JSON has no infinity. */
const LARGEST_LOG = 690;

/**
 * `fail` on an alarm, at any time. Otherwise `inconclusive` while something is missing; else `early` when the canary is
 * certified, or `pass`.
 */
export function metricVerdict(check: MetricCheck, terms: VerdictTerms, findings: MetricFindings): Verdict {
  const { peak, excuse, counted } = findings;
  const threshold = -Math.log(terms.alpha);
  const isReached = peak >= threshold;
  const isAlarm = isReached && excuse === undefined;
  const lack = isAlarm ? undefined : findings.lack;
  const passes = check.ifTraffic && lack?.onlyTraffic === true;
  const isExcused = isReached && !isAlarm && lack === undefined;
  let status: VerdictStatus;
  if (isAlarm || isExcused) status = "fail";
  else if (lack === undefined) status = findings.certified() ? "early" : "pass";
  else status = passes ? "pass" : "inconclusive";
  const remarks = [
    counted && `${counted}, ${formatEvidence(peak, threshold)}`,
    ...(findings.remarks ?? []),
    isExcused && excuse,
    lack && (passes ? `passes for lack of traffic (if-traffic): ${lack.text}` : lack.text),
  ];
  return {
    check: check.text,
    status,
    warn: check.warn || isExcused,
    detail: remarks.filter(Boolean).join("; "),
    numbers: {
      evidence: Math.exp(Math.min(LARGEST_LOG, peak)),
      log10Evidence: peak / Math.LN10,
      threshold: 1 / terms.alpha,
      minRequests: terms.minRequests,
      ...findings.numbers,
    },
  };
}

/**
 * What is missing for a pass: minutes of this step that a check could judge, enough requests in them, and fresh ones.
 *
 * @param newest the beginning of the newest minute that was judged, in this step or before
 * @param stepRequests sampled canary requests in those of this step
 * @param noData what this step has none of, as long as none of it was judged
 */
export function lackOf(
  { now, holdFrom, judgedBefore }: Timeline,
  { minRequests }: VerdictTerms,
  { problem }: SourceData,
  newest: number | undefined,
  stepRequests: number,
  noData: string,
): Lack | undefined {
  const age = now - (newest ?? now);
  let text: string;
  if (stepRequests <= 0)
    text = `nothing of this step counts yet: no ${noData} (metrics arrive about 2 minutes late)`;
  else if (stepRequests < minRequests - COUNT_SLACK) text = tooFew(Math.floor(stepRequests), minRequests);
  else if (age > STALE_DATA_MS) text = `the newest data is ${Math.floor(age / MINUTE_MS)} min old`;
  else return undefined;
  // Without a whole minute of the step that is old enough, nobody knows whether there was traffic.
  return problem === undefined
    ? { text, onlyTraffic: holdFrom < judgedBefore }
    : { text: `${text}; ${problem}`, onlyTraffic: false };
}

/** Beside the counts of the whole rollout. */
export function tooFew(stepRequests: number, minRequests: number): string {
  const some = stepRequests === 1 ? "1 request counts" : `${formatCount(stepRequests)} requests count`;
  return `${some} for this step, which needs ${minRequests}`;
}

/**
 * `evidence 2.1 of the 100 needed to fail`. From there on `by chance less than once in 4·10⁶ rollouts (limit: once in
 * 100)`: a canary that isn't worse shows evidence E in less than 1/E of all rollouts (Ville's inequality). E is rounded
 * down.
 * @param logE ln E, at least 0; `logThreshold`: ln of the E of an alarm
 */
export function formatEvidence(logE: number, logThreshold: number): string {
  const threshold = Number(Math.exp(logThreshold).toPrecision(3));
  const limit = formatLog(Math.log(threshold), threshold);
  return logE < logThreshold
    ? `evidence ${formatLog(logE)} of the ${limit} needed to fail`
    : `by chance less than once in ${formatLog(logE)} rollouts (limit: once in ${limit})`;
}

/** e^`logarithm`, at least 1, which may be too large for a number. */
function formatLog(logarithm: number, value = Math.exp(logarithm)): string {
  if (value < 10_000) return String(value >= 100 ? Math.floor(value + 1e-9) : roundedDown(value, 2));
  const exponent = Math.floor(logarithm / Math.LN10);
  const digits = roundedDown(Math.exp(logarithm - exponent * Math.LN10), 1);
  return `${digits}·10${superscript(exponent)}`;
}

function roundedDown(value: number, digits: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  const floored = Math.floor(value / unit + 1e-9) * unit;
  return Number(floored.toPrecision(digits));
}

function superscript(exponent: number): string {
  return String(exponent).replace(/./g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "");
}
