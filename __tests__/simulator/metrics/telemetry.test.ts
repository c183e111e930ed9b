/** The logs under the official SDK: its types are those of what is asked and of what is answered. */
import Cloudflare from "cloudflare";
import type { TelemetryQueryParams } from "cloudflare/resources/workers/observability/telemetry";
import { beforeEach, describe, expect, it } from "vitest";
import type { Cloud } from "../../../simulator/account/cloud.ts";
import { handle } from "../../../simulator/api/handle.ts";
import { NOON, staged, TOKEN } from "../../support/simulator.ts";

const MINUTE = 60_000;
const AGO_10 = NOON - 10 * MINUTE;
const VERSION = "$workers.scriptVersion.id";
const STATUS = "$workers.event.response.status";
const OUTCOME = "$workers.outcome";

let cloud: Cloud;
let stable: string;
let canary: string;
let now: number;

beforeEach(() => {
  now = NOON;
  const scenario = staged({ now: () => now });
  cloud = scenario.cloud;
  stable = scenario.stable.id;
  canary = scenario.canary.id;
});

type Body = Omit<TelemetryQueryParams, "account_id">;
type Parameters = NonNullable<Body["parameters"]>;
type Filters = NonNullable<Parameters["filters"]>;

const OF_WORKER: Filters = [
  { key: "$metadata.service", operation: "eq", type: "string", value: "my-worker" },
  { key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
];

/** The real client, led into the cloud without sockets. */
function sdk(token = TOKEN) {
  const client = new Cloudflare({
    apiToken: token,
    maxRetries: 0,
    fetch: async (url, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers as Record<string, string>));
      const request = { method: init?.method ?? "GET", url: String(url), headers, body: String(init?.body) };
      const answer = handle(cloud, { ...request, url: new URL(request.url).pathname });
      return new Response(answer.body, {
        status: answer.status,
        headers: { "content-type": "application/json" },
      });
    },
  });
  return client.workers.observability.telemetry;
}

function body(parameters: Parameters = {}, more: Partial<Body> = {}): Body {
  return {
    queryId: "check",
    view: "calculations",
    dry: true,
    limit: 2000,
    timeframe: { from: NOON - 60 * MINUTE, to: NOON },
    parameters: {
      datasets: ["cloudflare-workers"],
      filterCombination: "and",
      filters: OF_WORKER,
      calculations: [{ operator: "count", alias: "n" }],
      groupBys: [
        { type: "string", value: VERSION },
        { type: "number", value: STATUS },
      ],
      ...parameters,
    },
    ...more,
  };
}

async function query(parameters: Parameters = {}, more: Partial<Body> = {}) {
  const { calculations } = await sdk().query({ account_id: cloud.accountId, ...body(parameters, more) });
  return calculations ?? [];
}

type Groups = readonly { readonly key: string; readonly value: string | number | boolean }[];

/** The groups' values, joined by a space, and the counts. */
function table(aggregates: readonly { readonly value: number; readonly groups?: Groups }[] = []) {
  return Object.fromEntries(
    aggregates.map(({ value, groups = [] }) => [groups.map((group) => String(group.value)).join(" "), value]),
  );
}

