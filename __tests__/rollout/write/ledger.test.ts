import { describe, expect, test } from "vitest";
import { composeRestored, cutUtf8 } from "../../../src/rollout/marker.ts";
import type { Deployment, NewDeployment } from "../../../src/rollout/model.ts";
import type { SettleState } from "../../../src/rollout/ports.ts";
import { Ledger } from "../../../src/rollout/write/ledger.ts";
import { wholeList } from "../deployments/whole-list.ts";

const STABLE = "aaaaaaaa-0000-4000-8000-000000000001";
const CANARY = "cccccccc-0000-4000-8000-000000000002";
const OTHER = "eeeeeeee-0000-4000-8000-000000000003";
const RUN = { id: "42", attempt: 1 };

/** A deployment in second `at` of the day. */
function deployed(at: number, shares: Readonly<Record<string, number>>, message?: string): Deployment {
  return {
    id: `d${at}`,
    createdOn: `2026-11-02T12:00:${String(at).padStart(2, "0")}.000000Z`,
    source: "api",
    versions: Object.entries(shares).map(([versionId, percentage]) => ({ versionId, percentage })),
    ...(message !== undefined && { message }),
  };
}

const ADOPTED = deployed(1, { [STABLE]: 100 });
const STEP = "canary cccccccc 10% 1/3 run 42.1: fix";
const split = (at: number, message = STEP) => deployed(at, { [STABLE]: 90, [CANARY]: 10 }, message);
const asked: NewDeployment = {
  versions: split(0).versions,
  message: STEP,
  triggeredBy: "push",
  force: false,
  codeUpdate: { mode: "immediate" },
};

function open() {
  const saved: SettleState[] = [];
  const store = { save: (state: SettleState) => void saved.push(structuredClone(state)) };
  const ledger = Ledger.open(store, { stableId: STABLE, canaryId: CANARY, adopted: ADOPTED, message: "fix" });
  return { ledger, saved, store };
}

const listing = (...deployments: readonly Deployment[]) => wholeList(deployments);

describe("the ledger owns", () => {
  test("what it adopted, what it made, and nothing else", () => {
    const { ledger } = open();
    ledger.confirm(split(2), ledger.intend(asked, ADOPTED));
    expect(
      [ADOPTED, split(2), split(3), deployed(4, { [OTHER]: 100 })].map((each) => ledger.owns(each)),
    ).toEqual([true, true, false, false]);
  });

  test("what fulfils an intent: not in the read before, the same split, the same marker", () => {
    const { ledger } = open();
    const live = deployed(5, { [STABLE]: 100 });
    ledger.intend(asked, live, [live, split(3)]);
    expect(ledger.owns(split(6))).toBe(true);
    expect(ledger.owns(split(4))).toBe(true);
    expect(ledger.owns(split(3))).toBe(false);
    expect(ledger.owns(split(6, "canary cccccccc 10% 1/3 run 43.1: fix"))).toBe(false);
    expect(ledger.owns(split(6, "by hand"))).toBe(false);
    expect(ledger.owns(deployed(6, { [STABLE]: 80, [CANARY]: 20 }, STEP))).toBe(false);
  });

  test("not what has no message", () => {
    const { ledger } = open();
    const { message: _, ...silent } = split(6);
    ledger.intend(asked, ADOPTED);
    expect(ledger.owns(silent)).toBe(false);
    ledger.intend({ ...asked, message: composeRestored("hotfix", RUN) }, ADOPTED);
    expect(ledger.owns(silent)).toBe(false);
  });

  test.each(["hotfix", "canary cccccccc 10% 1/3 run 41.1: another run's"])(
    "what restores %s, and not what somebody else makes of the same versions with the same message",
    (message) => {
      const { ledger } = open();
      ledger.intend({ ...asked, message: composeRestored(message, RUN) }, ADOPTED);
      expect(ledger.owns(split(6, `${message} (restored by run 42.1)`))).toBe(true);
      expect(ledger.owns(split(6, message))).toBe(false);
      expect(ledger.owns(split(6, `${message} (restored by run 43.1)`))).toBe(false);
      expect(ledger.owns(split(6, `${message} (restored by run 42.2)`))).toBe(false);
    },
  );

  test("a restore that the server has cut, as long as the run's id is in it", () => {
    const { ledger } = open();
    const message = composeRestored("hotfix: no double charges", RUN);
    ledger.intend({ ...asked, message }, ADOPTED);
    expect(ledger.owns(split(6, cutUtf8(message, 46)))).toBe(true);
    expect(ledger.owns(split(6, cutUtf8(message, 44)))).toBe(false);
    expect(ledger.owns(split(6, cutUtf8(message, 26)))).toBe(false);
  });

  test("in post, what this run restored before main had saved it", () => {
    const { store, saved } = open();
    const post = Ledger.resume(store, saved.at(-1) as SettleState, RUN);
    const versions = { [OTHER]: 100 };
    expect(post.owns(deployed(6, versions, "hotfix (restored by run 42.1)"))).toBe(true);
    expect(post.owns(deployed(6, versions, "hotfix (restored by run 41.1)"))).toBe(false);
    expect(post.owns(deployed(6, versions, "hotfix"))).toBe(false);
    expect(post.owns(deployed(0, versions, "hotfix (restored by run 42.1)"))).toBe(false);
  });

  test("nothing that is as old as the read before the write", () => {
    const { ledger } = open();
    ledger.intend(asked, split(6));
    expect([ledger.owns(split(6)), ledger.owns(split(7))]).toEqual([false, true]);
  });

  test("a write that counted as absent and shows up late", () => {
    const { ledger } = open();
    ledger.dismiss(ledger.intend(asked, ADOPTED), false);
    expect([ledger.pending, ledger.owns(split(9))]).toEqual([[], true]);
  });

  test("not one that provably didn't happen", () => {
    const { ledger } = open();
    ledger.dismiss(ledger.intend(asked, ADOPTED), true);
    expect(ledger.owns(split(9))).toBe(false);
  });

  test("in post, what bears this run's markers; not what the run rolled back by hand", () => {
    const { saved, store } = open();
    const state = saved.at(-1);
    if (!state) throw new Error("nothing was saved");
    const ledger = Ledger.resume(store, state, RUN);
    const rollback = (cause: string) =>
      deployed(7, { [STABLE]: 100 }, `rollback cccccccc ${cause} run 42.1: fix`);
    expect(ledger.owns(split(7))).toBe(true);
    expect(ledger.owns(rollback("failed"))).toBe(true);
    expect(ledger.owns(rollback("manual"))).toBe(false);
    expect(ledger.owns(split(7, "canary cccccccc 10% 1/3 run 42.2: fix"))).toBe(false);
    expect(ledger.owns(split(7, "canary eeeeeeee 10% 1/3 run 42.1: fix"))).toBe(false);
    expect(ledger.owns(split(0))).toBe(false);
  });
});

