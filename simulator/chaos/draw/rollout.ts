import type { Schedule, Step } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../faults/readings.ts";
import { createRandom, type Random } from "../../random.ts";
import type { Moment } from "../fault-plan.ts";
import { type Earlier, type ForeignPlan, type JobStep, type Scenario, TICK } from "../scenario.ts";
import { drawWindowInJob } from "../windows.ts";
import { drawChecks } from "./checks.ts";
import { drawManyFaults, drawNoFaults, drawSlowNetwork, MomentDice, withLateWrites } from "./faults.ts";

export const SHARES = [0.01, 1, 5, 10, 12.5, 25, 33.33, 50, 66.67, 75, 90, 99.99];
const HOUR_MS = 3_600_000;
/** What was on its way when everybody had gone has arrived by then. */
export const DRAINED = { kind: "pass", ms: 60_000 } as const;

/** The Worker's uploads: another version, stable, one that nobody asked for, and the canary. */
export const OTHER = -1;
export const STABLE = -2;
const THIRD = -3;
export const CANARY = -4;

/** What an earlier run's marker says behind the share. */
const EARLIER = "1/3 run 777.1: before";

/** A rollout in a job of its own. */
export const ROLLOUT: JobStep = {
  ...TICK,
  command: "rollout",
  run: { id: "19876543210", attempt: 2 },
  event: "push",
  canary: { kind: "nth", n: CANARY },
};

/** What is live before a rollout begins. */
export type Start =
  | "fresh"
  | "resume"
  | "arrived"
  | "arrived-blind"
  | "conflict"
  | "neither"
  | "three"
  | "cohorts"
  | "empty";

export interface StartOptions {
  readonly start: Start;
  /** Of the canary in `resume`, of the other one in `conflict`. */
  readonly share: number;
  /** It stands first in the split. */
  readonly reversed: boolean;
  /** The split carries the marker of an earlier run. */
  readonly marked: boolean;
  /** How long ago the live deployment was made, in ms. */
  readonly ageMs: number;
}

/** A scenario drawn from its seed: a rollout, and what befalls it. */
export function drawRolloutScenario(seed: number): Scenario {
  const random = createRandom(seed);
  const schedule = drawSchedule(random);
  const span = schedule.reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  const temper = random.next();
  const crossfire = temper > 0.75;
  const calm = temper < 0.3;
  const moments = new MomentDice(random, span, schedule.length, crossfire);
  const interruption = random.int(crossfire ? 8 : 10);
  const before = startWith({
    start: drawStart(random),
    share: random.pick([0, ...SHARES, 100]),
    reversed: random.chance(0.4),
    marked: random.chance(0.6),
    ageMs: random.pick([500, 4_000, 60_000, HOUR_MS]),
  });
  const namesStable = random.chance(0.4);
  const policy = {
    onFailure: random.pick(["rollback", "rollback", "hold"] as const),
    onCancel: random.pick(["rollback", "rollback", "hold"] as const),
    onConflict: random.pick(["fail", "replace"] as const),
    onInconclusive: random.pick(["hold", "proceed", "rollback"] as const),
    force: random.chance(0.1),
  };
  const readings = {
    ...drawReadings(createRandom(seed ^ 0x4ead)),
    triggeredBy: random.pick(["kept", "replaced", "dropped"] as const),
  };
  const step: JobStep = {
    ...ROLLOUT,
    stable: namesStable ? { kind: "nth", n: STABLE } : { kind: "none" },
    onConflict: policy.onConflict,
    onCancel: policy.onCancel,
    faultPlan: withLateWrites(
      calm ? drawNoFaults(random) : crossfire ? drawSlowNetwork(random) : drawManyFaults(random, moments),
      createRandom(seed ^ 0x1a7e),
    ),
    foreign: drawForeign(random, moments, crossfire ? 0.7 : 0.4),
    secretChange: random.chance(0.08) ? moments.any() : drawFirstSecretChange(createRandom(seed ^ 0x5ec7e7)),
    cancel: interruption < 4 || interruption === 9 ? moments.any() : undefined,
    kill: interruption >= 4 && interruption < 7 ? moments.any() : undefined,
    container: interruption === 9,
    postAfterMs: random.pick([100, 400, 1_000, 5_000]),
  };
  const { onFailure, onInconclusive, force } = policy;
  const checks = drawChecks(random, schedule);
  const lookMs = random.pick([0, 0, 200, 4_000]);
  const clockOffsetMs = random.pick([0, 0, 7, -7]) * HOUR_MS + random.int(5_000);
  const wakes = random.chance(0.5);
  const window = drawWindowInJob(createRandom(seed ^ 0x317d03));
  return {
    seed,
    workflow: { schedule, onFailure, onInconclusive, prune: false, force, window, checks, lookMs, wakes },
    readings,
    clockOffsetMs,
    before,
    acts: [{ kind: "job", steps: [step], whenShown: false }, DRAINED],
  };
}

