/** The analytics as a client sees them: what each version did, when it shows, and what is refused. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Cloud } from "../../../simulator/account/cloud.ts";
import { handle } from "../../../simulator/api/handle.ts";
import { NOON, staged, TOKEN } from "../../support/simulator.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const AGO_10 = NOON - 10 * MINUTE;
const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

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

interface Body {
  readonly data: {
    readonly viewer: { readonly accounts: readonly { readonly rows: readonly Row[] }[] };
  } | null;
  readonly errors: readonly { readonly message: string; readonly path: readonly string[] | null }[] | null;
}

interface Row {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sum: Readonly<Record<string, number>>;
  readonly avg: { readonly sampleInterval: number };
  readonly quantiles: Readonly<Record<string, number>>;
}

function ask(query: string, variables: object = {}, token = TOKEN): { status: number; body: Body } {
  const { status, body } = handle(cloud, {
    method: "POST",
    url: "/client/v4/graphql",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status, body: JSON.parse(body) };
}

/** A query of the dataset under the name `rows`; `args` stand in its parentheses. */
function dataset(fields: string, args?: string): string {
  const usual = `limit: 10000, filter: { scriptName: "my-worker", datetime_geq: "${iso(now - 7 * DAY)}" }`;
  return `{ viewer { accounts(filter: { accountTag: "${cloud.accountId}" }) {
    rows: workersInvocationsAdaptive(${args ?? usual}) { ${fields} }
  } } }`;
}

function rows(fields: string, args?: string): readonly Row[] {
  const { body } = ask(dataset(fields, args));
  if (body.errors !== null) throw new Error(body.errors.map(({ message }) => message).join("; "));
  return body.data?.viewer.accounts[0]?.rows ?? [];
}

const since = (more: string) => `limit: 10000, filter: { datetime_geq: "${iso(NOON - 7 * DAY)}", ${more} }`;
const requestsOf = (list: readonly Row[]) => list.reduce((sum, row) => sum + (row.sum["requests"] ?? 0), 0);

