import type {
  OnCancel,
  OnConflict,
  OnFailure,
  OnInconclusive,
  Schedule,
  Step,
  VerdictStatus,
} from "../../src/rollout/model.ts";
import { createRng, type Rng } from "../rng.ts";

/** The four versions of a run's Worker: stable, canary, another one, and one that nobody asked for. */
export type Role = "stable" | "canary" | "other" | "third";

/** What is live before the run begins. */
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

/** What somebody else deploys. */
export type ForeignKind =
  | "third-100"
  | "stable-100"
  | "canary-100"
  | "stable-third"
  | "same-as-live"
  | "same-as-asked"
  | "canary-by-hand"
  | "other-rollout"
  | "other-run"
  | "manual-rollback"
  | "cohorts"
  | "other-strategy"
  | "unknown-field"
  | "three";

/** Milliseconds after the start, or after a request (from 0, of all that are sent, or of the writes among them). */
export type Moment =
  | { readonly kind: "time"; readonly ms: number }
  | {
      readonly kind: "request" | "write";
      readonly n: number;
      readonly end: "sent" | "answered";
      readonly plusMs: number;
    };

export type OutageKind = "5xx" | "reset" | "hang" | "429" | "html";

export interface Outage {
  readonly from: Moment;
  readonly ms: number;
  readonly kind: OutageKind;
}

/** How often what goes wrong; rates are 0–1 a request. */
export interface Weather {
  readonly readFaults: number;
  readonly writeFaults: number;
  /** Some requests never get an answer: each costs a whole time limit. */
  readonly hangs: boolean;
  /** A list that leaves out what is younger than this, in ms; at most 3000. */
  readonly staleRate: number;
  readonly staleMs: number;
  readonly disorderRate: number;
  /** One way, in ms. */
  readonly latency: readonly [least: number, most: number];
  /** How long a slow write takes to be carried out, at most, in ms, and how often that is so. */
  readonly slowWriteMs: number;
  readonly slowWrites: number;
  readonly outages: readonly Outage[];
}

/** What one check says of one step. */
export interface Opinion {
  /** How long after the step's beginning it has no word yet, in ms. */
  readonly silentMs: number;
  readonly says: Exclude<VerdictStatus, "pending">;
  /** It fails from then on, in ms after the step's beginning. */
  readonly failsAtMs: number | undefined;
}

export interface CheckPlan {
  readonly warn: boolean;
  /** One a step. */
  readonly opinions: readonly Opinion[];
}

/** Everything that one run is made of. The same seed gives the same scenario, and the same run. */
export interface Scenario {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly start: Start;
  /** The canary's live share at the start of `resume`, the other's of `conflict`. */
  readonly startShare: number;
  /** The live split has the canary first. */
  readonly canaryFirst: boolean;
  /** The live split carries the marker of an earlier run. */
  readonly marked: boolean;
  /** How long ago the live deployment was made, in ms. */
  readonly liveAgeMs: number;
  readonly namesStable: boolean;
  readonly onFailure: OnFailure;
  readonly onCancel: OnCancel;
  readonly onConflict: OnConflict;
  readonly onInconclusive: OnInconclusive;
  readonly force: boolean;
  /** What the server makes of `workers/triggered_by`. */
  readonly triggeredBy: "keep" | "overwrite" | "drop";
  readonly weather: Weather;
  readonly foreign: readonly { readonly at: Moment; readonly kind: ForeignKind; readonly share: number }[];
  readonly secretChange: Moment | undefined;
  readonly cancel: Moment | undefined;
  readonly kill: Moment | undefined;
  /** A job in a container: main gets no signal and outlives the beginning of post. */
  readonly container: boolean;
  /** How long after the end of main post begins, in ms. */
  readonly postAfterMs: number;
  readonly checks: readonly CheckPlan[];
  /** How long a look at the checks takes at most, in ms. */
  readonly lookMs: number;
  /** The local clock's distance from the server's, in ms. */
  readonly clockOffsetMs: number;
}

const SHARES = [0.01, 1, 5, 10, 12.5, 25, 33.33, 50, 66.67, 75, 90, 99.99];