/** What was uploaded and deployed before. */
export function startWith({ start, share, reversed, marked, ageMs }: StartOptions): readonly Earlier[] {
  const uploads = [9, 8, 7, 6].map((hours): Earlier => ({ kind: "upload", agoMs: hours * HOUR_MS }));
  const deployed = (agoMs: number, other: Partial<ForeignPlan>): Earlier => ({
    kind: "foreign",
    agoMs,
    other: { what: "single", share: 0, first: STABLE, second: 0, ...other },
  });
  if (start === "empty") return uploads;
  const once = [deployed(5 * HOUR_MS, { first: OTHER }), deployed(4 * HOUR_MS, {})];
  // The second one of a split is counted from the first on.
  const split = (version: number): Partial<ForeignPlan> =>
    marked
      ? { what: "rollout", first: version, second: STABLE - version, share, reversed, message: EARLIER }
      : { what: "split", first: STABLE, second: version - STABLE, share, reversed };
  const live: Readonly<Record<Exclude<Start, "fresh" | "empty">, Partial<ForeignPlan>>> = {
    resume: split(CANARY),
    conflict: split(OTHER),
    arrived: { first: CANARY },
    "arrived-blind": { first: CANARY },
    neither: { first: OTHER },
    three: { what: "three" },
    cohorts: { what: "cohorts" },
  };
  const last = start === "fresh" ? [] : [deployed(ageMs, live[start])];
  return [...uploads, ...(start === "arrived-blind" ? [] : once), ...last];
}

/** A secret that is changed before the run's first write, which blocks every version. */
function drawFirstSecretChange(random: Random): Moment | undefined {
  return random.chance(0.06) ? { kind: "time", ms: 0 } : undefined;
}

function drawSchedule(random: Random): Schedule {
  const shares = new Set<number>();
  if (random.chance(0.2)) shares.add(0);
  const count = 1 + random.int(4);
  while (shares.size < count) shares.add(random.pick(SHARES));
  if (random.chance(0.8)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    const held = index < sorted.length - 1 ? random.chance(0.75) : random.chance(0.35);
    if (!held) return { percent };
    const min = random.pick([500, 5_000, 20_000, 60_000, 180_000]);
    return { percent, hold: { min, max: random.chance(0.4) ? min * (2 + random.int(3)) : min } };
  });
}

function drawStart(random: Random): Start {
  const at = random.next();
  if (at < 0.5) return "fresh";
  if (at < 0.68) return "resume";
  if (at < 0.76) return "arrived";
  if (at < 0.78) return "arrived-blind";
  if (at < 0.89) return "conflict";
  if (at < 0.95) return "neither";
  return random.pick(["three", "cohorts", "empty"]);
}

/** `first` and `second` as in `ForeignDeployment`. */
const FOREIGN: readonly Omit<ForeignPlan, "share">[] = [
  { what: "single", first: THIRD, second: 0, message: "hotfix" },
  { what: "single", first: THIRD, second: 0, message: "hotfix" },
  { what: "single", first: STABLE, second: 0, message: "back to what works" },
  { what: "single", first: CANARY, second: 0, message: "just ship it" },
  { what: "split", first: STABLE, second: THIRD - STABLE, reversed: true },
  { what: "same", first: STABLE, second: 0 },
  { what: "same-as-asked", first: THIRD, second: 0 },
  { what: "split", first: STABLE, second: CANARY - STABLE, reversed: true },
  { what: "rollout", first: OTHER, second: STABLE - OTHER },
  { what: "rollout", first: CANARY, second: STABLE - CANARY },
  { what: "rollback", first: CANARY, second: STABLE - CANARY },
  { what: "cohorts", first: THIRD, second: 0 },
  { what: "other-strategy", first: THIRD, second: 0 },
  { what: "unknown-field", first: THIRD, second: 0 },
  { what: "three", first: STABLE, second: 0 },
];

function drawForeign(random: Random, moments: MomentDice, likely: number): JobStep["foreign"] {
  const count = !random.chance(likely) ? 0 : random.chance(0.75) ? 1 : 2 + random.int(2);
  return Array.from({ length: count }, () => ({
    at: moments.any(),
    other: { ...random.pick(FOREIGN), share: random.pick(SHARES) },
  }));
}
