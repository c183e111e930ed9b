import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { createClock } from "../../src/action/runtime.ts";
import { createCountsSource } from "../../src/checks/counts-source.ts";
import { createShell } from "../../src/checks/spawn-shell.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { CANARY, MINUTE, STABLE } from "./made-up.ts";

const FROM = Date.UTC(2026, 10, 25, 22);
const TO = FROM + 3 * MINUTE;
const ACCOUNT = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const TOKEN = "a-token-of-its-own";

const [PROMETHEUS = "", ANALYTICS_ENGINE = ""] = [
  ...readFileSync(join(import.meta.dirname, "../../docs/checks.md"), "utf8").matchAll(/```sh\n(.*?)```/gs),
].map(([, script]) => script);

/** An order: when, which version took it, and whether it failed. */
interface Order {
  readonly at: number;
  readonly version: string;
  readonly failed: boolean;
}

/** Every minute from one before the span to one behind it: ten orders of stable, four of the canary of which one fails. */
const ORDERS: readonly Order[] = Array.from(
  { length: 5 },
  (_, minute) => FROM + (minute - 1) * MINUTE,
).flatMap((at) => [
  ...Array.from({ length: 10 }, (_, i) => ({ at: at + i * 5_000, version: STABLE, failed: false })),
  ...Array.from({ length: 4 }, (_, i) => ({ at: at + i * 9_000, version: CANARY, failed: i === 0 })),
]);

const EXPECTED = [0, 1, 2].flatMap((minute) => [
  { at: FROM + minute * MINUTE, versionId: STABLE, requests: 10, errors: 0 },
  { at: FROM + minute * MINUTE, versionId: CANARY, requests: 4, errors: 1 },
]);

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What the script counts by a server that answers so. */
async function count(script: string, answer: (request: IncomingMessage, body: string) => Answer) {
  const server = await httpServer(async (request, response) => {
    const authorized = request.headers.authorization === `Bearer ${TOKEN}`;
    const { status, body } = authorized ? answer(request, await text(request)) : { status: 401, body: "no" };
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  const folder = mkdtempSync(join(tmpdir(), "counts-"));
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, "count-orders.sh"), script.replace("https://api.cloudflare.com", server.url));
  chmodSync(join(folder, "count-orders.sh"), 0o755);
  const env = { PATH: process.env["PATH"], PROMETHEUS_URL: server.url, CLOUDFLARE_ACCOUNT_ID: ACCOUNT };
  const host = {
    shell: createShell({ platform: process.platform, kill: process.kill }),
    clock: createClock(),
    env: { ...env, PROMETHEUS_TOKEN: TOKEN, ANALYTICS_TOKEN: TOKEN },
    tokens: [],
    workspace: folder,
  };
  return createCountsSource("./count-orders.sh", host, () => ({})).counts({ from: FROM, to: TO });
}

/** Groups orders as a database does. */
function grouped<Key extends string>(orders: readonly Order[], key: (order: Order) => Key) {
  return [...Map.groupBy(orders, key)].map(([, group]) => group);
}

/** `GET /api/v1/query_range` of Prometheus, for the sum of a counter's increase in a minute. */
function prometheus({ url = "" }: IncomingMessage): Answer {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const query = searchParams.get("query");
  expect(pathname).toBe("/api/v1/query_range");
  expect(query).toBe("sum by (version, outcome) (increase(orders_total[1m]))");
  const [start = 0, end = 0] = ["start", "end"].map((name) => Date.parse(searchParams.get(name) ?? ""));
  const step = Number(searchParams.get("step")) * 1_000;
  const times = Array.from({ length: (end - start) / step + 1 }, (_, i) => start + i * step);
  const series = grouped(ORDERS, ({ version, failed }) => `${version} ${failed}`);
  const result = series.map((orders) => ({
    metric: { version: orders[0]?.version, outcome: orders[0]?.failed ? "failed" : "ok" },
    values: times.map((time) => [
      time / 1_000,
      String(orders.filter(({ at }) => at >= time - MINUTE && at < time).length),
    ]),
  }));
  return { status: 200, body: JSON.stringify({ status: "success", data: { resultType: "matrix", result } }) };
}

/** `POST …/analytics_engine/sql`, for counts by minute and version; large integers are texts, as ClickHouse writes them. */
function analyticsEngine({ method, url }: IncomingMessage, sql: string): Answer {
  expect([method, url]).toEqual(["POST", `/client/v4/accounts/${ACCOUNT}/analytics_engine/sql`]);
  const [from = 0, to = 0] = [...sql.matchAll(/toDateTime\('([\d-]{10} [\d:]{8})'\)/g)].map(([, moment]) =>
    Date.parse(`${moment?.replace(" ", "T")}Z`),
  );
  const minuteOf = (at: number) => Math.floor(at / MINUTE) * 60;
  const kept = ORDERS.filter(({ at }) => at >= from && at < to);
  const data = grouped(kept, ({ at, version }) => `${minuteOf(at)} ${version}`).map((orders) => ({
    at: minuteOf(orders[0]?.at ?? Number.NaN),
    version: orders[0]?.version,
    requests: String(orders.length),
    errors: orders.filter(({ failed }) => failed).length,
  }));
  return { status: 200, body: JSON.stringify({ meta: [], data, rows: data.length }) };
}

function installed(): boolean {
  try {
    for (const tool of ["curl", "jq"]) execFileSync(tool, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!installed()).each([
  ["Prometheus", PROMETHEUS, prometheus],
  ["Workers Analytics Engine", ANALYTICS_ENGINE, analyticsEngine],
])("the documented counts from %s", (_, script, answer) => {
  test("are each minute's, of both versions", async () => {
    const rows = await count(script, answer);
    expect(rows.toSorted((a, b) => a.at - b.at || b.requests - a.requests)).toEqual(EXPECTED);
  });

  test.each([
    ["an error", 500, "oops"],
    ["no answer of this API", 200, "<html>log in</html>"],
    ["an answer of another shape", 200, "{}"],
  ])("are refused where the server gives %s", async (_name, status, body) => {
    await expect(count(script, () => ({ status, body }))).rejects.toThrow(
      /^exit code \d+ after .*; last line:/,
    );
  });

  test("are none where there were no orders", async () => {
    const data = { data: { result: [] } };
    const empty = script === PROMETHEUS ? data : { data: [] };
    expect(await count(script, () => ({ status: 200, body: JSON.stringify(empty) }))).toEqual([]);
  });
});
