import type { Schedule } from "../../../src/rollout/model.ts";
import { CANARY, OTHER, ROLLOUT, STABLE_UPLOAD } from "../initial-state.ts";
import type { CheckPlan, Opinion } from "../plans.ts";
import { type Act, type ForeignPlan, type JobStep, TICK, type Workflow } from "../scenario.ts";
import { type Base, HOLD, oneJob, rollout, sequence, TILL_LATE, together } from "./build-base.ts";
import { WAY_MS } from "./request-faults.ts";

const SECOND = 1_000;
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
const SHUT_IN: Pick<Workflow, "schedule" | "checks"> = {
  schedule: [{ percent: 10, hold: { min: 70 * SECOND, max: 70 * SECOND } }, { percent: 100 }],
  checks: [{ warn: false, opinions: [{ ...PASSES, failsAtMs: 90 * SECOND }, PASSES] }],
};
/** Runs begin at 09:00. */
const FIRST_MINUTE = "daily 09:00-09:01, daily 09:10-24:00";
const AFTER_A_MINUTE = "daily 09:01-24:00";

const COMMAND: JobStep = { ...TICK, canary: { kind: "nth", n: 0 } };
const AWHILE: Act = { kind: "pass", ms: 2_400 };
const LATER: Act = { kind: "pass", ms: 4_400 };
/** The second step is live, by a run before. */
const AT_SECOND: Act = {
  kind: "foreign",
  other: { what: "rollout", share: 50, first: 0, second: 1 },
};

const SOMEBODY: ForeignPlan = { what: "single", share: 0, first: 2, second: 1 };
const AT_WRITE = { kind: "write", n: 0, end: "sent", plusMs: 0 } as const;

/** Somebody else deploys just as the command's write is under way. */
function crossed(command: JobStep): JobStep {
  return { ...command, foreign: [{ at: AT_WRITE, other: SOMEBODY }] };
}

const TICKS = [COMMAND, AWHILE, COMMAND, AWHILE, COMMAND, AWHILE, COMMAND];

const PROMOTE: JobStep = { ...COMMAND, command: "promote" };
const ROLL_BACK: JobStep = {
  ...COMMAND,
  command: "rollback",
  canary: { kind: "none" },
  event: "workflow_dispatch",
};

/** What a command announces, and right after it the command. */
function announced(first: JobStep, then: JobStep): readonly JobStep[] {
  return [first, { ...then, announced: true }];
}

function dry(command: JobStep): readonly JobStep[] {
  return announced({ ...command, dryRun: true }, command);
}

const STATUS: JobStep = { ...COMMAND, command: "status" };
const STATUS_THEN_TICK = announced(STATUS, COMMAND);

/** A secret is changed while the command's write is under way. */
function blocked(command: JobStep): JobStep {
  return { ...command, secretChange: AT_WRITE };
}

const BY_TURNS_MS = WAY_MS / 2;
/** The first job is in its first hold, or its second. */
const FIRST_HOLD_MS = 1_500 + BY_TURNS_MS;
const SECOND_HOLD_MS = 4_000 + BY_TURNS_MS;

const RERUN: JobStep = { ...ROLLOUT, run: { id: "19876543299", attempt: 1 } };
const OF_OTHER: JobStep = { ...RERUN, canary: { kind: "nth", n: OTHER } };
const SPLIT = { start: "resume", share: 10, marked: true } as const;

/** Somebody else's hotfix, and a split of their own. */
const HOTFIX: ForeignPlan = { what: "single", share: 0, first: -3, second: 0, message: "hotfix" };
const BY_HAND: ForeignPlan = {
  what: "split",
  share: 25,
  first: STABLE_UPLOAD,
  second: CANARY - STABLE_UPLOAD,
  reversed: true,
};

/** Somebody deploys at the rollout's n-th write, or a second after its answer. */
function atWrite(n: number, other: ForeignPlan, end: "sent" | "answered" = "sent"): Partial<JobStep> {
  return { foreign: [{ at: { kind: "write", n, end, plusMs: end === "sent" ? 0 : SECOND }, other }] };
}

