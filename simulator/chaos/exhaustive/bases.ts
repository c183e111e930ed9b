import type { Schedule } from "../../../src/rollout/model.ts";
import { CALM_LIST, HARDEST } from "../../faults/readings.ts";
import { NO_FAULTS } from "../draw-faults.ts";
import type { CheckPlan, Opinion, RolloutScenario } from "../rollouts/rollout-scenario.ts";
import type { Act, CommandAct, ForeignDeployment, SequenceScenario } from "../sequences/sequence-scenario.ts";
import { TICK } from "../sequences/tick.ts";
import { type Base, type Together, WAY_MS } from "./base.ts";

const SECOND = 1_000;
/** Three steps, held for as long as there is something to see. */
const HOLD = { min: 2 * SECOND, max: 2 * SECOND };
const SCHEDULE: Schedule = [{ percent: 10, hold: HOLD }, { percent: 50, hold: HOLD }, { percent: 100 }];
const RANGE = { min: SECOND, max: 4 * SECOND };
/** More steps than settling may write. */
const EIGHT_STEPS: Schedule = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((percent) => ({ percent, hold: HOLD })),
  { percent: 100 },
];
const MIN_MAX: Schedule = [{ percent: 10, hold: RANGE }, { percent: 50, hold: RANGE }, { percent: 100 }];

const PASSES: Opinion = { silentMs: 0, says: "pass", failsAtMs: undefined };
const FAILS_AT_SECOND: readonly CheckPlan[] = [
  { warn: false, opinions: [PASSES, { ...PASSES, failsAtMs: SECOND }, PASSES] },
];
/** Content at the earliest at the first step, and only at the end of the second. */
const EARLY_THEN_LATE: readonly CheckPlan[] = [
  { warn: false, opinions: [{ ...PASSES, says: "early" }, PASSES, PASSES] },
];
/** The hold is over while the window below is closed, and the check fails then. */
const SHUT_IN: Pick<RolloutScenario, "schedule" | "checks"> = {
  schedule: [{ percent: 10, hold: { min: 70 * SECOND, max: 70 * SECOND } }, { percent: 100 }],
  checks: [{ warn: false, opinions: [{ ...PASSES, failsAtMs: 90 * SECOND }, PASSES] }],
};
/** Runs begin at 09:00. */
const FIRST_MINUTE = "daily 09:00-09:01, daily 09:10-24:00";
const AFTER_A_MINUTE = "daily 09:01-24:00";

const ROLLOUT: RolloutScenario = {
  seed: 14,
  schedule: SCHEDULE,
  start: "fresh",
  startShare: 0,
  canaryFirst: false,
  marked: false,
  liveAgeMs: 60 * SECOND,
  namesStable: false,
  onFailure: "rollback",
  onCancel: "rollback",
  onConflict: "fail",
  onInconclusive: "hold",
  force: false,
  readings: { ...HARDEST, ...CALM_LIST },
  faultPlan: NO_FAULTS,
  foreign: [],
  secretChange: undefined,
  cancel: undefined,
  kill: undefined,
  container: false,
  postAfterMs: 400,
  checks: [],
  lookMs: 0,
  wakes: false,
  clockOffsetMs: 7 * 3_600_000 + 321,
};

function rollout(name: string, change: Partial<RolloutScenario> = {}, depth = 2): Base {
  return { kind: "rollout", name: `rollout/${name}`, depth, scenario: { ...ROLLOUT, ...change } };
}

const COMMAND: CommandAct = { ...TICK, canary: { kind: "nth", n: 0 } };
const AWHILE: Act = { kind: "pass", ms: 2_400 };
const LATER: Act = { kind: "pass", ms: 4_400 };
/** Every write that was lost has come by then. */
const TILL_LATE: Act = { kind: "pass", ms: 20_000 };
/** The second step is live, by a run before. */
const AT_SECOND: Act = {
  kind: "foreign",
  other: { what: "rollout", share: 50, first: 0, second: 1 },
};

const SEQUENCE: SequenceScenario = {
  seed: 14,
  schedule: SCHEDULE,
  onFailure: "rollback",
  onInconclusive: "hold",
  prune: false,
  checks: 0,
  readings: { ...HARDEST, ...CALM_LIST },
  clockOffsetMs: 7 * 3_600_000 + 321,
  acts: [],
};

