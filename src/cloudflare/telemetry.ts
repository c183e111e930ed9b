import type { CallOptions } from "../rollout/ports.ts";
import { incomplete, type QueryOptions, type Span, sendQuery } from "./query.ts";
import { GROUP_LIMIT, readAnswer, STATUS_KEY, type StatusCount, VERSION_KEY } from "./telemetry-answer.ts";

/** What one version answered within one minute, as the Worker's logs have it. */
export interface TelemetryRow {
  /** The minute's beginning, Unix ms. */
  readonly at: number;
  readonly versionId: string;
  /** Answers with an HTTP status; sampled. */
  readonly requests: number;
  /** Those of them with a status of 500 or more; sampled. */
  readonly errors: number;
}

const PERMISSION = "Workers Observability: Edit";
const MINUTE_MS = 60_000;
/** Workers Logs are kept for 7 days at most. A little less, so that clocks may differ. */
const KEPT_MS = 7 * 86_400_000 - 300_000;

/**
 * How the API reads `granularity`. The documentation says "number of time-series buckets", and the live
 * API has been seen to take it as a bucket's length in ms. What it is shows in the answers.
 */
type Reading = "buckets" | "length";

/**
 * As long as the reading isn't known: spans of `minutes` with a granularity such that under either reading
 * each bucket lies within one minute. `minutes` divides it, and it divides the 60,000 ms of a minute.
 */
const UNKNOWN = [
  { minutes: 20, granularity: 200 },
  { minutes: 60, granularity: 600 },
  { minutes: 240, granularity: 2_400 },
] as const;
/** So many buckets that begin where they would if it were a number leave no doubt that it is. */
const PROOF = 10;
/** The widest span once it is known. */
const PAGE_MINUTES = 720;

export interface Telemetry {
  /**
   * Every version's minutes in the span, in no order; a minute and version may have several rows, which
   * add up. What is older than the logs are kept isn't asked for.
   *
   * @throws ApiError, also for a token without the permission; the signal's reason when aborted
   */
  minutes(span: Span, options?: CallOptions): Promise<readonly TelemetryRow[]>;
}

/** One Worker's HTTP statuses per version from the Workers Observability telemetry. */
export function createTelemetry(options: QueryOptions): Telemetry {
  const account = encodeURIComponent(options.accountId);
  const path = `/accounts/${account}/workers/observability/telemetry/query`;
  let reading: Reading | undefined;

  async function page(span: Span, granularity: number, callOptions?: CallOptions) {
    const body = telemetryQuery(options.scriptName, span, granularity);
    const { call, answer } = await sendQuery(options, { path, permission: PERMISSION, body }, callOptions);
    const { times, counts } = readAnswer(call, answer, span);
    if (reading === undefined) reading = readingOf(times, (span.to - span.from) / granularity);
    else if ([...times].some((time) => time % MINUTE_MS !== 0)) {
      throw incomplete(call, "its series isn't by the minute");
    }
    return counts;
  }

  return {
    async minutes({ from, to }, callOptions) {
      const kept = Math.ceil((options.serverNow() - KEPT_MS) / MINUTE_MS) * MINUTE_MS;
      const first = Math.max(from, kept);
      const rows: TelemetryRow[] = [];
      // Backwards: the newest page is the one that can't be wider than it should be.
      for (let end = to; end > first; ) {
        const { minutes, granularity } = cut((end - first) / MINUTE_MS, reading);
        const start = end - minutes * MINUTE_MS;
        const counts = await page({ from: start, to: end }, granularity, callOptions);
        for (const count of counts) if (count.at >= first) rows.push(toRow(count));
        end = start;
      }
      return rows;
    },
  };
}

/** The next span, which may be wider than the minutes that are left, and its granularity. */
function cut(minutes: number, reading: Reading | undefined) {
  if (reading === undefined) return UNKNOWN.find((each) => each.minutes >= minutes) ?? UNKNOWN[2];
  const width = Math.min(PAGE_MINUTES, Math.ceil(minutes));
  return { minutes: width, granularity: reading === "buckets" ? width : MINUTE_MS };
}

/** @param length of a bucket in ms, if the granularity is the number of buckets */
function readingOf(times: ReadonlySet<number>, length: number): Reading | undefined {
  if ([...times].some((time) => time % length !== 0)) return "length";
  return times.size >= PROOF ? "buckets" : undefined;
}

function telemetryQuery(scriptName: string, { from, to }: Span, granularity: number) {
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
      ],
      calculations: [{ operator: "count", alias: "n" }],
      groupBys: [
        { type: "string", value: VERSION_KEY },
        { type: "number", value: STATUS_KEY },
      ],
    },
  };
}

function toRow({ at, versionId, status, answers }: StatusCount): TelemetryRow {
  return {
    at: Math.floor(at / MINUTE_MS) * MINUTE_MS,
    versionId,
    requests: answers,
    errors: status >= 500 ? answers : 0,
  };
}
