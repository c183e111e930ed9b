import type { Schedule, Step } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../faults/readings.ts";
import { createRandom, type Random } from "../../random.ts";
import { NO_FAULTS } from "../fault-plan.ts";
import {
  type Act,
  type ForeignKind,
  type ForeignPlan,
  type JobStep,
  job,
  type Naming,
  type Scenario,
  THREE_VERSIONS,
  TICK,
} from "../scenario.ts";
import { drawWindowForDays } from "../windows.ts";
import { drawManyFaults, drawNoFaults, MomentDice, withLateWrites } from "./faults.ts";
import { SHARES } from "./rollout.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOLDS = [0, 30 * SECOND, MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, DAY];
const GAPS = [0, 20 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY];

/** A Worker's life: commands one after the other, drawn from its seed. */
export function drawCommandsScenario(seed: number): Scenario {
  const random = createRandom(seed ^ 0xc0de);
  const schedule = drawSchedule(random, HOLDS);
  const temper = random.next();
  const drawer = new ActDrawer(random, schedule, temper);
  const count = 6 + random.int(18);
  const drawn: Act[] = [];
  while (drawn.length < count) drawn.push(...drawer.some());
  const late = withLateWritesIn(drawn, createRandom(seed ^ 0x1a7f));
  const stopped = withInterruptions(late, createRandom(seed ^ 0xca9ce1));
  const { acts, force } = withSecrets(stopped, createRandom(seed ^ 0x5ec7e7));
  return {
    seed,
    workflow: {
      schedule,
      onFailure: random.pick(["rollback", "rollback", "hold"]),
      onInconclusive: random.pick(["hold", "proceed", "rollback"]),
      prune: random.chance(0.4),
      force,
      window: drawWindowForDays(createRandom(seed ^ 0x317d03)),
      checks: { drawn: random.pick([0, 0, 1, 2]) },
      lookMs: 0,
      wakes: false,
    },
    readings: {
      ...drawReadings(createRandom(seed ^ 0x4eae)),
      triggeredBy: random.pick(["kept", "replaced", "dropped"]),
    },
    clockOffsetMs: random.pick([0, 0, 7, -7]) * HOUR + random.int(5_000),
    before: THREE_VERSIONS,
    acts,
  };
}

/** Changes each step of each job, told whether it is compared with the one before or after it. */
function mapSteps(
  acts: readonly Act[],
  change: (step: JobStep, compared: boolean) => JobStep,
): readonly Act[] {
  const announced = (act: Act | undefined) => act?.kind === "job" && act.steps.some((step) => step.announced);
  return acts.map((act, place) => {
    if (act.kind !== "job") return act;
    const compared = announced(act) || announced(acts[place + 1]);
    return { ...act, steps: act.steps.map((step) => change(step, compared)) };
  });
}

/** In some scenarios secrets are changed while commands run; not while one is compared with another. */
function withSecrets(acts: readonly Act[], random: Random) {
  const often = random.chance(0.25) ? random.pick([0.1, 0.3]) : 0;
  const force = random.chance(often > 0 ? 0.4 : 0.05);
  const moments = new MomentDice(random, 0, 1, true);
  const changed = mapSteps(acts, (step, compared) => {
    const [change, at] = [random.chance(often), moments.any()];
    return change && !compared ? { ...step, secretChange: at } : step;
  });
  return { acts: changed, force };
}

/** Some commands are cancelled, and some are killed; not those that are compared with each other. */
function withInterruptions(acts: readonly Act[], random: Random): readonly Act[] {
  const moments = new MomentDice(random, 0, 1, true);
  return mapSteps(acts, (step, compared) => {
    const [way, at] = [random.next(), moments.any()];
    if (compared) return step;
    if (way < 0.12) return { ...step, cancel: at };
    return way < 0.18 ? { ...step, kill: at } : step;
  });
}

function withLateWritesIn(acts: readonly Act[], random: Random): readonly Act[] {
  return mapSteps(acts, (step) => ({ ...step, faultPlan: withLateWrites(step.faultPlan, random) }));
}

/** @param holds a hold's lengths, in ms */
export function drawSchedule(random: Random, holds: readonly number[]): Schedule {
  const shares = new Set<number>(random.chance(0.2) ? [0] : []);
  const count = 1 + random.int(3);
  while (shares.size < count) shares.add(random.pick(SHARES));
  if (random.chance(0.85)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    if (!random.chance(index < sorted.length - 1 ? 0.8 : 0.5)) return { percent };
    const min = random.pick(holds);
    const more = random.chance(0.5) ? random.pick(holds) : min === 0 ? MINUTE : 0;
    return { percent, hold: { min, max: min + more } };
  });
}

