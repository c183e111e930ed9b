import type { Rng } from "../rng.ts";
import type { Moment, Weather } from "./scenario.ts";

/** Draws moments: many right at a request, where a race can be, or only there, the others anywhere. */
export class Moments {
  readonly #rng: Rng;
  readonly #span: number;
  readonly #steps: number;
  readonly #racesOnly: boolean;

  constructor(rng: Rng, span: number, steps: number, racesOnly: boolean) {
    this.#rng = rng;
    this.#span = span;
    this.#steps = steps;
    this.#racesOnly = racesOnly;
  }

  any(): Moment {
    const rng = this.#rng;
    const way = this.#racesOnly ? 0.6 + rng.next() * 0.4 : rng.next();
    if (way < 0.4) return { kind: "time", ms: rng.int(this.#span + 8_000) };
    const end = rng.pick(["sent", "answered"] as const);
    const plusMs = rng.pick([0, 0, rng.int(100), rng.int(1_000), rng.int(8_000)]);
    return way < 0.7
      ? { kind: "request", n: rng.int(12 + 6 * this.#steps), end, plusMs }
      : { kind: "write", n: rng.int(this.#steps + 2), end, plusMs };
  }
}

/** Nothing goes wrong. */
export function fair(rng: Rng): Weather {
  return {
    readFaults: 0,
    writeFaults: 0,
    hangs: false,
    staleRate: 0,
    staleMs: 0,
    disorderRate: 0,
    latency: rng.pick([
      [0, 0],
      [10, 80],
      [50, 400],
    ] as const),
    slowWriteMs: 0,
    slowWrites: 0,
    outages: [],
  };
}

/** Nothing is lost, and everything comes late: what crosses can cross. */
export function slow(rng: Rng): Weather {
  return {
    readFaults: rng.pick([0, 0.1]),
    writeFaults: rng.pick([0, 0, 0.4]),
    hangs: false,
    staleRate: rng.pick([0.5, 0.9]),
    staleMs: 3_000,
    disorderRate: 0,
    latency: [10, 300],
    slowWriteMs: 10_000,
    slowWrites: 0.7,
    outages: [],
  };
}

/** Much goes wrong. */
export function foul(rng: Rng, moments: Moments): Weather {
  return {
    readFaults: rng.pick([0, 0.05, 0.2, 0.4]),
    writeFaults: rng.pick([0, 0.1, 0.3, 0.6]),
    hangs: true,
    staleRate: rng.pick([0, 0.2, 0.6]),
    staleMs: rng.pick([500, 1_500, 3_000]),
    disorderRate: rng.pick([0, 0.2]),
    latency: rng.pick([
      [0, 0],
      [10, 80],
      [50, 400],
      [10, 1_500],
    ] as const),
    slowWriteMs: rng.pick([1_000, 4_000, 10_000]),
    slowWrites: rng.pick([0, 0.2]),
    outages: rng.chance(0.25)
      ? [
          {
            from: moments.any(),
            ms: rng.pick([2_000, 20_000, 90_000, 240_000]),
            kind: rng.pick(["5xx", "reset", "hang", "429", "html"]),
          },
        ]
      : [],
  };
}
