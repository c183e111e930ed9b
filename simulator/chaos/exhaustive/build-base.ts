import type { Schedule } from "../../../src/rollout/model.ts";
import { CALM_LIST, HARDEST } from "../../platform-unknowns.ts";
import { DRAINED, ROLLOUT, type StartOptions, startWith, THREE_VERSIONS } from "../initial-state.ts";
import { type Act, type JobStep, job, type Scenario, type Workflow } from "../scenario.ts";
import { WAY_MS } from "./request-faults.ts";

/** A run in which nothing goes wrong yet. */
export interface Base {
  readonly name: string;
  /** How many events befall it at most. */
  readonly depth: number;
  readonly scenario: Scenario;
  /**
   * How long a request is under way in ms: for a while, so that what comes after another thing is later; of two jobs at
   * once for so long that their requests come by turns, and what befalls them is that one is held back.
   */
  readonly wayMs: number;
  /** Two jobs run at once. */
  readonly together: boolean;
}

const SECOND = 1_000;
/** Three steps, held for as long as there is something to see. */
export const HOLD = { min: 2 * SECOND, max: 2 * SECOND };
export const SCHEDULE: Schedule = [
  { percent: 10, hold: HOLD },
  { percent: 50, hold: HOLD },
  { percent: 100 },
];
/** Every write that was lost has come by then. */
export const TILL_LATE: Act = { kind: "pass", ms: 20_000 };
/** What the bases' workflows say, unless they say otherwise. */
export const WORKFLOW: Workflow = {
  schedule: SCHEDULE,
  onFailure: "rollback",
  onInconclusive: "hold",
  prune: false,
  force: false,
  checks: [],
  lookMs: 0,
  wakes: false,
};

const SCENARIO: Omit<Scenario, "acts"> = {
  seed: 14,
  workflow: WORKFLOW,
  readings: { ...HARDEST, ...CALM_LIST },
  clockOffsetMs: 7 * 3_600_000 + 321,
  before: THREE_VERSIONS,
};
const FRESH: StartOptions = { start: "fresh", share: 0, reversed: false, marked: false, ageMs: 60 * SECOND };

function base(name: string, depth: number, scenario: Scenario): Base {
  return { name, depth, scenario, wayMs: 1, together: false };
}

export interface RolloutChange extends Partial<Workflow> {
  readonly step?: Partial<JobStep>;
  readonly start?: Partial<StartOptions>;
}

export function rollout(name: string, { step, start, ...workflow }: RolloutChange = {}, depth = 2): Base {
  return base(`rollout/${name}`, depth, {
    ...SCENARIO,
    workflow: { ...WORKFLOW, ...workflow },
    before: startWith({ ...FRESH, ...start }),
    acts: [{ ...job({ ...ROLLOUT, ...step }), whenShown: false }, DRAINED],
  });
}

export function sequence(
  name: string,
  acts: readonly (Act | JobStep)[],
  change: Partial<Workflow> = {},
  depth = 2,
): Base {
  return base(name, depth, {
    ...SCENARIO,
    workflow: { ...WORKFLOW, ...change },
    acts: acts.map((act) => ("kind" in act ? act : job(act))),
  });
}

/** Uses of the action in one job. */
export function oneJob(name: string, steps: readonly JobStep[]): Base {
  return sequence(`job/${name}`, [job(...steps), TILL_LATE], {}, 1);
}

export function together(
  name: string,
  [first, second]: readonly [JobStep, JobStep],
  besideMs: number,
  depth: number,
  start: Partial<StartOptions> = {},
): Base {
  const acts: readonly Act[] = [
    { kind: "job", steps: [first], whenShown: false },
    { kind: "job", steps: [second], whenShown: false, besideMs },
    DRAINED,
  ];
  const before = startWith({ ...FRESH, ...start });
  return { ...base(`together/${name}`, depth, { ...SCENARIO, before, acts }), wayMs: WAY_MS, together: true };
}
