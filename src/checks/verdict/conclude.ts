/** From findings to a verdict: the rules that all metric checks share. */

import type { Verdict, VerdictStatus } from "../../rollout/model.ts";
import { formatCount } from "../../values/counts.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import type { MetricCheck } from "../check.ts";
import { COUNT_SLACK } from "../evidence/rate-evidence.ts";
import { formatMinutes } from "./numbers.ts";
import type { Terms, Times } from "./times.ts";

/** What a metric check found, from minutes or from the live tail. */
export interface Findings {
  readonly alarm: boolean;
  /** Why what exceeds the limit is only a warning. */
  readonly excuse?: string;
  /** What is missing for a pass. */
  readonly lack: Lack | undefined;
  /** Whether the canary is certified healthy; asked only when nothing else is missing. */
  readonly certified: () => boolean;
  /** The numbers as phrases. */
  readonly remarks: readonly string[];
  readonly numbers: Verdict["numbers"];
}

export interface Lack {
  readonly text: string;
  /** Whether only requests are missing: whatever they are read from works. */
  readonly onlyTraffic: boolean;
}

/** The minutes that a check could judge. */
export interface Judged {
  /** The newest one, in this step or before; its beginning; undefined without any. */
  readonly newest: number | undefined;
  /** Sampled canary requests in those of this step. */
  readonly stepRequests: number;
  /** What to say while there is none of this step. */
  readonly noData: string;
}

/** Data whose last minute began longer ago says nothing about now. */
const STALE_MS = 10 * MINUTE_MS;

export function conclude(check: MetricCheck, findings: Findings): Verdict {
  const { alarm, excuse } = findings;
  const lack = alarm ? undefined : findings.lack;
  const passes = check.ifTraffic && lack?.onlyTraffic === true;
  const excused = !alarm && excuse !== undefined && lack === undefined;
  const remarks = [
    ...findings.remarks,
    excused && excuse,
    lack && (passes ? `passes for lack of traffic (if-traffic): ${lack.text}` : lack.text),
  ];
  return {
    check: check.text,
    status: passes ? "pass" : statusOf(alarm || excused, lack, findings),
    warn: check.warn || excused,
    detail: remarks.filter(Boolean).join("; "),
    numbers: findings.numbers,
  };
}

function statusOf(alarm: boolean, lack: Lack | undefined, findings: Findings): VerdictStatus {
  if (alarm) return "fail";
  if (lack !== undefined) return "inconclusive";
  return findings.certified() ? "early" : "pass";
}

/**
 * What is missing for a pass: data of this step, enough of it, and fresh.
 * @param problem why the newest minutes could not be read.
 */
export function lackOf(
  times: Times,
  terms: Terms,
  problem: string | undefined,
  judged: Judged,
): Lack | undefined {
  const missing = missingIn(times, terms, judged);
  if (missing === undefined) return undefined;
  // Without a whole minute of the step that is old enough, nobody knows whether there was traffic.
  return problem === undefined
    ? { text: missing, onlyTraffic: times.hold < times.unsettled }
    : { text: `${missing}; ${problem}`, onlyTraffic: false };
}

function missingIn(
  { now }: Times,
  { minRequests }: Terms,
  { newest, stepRequests, noData }: Judged,
): string | undefined {
  if (newest === undefined || stepRequests <= 0) return `${noData} (metrics arrive about 2 minutes late)`;
  if (stepRequests < minRequests - COUNT_SLACK) {
    return `${formatCount(Math.floor(stepRequests))} of the ${minRequests} requests this step needs`;
  }
  const age = now - newest;
  return age > STALE_MS ? `the newest data is ${formatMinutes(age)} old` : undefined;
}
