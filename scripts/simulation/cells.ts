/**
 * Healthy rollouts of many kinds, 600 requests a minute in one step: those of all combinations of base rate, size
 * and rate of bursts, share, hold and history in which a judge is most likely to be wrong.
 */

import type { Limit } from "../../src/checks/check.ts";
import type { Bursts, History, Scene } from "./traffic.ts";

export interface Cell {
  readonly name: string;
  readonly scene: Scene;
  readonly hours: number;
  readonly limit: Limit;
  readonly history: History;
}

interface Kind {
  /** In percent. */
  readonly base: number;
  readonly size: Bursts["size"];
  readonly perHour: number;
  readonly share?: number;
  readonly hours?: number;
  readonly history?: History;
  readonly allows?: boolean;
  readonly acrossTwo?: boolean;
  readonly nights?: boolean;
  readonly outage?: "before" | "during";
}

function cell(kind: Kind): Cell {
  const { base, size, perHour, share = 0.5, hours = 6, history = "day", allows = false } = kind;
  const { acrossTwo = false, nights = false, outage } = kind;
  const more = [
    acrossTwo && "across two minutes",
    nights && "day and night",
    outage && `an outage ${outage}`,
    history === "none" ? "no history" : history === "tenth" ? "the day sampled at a tenth" : "",
    allows && "+ 0.05 %",
  ].filter(Boolean);
  const bursts = size === "heavy" ? "1 to 100" : size === "wide" ? "1 to 100 (log-uniform)" : String(size);
  return {
    name: [`${base} %`, `${bursts} at ${perHour}/h`, `${share * 100} %`, `${hours} h`, ...more].join(", "),
    hours,
    history,
    limit: { form: "stable", factor: 1.25, ...(allows && { allowance: 0.0005 }) },
    scene: {
      requestsPerMinute: 600,
      share,
      baseRate: base / 100,
      phi: 1,
      bursts: { size, perHour, acrossTwo },
      nights,
      ...(outage && { outage }),
    },
  };
}

const KINDS: readonly Kind[] = [
  // Bursts of ten and twenty between ordinary errors and without any, by how often they come.
  ...[0, 0.005, 0.02, 0.05, 0.1, 0.2].flatMap((base) =>
    [0.1, 0.3, 0.5, 1].map((perHour): Kind => ({ base, size: 20, perHour })),
  ),
  ...[0, 0.05, 0.2].flatMap((base) => [0.2, 0.7, 5].map((perHour): Kind => ({ base, size: 10, perHour }))),
  ...[1, 3, 5].map((size): Kind => ({ base: 0.05, size, perHour: 1 })),
  { base: 0.2, size: 10, perHour: 1, share: 0.02 },
  { base: 0.05, size: 10, perHour: 1, share: 0.1 },
  { base: 0.05, size: 20, perHour: 0.2, share: 0.1 },
  { base: 0.05, size: 20, perHour: 0.2, hours: 1 },
  // A whole day.
  { base: 0.05, size: 20, perHour: 0.5, hours: 24 },
  { base: 0.02, size: 20, perHour: 0.3, hours: 24 },
  { base: 0.01, size: 20, perHour: 0.3, hours: 24, history: "none" },
  { base: 0, size: 20, perHour: 0.3, hours: 24, history: "none" },
  { base: 0.2, size: 10, perHour: 0.5, hours: 24 },
  // Other days.
  { base: 0.05, size: 20, perHour: 0.2, history: "none" },
  { base: 0.05, size: 20, perHour: 1, history: "tenth" },
  { base: 0.2, size: 20, perHour: 1, history: "tenth" },
  { base: 0.05, size: 20, perHour: 0.3, acrossTwo: true },
  { base: 0, size: 20, perHour: 0.3, acrossTwo: true },
  { base: 0.05, size: 20, perHour: 0.3, hours: 24, acrossTwo: true },
  { base: 0.2, size: 20, perHour: 0.3, acrossTwo: true },
  { base: 0.05, size: 20, perHour: 0.2, history: "none", acrossTwo: true },
  { base: 0.05, size: 20, perHour: 5, acrossTwo: true },
  { base: 0.05, size: 20, perHour: 0.5, nights: true },
  { base: 0.05, size: 20, perHour: 0.2, outage: "before" },
  { base: 0.2, size: 20, perHour: 0.5, outage: "during" },
  // With an allowance also larger bursts.
  ...[0, 0.02, 0.05, 0.2].flatMap((base) =>
    [0.1, 0.2, 0.5].map((perHour): Kind => ({ base, size: 50, perHour, allows: true })),
  ),
  { base: 0.05, size: 50, perHour: 0.2, hours: 24, allows: true },
  ...[0, 0.05].flatMap((base) =>
    [1, 5].map((perHour): Kind => ({ base, size: 50, perHour, hours: 24, allows: true })),
  ),
  ...[0, 0.05].flatMap((base) =>
    [1, 5].map((perHour): Kind => ({ base, size: "wide", perHour, hours: 24, allows: true })),
  ),
  { base: 0, size: "heavy", perHour: 5, hours: 24, allows: true },
  // And without one.
  { base: 0, size: "heavy", perHour: 5, hours: 24 },
  { base: 0, size: "wide", perHour: 5, hours: 24 },
  { base: 0, size: 50, perHour: 5, hours: 24 },
  { base: 0.05, size: "heavy", perHour: 1, allows: true },
  { base: 0.05, size: 20, perHour: 0.2, allows: true },
];

export const CELLS: readonly Cell[] = KINDS.map(cell);
