import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { schedule } from "../../../simulator/usual-request.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { MINUTE, requestOf, setUpScenario, short } from "../scenario.ts";

const DELETE = { operation: "deployments.delete" } as const;
const PRUNE = { steps: "5:0s, 10:0s, 25:0s, 50:0s, 100", prune: true } as const;

const deletions = (requests: readonly string[]) => requests.filter((line) => line.startsWith("DELETE"));

describe("prune", () => {
  test("deletes the steps between the rollout's first and its last, newest first, and says so", async () => {
    const scenario = setUpScenario();
    const { made } = await scenario.run(PRUNE);
    const ids = made.map(({ deployment }) => deployment.id);
    expect(deletions(scenario.requests())).toEqual(
      [ids[3], ids[2], ids[1]].map((id) => `DELETE deployments/${id} → 200`),
    );
    expect(scenario.cloud.deployments(scenario.script).map(({ id }) => id)).toEqual([
      ids[4],
      ids[0],
      expect.any(String),
    ]);
    expect(scenario.events).toContainEqual({ type: "note", text: "Pruned 3 of 3 intermediate deployments." });
  });

  test("leaves an earlier rollout, and what somebody deployed, alone", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "5, 10, 100" });
    const next = scenario.upload();
    await scenario.run({ canary: { kind: "id", id: next.id }, steps: "5, 10, 100", prune: true });
    const shares = scenario.cloud
      .deployments(scenario.script)
      .map(({ json }) => json.versions.at(-1)?.percentage);
    expect(shares).toEqual([100, 5, 100, 10, 5, 100]);
  });

  test("has nothing to do, and says nothing, where a rollout had no steps between", async () => {
    const scenario = setUpScenario({ readings: { triggeredBy: "kept" } });
    await scenario.run({ steps: "50, 100", prune: true });
    expect(deletions(scenario.requests())).toEqual([]);
    expect(scenario.events.some(({ type }) => type === "note")).toBe(false);
  });

  test("only warns of what it can't delete, and goes on", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: DELETE, effect: serverError(500) });
    const { status, made } = await scenario.run(PRUNE);
    expect(status).toBe("completed");
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Deployment ${short(made[3]?.deployment.id ?? "")} could not be pruned: DELETE .*500.*[^.]\\.$`,
        ),
      ),
    ]);
    expect(scenario.events).toContainEqual({ type: "note", text: "Pruned 2 of 3 intermediate deployments." });
  });

  test("waits 10 s for an answer, and stops at once at a cancel", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: DELETE, times: 3, effect: { kind: "hang" } });
    const started = scenario.clock.now();
    const { work, cancel } = scenario.begin(PRUNE);
    scenario.after(15_000, () => cancel());
    expect((await scenario.clock.run(work)).status).toBe("completed");
    expect(scenario.clock.now() - started).toBe(15_000);
    expect(scenario.events).toContainEqual({ type: "note", text: "Pruned 0 of 3 intermediate deployments." });
  });

  test("warns of nothing that a cancel has cut short", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: DELETE, delayMs: { before: 5_000 } });
    const { work, cancel } = scenario.begin(PRUNE);
    scenario.after(2_000, cancel);
    expect((await scenario.clock.run(work)).status).toBe("completed");
    expect(scenario.warnings()).toEqual([]);
  });

  test("deletes nothing once the post step has started", async () => {
    const scenario = setUpScenario();
    const ports = {
      ...scenario.ports(new AbortController()),
      fenced: () => scenario.states.at(-1)?.ended === true,
    };
    const request = requestOf(scenario, { schedule: schedule("5:0s, 10:0s, 100"), prune: true });
    expect((await scenario.clock.run(runCommand(ports, request))).status).toBe("completed");
    expect(deletions(scenario.requests())).toEqual([]);
  });

  test("is left out where the rollout isn't complete", async () => {
    const scenario = setUpScenario();
    const { work } = scenario.begin({ ...PRUNE, steps: "5, 10, 25, 50:10m, 100" });
    const other = scenario.upload();
    scenario.after(MINUTE, () => scenario.foreign(other.id));
    expect((await scenario.clock.run(work)).status).toBe("drifted");
    expect(deletions(scenario.requests())).toEqual([]);
  });
});
