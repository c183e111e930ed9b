import { expect, test } from "vitest";
import { NO_FAULTS } from "../../../simulator/chaos/draw-faults.ts";
import { drawRolloutScenario } from "../../../simulator/chaos/rollouts/draw-rollout.ts";
import { checkRollout } from "../../../simulator/chaos/rollouts/invariants/all.ts";
import { playRollout } from "../../../simulator/chaos/rollouts/play-rollout.ts";
import type { RolloutScenario } from "../../../simulator/chaos/rollouts/rollout-scenario.ts";
import { drawSequenceScenario } from "../../../simulator/chaos/sequences/draw-sequence.ts";
import { checkSequence } from "../../../simulator/chaos/sequences/invariants/all.ts";
import { playSequence } from "../../../simulator/chaos/sequences/play-sequence.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";
import { isOpenAt } from "../../../simulator/chaos/windows.ts";

const OUTSIDE = "no step outside the window";
const TEN_PAST = Date.UTC(2026, 10, 2, 9, 10);

/** A rollout that begins at 09:00, of a step of 10 % with a hold of a minute. */
function rollout(window: string, checks: RolloutScenario["checks"] = []): RolloutScenario {
  return {
    ...drawRolloutScenario(1),
    start: "fresh",
    schedule: [{ percent: 10, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }],
    namesStable: false,
    onFailure: "rollback",
    foreign: [],
    secretChange: undefined,
    cancel: undefined,
    kill: undefined,
    container: false,
    checks,
    faultPlan: NO_FAULTS,
    clockOffsetMs: 0,
    window,
  };
}

test("a rollout waits for its window and ends, and the invariants see a step outside of one", async () => {
  const recording = await playRollout(rollout("daily 09:10-24:00"));
  expect(checkRollout(recording)).toEqual([]);
  expect(recording.outcome?.status).toBe("completed");
  expect(recording.sent.find(({ entry }) => entry.method === "POST")?.at).toBeGreaterThanOrEqual(TEN_PAST);
  for (const window of ["daily 10:00-24:00", "not 2026-11-02..2026-11-02"])
    expect(
      checkRollout({ ...recording, scenario: rollout(window) }).map(({ invariant }) => invariant),
    ).toContain(OUTSIDE);
});

test("a rollback doesn't wait for the window, and the invariants see one that does", async () => {
  const failing = [{ silentMs: 0, says: "pass", failsAtMs: 61_000 }] as const;
  const check = { warn: false, opinions: [...failing, ...failing] };
  const recording = await playRollout(rollout("daily 09:00-09:01, daily 10:00-24:00", [check]));
  expect(checkRollout(recording)).toEqual([]);
  expect(recording.outcome?.status).toBe("rolled-back");
  const early = { ...recording, failedAt: (recording.failedAt ?? 0) - 60_000 };
  expect(checkRollout(early).map(({ invariant }) => invariant)).toContain(
    "a rollback never waits for the window",
  );
});

test("a tick waits for the window, a promotion doesn't, and the invariants see it when they do otherwise", async () => {
  const schedule = [{ percent: 10, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }];
  const scenario = {
    ...drawSequenceScenario(1),
    schedule,
    checks: 0,
    window: "daily 09:10-09:20",
    acts: [
      TICK,
      { kind: "pass", ms: 600_000 },
      TICK,
      { kind: "pass", ms: 900_000 },
      { ...TICK, command: "promote" },
    ],
  } as const;
  const sequence = await playSequence(scenario);
  expect(checkSequence(sequence)).toEqual([]);
  expect(sequence.runs.map(({ outcome, made }) => [outcome?.status, made.length])).toEqual([
    ["waiting", 0],
    ["waiting", 1],
    ["completed", 1],
  ]);
  const closed = checkSequence({ ...sequence, scenario: { ...scenario, window: "daily 12:00-13:00" } });
  expect(closed.map(({ invariant }) => invariant)).toContain(OUTSIDE);
  const [, , promotion] = sequence.runs;
  if (!promotion?.outcome) throw new Error("a promotion was played");
  const outcome = { ...promotion.outcome, status: "waiting", reason: "The window is closed." } as const;
  const waiting = checkSequence({ ...sequence, runs: [{ ...promotion, outcome }] });
  expect(waiting.map(({ invariant }) => invariant)).toContain("only a tick waits for the window");
});

test.each([
  ["daily 09:10-24:00", "2026-11-02T09:09:59Z", false],
  ["daily 09:10-24:00", "2026-11-02T09:10:00Z", true],
  ["Mon 10:05-10:10 Europe/Berlin", "2026-11-02T09:06:00Z", true],
  ["Tue 10:05-10:10 Europe/Berlin", "2026-11-02T09:06:00Z", false],
  ["not 2026-11-01..2026-11-02 Pacific/Kiritimati", "2026-11-02T09:59:59Z", false],
  ["not 2026-11-01..2026-11-02 Pacific/Kiritimati", "2026-11-02T10:00:00Z", true],
])("%s at %s: %s", (window, at, open) => {
  expect(isOpenAt(window, Date.parse(at))).toBe(open);
});
