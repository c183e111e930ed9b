import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Deployment,
  OnInconclusive,
  Schedule,
  Verdict,
  VerdictStatus,
} from "../../../src/rollout/model.ts";
import { decide, holdWindow, positionOf } from "../../../src/rollout/steps/decide.ts";

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

const situations = fc.record({
  schedule: schedules,
  share: shares,
  verdicts,
  elapsed,
  onInconclusive: onInconclusives,
});

function decided({ schedule, share, verdicts, elapsed, onInconclusive }: Situation) {
  const position = positionOf(live(share), CANARY, schedule);
  const action = decide(schedule, position, verdicts, SINCE + elapsed, onInconclusive);
  return { action, position, window: holdWindow(position, schedule) };
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
        const { action, window } = decided(situation);
        if (window === undefined || (action.kind !== "deploy" && action.kind !== "complete")) return;
        expect(SINCE + situation.elapsed).toBeGreaterThanOrEqual(window.from);
        const statuses = counted(situation).map(({ status }) => status);
        expect(statuses).not.toContain("fail");
        expect(statuses).not.toContain("pending");
        if (SINCE + situation.elapsed < window.to)
          expect(statuses.every((status) => status === "early")).toBe(true);
        if (statuses.includes("inconclusive")) expect(situation.onInconclusive).toBe("proceed");
      }),
    );
  });

  test("a failed check that counts ends a hold at once; one that only warns changes nothing", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { action, window } = decided(situation);
        const fails = window !== undefined && counted(situation).some(({ status }) => status === "fail");
        expect(action.kind === "fail").toBe(fails);
        const silent = { ...situation, verdicts: counted(situation) };
        expect(decided(silent).action).toEqual(action);
      }),
    );
  });

  test("what is waited for lies ahead, and within the hold", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { action, window } = decided(situation);
        if (action.kind !== "wait" || window === undefined) return;
        expect(action.until).toBeGreaterThan(SINCE + situation.elapsed);
        expect(action.until).toBeLessThanOrEqual(window.to);
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
          const action = decide(schedule, position, [], SINCE + 5_000, "hold");
          if (action.kind === "complete") break;
          if (action.kind !== "deploy") throw new Error(action.kind);
          share = schedule[action.index]?.percent ?? null;
        }
        expect([turns, share]).toEqual([schedule.length, schedule.at(-1)?.percent]);
      }),
    );
  });
});
