import * as v from "@badrap/valita";
import type { MetricRow, MetricSource, Quantile, Span } from "../checks/sources.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { MINUTE_MS } from "../values/duration.ts";
import { fieldsOf } from "../values/json.ts";
import { type ApiAccess, callApi, inSpans, readItems, type Unwrap } from "./call-api.ts";
import { IncompleteError, instant, parseAs, ShapeError } from "./parse-answer.ts";

const PERMISSION = "Account Analytics: Read";
/** The most rows of an answer. */
const LIMIT = 10_000;
/** Two versions' rows of three days are 8,640. */
const PAGE_MINUTES = 4_320;

/** More could not be added up. */
const MOST = 1e15;
const count = v.number().assert((n) => n >= 0 && n <= MOST, "expected a number from 0 to 1e15");

/** Each with its field, in µs. */
const QUANTILE_FIELDS = [
  ["cpu-p50", "cpuTimeP50"],
  ["cpu-p99", "cpuTimeP99"],
  ["wall-p50", "wallTimeP50"],
  ["wall-p99", "wallTimeP99"],
] as const satisfies readonly (readonly [Quantile, string])[];

const row = v.object({
  dimensions: v.object({ datetimeMinute: instant, scriptVersion: v.string() }),
  sum: v.object({ requests: count, errors: count }),
  avg: v.object({ sampleInterval: v.number().assert((n) => n > 0, "expected more than 0") }),
  quantiles: v.record(v.number().nullable()).optional(),
});

const data = v.object({
  viewer: v.object({
    accounts: v.array(v.object({ workersInvocationsAdaptive: v.array(row) })),
  }),
});

/**
 * One Worker's metrics per version from the GraphQL Analytics API, dataset `workersInvocationsAdaptive`.
 * Errors are uncaught exceptions, exceeded limits and internal errors. A span of more than 4,320
 * minutes takes several queries.
 */
export function createAnalytics(access: ApiAccess): MetricSource {
  const page = (span: Span, quantiles: boolean, options?: CallOptions) =>
    callApi(
      access,
      {
        method: "POST",
        path: ["graphql"],
        permission: PERMISSION,
        readOnly: true,
        body: { query: queryFor(access, span, quantiles) },
        unwrap: unwrapData,
      },
      readRows,
      options,
    );

  return {
    counts: ({ quantiles = false, ...span }, options) =>
      inSpans(
        span,
        (left, most) => Math.min(left, most, PAGE_MINUTES),
        (each) => page(each, quantiles, options),
      ),
  };
}

/** Without variables, whose types would need the API's own scalars (`string`, `Time`). JSON's strings are GraphQL's. */
function queryFor({ accountId, scriptName }: ApiAccess, { from, to }: Span, quantiles: boolean): string {
  const first = new Date(from).toISOString();
  const last = new Date(to - 1).toISOString();
  const filter = `{ scriptName: ${JSON.stringify(scriptName)}, datetime_geq: "${first}", datetime_leq: "${last}" }`;
  return `{
  viewer {
    accounts(filter: { accountTag: ${JSON.stringify(accountId)} }) {
      workersInvocationsAdaptive(limit: ${LIMIT}, filter: ${filter}) {
        dimensions { datetimeMinute scriptVersion }
        sum { requests errors }
        avg { sampleInterval }${quantiles ? `\n        quantiles { ${QUANTILE_FIELDS.map(([, field]) => field).join(" ")} }` : ""}
      }
    }
  }
}`;
}

function readRows(found: unknown): readonly MetricRow[] {
  const [account] = parseAs(data, found, ["data"]).viewer.accounts;
  const rows = account?.workersInvocationsAdaptive ?? [];
  if (rows.length >= LIMIT) throw new IncompleteError(`it has ${LIMIT} rows or more`);
  return rows.map(toRow);
}

/** Errors after which a query may succeed the next time, whatever the HTTP status. */
const PASSING = /rate limit|too many|time[d -]*out|internal|unavailable|try again|budget|temporar|overload/i;

/** GraphQL's own limit of queries, which is said in words, whatever the HTTP status. */
const DEPLETED = /budget depleted, try again after (\d{1,2}) minutes?\b/i;

/** GraphQL's envelope, whose errors come with HTTP 200 as well as with 4xx. */
const unwrapData: Unwrap = (json) => {
  if (typeof json !== "object" || json === null)
    throw new ShapeError("expected an object with data and errors");
  const { data: result, errors: found } = fieldsOf(json);
  const { accounts } = fieldsOf(fieldsOf(result)["viewer"]);
  const errors =
    Array.isArray(accounts) && accounts.length === 0
      ? [{ code: 0, message: "not authorized for that account (none is in the answer)" }]
      : readItems(found).map(({ message }) => ({ code: 0, message }));
  const passing = errors.length > 0 && errors.every(({ message }) => PASSING.test(message));
  const depleted = errors.flatMap(({ message }) => DEPLETED.exec(message)?.[1] ?? [])[0];
  const facts = {
    ...(passing && { retry: true }),
    ...(depleted && { throttled: true, retryAfterMs: Number(depleted) * MINUTE_MS }),
  };
  return { failed: errors.length > 0, errors, facts, result };
};

function toRow({ dimensions, sum, avg, quantiles }: v.Infer<typeof row>): MetricRow {
  const interval = Math.max(1, avg.sampleInterval);
  return {
    at: Math.floor(Date.parse(dimensions.datetimeMinute) / MINUTE_MS) * MINUTE_MS,
    versionId: dimensions.scriptVersion,
    requests: sum.requests / interval,
    errors: sum.errors / interval,
    interval,
    quantiles: quantiles && inMs(quantiles),
  };
}

function inMs(found: Readonly<Record<string, number | null>>): MetricRow["quantiles"] {
  const known = QUANTILE_FIELDS.flatMap(([name, field]) => {
    const us = found[field] ?? -1;
    return us < 0 ? [] : [[name, us / 1_000] as const];
  });
  return Object.fromEntries(known);
}
