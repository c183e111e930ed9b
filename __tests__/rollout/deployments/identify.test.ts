import { describe, expect, test } from "vitest";
import { takenAway, takenAwayFromLive } from "../../../src/rollout/commands/find-rollout.ts";
import { identify, intermediates, stableToBeginOn } from "../../../src/rollout/deployments/identify.ts";
import type { History } from "../../../src/rollout/deployments/listing.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import { wholeHistory } from "./whole-list.ts";

const STABLE = "aaaaaaaa-0000-4000-8000-000000000001";
const CANARY = "cccccccc-0000-4000-8000-000000000002";
const OTHER = "eeeeeeee-0000-4000-8000-000000000003";

/** The canary, long before the lists begin. */
const UPLOADED = { id: CANARY, createdOn: "2026-11-01T00:00:00Z" };

type Shares = Readonly<Record<string, number>>;

/** A list from its oldest entry to the live one: what was deployed, and the message with it. */
function history(...entries: readonly (readonly [Shares, (string | undefined)?])[]): History {
  const deployments = entries.map(
    ([shares, message], index): Deployment => ({
      id: `d${index + 1}`,
      createdOn: `2026-11-02T12:00:0${index}Z`,
      source: "wrangler",
      versions: Object.entries(shares).map(([versionId, percentage]) => ({ versionId, percentage })),
      ...(message !== undefined && { message }),
    }),
  );
  return wholeHistory(deployments);
}

const stable = { [STABLE]: 100 };
const canary = { [CANARY]: 100 };
const split = (share: number) => ({ [STABLE]: 100 - share, [CANARY]: share });
const step = (share: number) => `canary cccccccc ${share}% 1/3 run 7.1: fix`;

test("stable before a canary at 100 % is what stood beside it, else the newest other that served alone", async () => {
  const before = (...entries: readonly (readonly [Shares, string?])[]) =>
    stableToBeginOn(history(...entries), CANARY, undefined, "fail");
  const other = { [OTHER]: 100 };
  expect(await before([other], [stable], [{ [STABLE]: 50, [OTHER]: 50 }], [canary])).toBe(STABLE);
  expect(await before([stable], [other], [split(10), step(10)], [canary])).toBe(STABLE);
  expect(await before([stable], [canary], [canary])).toBe(STABLE);
  expect(await before([canary])).toBeUndefined();
});

describe("the rollout that is under way", () => {
  const told = async (from: History, hint?: string) => {
    const { live: _, ...state } = await identify(from, hint);
    return state;
  };
  const rollout = { kind: "rollout", canaryId: CANARY, stableId: STABLE };

  test("is told by the live marker, also against the history", async () => {
    expect(await told(history([canary], [split(10), step(10)]))).toEqual(rollout);
    expect(await told(history([stable], [split(10), step(10)]))).toEqual(rollout);
    expect(await told(history([split(10), step(10)]), OTHER)).toEqual(rollout);
  });

  test("is told by the version that had served alone, where the marker says nothing of this split", async () => {
    for (const message of [
      undefined,
      "hotfix",
      "canary 01234567 10% 1/3 run 7.1: another",
      step(10).slice(0, 9),
    ])
      expect(await told(history([stable], [split(10), message]))).toEqual(rollout);
    expect(await told(history([stable], [{ [OTHER]: 100 }], [split(10)]))).toEqual({ kind: "ambiguous" });
    expect(await told(history([stable], [{ [OTHER]: 100 }], [split(10)]), STABLE)).toEqual(rollout);
    expect(await told(history([{ [OTHER]: 100 }], [stable], [canary], [split(10)]))).toEqual({
      kind: "rollout",
      canaryId: STABLE,
      stableId: CANARY,
    });
  });

  test("of a rollback's marker on a split is told by the history", async () => {
    expect(await told(history([canary], [split(10), "rollback cccccccc failed run 7.1: fix"]))).toMatchObject(
      {
        stableId: CANARY,
      },
    );
  });

  test("is told by the workflow's stable-version only where nothing else tells it", async () => {
    expect(await told(history([split(10)]))).toEqual({ kind: "ambiguous" });
    expect(await told(history([split(10)]), STABLE)).toEqual(rollout);
    expect(await told(history([split(10)]), OTHER)).toEqual({ kind: "ambiguous" });
    expect(await told(history([stable], [split(10)]), CANARY)).toEqual(rollout);
  });

  test("of a canary at 100 % has the newest other version before it as stable", async () => {
    expect(await told(history([{ [OTHER]: 100 }], [stable], [canary, step(100)]))).toEqual(rollout);
    expect(await told(history([stable], [canary, step(50)], [canary, step(100)]))).toEqual(rollout);
    expect(await told(history([canary, step(100)]))).toEqual({ ...rollout, stableId: undefined });
    expect(await told(history([canary, step(100)]), STABLE)).toEqual(rollout);
    expect(await told(history([stable], [canary, step(100)]), OTHER)).toEqual({
      ...rollout,
      stableId: OTHER,
    });
  });

  test("is none where one version serves everything and no rollout brought it there", async () => {
    expect(await told(history([stable]))).toEqual({ kind: "none" });
    expect(
      await told(history([split(10), step(10)], [stable, "rollback cccccccc failed run 7.1: fix"])),
    ).toEqual({
      kind: "none",
    });
    expect(await told(history([stable], [stable, step(100)]))).toEqual({ kind: "none" });
  });

  test("can't be told of two versions that begin alike", async () => {
    const twin = `cccccccc-9${CANARY.slice(10)}`;
    expect(await told(history([{ [twin]: 90, [CANARY]: 10 }, step(10)]))).toEqual({ kind: "ambiguous" });
    expect(await told(history([{ [twin]: 100 }], [{ [twin]: 90, [CANARY]: 10 }, step(10)]))).toEqual({
      ...rollout,
      stableId: twin,
    });
  });
});

