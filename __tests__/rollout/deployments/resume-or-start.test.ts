import { describe, expect, test } from "vitest";
import { startingPoint } from "../../../src/rollout/deployments/resume-or-start.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import { decided, wholeList } from "./whole-list.ts";

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

/** The start on a live deployment, with `earlier` before it, oldest first. */
function on(
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
) {
  const before = earlier.map((shares) => deployed(shares));
  return decided(startingPoint(wholeList([...before, deployed(live, more)]), CANARY, stableId, onConflict));
}

describe("the live deployment is", () => {
  test("stable: a fresh start, stable first", () => {
    expect(on([[STABLE, 100]])).toMatchObject({ kind: "fresh", stableId: STABLE, order: [STABLE, CANARY] });
    expect(on([[STABLE, 100]], { stableId: STABLE }).kind).toBe("fresh");
  });

  test("stable and canary: resumed, in the order that is live", () => {
    expect(
      on([
        [STABLE, 90],
        [CANARY, 10],
      ]),
    ).toMatchObject({ kind: "resume", stableId: STABLE, order: [STABLE, CANARY] });
    expect(
      on([
        [CANARY, 10],
        [STABLE, 90],
      ]),
    ).toMatchObject({ kind: "resume", stableId: STABLE, order: [CANARY, STABLE] });
    expect(
      on([
        [STABLE, 100],
        [CANARY, 0],
      ]).kind,
    ).toBe("resume");
    expect(
      on([
        [STABLE, 0],
        [CANARY, 100],
      ]).kind,
    ).toBe("resume");
  });

  test("the canary alone: arrived, and stable is the newest other version before it", () => {
    const earlier = [
      [[OTHER, 100]],
      [[STABLE, 100]],
      [
        [STABLE, 50],
        [CANARY, 50],
      ],
    ] as const;
    expect(on([[CANARY, 100]], { earlier })).toMatchObject({ kind: "arrived", stableId: STABLE });
    expect(on([[CANARY, 100]], { earlier, stableId: OTHER })).toMatchObject({ stableId: OTHER });
    expect(on([[CANARY, 100]])).toMatchObject({ kind: "arrived", stableId: undefined });
  });

  test("another canary's split: a conflict, or replaced in its place", () => {
    const split = [
      [OTHER, 10],
      [STABLE, 90],
    ] as const;
    expect(on(split, { stableId: STABLE })).toMatchObject({
      kind: "conflict",
      problem: expect.stringContaining("on-conflict: replace to put cccccccc in the place of eeeeeeee"),
    });
    expect(on(split, { stableId: STABLE, onConflict: "replace" })).toMatchObject({
      kind: "replace",
      stableId: STABLE,
      order: [CANARY, STABLE],
    });
  });

  test("another canary's split whose stable is told by its marker, or by the history, or by nothing", () => {
    const split = [
      [STABLE, 90],
      [OTHER, 10],
    ] as const;
    const replace = { onConflict: "replace" } as const;
    const message = "canary eeeeeeee 10% 1/3 run 7.1: theirs";
    expect(on(split, { ...replace, message })).toMatchObject({ kind: "replace", stableId: STABLE });
    expect(on(split.toReversed(), { ...replace, message })).toMatchObject({ stableId: STABLE });
    expect(on(split, { ...replace, earlier: [[[STABLE, 100]]] })).toMatchObject({ stableId: STABLE });
    expect(on(split, { ...replace, earlier: [[[OTHER, 100]]] })).toMatchObject({ stableId: OTHER });
    expect(on(split, replace)).toMatchObject({
      kind: "problem",
      problem: expect.stringContaining("set stable-version"),
    });
  });

  test("a split that stable-version isn't in, or nothing at all: a problem", () => {
    const split = [
      [STABLE, 90],
      [CANARY, 10],
    ] as const;
    expect(on(split, { stableId: OTHER })).toMatchObject({
      kind: "problem",
      problem: `stable-version ${OTHER} is not live: aaaaaaaa at 90 %, cccccccc at 10 % is.`,
    });
    expect(on(split, { stableId: STABLE }).kind).toBe("resume");
    expect(() => on([])).toThrow("has 0 versions");
  });

  test("a canary at 100 % that served alone before: stable is the version before that", () => {
    expect(on([[CANARY, 100]], { earlier: [[[STABLE, 100]], [[CANARY, 100]]] })).toMatchObject({
      kind: "arrived",
      stableId: STABLE,
    });
  });

  test("another canary's split, stable first: replaced in its place", () => {
    const split = [
      [STABLE, 90],
      [OTHER, 10],
    ] as const;
    expect(on(split, { stableId: STABLE, onConflict: "replace" })).toMatchObject({ order: [STABLE, CANARY] });
    expect(on(split, { stableId: STABLE })).toMatchObject({
      kind: "conflict",
      problem:
        "Another canary's rollout is under way: aaaaaaaa at 90 %, eeeeeeee at 10 %. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put cccccccc in the place of eeeeeeee.",
    });
  });

  test("another canary's split whose marker fits both halves, or neither: told by the history", () => {
    const replace = { onConflict: "replace", earlier: [[[OTHER, 100]]] } as const;
    const twin = `eeeeeeee-9${OTHER.slice(10)}`;
    const message = "canary eeeeeeee 10% 1/3 run 7.1: theirs";
    const twins = [
      [OTHER, 90],
      [twin, 10],
    ] as const;
    expect(on(twins, { ...replace, message })).toMatchObject({ stableId: OTHER });
    expect(on(twins, { message })).toMatchObject({ kind: "problem" });
  });

  test("neither: stable-version isn't live", () => {
    expect(on([[OTHER, 100]], { stableId: STABLE })).toMatchObject({
      kind: "problem",
      problem: expect.stringContaining(`stable-version ${STABLE} is not live`),
    });
    expect(
      on(
        [
          [OTHER, 50],
          [CANARY, 50],
        ],
        { stableId: STABLE },
      ).kind,
    ).toBe("problem");
    expect(on([[OTHER, 100]])).toMatchObject({ kind: "fresh", stableId: OTHER });
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
  ] as const)("odd (%s): a problem that names it", (_, live, more, problem) => {
    expect(() => on(live, more)).toThrow(problem);
  });

  test("none: deploy once, then roll out", () => {
    expect(() => startingPoint(wholeList([]), CANARY, undefined, "replace")).toThrow("no deployment yet");
  });
});
