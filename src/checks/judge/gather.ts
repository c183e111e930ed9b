/** The minutes that a check judges, in one pass. */

import { dispersion } from "../evidence/dispersion.ts";
import type { Interval, Tally } from "../evidence/likelihood.ts";
import type { Windows } from "./context.ts";
import type { Minute, Traffic } from "./minutes.ts";

export interface JudgedMinute extends Interval {
  readonly at: number;
  /** Canary errors in the judged minutes up to and with this one. */
  readonly errorsSoFar: number;
  /** The stable version's error rate from the hour before the rollout up to and with this minute. */
  readonly stableSoFar: number;
}

export interface Gathered {
  /** Settled, within the rollout, and holding what the check needs; oldest first. */
  readonly judged: readonly JudgedMinute[];
  /** Those of them that lie wholly in the current step. */
  readonly step: readonly JudgedMinute[];
  /** Totals of the judged minutes. */
  readonly canary: Tally;
  readonly stable: Tally;
  readonly stepRequests: number;
  /** The stable version over the rollout and the hour before it. */
  readonly stableAlways: Tally;
  /** The burst correction's D, from the hour before the rollout. */
  readonly dispersion: number;
}

const NO_TRAFFIC: Traffic = { requests: 0, errors: 0 };

/** @param comparing whether a minute needs requests of both versions, or only of the canary. */
export function gather(minutes: readonly Minute[], windows: Windows, comparing: boolean): Gathered {
  const judged: JudgedMinute[] = [];
  const history: Tally[] = [];
  const always = { errors: 0, requests: 0 };
  const totals = { canary: { errors: 0, requests: 0 }, stable: { errors: 0, requests: 0 } };
  let stepRequests = 0;
  let beforeStep = 0;
  for (const { at, canary, stable = NO_TRAFFIC } of minutes) {
    if (at >= windows.unsettled) break;
    if (at < windows.history) continue;
    add(always, stable);
    if (at < windows.rollout) history.push(stable);
    if (at < windows.evidence || canary === undefined || (comparing && stable.requests <= 0)) continue;
    add(totals.canary, canary);
    add(totals.stable, stable);
    if (at < windows.step) beforeStep++;
    else stepRequests += canary.requests;
    judged.push({
      at,
      canaryErrors: canary.errors,
      canaryRequests: canary.requests,
      stableErrors: stable.errors,
      stableRequests: stable.requests,
      errorsSoFar: totals.canary.errors,
      stableSoFar: always.requests > 0 ? always.errors / always.requests : 0,
    });
  }
  return {
    judged,
    step: judged.slice(beforeStep),
    ...totals,
    stepRequests,
    stableAlways: always,
    dispersion: dispersion(history),
  };
}

function add(total: { errors: number; requests: number }, { errors, requests }: Traffic): void {
  total.errors += errors;
  total.requests += requests;
}