describe("the rows", () => {
  it("say what each version did in each minute", () => {
    cloud.invocations.add(AGO_10, stable, { requests: 900, errors: 3, canceled: 2 });
    cloud.invocations.add(AGO_10, canary, { requests: 100, errors: 20, exceeded: 1, serverErrors: 5 });
    const fields =
      "dimensions { datetimeMinute scriptVersion } sum { requests errors clientDisconnects } avg { sampleInterval }";
    expect(rows(fields, `${since('scriptName: "my-worker"')}, orderBy: [sum_requests_DESC]`)).toEqual([
      {
        dimensions: { datetimeMinute: "2026-11-02T11:50:00Z", scriptVersion: stable },
        sum: { requests: 900, errors: 3, clientDisconnects: 2 },
        avg: { sampleInterval: 1 },
      },
      {
        dimensions: { datetimeMinute: "2026-11-02T11:50:00Z", scriptVersion: canary },
        sum: { requests: 100, errors: 21, clientDisconnects: 0 },
        avg: { sampleInterval: 1 },
      },
    ]);
  });

  it("count an answer of 5xx as a success", () => {
    const failing = { errors: 20, exceeded: 3, serverErrors: 5, canceled: 1 };
    cloud.invocations.add(AGO_10, canary, { requests: 100, ...failing });
    const byStatus = rows("dimensions { status } sum { requests errors }");
    expect(Object.fromEntries(byStatus.map(({ dimensions, sum }) => [dimensions["status"], sum]))).toEqual({
      success: { requests: 76, errors: 0 },
      scriptThrewException: { requests: 20, errors: 20 },
      exceededResources: { requests: 3, errors: 3 },
      clientDisconnected: { requests: 1, errors: 0 },
    });
  });

  it("are grouped by exactly the dimensions that are selected, in fragments or under other names, too", () => {
    for (const at of [AGO_10, AGO_10 + MINUTE]) {
      cloud.invocations.add(at, stable, { requests: 90 });
      cloud.invocations.add(at, canary, { requests: 10 });
    }
    expect(rows("sum { requests }")).toEqual([{ sum: { requests: 200 } }]);
    expect(rows("dimensions { scriptVersion }")).toHaveLength(2);
    const query = `${dataset("dimensions { minute: datetimeMinute ...version } sum { requests }")}
      fragment version on AccountWorkersInvocationsAdaptiveDimensions { scriptVersion __typename }`;
    const found = ask(query).body.data?.viewer.accounts[0]?.rows ?? [];
    expect(found.map(({ dimensions, sum }) => [dimensions["minute"], sum["requests"]])).toHaveLength(4);
    expect(found).toContainEqual({
      dimensions: {
        minute: "2026-11-02T11:50:00Z",
        scriptVersion: canary,
        __typename: "AccountWorkersInvocationsAdaptiveDimensions",
      },
      sum: { requests: 10 },
    });
  });

  it.each([
    ["scriptVersion", () => `scriptVersion: "${canary}"`, 10],
    ["scriptVersion_in", () => `scriptVersion_in: ["${canary}", "${stable}"]`, 100],
    ["scriptVersion_neq", () => `scriptVersion_neq: "${canary}"`, 90],
    ["status_in", () => 'status_in: ["scriptThrewException", "exceededResources"]', 4],
    ["scriptName_like", () => 'scriptName_like: "my-w%"', 100],
    ["AND", () => `AND: [{ scriptVersion: "${canary}" }, { status: "scriptThrewException" }]`, 4],
    ["OR", () => `OR: [{ scriptVersion: "${canary}" }, { scriptVersion: "${stable}" }]`, 100],
    ["another Worker", () => 'scriptName: "other"', 0],
    ["a null, which is none", () => "scriptVersion: null", 100],
  ])("filter by %s", (_name, filter, requests) => {
    cloud.invocations.add(AGO_10, stable, { requests: 90 });
    cloud.invocations.add(AGO_10, canary, { requests: 10, errors: 4 });
    expect(requestsOf(rows("sum { requests }", since(filter())))).toBe(requests);
  });

  it.each([
    ["geq", AGO_10, 2],
    ["gt", AGO_10, 1],
    ["leq", AGO_10, 2],
    ["lt", AGO_10, 1],
  ])("end at datetime_%s", (operator, at, minutes) => {
    for (const minute of [-1, 0, 1]) cloud.invocations.add(AGO_10 + minute * MINUTE, stable, { requests: 1 });
    const other = operator.startsWith("g") ? "" : `datetime_geq: "${iso(AGO_10 - 5 * MINUTE)}", `;
    const filter = `limit: 100, filter: { ${other}datetime_${operator}: "${iso(at)}" }`;
    expect(rows("dimensions { datetimeMinute }", filter)).toHaveLength(minutes);
  });

  it("show quantiles in microseconds, and none that is the average of two rows", () => {
    cloud.invocations.add(AGO_10, stable, {
      requests: 1000,
      cpuUs: { p50: 2000, p99: 8000 },
      wallUs: 30_000,
    });
    cloud.invocations.add(AGO_10 + MINUTE, stable, { requests: 10, cpuUs: 50_000, wallUs: 30_000 });
    const [row] = rows("quantiles { cpuTimeP50 cpuTimeP99 wallTimeP50 wallTimeP999 }");
    expect(row?.quantiles["cpuTimeP50"]).toBeGreaterThan(1950);
    expect(row?.quantiles["cpuTimeP50"]).toBeLessThan(2150);
    expect(row?.quantiles).toMatchObject({ wallTimeP50: 30_000, wallTimeP999: 30_000 });
    expect(row?.quantiles["cpuTimeP99"]).toBeGreaterThan(7500);
  });

  it("are at most 10,000, and who wants more has to page by time", () => {
    for (let minute = 1; minute <= 7000; minute++) {
      cloud.invocations.add(NOON - minute * MINUTE, stable, { requests: 9 });
      cloud.invocations.add(NOON - minute * MINUTE, canary, { requests: 1 });
    }
    const fields = "dimensions { datetimeMinute scriptVersion }";
    const page = rows(
      fields,
      `${since('scriptName: "my-worker"')}, orderBy: [datetimeMinute_ASC, scriptVersion_ASC]`,
    );
    expect(page).toHaveLength(10_000);
    expect(page[0]?.dimensions["datetimeMinute"]).toBe(iso(NOON - 7000 * MINUTE));
    expect(page.at(-1)?.dimensions["datetimeMinute"]).toBe(iso(NOON - 2001 * MINUTE));
    const inNoOrder = rows(fields).map(({ dimensions }) => dimensions["datetimeMinute"] ?? "");
    expect(inNoOrder).not.toEqual(inNoOrder.toSorted());
  });
});

