import type { Point } from "../adversary.ts";
import { describe } from "../describe.ts";
import { type Violation, violationsOf } from "../invariants/all.ts";
import type { FaultPlan } from "../plans.ts";
import { playInProcess } from "../play-in-process.ts";
import type { Act } from "../scenario.ts";
import type { Base } from "./base.ts";
import { BASES } from "./bases.ts";
import { tellBehaviour } from "./behaviour.ts";
import type { Case } from "./case.ts";
import { CaseAdversary } from "./case-adversary.ts";
import { type FaultName, faultPlanOf, isFault } from "./single-faults.ts";

/** One case that was played. */
export interface PlayedCase {
  readonly points: readonly Point[];
  readonly violations: readonly Violation[];
  readonly describe: () => string;
  /** What came of it, in one line. */
  readonly behaviour: string;
}

export function baseOf({ base }: Pick<Case, "base">): Base {
  const found = BASES.find(({ name }) => name === base);
  if (found === undefined) throw new Error(`${base} is none of ${BASES.map(({ name }) => name).join(", ")}`);
  return found;
}

/**
 * Plays one case and holds it against the invariants of chaos.
 *
 * @param states where the states are noted that it comes through
 */
export async function playCase(played: Case, states: Set<number>): Promise<PlayedCase> {
  const { scenario, wayMs, holds } = baseOf(played);
  const adversary = new CaseAdversary(played.events, states, wayMs);
  const faults = played.events.map(({ what }) => what).filter((what): what is FaultName => isFault(what));
  const beside = scenario.acts.map((act) => (act.kind === "job" ? (act.besideMs ?? 0) : 0));
  const faultPlan = faultPlanOf(faults);
  const plan = holds ? { ...faultPlan, latency: [0, Math.max(...beside)] as const } : faultPlan;
  const acts = scenario.acts.map((act) => reckoning(act, plan));
  const recording = await playInProcess({ ...scenario, acts }, adversary);
  if (!adversary.complete) throw new Error(`an event of ${JSON.stringify(played)} never came to pass`);
  return {
    points: adversary.points,
    violations: violationsOf(recording),
    describe: () => describe(recording),
    behaviour: tellBehaviour(recording),
  };
}

/** The adversary brings the faults; the invariants have to reckon with them. */
function reckoning(act: Act, faultPlan: FaultPlan): Act {
  if (act.kind !== "job") return act;
  return { ...act, steps: act.steps.map((step) => ({ ...step, faultPlan })) };
}
