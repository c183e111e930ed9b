import { describe, expect, test } from "vitest";
import { whyPreviousTakenAway, whyTakenAway } from "../../../src/rollout/commands/taken-away.ts";
import type { History } from "../../../src/rollout/deployments/listing.ts";
import {
  identifyUnderWay,
  intermediates,
  stableForStart,
} from "../../../src/rollout/deployments/version-roles.ts";
import type { Deployment, OnConflict } from "../../../src/rollout/model.ts";
import { ProblemError } from "../../../src/values/problems.ts";
import { wholeHistory } from "./whole-list.ts";

const S = "aaaaaaaa-0000-4000-8000-000000000001";
const C = "cccccccc-0000-4000-8000-000000000002";
const O = "eeeeeeee-0000-4000-8000-000000000003";
/** Begins as the canary does. */
const TWIN = `cccccccc-9${C.slice(10)}`;

type Shares = Readonly<Record<string, number>>;
type Entry = readonly [Shares, (string | undefined)?];

/** A list from its oldest entry to the live one: what was deployed, and the message with it. */
function history(...entries: readonly Entry[]): History {
  return wholeHistory(entries.map(([shares, message], index) => deployed(index, shares, message)));
}

function deployed(index: number, shares: Shares, message?: string): Deployment {
  return {
    id: `d${index + 1}`,
    createdOn: `2026-11-02T12:00:0${index}Z`,
    source: "wrangler",
    versions: Object.entries(shares).map(([versionId, percentage]) => ({ versionId, percentage })),
    ...(message !== undefined && { message }),
  };
}

const stable: Entry = [{ [S]: 100 }];
const canary: Entry = [{ [C]: 100 }];
const other: Entry = [{ [O]: 100 }];
const split = (share: number, message?: string): Entry => [{ [S]: 100 - share, [C]: share }, message];
const marker = (share: number) => `canary cccccccc ${share}% 1/3 run 7.1: fix`;
const step = (share: number) => split(share, marker(share));
const all: Entry = [{ [C]: 100 }, marker(100)];
const ROLLBACK = "rollback cccccccc failed run 7.1: fix";

describe("the rollout that is under way", () => {
  const rollout = (stableId: string | undefined = S, canaryId = C) => ({ canaryId, stableId });
  const unknown = { canaryId: C, stableId: undefined };
  const twins: Entry = [{ [TWIN]: 90, [C]: 10 }, marker(10)];
  const at100 = (share: number): Entry => [{ [C]: 100 }, marker(share)];
  const ANOTHERS = "canary 01234567 10% 1/3 run 7.1: x";

  test.each<[string, readonly Entry[], string | undefined, object | undefined]>([
    ["the live marker, against the history", [canary, step(10)], undefined, rollout()],
    ["the live marker", [stable, step(10)], undefined, rollout()],
    ["the live marker, against stable-version", [step(10)], O, rollout()],
    ["what had served alone, without a message", [stable, split(10)], undefined, rollout()],
    ["what had served alone, with another's", [stable, split(10, "hotfix")], undefined, rollout()],
    ["what had served alone, with another canary's", [stable, split(10, ANOTHERS)], undefined, rollout()],
    ["what had served alone, with half a marker", [stable, split(10, "canary cc")], undefined, rollout()],
    ["what had served alone last", [other, stable, canary, split(10)], undefined, rollout(C, S)],
    ["the history, with a rollback's marker", [canary, split(10, ROLLBACK)], undefined, rollout(C, S)],
    ["nothing, where neither had", [stable, other, split(10)], undefined, undefined],
    ["stable-version, where neither had", [stable, other, split(10)], S, rollout()],
    ["nothing, without a history", [split(10)], undefined, undefined],
    ["stable-version, without a history", [split(10)], S, rollout()],
    ["nothing, where stable-version isn't live", [split(10)], O, undefined],
    ["the history, whatever stable-version says", [stable, split(10)], C, rollout()],
    ["its marker at 100 %: the newest other one is stable", [other, stable, all], undefined, rollout()],
    ["its marker at 100 % after a step at 100 %", [stable, at100(50), all], undefined, rollout()],
    ["its marker at 100 %, of a stable that nobody knows", [all], undefined, unknown],
    ["its marker at 100 %, with stable-version", [all], S, rollout()],
    ["its marker at 100 %, with stable-version against the history", [stable, all], O, rollout(O)],
    ["nothing that serves all without a marker", [stable], undefined, undefined],
    ["nothing after a rollback", [step(10), [{ [S]: 100 }, ROLLBACK]], undefined, undefined],
    ["no marker of a version that isn't live", [stable, [{ [S]: 100 }, marker(100)]], undefined, undefined],
    ["no marker that fits both", [twins], undefined, undefined],
    ["the history, where the marker fits both", [[{ [TWIN]: 100 }], twins], undefined, rollout(TWIN)],
  ])("is told by %s", async (_, entries, given, expected) => {
    const found = await identifyUnderWay(history(...entries), given);
    expect(found && { canaryId: found.canaryId, stableId: found.stableId }).toEqual(expected);
  });
});