describe("a list", () => {
  test("tells which unknown writes were made", () => {
    const { ledger, saved } = open();
    ledger.intend(asked, ADOPTED);
    ledger.note(listing(split(3), ADOPTED));
    expect([ledger.pending, ledger.own, ledger.expected.id]).toEqual([[], ["d3"], "d3"]);
    expect(saved.at(-1)).toMatchObject({ canaryDeployed: true, own: ["d3"], pending: [] });
  });

  test("tells of one deployment once, and the newest is what is expected", () => {
    const { ledger, saved } = open();
    const [one, other] = [ledger.intend(asked, ADOPTED), ledger.intend(asked, ADOPTED)];
    ledger.confirm(split(5), one);
    ledger.confirm(split(5), other);
    expect([ledger.own, ledger.expected.id]).toEqual([["d5"], "d5"]);
    ledger.confirm(split(3), ledger.intend(asked, ADOPTED));
    expect([ledger.own, ledger.expected.id]).toEqual([["d5", "d3"], "d5"]);
    expect(saved.at(-1)).toMatchObject({ own: ["d5", "d3"], expected: { id: "d5" }, pending: [] });
  });

  test("tells of a write that counted as absent and came late: then nothing more may come of it", () => {
    const { ledger, saved } = open();
    const [late, never] = [ledger.intend(asked, ADOPTED), ledger.intend({ ...asked, message: "" }, ADOPTED)];
    ledger.dismiss(late, false);
    ledger.dismiss(never, false);
    expect(saved.at(-1)?.presumedAbsent).toHaveLength(2);
    ledger.note(listing(split(3), ADOPTED));
    expect(saved.at(-1)).toMatchObject({ own: ["d3"], presumedAbsent: [{ message: "" }] });
    ledger.note(listing(split(4), split(3), ADOPTED));
    expect(ledger.own).toEqual(["d3"]);
  });

  test("knows the canary as deployed only by a deployment that has it", () => {
    const { ledger } = open();
    const back = deployed(2, { [STABLE]: 100 }, "rollback cccccccc failed run 42.1: fix");
    ledger.confirm(back, ledger.intend({ ...asked, versions: back.versions }, ADOPTED));
    expect(ledger.canaryDeployed).toBe(false);
    ledger.confirm(split(3), ledger.intend(asked, ADOPTED));
    expect(ledger.canaryDeployed).toBe(true);
    const again = { ...back, id: "d4", createdOn: "2026-11-02T12:00:04.000000Z" };
    ledger.confirm(again, ledger.intend({ ...asked, versions: back.versions }, ADOPTED));
    expect(ledger.canaryDeployed).toBe(true);
  });

  test("gives two writes of one split a deployment each", () => {
    const { ledger } = open();
    ledger.intend(asked, ADOPTED);
    ledger.intend(asked, ADOPTED);
    ledger.note(listing(split(3), ADOPTED));
    expect([ledger.own, ledger.pending.length]).toEqual([["d3"], 1]);
    ledger.note(listing(split(4), split(3), ADOPTED));
    expect([ledger.own, ledger.pending.length]).toEqual([["d3", "d4"], 0]);
  });

  test("finds the write of a split whose outcome isn't known, and no other", () => {
    const { ledger } = open();
    const intent = ledger.intend(asked, ADOPTED);
    expect(ledger.unknown({ versions: [...asked.versions].reverse() })).toBe(intent);
    expect(ledger.unknown(deployed(0, { [STABLE]: 100 }))).toBeUndefined();
    expect(ledger.unknown(deployed(0, { [STABLE]: 80, [CANARY]: 20 }))).toBeUndefined();
  });

  test("without anything live shows nothing overwritten", () => {
    expect(open().ledger.overwritten(listing())).toBeUndefined();
  });

  test("shows what this run deployed over, the newest first, and nothing older than what was adopted", () => {
    const { ledger } = open();
    ledger.confirm(split(5), ledger.intend(asked, ADOPTED));
    const [early, late] = [deployed(2, { [OTHER]: 100 }), deployed(3, { [CANARY]: 100 })];
    const before = deployed(0, { [OTHER]: 100 });
    expect(ledger.overwritten(listing(split(5), late, early, ADOPTED, before))?.id).toBe("d3");
    expect(ledger.overwritten(listing(split(5), ADOPTED, before))).toBeUndefined();
  });

  test("shows nothing overwritten while somebody else's is live", () => {
    const { ledger } = open();
    expect(ledger.overwritten(listing(deployed(2, { [OTHER]: 100 }), ADOPTED))).toBeUndefined();
  });
});

