import * as v from "@badrap/valita";
import type { MetricRow, MetricSource, Span } from "../checks/sources.ts";
import type { CallOptions, WorkerApi } from "../rollout/ports.ts";
import { floorTo, MINUTE_MS } from "../values/duration.ts";
import { type ApiAccess, callApi, inSpans } from "./call-api.ts";
import { IncompleteError, parseAs, ShapeError } from "./parse-answer.ts";

const PERMISSION = "Workers Observability: Edit";
/** Workers Logs are kept for at most 7 days; less 5 minutes for clock differences. */
const KEPT_MS = 7 * 86_400_000 - 300_000;

/**
 * How the API reads `granularity`: documented as the "number of time-series buckets", observed as a bucket's
 * length in ms. The answers show which.
 */
type Reading = "buckets" | "length";

/**
 * Minutes of a page as long as either reading may hold. Its granularity is its number of seconds, at most
 * 1,200: under one reading that many buckets of a second, under the other 1,000 buckets of that many ms.
 * Each divides a minute, so that no bucket lies in two.
 */
const EITHER_MINUTES = [20, 10, 5, 2, 1] as const;
/** Of the widest page once the reading is known. */
const PAGE_MINUTES = 720;

/**
 * One Worker's HTTP statuses per version from the Workers Observability telemetry: requests are answers with
 * a status, errors those of 500 or more. What is older than the logs are kept isn't asked for.
 */
export function createTelemetry(access: ApiAccess & Pick<WorkerApi, "serverNow">): MetricSource {
  const path = ["accounts", access.accountId, "workers", "observability", "telemetry", "query"];
  let reading: Reading | undefined;

  function countsOf(page: Page, status: number, options: CallOptions | undefined) {
    const body = telemetryQuery(access.scriptName, page, status);
    const request = { method: "POST", path, permission: PERMISSION, readOnly: true, body } as const;
    const read = (result: unknown) => {
      const { times, tallies } = readAnswer(result, page);
      reading ??= readingOf(times, page.granularity);
      return tallies;
    };
    return callApi(access, request, read, options);
  }

  async function rowsOf(page: Page, options: CallOptions | undefined): Promise<readonly MetricRow[]> {
    const all = await countsOf(page, 100, options);
    return all.size === 0 ? [] : combine(all, await countsOf(page, 500, options));
  }

  return {
    async counts({ from, to, versions = [] }, options) {
      const first = Math.max(from, Math.ceil((access.serverNow() - KEPT_MS) / MINUTE_MS) * MINUTE_MS);
      const rows = await inSpans(
        { from: first, to },
        (left, most) =>
          reading
            ? Math.min(left, most, PAGE_MINUTES)
            : (EITHER_MINUTES.find((minutes) => minutes <= most) ?? 1),
        (span) => {
          const length = span.to - span.from;
          const known = reading === "buckets" ? length / MINUTE_MS : MINUTE_MS;
          const granularity = reading ? known : length / 1_000;
          return rowsOf({ ...span, versions, granularity }, options);
        },
      );
      return rows.filter(({ at }) => at >= first);
    },
  };
}

/** This many buckets of 1.2 s don't all miss one second of six by chance. */
const PROOF = 100;

/**
 * By the beginnings of a widest page's buckets: every second, or every 1.2 s, which may be cut to whole
 * seconds and then is never the last of six.
 *
 * @param times the beginnings of buckets, Unix ms
 */
function readingOf(times: readonly number[], granularity: number): Reading | undefined {
  if (granularity !== 60 * EITHER_MINUTES[0]) return undefined;
  const phases = new Set(times.map((time) => time % 6_000));
  if (phases.has(5_000)) return "buckets";
  return phases.size === 5 && times.length >= PROOF ? "length" : undefined;
}

const VERSION_KEY = "$workers.scriptVersion.id";
const STATUS_KEY = "$workers.event.response.status";
/** The most groups of an answer. */
const GROUP_LIMIT = 2_000;

interface Page extends Span {
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
function telemetryQuery(scriptName: string, { from, to, versions, granularity }: Page, status: number) {
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

/** Extrapolated and sampled counts of one version and minute. */
interface VersionMinute {
  readonly at: number;
  readonly versionId: string;
  value: number;
  sampled: number;
}

interface Answer {
  /** The beginnings of the series' buckets, empty ones included where the answer has them; Unix ms. */
  readonly times: readonly number[];
  /** By minute and version. */
  readonly tallies: ReadonlyMap<string, VersionMinute>;
}

/** @throws ShapeError; IncompleteError when the series isn't all of what the aggregates have */
function readAnswer(found: unknown, span: Span): Answer {
  const read = parseAs(result, found, ["result"]);
  const times: number[] = [];
  const tallies = new Map<string, VersionMinute>();
  const { aggregates = [], series = [] } = read.calculations[0] ?? {};
  if (aggregates.length >= GROUP_LIMIT) throw new IncompleteError(`it has ${GROUP_LIMIT} groups or more`);

  const level = Math.max(1, read.statistics?.abr_level ?? 1);
  let added = 0;
  for (const { time, data } of series) {
    const start = readTime(time);
    // An empty bucket may belong to the series only by its end.
    if (data.length === 0 && start < span.from) continue;
    if (!(start >= span.from && start <= span.to)) {
      const quoted = JSON.stringify(time.slice(0, 60));
      throw new ShapeError(`result.calculations.0.series: ${quoted} is no time in the timeframe`);
    }
    times.push(start);
    const at = floorTo(MINUTE_MS, start);
    for (const { groups, sampleInterval, value } of data) {
      added += value;
      // Whether the timeframe's end belongs to it isn't documented; here it belongs to the next span.
      const versionId = groups.find(({ key }) => key === VERSION_KEY)?.value;
      if (start >= span.to || typeof versionId !== "string") continue;
      const key = `${at} ${versionId}`;
      const tally = tallies.get(key) ?? { at, versionId, value: 0, sampled: 0 };
      tally.value += value;
      // Of the Worker's sampling and the query's.
      tally.sampled += value / (Math.max(1, sampleInterval) * level);
      tallies.set(key, tally);
    }
  }
  const whole = aggregates.reduce((sum, { value }) => sum + value, 0);
  if (Math.abs(whole - added) > Math.max(1, whole * 0.001)) {
    throw new IncompleteError(`its series adds up to ${added}, and the whole is ${whole}`);
  }
  return { times, tallies };
}

/** `2026-11-02T12:00:00Z`, or `2026-11-02 12:00:00`, which is UTC as well; NaN for anything else. */
function readTime(text: string): number {
  return Date.parse(text.replace(" ", "T").replace(/(?:Z|\+00:00)?$/, "Z"));
}

/**
 * Cloudflare may have sampled the two queries differently: both counts are divided by the coarser interval,
 * so that their ratio stays what it is. What failed and isn't among all yet comes with the next query.
 */
function combine(all: Answer["tallies"], failed: Answer["tallies"]): readonly MetricRow[] {
  return [...all].flatMap(([key, { at, versionId, value, sampled }]) => {
    const failure = failed.get(key);
    const errors = failure?.value ?? 0;
    const interval = Math.max(value / sampled, failure && errors > 0 ? errors / failure.sampled : 1);
    if (value <= 0) return [];
    return {
      at,
      versionId,
      requests: Math.max(value, errors) / interval,
      errors: errors / interval,
      interval,
    };
  });
}