describe("what isn't in the schema is refused, as it is live", () => {
  const REQUESTS = "sum { requests }";
  const from = (time: string) => `limit: 1, filter: { datetime_geq: ${time} }`;
  it.each<[string, string, string, string?]>([
    ["a field", 'unknown field "latency"', "sum { requests latency }"],
    ["a quantile", 'unknown field "cpuTimeP95"', "quantiles { cpuTimeP95 }"],
    ["the HTTP status", 'unknown field "httpStatus"', "dimensions { httpStatus }"],
    ["no selection", "object field must have selections", "sum"],
    ["a selection too many", "scalar fields must have no selections", "sum { requests { count } }"],
    ["a filter", 'unknown field "versionId"', REQUESTS, 'limit: 1, filter: { versionId: "x" }'],
    ["a filter's type", "7", REQUESTS, "limit: 1, filter: { scriptName: 7 }"],
    ["a time in ms", "is not a Time", REQUESTS, from("1793620800000")],
    ["a date for a time", "is not a Time", REQUESTS, from('"2026-11-01"')],
    ["no limit", "limit", REQUESTS, "filter: {}"],
    ["a limit of 0", "limit must be positive number", REQUESTS, since("").replace("10000", "0")],
    ["a limit of 10,001", "not greater than 10000", REQUESTS, since("").replace("10000", "10001")],
    ["an order", "error parsing args", REQUESTS, `${since("")}, orderBy: [requests_DESC]`],
    ["an order by what isn't selected", "cannot order by", REQUESTS, `${since("")}, orderBy: [status_ASC]`],
    ["no beginning", "cannot request data older than 7776000s", REQUESTS, "limit: 1, filter: {}"],
    ["a range of 32 days", "query time range is too large", REQUESTS, from(`"${iso(NOON - 32 * DAY)}"`)],
  ])("%s", (_name, message, fields, args) => {
    const { status, body } = ask(dataset(fields, args));
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors?.map((error) => error.message).join("; ")).toContain(message);
  });

  it.each([
    ["{ viewer {", "error parsing query"],
    ["mutation { viewer { budget } }", "mutation"],
    ["{ viewer { zones { zoneTag } } }", 'unknown field "zones"'],
  ])("%s", (query, message) => {
    expect(ask(query).body.errors?.[0]?.message).toContain(message);
  });

  it("comes with 400 where the documentation is followed", () => {
    cloud.settings.graphqlStatus = "documented";
    expect(ask(dataset("sum { latency }")).status).toBe(400);
  });

  it("and variables may be declared by the live names or by the built-in ones", () => {
    cloud.invocations.add(AGO_10, stable, { requests: 5 });
    for (const [text, number] of [
      ["string", "uint64"],
      ["String", "Int"],
    ]) {
      const query = `query Rows($tag: ${text}!, $script: ${text}, $from: Time!, $limit: ${number}!, $ids: [${text}!]) {
        viewer { accounts(filter: { accountTag: $tag }) { rows: workersInvocationsAdaptive(
          limit: $limit, filter: { scriptName: $script, datetime_geq: $from, scriptVersion_in: $ids }
        ) { sum { requests } } } } }`;
      const rest = { script: "my-worker", from: iso(AGO_10), limit: 9, ids: [stable] };
      const variables = { tag: cloud.accountId, ...rest };
      expect(ask(query, variables).body.data?.viewer.accounts[0]?.rows).toEqual([{ sum: { requests: 5 } }]);
      expect(ask(query, { ...variables, from: "yesterday" }).body.errors?.[0]?.message).toContain(
        "is not a Time",
      );
      expect(ask(query, { ...variables, limit: undefined }).body.errors?.[0]?.message).toContain("$limit");
    }
  });

  it("and introspection says what is in it", () => {
    const type = "AccountWorkersInvocationsAdaptiveDimensions";
    const { body } = ask(`{ __type(name: "${type}") { fields { name } } }`) as { body: { data: unknown } };
    expect(JSON.stringify(body.data)).toContain('"scriptVersion"');
  });
});

