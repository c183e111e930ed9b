/** A push, from its requests to its log; and the ways to GitHub and Cloudflare. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { RUN_ID, SHA } from "../../simulator/runner/runner.ts";
import { httpServer, proxyServer } from "../cloudflare/local-servers.ts";
import { CANARY, cancel, orders, STABLE, setUpScenario, TOKEN } from "../support/scenario-run.ts";

const MINUTE = 60_000;

test("a push to main rolls out in three steps", async () => {
  const scenario = await setUpScenario({ readings: { triggeredBy: "kept" } });

  const end = await scenario.run({ hold: "1s" });

  expect(end.code).toBe(0);
  expect(scenario.requests().slice(0, 4)).toEqual([
    "GET deployments → 200",
    "GET versions?deployable=true → 200",
    "GET versions/stable → 200",
    "GET versions/canary → 200",
  ]);
  expect(scenario.requests({ polls: false, preflight: false })).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "GET deployments → 200",
    "POST deployments stable 50, canary 50 → 200",
    "GET deployments → 200",
    "POST deployments canary 100 → 200",
    "GET deployments → 200",
    "GET deployments/#4 → 200",
  ]);
  expect(scenario.made()).toEqual([
    `stable 90, canary 10: canary ca7a4700 10% 1/3 run ${RUN_ID}.1: fix: carts`,
    `stable 50, canary 50: canary ca7a4700 50% 2/3 run ${RUN_ID}.1: fix: carts`,
    `canary 100: canary ca7a4700 100% 3/3 run ${RUN_ID}.1: fix: carts`,
  ]);

  const [first, second, third] = scenario.requestLog.deployments.slice(1).map(({ deployment }) => deployment);
  const age = (from: typeof first, to: typeof first) =>
    Date.parse(to?.created_on ?? "") - Date.parse(from?.created_on ?? "");
  expect(age(first, second)).toBeGreaterThanOrEqual(1_000);
  expect(age(second, third)).toBeGreaterThanOrEqual(1_000);
  expect(first?.annotations).toHaveProperty("workers/triggered_by", "push");

  const { report, ...outputs } = end.outputs;
  expect(outputs).toEqual({
    "deployment-id": third?.id,
    status: "completed",
    percentage: "100",
    "stable-version": STABLE,
    "canary-version": CANARY,
    reason: "Canary ca7a4700 is live at 100 % of my-worker: that was the schedule's last step.",
    "next-at": "",
    "dashboard-url": `https://dash.cloudflare.com/${scenario.cloud.accountId}/workers/services/view/my-worker/production/deployments`,
  });
  expect(JSON.parse(report ?? "")).toMatchObject({
    status: "completed",
    live: { id: third?.id },
    plan: { script: "my-worker", schedule: [{ percent: 10 }, { percent: 50 }, { percent: 100 }] },
    deployments: [first, second, third].map((deployment, index) => ({
      purpose: "step",
      step: index + 1,
      id: deployment?.id,
      annotations: deployment?.annotations,
    })),
    verdicts: [],
  });

  // All of its lines are in action/main-step; the runner's commands are escaped on the way.
  expect(scenario.plain(end.log).split("\n")).toEqual(
    expect.arrayContaining([
      `::add-mask::${TOKEN}`,
      "::group::Step 1 of 3: 10 %25, hold 1s",
      "… deployed: stable 57ab1e00 at 90 %, canary ca7a4700 at 10 % (deployment #2)",
      "::endgroup::",
      "… completed: Canary ca7a4700 is live at 100 % of my-worker: that was the schedule's last step.",
    ]),
  );
  expect(orders(end)).toEqual([]);
  expect(end.fileErrors).toEqual([]);
  expect(end.summary).toMatch(/Completed: canary <code>ca7a4700<\/code> serves 100\s%/);
  expect(JSON.stringify([end.outputs, end.state, end.summary, end.lines.slice(1)])).not.toContain(TOKEN);
});

/** docs/limits.md and the limit of 1,200 requests in five minutes, which all tokens of a user share. */
test("a hold with one metric check makes about five requests a minute", async () => {
  const scenario = await setUpScenario();
  await scenario.run({ schedule: "10:30m", checks: "error-rate <= 1%", "on-inconclusive": "hold" });
  const { requests } = scenario.requestLog;
  const began = requests.find(({ method }) => method === "POST")?.at ?? 0;
  const perMinute = Array.from({ length: 25 }, (_, minute) => {
    const from = began + (minute + 2) * MINUTE;
    return requests.filter(({ at }) => at >= from && at < from + MINUTE).length;
  });
  expect(perMinute.reduce((sum, each) => sum + each, 0) / perMinute.length).toBeCloseTo(5, 0);
  expect(Math.max(...perMinute)).toBeLessThanOrEqual(6);
});

