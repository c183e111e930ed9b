import { describe, expect, test } from "vitest";
import { createTelemetry } from "../../src/cloudflare/telemetry.ts";
import type { HttpRequest, HttpResponse } from "../../src/http.ts";
import { ACCOUNT, apiError, asking, CANARY, json, MINUTE, NOON, STABLE } from "./scripted-api.ts";

const DAY = 1_440 * MINUTE;
const VERSION = "$workers.scriptVersion.id";
const STATUS = "$workers.event.response.status";

interface Filter {
  readonly key: string;
  readonly operation: string;
  readonly value: string | number;
}

interface Body {
  readonly granularity: number;
  readonly limit?: number;
  readonly timeframe: { readonly from: number; readonly to: number };
  readonly parameters: { readonly limit?: number; readonly filters: readonly Filter[] };
}

interface Event {
  readonly at: number;
  readonly version?: string;
  readonly status?: number | undefined;
}

/** One way in which the API may understand a query. */
interface Server {
  readonly granularity?: "count" | "length";
  readonly limit?: "root" | "parameters" | "parameters-whole-series";
  readonly empty?: boolean;
  readonly cutToSeconds?: boolean;
}

const bodyOf = ({ body }: HttpRequest) => JSON.parse(body ?? "") as Body;
const filterOf = (body: Body, key: string) => body.parameters.filters.find((each) => each.key === key);
const isErrors = (body: Body) => filterOf(body, STATUS)?.value === 500;
const EXCESSIVE = "query consumed excessive resources, please try running smaller queries";
const refused = (message = EXCESSIVE) =>
  json({ success: false, errors: [{ code: 10001, message }], messages: [], result: null }, 400);

function amount(version: string, count: number, sampleInterval = 1) {
  const groups = [{ key: VERSION, value: version }];
  return { value: count, count, interval: sampleInterval, sampleInterval, groups };
}

const result = (calculation: object, more: object = {}) =>
  json({
    success: true,
    errors: [],
    messages: [],
    result: {
      statistics: { elapsed: 0.1 },
      calculations: [{ calculation: "count", alias: "n", ...calculation }],
      ...more,
    },
  });

/** What the API answers of these events. */
function answer(body: Body, events: readonly Event[], server: Server = {}) {
  const { from, to } = body.timeframe;
  const length = server.granularity === "length" ? body.granularity : (to - from) / body.granularity;
  if ((to - from) / length > 1_200) return refused();
  const least = Number(filterOf(body, STATUS)?.value ?? 0);
  const versions = filterOf(body, VERSION)?.value;
  const seen = events.filter(
    ({ at, version = CANARY, status = 200 }) =>
      at >= from &&
      at < to &&
      status >= least &&
      (versions === undefined || String(versions).split(",").includes(version)),
  );
  const byVersion = Map.groupBy(seen, ({ version = CANARY }) => version);
  const most = (server.limit === "root" ? body.limit : body.parameters.limit) ?? 10;
  const told = [...byVersion].toSorted(([, a], [, b]) => b.length - a.length).slice(0, most);
  const names = new Set(told.map(([version]) => version));
  const inSeries =
    server.limit === "parameters" ? seen.filter(({ version = CANARY }) => names.has(version)) : seen;
  const buckets = new Map<number, Event[]>();
  if (server.empty) for (let at = from; at < to; at += length) buckets.set(at, []);
  for (const event of inSeries) {
    const at = Math.floor(event.at / length) * length;
    buckets.set(at, [...(buckets.get(at) ?? []), event]);
  }
  const format = (at: number) => {
    const text = new Date(at).toISOString();
    return server.cutToSeconds ? text.slice(0, 19).replace("T", " ") : text;
  };
  return result({
    aggregates: told.map(([version, each]) => amount(version, each.length)),
    series: [...buckets].map(([at, each]) => ({
      time: format(at),
      data: [...Map.groupBy(each, ({ version = CANARY }) => version)].map(([version, own]) =>
        amount(version, own.length),
      ),
    })),
  });
}