describe("a rollout begins on", () => {
  const theirs = "canary eeeeeeee 10% 1/3 run 7.1: theirs";
  const others: Entry = [{ [S]: 90, [O]: 10 }];
  const besideO = (message?: string): Entry => [{ [O]: 90, [C]: 10 }, message];
  const fitsBoth: Entry = [{ [O]: 90, [`eeeeeeee-9${O.slice(10)}`]: 10 }, theirs];
  interface Given {
    readonly given?: string;
    readonly onConflict?: OnConflict;
  }
  const REPLACE = { onConflict: "replace" } as const;

  /** Stable, or the problem. */
  async function begun(from: History, { given, onConflict = "fail" }: Given) {
    return stableForStart(from, C, given, onConflict).catch((error) => {
      if (error instanceof ProblemError) return error.message;
      throw error;
    });
  }

  test.each<[string, readonly Entry[], Given, string | undefined]>([
    ["what serves everything", [stable], {}, S],
    ["the same, named", [stable], { given: S }, S],
    ["another one that serves everything", [other], {}, O],
    ["stable beside the canary", [step(10)], {}, S],
    ["stable beside the canary, which stands first", [[{ [C]: 10, [S]: 90 }, marker(10)]], {}, S],
    ["stable beside a canary at 0 %, named", [split(0)], { given: S }, S],
    ["stable at 0 %", [[{ [S]: 0, [C]: 100 }]], {}, S],
    ["stable of a split without a marker, named", [split(10)], { given: S }, S],
    ["what stood beside a canary at 100 %", [stable, other, step(10), canary], {}, S],
    ["the newest other, not what stood beside it before that", [besideO(marker(10)), stable, canary], {}, S],
    ["that, and not what stood beside it in nobody's split", [stable, besideO(), canary], {}, S],
    ["the newest other that had served alone", [other, stable, [{ [S]: 50, [O]: 50 }], canary], {}, S],
    ["the same, where the canary had, too", [stable, canary, canary], {}, S],
    ["what is named, before a canary at 100 %", [stable, canary], { given: O }, O],
    ["nothing, where nobody knows it", [canary], {}, undefined],
    ["stable of a rollout that it replaces", [others], { ...REPLACE, given: S }, S],
    ["the same, by its marker", [[others[0], theirs]], REPLACE, S],
    ["the same, by its marker, in another order", [[{ [O]: 10, [S]: 90 }, theirs]], REPLACE, S],
    ["the same, by the history", [stable, others], REPLACE, S],
    ["the same, by the history, the other way", [other, others], REPLACE, O],
    ["the same, by the history where the marker fits both", [other, fitsBoth], REPLACE, O],
  ])("%s", async (_, entries, given, expected) => {
    expect(await begun(history(...entries), given)).toBe(expected);
  });

  test.each<[string, readonly Entry[], Given, string]>([
    ["another canary's rollout", [others], { given: S }, "to put cccccccc in the place of eeeeeeee"],
    ["another's whose stable nobody knows", [others], REPLACE, "set stable-version"],
    ["one whose marker fits both halves", [fitsBoth], {}, "set stable-version"],
    ["a split without the one that is named", [split(10)], { given: O }, `stable-version ${O} is not live.`],
    ["another one than is named", [other], { given: S }, `stable-version ${S} is not live`],
    ["another one beside the canary than is named", [besideO()], { given: S }, "is not live"],
    ["the rollout whose stable is named as the canary", [canary, split(10)], {}, "is the stable version of"],
    ["no version", [[{}]], {}, "has 0 versions"],
    ["three versions", [[{ [S]: 50, [C]: 30, [O]: 20 }]], {}, "3 versions"],
    ["nothing", [], REPLACE, "no deployment yet"],
  ])("not on %s", async (_, entries, given, problem) => {
    expect(await begun(history(...entries), given)).toContain(problem);
  });

  test.each<[string, Partial<Deployment>, string]>([
    ["cohorts", { oddity: "it has cohorts" }, "isn't understood (it has cohorts)"],
    [
      "one version twice",
      { versions: Array(2).fill({ versionId: S, percentage: 50 }) },
      "names one version twice",
    ],
  ])("nor on what has %s", async (_, odd, problem) => {
    const from = wholeHistory([{ ...deployed(0, stable[0]), ...odd }]);
    expect(await begun(from, {})).toContain(problem);
  });
});

