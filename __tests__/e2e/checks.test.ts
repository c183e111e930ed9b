import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createBulkTraffic } from "../../simulator/traffic/bulk-traffic.ts";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { type VersionBehaviour, VersionBehaviours } from "../../simulator/traffic/version-behaviour.ts";
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
    /^Stable 57ab1e00 serves .* At 10 % the canary failed the check "error-rate <= stable \* 1\.25": canary \d+\/\d+ \([\d.]+ %\) against stable \d+\/\d+ \([\d.]+ %\), at least [\d.]+ times as often, by chance less than once in \S+ rollouts \(limit: once in 100\)/,
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