const OTHERS: readonly ForeignKind[] = [
  "single",
  "single",
  "stable",
  "shares",
  "shares",
  "same",
  "split",
  "rollout",
  "same-rollout",
  "manual-rollback",
  "three",
  "cohorts",
];

/** What somebody else deploys. */
export function drawOther(random: Random): ForeignPlan {
  return {
    what: random.pick(OTHERS),
    share: random.pick([0, ...SHARES]),
    first: random.int(5),
    second: 1 + random.int(4),
  };
}

/** Draws what happens next, with a workflow in mind that ticks. */
class ActDrawer {
  readonly #random: Random;
  readonly #schedule: Schedule;
  /** 0–1: how much goes wrong. */
  readonly #temper: number;
  /** What the workflow's cron names as its canary. */
  readonly #usual: Naming;

  constructor(random: Random, schedule: Schedule, temper: number) {
    this.#random = random;
    this.#schedule = schedule;
    this.#temper = temper;
    this.#usual = random.pick([
      { kind: "latest" },
      { kind: "latest" },
      { kind: "nth", n: 0 },
      { kind: "tag", n: 0 },
    ]);
  }

  some(): readonly Act[] {
    const random = this.#random;
    const way = random.next();
    if (way < 0.42) return [this.#gap(), job(this.#command("advance"))];
    if (way < 0.56) return this.#announced();
    if (way < 0.61) return [this.#gap(), job(this.#command("status"))];
    if (way < 0.67) return [job(this.#command("promote"))];
    if (way < 0.73) return [job(this.#command("rollback"))];
    if (way < 0.82) return [{ kind: "upload" }];
    if (way < 0.9) return this.#temper < 0.35 ? [] : [{ kind: "foreign", other: drawOther(random) }];
    return [this.#gap()];
  }

  /** A `status` and the tick after it, or a dry-run and what it has planned. */
  #announced(): readonly Act[] {
    const random = this.#random;
    const still = { faultPlan: NO_FAULTS, foreign: [], stable: { kind: "none" } } as const;
    if (random.chance(0.5)) {
      const first = { ...this.#command("status"), ...still, dryRun: false };
      return [this.#gap(), job(first), job({ ...first, command: "advance", announced: true })];
    }
    const first = { ...this.#command(random.pick(["advance", "advance", "promote", "rollback"])), ...still };
    return [this.#gap(), job({ ...first, dryRun: true }), job({ ...first, dryRun: false, announced: true })];
  }

  #command(command: JobStep["command"]): JobStep {
    const random = this.#random;
    const foulness = random.next() < this.#temper ? 0.6 : 0.1;
    const moments = new MomentDice(random, 0, 1, true);
    return {
      ...TICK,
      command,
      dryRun: command !== "status" && random.chance(0.06),
      canary: this.#canary(command),
      stable: random.chance(0.15) ? { kind: "nth", n: random.int(5) } : { kind: "none" },
      onConflict: random.pick(["fail", "fail", "replace"]),
      event: random.chance(0.25) ? "workflow_dispatch" : "schedule",
      faultPlan: random.chance(foulness)
        ? drawManyFaults(random, moments)
        : random.chance(0.4)
          ? drawNoFaults(random)
          : NO_FAULTS,
      foreign:
        this.#temper > 0.5 && random.chance(0.15) ? [{ at: moments.any(), other: drawOther(random) }] : [],
    };
  }

  #canary(command: JobStep["command"]): Naming {
    const random = this.#random;
    if (command === "rollback") return { kind: "none" };
    if (command === "promote")
      return random.pick([
        { kind: "none" },
        { kind: "none" },
        { kind: "latest" },
        { kind: "nth", n: random.int(5) },
      ]);
    return random.chance(0.8)
      ? this.#usual
      : random.pick([{ kind: "none" }, { kind: "nth", n: random.int(5) }]);
  }

  /** Some time, or just about a hold's. */
  #gap(): Act {
    const random = this.#random;
    const { min, max } = random.pick(this.#schedule).hold ?? { min: 0, max: 0 };
    const ms = random.chance(0.5)
      ? random.pick([min, max]) + random.pick([-2 * SECOND, 0, 2 * SECOND, MINUTE])
      : Math.round(random.pick(GAPS) * (0.5 + random.next()));
    return { kind: "pass", ms: Math.max(0, ms) };
  }
}
