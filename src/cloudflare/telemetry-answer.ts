import * as v from "@badrap/valita";
import { say } from "../values/text.ts";
import { type Call, unknownShape } from "./call-errors.ts";
import { readEnvelope, resultOf } from "./envelope.ts";
import { incomplete, type Span } from "./query.ts";
import { parseAs } from "./shape.ts";
import type { HttpResponse } from "./transport.ts";

export const VERSION_KEY = "$workers.scriptVersion.id";
export const STATUS_KEY = "$workers.event.response.status";
/** The most groups (a version and a status) that an answer has. */
export const GROUP_LIMIT = 2_000;

/** What one version answered within a bucket of the series. */
export interface StatusCount {
  /** The bucket's beginning, Unix ms. */
  readonly at: number;
  readonly versionId: string;
  /** 100–999. */
  readonly status: number;
  /** Sampled: the extrapolated count ÷ the sample interval. May be a fraction. */
  readonly answers: number;
}

export interface TelemetryAnswer {
  /** The beginnings of all buckets that have something in them. */
  readonly times: ReadonlySet<number>;
  readonly counts: readonly StatusCount[];
}

const amount = v.object({
  value: v.number().assert((n) => n >= 0, "expected 0 or more"),
  sampleInterval: v.number().assert((n) => n > 0, "expected more than 0"),
  groups: v.array(
    v.object({ key: v.string(), value: v.union(v.string(), v.number(), v.boolean(), v.null()).optional() }),
  ),
});
type Amount = v.Infer<typeof amount>;

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
 * Reads the answer to `telemetryQuery`. What has no HTTP status (crons, queues, requests whose client went
 * away) is left out.
 *
 * @throws ApiError also when the series isn't all of what the aggregates have, or outside the span
 */
export function readAnswer(call: Call, answer: HttpResponse, span: Span): TelemetryAnswer {
  const raw = resultOf(call, answer, readEnvelope(call, answer));
  let read: v.Infer<typeof result>;
  try {
    read = parseAs(result, raw, ["result"]);
  } catch (error) {
    throw unknownShape(call, answer, say(error));
  }
  const times = new Set<number>();
  const counts: StatusCount[] = [];
  const [calculation] = read.calculations;
  if (calculation === undefined) return { times, counts };
  const { aggregates, series } = calculation;
  if (aggregates.length >= GROUP_LIMIT) throw incomplete(call, `it has ${GROUP_LIMIT} groups or more`);

  const level = Math.max(1, read.statistics?.abr_level ?? 1);
  let found = 0;
  for (const { time, data } of series) {
    if (data.length === 0) continue;
    const at = readTime(time);
    if (!(at >= span.from && at <= span.to)) {
      const quoted = JSON.stringify(time.slice(0, 60));
      throw unknownShape(
        call,
        answer,
        `result.calculations.[0].series: ${quoted} is no time in the timeframe`,
      );
    }
    if (at < span.to) times.add(at);
    for (const each of data) {
      found += each.value;
      // Whether the timeframe's end belongs to it isn't documented; here it belongs to the next span.
      const count = at < span.to ? readCount(at, each, level) : undefined;
      if (count !== undefined) counts.push(count);
    }
  }
  const whole = aggregates.reduce((sum, { value }) => sum + value, 0);
  if (Math.abs(whole - found) > Math.max(1, whole * 0.001)) {
    throw incomplete(call, `its series adds up to ${found}, and the whole is ${whole}`);
  }
  return { times, counts };
}

/** `2026-11-02T12:00:00Z`, or `2026-11-02 12:00:00`, which is UTC as well; NaN for anything else. */
function readTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/.exec(text);
  return match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}Z`);
}

function readCount(
  at: number,
  { value, sampleInterval, groups }: Amount,
  level: number,
): StatusCount | undefined {
  const group = (key: string) => groups.find((each) => each.key === key)?.value;
  const versionId = group(VERSION_KEY);
  const status = Number(group(STATUS_KEY) ?? Number.NaN);
  if (typeof versionId !== "string" || !(status >= 100 && status <= 999)) return undefined;
  return { at, versionId, status, answers: value / (Math.max(1, sampleInterval) * level) };
}
