import { checkJobs } from "../jobs/job-invariants.ts";
import { describeRollout } from "../rollouts/describe-rollout.ts";
import { checkRollout, type Violation } from "../rollouts/invariants/all.ts";
import { playRollout } from "../rollouts/play-rollout.ts";
import { describeSequence } from "../sequences/describe-sequence.ts";
import { checkSequence } from "../sequences/invariants/all.ts";
import { playSequence } from "../sequences/play-sequence.ts";
import { type Base, wayOf } from "./base.ts";
import { BASES } from "./bases.ts";
import { tellBehaviour } from "./behaviour.ts";
import type { Case } from "./case.ts";
import { CaseAdversary, type Point } from "./case-adversary.ts";
import { playTogether } from "./play-together.ts";
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
  const base = baseOf(played);
  const adversary = new CaseAdversary(played.events, states, wayOf(base));
  const faults = played.events.map(({ what }) => what).filter((what): what is FaultName => isFault(what));
  const result = await play(base, adversary, faults);
  if (!adversary.complete) throw new Error(`an event of ${JSON.stringify(played)} never came to pass`);
  return { points: adversary.points, ...result };
}

async function play(base: Base, adversary: CaseAdversary, faults: readonly FaultName[]) {
  switch (base.kind) {
    case "rollout": {
      const recording = await playRollout({ ...base.scenario, faultPlan: faultPlanOf(faults) }, adversary);
      return {
        violations: checkRollout(recording),
        describe: () => describeRollout(recording),
        behaviour: tellBehaviour(recording.harness.cloud, [recording]),
      };
    }
    case "together":
      return playTogether(base, adversary, faultPlanOf(faults));
    case "job":
    case "sequence": {
      const faultPlan = faultPlanOf(faults);
      const acts = base.scenario.acts.map((act) => (act.kind === "command" ? { ...act, faultPlan } : act));
      const recording = await playSequence({ ...base.scenario, acts }, adversary);
      return {
        violations: base.kind === "job" ? checkJobs(recording) : checkSequence(recording),
        describe: () => describeSequence(recording),
        behaviour: tellBehaviour(recording.cloud, recording.runs),
      };
    }
  }
}