function sequence(
  name: string,
  acts: readonly Act[],
  change: Partial<SequenceScenario> = {},
  depth = 2,
): Base {
  return { kind: "sequence", name, depth, scenario: { ...SEQUENCE, ...change, acts } };
}

/** Uses of the action in one job. */
function job(name: string, steps: readonly CommandAct[]): Base {
  const acts: readonly Act[] = [{ kind: "job", steps }, TILL_LATE];
  return { kind: "job", name: `job/${name}`, depth: 1, scenario: { ...SEQUENCE, acts } };
}

const SOMEBODY: ForeignDeployment = { what: "single", share: 0, first: 2, second: 1 };

/** Somebody else deploys just as the command's write is under way. */
function crossed(command: CommandAct): CommandAct {
  return { ...command, crossing: { at: { kind: "write", n: 0, end: "sent", plusMs: 0 }, other: SOMEBODY } };
}

const TICKS = [COMMAND, AWHILE, COMMAND, AWHILE, COMMAND, AWHILE, COMMAND];

const PROMOTE: CommandAct = { ...COMMAND, command: "promote" };
const ROLL_BACK: CommandAct = { ...COMMAND, command: "rollback", canary: { kind: "none" }, byHand: true };

/** What a command announces, and right after it the command. */
function announced(first: CommandAct, then: CommandAct): readonly Act[] {
  return [first, { ...then, announced: true }];
}

function dry(command: CommandAct): readonly Act[] {
  return announced({ ...command, dryRun: true }, command);
}

const STATUS: CommandAct = { ...COMMAND, command: "status" };
const STATUS_THEN_TICK = announced(STATUS, COMMAND);

/** A secret is changed while the command's write is under way. */
function blocked(command: CommandAct): CommandAct {
  return { ...command, secretChange: { kind: "write", n: 0, end: "sent", plusMs: 0 } };
}

const BY_TURNS_MS = WAY_MS / 2;
/** The first job is in its first hold, or its second. */
const FIRST_HOLD_MS = 1_500 + BY_TURNS_MS;
const SECOND_HOLD_MS = 4_000 + BY_TURNS_MS;

function together(
  name: string,
  jobs: Together["jobs"],
  laterMs: number,
  depth: number,
  change: Partial<RolloutScenario> = {},
): Base {
  const scenario = { ...ROLLOUT, ...change };
  return { kind: "together", name: `together/${name}`, scenario, jobs, laterMs, depth };
}

const CANARY = { rollout: "canary" } as const;
const OTHER = { rollout: "other" } as const;
const SPLIT = { start: "resume", startShare: 10, marked: true } as const;

const TOGETHER: readonly Base[] = [
  together("rollout+rerun", [CANARY, CANARY], BY_TURNS_MS, 2),
  together("rollout+rerun-in-hold", [CANARY, CANARY], FIRST_HOLD_MS, 2),
  together("rollout+other", [CANARY, OTHER], BY_TURNS_MS, 2),
  together("rollout+other-in-hold", [CANARY, OTHER], FIRST_HOLD_MS, 2),
  together("rollout+rollback", [CANARY, ROLL_BACK], FIRST_HOLD_MS, 3),
  together("rollout+rollback-later", [CANARY, ROLL_BACK], SECOND_HOLD_MS, 2),
  together("rollout+promote", [CANARY, PROMOTE], FIRST_HOLD_MS, 3),
  together("rollout+advance", [CANARY, COMMAND], FIRST_HOLD_MS, 2),
  together("advance+advance", [COMMAND, COMMAND], BY_TURNS_MS, 3),
  together("advance+advance-due", [COMMAND, COMMAND], BY_TURNS_MS, 3, SPLIT),
  together("advance+rollback", [COMMAND, ROLL_BACK], BY_TURNS_MS, 3, SPLIT),
  together("advance+promote", [COMMAND, PROMOTE], BY_TURNS_MS, 3, SPLIT),
  together("promote+rollback", [PROMOTE, ROLL_BACK], BY_TURNS_MS, 3, SPLIT),
  together("promote+promote", [PROMOTE, PROMOTE], BY_TURNS_MS, 3, SPLIT),
];