describe("what is saved for post", () => {
  test("has the intent before anything else happens, and the aim until it is reached", () => {
    const { ledger, saved } = open();
    const intent = ledger.intend(asked, ADOPTED);
    expect(saved.at(-1)?.pending).toEqual([
      {
        message: STEP,
        versions: asked.versions,
        after: { id: "d1", createdOn: ADOPTED.createdOn },
        alike: [],
      },
    ]);
    ledger.dismiss(intent, true);
    const goal = { policy: "rollback", cause: "failed", why: "It failed" } as const;
    expect(ledger.setGoal(goal)).toEqual(goal);
    expect(ledger.setGoal({ policy: "hold", cause: "cancelled", why: "later" })).toEqual(goal);
    ledger.finish();
    expect(saved.at(-1)).toMatchObject({ phase: "finished", goal });
    ledger.settled(true);
    expect(saved.at(-1)).not.toHaveProperty("goal");
  });

  test("is there as soon as the rollout has begun", () => {
    const { saved } = open();
    const mark = { id: "d1", createdOn: ADOPTED.createdOn };
    expect(saved).toEqual([
      {
        version: 1,
        phase: "working",
        stableId: STABLE,
        canaryId: CANARY,
        message: "fix",
        adopted: mark,
        expected: mark,
        own: [],
        canaryDeployed: false,
        pending: [],
        presumedAbsent: [],
      },
    ]);
  });

  test("is engaged from the start where the canary was live, and not by a rollback in flight", () => {
    const { ledger, store } = open();
    ledger.intend({ ...asked, versions: ADOPTED.versions }, ADOPTED);
    expect(ledger.canaryDeployed).toBe(false);
    const start = { stableId: STABLE, canaryId: CANARY, message: "fix" };
    expect(Ledger.open(store, { ...start, adopted: split(2) }).canaryDeployed).toBe(true);
    ledger.confirm(split(3), ledger.intend(asked, ADOPTED));
    expect(ledger.canaryDeployed).toBe(true);
  });

  test("calls the rollout engaged as soon as the canary may be live", () => {
    const { ledger } = open();
    expect(ledger.canaryDeployed).toBe(false);
    const intent = ledger.intend(asked, ADOPTED);
    expect(ledger.canaryDeployed).toBe(true);
    ledger.dismiss(intent, true);
    expect(ledger.canaryDeployed).toBe(false);
  });
});
