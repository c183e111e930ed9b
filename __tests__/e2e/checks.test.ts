/** Checks of every kind in whole runs: metrics, commands, probes, also behind Cloudflare Access, and a tick's commands. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { START } from "../../simulator/runner/shared-time.ts";
import { createBulkTraffic } from "../../simulator/traffic/bulk-traffic.ts";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { type VersionBehaviour, VersionBehaviours } from "../../simulator/traffic/version-behaviour.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { CANARY, STABLE, setUpScenario, TOKEN } from "../support/scenario-run.ts";

const MINUTE = 60_000;

/** A Worker with 600 users' requests a minute, and the action in front of it. */
async function shop(canary: Partial<VersionBehaviour>) {
  const behaviours = new VersionBehaviours(7);
  const workers = createSimulatedWorkers({ seed: 7 });
  for (const [version, dials] of [
    [STABLE, { exceptions: 0.002 }],
    [CANARY, canary],
  ] as const) {
    behaviours.set(version, dials);
    workers.setBehaviour(version, { ...dials, exceptions: 0 });
  }
  const scenario = await setUpScenario({ workers, ageMs: 70 * MINUTE });
  const { cloud, time, script, trafficUrl } = scenario;
  const users = new AbortController();
  onTestFinished(() => users.abort());
  const load = createBulkTraffic({ cloud, perMinute: 600, behaviours });
  load.fill(time.now() - 65 * MINUTE, time.now() - MINUTE);
  void load.run(time, { signal: users.signal });
  const start = ({ checks, ...inputs }: Readonly<Record<"schedule" | "checks", string>>) =>
    scenario.start(
      { ...inputs, checks: checks.replace("SHOP", `${trafficUrl}/${script}`) },
      { env: { MY_COPY: TOKEN } },
    );
  return {
    cloud,
    time,
    start,
    run: async (inputs: Parameters<typeof start>[0]) => (await start(inputs)).exited,
  };
}

const CHECKS = `
# What the canary must meet
probe SHOP/health id-header x-version-id
error-rate <= stable * 1.25
run echo "::error::not a command" && env | sort
`;

test("a canary that fails 20 % is rolled back after four minutes of metrics", async () => {
  const { cloud, run } = await shop({ exceptions: 0.2 });

  const end = await run({ schedule: "10:1h, 100", checks: CHECKS });

  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect(end.outputs["reason"]).toMatch(
    /^Stable 57ab1e00 serves .* At 10 % the canary failed the check "error-rate <= stable \* 1\.25": canary \d+\/\d+ \([\d.]+ %\) against stable \d+\/\d+ \([\d.]+ %\), by chance less than once in \S+ rollouts \(limit: once in 100\)/,
  );
  const [step, rollback] = cloud.requestLog.deployments.slice(-2).map(({ at }) => at);
  // A minute is judged when it is two minutes old.
  expect((rollback ?? 0) - (step ?? 0)).toBeLessThanOrEqual(8 * MINUTE);
  expect(end.log).toMatch(/fail: error-rate <= stable \* 1\.25/);
  expect(end.log).toMatch(/pass early: probe \S+ id-header x-version-id: 200 in \d+ ms from canary ca7a4700/);
  const queries = cloud.requestLog.requests.filter(({ operation }) => operation === "graphql.query");
  expect(queries.length).toBeLessThanOrEqual(11);
  const { verdicts } = JSON.parse(end.outputs["report"] ?? "");
  expect(verdicts.at(-2)).toMatchObject({
    step: 1,
    status: "fail",
    numbers: { threshold: expect.closeTo(100) },
  });
});

