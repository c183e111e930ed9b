import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { MINUTE, setTale, short } from "../scenario.ts";

const DELETE = { operation: "deployments.delete" } as const;
const PRUNE = { steps: "5:0s, 10:0s, 25:0s, 50:0s, 100", prune: true } as const;

const deletions = (story: readonly string[]) => story.filter((line) => line.startsWith("DELETE"));

describe("prune", () => {
  test("deletes the steps between the rollout's first and its last, newest first, and says so", async () => {
    const tale = setTale();
    const { made } = await tale.run(PRUNE);
    const ids = made.map(({ deployment }) => deployment.id);
    expect(deletions(tale.story())).toEqual(
      [ids[3], ids[2], ids[1]].map((id) => `DELETE deployments/${id} → 200`),
    );
    expect(tale.cloud.deployments(tale.script).map(({ id }) => id)).toEqual([
      ids[4],
      ids[0],
      expect.any(String),
    ]);
    expect(tale.events).toContainEqual({ type: "note", text: "Pruned 3 of 3 intermediate deployments." });
  });

  test("leaves an earlier rollout, and what somebody deployed, alone", async () => {
    const tale = setTale();
    await tale.run({ steps: "5, 10, 100" });
    const next = tale.upload();
    await tale.run({ canary: { kind: "id", id: next.id }, steps: "5, 10, 100", prune: true });
    const shares = tale.cloud.deployments(tale.script).map(({ json }) => json.versions.at(-1)?.percentage);
    expect(shares).toEqual([100, 5, 100, 10, 5, 100]);
  });

  test("has nothing to do, and says nothing, where a rollout had no steps between", async () => {
    const tale = setTale({ readings: { triggeredBy: "kept" } });
    await tale.run({ steps: "50, 100", prune: true });
    expect(deletions(tale.story())).toEqual([]);
    expect(tale.events.some(({ type }) => type === "note")).toBe(false);
  });

  test("only warns of what it can't delete, and goes on", async () => {
    const tale = setTale();
    tale.faults.add({ match: DELETE, effect: serverError(500) });
    const { status, made } = await tale.run(PRUNE);
    expect(status).toBe("completed");
    expect(tale.warnings()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Deployment ${short(made[3]?.deployment.id ?? "")} could not be pruned: DELETE .*500.*[^.]\\.$`,
        ),
      ),
    ]);
    expect(tale.events).toContainEqual({ type: "note", text: "Pruned 2 of 3 intermediate deployments." });
  });

  test("waits 10 s for an answer, and stops at once at a cancel", async () => {
    const tale = setTale();
    tale.faults.add({ match: DELETE, times: 3, effect: { kind: "hang" } });
    const started = tale.clock.now();
    const { work, cancel } = tale.begin(PRUNE);
    tale.after(15_000, () => cancel());
    expect((await tale.clock.run(work)).status).toBe("completed");
    expect(tale.clock.now() - started).toBe(15_000);
    expect(tale.events).toContainEqual({ type: "note", text: "Pruned 0 of 3 intermediate deployments." });
  });

  test("is left out where the rollout isn't complete", async () => {
    const tale = setTale();
    const { work } = tale.begin({ ...PRUNE, steps: "5, 10, 25, 50:10m, 100" });
    const other = tale.upload();
    tale.after(MINUTE, () => tale.foreign(other.id));
    expect((await tale.clock.run(work)).status).toBe("drifted");
    expect(deletions(tale.story())).toEqual([]);
  });
});