describe("a canary that was taken away", () => {
  /** Long before the lists begin. */
  const UPLOADED = { id: C, createdOn: "2026-11-01T00:00:00Z" };
  const by = (id: string) => `Canary cccccccc was taken away by deployment ${id} `;
  const AFTER = `${by("d3")}(aaaaaaaa at 100 %) through wrangler at 2026-11-02T12:00:02Z`;
  const BACK = "Canary cccccccc was rolled back";
  const rolledBack = (run: string): readonly Entry[] => [
    split(10),
    [{ [S]: 100 }, `rollback cccccccc cancelled run ${run}`],
  ];

  test.each<[string, readonly Entry[], string | undefined]>([
    ["the deployment right after the last that held it", [stable, split(10), stable, other], AFTER],
    [
      "a rollback: its cause and run",
      rolledBack("7.2: fix"),
      `${BACK} (cancelled, run 7.2) by deployment d2`,
    ],
    ["a rollback whose message is cut", rolledBack("12345678901234567."), `${BACK} (cancelled) by `],
    ["nobody, where it is live", [stable, split(0)], undefined],
    ["nobody, where nothing ever held it", [stable], undefined],
    ["nobody, where there is nothing", [], undefined],
  ])("is told by %s", async (_, entries, expected) => {
    const said = await whyTakenAway(history(...entries), UPLOADED);
    if (expected === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(expected);
  });

  test("from what is live was the rollout right before it", () => {
    const said = (...entries: readonly Entry[]) => whyPreviousTakenAway(history(...entries).listing);
    expect(said(step(10), stable)).toContain(by("d2"));
    const none: readonly (readonly Entry[])[] = [
      [stable],
      [split(10), stable],
      [step(10), stable, stable],
      [step(10), canary],
      [[{ [S]: 100 }, marker(10)], canary],
      [split(10, ROLLBACK), stable],
    ];
    expect(none.map((entries) => said(...entries))).toEqual(none.map(() => undefined));
  });
});

describe("the intermediate deployments", () => {
  const ids = async (...entries: readonly Entry[]) =>
    (await intermediates(history(...entries), C)).map(({ id }) => id);

  test.each<[string, readonly Entry[], readonly string[]]>([
    ["the rollout's own between its ends", [stable, step(5), step(10), step(50), all], ["d4", "d3"]],
    ["the same, of the whole list", [step(5), step(10), all], ["d2"]],
    ["none of two steps", [stable, step(5), all], []],
    ["none of one", [stable, all], []],
    ["none of what no rollout made", [step(5), step(10), step(50), canary], []],
    ...[
      split(7),
      split(7, ROLLBACK),
      split(7, "canary eeeeeeee 7% 1/3 run 7.1: fix"),
      [{ [S]: 100 }, marker(7)] as Entry,
    ].map((foreign): [string, readonly Entry[], readonly string[]] => [
      `none beneath ${JSON.stringify(foreign)}`,
      [step(5), foreign, step(10), step(50), all],
      ["d4"],
    ]),
  ])("are %s", async (_, entries, expected) => {
    expect(await ids(...entries)).toEqual(expected);
  });
});