/** Some long runs, and inputs of their own: one event at a time is enough. */
const SINGLES: readonly Base[] = [
  rollout(
    "eight-steps",
    {
      schedule: EIGHT_STEPS,
      foreign: [{ at: { kind: "write", n: 7, end: "sent", plusMs: 0 }, kind: "third-100", share: 0 }],
    },
    1,
  ),
  rollout("window", { window: AFTER_A_MINUTE }, 1),
  rollout("window-failing", { window: FIRST_MINUTE, ...SHUT_IN }, 1),
  rollout("secret", { secretChange: { kind: "write", n: 1, end: "sent", plusMs: 0 } }, 1),
  sequence("advance/window", [COMMAND, { kind: "pass", ms: 60_000 }, COMMAND], { window: AFTER_A_MINUTE }, 1),
  sequence("advance/secret", [COMMAND, AWHILE, blocked(COMMAND)], {}, 1),
  sequence("rollback/secret", [AT_SECOND, AWHILE, blocked(ROLL_BACK)], {}, 1),
  sequence(
    "advance/announced",
    [...STATUS_THEN_TICK, AWHILE, ...dry(COMMAND), ...STATUS_THEN_TICK, AWHILE, ...STATUS_THEN_TICK],
    {},
    1,
  ),
  sequence(
    "advance/announced-failing",
    [COMMAND, AWHILE, COMMAND, AWHILE, ...STATUS_THEN_TICK],
    { checkPlans: FAILS_AT_SECOND },
    1,
  ),
  sequence("promote/window", [AT_SECOND, AWHILE, PROMOTE], { window: AFTER_A_MINUTE }, 1),
  sequence("promote/dry", [AT_SECOND, AWHILE, ...dry(PROMOTE)], {}, 1),
  sequence("rollback/dry", [AT_SECOND, AWHILE, ...dry(ROLL_BACK)], {}, 1),
  job("rollout+promote", [{ ...COMMAND, command: "rollout" }, PROMOTE]),
  job("promote+rollback", [PROMOTE, { ...ROLL_BACK, byHand: false }]),
];

export const BASES: readonly Base[] = [
  rollout("plain"),
  // A cancel alone leaves the split as it is: that a failure came first has to be known.
  rollout("failing", { checks: FAILS_AT_SECOND, onCancel: "hold" }),
  rollout("min-max", { schedule: MIN_MAX, checks: EARLY_THEN_LATE }),
  rollout("resumed", { start: "resume", startShare: 50, marked: true, liveAgeMs: SECOND }),
  rollout("foreign", {
    foreign: [{ at: { kind: "write", n: 1, end: "answered", plusMs: SECOND }, kind: "third-100", share: 0 }],
  }),
  rollout("by-hand", {
    foreign: [
      { at: { kind: "write", n: 1, end: "answered", plusMs: SECOND }, kind: "canary-by-hand", share: 25 },
    ],
  }),
  rollout("crossed", {
    foreign: [{ at: { kind: "write", n: 1, end: "sent", plusMs: 0 }, kind: "third-100", share: 0 }],
  }),
  sequence("advance/plain", TICKS, { prune: true }),
  sequence("advance/failing", TICKS, { checkPlans: FAILS_AT_SECOND }),
  sequence("advance/min-max", [COMMAND, AWHILE, COMMAND, AWHILE, COMMAND, LATER, COMMAND], {
    schedule: MIN_MAX,
    checkPlans: EARLY_THEN_LATE,
  }),
  sequence("advance/resumed", [AT_SECOND, AWHILE, COMMAND, AWHILE, COMMAND]),
  sequence("advance/foreign", [
    COMMAND,
    AWHILE,
    { kind: "foreign", other: SOMEBODY },
    COMMAND,
    AWHILE,
    COMMAND,
  ]),
  sequence("advance/crossed", [COMMAND, LATER, crossed(COMMAND), LATER, COMMAND, TILL_LATE]),
  sequence("promote", [AT_SECOND, AWHILE, PROMOTE], { prune: true }),
  sequence("promote/crossed", [AT_SECOND, AWHILE, crossed(PROMOTE), TILL_LATE]),
  sequence("rollback", [AT_SECOND, AWHILE, ROLL_BACK]),
  sequence("rollback/crossed", [AT_SECOND, AWHILE, crossed(ROLL_BACK), TILL_LATE]),
  ...SINGLES,
  ...TOGETHER,
];
