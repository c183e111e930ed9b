import { expect, test } from "vitest";
import { cancel, ROLLED_BACK, setUpScenario } from "../support/scenario-run.ts";

test("a cancel while a write is in flight waits for its answer and takes it back", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({
    match: { operation: "deployments.create", skip: 1 },
    delayMs: { before: 500, after: 500 },
  });
  const main = await scenario.start({ schedule: "10, 50:10m, 100" });
  await scenario.asked("POST deployments stable 50, canary 50 → pending");

  const end = await cancel(main);

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 200",
    "POST deployments stable 100 → 200",
  ]);
  expect(end.outputs).toMatchObject(ROLLED_BACK);
});

test("a cancel while a write is in flight that is made and never answered finds it in the list and takes it back", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({
    match: { operation: "deployments.create" },
    phase: "after",
    effect: { kind: "hang" },
  });
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await scenario.asked(/^POST deployments stable 90, canary 10 → /);

  const end = await cancel(main);

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → hung, committed",
    "POST deployments stable 100 → 200",
  ]);
  expect(end.outputs).toMatchObject(ROLLED_BACK);
});

test("a cancel between a step's write and the read that confirms it takes the step back", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.list", skip: 1 }, delayMs: 5_000 });
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await scenario.asked("POST deployments stable 90, canary 10 → 200");
  await scenario.asked("GET deployments → pending");

  const end = await cancel(main);

  expect(scenario.live()).toBe("stable 100");
  expect(end.outputs).toMatchObject(ROLLED_BACK);
});

test("a cancel during the rollback lets it be finished, with one write", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add(
    {
      match: { operation: "deployments.create", skip: 1 },
      effect: {
        kind: "answer",
        status: 400,
        body: '{"success":false,"errors":[{"code":10021,"message":"No."}],"messages":[],"result":null}',
      },
    },
    { match: { operation: "deployments.create", skip: 2 }, delayMs: { before: 300, after: 300 } },
  );
  const main = await scenario.start({ schedule: "10, 50, 100" });
  await scenario.asked("POST deployments stable 100 → pending");

  const end = await cancel(main);

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 400",
    "POST deployments stable 100 → 200",
  ]);
  expect(end.outputs).toMatchObject({
    status: "rolled-back",
    reason: expect.stringMatching(/^Stable 57ab1e00 is live at 100 % again\. The step of 50 % /),
  });
});