describe("a canary that was taken away", () => {
  const by = (id: string) => `Canary cccccccc was taken away by deployment ${id} `;

  test("is told by the deployment right after the last that held it", async () => {
    const listing = history([stable], [split(10)], [stable], [{ [OTHER]: 100 }]);
    expect(await takenAway(listing, UPLOADED)).toBe(
      `${by("d3")}(aaaaaaaa at 100 %) through wrangler at 2026-11-02T12:00:02Z`,
    );
  });

  test("is told with the rollback's cause and run", async () => {
    const rolledBack = (run: string) =>
      takenAway(history([split(10)], [stable, `rollback cccccccc cancelled run ${run}`]), UPLOADED);
    expect(await rolledBack("7.2: fix")).toContain(
      "Canary cccccccc was rolled back (cancelled, run 7.2) by deployment d2",
    );
    // Cut at 50 bytes by the server, in the middle of the run.
    expect(await rolledBack("12345678901234567.")).toContain("was rolled back (cancelled) by deployment d2");
  });

  test("is not one that is live, or that nothing ever held", async () => {
    expect(await takenAway(history([stable], [split(0)]), UPLOADED)).toBeUndefined();
    expect(await takenAway(history([stable]), UPLOADED)).toBeUndefined();
    expect(await takenAway(wholeHistory([]), UPLOADED)).toBeUndefined();
  });

  test("from what is live was the rollout right before it", async () => {
    expect(takenAwayFromLive(history([split(10), step(10)], [stable]).listing)).toContain(by("d2"));
    expect(takenAwayFromLive(history([stable]).listing)).toBeUndefined();
    expect(takenAwayFromLive(history([split(10)], [stable]).listing)).toBeUndefined();
    expect(takenAwayFromLive(history([split(10), step(10)], [stable], [stable]).listing)).toBeUndefined();
    expect(takenAwayFromLive(history([split(10), step(10)], [canary]).listing)).toBeUndefined();
    expect(takenAwayFromLive(history([stable, step(10)], [canary]).listing)).toBeUndefined();
    const rollback = "rollback cccccccc failed run 7.1: fix";
    expect(takenAwayFromLive(history([split(10), rollback], [stable]).listing)).toBeUndefined();
  });
});

describe("the intermediate deployments", () => {
  const ids = async (from: History) => (await intermediates(from, CANARY)).map(({ id }) => id);

  test("are the rollout's own between its first and its last", async () => {
    expect(
      await ids(
        history(
          [stable],
          [split(5), step(5)],
          [split(10), step(10)],
          [split(50), step(50)],
          [canary, step(100)],
        ),
      ),
    ).toEqual(["d4", "d3"]);
    expect(await ids(history([split(5), step(5)], [split(10), step(10)], [canary, step(100)]))).toEqual([
      "d2",
    ]);
    expect(await ids(history([stable], [split(5), step(5)], [canary, step(100)]))).toEqual([]);
    expect(await ids(history([stable], [canary, step(100)]))).toEqual([]);
  });

  test("end at what isn't the rollout's: no marker, a rollback's, another canary's, or without the canary", async () => {
    for (const foreign of [
      [split(7)],
      [split(7), "rollback cccccccc failed run 7.1: fix"],
      [split(7), "canary eeeeeeee 7% 1/3 run 7.1: fix"],
      [stable, step(7)],
    ] as const)
      expect(
        await ids(
          history(
            [split(5), step(5)],
            foreign,
            [split(10), step(10)],
            [split(50), step(50)],
            [canary, step(100)],
          ),
        ),
      ).toEqual(["d4"]);
  });

  test("of a live deployment that no rollout made are none", async () => {
    expect(
      await ids(history([split(5), step(5)], [split(10), step(10)], [split(50), step(50)], [canary])),
    ).toEqual([]);
  });
});