describe("a query", () => {
  it("counts what each version answered, by HTTP status", async () => {
    cloud.invocations.add(AGO_10, stable, { requests: 900, errors: 2 });
    const failing = { errors: 10, serverErrors: 5, exceeded: 1, canceled: 3 };
    cloud.invocations.add(AGO_10, canary, { requests: 100, ...failing });
    const [count] = await query();
    expect(count).toMatchObject({ calculation: "count", alias: "n" });
    expect(table(count?.aggregates)).toEqual({
      [`${stable} 200`]: 898,
      [`${stable} 500`]: 2,
      [`${canary} 200`]: 81,
      [`${canary} 500`]: 10,
      [`${canary} 503`]: 6,
      // Clients that went away were answered nothing: the group names the version alone.
      [canary]: 3,
    });
    expect(count?.aggregates[0]).toEqual({
      value: 898,
      count: 898,
      interval: 1,
      sampleInterval: 1,
      groups: [
        { key: VERSION, value: stable },
        { key: STATUS, value: 200 },
      ],
    });
  });

  it("gives a series of minute buckets when it asks for as many, empty ones included", async () => {
    cloud.readings.granularity = "bucket-count";
    cloud.invocations.add(AGO_10, stable, { requests: 90 });
    cloud.invocations.add(AGO_10 + MINUTE, stable, { requests: 95 });
    cloud.invocations.add(AGO_10 + MINUTE, canary, { requests: 5, serverErrors: 5 });
    const timeframe = { from: AGO_10 - MINUTE, to: AGO_10 + 4 * MINUTE };
    const [count] = await query({}, { timeframe, granularity: 5 });
    const minutes = count?.series.map(({ time, data }) => [time.slice(11, 16), table(data)]);
    expect(minutes?.slice(0, 4)).toEqual([
      ["11:49", {}],
      ["11:50", { [`${stable} 200`]: 90 }],
      ["11:51", { [`${stable} 200`]: 95, [`${canary} 503`]: 5 }],
      ["11:52", {}],
    ]);
    const [without] = await query({}, { timeframe, granularity: 5, ignoreSeries: true });
    expect([without?.series, without?.aggregates.length]).toEqual([[], 2]);
  });

  it("may be understood otherwise: a bucket of so many ms, and times as a database writes them", async () => {
    cloud.readings.granularity = "bucket-length";
    cloud.settings.seriesTime = "sql";
    cloud.invocations.add(AGO_10, stable, { requests: 90 });
    const timeframe = { from: AGO_10, to: AGO_10 + MINUTE };
    const [count] = await query({ groupBys: [] }, { timeframe, granularity: 20_000 });
    expect(count?.series.map(({ time, data }) => [time, data[0]?.value])).toEqual([
      ["2026-11-02 11:50:00", 30],
      ["2026-11-02 11:50:20", 30],
      ["2026-11-02 11:50:40", 30],
      ["2026-11-02 11:51:00", undefined],
    ]);
  });

  it("counts lines of the log, too, unless it asks for invocations alone", async () => {
    cloud.invocations.add(AGO_10, stable, { requests: 90 });
    const filters = OF_WORKER.slice(0, 1);
    expect((await query({ filters, groupBys: [] }))[0]?.aggregates[0]?.value).toBe(180);
    expect((await query({ groupBys: [] }))[0]?.aggregates[0]?.value).toBe(90);
  });

  it("finds nothing by a key that there isn't, or by a value of another type", async () => {
    cloud.invocations.add(AGO_10, stable, { requests: 90 });
    for (const filter of [
      { key: "$workers.versionId", operation: "eq", type: "string", value: stable },
      { key: STATUS, operation: "eq", type: "string", value: "200" },
    ] as const) {
      expect((await query({ filters: [...OF_WORKER, filter] }))[0]?.aggregates).toEqual([]);
    }
  });

  it.each([
    ["eq", 503, 5],
    ["neq", 503, 98],
    ["gte", 500, 15],
    ["<", 500, 85],
    ["in", "500, 503", 15],
    ["exists", undefined, 100],
    ["DOES_NOT_EXIST", undefined, 3],
  ] as const)("filters by status %s %s", async (operation, value, expected) => {
    cloud.invocations.add(AGO_10, canary, { requests: 103, errors: 10, serverErrors: 5, canceled: 3 });
    const leaf = { key: STATUS, operation, type: "number", ...(value !== undefined && { value }) } as const;
    const [count] = await query({ filters: [...OF_WORKER, leaf], groupBys: [] });
    expect(count?.aggregates[0]?.value).toBe(expected);
  });

  it("nests filters, and calculates with the times in milliseconds", async () => {
    const slow = { errors: 10, serverErrors: 5, cpuUs: 2500, wallUs: 40_000 };
    cloud.invocations.add(AGO_10, canary, { requests: 100, ...slow });
    const either = {
      kind: "group",
      filterCombination: "or",
      filters: [
        { key: OUTCOME, operation: "eq", type: "string", value: "exception" },
        { key: STATUS, operation: "eq", type: "number", value: 503 },
      ],
    } as const;
    const [count, p99, total] = await query({
      filters: [...OF_WORKER, { ...either, filters: [...either.filters] }],
      groupBys: [],
      calculations: [
        { operator: "count" },
        { operator: "p99", key: "$workers.wallTimeMs", keyType: "number" },
        { operator: "sum", key: "$workers.cpuTimeMs", keyType: "number" },
      ],
    });
    expect(count?.aggregates[0]?.value).toBe(15);
    expect(p99?.aggregates[0]?.value).toBe(40);
    expect(total?.aggregates[0]?.value).toBeCloseTo(37.5, 9);
  });

  it("tells of ten groups unless it asks for more, and of the strongest first", async () => {
    const versions = Array.from({ length: 12 }, () => cloud.uploadVersion("my-worker").id);
    for (const [index, version] of versions.entries())
      cloud.invocations.add(AGO_10, version, { requests: index + 1 });
    const { limit: _limit, ...unlimited } = body({ groupBys: [{ type: "string", value: VERSION }] });
    const { calculations } = await sdk().query({ account_id: cloud.accountId, ...unlimited });
    expect(calculations?.[0]?.aggregates.map(({ value }) => value)).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4, 3,
    ]);
  });
});

