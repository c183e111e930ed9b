import { expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { CANARY, orders, STABLE, setUpScenario, TOKEN } from "../support/scenario-run.ts";

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

  expect(scenario.plain(end.log).split("\n")).toEqual([
    `::add-mask::${TOKEN}`,
    "::group::Plan for my-worker",
    "stable  stable (number 1, …)",
    "canary  canary (number 2, …)",
    "live    57ab1e00 at 100 % (deployment #1, …)",
    "message fix: carts",
    "Step 1 of 3: 10 %, hold 1s",
    "Step 2 of 3: 50 %, hold 1s",
    "Step 3 of 3: 100 %, no hold",
    "takes at least 2s; ends … at the earliest",
    "note: There are no checks: this is a timed ramp, and nothing is judged.",
    "::endgroup::",
    "::group::Step 1 of 3: 10 %25, hold 1s",
    "… deployed: stable 57ab1e00 at 90 %, canary ca7a4700 at 10 % (deployment #2)",
    "… holding for 1s, until …",
    "::endgroup::",
    "::group::Step 2 of 3: 50 %25, hold 1s",
    "… deployed: stable 57ab1e00 at 50 %, canary ca7a4700 at 50 % (deployment #3)",
    "… holding for 1s, until …",
    "::endgroup::",
    "::group::Step 3 of 3: 100 %25, no hold",
    "… deployed: canary ca7a4700 at 100 % (deployment #4)",
    "::endgroup::",
    "… completed: Canary ca7a4700 is live at 100 % of my-worker: that was the schedule's last step.",
  ]);
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