const GITHUB_TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const DISPATCHED = { name: "workflow_dispatch", payload: { ref: "refs/heads/main" } };

/** GitHub's API on this machine, which knows one commit. */
async function github(status: number, answer: unknown) {
  const asked: string[] = [];
  const server = await httpServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  onTestFinished(() => server.close());
  return { asked, env: { GITHUB_API_URL: server.url } };
}

test("a run by hand carries the commit's message, which GitHub's API tells", async () => {
  const scenario = await setUpScenario({ readings: { triggeredBy: "kept" } });
  const { asked, env } = await github(200, { sha: SHA, commit: { message: "feat: carts\n\nAt last." } });

  const end = await scenario.run({ schedule: "100" }, { event: DISPATCHED, env, githubToken: GITHUB_TOKEN });

  expect(end.code).toBe(0);
  expect(asked).toEqual([`GET /repos/acme/shop/commits/${SHA} token ${GITHUB_TOKEN}`]);
  expect(scenario.made()).toEqual(["canary 100: canary ca7a4700 100% 1/1 run 12345678901.1: feat: carts"]);
  expect(scenario.cloud.live(scenario.script)?.json.annotations).toMatchObject({
    "workers/triggered_by": "workflow_dispatch",
  });
  const masks = end.commands.filter(({ name }) => name === "add-mask");
  expect(masks.map(({ data }) => data)).toContain(GITHUB_TOKEN);
  expect(JSON.stringify([end.outputs, end.state, end.summary])).not.toContain(GITHUB_TOKEN);
});

const HOST = "api.cloudflare.test";

/**
 * The simulator behind TLS, as the real API is. It passes bytes on and reads no requests: one that it had read and
 * the simulator hadn't would look to the shared time like one that is kept waiting.
 */
async function withTls(apiUrl: string): Promise<{ port: number; certificate: string }> {
  const folder = mkdtempSync(join(tmpdir(), "proxy-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=${HOST}`;
  const args = [...request.split(" "), "-addext", `subjectAltName=DNS:${HOST}`];
  execFileSync("openssl", [...args, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  const ends = new Set<Socket>();
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    const upstream = connect(Number(new URL(apiUrl).port), "127.0.0.1");
    for (const [end, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      ends.add(end);
      end.on("error", () => other.destroy());
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, certificate };
}

test("every request goes through the proxy that https_proxy names", async () => {
  const scenario = await setUpScenario();
  const { port, certificate } = await withTls(scenario.apiUrl);
  const proxy = await proxyServer(port);
  onTestFinished(() => proxy.close());

  const end = await scenario.run(
    { schedule: "10, 100" },
    {
      env: {
        https_proxy: proxy.url,
        CLOUDFLARE_API_BASE_URL: `https://${HOST}/client/v4`,
        NODE_EXTRA_CA_CERTS: certificate,
      },
    },
  );

  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(scenario.requests()).toHaveLength(9);
  expect(new Set(proxy.targets)).toEqual(new Set([`${HOST}:443`]));
  expect(proxy.targets).toHaveLength(9);
});

test("a proxy that can't be reached is told, and the API isn't asked past it", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start(
    {},
    { env: { https_proxy: "http://127.0.0.1:2", CLOUDFLARE_API_BASE_URL: `https://${HOST}/client/v4` } },
  );

  expect(await main.waitFor("again in")).toMatch(/could not be sent: .*ECONNREFUSED 127\.0\.0\.1:2/);
  const end = await cancel(main);

  expect(end.outputs).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("Nothing was written."),
  });
  expect(scenario.requests()).toEqual([]);
});
