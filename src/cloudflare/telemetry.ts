import type { MetricRow, MetricSource } from "../checks/sources.ts";
import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { MINUTE_MS } from "../values/duration.ts";
import { type ApiAccess, ask, inPages } from "./ask.ts";
import { IncompleteError } from "./check-shape.ts";
import { type Asked, type Count, readAnswer, telemetryQuery } from "./telemetry-query.ts";

const PERMISSION = "Workers Observability: Edit";
/** Workers Logs are kept for at most 7 days; less 5 minutes for clock differences. */
const KEPT_MS = 7 * 86_400_000 - 300_000;

/**
 * How the API reads `granularity`: documented as the "number of time-series buckets", observed as a bucket's
 * length in ms. The answers show which; `either` when they contradict each other.
 */
type Reading = "buckets" | "length" | "either";

/**
 * Minutes of a page as long as both readings must do. Its granularity is its number of seconds, at most
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
export function createTelemetry(access: ApiAccess): MetricSource {
  const path = ["accounts", access.accountId, "workers", "observability", "telemetry", "query"];
  let reading: Reading | undefined;

  /** Answers with at least this status, counted by version. */
  function countsOf(page: Page, status: number, options: CallOptions | undefined) {
    const body = telemetryQuery(access.scriptName, page, status);
    const request = { method: "POST", path, permission: PERMISSION, readOnly: true, body } as const;
    const read = (result: unknown) => {
      const { times, counts } = readAnswer(result, page);
      if (page.reading === undefined) reading ??= readingOf(times, page.granularity);
      else if (page.reading !== "either" && times.some((time) => time % MINUTE_MS !== 0)) {
        reading = "either";
        throw new IncompleteError("its series isn't by the minute");
      }
      return counts;
    };
    return ask(access, request, read, options);
  }

  async function rowsOf(page: Page, options: CallOptions | undefined): Promise<readonly MetricRow[]> {
    try {
      const all = await countsOf(page, 100, options);
      return all.length === 0 ? [] : combine(all, await countsOf(page, 500, options));
    } catch (error) {
      // Too large for so few minutes: the reading may be wrong.
      const few = page.to - page.from <= EITHER_MINUTES[0] * MINUTE_MS;
      if (few && error instanceof ApiError && error.facts.tooLarge) reading &&= "either";
      throw error;
    }
  }

  return {
    async counts({ from, to, versions = [] }, options) {
      const first = Math.max(from, Math.ceil((access.serverNow() - KEPT_MS) / MINUTE_MS) * MINUTE_MS);
      const known = () => reading !== undefined && reading !== "either";
      const rows = await inPages(
        { from: first, to },
        (left, most) =>
          known()
            ? Math.min(left, most, PAGE_MINUTES)
            : (EITHER_MINUTES.find((minutes) => minutes <= most) ?? 1),
        (span) => {
          const length = span.to - span.from;
          const series = reading === "buckets" ? length / MINUTE_MS : MINUTE_MS;
          const granularity = known() ? series : length / 1_000;
          return rowsOf({ ...span, versions, reading, granularity }, options);
        },
      );
      return rows.filter(({ at }) => at >= first);
    },
  };
}

interface Page extends Asked {
  readonly reading: Reading | undefined;
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
  if (times.some((time) => time % 1_000 !== 0)) return "length";
  if (granularity !== 60 * EITHER_MINUTES[0]) return undefined;
  const phases = new Set(times.map((time) => time % 6_000));
  if (phases.has(5_000)) return "buckets";
  return phases.size === 5 && times.length >= PROOF ? "length" : undefined;
}

/** Extrapolated and sampled counts of one version and minute. */
interface MinuteTally {
  readonly at: number;
  readonly versionId: string;
  value: number;
  sampled: number;
}

function tallies(counts: readonly Count[]): ReadonlyMap<string, MinuteTally> {
  const found = new Map<string, MinuteTally>();
  for (const { at: time, versionId, value, interval } of counts) {
    const at = Math.floor(time / MINUTE_MS) * MINUTE_MS;
    const key = `${at} ${versionId}`;
    const tally = found.get(key) ?? { at, versionId, value: 0, sampled: 0 };
    tally.value += value;
    tally.sampled += value / interval;
    found.set(key, tally);
  }
  return found;
}

/**
 * Cloudflare may have sampled the two queries differently: both counts are divided by the coarser interval,
 * so that their ratio stays what it is. What failed and isn't among all yet comes with the next query.
 */
function combine(all: readonly Count[], failed: readonly Count[]): readonly MetricRow[] {
  const failures = tallies(failed);
  return [...tallies(all)].flatMap(([key, { at, versionId, value, sampled }]) => {
    const failure = failures.get(key);
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