test("a healthy one is checked, step by step, and completed", async () => {
  const { cloud, run } = await shop({ exceptions: 0.002 });

  const end = await run({ schedule: "0:1m, 10:6m, 50:6m, 100", checks: CHECKS });

  expect(end.outputs["reason"]).toMatch(/live at 100 %/);
  expect(end.code).toBe(0);
  expect(cloud.live("my-worker")?.json.versions).toEqual([{ version_id: CANARY, percentage: 100 }]);
  const output = end.lines.map(({ text }) => text).filter((line) => line.startsWith("  | "));
  for (const percentage of ["0", "10", "50"]) expect(output).toContain(`  | PERCENTAGE=${percentage}`);
  expect(output).toContain(`  | CANARY_VERSION=${CANARY}`);
  expect(output.filter((line) => /TOKEN|INPUT_|STATE_|GITHUB_OUTPUT|MY_COPY/.test(line))).toEqual([]);
  expect(output.some((line) => line.includes("not a command"))).toBe(true);
  expect(end.commands.filter(({ data }) => data.includes("not a command"))).toEqual([]);
  expect(end.log.replace(`::add-mask::${TOKEN}`, "")).not.toContain(TOKEN);
});

test("a cancel rolls back at once, and the command that was running ends with its children", async () => {
  const { start, time } = await shop({});
  const running = await start({ schedule: "10:1s, 100", checks: "run sleep 300 & echo $! > child; wait" });
  const file = join(running.job.workspace, "child");
  await vi.waitFor(() => expect(readFileSync(file, "utf8")).toMatch(/\d/), { timeout: 60_000 });
  const child = Number(readFileSync(file, "utf8"));

  const begun = time.now();
  const end = await running.cancel();

  expect(time.now() - begun).toBeLessThan(7_500);
  expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  const lives = () => {
    try {
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${child}/status`, "utf8"));
    } catch {
      return false;
    }
  };
  await expect.poll(lives).toBe(false);
});

const SECRET = "s3cret-of-a-service-token-0123456789";
const LOGIN = "https://team.cloudflareaccess.com/cdn-cgi/access/login/shop.example.com";

/** A Worker that Cloudflare Access stands in front of, and what the action does with these checks. */
async function behindAccess(checks: string, secret: string) {
  const scenario = await setUpScenario({ workers: createSimulatedWorkers({ seed: 7 }) });
  const { script, trafficUrl } = scenario;
  const front = await httpServer(async ({ url = "", headers }, response) => {
    const key = headers["cf-access-client-secret"];
    if (key !== SECRET) return void response.writeHead(302, { location: LOGIN }).end();
    if (url === "/echo") return void response.writeHead(500).end(`${CANARY} ${JSON.stringify(headers)}`);
    const override = String(headers["cloudflare-workers-version-overrides"]);
    const answer = await fetch(`${trafficUrl}/${script}${url}`, {
      headers: { "cloudflare-workers-version-overrides": override },
    });
    response.writeHead(answer.status, { "x-version-id": answer.headers.get("x-version-id") ?? "" });
    response.end(await answer.text());
  });
  onTestFinished(() => front.close());
  const end = await scenario.run(
    { schedule: "10:1m, 100", checks: checks.replace("FRONT", front.url) },
    { env: { CF_ACCESS_CLIENT_ID: "0123.access", CF_ACCESS_CLIENT_SECRET: secret } },
  );
  const masks = end.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  const log = end.lines.map(({ text }) => text).filter((line) => !line.startsWith("::add-mask::"));
  return { end, masks, told: JSON.stringify([log, end.outputs, end.state, end.summary]) };
}

const HEADERS =
  'header "CF-Access-Client-Id: $CF_ACCESS_CLIENT_ID" header "CF-Access-Client-Secret: $CF_ACCESS_CLIENT_SECRET"';

test("a probe gets past Cloudflare Access by its headers, and nothing tells them", async () => {
  const { end, masks, told } = await behindAccess(`probe FRONT/health ${HEADERS}`, SECRET);
  expect(end.outputs["reason"]).toMatch(/live at 100 %/);
  expect(masks).toEqual([TOKEN, "0123.access", SECRET]);
  expect(told).not.toContain(SECRET);
  expect(end.summary).toContain("cf&#45;access&#45;client&#45;secret&#58; &#42;&#42;&#42;");
});

test("headers are not told even where the Worker answers with them", async () => {
  const { end, told } = await behindAccess(`probe FRONT/echo ${HEADERS}`, SECRET);
  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toContain("500 in");
  expect(end.outputs["reason"]).toContain("***");
  expect(told).not.toContain(SECRET);
});

test("a login instead of the Worker is named, and rolled back like every hold without a verdict", async () => {
  const { end, told } = await behindAccess(`probe FRONT/health ${HEADERS}`, "an-old-secret-0123456789");
  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toMatch(
    /without a verdict \(on-inconclusive: rollback\) of the check .*Cloudflare Access asked for a login, the Worker did not answer; it rejected the probe's cf-access-client-id, cf-access-client-secret/,
  );
  expect(told).not.toContain("an-old-secret");
});

describe("commands in ticks: once a step, and only where the tick may act on what they say:", () => {
  /** A canary at 10 % whose hold of ten minutes is over, and a smoke test that leaves a mark. */
  async function held() {
    const folder = mkdtempSync(join(tmpdir(), "smoke-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const marks = join(folder, "marks");
    const scenario = await setUpScenario();
    const inputs = { schedule: "10:10m, 50:10m, 100", checks: `run echo done >> ${marks}` };
    await scenario.run({ ...inputs, command: "advance" });
    scenario.time.skip(20 * MINUTE);
    const smoked = () => (existsSync(marks) ? readFileSync(marks, "utf8").split("\n").length - 1 : 0);
    return { ...scenario, inputs, smoked };
  }

  /** `HH:MM`, so long after the scenario's start. */
  function clock(minutes: number): string {
    return new Date(START + minutes * MINUTE).toISOString().slice(11, 16);
  }

  test.each([
    ["since before the hold was over", 1],
    ["again since the hold was over", 15],
  ])("while the window is closed %s no tick runs them, and then they run once", async (_, closes) => {
    const scenario = await held();
    const tick = {
      ...scenario.inputs,
      command: "advance",
      window: `daily ${clock(0)}-${clock(closes)}, daily ${clock(40)}-${clock(50)}`,
    };
    for (let n = 0; n < 3; n += 1) {
      const { outputs } = await scenario.run(tick);
      expect(outputs).toMatchObject({ status: "waiting", percentage: "10" });
      expect(outputs["next-at"]).toContain(`T${clock(40)}:00`);
      scenario.time.skip(5 * MINUTE);
    }
    expect(scenario.smoked()).toBe(0);
    scenario.time.skip(10 * MINUTE);
    expect((await scenario.run(tick)).outputs).toMatchObject({ status: "waiting", percentage: "50" });
    expect(scenario.smoked()).toBe(1);
  });

  test.each([
    [{ command: "advance", "dry-run": "true" }, "planned"],
    [{ command: "status" }, "waiting"],
  ])("%o runs none, and says what depends on them", async (more, status) => {
    const scenario = await held();
    const { outputs } = await scenario.run({ ...scenario.inputs, ...more });
    expect(outputs).toMatchObject({ status, percentage: "10" });
    expect(outputs["reason"]).toMatch(/advance would deploy 50 % now if run echo done >> \S+ passes\./);
    expect(scenario.smoked()).toBe(0);
  });

  test("status needs no more than to read the Worker", async () => {
    const scenario = await held();
    scenario.cloud.addToken("read-only-token-0123456789", { permissions: ["scripts:read"] });
    const reading = { ...scenario.inputs, command: "status", "api-token": "read-only-token-0123456789" };
    const during = await scenario.run(reading);
    expect([during.code, during.outputs["status"]]).toEqual([0, "waiting"]);
    await scenario.run({ command: "rollback" });
    scenario.time.skip(10 * MINUTE);
    const uploaded = scenario.cloud.uploadVersion(scenario.script);
    const before = await scenario.run({ ...reading, "canary-version": uploaded.id });
    expect([before.code, before.outputs["status"], before.outputs["percentage"]]).toEqual([
      0,
      "waiting",
      "0",
    ]);
  });
});
