import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Deployment,
  OnInconclusive,
  Schedule,
  StepWindow,
  Verdict,
  VerdictStatus,
} from "../../../src/rollout/model.ts";
import { nextOpening } from "../../../src/rollout/schedule/window.ts";
import { decide, positionOf } from "../../../src/rollout/steps/decide.ts";

const MINUTE = 60_000;
const DAY = 24 * 60;
const SINCE = Date.UTC(2026, 10, 2, 12);
const SCHEDULE = [
  { percent: 0 },
  { percent: 10, hold: { min: 10 * MINUTE, max: 60 * MINUTE } },
  { percent: 50, hold: { min: 5 * MINUTE, max: 5 * MINUTE } },
  { percent: 100, hold: { min: 5 * MINUTE, max: 5 * MINUTE } },
];

/** What is live since 12:00. */
function live(share: number | null): Deployment {
  const canary = share === null ? [] : [{ versionId: "canary", percentage: share }];
  const versions = [{ versionId: "stable", percentage: 100 - (share ?? 0) }, ...canary];
  return { id: "d", createdOn: new Date(SINCE).toISOString(), source: "api", versions };
}

const position = (
  share: number | null,
  now = SINCE,
  schedule: Schedule = SCHEDULE,
  window?: StepWindow,
  since?: number,
) => positionOf(live(share), "canary", { schedule, window }, now, since);

const verdict = (status: VerdictStatus, warn = false): Verdict => {
  return { check: "error-rate <= 1%", status, warn, detail: "", numbers: {} };
};
/** Checks that only warn. */
const WARNS = { fail: verdict("fail", true), inconclusive: verdict("inconclusive", true) };

test("a share between two steps stands at the lower one, and none at no step", () => {
  const step = (share: number | null) => position(share).step;
  expect([null, 0, 9.99, 10, 49, 50, 99, 100].map(step)).toEqual([-1, 0, 0, 1, 1, 2, 2, 3]);
  expect(position(null)).toMatchObject({ share: null, step: -1, since: SINCE, now: SINCE });
});

test("the hold counts from the live deployment", () => {
  const ends = (share: number | null) => position(share).ends;
  expect(ends(10)).toEqual({ mayEndAt: SINCE + 10 * MINUTE, mustEndAt: SINCE + 60 * MINUTE });
  expect([ends(null), ends(0)]).toEqual([undefined, undefined]);
});

const deploy = (index: number, despite: readonly Verdict[] = []) => ({ kind: "deploy", index, despite });
const wait = (minutes: number, reason = "hold", tick = minutes) => {
  const [until, tickAt] = [minutes, tick].map((each) => SINCE + each * MINUTE);
  return { kind: "wait", until, tickAt, for: reason };
};
const COMPLETE = { kind: "complete", despite: [] };
const FAIL = { kind: "fail", verdicts: [verdict("fail")], policy: "rollback" };
const UNSURE = [verdict("inconclusive")];
const unsure = (policy: OnInconclusive) => ({ kind: "inconclusive", verdicts: UNSURE, policy });
const PENDING = { kind: "await-verdicts", pending: [verdict("pending")] };

/** What is due so many minutes after a share went live. */
type Due = [
  what: string,
  share: number | null,
  minutes: number,
  verdicts: readonly (VerdictStatus | Verdict)[],
  action: object,
  onInconclusive?: OnInconclusive,
];

function decided([, share, minutes, says, , onInconclusive = "hold"]: Due, window?: StepWindow) {
  const verdicts = says.map((each) => (typeof each === "string" ? verdict(each) : each));
  const rest = { schedule: SCHEDULE, window, onFailure: "rollback", onInconclusive } as const;
  return decide(rest, position(share, SINCE + minutes * MINUTE, SCHEDULE, window), verdicts);
}

