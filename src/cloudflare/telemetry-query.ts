/** One query of the telemetry, and what its answer counts. */

import * as v from "@badrap/valita";
import type { Span } from "../checks/sources.ts";
import { IncompleteError, parseAs, ShapeError } from "./check-shape.ts";

const VERSION_KEY = "$workers.scriptVersion.id";
const STATUS_KEY = "$workers.event.response.status";
/** The most groups of an answer. */
const GROUP_LIMIT = 2_000;

export interface Asked extends Span {
  /** Whose; empty: all versions'. */
  readonly versions: readonly string[];
  /** The number of buckets, or the length of one in ms. */
  readonly granularity: number;
}

/**
 * Grouped by version alone, so that an answer has as many groups as versions: the most groups of an answer,
 * and which of the two limits sets it, is uncertain.
 *
 * @param status counts answers with at least this one
 */
export function telemetryQuery(
  scriptName: string,
  { from, to, versions, granularity }: Asked,
  status: number,
) {
  return {
    queryId: "workers-gradual-rollout",
    view: "calculations",
    dry: true,
    limit: GROUP_LIMIT,
    granularity,
    timeframe: { from, to },
    parameters: {
      datasets: ["cloudflare-workers"],
      filterCombination: "and",
      filters: [
        { key: "$metadata.service", operation: "eq", type: "string", value: scriptName },
        // Only these rows count invocations.
        { key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
        { key: STATUS_KEY, operation: "gte", type: "number", value: status },
        ...(versions.length === 0
          ? []
          : [{ key: VERSION_KEY, operation: "in", type: "string", value: versions.join(",") }]),
      ],
      calculations: [{ operator: "count", alias: "n" }],
      groupBys: [{ type: "string", value: VERSION_KEY }],
      limit: GROUP_LIMIT,
    },
  };
}

/** What was counted of one version within a bucket of the series. */
export interface Count {
  /** The bucket's beginning, Unix ms. */
  readonly at: number;
  readonly versionId: string;
  /** Extrapolated. */
  readonly value: number;
  /** Events per sampled event, at least 1: of the Worker's sampling and the query's. */
  readonly interval: number;
}

export interface TelemetryAnswer {
  /** The beginnings of the series' buckets, empty ones included where the answer has them; Unix ms. */
  readonly times: readonly number[];
  readonly counts: readonly Count[];
}

const amount = v.object({
  value: v.number().assert((n) => n >= 0, "expected 0 or more"),
  sampleInterval: v.number().assert((n) => n > 0, "expected more than 0"),
  groups: v.array(
    v.object({ key: v.string(), value: v.union(v.string(), v.number(), v.boolean(), v.null()).optional() }),
  ),
});

const result = v.object({
  /** How far the query itself read only a part: independent of `sampleInterval`. */
  statistics: v.object({ abr_level: v.number().nullable().optional() }).nullable().optional(),
  calculations: v.array(
    v.object({
      aggregates: v.array(amount),
      series: v.array(v.object({ time: v.string(), data: v.array(amount) })),
    }),
  ),
});

/**
 * Reads the `result` of the answer to `telemetryQuery`.
 *
 * @throws ShapeError; IncompleteError when the series isn't all of what the aggregates have
 */
export function readAnswer(found: unknown, span: Span): TelemetryAnswer {
  const read = parseAs(result, found, ["result"]);
  const times: number[] = [];
  const counts: Count[] = [];
  const [calculation] = read.calculations;
  if (calculation === undefined) return { times, counts };
  const { aggregates, series } = calculation;
  if (aggregates.length >= GROUP_LIMIT) throw new IncompleteError(`it has ${GROUP_LIMIT} groups or more`);

  const level = Math.max(1, read.statistics?.abr_level ?? 1);
  let added = 0;
  for (const { time, data } of series) {
    const at = readTime(time);
    // An empty bucket may belong to the series only by its end.
    if (data.length === 0 && at < span.from) continue;
    if (!(at >= span.from && at <= span.to)) {
      const quoted = JSON.stringify(time.slice(0, 60));
      throw new ShapeError(`result.calculations.[0].series: ${quoted} is no time in the timeframe`);
    }
    times.push(at);
    for (const each of data) {
      added += each.value;
      // Whether the timeframe's end belongs to it isn't documented; here it belongs to the next span.
      const versionId = each.groups.find(({ key }) => key === VERSION_KEY)?.value;
      if (at >= span.to || typeof versionId !== "string") continue;
      counts.push({ at, versionId, value: each.value, interval: Math.max(1, each.sampleInterval) * level });
    }
  }
  const whole = aggregates.reduce((sum, { value }) => sum + value, 0);
  if (Math.abs(whole - added) > Math.max(1, whole * 0.001)) {
    throw new IncompleteError(`its series adds up to ${added}, and the whole is ${whole}`);
  }
  return { times, counts };
}

/** `2026-11-02T12:00:00Z`, or `2026-11-02 12:00:00`, which is UTC as well; NaN for anything else. */
function readTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/.exec(text);
  return match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}Z`);
}
