/** What was uploaded and deployed before the beginning. */

import { type Earlier, type ForeignPlan, type JobStep, TICK } from "./scenario.ts";

const HOUR_MS = 3_600_000;
/** What was on its way when everybody had gone has arrived by then. */
export const DRAINED = { kind: "pass", ms: 60_000 } as const;

/** The Worker's uploads: another version, stable, one that nobody asked for, and the canary. */
export const OTHER = -1;
export const STABLE_UPLOAD = -2;
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

/** Versions that are there when a workflow begins to tick; the oldest but one is live. */
export const THREE_VERSIONS: readonly Earlier[] = [
  ...[0, 1, 2].map(() => ({ kind: "upload", agoMs: 0 }) as const),
  { kind: "foreign", agoMs: 0, other: { what: "single", share: 0, first: 2, second: 0 } },
  { kind: "foreign", agoMs: 0, other: { what: "single", share: 0, first: 1, second: 0 } },
];

export interface StartOptions {
  /** What is live. */
  readonly start:
    | "fresh"
    | "resume"
    | "arrived"
    | "arrived-blind"
    | "conflict"
    | "neither"
    | "three"
    | "cohorts"
    | "empty";
  /** Of the canary in `resume`, of the other one in `conflict`. */
  readonly share: number;
  /** It stands first in the split. */
  readonly reversed: boolean;
  /** The split carries the marker of an earlier run. */
  readonly marked: boolean;
  /** How long ago the live deployment was made, in ms. */
  readonly ageMs: number;
}

/** Four uploads, and what is live before a rollout begins. */
export function startWith({ start, share, reversed, marked, ageMs }: StartOptions): readonly Earlier[] {
  const uploads = [9, 8, 7, 6].map((hours): Earlier => ({ kind: "upload", agoMs: hours * HOUR_MS }));
  const deployed = (agoMs: number, other: Partial<ForeignPlan>): Earlier => ({
    kind: "foreign",
    agoMs,
    other: { what: "single", share: 0, first: STABLE_UPLOAD, second: 0, ...other },
  });
  if (start === "empty") return uploads;
  const once = [deployed(5 * HOUR_MS, { first: OTHER }), deployed(4 * HOUR_MS, {})];
  // The second one of a split is counted from the first on.
  const split = (version: number): Partial<ForeignPlan> =>
    marked
      ? {
          what: "rollout",
          first: version,
          second: STABLE_UPLOAD - version,
          share,
          reversed,
          message: EARLIER,
        }
      : { what: "split", first: STABLE_UPLOAD, second: version - STABLE_UPLOAD, share, reversed };
  const live: Readonly<Record<Exclude<StartOptions["start"], "fresh" | "empty">, Partial<ForeignPlan>>> = {
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