describe("due is", () => {
  test.each<Due>([
    ["the first step, at once", null, 0, [], deploy(0)],
    ["the next step without a hold, whatever the checks say", 0, 0, ["fail"], deploy(1)],
    ["without checks to wait for the longest time", 50, 0, [], wait(5)],
    ["without checks the next step then", 50, 5, [], deploy(3)],
    // Nobody says that it may be left early, so every minute of min..max would be as good as any: the first.
    ["without checks the next step in the first minute of min..max", 10, 10, [], deploy(2)],
    ["to wait for the last step's end", 100, 4, [], wait(5)],
    ["nothing more then", 100, 5, ["pass"], COMPLETE],
    ["to wait for the least time, even if every check passes early", 10, 9, ["early"], wait(10)],
    ["the next step after it, if every check does", 10, 10, ["early", "early"], deploy(2)],
    ["the same beside those that don't count", 10, 10, ["early", "exempt", WARNS.inconclusive], deploy(2)],
    ["to wait where one passes, not early", 10, 59, ["early", "pass"], wait(60)],
    ["to wait, and for a tick to look each minute", 10, 11, ["pass"], wait(60, "hold", 12)],
    ["to wait where one hasn't spoken", 10, 59, ["early", "pending"], wait(60)],
    ["to wait where one can't tell", 10, 59, ["early", "inconclusive"], wait(60)],
    ["the next step at the very end", 10, 60, ["pass", "early"], deploy(2)],
    ["a verdict at the very end", 10, 60, ["pass", "pending"], PENDING],
    ["that before what on-inconclusive says", 10, 60, ["pending", "inconclusive"], PENDING, "rollback"],
    ["what it says", 10, 60, ["inconclusive"], unsure("hold")],
    ["what it says: rollback", 10, 60, ["pass", "inconclusive"], unsure("rollback"), "rollback"],
    ["the next step, where it says so", 10, 60, ["pass", "inconclusive"], deploy(2, UNSURE), "proceed"],
    ["the end, where it says so", 100, 5, ["inconclusive"], { ...COMPLETE, despite: UNSURE }, "proceed"],
    ["a failure, at once", 10, 0, ["early", "fail", WARNS.fail], FAIL],
    ["a failure, at any time", 10, 60, ["early", "fail"], FAIL],
    ["the next step, though a check warns", 10, 10, [WARNS.fail], deploy(2)],
  ])("%s", (...due) => {
    expect(decided(due)).toEqual(due[4]);
  });
});

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const open = (from: number, to: number): StepWindow => ({
  spans: [{ days: EVERY_DAY, from, to, zone: "UTC" }],
  freezes: [],
});

describe("with a window from 12:30 to 13:00 due is", () => {
  const window = open(750, 780);

  test.each<Due>([
    ["to wait for it with the first step", null, 0, [], wait(30, "window")],
    ["the first step, inside", null, 30, [], deploy(0)],
    ["to wait for the next day, where it has closed", null, 60, [], wait(30 + DAY, "window")],
    ["to hold on until it opens", 50, 4, [], wait(30)],
    ["that, and no check is inconclusive before", 50, 5, ["inconclusive"], wait(30, "window")],
    ["what on-inconclusive says then", 50, 30, ["inconclusive"], unsure("hold")],
    ["the next step then", 50, 30, ["pass"], deploy(3)],
    ["to wait for the next opening, too late with a pass", 50, 61, ["pass"], wait(30 + DAY, "window")],
    ["to wait for it, too late without a verdict", 50, 61, ["pending"], wait(30 + DAY, "window")],
    ["to wait for it, too late and unsure", 50, 61, ["inconclusive"], wait(30 + DAY, "window")],
    ["a failure outside it, at once", 50, 61, ["fail"], FAIL],
    ["the end outside it: no step follows", 100, 5, [], COMPLETE],
  ])("%s", (...due) => {
    expect(decided(due, window)).toEqual(due[4]);
  });

  test("nothing after it has closed by the server's time, also where the hold is counted from a late answer", () => {
    const rest = { schedule: SCHEDULE, window, onFailure: "hold", onInconclusive: "rollback" } as const;
    const at = (now: number) => decide(rest, position(50, now, SCHEDULE, window, SINCE + 5_000), []);
    const closes = SINCE + 60 * MINUTE;
    expect(at(closes - 1)).toEqual(deploy(3));
    expect(at(closes)).toEqual(wait(30 + DAY, "window"));
  });
});

