import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { schema } from "../../simulator/metrics/analytics/schema.ts";
import { createAnalytics } from "../../src/cloudflare/analytics.ts";
import { TransportError } from "../../src/http.ts";
import { ACCOUNT, apiError, asking, CANARY, json, MINUTE, NOON, STABLE, TOKEN } from "./scripted-api.ts";

const HOUR = { from: NOON - 60 * MINUTE, to: NOON };

function row(at: number, version: string, requests: number, errors: number, sampleInterval = 1) {
  return {
    dimensions: { datetimeMinute: new Date(at).toISOString().replace(".000", ""), scriptVersion: version },
    sum: { requests, errors },
    avg: { sampleInterval },
    quantiles: { cpuTimeP50: 1_500, cpuTimeP99: 9_000, wallTimeP50: 12_000, wallTimeP99: null },
  };
}

const rows = (...all: unknown[]) =>
  json({ data: { viewer: { accounts: [{ workersInvocationsAdaptive: all }] } }, errors: null });

/** The span that a query asks for, both ends included. */
function asked(body: string | undefined): { from: number; to: number } {
  const { query } = JSON.parse(body ?? "") as { query: string };
  const [, from = "", to = ""] = /datetime_geq: "([^"]+)", datetime_leq: "([^"]+)"/.exec(query) ?? [];
  return { from: Date.parse(from), to: Date.parse(to) };
}

test("asks for both versions' minutes with one query that the dataset's schema accepts, and for quantiles where they are wanted", async () => {
  const { options, sent } = asking(() => rows());
  const { counts } = createAnalytics(options);
  await counts(HOUR);
  await counts({ ...HOUR, quantiles: true });
  expect(sent).toHaveLength(2);
  const [request, another] = sent;
  expect(request).toMatchObject({
    method: "POST",
    url: "https://api.example.test/client/v4/graphql",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
  });
  const { query } = JSON.parse(request?.body ?? "") as { query: string };
  expect(validate(schema(), parse(query))).toEqual([]);
  expect(query).toContain(`accountTag: "${ACCOUNT}"`);
  expect(query).toContain('scriptName: "my-worker"');
  expect(asked(request?.body)).toEqual({ from: HOUR.from, to: HOUR.to - 1 });
  expect(query).not.toContain("quantiles");
  const { query: wanted } = JSON.parse(another?.body ?? "") as { query: string };
  expect(validate(schema(), parse(wanted))).toEqual([]);
  expect(wanted).toContain("quantiles { cpuTimeP50 cpuTimeP99 wallTimeP50 wallTimeP99 }");
});

test("counts what was sampled and not what was extrapolated, and gives quantiles in milliseconds", async () => {
  const { options } = asking(() => rows(row(NOON, STABLE, 1_000, 20, 10), row(NOON, CANARY, 100, 3)));
  expect(await createAnalytics(options).counts(HOUR)).toEqual([
    {
      at: NOON,
      versionId: STABLE,
      requests: 100,
      errors: 2,
      interval: 10,
      quantiles: { "cpu-p50": 1.5, "cpu-p99": 9, "wall-p50": 12 },
    },
    expect.objectContaining({ versionId: CANARY, requests: 100, errors: 3 }),
  ]);
});

test.each([
  "2026-13-01T12:00:00Z",
  "2026-02-30T12:00:00Z",
  "2026-11-02T25:00:00Z",
  "2026-11-02T12:00:00",
  "soon",
])("an answer with the impossible time %s is unreadable, and nothing of it counts", async (time) => {
  const { dimensions, ...counts } = row(NOON, CANARY, 100, 3);
  const odd = { ...counts, dimensions: { ...dimensions, datetimeMinute: time } };
  const { options } = asking(() => rows(row(NOON, STABLE, 100, 3), odd));
  const error = await apiError(createAnalytics(options).counts(HOUR));
  expect(error.message).toContain(`datetimeMinute: expected an ISO 8601 time`);
  expect(error.message).toContain(JSON.stringify(time));
});

describe("an answer has at most 10,000 rows:", () => {
  test("weeks are read page by page, each minute once", async () => {
    const { options, sent } = asking(() => rows());
    const weeks = { from: NOON - 21 * 86_400_000, to: NOON };
    await createAnalytics(options).counts(weeks);
    const spans = sent.map(({ body }) => asked(body)).reverse();
    expect(spans).toHaveLength(7);
    expect(spans[0]?.from).toBe(weeks.from);
    expect(spans.at(-1)?.to).toBe(weeks.to - 1);
    for (const [index, { from }] of spans.slice(1).entries()) expect(from).toBe((spans[index]?.to ?? 0) + 1);
  });

  test("a page that is full is read again in halves", async () => {
    const full = Array.from({ length: 10_000 }, () => row(NOON - MINUTE, "other", 1, 0));
    const { options, sent } = asking(({ body }) => {
      const { from, to } = asked(body);
      return to - from > 20 * MINUTE ? rows(...full) : rows(row(from, CANARY, 1, 0));
    });
    const found = await createAnalytics(options).counts(HOUR);
    expect(sent.map(({ body }) => (asked(body).to + 1 - asked(body).from) / MINUTE)).toEqual([
      60, 30, 15, 15, 15, 15,
    ]);
    expect(found.map(({ at }) => (at - HOUR.from) / MINUTE)).toEqual([45, 30, 15, 0]);
  });

  test("a query that is refused for its size is asked again in halves, and one minute of it isn't", async () => {
    const refusal = "query consumed excessive resources, please try running smaller queries";
    const refusing = (most: number) =>
      asking(({ body }) => {
        const { from, to } = asked(body);
        return to - from > most * MINUTE
          ? json({ data: null, errors: [{ message: refusal }] })
          : rows(row(from, CANARY, 1, 0));
      });
    const { options, sent } = refusing(20);
    const found = await createAnalytics(options).counts(HOUR);
    expect([sent.length, found.length]).toEqual([6, 4]);

    const never = refusing(0);
    const error = await apiError(createAnalytics(never.options).counts(HOUR));
    expect(error.message).toContain(refusal);
    expect(error.facts.retry).toBe(true);
    expect(never.sent).toHaveLength(6);
  });

  test("one minute that fills a page can't be read", async () => {
    const full = Array.from({ length: 10_000 }, () => row(NOON, "other", 1, 0));
    const { options } = asking(() => rows(...full));
    const error = await apiError(createAnalytics(options).counts({ from: NOON, to: NOON + MINUTE }));
    expect(error.message).toContain("the answer is incomplete: it has 10000 rows or more");
  });
});

describe("what isn't a whole answer is an error and never an empty one:", () => {
  const refusal = { data: null, errors: [{ message: "not authorized for that account" }] };
  const failing = async (answer: Parameters<typeof asking>[0]) =>
    apiError(createAnalytics(asking(answer).options).counts(HOUR));

  test.each([200, 403])("a token without the permission, refused with HTTP %d", async (status) => {
    const error = await failing(() => json(refusal, status));
    expect(error.facts.retry).toBe(false);
    expect(error.message).toBe(
      `POST /graphql: HTTP ${status}: not authorized for that account. The token in api-token must be active, belong to the account in account-id, and have the permission "Account Analytics: Read".`,
    );
  });

  test("no account at all", async () => {
    const error = await failing(() => json({ data: { viewer: { accounts: [] } }, errors: null }));
    expect(error.message).toContain('have the permission "Account Analytics: Read"');
  });

  test("a part, with an error beside it", async () => {
    const error = await failing(() =>
      json({
        data: { viewer: { accounts: [{ workersInvocationsAdaptive: [row(NOON, CANARY, 9, 0)] }] } },
        errors: [{ message: "request timed out" }],
      }),
    );
    expect(error).toMatchObject({ facts: { retry: true } });
    expect(error.message).toContain("request timed out");
  });

  const DEPLETED = "rate limiter budget depleted, try again after 5 minutes";
  const limited = { retry: true, throttled: true, retryAfterMs: 300_000 };
  test.each([
    [200, DEPLETED, limited],
    [429, DEPLETED, limited],
    [500, "internal server error", { retry: true }],
    [200, 'unknown field "requestz"', { retry: false }],
    [400, "error parsing args", { retry: false }],
  ])("HTTP %d with %j, to be asked again or not", async (status, message, facts) => {
    const error = await failing(() => json({ data: null, errors: [{ message }] }, status));
    expect(error.facts).toMatchObject(facts);
    expect(error.message).toContain(message);
  });

  test.each([
    [
      "HTML",
      { status: 502, headers: {}, body: "<html>Bad gateway</html>" },
      "isn't JSON: <html>Bad gateway</html>",
    ],
    ["half of it", { status: 200, headers: {}, body: '{"data":{"viewer":' }, "isn't JSON: {"],
    ["a list", json([]), "data: expected object, got undefined."],
    ["a row without its counts", rows({ ...row(NOON, CANARY, 1, 0), sum: {} }), "requests: is missing"],
    ["negative errors", rows(row(NOON, CANARY, 1, -1)), "expected a number from 0 to 1e15, got -1"],
    [
      "more than can be added up",
      rows(row(NOON, CANARY, 1e308, 0)),
      "expected a number from 0 to 1e15, got 1e+308",
    ],
    ["no sample interval", rows(row(NOON, CANARY, 1, 0, 0)), "expected more than 0, got 0"],
    ["no object at all", json("maintenance"), "expected an object with data and errors"],
    ["an error that is a text", json({ errors: ["quota exceeded"] }), "quota exceeded"],
    ["an error without a text", json({ errors: [{ message: 7 }] }), "an error without a message"],
    ["errors that are no list", json({ errors: { message: "x" } }, 400), "failed, without a reason"],
    ["nobody", new TransportError("connect ECONNREFUSED", false), "could not be sent"],
  ])("%s", async (_, answer, said) => {
    expect((await failing(() => answer)).message).toContain(said);
  });

  test("none of them shows the token", async () => {
    for (const answer of [json({ errors: [{ message: `bad ${TOKEN}` }] }), new TransportError(TOKEN, true)]) {
      const error = await failing(() => answer);
      expect(JSON.stringify([error.message, error.facts])).not.toContain(TOKEN);
    }
  });

  test("a cancel rejects with its own reason", async () => {
    const { options, sent } = asking(() => rows());
    const signal = AbortSignal.abort(new Error("cancelled"));
    await expect(createAnalytics(options).counts(HOUR, { signal })).rejects.toThrow("cancelled");
    expect(sent).toEqual([]);
  });
});
