import { describe, expect, test } from "vitest";
import { CANARY, OTHER, orders, type Scenario, STABLE, setUpScenario } from "../support/scenario-run.ts";
import { earlier, MINUTE, setOldStage } from "./earlier.ts";

describe("a rollout whose canary is live already", () => {
  test("goes on with the next step at once when the hold has passed while nobody watched", async () => {
    const scenario = await setOldStage();
    earlier(scenario, 10, 6 * MINUTE);

    const end = await scenario.run({ schedule: "10:5m, 50, 100" }, { env: { GITHUB_RUN_ATTEMPT: "2" } });

    expect(end.outputs).toMatchObject({ status: "completed", "stable-version": STABLE });
    expect(scenario.made().slice(1)).toEqual([
      "stable 50, canary 50: canary ca7a4700 50% 2/3 run 12345678901.2: fix: carts",
      "canary 100: canary ca7a4700 100% 3/3 run 12345678901.2: fix: carts",
    ]);
    expect(end.log).toContain("Step 1 of 3: 10 %, hold 5m (done)");
  });

  test("keeps the live order of the versions, canary first", async () => {
    const scenario = await setOldStage();
    earlier(scenario, 10, 6 * MINUTE, [CANARY, STABLE]);

    await scenario.run({ schedule: "10:5m, 50, 75, 100" });

    expect(scenario.writes()).toEqual([
      "POST deployments canary 50, stable 50 → 200",
      "POST deployments canary 75, stable 25 → 200",
      "POST deployments canary 100 → 200",
    ]);
  });

  test("takes a share that was changed by hand for the largest step below it", async () => {
    const scenario = await setOldStage();
    earlier(scenario, 10, 20 * MINUTE);
    scenario.foreign(
      [
        [STABLE, 70],
        [CANARY, 30],
      ],
      { source: "dash", message: "a little more", at: scenario.cloud.now() - 6 * MINUTE },
    );

    const end = await scenario.run({ schedule: "10:5m, 50, 100" });

    expect(end.outputs).toMatchObject({ status: "completed" });
    expect(scenario.writes()).toEqual([
      "POST deployments stable 50, canary 50 → 200",
      "POST deployments canary 100 → 200",
    ]);
  });

  test("is complete at or above the last step, and nothing is written", async () => {
    const scenario = await setOldStage();
    earlier(scenario, 70, 6 * MINUTE);

    const end = await scenario.run({ schedule: "10, 50:5m" });

    expect(end.code).toBe(0);
    expect(scenario.writes()).toEqual([]);
    expect(end.outputs).toMatchObject({
      status: "completed",
      percentage: "70",
      reason:
        "Canary ca7a4700 is live at 70 % of my-worker: that was the schedule's last step, and its hold has passed.",
    });
  });

  test("is followed by a re-run after a cancel that left the split", async () => {
    const scenario = await setUpScenario();
    const schedule = "10:1m, 50, 100";
    const main = await scenario.start({ schedule, "on-cancel": "hold" });
    await main.waitFor("holding for 1m");
    await main.cancel();

    const end = await scenario.run({ schedule }, { env: { GITHUB_RUN_ATTEMPT: "2" } });

    expect(end.outputs).toMatchObject({ status: "completed" });
    expect(scenario.made()).toEqual([
      "stable 90, canary 10: canary ca7a4700 10% 1/3 run 12345678901.1: fix: carts",
      "stable 50, canary 50: canary ca7a4700 50% 2/3 run 12345678901.2: fix: carts",
      "canary 100: canary ca7a4700 100% 3/3 run 12345678901.2: fix: carts",
    ]);
  });
});

describe("a live deployment that a rollout doesn't begin on", () => {
  test.for([
    {
      name: "another version than the stable that was named",
      prepare: (scenario: Scenario) => scenario.foreign(OTHER),
      inputs: { "stable-version": STABLE },
      told: /^stable-version stable is not live: 07fe4700 at 100 % is\. Nothing was written\. Live is 07fe4700 at 100 %\.$/,
    },
    {
      name: "three versions",
      prepare: (scenario: Scenario) =>
        scenario.foreign([
          [STABLE, 50],
          [CANARY, 25],
          [OTHER, 25],
        ]),
      inputs: {},
      told: /^The live deployment #2 isn't understood \(it has 3 versions\)\. Nothing was written\. Live is /,
    },
  ])("$name", async ({ prepare, inputs, told }) => {
    const scenario = await setUpScenario();
    scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
    prepare(scenario);

    const end = await scenario.run(inputs);

    expect(end.code).toBe(1);
    expect(scenario.writes()).toEqual([]);
    expect(end.outputs).toMatchObject({ status: "failed" });
    expect(scenario.plain(end.outputs["reason"] ?? "")).toMatch(told);
  });

  test("none at all", async () => {
    const scenario = await setUpScenario();
    const version = scenario.cloud.uploadVersion("brand-new", {});

    const end = await scenario.run({ "script-name": "brand-new", "canary-version": version.id });

    expect(scenario.writes()).toEqual([]);
    expect(orders(end)).toEqual([
      "error (Rollout: failed): This Worker has no deployment yet: deploy it once. Nothing was written.",
    ]);
  });
});