/** A run drawn from its seed. */
export function drawScenario(seed: number): Scenario {
  const rng = createRng(seed);
  const schedule = drawSchedule(rng);
  const span = schedule.reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  const temper = rng.next();
  const crossfire = temper > 0.75;
  const calm = temper < 0.3;
  const moments = new Moments(rng, span, schedule.length, crossfire);
  const interruption = rng.int(crossfire ? 8 : 10);
  return {
    seed,
    schedule,
    start: drawStart(rng),
    startShare: rng.pick([0, ...SHARES, 100]),
    canaryFirst: rng.chance(0.4),
    marked: rng.chance(0.6),
    liveAgeMs: rng.pick([500, 4_000, 60_000, 3_600_000]),
    namesStable: rng.chance(0.4),
    onFailure: rng.pick(["rollback", "rollback", "hold"]),
    onCancel: rng.pick(["rollback", "rollback", "hold"]),
    onConflict: rng.pick(["fail", "replace"]),
    onInconclusive: rng.pick(["hold", "proceed", "rollback"]),
    force: rng.chance(0.1),
    triggeredBy: rng.pick(["keep", "overwrite", "drop"]),
    weather: calm ? fair(rng) : crossfire ? slow(rng) : foul(rng, moments),
    foreign: drawForeign(rng, moments, crossfire ? 0.7 : 0.4),
    secretChange: rng.chance(0.08) ? moments.any() : undefined,
    cancel: interruption < 4 || interruption === 9 ? moments.any() : undefined,
    kill: interruption >= 4 && interruption < 7 ? moments.any() : undefined,
    container: interruption === 9,
    postAfterMs: rng.pick([100, 400, 1_000, 5_000]),
    checks: drawChecks(rng, schedule),
    lookMs: rng.pick([0, 0, 200, 4_000]),
    clockOffsetMs: rng.pick([0, 0, 7, -7]) * 3_600_000 + rng.int(5_000),
  };
}

function drawSchedule(rng: Rng): Schedule {
  const shares = new Set<number>();
  if (rng.chance(0.2)) shares.add(0);
  const count = 1 + rng.int(4);
  while (shares.size < count) shares.add(rng.pick(SHARES));
  if (rng.chance(0.8)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    const held = index < sorted.length - 1 ? rng.chance(0.75) : rng.chance(0.35);
    if (!held) return { percent };
    const min = rng.pick([500, 5_000, 20_000, 60_000, 180_000]);
    return { percent, hold: { min, max: rng.chance(0.4) ? min * (2 + rng.int(3)) : min } };
  });
}

function drawStart(rng: Rng): Start {
  const at = rng.next();
  if (at < 0.5) return "fresh";
  if (at < 0.68) return "resume";
  if (at < 0.76) return "arrived";
  if (at < 0.78) return "arrived-blind";
  if (at < 0.89) return "conflict";
  if (at < 0.95) return "neither";
  return rng.pick(["three", "cohorts", "empty"]);
}

/** Draws moments: many right at a request, where a race can be, or only there, the others anywhere. */
class Moments {
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

const FOREIGN: readonly ForeignKind[] = [
  "third-100",
  "third-100",
  "stable-100",
  "canary-100",
  "stable-third",
  "same-as-live",
  "same-as-asked",
  "canary-by-hand",
  "other-rollout",
  "other-run",
  "manual-rollback",
  "cohorts",
  "other-strategy",
  "unknown-field",
  "three",
];

function drawForeign(rng: Rng, moments: Moments, likely: number): Scenario["foreign"] {
  const count = !rng.chance(likely) ? 0 : rng.chance(0.75) ? 1 : 2 + rng.int(2);
  return Array.from({ length: count }, () => ({
    at: moments.any(),
    kind: rng.pick(FOREIGN),
    share: rng.pick(SHARES),
  }));
}

function fair(rng: Rng): Weather {
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
function slow(rng: Rng): Weather {
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

function foul(rng: Rng, moments: Moments): Weather {
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

function drawChecks(rng: Rng, schedule: Schedule): readonly CheckPlan[] {
  const count = rng.chance(0.5) ? 0 : 1 + rng.int(2);
  return Array.from({ length: count }, () => ({
    warn: rng.chance(0.2),
    opinions: schedule.map(({ hold }): Opinion => {
      const longest = hold?.max ?? 0;
      return {
        silentMs: rng.chance(0.3) ? rng.int(longest + 20_000) : 0,
        says: rng.pick(["pass", "pass", "pass", "early", "early", "exempt", "inconclusive"]),
        failsAtMs: rng.chance(0.12) ? rng.int(longest + 5_000) : undefined,
      };
    }),
  }));
}
