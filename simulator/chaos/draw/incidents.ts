/** What befalls a step: faults, what other people do, and what stops it. */

import type { Random } from "../../random.ts";
import { type FaultPlan, NO_FAULTS, type Trigger } from "../plans.ts";
import type { ForeignKind, ForeignPlan, JobStep } from "../scenario.ts";
import { SHARES } from "./workflow.ts";

/** How often what befalls a step, 0–1; and of those with faults, how many only meet a slow network. */
export interface Odds {
  readonly faults: number;
  readonly slow: number;
  readonly refusals: number;
  readonly foreign: number;
  readonly secret: number;
  readonly cancel: number;
  /** Of the rollouts that are cancelled, how many run in a container. */
  readonly container: number;
  readonly kill: number;
}

/** Draws triggers: many right at a request, where a race can be, or only there, the others anywhere. */
export class TriggerDrawer {
  readonly #random: Random;
  /** How long a step's holds take, in ms; undefined for one that is over after some requests. */
  readonly #spanMs: number | undefined;
  readonly #writes: number;

  constructor(random: Random, writes: number, spanMs?: number) {
    this.#random = random;
    this.#spanMs = spanMs;
    this.#writes = writes;
  }

  any(): Trigger {
    const random = this.#random;
    if (this.#spanMs !== undefined && random.chance(0.4))
      return { kind: "time", ms: random.int(this.#spanMs + 8_000) };
    const end = random.pick(["sent", "answered"] as const);
    const plusMs = random.pick([0, 0, random.int(100), random.int(1_000), random.int(8_000)]);
    return random.chance(0.4)
      ? { kind: "request", n: random.int(12 + 6 * this.#writes), end, plusMs }
      : { kind: "write", n: random.int(this.#writes + 2), end, plusMs };
  }
}

/** The same step with what befalls it. */
export function befallen(step: JobStep, random: Random, odds: Odds, triggers: TriggerDrawer): JobStep {
  const way = random.next();
  const [stopped, at] = [way < odds.cancel + odds.kill, triggers.any()];
  const container = step.command === "rollout" && random.chance(odds.container);
  return {
    ...step,
    faultPlan: drawFaults(random, odds, triggers),
    foreign: random.chance(odds.foreign)
      ? Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => ({
          at: triggers.any(),
          other: drawOther(random),
        }))
      : [],
    secretChange: random.chance(odds.secret)
      ? random.pick([triggers.any(), { kind: "time", ms: 0 } as const])
      : undefined,
    ...(stopped && (way < odds.cancel ? { cancel: at, container } : { kill: at })),
    impatient: random.chance(0.3),
    postAfterMs: random.pick([100, 400, 1_000, 5_000]),
  };
}

function drawFaults(random: Random, odds: Odds, triggers: TriggerDrawer): FaultPlan {
  const refusals = random.chance(odds.refusals) ? random.pick([0.3, 0.6, 1]) : 0;
  if (!random.chance(odds.faults)) return { ...NO_FAULTS, latency: drawLatency(random, 400), refusals };
  if (random.chance(odds.slow)) return { ...drawSlowNetwork(random), refusals };
  return { ...drawManyFaults(random, triggers), refusals };
}

function drawLatency(random: Random, most: number): FaultPlan["latency"] {
  const all = [[0, 0], [10, 80], [50, 400], [10, 1_500]] as const; // biome-ignore format: a table
  return random.pick(all.filter((latency) => latency[1] <= most));
}

/** Nothing is lost, and everything comes late: what crosses can cross. */
function drawSlowNetwork(random: Random): FaultPlan {
  return {
    ...NO_FAULTS,
    readFaults: random.pick([0, 0.1]),
    writeFaults: random.pick([0, 0, 0.4]),
    staleRate: random.pick([0.5, 0.9]),
    staleMs: 3_000,
    latency: [10, 300],
    slowWriteMs: 10_000,
    slowWrites: 0.7,
  };
}

function drawManyFaults(random: Random, triggers: TriggerDrawer): FaultPlan {
  return {
    readFaults: random.pick([0, 0.05, 0.2, 0.4]),
    writeFaults: random.pick([0, 0.1, 0.3, 0.6]),
    hangs: true,
    staleRate: random.pick([0, 0.2, 0.6]),
    staleMs: random.pick([500, 1_500, 3_000]),
    disorderRate: random.pick([0, 0.2]),
    latency: drawLatency(random, 1_500),
    slowWriteMs: random.pick([1_000, 4_000, 10_000]),
    slowWrites: random.pick([0, 0.2]),
    lateWrites: random.chance(0.4) ? random.pick([0.1, 0.3, 0.6]) : 0,
    lateMs: random.pick([4_000, 8_000, 16_000, 30_000]),
    outages: random.chance(0.25)
      ? [
          {
            from: triggers.any(),
            ms: random.pick([2_000, 20_000, 90_000, 240_000]),
            kind: random.pick(["5xx", "reset", "hang", "429", "html"]),
          },
        ]
      : [],
  };
}

const OTHERS: readonly ForeignKind[] = [
  "single",
  "single",
  "single",
  "stable",
  "shares",
  "shares",
  "same",
  "same-as-asked",
  "split",
  "rollout",
  "same-rollout",
  "rollback",
  "manual-rollback",
  "three",
  "cohorts",
  "other-strategy",
  "unknown-field",
];

/** What somebody else deploys. */
export function drawOther(random: Random): ForeignPlan {
  const what = random.pick(OTHERS);
  return {
    what,
    share: random.pick([0, ...SHARES]),
    first: random.int(5),
    second: 1 + random.int(4),
    reversed: random.chance(0.4),
    ...(what === "single" && random.chance(0.5) && { message: "hotfix" }),
  };
}