const TOGETHER: readonly Base[] = [
  together("rollout+rerun", [ROLLOUT, RERUN], BY_TURNS_MS, 2),
  together("rollout+rerun-in-hold", [ROLLOUT, RERUN], FIRST_HOLD_MS, 2),
  together("rollout+other", [ROLLOUT, OF_OTHER], BY_TURNS_MS, 2),
  together("rollout+other-in-hold", [ROLLOUT, OF_OTHER], FIRST_HOLD_MS, 2),
  together("rollout+rollback", [ROLLOUT, ROLL_BACK], FIRST_HOLD_MS, 3),
  together("rollout+rollback-later", [ROLLOUT, ROLL_BACK], SECOND_HOLD_MS, 2),
  together("rollout+promote", [ROLLOUT, PROMOTE], FIRST_HOLD_MS, 3),
  together("rollout+advance", [ROLLOUT, COMMAND], FIRST_HOLD_MS, 2),
  together("advance+advance", [COMMAND, COMMAND], BY_TURNS_MS, 3),
  together("advance+advance-due", [COMMAND, COMMAND], BY_TURNS_MS, 3, SPLIT),
  together("advance+rollback", [COMMAND, ROLL_BACK], BY_TURNS_MS, 3, SPLIT),
  together("advance+promote", [COMMAND, PROMOTE], BY_TURNS_MS, 3, SPLIT),
  together("promote+rollback", [PROMOTE, ROLL_BACK], BY_TURNS_MS, 3, SPLIT),
  together("promote+promote", [PROMOTE, PROMOTE], BY_TURNS_MS, 3, SPLIT),
];

/** Some long runs, and inputs of their own: one event at a time is enough. */
const SINGLES: readonly Base[] = [
  rollout("eight-steps", { schedule: EIGHT_STEPS, step: atWrite(7, HOTFIX) }, 1),
  rollout("window", { window: AFTER_A_MINUTE }, 1),
  rollout("window-failing", { window: FIRST_MINUTE, ...SHUT_IN }, 1),
  rollout("secret", { step: { secretChange: { ...AT_WRITE, n: 1 } } }, 1),
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
    { checks: FAILS_AT_SECOND },
    1,
  ),
  sequence("promote/window", [AT_SECOND, AWHILE, PROMOTE], { window: AFTER_A_MINUTE }, 1),
  sequence("promote/dry", [AT_SECOND, AWHILE, ...dry(PROMOTE)], {}, 1),
  sequence("rollback/dry", [AT_SECOND, AWHILE, ...dry(ROLL_BACK)], {}, 1),
  oneJob("rollout+promote", [{ ...COMMAND, command: "rollout" }, PROMOTE]),
  oneJob("promote+rollback", [PROMOTE, { ...ROLL_BACK, event: "schedule" }]),
];

export const BASES: readonly Base[] = [
  rollout("plain"),
  // A cancel alone leaves the split as it is: that a failure came first has to be known.
  rollout("failing", { checks: FAILS_AT_SECOND, step: { onCancel: "hold" } }),
  rollout("min-max", { schedule: MIN_MAX, checks: EARLY_THEN_LATE }),
  rollout("resumed", { start: { start: "resume", share: 50, marked: true, ageMs: SECOND } }),
  rollout("foreign", { step: atWrite(1, HOTFIX, "answered") }),
  rollout("by-hand", { step: atWrite(1, BY_HAND, "answered") }),
  rollout("crossed", { step: atWrite(1, HOTFIX) }),
  rollout("restored", { step: atWrite(1, { ...SOMEBODY, what: "restored" }, "answered") }),
  sequence("advance/plain", TICKS, { prune: true }),
  sequence("advance/failing", TICKS, { checks: FAILS_AT_SECOND }),
  sequence("advance/min-max", [COMMAND, AWHILE, COMMAND, AWHILE, COMMAND, LATER, COMMAND], {
    schedule: MIN_MAX,
    checks: EARLY_THEN_LATE,
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
