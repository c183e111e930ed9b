import { expect, test } from "vitest";
import { CANARY, STABLE } from "../support/scenario-run.ts";
import { earlier, MINUTE, setOldStage } from "./earlier.ts";

test("a resumed rollout waits for the rest of its hold, counted from created_on", async () => {
  const scenario = await setOldStage();
  earlier(scenario, 10, 5 * MINUTE - 1_800);

  const end = await scenario.run({ schedule: "10:5m, 50" });

  expect(end.outputs).toMatchObject({ status: "completed", percentage: "50" });
  expect(end.log).toContain("Step 1 of 2: 10 %, hold 5m (live, still held)");
  const [, split, step] = scenario.requestLog.deployments.map(({ deployment }) =>
    Date.parse(deployment.created_on),
  );
  expect((step ?? 0) - (split ?? 0)).toBeGreaterThanOrEqual(5 * MINUTE);
  expect((step ?? 0) - (split ?? 0)).toBeLessThan(5 * MINUTE + 5_000);
});

test.for([
  ["ahead of", 5 * 60 * MINUTE],
  ["behind", -5 * 60 * MINUTE],
] as const)(
  "a resumed rollout does so on a machine whose clock is five hours off, the server's %s it",
  async ([, ahead]) => {
    const scenario = await setOldStage(ahead);
    earlier(scenario, 10, 5 * MINUTE - 1_800);

    const end = await scenario.run({ schedule: "10:5m, 50:1s, 100" });

    expect(end.outputs).toMatchObject({ status: "completed" });
    const [, split, fifty, hundred] = scenario.requestLog.deployments.map(({ deployment }) =>
      Date.parse(deployment.created_on),
    );
    expect((fifty ?? 0) - (split ?? 0)).toBeGreaterThanOrEqual(5 * MINUTE);
    expect((fifty ?? 0) - (split ?? 0)).toBeLessThan(5 * MINUTE + 5_000);
    expect((hundred ?? 0) - (fifty ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect((hundred ?? 0) - (fifty ?? 0)).toBeLessThan(5_000);
  },
);

test("a resumed rollout at 100 % needs nothing but its last hold", async () => {
  const scenario = await setOldStage();
  scenario.foreign(CANARY, { at: scenario.cloud.now() - 5 * MINUTE + 2_000 });

  const end = await scenario.run({ schedule: "10, 100:5m" });

  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100", "stable-version": STABLE });
});
