import type { TelemetryQueryResponse } from "cloudflare/resources/workers/observability/telemetry";
import type { Cloud } from "../../account/cloud.ts";
import type { Settings } from "../../account/model.ts";
import { Refusal } from "../../api/refusal.ts";
import type { Readings } from "../../platform-unknowns.ts";
import { ascending, quantile } from "../distribution.ts";
import { type Calculation, readQuery, type TelemetryQuery } from "./body.ts";
import { fieldOf, type LogEvent, matching } from "./events.ts";
import type { Value } from "./reader.ts";

type Calculated = TelemetryQueryResponse.Calculation;
type Groups = NonNullable<Calculated["aggregates"][number]["groups"]>;

interface Group {
  readonly groups: Groups;
  readonly events: LogEvent[];
}

/**
 * The result of `POST …/observability/telemetry/query` of the view `calculations`, in the official SDK's own
 * type. Throws a Refusal.
 */
export function answerTelemetry(cloud: Cloud, body: unknown, userId: string): TelemetryQueryResponse {
  const query = readQuery(body);
  const { granularity, groupLimit } = cloud.readings;
  const width = bucketWidth(query, granularity);
  const all = inOrder(query, grouped(query, matching(cloud, query, width)));
  const groups = all.slice(0, limitOf(query, groupLimit));
  const inSeries = groupLimit === "parameters-whole-series" ? all : groups;
  const now = new Date(cloud.now()).toISOString();
  const statistics = { elapsed: 0.012, rows_read: groups.length, bytes_read: 128 * groups.length };
  return {
    run: {
      id: cloud.newId(),
      accountId: cloud.accountId,
      dry: query.dry,
      granularity: Math.ceil((query.to - query.from) / width),
      query: {
        id: query.queryId,
        adhoc: true,
        created: now,
        createdBy: userId,
        description: null,
        name: query.queryId,
        parameters: query.parameters,
        updated: now,
        updatedBy: userId,
      },
      status: "COMPLETED",
      timeframe: { from: query.from, to: query.to },
      userId,
      created: now,
      updated: now,
      statistics,
    },
    statistics,
    calculations: query.calculations.map((calculation) => ({
      calculation: calculation.operator,
      ...(calculation.alias === undefined ? {} : { alias: calculation.alias }),
      aggregates: query.aggregates ? groups.map((group) => aggregate(calculation, group)) : [],
      series: query.series ? series(query, width, calculation, inSeries, cloud.settings.seriesTime) : [],
    })),
  };
}

/** Buckets when nobody says how many, at most; and the widths (s) that the server picks from. */
const AUTO_BUCKETS = 120;
const WIDTHS = [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 7200, 21_600, 86_400];

/** More than these take too long, where `granularity` is a bucket's length. */
const MOST_BUCKETS = 1_500;
/** Groups in an answer when nobody says how many. */
const DEFAULT_GROUPS = 10;

function tooManyBuckets(): Refusal {
  return new Refusal(400, {
    code: 10001,
    message: "query consumed excessive resources, please try running smaller queries",
  });
}

function limitOf({ rootLimit, parametersLimit }: TelemetryQuery, reading: Readings["groupLimit"]): number {
  return (reading === "root" ? rootLimit : undefined) ?? parametersLimit ?? DEFAULT_GROUPS;
}

/** In ms. */
function bucketWidth({ from, to, granularity }: TelemetryQuery, meaning: Readings["granularity"]): number {
  const seconds = (to - from) / 1000;
  if (granularity !== undefined && meaning === "bucket-length") {
    if ((to - from) / granularity > MOST_BUCKETS) throw tooManyBuckets();
    return granularity;
  }
  if (granularity !== undefined) return Math.max(1, Math.ceil(seconds / granularity)) * 1000;
  return (WIDTHS.find((width) => seconds / width <= AUTO_BUCKETS) ?? 86_400) * 1000;
}

