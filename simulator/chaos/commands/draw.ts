import type { Schedule, Step } from "../../../src/rollout/model.ts";
import { createRng, type Rng } from "../../rng.ts";
import { drawChecks, SHARES } from "../draw.ts";
import { fair, foul, Moments } from "../draw-weather.ts";
import type { CheckPlan, Weather } from "../scenario.ts";
import type { Act, CommandAct, CommandScenario, Naming, Other, OtherKind } from "./scenario.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOLDS = [0, 30 * SECOND, MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, DAY];
const GAPS = [0, 20 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY];

/** Nothing goes wrong, and no time passes on the way. */
export const STILL: Weather = {
  readFaults: 0,
  writeFaults: 0,
  hangs: false,
  staleRate: 0,
  staleMs: 0,
  disorderRate: 0,
  latency: [0, 0],
  slowWriteMs: 0,
  slowWrites: 0,
  outages: [],
};

/** A sequence of commands, drawn from its seed. */
export function drawCommandScenario(seed: number): CommandScenario {
  const rng = createRng(seed ^ 0xc0de);
  const schedule = drawSchedule(rng);
  const temper = rng.next();
  const drawer = new ActDrawer(rng, schedule, temper);
  const count = 6 + rng.int(18);
  const acts: Act[] = [];
  while (acts.length < count) acts.push(...drawer.some());
  return {
    seed,
    schedule,
    onFailure: rng.pick(["rollback", "rollback", "hold"]),
    onInconclusive: rng.pick(["hold", "proceed", "rollback"]),
    prune: rng.chance(0.4),
    checks: rng.pick([0, 0, 1, 2]),
    triggeredBy: rng.pick(["keep", "overwrite", "drop"]),
    clockOffsetMs: rng.pick([0, 0, 7, -7]) * HOUR + rng.int(5_000),
    acts,
  };
}

/** What a workflow's checks say of one canary: always the same of the same one. */
export function plansOf(scenario: CommandScenario, canaryId: string): readonly CheckPlan[] {
  const rng = createRng(scenario.seed ^ Number.parseInt(canaryId.slice(0, 8), 16));
  const drawn: CheckPlan[] = [];
  while (drawn.length < scenario.checks) drawn.push(...drawChecks(rng, scenario.schedule));
  return drawn.slice(0, scenario.checks);
}

function drawSchedule(rng: Rng): Schedule {
  const shares = new Set<number>(rng.chance(0.2) ? [0] : []);
  const count = 1 + rng.int(3);
  while (shares.size < count) shares.add(rng.pick(SHARES));
  if (rng.chance(0.85)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    if (!rng.chance(index < sorted.length - 1 ? 0.8 : 0.5)) return { percent };
    const min = rng.pick(HOLDS);
    const more = rng.chance(0.5) ? rng.pick(HOLDS) : min === 0 ? MINUTE : 0;
    return { percent, hold: { min, max: min + more } };
  });
}

const OTHERS: readonly OtherKind[] = [
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
  "odd",
];

/** Draws what happens next, with a workflow in mind that ticks. */
class ActDrawer {
  readonly #rng: Rng;
  readonly #schedule: Schedule;
  /** 0–1: how much goes wrong. */
  readonly #temper: number;
  /** What the workflow's cron names as its canary. */
  readonly #usual: Naming;

  constructor(rng: Rng, schedule: Schedule, temper: number) {
    this.#rng = rng;
    this.#schedule = schedule;
    this.#temper = temper;
    this.#usual = rng.pick([
      { kind: "latest" },
      { kind: "latest" },
      { kind: "nth", n: 0 },
      { kind: "tag", n: 0 },
    ]);
  }

  some(): readonly Act[] {
    const rng = this.#rng;
    const way = rng.next();
    if (way < 0.42) return [this.#gap(), this.#command("advance")];
    if (way < 0.56) return this.#announced();
    if (way < 0.61) return [this.#gap(), this.#command("status")];
    if (way < 0.67) return [this.#command("promote")];
    if (way < 0.73) return [this.#command("rollback")];
    if (way < 0.82) return [{ kind: "upload" }];
    if (way < 0.9) return this.#temper < 0.35 ? [] : [{ kind: "foreign", other: this.#other() }];
    return [this.#gap()];
  }

  /** A `status` and the tick after it, or a dry-run and what it has planned. */
  #announced(): readonly Act[] {
    const rng = this.#rng;
    const still = { weather: STILL, crossing: undefined, stable: { kind: "none" } } as const;
    if (rng.chance(0.5)) {
      const first = { ...this.#command("status"), ...still, dryRun: false };
      return [this.#gap(), first, { ...first, command: "advance", announced: true }];
    }
    const first = { ...this.#command(rng.pick(["advance", "advance", "promote", "rollback"])), ...still };
    return [this.#gap(), { ...first, dryRun: true }, { ...first, dryRun: false, announced: true }];
  }

  #command(command: CommandAct["command"]): CommandAct {
    const rng = this.#rng;
    const foulness = rng.next() < this.#temper ? 0.6 : 0.1;
    const moments = new Moments(rng, 0, 1, true);
    return {
      kind: "command",
      command,
      dryRun: command !== "status" && rng.chance(0.06),
      canary: this.#canary(command),
      stable: rng.chance(0.15) ? { kind: "nth", n: rng.int(5) } : { kind: "none" },
      onConflict: rng.pick(["fail", "fail", "replace"]),
      byHand: rng.chance(0.25),
      weather: rng.chance(foulness) ? foul(rng, moments) : rng.chance(0.4) ? fair(rng) : STILL,
      crossing:
        this.#temper > 0.5 && rng.chance(0.15) ? { at: moments.any(), other: this.#other() } : undefined,
      announced: false,
    };
  }

  #canary(command: CommandAct["command"]): Naming {
    const rng = this.#rng;
    if (command === "rollback") return { kind: "none" };
    if (command === "promote")
      return rng.pick([
        { kind: "none" },
        { kind: "none" },
        { kind: "latest" },
        { kind: "nth", n: rng.int(5) },
      ]);
    return rng.chance(0.8) ? this.#usual : rng.pick([{ kind: "none" }, { kind: "nth", n: rng.int(5) }]);
  }

  #other(): Other {
    const rng = this.#rng;
    return {
      what: rng.pick(OTHERS),
      share: rng.pick([0, ...SHARES]),
      first: rng.int(5),
      second: 1 + rng.int(4),
    };
  }

  /** Some time, or just about a hold's. */
  #gap(): Act {
    const rng = this.#rng;
    const { min, max } = rng.pick(this.#schedule).hold ?? { min: 0, max: 0 };
    const ms = rng.chance(0.5)
      ? rng.pick([min, max]) + rng.pick([-2 * SECOND, 0, 2 * SECOND, MINUTE])
      : Math.round(rng.pick(GAPS) * (0.5 + rng.next()));
    return { kind: "pass", ms: Math.max(0, ms) };
  }
}
