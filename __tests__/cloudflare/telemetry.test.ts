import { describe, expect, test } from "vitest";
import { createTelemetry } from "../../src/cloudflare/telemetry.ts";
import type { HttpRequest } from "../../src/cloudflare/transport.ts";
import { ACCOUNT, asking, CANARY, json, MINUTE, NOON, STABLE } from "./queries.ts";
import { apiError } from "./scripted-api.ts";

const DAY = 1_440 * MINUTE;

interface Body {
  readonly granularity: number;
  readonly timeframe: { readonly from: number; readonly to: number };
}

interface Event {
  readonly at: number;
  readonly version?: string;
  readonly status?: number | string | null;
  readonly count?: number;
}

const bodyOf = ({ body }: HttpRequest) => JSON.parse(body ?? "") as Body;

function amount({ version = CANARY, status = 200, count = 1 }: Omit<Event, "at">, sampleInterval = 1) {
  const groups = [
    { key: "$workers.scriptVersion.id", value: version },
    ...(status === null ? [] : [{ key: "$workers.event.response.status", value: status }]),
  ];
  return { value: count, count, interval: sampleInterval, sampleInterval, groups };
}

/** What the API answers of these events, with buckets that begin at multiples of their length (ms). */
function answer({ timeframe }: Body, events: readonly Event[], length: number, more: object = {}) {
  const { from, to } = timeframe;
  const seen = events.filter(({ at }) => at >= from && at < to);
  const groups = Map.groupBy(seen, ({ version, status }) => JSON.stringify([version, status]));
  const aggregates = [...groups.values()].map((each) => amount({ ...each[0], count: each.length }));
  const series = seen.map(({ at, ...event }) => ({
    time: new Date(Math.floor(at / length) * length).toISOString().replace("T", " ").replace("Z", ""),
    data: [amount(event)],
  }));
  const calculation = {
    calculation: "count",
    alias: "n",
    aggregates,
    series,
  };
  return json({
    success: true,
    errors: [],
    messages: [],
    result: { statistics: { elapsed: 0.1 }, calculations: [calculation], ...more },
  });
}

/** The two readings of `granularity`: the documentation's, and the one that the live API has been seen to follow. */
const READINGS = {
  "the number of buckets": ({ timeframe, granularity }: Body) =>
    (timeframe.to - timeframe.from) / granularity,
  "a bucket's length in ms": ({ granularity }: Body) => granularity,
};

const busy = (from: number, minutes: number): Event[] =>
  Array.from({ length: minutes * 60 }, (_, second) => ({
    at: from + second * 1_000 + 417,
    version: second % 10 === 0 ? CANARY : STABLE,
    status: second % 30 === 0 ? 503 : 200,
  }));

test("asks for invocations by version and status, as the platform documents it", async () => {
  const { options, sent } = asking((request) => answer(bodyOf(request), [], MINUTE));
  await createTelemetry(options).minutes({ from: NOON - 20 * MINUTE, to: NOON });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe(
    `https://api.example.test/client/v4/accounts/${ACCOUNT}/workers/observability/telemetry/query`,
  );
  expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
    queryId: "workers-gradual-rollout",
    view: "calculations",
    dry: true,
    limit: 2000,
    granularity: 200,
    timeframe: { from: NOON - 20 * MINUTE, to: NOON },
    parameters: {
      datasets: ["cloudflare-workers"],
      filterCombination: "and",
      filters: [
        { key: "$metadata.service", operation: "eq", type: "string", value: "my-worker" },
        { key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
      ],
      calculations: [{ operator: "count", alias: "n" }],
      groupBys: [
        { type: "string", value: "$workers.scriptVersion.id" },
        { type: "number", value: "$workers.event.response.status" },
      ],
    },
  });
});

describe.each(Object.entries(READINGS))("where granularity is %s,", (_, lengthOf) => {
  test("each minute's answers come out whole, whichever the page", async () => {
    const from = NOON - 90 * MINUTE;
    const events = busy(from, 90);
    const { options, sent } = asking((request) => {
      const body = bodyOf(request);
      return answer(body, events, lengthOf(body));
    });
    const telemetry = createTelemetry(options);
    const tally = (rows: Awaited<ReturnType<typeof telemetry.minutes>>) => {
      const totals = new Map<string, number[]>();
      for (const { at, versionId, requests, errors } of rows) {
        const key = `${(at - from) / MINUTE} ${versionId === CANARY ? "canary" : "stable"}`;
        const [before = 0, failed = 0] = totals.get(key) ?? [];
        totals.set(key, [before + requests, failed + errors]);
      }
      return totals;
    };
    const whole = tally(await telemetry.minutes({ from, to: NOON }));
    expect(whole.size).toBe(180);
    expect(new Set([...whole.values()].map(String))).toEqual(new Set(["6,2", "54,0"]));

    // Once it is known how the API reads it, minutes are asked for.
    const last = tally(await telemetry.minutes({ from: NOON - 17 * MINUTE, to: NOON }));
    expect(last.get("89 canary")).toEqual([6, 2]);
    const body = bodyOf(sent.at(-1) ?? { method: "POST", url: "", headers: {} });
    expect(lengthOf(body)).toBe(MINUTE);
    expect(sent).toHaveLength(2);
  });

  test("a quiet Worker's answers come out whole, too", async () => {
    const events: Event[] = [
      { at: NOON - 200 * MINUTE - 1, status: 500 },
      { at: NOON - 200 * MINUTE },
      { at: NOON - 1 },
    ];
    const { options } = asking((request) => answer(bodyOf(request), events, lengthOf(bodyOf(request))));
    const rows = await createTelemetry(options).minutes({ from: NOON - 220 * MINUTE, to: NOON });
    expect(rows.map(({ at, errors }) => [(at - NOON) / MINUTE, errors]).sort()).toEqual([
      [-1, 0],
      [-200, 0],
      [-201, 1],
    ]);
  });
});