describe("whatever is live, and whatever the checks say,", () => {
  const holds = fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 1_000 }));
  const schedules = fc
    .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 })
    .chain((shares) =>
      fc.tuple(fc.constant(shares.toSorted((a, b) => a - b)), fc.infiniteStream(fc.option(holds))),
    )
    .map(([shares, stream]) =>
      shares.map((hundredths) => {
        const { value: hold } = stream.next();
        return { percent: hundredths / 100, ...(hold && { hold: { min: hold[0], max: hold[0] + hold[1] } }) };
      }),
    );
  const statuses = fc.constantFrom<VerdictStatus>(
    "pending",
    "pass",
    "early",
    "fail",
    "inconclusive",
    "exempt",
  );
  const situations = fc.record({
    schedule: schedules,
    share: fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)),
    verdicts: fc.array(
      fc.tuple(statuses, fc.boolean()).map((of) => verdict(...of)),
      { maxLength: 4 },
    ),
    onInconclusive: fc.constantFrom<OnInconclusive>("hold", "proceed", "rollback"),
    /** Most are open at some hours only, around the time at which the rollout is looked at. */
    window: fc.option(
      fc
        .tuple(fc.integer({ min: 11 * 60, max: 14 * 60 }), fc.integer({ min: 1, max: 120 }))
        .map(([from, length]) => open(from, from + length)),
      { nil: undefined },
    ),
    now: fc.integer({ min: 0, max: 2_500 }).map((ms) => SINCE + ms),
  });
  type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;

  const actionOf = ({ share, verdicts, now, ...rest }: Situation) =>
    decide({ ...rest, onFailure: "hold" }, position(share, now, rest.schedule, rest.window), verdicts);
  const counted = ({ verdicts }: Situation) =>
    verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
  const everywhere = (holds: (situation: Situation, action: ReturnType<typeof decide>) => void) =>
    fc.assert(fc.property(situations, (situation) => holds(situation, actionOf(situation))));

  test("only the step right above the live share is deployed, and only inside the window", () => {
    everywhere(({ schedule, share, window, now }, action) => {
      if (action.kind !== "deploy") return;
      expect(schedule[action.index]?.percent).toBeGreaterThan(share ?? -1);
      expect(schedule.slice(0, action.index).every(({ percent }) => percent <= (share ?? -1))).toBe(true);
      expect(nextOpening(window, now)).toBe(now);
    });
  });

  test("no held step is left before its least time, nor with a check that failed or hasn't spoken", () => {
    everywhere((situation, { kind }) => {
      const { schedule, share, window, now } = situation;
      const { ends } = position(share, now, schedule, window);
      const said = counted(situation).map(({ status }) => status);
      expect(kind === "fail").toBe(ends !== undefined && said.includes("fail"));
      if (ends === undefined || (kind !== "deploy" && kind !== "complete")) return;
      expect(now).toBeGreaterThanOrEqual(ends.mayEndAt);
      expect(said).not.toContain("pending");
      if (now < ends.mustEndAt) expect(said.every((status) => status === "early")).toBe(true);
      if (said.includes("inconclusive")) expect(situation.onInconclusive).toBe("proceed");
    });
  });

  test("what only warns changes nothing, and a window nothing but the beginning of a step", () => {
    everywhere((situation, action) => {
      expect(actionOf({ ...situation, verdicts: counted(situation) })).toEqual(action);
      const anytime = actionOf({ ...situation, window: undefined });
      if (anytime.kind === "fail" || anytime.kind === "complete") expect(action).toEqual(anytime);
    });
  });

  test("what is waited for lies ahead, and is the hold's end or the window's opening", () => {
    everywhere(({ schedule, share, window, now }, action) => {
      if (action.kind !== "wait") return;
      const { ends } = position(share, now, schedule, window);
      expect(action.until).toBeGreaterThan(now);
      const end = ends && (now < ends.mayEndAt ? ends.mayEndAt : ends.mustEndAt);
      expect(action.until).toBe(end ?? nextOpening(window, now));
    });
  });

  test("a rollout whose checks pass comes to its end, a step at a time", () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const rest = { schedule, window: undefined, onFailure: "hold", onInconclusive: "hold" } as const;
        const shares: (number | null)[] = [null];
        for (;;) {
          const action = decide(rest, position(shares.at(-1) ?? null, SINCE + 5_000, schedule), []);
          if (action.kind === "complete") break;
          if (action.kind !== "deploy") throw new Error(action.kind);
          shares.push(schedule[action.index]?.percent ?? null);
        }
        expect(shares.slice(1)).toEqual(schedule.map(({ percent }) => percent));
      }),
    );
  });
});
