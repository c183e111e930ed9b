import { expect, test } from "vitest";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import { TICK } from "../../../simulator/chaos/scenario.ts";
import { isOpenAt } from "../../../simulator/chaos/windows.ts";
import { broken, brokenUnder, rolloutScene, runOf, scene, tenPercent } from "./scenes.ts";

const OUTSIDE = "no step outside the window";
const TEN_PAST = Date.UTC(2026, 10, 2, 9, 10);
/** Runs begin at 09:00. */
const MINUTE = { schedule: tenPercent(60_000) };

test("a rollout waits for its window and ends, and the invariants see a step outside of one", async () => {
  const recording = await playInProcess(rolloutScene({}, { ...MINUTE, window: "daily 09:10-24:00" }));
  expect(violationsOf(recording)).toEqual([]);
  const { outcome, sent } = runOf(recording, 0);
  expect(outcome?.status).toBe("completed");
  expect(sent.find(({ entry }) => entry.method === "POST")?.at).toBeGreaterThanOrEqual(TEN_PAST);
  for (const window of ["daily 10:00-24:00", "not 2026-11-02..2026-11-02"])
    expect(brokenUnder(recording, { window })).toContain(OUTSIDE);
});

test("a rollback doesn't wait for the window, and the invariants see one that does", async () => {
  const failing = [{ silentMs: 0, says: "pass", failsAtMs: 61_000 }] as const;
  const checks = [{ warn: false, opinions: [...failing, ...failing] }];
  const window = "daily 09:00-09:01, daily 10:00-24:00";
  const recording = await playInProcess(rolloutScene({}, { ...MINUTE, window, checks }));
  expect(violationsOf(recording)).toEqual([]);
  const { outcome, failedAt = 0 } = runOf(recording, 0);
  expect(outcome?.status).toBe("rolled-back");
  expect(broken(recording, { failedAt: failedAt - 60_000 })).toContain(
    "a rollback never waits for the window",
  );
});

test("a tick waits for the window, a promotion doesn't, and the invariants see it when they do otherwise", async () => {
  const acts = [
    TICK,
    { kind: "pass", ms: 600_000 },
    TICK,
    { kind: "pass", ms: 900_000 },
    { ...TICK, command: "promote" },
  ] as const;
  const recording = await playInProcess(scene(acts, { ...MINUTE, window: "daily 09:10-09:20" }));
  expect(violationsOf(recording)).toEqual([]);
  const writes = (run: (typeof recording.runs)[number]) =>
    run.sent.filter(({ entry }) => entry.method === "POST").length;
  expect(recording.runs.map((run) => [run.outcome?.status, writes(run)])).toEqual([
    ["waiting", 0],
    ["waiting", 1],
    ["completed", 1],
  ]);
  expect(brokenUnder(recording, { window: "daily 12:00-13:00" })).toContain(OUTSIDE);
  const { outcome } = runOf(recording, 2);
  if (!outcome) throw new Error("a promotion ends");
  const waiting = { ...outcome, status: "waiting", reason: "The window is closed." } as const;
  expect(broken(recording, {}, {}, { outcome: waiting })).toContain("only a tick waits for the window");
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
