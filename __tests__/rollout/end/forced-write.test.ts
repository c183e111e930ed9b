import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import { servedJustNow } from "../../../src/rollout/end/forced-write.ts";
import { settle } from "../../../src/rollout/end/settle.ts";
import type { VersionShare } from "../../../src/rollout/model.ts";
import { setBench } from "../bench.ts";

const OTHER = "07fe4700-3333-4333-8333-333333333333";

/** Whether a deployment of these versions served a moment ago, by a list of others, newest first. */
async function served(
  wanted: readonly ("stable" | "canary" | "other")[],
  list: readonly (readonly ("stable" | "canary" | "other")[])[],
  { own = [] as readonly number[] } = {},
) {
  const bench = setBench();
  const active = await bench.beginRollout();
  const ids = { stable: bench.stableId, canary: bench.canaryId, other: OTHER };
  const sharesOf = (names: readonly (keyof typeof ids)[]): readonly VersionShare[] =>
    names.map((name) => ({ versionId: ids[name], percentage: 100 / names.length }));
  const deployments = list.map((names, index) => ({
    id: `deployment-${index}`,
    createdOn: new Date(bench.clock.now() - index * 60_000).toISOString(),
    source: "api",
    versions: sharesOf(names),
  }));
  for (const index of own) {
    const made = deployments[index];
    if (made === undefined) throw new Error("no such deployment");
    const intent = active.ledger.intend({ ...bench.step(10).deployment, versions: made.versions }, made);
    active.ledger.confirm(made, intent);
  }
  return servedJustNow(
    active,
    { ...bench.step(10).deployment, versions: sharesOf(wanted) },
    { deployments, live: deployments[0], readAt: bench.clock.now(), older: "none" },
  );
}

describe("a version served a moment ago", () => {
  test("where it is part of what is live", async () => {
    expect(await served(["stable"], [["stable", "canary"]])).toBe(true);
    expect(await served(["canary"], [["stable", "canary"], ["other"]])).toBe(true);
  });

  test("where it had been split with what serves everything now", async () => {
    expect(await served(["stable"], [["canary"], ["stable", "canary"]])).toBe(true);
    expect(await served(["stable"], [["canary"], ["canary"], ["stable", "canary"]])).toBe(true);
  });

  test("where this run had deployed it right before", async () => {
    const list = [["canary"], ["stable"]] as const;
    expect(await served(["stable"], list, { own: [1] })).toBe(true);
    expect(await served(["stable"], list)).toBe(false);
  });

  test("not where the split before was of others", async () => {
    expect(await served(["stable"], [["canary"], ["stable", "other"]])).toBe(false);
    expect(
      await served(
        ["stable"],
        [
          ["canary", "other"],
          ["stable", "other"],
        ],
      ),
    ).toBe(false);
  });

  test("not where it is two deployments back", async () => {
    expect(await served(["stable"], [["canary"], ["other", "canary"], ["stable", "canary"]])).toBe(false);
  });

  test("not where something has never served beside it", async () => {
    expect(await served(["stable", "other"], [["stable", "canary"]])).toBe(false);
  });

  test("not where nothing is live", async () => {
    expect(await served(["stable"], [])).toBe(false);
  });
});

test("what is restored had been live until it was overwritten, so a changed secret doesn't block it", async () => {
  const bench = setBench(CALM_LIST);
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  const other = bench.cloud.uploadVersion("my-worker");
  bench.foreign(other.id);
  await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  bench.cloud.changeSecret("my-worker", "API_KEY");
  bench.requests();
  const goal = { policy: "hold", cause: "failed", why: "It broke" } as const;
  const ending = await bench.run(settle(active, goal, bench.budget("settling")));
  expect([ending.status, bench.live()]).toEqual(["drifted", "other 100"]);
  expect(bench.requests().filter((line) => line.startsWith("POST"))).toEqual([
    "POST deployments 100 → 400",
    "POST deployments?force=true 100 → 200",
  ]);
  expect(bench.events).toContainEqual(expect.objectContaining({ type: "forced" }));
});
