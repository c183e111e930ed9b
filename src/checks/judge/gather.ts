/** The minutes that a rate is judged by, in one pass. */

import { dispersion } from "../evidence/dispersion.ts";
import type { Tally } from "../evidence/likelihood.ts";
import type { Windows } from "./context.ts";
import type { Minute } from "./minutes.ts";

export interface Gathered {
  /** Settled, within the rollout, and holding what the check needs; oldest first. */
  readonly judged: readonly Minute[];
  /** Those of them that lie wholly in the current step. */
  readonly step: readonly Minute[];
  /** By index in `judged`: canary errors up to and with that minute. */
  readonly errorsSoFar: readonly number[];
  /** By index in `judged`: stable's error rate from the hour before the rollout up to and with that minute. */
  readonly stableSoFar: readonly number[];
  /** Totals of the judged minutes. */
  readonly canary: Tally;
  readonly stable: Tally;
  readonly stepRequests: number;
  /** The stable version over the rollout and the hour before it. */
  readonly stableAlways: Tally;
  /** The burst correction's D, from the hour before the rollout. */
  readonly dispersion: number;
}

/** @param comparing whether a minute needs requests of both versions, or only of the canary. */
export function gather(minutes: readonly Minute[], windows: Windows, comparing: boolean): Gathered {
  const judged: Minute[] = [];
  const errorsSoFar: number[] = [];
  const stableSoFar: number[] = [];
  const history: Tally[] = [];
  const always = { errors: 0, requests: 0 };
  const canary = { errors: 0, requests: 0 };
  const stable = { errors: 0, requests: 0 };
  let stepRequests = 0;
  let beforeStep = 0;
  for (const minute of minutes) {
    if (minute.at >= windows.unsettled) break;
    if (minute.at < windows.history) continue;
    always.errors += minute.stableErrors;
    always.requests += minute.stableRequests;
    if (minute.at < windows.rollout) {
      history.push({ errors: minute.stableErrors, requests: minute.stableRequests });
    }
    if (minute.at < windows.evidence || minute.canaryRequests <= 0) continue;
    if (comparing && minute.stableRequests <= 0) continue;
    canary.errors += minute.canaryErrors;
    canary.requests += minute.canaryRequests;
    stable.errors += minute.stableErrors;
    stable.requests += minute.stableRequests;
    if (minute.at < windows.step) beforeStep++;
    else stepRequests += minute.canaryRequests;
    judged.push(minute);
    errorsSoFar.push(canary.errors);
    stableSoFar.push(always.requests > 0 ? always.errors / always.requests : 0);
  }
  return {
    judged,
    step: judged.slice(beforeStep),
    errorsSoFar,
    stableSoFar,
    canary,
    stable,
    stepRequests,
    stableAlways: always,
    dispersion: dispersion(history),
  };
}
