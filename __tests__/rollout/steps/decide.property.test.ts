import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Deployment,
  OnInconclusive,
  Schedule,
  Verdict,
  VerdictStatus,
} from "../../../src/rollout/model.ts";
import { nextOpening } from "../../../src/rollout/schedule/window.ts";
import { decide, holdEnds, positionOf } from "../../../src/rollout/steps/decide.ts";

const CANARY = "canary";
const SINCE = Date.UTC(2026, 10, 2, 12);

const schedules: fc.Arbitrary<Schedule> = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 })
  .chain((shares) =>
    fc.tuple(
      ...shares
        .sort((a, b) => a - b)
        .map((hundredths) =>
          fc
            .option(fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 1_000 })), {
              nil: undefined,
            })
            .map((hold) => ({
              percent: hundredths / 100,
              ...(hold && { hold: { min: hold[0], max: hold[0] + hold[1] } }),
            })),
        ),
    ),
  );

const STATUSES: readonly VerdictStatus[] = ["pending", "pass", "early", "fail", "inconclusive", "exempt"];
const verdicts: fc.Arbitrary<readonly Verdict[]> = fc.array(
  fc.record({
    check: fc.constant("error-rate <= 1%"),
    status: fc.constantFrom(...STATUSES),
    warn: fc.boolean(),
    detail: fc.constant(""),
    numbers: fc.constant({}),
  }),
  { maxLength: 4 },
);

const shares = fc.option(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  { nil: null },
);
const onInconclusives = fc.constantFrom<OnInconclusive>("hold", "proceed", "rollback");
/** Ms since the live deployment was made. */
const elapsed = fc.integer({ min: 0, max: 2_500 });

function live(share: number | null): Deployment {
  const canary = share === null ? [] : [{ versionId: CANARY, percentage: share }];
  const versions = [{ versionId: "stable", percentage: 100 - (share ?? 0) }, ...canary];
  return { id: "d", createdOn: new Date(SINCE).toISOString(), source: "api", versions };
}

/** Most are open at some hours only, around the time at which the rollout is looked at. */
const windows = fc.option(
  fc
    .tuple(fc.integer({ min: 11 * 60, max: 14 * 60 }), fc.integer({ min: 1, max: 120 }))
    .map(([from, length]) => ({
      spans: [{ days: [0, 1, 2, 3, 4, 5, 6], from, to: from + length, zone: "UTC" }],
      freezes: [],
    })),
  { nil: undefined },
);

const situations = fc.record({
  schedule: schedules,
  share: shares,
  verdicts,
  elapsed,
  onInconclusive: onInconclusives,
  window: windows,
});

function decided({ schedule, share, verdicts, elapsed, onInconclusive, window }: Situation) {
  const position = positionOf(live(share), CANARY, schedule);
  const action = decide({ schedule, window, onInconclusive }, position, verdicts, SINCE + elapsed);
  return { action, position, ends: holdEnds(position, schedule, window) };
}

type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;

const counted = ({ verdicts }: Situation) =>
  verdicts.filter(({ warn, status }) => !warn && status !== "exempt");

describe("whatever is live, and whatever the checks say", () => {
  test("only the step right above the live share is deployed", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { action } = decided(situation);
        if (action.kind !== "deploy") return;
        const { percent } = situation.schedule[action.index] ?? { percent: Number.NaN };
        expect(percent).toBeGreaterThan(situation.share ?? -1);
        expect(
          situation.schedule.slice(0, action.index).every((step) => step.percent <= (situation.share ?? -1)),
        ).toBe(true);
      }),
    );
  });

  test("no held step is left before its least time, nor with a check that failed or hasn't spoken", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { action, ends } = decided(situation);
        if (ends === undefined || (action.kind !== "deploy" && action.kind !== "complete")) return;
        expect(SINCE + situation.elapsed).toBeGreaterThanOrEqual(ends.mayEndAt);
        const statuses = counted(situation).map(({ status }) => status);
        expect(statuses).not.toContain("fail");
        expect(statuses).not.toContain("pending");
        if (SINCE + situation.elapsed < ends.mustEndAt)
          expect(statuses.every((status) => status === "early")).toBe(true);
        if (statuses.includes("inconclusive")) expect(situation.onInconclusive).toBe("proceed");
      }),
    );
  });

  test("a failed check that counts ends a hold at once; one that only warns changes nothing", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { action, ends } = decided(situation);
        const fails = ends !== undefined && counted(situation).some(({ status }) => status === "fail");
        expect(action.kind === "fail").toBe(fails);
        const silent = { ...situation, verdicts: counted(situation) };
        expect(decided(silent).action).toEqual(action);
      }),
    );
  });

  test("what is waited for lies ahead, and is the hold's end or the window's opening", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const now = SINCE + situation.elapsed;
        const { action, ends } = decided(situation);
        if (action.kind !== "wait") return;
        expect(action.until).toBeGreaterThan(now);
        expect(action.until).toBe(
          action.for === "window"
            ? nextOpening(situation.window, now)
            : now < (ends?.mayEndAt ?? 0)
              ? ends?.mayEndAt
              : ends?.mustEndAt,
        );
      }),
    );
  });

  test("a step is begun only inside the window; a rollback, a verdict and an end never wait for it", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const now = SINCE + situation.elapsed;
        const { action } = decided(situation);
        const anytime = decided({ ...situation, window: undefined });
        if (action.kind === "deploy") expect(nextOpening(situation.window, now)).toBe(now);
        if (anytime.action.kind === "fail" || anytime.action.kind === "complete")
          expect(action).toEqual(anytime.action);
      }),
    );
  });

  test("a rollout whose checks pass comes to its end, a step at a time", () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        let share: number | null = null;
        let turns = 0;
        for (; turns <= schedule.length; turns += 1) {
          const position = positionOf(live(share), CANARY, schedule);
          const action = decide(
            { schedule, window: undefined, onInconclusive: "hold" },
            position,
            [],
            SINCE + 5_000,
          );
          if (action.kind === "complete") break;
          if (action.kind !== "deploy") throw new Error(action.kind);
          share = schedule[action.index]?.percent ?? null;
        }
        expect([turns, share]).toEqual([schedule.length, schedule.at(-1)?.percent]);
      }),
    );
  });
});
