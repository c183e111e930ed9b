import { errorEnvelope } from "../../api/envelope.ts";
import {
  duplicated,
  type Effect,
  type FaultRule,
  htmlPage,
  reversed,
  tooManyRequests,
} from "../../faults/rules.ts";
import type { RequestKind } from "../adversary.ts";
import { type FaultPlan, NO_FAULTS } from "../plans.ts";
import { TOKEN } from "../world.ts";

/** How old a stale list is, in ms. */
const STALE_MS = 3_000;
/** What is slow takes so long in ms: less than a read's time limit, and than what post waits for a late write. */
const SLOW_MS = 8_000;
/**
 * What is lost comes so much later: while main still looks for it (5 s), or when it is presumed lost for main, but not yet
 * for post (15 s).
 */
const IN_TIME_MS = 4_900;
const LATE_MS = 8_000;
const AHEAD_MS = 3_600_000;
/** Of two jobs at once, a request is under way for so long, in ms. */
export const WAY_MS = 100;

/** A server, or a page before it, that shows what it was sent. */
const unavailable: Effect = {
  kind: "answer",
  status: 503,
  headers: { "content-type": "application/json" },
  body: errorEnvelope([{ code: 10013, message: `unavailable for Bearer ${TOKEN}` }]),
};

/** It arrives behind so many of the other job's requests. */
function held(requests: number): FaultRule {
  return { name: "way", delayMs: requests * WAY_MS };
}

/**
 * What can go wrong with one request. `-after`: once the server has carried it out; `lost-in-time`, `lost-late`: it does so
 * later. These with writes only; `hold-` where two jobs run at once, and the last is longer than a step's hold.
 */
const FAULTS = {
  refused: {
    effect: {
      kind: "answer",
      status: 400,
      headers: { "content-type": "application/json" },
      body: errorEnvelope([{ code: 10021, message: "workers.api.error.refused" }]),
    },
  },
  throttled: { effect: tooManyRequests(2) },
  "5xx": { effect: unavailable },
  "5xx-after": { effect: unavailable, phase: "after" },
  lost: { effect: { kind: "reset" } },
  "lost-after": { effect: { kind: "reset" }, phase: "after" },
  "lost-in-time": { effect: { kind: "reset" }, lateMs: IN_TIME_MS },
  "lost-late": { effect: { kind: "reset" }, lateMs: LATE_MS },
  hangs: { effect: { kind: "hang" } },
  "hangs-after": { effect: { kind: "hang" }, phase: "after" },
  slow: { delayMs: { before: SLOW_MS } },
  "slow-answer": { delayMs: { after: SLOW_MS } },
  html: { effect: htmlPage(200), phase: "after" },
  cut: { effect: { kind: "cut" } },
  truncated: { effect: { kind: "truncate" } },
  stale: { effect: { kind: "stale", forMs: STALE_MS } },
  shifted: { effect: { kind: "disorder", change: (page) => page.slice(1) } },
  reversed: { effect: reversed() },
  doubled: { effect: duplicated() },
  "clock-ahead": { effect: { kind: "clock", aheadMs: AHEAD_MS } },
  "clock-behind": { effect: { kind: "clock", aheadMs: -AHEAD_MS } },
  "hold-1": held(1),
  "hold-2": held(2),
  "hold-3": held(3),
  "hold-4": held(4),
  "hold-6": held(6),
  "hold-8": held(8),
  "hold-12": held(12),
  "hold-25": held(25),
} as const satisfies Readonly<Record<string, FaultRule>>;

export type FaultName = keyof typeof FAULTS;

const NAMES = Object.keys(FAULTS) as readonly FaultName[];
const HOLDS = NAMES.filter((name) => name.startsWith("hold-"));
const ALONE = NAMES.filter((name) => !HOLDS.includes(name));
const OF_LISTS: ReadonlySet<FaultName> = new Set(["stale", "shifted", "reversed", "doubled"]);
const OF_WRITES: ReadonlySet<FaultName> = new Set([
  "5xx-after",
  "lost-after",
  "lost-in-time",
  "lost-late",
  "hangs-after",
]);

const BY_REQUEST: Readonly<Record<RequestKind, readonly FaultName[]>> = {
  list: ALONE.filter((name) => !OF_WRITES.has(name)),
  write: ALONE.filter((name) => !OF_LISTS.has(name)),
  other: ALONE.filter((name) => !OF_LISTS.has(name) && !OF_WRITES.has(name)),
};

/** Each fault that makes a difference to such a request; of two jobs at once, that it is held back. */
export function faultsOf(request: RequestKind, together: boolean): readonly FaultName[] {
  return together ? HOLDS : BY_REQUEST[request];
}

export function isFault(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}

export function ruleOf(name: FaultName): FaultRule {
  return { name, ...FAULTS[name] };
}

/** What the invariants have to reckon with. */
export function faultPlanOf(names: readonly FaultName[]): FaultPlan {
  const faults = names.filter((name) => !HOLDS.includes(name));
  if (faults.length === 0) return NO_FAULTS;
  const slow = faults.filter((name) => name === "slow" || name === "slow-answer").length;
  return {
    ...NO_FAULTS,
    readFaults: 1,
    writeFaults: 1,
    staleMs: faults.some((name) => OF_LISTS.has(name)) ? STALE_MS : 0,
    ...(faults.filter((name) => name === "clock-ahead").length > 1 && { believedAheadMs: AHEAD_MS }),
    latency: [0, 1 + (SLOW_MS / 2) * slow],
  };
}
