import { describe, expect, test } from "vitest";
import { recoverState } from "../../../src/rollout/drive/settle-in-post.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import { wholeHistory } from "../deployments/whole-list.ts";

const STABLE = "aaaaaaaa-0000-4000-8000-000000000001";
const CANARY = "cccccccc-0000-4000-8000-000000000002";
const OTHER = "eeeeeeee-0000-4000-8000-000000000003";
const RUN = { id: "42", attempt: 2 };
const START = Date.UTC(2026, 10, 2, 12);

type Entry = readonly [shares: Readonly<Record<string, number>>, message?: string | undefined];

const APART_MS = 5_000;

/** What is found in a list of these deployments, `APART_MS` apart, where main began so many of these spans after the first. */
function found(entries: readonly Entry[], spans = 0.5) {
  const deployments = entries.map(
    ([shares, message], index): Deployment => ({
      id: `d${index}`,
      createdOn: new Date(START + index * APART_MS).toISOString(),
      source: "api",
      versions: Object.entries(shares).map(([versionId, percentage]) => ({ versionId, percentage })),
      ...(message !== undefined && { message }),
    }),
  );
  return recoverState(wholeHistory(deployments), RUN, START + spans * APART_MS);
}

const stable: Entry = [{ [STABLE]: 100 }, "before"];
const step = (share: number, run = "42.2"): Entry => [
  { [STABLE]: 100 - share, [CANARY]: share },
  `canary cccccccc ${share}% 1/3 run ${run}: fix: carts`,
];

describe("what a main deployed that saved nothing", () => {
  test("is told by its markers, from its first step on", async () => {
    const mark = { id: "d0", createdOn: new Date(START).toISOString() };
    expect(await found([stable, step(5), step(10)])).toEqual({
      version: 1,
      ended: false,
      stableId: STABLE,
      canaryId: CANARY,
      message: "fix: carts",
      adopted: mark,
      expected: mark,
      own: [],
      canaryDeployed: true,
      intents: [],
    });
  });

  test("also where the canary went to 100 % at once", async () => {
    const all: Entry = [{ [CANARY]: 100 }, "canary cccccccc 100% 1/1 run 42.2: fix: carts"];
    expect(await found([stable, all])).toMatchObject({ stableId: STABLE, canaryId: CANARY });
  });

  test("also under what somebody deployed since", async () => {
    expect(await found([stable, step(5), [{ [OTHER]: 100 }, "hotfix"]])).toMatchObject({
      adopted: { id: "d0" },
    });
    expect(await found([stable, step(5), [{ [OTHER]: 100 }]])).toMatchObject({ adopted: { id: "d0" } });
  });

  test("is told from what somebody deployed since main began, beneath its first step", async () => {
    const hotfix: Entry = [{ [OTHER]: 100 }, "hotfix"];
    const before = { stableId: STABLE, canaryId: CANARY, adopted: { id: "d0" }, expected: { id: "d0" } };
    expect(await found([stable, hotfix, step(5)])).toMatchObject(before);
    const split: Entry = [{ [STABLE]: 90, [CANARY]: 10 }];
    const all: Entry = [{ [CANARY]: 100 }, "canary cccccccc 100% 2/2 run 42.2: fix: carts"];
    expect(await found([split, hotfix, all])).toMatchObject(before);
    // A Worker that was never deployed has no rollout: so the oldest of the whole list came before main.
    expect(await found([stable, hotfix, step(5)], -1)).toMatchObject(before);
  });

  test("is told by what was live before, though the server's clock seems to be later than main's beginning", async () => {
    const older: Entry = [{ [OTHER]: 100 }, "older"];
    expect(await found([older, stable, step(5)], 0.7)).toMatchObject({ adopted: { id: "d1" } });
    expect(await found([older, stable, step(5)], 0.5)).toMatchObject({ adopted: { id: "d0" } });
  });

  test("is nothing where another run, another attempt or nobody of them deployed", async () => {
    expect(await found([stable, step(5, "43.2")])).toBeUndefined();
    expect(await found([stable, step(5, "42.1")])).toBeUndefined();
    expect(await found([stable])).toBeUndefined();
    expect(
      await found([stable, [{ [STABLE]: 100 }, "rollback cccccccc failed run 42.2: fix"]]),
    ).toBeUndefined();
  });

  test("is nothing that another job of the same run had deployed before main began", async () => {
    expect(await found([stable, step(5)], 1)).toBeDefined();
    expect(await found([stable, step(5)], 2)).toBeUndefined();
    expect(await found([stable, step(5), step(10)], 2)).toMatchObject({ adopted: { id: "d1" } });
  });

  test("is nothing whose split isn't the one that its marker names: a copied message", async () => {
    expect(await found([stable, [{ [STABLE]: 60, [CANARY]: 40 }, step(10)[1]]])).toBeUndefined();
    expect(await found([stable, [{ [CANARY]: 100 }, step(10)[1]]])).toBeUndefined();
  });

  test("is nothing where the list doesn't show what was live before, or which version is which", async () => {
    expect(await found([step(5)])).toBeUndefined();
    expect(await found([[{ [CANARY]: 100 }], [{ [CANARY]: 100 }, step(100)[1]]])).toBeUndefined();
    expect(await found([stable, [{ [STABLE]: 90, [OTHER]: 10 }, step(10)[1]]])).toBeUndefined();
  });
});
