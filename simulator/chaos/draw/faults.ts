import type { Random } from "../../random.ts";
import { type FaultPlan, type Moment, NO_FAULTS } from "../fault-plan.ts";

/** Draws moments: many right at a request, where a race can be, or only there, the others anywhere. */
export class MomentDice {
  readonly #random: Random;
  readonly #span: number;
  readonly #steps: number;
  readonly #racesOnly: boolean;

  constructor(random: Random, span: number, steps: number, racesOnly: boolean) {
    this.#random = random;
    this.#span = span;
    this.#steps = steps;
    this.#racesOnly = racesOnly;
  }

  any(): Moment {
    const random = this.#random;
    const way = this.#racesOnly ? 0.6 + random.next() * 0.4 : random.next();
    if (way < 0.4) return { kind: "time", ms: random.int(this.#span + 8_000) };
    const end = random.pick(["sent", "answered"] as const);
    const plusMs = random.pick([0, 0, random.int(100), random.int(1_000), random.int(8_000)]);
    return way < 0.7
      ? { kind: "request", n: random.int(12 + 6 * this.#steps), end, plusMs }
      : { kind: "write", n: random.int(this.#steps + 2), end, plusMs };
  }
}

const NONE_LATE = { lateWrites: 0, lateMs: 0 } as const;

/**
 * The same with writes that are lost and carried out late, where anything is lost at all. They came last, and have dice
 * of their own so that every other draw stays what it was.
 */
export function withLateWrites(faultPlan: FaultPlan, random: Random): FaultPlan {
  if (!faultPlan.hangs || !random.chance(0.4)) return faultPlan;
  return {
    ...faultPlan,
    lateWrites: random.pick([0.1, 0.3, 0.6]),
    lateMs: random.pick([4_000, 8_000, 16_000, 30_000]),
  };
}

/** Nothing goes wrong. */
export function drawNoFaults(random: Random): FaultPlan {
  return {
    ...NO_FAULTS,
    latency: random.pick([
      [0, 0],
      [10, 80],
      [50, 400],
    ] as const),
  };
}

/** Nothing is lost, and everything comes late: what crosses can cross. */
export function drawSlowNetwork(random: Random): FaultPlan {
  return {
    readFaults: random.pick([0, 0.1]),
    writeFaults: random.pick([0, 0, 0.4]),
    hangs: false,
    staleRate: random.pick([0.5, 0.9]),
    staleMs: 3_000,
    disorderRate: 0,
    latency: [10, 300],
    slowWriteMs: 10_000,
    slowWrites: 0.7,
    ...NONE_LATE,
    outages: [],
  };
}

/** Much goes wrong. */
export function drawManyFaults(random: Random, moments: MomentDice): FaultPlan {
  return {
    readFaults: random.pick([0, 0.05, 0.2, 0.4]),
    writeFaults: random.pick([0, 0.1, 0.3, 0.6]),
    hangs: true,
    staleRate: random.pick([0, 0.2, 0.6]),
    staleMs: random.pick([500, 1_500, 3_000]),
    disorderRate: random.pick([0, 0.2]),
    latency: random.pick([
      [0, 0],
      [10, 80],
      [50, 400],
      [10, 1_500],
    ] as const),
    slowWriteMs: random.pick([1_000, 4_000, 10_000]),
    slowWrites: random.pick([0, 0.2]),
    ...NONE_LATE,
    outages: random.chance(0.25)
      ? [
          {
            from: moments.any(),
            ms: random.pick([2_000, 20_000, 90_000, 240_000]),
            kind: random.pick(["5xx", "reset", "hang", "429", "html"]),
          },
        ]
      : [],
  };
}
