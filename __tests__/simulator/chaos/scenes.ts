import { WORKFLOW } from "../../../simulator/chaos/exhaustive/build-base.ts";
import { ROLLOUT, startWith, THREE_VERSIONS } from "../../../simulator/chaos/initial-state.ts";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import type { Recording, StepRecord } from "../../../simulator/chaos/recording.ts";
import {
  type Act,
  type JobStep,
  job,
  type Scenario,
  type Workflow,
} from "../../../simulator/chaos/scenario.ts";
import { HARDEST } from "../../../simulator/platform-unknowns.ts";

/** A step of 10 %, held for so many ms, and all of it. */
export function tenPercent(holdMs: number): Workflow["schedule"] {
  return [{ percent: 10, hold: { min: holdMs, max: holdMs } }, { percent: 100 }];
}

/** Three versions, and these steps or acts; nothing befalls them but what they say. */
export function scene(acts: readonly (Act | JobStep)[], workflow: Partial<Workflow> = {}): Scenario {
  return {
    seed: 1,
    workflow: {
      ...WORKFLOW,
      schedule: tenPercent(600_000),
      ...workflow,
    },
    readings: HARDEST,
    clockOffsetMs: 0,
    before: THREE_VERSIONS,
    acts: acts.map((act) => ("kind" in act ? act : job(act))),
  };
}

/** A rollout that begins while stable serves everything. */
export function rolloutScene(step: Partial<JobStep>, workflow: Partial<Workflow> = {}): Scenario {
  const fresh = { start: "fresh", share: 0, reversed: false, marked: false, ageMs: 0 } as const;
  return { ...scene([{ ...ROLLOUT, ...step }], workflow), before: startWith(fresh) };
}

/** The n-th run of what was played. */
export function runOf({ runs }: Recording, n: number): StepRecord {
  const run = runs[n];
  if (run === undefined) throw new Error(`there is no run ${n}`);
  return run;
}

/** The names of the invariants that would be broken had these runs been otherwise. */
export function broken(recording: Recording, ...changed: readonly Partial<StepRecord>[]): readonly string[] {
  const runs = recording.runs.map((run, index) => ({ ...run, ...changed[index] }));
  return violationsOf({ ...recording, runs }).map(({ invariant }) => invariant);
}

/** The same had the workflow been another one. */
export function brokenUnder(recording: Recording, workflow: Partial<Workflow>): readonly string[] {
  const { scenario } = recording;
  return broken({ ...recording, scenario: { ...scenario, workflow: { ...scenario.workflow, ...workflow } } });
}
