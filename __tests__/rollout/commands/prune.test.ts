import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { FAILING, id, MINUTE, type Scenario, setUpScenario, short } from "../scenario.ts";

const DELETE = { operation: "deployments.delete" } as const;
const PRUNE = { steps: "5:0s, 10:0s, 25:0s, 50:0s, 100", prune: true } as const;

const pruned = (count: number) => ({ type: "note", text: `Pruned ${count} of 3 intermediate deployments.` });
/** The shares of what is kept, newest first. */
const kept = ({ cloud, script }: Scenario) =>
  cloud.deployments(script).map(({ json }) => json.versions.at(-1)?.percentage);

describe("prune", () => {
  test("deletes the steps between the rollout's first and its last, newest first, and says so", async () => {
    const scenario = setUpScenario();
    const { made } = await scenario.run(PRUNE);
    const ids = made.map(({ deployment }) => deployment.id);
    expect(scenario.deletions()).toEqual([3, 2, 1].map((at) => `DELETE deployments/${ids[at]} → 200`));
    expect(kept(scenario)).toEqual([100, 5, 100]);
    expect(scenario.events).toContainEqual(pruned(3));
  });

  test("is done by the tick that finishes, and not before", async () => {
    const scenario = setUpScenario();
    const deleted: number[] = [];
    for (let tick = 0; tick < 4; tick += 1) {
      await scenario.run({ command: "advance", steps: "5:0s, 10:0s, 50:0s, 100", prune: true });
      await scenario.pass(MINUTE);
      deleted.push(scenario.deletions().length);
    }
    expect(deleted).toEqual([0, 0, 0, 2]);
  });

  test("leaves an earlier rollout, and what somebody deployed, alone", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "5, 10, 100" });
    await scenario.run({ canary: id(scenario.upload().id), steps: "5, 10, 100", prune: true });
    expect(kept(scenario)).toEqual([100, 5, 100, 10, 5, 100]);
  });

  test("only warns of what it can't delete, and goes on", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: DELETE, effect: serverError(500) });
    const { status, made } = await scenario.run(PRUNE);
    expect(status).toBe("completed");
    const failed = short(made[3]?.deployment.id ?? "");
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(new RegExp(`^Deployment ${failed} could not be pruned: DELETE .*500.*[^.]\\.$`)),
    ]);
    expect(scenario.events).toContainEqual(pruned(2));
  });

  test.each([
    ["waits 10 s for an answer, and stops at once at a cancel", { kind: "hang" }, 15_000, 1],
    ["warns of nothing that a cancel has cut short", { kind: "hang" }, 2_000, 0],
  ] as const)("%s", async (_, effect, cancelledAt, warnings) => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: DELETE, times: 3, effect });
    const { result, took } = await scenario.cancelled(cancelledAt, PRUNE);
    expect([result.status, took]).toEqual(["completed", cancelledAt]);
    expect([scenario.warnings().length, scenario.told("note").length]).toEqual([warnings, 1]);
    expect(scenario.events).toContainEqual(pruned(0));
  });

  test("deletes nothing once the post step has started", async () => {
    const scenario = setUpScenario();
    const fenced = () => scenario.states.at(-1)?.ended === true;
    expect((await scenario.run(PRUNE, { fenced })).status).toBe("completed");
    expect(scenario.deletions()).toEqual([]);
  });
});

describe("prune isn't done", () => {
  const held = { ...PRUNE, steps: "5, 10, 25, 50:10m, 100" };
  test.each<
    [string, Parameters<typeof setUpScenario>[0], (scenario: Scenario, cancel: () => void) => void, string]
  >([
    ["fails", { judge: FAILING }, () => {}, "rolled-back"],
    ["is cancelled", {}, (_, cancel) => cancel(), "held"],
    ["is crossed", {}, (scenario) => void scenario.deploy("other 100"), "drifted"],
  ])("where the rollout %s", async (_, options, act, status) => {
    const scenario = setUpScenario(options);
    const { work, cancel } = scenario.begin({ ...held, onCancel: "hold" });
    scenario.after(MINUTE, () => act(scenario, cancel));
    expect((await scenario.clock.run(work)).status).toBe(status);
    expect(scenario.deletions()).toEqual([]);
  });

  test("by a promotion", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "5, 10, 25" });
    expect((await scenario.run({ command: "promote", prune: true })).status).toBe("completed");
    expect(scenario.deletions()).toEqual([]);
  });
});
