/** From findings to a verdict: the rules that all metric checks share. */

import type { Verdict, VerdictStatus } from "../../rollout/model.ts";
import { formatCount } from "../../values/counts.ts";
import type { MetricCheck } from "../kinds/list.ts";
import { type MetricContext, windowsOf } from "./context.ts";
import { formatMinutes } from "./verdict-numbers.ts";

/** What one check found in its judged minutes. */
export interface Findings {
  readonly alarm: boolean;
  /** Why an alarm is only a warning. */
  readonly excuse?: string;
  /** The newest minute that could be judged, in this step or before; its beginning; undefined without any. */
  readonly newest: number | undefined;
  /** Sampled canary requests in the judged minutes of this step. */
  readonly stepRequests: number;
  /** What to say while no minute of this step can be judged. */
  readonly noData: string;
  /** Whether the canary is certified healthy; asked only when nothing else is missing. */
  readonly certified: () => boolean;
  /** The numbers as a phrase; empty when there are none. */
  readonly summary: string;
  readonly numbers: Verdict["numbers"];
}

/** Older data says nothing about now. */
const STALE_MS = 10 * 60_000;
/** The error of a whole number divided by a sample interval. */
export const COUNT_SLACK = 1e-6;

export function conclude(check: MetricCheck, context: MetricContext, findings: Findings): Verdict {
  const { alarm, excuse } = findings;
  const lack = alarm ? undefined : lackOf(context, findings);
  const little = lack !== undefined && check.ifTraffic && isOnlyTraffic(context);
  const excused = !alarm && excuse !== undefined && lack === undefined;
  const remarks = [
    findings.summary,
    excuse,
    little ? `passes for lack of traffic (if-traffic): ${lack}` : lack,
    lack && context.problem,
  ];
  return {
    check: check.text,
    status: little ? "pass" : statusOf(alarm || excused, lack, findings),
    warn: check.warn || excused,
    detail: remarks.filter((remark) => remark !== undefined && remark !== "").join("; "),
    numbers: findings.numbers,
  };
}

function statusOf(alarm: boolean, lack: string | undefined, findings: Findings): VerdictStatus {
  if (alarm) return "fail";
  if (lack !== undefined) return "inconclusive";
  return findings.certified() ? "early" : "pass";
}

/** Whether only requests are missing: the metrics were read, and a whole minute of the step is old enough. */
function isOnlyTraffic(context: MetricContext): boolean {
  const { step, unsettled } = windowsOf(context);
  return context.problem === undefined && step < unsettled;
}

/** What is missing for a pass: data of this step, enough of it, and fresh. */
function lackOf(context: MetricContext, { newest, stepRequests, noData }: Findings): string | undefined {
  if (newest === undefined || stepRequests <= 0) return `${noData} (metrics arrive about 2 minutes late)`;
  if (stepRequests < context.minRequests - COUNT_SLACK) {
    return `${formatCount(Math.floor(stepRequests))} of the ${context.minRequests} requests this step needs`;
  }
  const age = context.now - newest;
  return age > STALE_MS ? `the newest data is ${formatMinutes(age)} old` : undefined;
}