/** A telemetry that is answered so; no query may be for more than 1,200 buckets under either reading. */
function telling(events: readonly Event[], server: Server = {}) {
  const asked = asking((request) => answer(bodyOf(request), events, server));
  return { ...asked, telemetry: createTelemetry(asked.options) };
}

const busy = (from: number, minutes: number): Event[] =>
  Array.from({ length: minutes * 60 }, (_, second) => ({
    at: from + second * 1_000 + 417,
    version: second % 10 === 0 ? CANARY : STABLE,
    status: second % 30 === 0 ? 503 : 200,
  }));

const BOTH = [STABLE, CANARY];

test("asks for invocations by version, and again for those with an error, as the platform documents it", async () => {
  const { telemetry, sent } = telling([{ at: NOON - MINUTE, status: 500 }]);
  await telemetry.counts({ from: NOON - 20 * MINUTE, to: NOON, versions: BOTH });
  expect(sent).toHaveLength(2);
  expect(sent[0]?.url).toBe(
    `https://api.example.test/client/v4/accounts/${ACCOUNT}/workers/observability/telemetry/query`,
  );
  const asking = (status: number) => ({
    queryId: "workers-gradual-rollout",
    view: "calculations",
    dry: true,
    limit: 2000,
    granularity: 1200,
    timeframe: { from: NOON - 20 * MINUTE, to: NOON },
    parameters: {
      datasets: ["cloudflare-workers"],
      filterCombination: "and",
      filters: [
        { key: "$metadata.service", operation: "eq", type: "string", value: "my-worker" },
        { key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
        { key: STATUS, operation: "gte", type: "number", value: status },
        { key: VERSION, operation: "in", type: "string", value: `${STABLE},${CANARY}` },
      ],
      calculations: [{ operator: "count", alias: "n" }],
      groupBys: [{ type: "string", value: VERSION }],
      limit: 2000,
    },
  });
  expect(sent.map(({ body }) => JSON.parse(body ?? ""))).toEqual([asking(100), asking(500)]);
});

test("nothing but all versions is asked for where none is named, and no errors where there is no answer", async () => {
  const { telemetry, sent } = telling([]);
  expect(await telemetry.counts({ from: NOON - 20 * MINUTE, to: NOON })).toEqual([]);
  expect(sent.map((request) => filterOf(bodyOf(request), VERSION))).toEqual([undefined]);
});

const SERVERS = (["count", "length"] as const).flatMap((granularity) =>
  (["root", "parameters", "parameters-whole-series"] as const).flatMap((limit) =>
    [false, true].flatMap((empty) =>
      [false, true].map((cutToSeconds): Server => ({ granularity, limit, empty, cutToSeconds })),
    ),
  ),
);

describe.each(SERVERS)(
  "where granularity is a $granularity and the limit $limit (empty $empty, cut $cutToSeconds),",
  (server) => {
    /** Every other version has served more than the two, in the same time. */
    const others = Array.from(
      { length: 12 },
      (_, version) => `00000000-0000-4000-8000-0000000000${10 + version}`,
    );

    test("each minute's answers come out whole, whichever the page", async () => {
      const from = NOON - 90 * MINUTE;
      const crowd = others.flatMap((version) => busy(from, 2).map((event) => ({ ...event, version })));
      const { telemetry, sent } = telling([...busy(from, 90), ...crowd], server);
      const whole = await telemetry.counts({ from, to: NOON, versions: BOTH });
      expect(whole).toHaveLength(180);
      const counts = (id: string) =>
        new Set(
          whole.filter(({ versionId }) => versionId === id).map((row) => `${row.requests} ${row.errors}`),
        );
      expect([counts(CANARY), counts(STABLE)]).toEqual([new Set(["6 2"]), new Set(["54 0"])]);

      // Once it is known how the API reads it, minutes are asked for.
      const before = sent.length;
      const last = await telemetry.counts({ from: NOON - 17 * MINUTE, to: NOON, versions: BOTH });
      expect(last).toHaveLength(34);
      expect(sent.slice(before).map((request) => bodyOf(request).granularity)).toEqual(
        Array(2).fill(server.granularity === "count" ? 17 : MINUTE),
      );
    });

    test("days come out whole, with two queries for each half of one", async () => {
      const days = 5 * 24 * 60 * MINUTE;
      const hourly = Array.from({ length: 5 * 24 }, (_, hour) =>
        busy(NOON - days + hour * 60 * MINUTE, 1),
      ).flat();
      const { telemetry, sent } = telling([...hourly, ...busy(NOON - 20 * MINUTE, 20)], server);
      const span = { from: NOON - days, to: NOON, versions: BOTH };
      await telemetry.counts({ ...span, from: NOON - 20 * MINUTE });
      const before = sent.length;
      const rows = await telemetry.counts(span);
      expect(sent.length - before).toBe(2 * 2 * 5);
      const errors = rows.filter(({ versionId }) => versionId === CANARY).map((row) => row.errors);
      expect(errors.reduce((sum, each) => sum + each, 0)).toBe((5 * 24 + 20) * 2);
      expect(errors).toHaveLength(5 * 24 + 20);
    });

    test("few answers are no proof of how it reads it, and none is older than what was asked for", async () => {
      const events = [0, 1, 2, 3, 4].map((second) => ({ at: NOON - 18 * MINUTE + second * 1_000 }));
      const { telemetry } = telling(events, { ...server, empty: false });
      const span = { to: NOON, versions: BOTH };
      expect(await telemetry.counts({ ...span, from: NOON - 20 * MINUTE })).toMatchObject([{ requests: 5 }]);
      expect(await telemetry.counts({ ...span, from: NOON - 10 * MINUTE })).toEqual([]);
      expect(await telemetry.counts({ ...span, from: NOON - 300 * MINUTE })).toMatchObject([{ requests: 5 }]);
    });

    test("a quiet Worker's answers come out whole, too", async () => {
      const events = [
        { at: NOON - 200 * MINUTE - 1, status: 500 },
        { at: NOON - 200 * MINUTE },
        { at: NOON - 1 },
      ];
      const { telemetry } = telling(events, server);
      const rows = await telemetry.counts({ from: NOON - 220 * MINUTE, to: NOON, versions: BOTH });
      expect(rows.map(({ at, errors }) => [(at - NOON) / MINUTE, errors]).sort()).toEqual([
        [-1, 0],
        [-200, 0],
        [-201, 1],
      ]);
    });

    test("no query is for more than 1,200 buckets under either reading before it is known which holds", async () => {
      const { telemetry, sent } = telling([], { ...server, empty: false });
      await telemetry.counts({ from: NOON - 5 * 60 * MINUTE, to: NOON, versions: BOTH });
      for (const request of sent) {
        const { timeframe, granularity } = bodyOf(request);
        expect(Math.max(granularity, (timeframe.to - timeframe.from) / granularity)).toBeLessThanOrEqual(
          1_200,
        );
      }
    });
  },
);

describe("counts", () => {
  const minute = { from: NOON, to: NOON + MINUTE };
  const at = "2026-11-20T12:00:00Z";
  const one = (data: readonly object[], time = at) => ({ aggregates: data, series: [{ time, data }] });
  const read = (all: object, errors: object) =>
    createTelemetry(
      asking((request) => (isErrors(bodyOf(request)) ? errors : all) as HttpResponse).options,
    ).counts(minute);

  test("an answer of 500 or more is an error", async () => {
    const events = [200, 404, 499, 500, 503, 599].map((status) => ({ at: NOON, status }));
    expect(await telling(events).telemetry.counts(minute)).toEqual([
      { at: NOON, versionId: CANARY, requests: 6, errors: 3, interval: 1 },
    ]);
  });

  const halved = { statistics: { abr_level: 2 } };
  const canary = (count: number, interval?: number, more?: object) =>
    result(one([amount(CANARY, count, interval)]), more);
  test.each([
    [
      "are sampled by the logs and by the query",
      canary(200, 10, halved),
      canary(100, 10, halved),
      [10, 5, 20],
    ],
    ["keep their ratio where errors were sampled finer", canary(1_000, 10), canary(50, 1), [100, 5, 10]],
    ["have the coarser sample's size where errors have it", canary(1_000, 10), canary(80, 40), [25, 2, 40]],
    ["aren't sampled coarser by no errors", canary(1_000, 10), canary(0, 40), [100, 0, 10]],
    ["are at least the errors that came in between", canary(3), canary(4), [4, 4, 1]],
  ])("%s", async (_, all, failed, [requests, errors, interval]) => {
    expect(await read(all, failed)).toEqual([{ at: NOON, versionId: CANARY, requests, errors, interval }]);
  });

  test("are of versions that have some: an error alone is none's", async () => {
    const errors = result(one([amount(CANARY, 1), amount(STABLE, 1)]));
    expect(await read(canary(3), errors)).toHaveLength(1);
  });

  test("of no request, and of no version, make no row", async () => {
    const nobody = { value: 2, sampleInterval: 1, groups: [] };
    const other = { value: 3, sampleInterval: 1, groups: [{ key: "$metadata.service", value: "my-worker" }] };
    const all = result(one([amount(CANARY, 0), nobody, other]), { statistics: null });
    expect(await read(all, all)).toEqual([]);
  });

  test("an empty bucket may begin before the timeframe, and one with requests may not", async () => {
    // A page of twenty minutes: it begins at 11:41.
    const before = "2026-11-20T11:40:59Z";
    const data = [amount(CANARY, 10)];
    const series = [
      { time: before, data: [] },
      { time: at, data },
    ];
    const found = result({ aggregates: data, series });
    expect(await read(found, found)).toHaveLength(1);
    const early = result({ aggregates: data, series: [{ time: before, data }] });
    await expect(read(early, early)).rejects.toThrow("is no time in the timeframe");
  });

  test("a series may differ from the whole by a request, or by a thousandth", async () => {
    const found = (whole: number, part: number) =>
      result({ aggregates: [amount(CANARY, whole)], series: [{ time: at, data: [amount(CANARY, part)] }] });
    for (const [whole, part] of [
      [10, 9],
      [10_000, 9_990],
    ] as const) {
      expect(await read(found(whole, part), found(0, 0))).toHaveLength(1);
      const less = found(whole, part - 1);
      await expect(read(less, less)).rejects.toThrow("the answer is incomplete");
    }
  });

  test.each([
    ["fewer than no requests", amount(CANARY, -1), "expected 0 or more"],
    ["a sample of nothing", amount(CANARY, 1, 0), "expected more than 0"],
  ])("of %s are no answer", async (_, count, said) => {
    const odd = result(one([count]));
    await expect(read(odd, odd)).rejects.toThrow(said);
  });

  test.each(["x2026-11-20T12:00:00Z", "2026-11-20T12:00:00Zx", "2026-11-20T12:00:00+01:00"])(
    "at %s are no answer",
    async (time) => {
      const odd = result(one([amount(CANARY, 1)], time));
      await expect(read(odd, odd)).rejects.toThrow(`${JSON.stringify(time)} is no time in the timeframe`);
    },
  );

  test("the timeframe's end belongs to the next minute", async () => {
    const end = result(one([amount(CANARY, 1)], "2026-11-20T12:01:00Z"));
    expect(await read(end, end)).toEqual([]);
  });
});

describe("a query that is refused for its size", () => {
  const refusing = (most: number) =>
    asking((request) => {
      const body = bodyOf(request);
      const { from, to } = body.timeframe;
      return to - from > most * MINUTE ? refused() : answer(body, busy(NOON - 60 * MINUTE, 60));
    });

  test("is asked again for half of its minutes, and all comes out whole", async () => {
    const { options } = refusing(7);
    const rows = await createTelemetry(options).counts({
      from: NOON - 60 * MINUTE,
      to: NOON,
      versions: BOTH,
    });
    expect(rows).toHaveLength(120);
    expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(3_600);
  });

  test("even for one minute is an error that may pass", async () => {
    const { options, sent } = refusing(0);
    const error = await apiError(createTelemetry(options).counts({ from: NOON - 60 * MINUTE, to: NOON }));
    expect(error.message).toContain(EXCESSIVE);
    expect(error.facts.retry).toBe(true);
    expect(sent).toHaveLength(5);
  });
});

describe("history", () => {
  test("reaches back for as long as logs are kept, and no query for what is older", async () => {
    const { telemetry, sent } = telling(busy(NOON - 60 * MINUTE, 60));
    await telemetry.counts({ from: NOON - 30 * DAY, to: NOON });
    const oldest = Math.min(...sent.map((request) => bodyOf(request).timeframe.from));
    expect((NOON - oldest) / DAY).toBeGreaterThan(6.9);
    expect((NOON - oldest) / DAY).toBeLessThan(7.2);
  });

  test("of a busy Worker takes a handful of queries a day once the reading is known", async () => {
    const { telemetry, sent } = telling(busy(NOON - 60 * MINUTE, 60));
    await telemetry.counts({ from: NOON - 3 * DAY, to: NOON });
    expect(sent.length).toBeLessThan(12);
  });
});

describe("what isn't a whole answer is an error and never an empty one:", () => {
  const minute = { from: NOON, to: NOON + MINUTE };
  const whole = [amount(CANARY, 10)];
  const series = (time: string, count: number) => [{ time, data: [amount(CANARY, count)] }];

  test("a token without the permission", async () => {
    const { options, sent } = asking(() =>
      json({ success: false, errors: [{ code: 10000, message: "Authentication error" }], result: null }, 403),
    );
    const error = await apiError(createTelemetry(options).counts({ from: NOON - 90 * MINUTE, to: NOON }));
    expect(sent).toHaveLength(1);
    expect(error.facts.retry).toBe(false);
    expect(error.message).toContain('have the permission "Workers Observability: Edit"');
  });

  test.each([
    [
      "a series that lacks a part",
      result({ aggregates: whole, series: series("2026-11-20T12:00:00Z", 7) }),
      "adds up to 7, and the whole is 10",
    ],
    ["no series", result({ aggregates: whole, series: [] }), "adds up to 0, and the whole is 10"],
    [
      "a time outside",
      result({ aggregates: whole, series: series("2026-11-20T11:30:00Z", 10) }),
      "is no time in the timeframe",
    ],
    [
      "a time behind it",
      result({ aggregates: whole, series: series("2026-11-20T12:01:01Z", 10) }),
      "is no time in the timeframe",
    ],
    ["no time", result({ aggregates: whole, series: series("yesterday", 10) }), '"yesterday" is no time'],
    [
      "as many groups as it may have",
      result({ aggregates: Array.from({ length: 2_000 }, () => amount(CANARY, 1)), series: [] }),
      "2000 groups or more",
    ],
    ["another shape", result({ aggregates: whole }), "series: is missing"],
    [
      "a group of another kind",
      result({
        aggregates: [{ ...amount(CANARY, 1), groups: [{ key: VERSION, value: {} }] }],
        series: [],
      }),
      "groups.0.value: expected string or number or boolean or null, got {}",
    ],
    ["no calculations", json({ success: true, errors: [], result: {} }), "calculations: is missing"],
  ])("%s", async (_, reply, said) => {
    const { options } = asking(() => reply);
    const { message, facts } = await apiError(createTelemetry(options).counts(minute));
    expect(message).toContain(said);
    // What lacks a part may be whole the next time.
    expect(facts.retry).toBe(message.includes("incomplete"));
  });
});