describe("what isn't a query is refused", () => {
  const filter = (change: object) => ({ parameters: { filters: [{ ...OF_WORKER[0], ...change }] } });
  it.each([
    ["no id", { queryId: undefined }, "queryId"],
    ["no timeframe", { timeframe: undefined }, "/timeframe"],
    ["seconds with decimals", { timeframe: { from: 1.5, to: 2 } }, "from must be a whole number"],
    ["a timeframe that ends before it begins", { timeframe: { from: NOON, to: NOON } }, "earlier"],
    ["another view", { view: "events" }, "calculations"],
    ["a limit above 2,000", { limit: 2001 }, "limit must be a whole number from 1 to 2000"],
    ["an unknown field", { parameters: { groupBy: [] } }, 'Unknown or unsupported: \\"groupBy\\"'],
    ["an unknown operation", filter({ operation: "equals" }), 'Not an operation: \\"equals\\"'],
    ["a filter without a type", filter({ type: undefined }), "Not a type"],
    ["a filter by an object", filter({ value: {} }), "value must be"],
    ["an unknown operator", { parameters: { calculations: [{ operator: "rate" }] } }, "Not an operator"],
    ["a percentile of nothing", { parameters: { calculations: [{ operator: "p99" }] } }, "needs a key"],
    ["a group by a bare name", { parameters: { groupBys: [VERSION] } }, "/parameters/groupBys/0"],
  ])("%s", async (_name, change, message) => {
    const wrong = { account_id: cloud.accountId, ...body(), ...change } as TelemetryQueryParams;
    const refused = sdk().query(wrong);
    await expect(refused).rejects.toThrow(Cloudflare.BadRequestError);
    await expect(refused).rejects.toThrow(message);
  });

  it("and so is a token without Workers Observability: Edit", async () => {
    cloud.addToken("narrow", { permissions: ["scripts:edit", "analytics:read"] });
    const refused = sdk("narrow").query({ account_id: cloud.accountId, ...body() });
    await expect(refused).rejects.toThrow(Cloudflare.PermissionDeniedError);
  });
});

describe("the logs", () => {
  const count = async () => (await query({ groupBys: [] }))[0]?.aggregates[0]?.value ?? 0;

  it("come late, and not at all where observability is off", async () => {
    cloud.readings.metricsLag = "2m";
    cloud.invocations.add(NOON - MINUTE, stable, { requests: 600 });
    expect(await count()).toBeLessThan(600);
    now = NOON + 2 * MINUTE;
    expect(await count()).toBe(600);
    cloud.settings.unobserved = ["my-worker"];
    expect(await count()).toBe(0);
  });

  it("end where they aren't kept any longer", async () => {
    cloud.invocations.add(NOON - 8 * 1440 * MINUTE, stable, { requests: 5 });
    cloud.invocations.add(NOON - 6 * 1440 * MINUTE, stable, { requests: 7 });
    const timeframe = { from: NOON - 10 * 1440 * MINUTE, to: NOON };
    const [found] = await query({ groupBys: [] }, { timeframe });
    expect(found?.aggregates[0]?.value).toBe(7);
  });

  it("keep a share of the invocations, whose counts are weighted", async () => {
    for (let minute = 5; minute < 55; minute++) {
      cloud.invocations.add(NOON - minute * MINUTE, stable, { requests: 400 });
    }
    cloud.settings.headSampling = 0.1;
    const [found] = await query({ groupBys: [] });
    const [{ value = 0, count: weighted = 0, sampleInterval = 0 } = {}] = found?.aggregates ?? [];
    expect(sampleInterval).toBeCloseTo(10, 9);
    expect(value).toBe(weighted);
    expect(Math.abs(value - 20_000)).toBeLessThan(4 * Math.sqrt(20_000 * 9));
    cloud.settings.headSampling = 1;
    expect(await count()).toBe(20_000);
  });
});
