import type { InvocationOutcome } from "../../account/model.ts";
import { ascending, distributionQuantile, quantile, type Weighted } from "../distribution.ts";
import { type Cell, isErrorOutcome, MINUTE } from "../invocations.ts";
import { times, type VisibleCell } from "../visibility.ts";

/**
 * The dataset `workersInvocationsAdaptive`: its names and types are those of the live schema as public
 * queries and introspections show them. What isn't here, such as a P95, isn't there either.
 */
export interface Dimension {
  readonly type: "string" | "Time" | "Date" | "uint64";
  /** Times and dates in Unix ms. */
  readonly value: (cell: Cell) => string | number;
  /** Of a time: how long the stretch is that has this value, in ms. */
  readonly stretch?: number;
}

const text = (value: string): Dimension => ({ type: "string", value: () => value });
const flag = (value: number): Dimension => ({ type: "uint64", value: () => value });
const time = (stretch: number, type: "Time" | "Date" = "Time"): Dimension => ({
  type,
  value: (cell) => Math.floor(cell.at / stretch) * stretch,
  stretch,
});

export const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  cacheStatus: text(""),
  coloCode: text("AMS"),
  date: time(1440 * MINUTE, "Date"),
  datetime: time(1000),
  datetimeFifteenMinutes: time(15 * MINUTE),
  datetimeFiveMinutes: time(5 * MINUTE),
  datetimeHour: time(60 * MINUTE),
  datetimeMinute: time(MINUTE),
  datetimeSixHours: time(360 * MINUTE),
  dispatchNamespaceName: text(""),
  environmentName: text("production"),
  isDispatcher: flag(0),
  isPreview: flag(0),
  previewSlug: text(""),
  scriptName: { type: "string", value: (cell) => cell.script },
  scriptTag: text(""),
  scriptVersion: { type: "string", value: (cell) => cell.version },
  status: { type: "string", value: (cell) => STATUS[cell.outcome] },
  usageModel: text("standard"),
};

/** What GraphQL calls an outcome. An answer of 5xx is a success here. */
const STATUS: Readonly<Record<InvocationOutcome, string>> = {
  ok: "success",
  exception: "scriptThrewException",
  exceededCpu: "exceededResources",
  exceededMemory: "exceededResources",
  internalError: "internalError",
  canceled: "clientDisconnected",
};

/** Of any selection of what is seen, with counts extrapolated. */
type Measure = (seen: readonly VisibleCell[]) => number;

const sumOf =
  (share: (cell: Cell) => number): Measure =>
  (seen) =>
    seen.reduce((sum, { cell, kept, interval }) => sum + kept * interval * share(cell), 0);

const spent =
  (of: "cpuUs" | "wallUs"): Measure =>
  (seen) =>
    Math.round(points(seen, of).reduce((sum, { value, weight }) => sum + value * weight, 0));

const RESPONSE_BYTES = 1024;
/** A Worker is billed by the wall time (s) of 128 MB. */
const GB_SECONDS_PER_US = 0.125e-6;

export const SUMS: Readonly<Record<string, Measure>> = {
  clientDisconnects: sumOf((cell) => (cell.outcome === "canceled" ? 1 : 0)),
  cpuTimeUs: spent("cpuUs"),
  duration: (seen) => spent("wallUs")(seen) * GB_SECONDS_PER_US,
  errors: sumOf((cell) => (isErrorOutcome(cell.outcome) ? 1 : 0)),
  requests: sumOf(() => 1),
  responseBodySize: sumOf(() => RESPONSE_BYTES),
  subrequests: () => 0,
  wallTime: spent("wallUs"),
};

type Share = (seen: readonly VisibleCell[], share: number) => number;

/** What there are quantiles, a least and a most of; times in microseconds. */
const DISTRIBUTIONS: Readonly<Record<string, Share>> = {
  cpuTime: (seen, share) => Math.round(quantileOf(seen, "cpuUs", share)),
  duration: (seen, share) => quantileOf(seen, "wallUs", share) * GB_SECONDS_PER_US,
  responseBodySize: () => RESPONSE_BYTES,
  wallTime: (seen, share) => Math.round(quantileOf(seen, "wallUs", share)),
};

const SHARES = { P25: 0.25, P50: 0.5, P75: 0.75, P90: 0.9, P99: 0.99, P999: 0.999 } as const;

export const QUANTILES: Readonly<Record<string, Measure>> = Object.fromEntries(
  Object.entries(DISTRIBUTIONS).flatMap(([name, distribution]) =>
    Object.entries(SHARES).map(([suffix, share]) => [
      `${name}${suffix}`,
      (seen) => distribution(seen, share),
    ]),
  ),
);

export const LEAST = mapValues(
  DISTRIBUTIONS,
  (distribution): Measure =>
    (seen) =>
      distribution(seen, 0),
);
export const MOST = mapValues(
  DISTRIBUTIONS,
  (distribution): Measure =>
    (seen) =>
      distribution(seen, 1),
);

export const AVERAGES: Readonly<Record<string, Measure>> = {
  /** Over the stored rows: requests ÷ sampleInterval are the stored ones, whatever intervals are mixed. */
  sampleInterval: (seen) => {
    const kept = seen.reduce((sum, item) => sum + item.kept, 0);
    return seen.reduce((sum, item) => sum + item.kept * item.interval, 0) / kept;
  },
};

/** By the name of the field that holds them. */
export const MEASURES: Readonly<Record<string, Readonly<Record<string, Measure>>>> = {
  avg: AVERAGES,
  max: MOST,
  min: LEAST,
  quantiles: QUANTILES,
  sum: SUMS,
};

function quantileOf(seen: readonly VisibleCell[], of: "cpuUs" | "wallUs", share: number): number {
  const distribution = seen[0]?.cell.distribution?.[of];
  if (distribution !== undefined && seen.every(({ cell }) => cell.distribution?.[of] === distribution)) {
    const count = seen.reduce((sum, { cell }) => sum + cell.count, 0);
    return distributionQuantile(distribution, count, share);
  }
  return quantile(ascending(points(seen, of)), share) ?? 0;
}

function points(seen: readonly VisibleCell[], of: "cpuUs" | "wallUs"): readonly Weighted[] {
  return seen.flatMap((item) => times(item, of, "graphql"));
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