describe("counts", () => {
  const minute = { from: NOON, to: NOON + MINUTE };
  const read = async (events: readonly Event[], more?: object) =>
    createTelemetry(asking((request) => answer(bodyOf(request), events, MINUTE, more)).options).minutes(
      minute,
    );

  test("an answer of 500 or more is an error, and a status may be spelled as a text", async () => {
    const statuses = [200, 404, 499, "500", 503, "599"];
    const rows = await read(statuses.map((status) => ({ at: NOON, status })));
    expect(rows.map(({ requests, errors }) => [requests, errors])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test("what has no HTTP status is left out: crons, queues, clients that went away", async () => {
    expect(await read([null, 0, ""].map((status) => ({ at: NOON, status })))).toEqual([]);
  });

  test("sampled ones count, whether the Worker's logs or the query was sampled", async () => {
    const { options } = asking((request) => {
      const data = [amount({ status: 500, count: 100 }, 10)];
      return answer(bodyOf(request), [], MINUTE, {
        statistics: { abr_level: 2 },
        calculations: [
          { calculation: "count", aggregates: data, series: [{ time: "2026-11-20T12:00:00Z", data }] },
        ],
      });
    });
    expect(await createTelemetry(options).minutes(minute)).toEqual([
      { at: NOON, versionId: CANARY, requests: 5, errors: 5 },
    ]);
  });

  test("the timeframe's end belongs to the next minute", async () => {
    const { options } = asking(() => {
      const data = [amount({})];
      return json({
        success: true,
        errors: [],
        result: {
          calculations: [
            { calculation: "count", aggregates: data, series: [{ time: "2026-11-20T12:01:00Z", data }] },
          ],
        },
      });
    });
    expect(await createTelemetry(options).minutes(minute)).toEqual([]);
  });
});

describe("history", () => {
  test("reaches back for as long as logs are kept, and no query for what is older", async () => {
    const { options, sent } = asking((request) => answer(bodyOf(request), busy(NOON - 30 * DAY, 1), MINUTE));
    await createTelemetry(options).minutes({ from: NOON - 30 * DAY, to: NOON });
    const oldest = Math.min(...sent.map((request) => bodyOf(request).timeframe.from));
    expect((NOON - oldest) / DAY).toBeGreaterThan(6.9);
    expect((NOON - oldest) / DAY).toBeLessThan(7.2);
  });

  test("of a busy Worker takes a handful of queries a day once the reading is known", async () => {
    const { options, sent } = asking((request) => {
      const body = bodyOf(request);
      return answer(body, busy(body.timeframe.to - 20 * MINUTE, 20), MINUTE);
    });
    await createTelemetry(options).minutes({ from: NOON - 3 * DAY, to: NOON });
    expect(sent.length).toBeLessThan(8);
  });
});

describe("what isn't a whole answer is an error and never an empty one:", () => {
  const minute = { from: NOON, to: NOON + MINUTE };
  const whole = [amount({ count: 10 })];
  const series = (time: string, count: number) => [{ time, data: [amount({ count })] }];
  const result = (calculation: object) => ({ calculations: [{ calculation: "count", ...calculation }] });

  test("a token without the permission", async () => {
    const { options } = asking(() =>
      json({ success: false, errors: [{ code: 10000, message: "Authentication error" }], result: null }, 403),
    );
    const error = await apiError(createTelemetry(options).minutes(minute));
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
    ["no time", result({ aggregates: whole, series: series("yesterday", 10) }), '"yesterday" is no time'],
    [
      "too many groups",
      result({ aggregates: Array.from({ length: 2_000 }, () => amount({})), series: [] }),
      "2000 groups or more",
    ],
    ["another shape", result({ aggregates: whole }), "series: is missing"],
    ["no calculations", {}, "calculations: is missing"],
  ])("%s", async (_, body, said) => {
    const { options } = asking(() => json({ success: true, errors: [], result: body }));
    expect((await apiError(createTelemetry(options).minutes(minute))).message).toContain(said);
  });

  test("buckets that aren't minutes once minutes are asked for", async () => {
    const events = busy(NOON - 60 * MINUTE, 60);
    let asked = 0;
    const { options } = asking((request) => answer(bodyOf(request), events, asked++ === 0 ? 6_000 : 90_000));
    const telemetry = createTelemetry(options);
    await telemetry.minutes({ from: NOON - 20 * MINUTE, to: NOON });
    const error = await apiError(telemetry.minutes({ from: NOON - 21 * MINUTE, to: NOON }));
    expect(error.message).toMatch(/isn't by the minute|is no time in the timeframe/);
  });
});
