import { describe, expect, test } from "vitest";
import { stableToBeginOn } from "../../../src/rollout/deployments/identify.ts";
import { ProblemError } from "../../../src/rollout/errors.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import { wholeHistory } from "./whole-list.ts";

const STABLE = "aaaaaaaa-0000-4000-8000-000000000001";
const CANARY = "cccccccc-0000-4000-8000-000000000002";
const OTHER = "eeeeeeee-0000-4000-8000-000000000003";

type Shares = readonly (readonly [string, number])[];

let made = 0;
function deployed(shares: Shares, more: Partial<Deployment> = {}): Deployment {
  made += 1;
  return {
    id: `d${made}`,
    createdOn: new Date(Date.UTC(2026, 10, 2) + made * 1000).toISOString(),
    source: "api",
    versions: shares.map(([versionId, percentage]) => ({ versionId, percentage })),
    ...more,
  };
}

/** What a rollout begins on, or why it doesn't: a live deployment, with `earlier` before it, oldest first. */
async function on(
  live: Shares,
  {
    stableId,
    onConflict = "fail",
    earlier = [],
    ...more
  }: Partial<Deployment> & {
    stableId?: string;
    onConflict?: "fail" | "replace";
    earlier?: readonly Shares[];
  } = {},
): Promise<{ readonly stableId?: string | undefined; readonly problem?: string }> {
  const before = earlier.map((shares) => deployed(shares));
  const history = wholeHistory([...before, deployed(live, more)]);
  try {
    return { stableId: await stableToBeginOn(history, CANARY, stableId, onConflict) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: error.message };
  }
}

describe("the live deployment is", () => {
  test("stable: a fresh start, stable first", async () => {
    expect(await on([[STABLE, 100]])).toMatchObject({ stableId: STABLE });
    expect(await on([[STABLE, 100]], { stableId: STABLE })).toEqual({ stableId: STABLE });
  });

  test("stable and canary: resumed, in the order that is live", async () => {
    expect(
      await on([
        [STABLE, 90],
        [CANARY, 10],
      ]),
    ).toMatchObject({ stableId: STABLE });
    expect(
      await on([
        [CANARY, 10],
        [STABLE, 90],
      ]),
    ).toMatchObject({ stableId: STABLE });
    expect(
      await on([
        [STABLE, 100],
        [CANARY, 0],
      ]),
    ).toEqual({ stableId: STABLE });
    expect(
      await on([
        [STABLE, 0],
        [CANARY, 100],
      ]),
    ).toEqual({ stableId: STABLE });
  });

  test("the canary alone: arrived, and stable is the newest other version before it", async () => {
    const earlier = [
      [[OTHER, 100]],
      [[STABLE, 100]],
      [
        [STABLE, 50],
        [CANARY, 50],
      ],
    ] as const;
    expect(await on([[CANARY, 100]], { earlier })).toMatchObject({ stableId: STABLE });
    expect(await on([[CANARY, 100]], { earlier, stableId: OTHER })).toMatchObject({ stableId: OTHER });
    expect(await on([[CANARY, 100]])).toMatchObject({ stableId: undefined });
  });

  test("another canary's split: a conflict, or replaced in its place", async () => {
    const split = [
      [OTHER, 10],
      [STABLE, 90],
    ] as const;
    expect(await on(split, { stableId: STABLE })).toMatchObject({
      problem: expect.stringContaining("on-conflict: replace to put cccccccc in the place of eeeeeeee"),
    });
    expect(await on(split, { stableId: STABLE, onConflict: "replace" })).toMatchObject({
      stableId: STABLE,
    });
  });

  test("another canary's split whose stable is told by its marker, or by the history, or by nothing", async () => {
    const split = [
      [STABLE, 90],
      [OTHER, 10],
    ] as const;
    const replace = { onConflict: "replace" } as const;
    const message = "canary eeeeeeee 10% 1/3 run 7.1: theirs";
    expect(await on(split, { ...replace, message })).toMatchObject({ stableId: STABLE });
    expect(await on(split.toReversed(), { ...replace, message })).toMatchObject({ stableId: STABLE });
    expect(await on(split, { ...replace, earlier: [[[STABLE, 100]]] })).toMatchObject({ stableId: STABLE });
    expect(await on(split, { ...replace, earlier: [[[OTHER, 100]]] })).toMatchObject({ stableId: OTHER });
    expect(await on(split, replace)).toMatchObject({
      problem: expect.stringContaining("set stable-version"),
    });
  });

  test("a split that stable-version isn't in, or nothing at all: a problem", async () => {
    const split = [
      [STABLE, 90],
      [CANARY, 10],
    ] as const;
    expect(await on(split, { stableId: OTHER })).toMatchObject({
      problem: `stable-version ${OTHER} is not live.`,
    });
    expect(await on(split, { stableId: STABLE })).toEqual({ stableId: STABLE });
    expect((await on([])).problem).toContain("has 0 versions");
  });

  test("a canary at 100 % that served alone before: stable is the version before that", async () => {
    expect(await on([[CANARY, 100]], { earlier: [[[STABLE, 100]], [[CANARY, 100]]] })).toMatchObject({
      stableId: STABLE,
    });
  });

  test("another canary's split, stable first: replaced in its place", async () => {
    const split = [
      [STABLE, 90],
      [OTHER, 10],
    ] as const;
    expect(await on(split, { stableId: STABLE, onConflict: "replace" })).toEqual({ stableId: STABLE });
    expect(await on(split, { stableId: STABLE })).toMatchObject({
      problem:
        "Another canary's rollout is under way. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put cccccccc in the place of eeeeeeee.",
    });
  });

  test("another canary's split whose marker fits both halves, or neither: told by the history", async () => {
    const replace = { onConflict: "replace", earlier: [[[OTHER, 100]]] } as const;
    const twin = `eeeeeeee-9${OTHER.slice(10)}`;
    const message = "canary eeeeeeee 10% 1/3 run 7.1: theirs";
    const twins = [
      [OTHER, 90],
      [twin, 10],
    ] as const;
    expect(await on(twins, { ...replace, message })).toMatchObject({ stableId: OTHER });
    expect(await on(twins, { message })).toHaveProperty("problem");
  });

  test("neither: stable-version isn't live", async () => {
    expect(await on([[OTHER, 100]], { stableId: STABLE })).toMatchObject({
      problem: expect.stringContaining(`stable-version ${STABLE} is not live`),
    });
    expect(
      await on(
        [
          [OTHER, 50],
          [CANARY, 50],
        ],
        { stableId: STABLE },
      ),
    ).toHaveProperty("problem");
    expect(await on([[OTHER, 100]])).toMatchObject({ stableId: OTHER });
  });

  test.each([
    [
      "three versions",
      [
        [STABLE, 50],
        [CANARY, 30],
        [OTHER, 20],
      ],
      {},
      "3 versions",
    ],
    ["cohorts", [[STABLE, 100]], { oddity: "it has cohorts" }, "isn't understood (it has cohorts)"],
    [
      "one version twice",
      [
        [STABLE, 50],
        [STABLE, 50],
      ],
      {},
      "names one version twice",
    ],
    ["of no readable time", [[STABLE, 100]], { createdOn: "yesterday" }, 'created_on is "yesterday"'],
  ] as const)("odd (%s): a problem that names it", async (_, live, more, problem) => {
    expect((await on(live, more)).problem).toContain(problem);
  });

  test("none: deploy once, then roll out", async () => {
    await expect(stableToBeginOn(wholeHistory([]), CANARY, undefined, "replace")).rejects.toThrow(
      "no deployment yet",
    );
  });
});