describe("data", () => {
  const minute = () => requestsOf(rows("sum { requests }"));

  it("comes a minute or two late, first a part of it", () => {
    cloud.readings.metricsLag = "2m";
    cloud.invocations.add(NOON, stable, { requests: 600 });
    const seen = [0, 59, 90, 120, 150, 179, 180].map((seconds) => {
      now = NOON + seconds * 1000;
      return minute();
    });
    expect(seen.slice(0, 2)).toEqual([0, 0]);
    expect(seen[3]).toBeGreaterThan(0);
    expect(seen[3]).toBeLessThan(600);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(600);
  });

  it("comes at once where the lag is turned off", () => {
    cloud.settings.ingestLagMs = { min: 0, max: 0 };
    const common = { script: "my-worker", version: stable, status: 200, outcome: "ok" } as const;
    cloud.invocations.record({ ...common, at: NOON, cpuUs: 1000, wallUs: 2000 });
    expect(minute()).toBe(1);
  });

  it("can be missing, for a version or a time, and come in the end", () => {
    for (const at of [AGO_10, AGO_10 + MINUTE]) {
      cloud.invocations.add(at, stable, { requests: 90 });
      cloud.invocations.add(at, canary, { requests: 10 });
    }
    const give = cloud.invocations.lose({ version: canary });
    expect(minute()).toBe(180);
    give();
    cloud.invocations.lose({ from: AGO_10, to: AGO_10 + MINUTE, until: NOON + MINUTE });
    expect(minute()).toBe(100);
    now = NOON + MINUTE;
    expect(minute()).toBe(200);
  });

  it("isn't shown without Account Analytics: Read, or to another account", () => {
    cloud.addToken("narrow", { permissions: ["scripts:edit"] });
    const denied = { data: null, errors: [{ message: "not authorized for that account" }] };
    expect(ask(dataset("sum { requests }"), {}, "narrow")).toMatchObject({ status: 200, body: denied });
    const elsewhere = dataset("sum { requests }").replace(cloud.accountId, "f".repeat(32));
    expect(ask(elsewhere)).toMatchObject({ status: 200, body: denied });
    cloud.settings.graphqlStatus = "documented";
    expect(ask(elsewhere)).toMatchObject({ status: 403, body: denied });
    expect(ask(elsewhere, {}, "unknown")).toMatchObject({ status: 401, body: { data: null } });
  });

  it("is given 300 times in five minutes, and the API has its own limit beside that", () => {
    const statuses = Array.from({ length: 301 }, () => ask("{ viewer { budget } }").status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(300);
    expect(ask("{ viewer { budget } }").body.errors?.[0]?.message).toContain("rate limiter budget depleted");
    now += 5 * MINUTE;
    expect(ask("{ viewer { budget } }").status).toBe(200);
    cloud.settings.rateLimit = { requests: 1, windowMs: MINUTE };
    expect(ask("{ viewer { budget } }")).toMatchObject({ status: 429, body: { success: false } });
  });
});

describe("sampling", () => {
  it("is unbiased, and the same whenever one asks", () => {
    const minutes = 400;
    for (let minute = 1; minute <= minutes; minute++) {
      cloud.invocations.add(NOON - (minute + 3) * MINUTE, stable, { requests: 300, errors: 30 });
    }
    cloud.settings.sampleInterval = 10;
    const fields = "dimensions { datetimeMinute } sum { requests errors } avg { sampleInterval }";
    const sampled = rows(fields);
    expect(new Set(sampled.map(({ avg }) => avg.sampleInterval))).toEqual(new Set([10]));
    expect(sampled.every(({ sum }) => (sum["requests"] ?? 0) % 10 === 0)).toBe(true);
    // The variance of a sum of binomials, extrapolated: n (1 − p) / p.
    const noise = (count: number) => 4 * Math.sqrt(count * 9);
    expect(Math.abs(requestsOf(sampled) - 300 * minutes)).toBeLessThan(noise(300 * minutes));
    const errors = sampled.reduce((sum, row) => sum + (row.sum["errors"] ?? 0), 0);
    expect(Math.abs(errors - 30 * minutes)).toBeLessThan(noise(30 * minutes));
    expect(rows(fields)).toEqual(sampled);
  });

  it("of single requests is unbiased, too, and their times are those of the ones kept", () => {
    const count = 20_000;
    for (let i = 0; i < count; i++) {
      const at = AGO_10 + (i % 60) * 1000;
      const common = { script: "my-worker", version: stable, status: 200, outcome: "ok" as const };
      cloud.invocations.record({ ...common, at, cpuUs: i % 100, wallUs: 1000 });
    }
    cloud.settings.sampleInterval = 5;
    const [row] = rows("sum { requests } quantiles { cpuTimeP50 } avg { sampleInterval }");
    expect(Math.abs((row?.sum["requests"] ?? 0) - count)).toBeLessThan(4 * Math.sqrt(count * 4));
    expect(row?.avg.sampleInterval).toBe(5);
    expect(Math.abs((row?.quantiles["cpuTimeP50"] ?? 0) - 50)).toBeLessThan(5);
  });

  it("may differ from row to row, and requests ÷ sampleInterval are the stored ones all the same", () => {
    cloud.invocations.add(AGO_10, stable, { requests: 9000 });
    cloud.invocations.add(AGO_10, canary, { requests: 1000 });
    cloud.settings.sampleInterval = (_at, version) => (version === stable ? 100 : 2);
    const each = rows("dimensions { scriptVersion } sum { requests } avg { sampleInterval }");
    const [all] = rows("sum { requests } avg { sampleInterval }");
    const stored = ({ sum, avg }: Row) => (sum["requests"] ?? 0) / avg.sampleInterval;
    expect(all && stored(all)).toBeCloseTo(
      each.map(stored).reduce((a, b) => a + b),
      6,
    );
  });
});