/** An entry that lacks a field is grouped with those that lack it, and that group doesn't name the field. */
function grouped({ groupBys }: TelemetryQuery, events: Iterable<LogEvent>): readonly Group[] {
  const found = new Map<string, Group>();
  for (const event of events) {
    const groups = groupBys.flatMap(({ key, type }) => {
      const value = fieldOf(event.fields, key, type);
      return value === undefined ? [] : [{ key, value }];
    });
    const name = JSON.stringify(groups);
    const group = found.get(name);
    if (group === undefined) found.set(name, { groups, events: [event] });
    else group.events.push(event);
  }
  return [...found.values()];
}

/** The order is that of the first calculation unless `orderBy` says another. */
function inOrder({ calculations, orderBy }: TelemetryQuery, groups: readonly Group[]): readonly Group[] {
  const by =
    calculations.find(({ alias, operator }) => orderBy?.value === (alias ?? operator)) ?? calculations[0];
  if (by === undefined) return groups;
  const sign = orderBy?.order === "asc" ? 1 : -1;
  return groups
    .map((group) => ({ group, value: calculate(by, group.events) }))
    .sort((left, right) => sign * (left.value - right.value))
    .map(({ group }) => group);
}

function aggregate(calculation: Calculation, { groups, events }: Group): Calculated["aggregates"][number] {
  const stored = events.reduce((sum, event) => sum + event.stored, 0);
  const count = events.reduce((sum, event) => sum + event.stored * event.interval, 0);
  return {
    value: calculate(calculation, events),
    count,
    interval: count / stored,
    sampleInterval: count / stored,
    ...(groups.length === 0 ? {} : { groups }),
  };
}

/** Buckets begin at multiples of their width, so the first and the last may be cut by the timeframe; empty ones are there, too. */
function series(
  { from, to }: TelemetryQuery,
  width: number,
  calculation: Calculation,
  groups: readonly Group[],
  form: Settings["seriesTime"],
): Calculated["series"] {
  const start = Math.floor(from / width) * width;
  const buckets = Array.from({ length: Math.floor((to - start) / width) + 1 }, (_, index) => ({
    time: written(new Date(start + index * width).toISOString(), form),
    data: [] as Calculated["series"][number]["data"],
  }));
  for (const { groups: names, events } of groups) {
    const parts = Map.groupBy(events, (event) => Math.floor((event.at - start) / width));
    for (const [index, part] of parts) {
      buckets[index]?.data.push(aggregate(calculation, { groups: names, events: part }));
    }
  }
  return buckets;
}

function written(iso: string, form: Settings["seriesTime"]): string {
  return form === "iso" ? iso : iso.slice(0, 19).replace("T", " ");
}

const PERCENTILES: Readonly<Record<string, number>> = {
  median: 0.5,
  p001: 0.001,
  p01: 0.01,
  p05: 0.05,
  p10: 0.1,
  p25: 0.25,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
  p99: 0.99,
  p999: 0.999,
};

/** Weighted by what each entry stands for. Entries without the key don't count; without any it is 0. */
function calculate({ operator, key }: Calculation, events: readonly LogEvent[]): number {
  const weigh = (event: LogEvent) => event.stored * event.interval;
  if (key === undefined) return events.reduce((sum, event) => sum + weigh(event), 0);
  const having = events.filter(({ fields }) => fields[key] !== undefined);
  const weight = having.reduce((sum, event) => sum + weigh(event), 0);
  if (operator === "count") return weight;
  if (operator === "uniq") return new Set<Value | undefined>(having.map(({ fields }) => fields[key])).size;
  const points = having.map((event) => ({ value: Number(event.fields[key]), weight: weigh(event) }));
  if (points.length === 0) return 0;
  const share = PERCENTILES[operator];
  if (share !== undefined) return quantile(ascending(points), share) ?? 0;
  const sum = points.reduce((total, point) => total + point.value * point.weight, 0);
  const mean = sum / weight;
  const variance =
    points.reduce((total, point) => total + point.weight * (point.value - mean) ** 2, 0) / weight;
  switch (operator) {
    case "sum":
      return sum;
    case "avg":
      return mean;
    case "variance":
      return variance;
    case "stddev":
      return Math.sqrt(variance);
    default: {
      const values = points.map(({ value }) => value);
      return values.reduce((best, value) =>
        operator === "max" ? Math.max(best, value) : Math.min(best, value),
      );
    }
  }
}
