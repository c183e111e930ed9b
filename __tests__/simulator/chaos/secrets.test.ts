import { expect, test } from "vitest";
import { NO_FAULTS } from "../../../simulator/chaos/draw-faults.ts";
import { drawRolloutScenario } from "../../../simulator/chaos/rollouts/draw-rollout.ts";
import { checkRollout } from "../../../simulator/chaos/rollouts/invariants/all.ts";
import { playRollout } from "../../../simulator/chaos/rollouts/play-rollout.ts";
import type { RolloutScenario } from "../../../simulator/chaos/rollouts/rollout-scenario.ts";
import { drawSequenceScenario } from "../../../simulator/chaos/sequences/draw-sequence.ts";
import { checkSequence } from "../../../simulator/chaos/sequences/invariants/all.ts";
import { playSequence } from "../../../simulator/chaos/sequences/play-sequence.ts";
import type { CommandRun } from "../../../simulator/chaos/sequences/sequence-recording.ts";
import type { CommandAct } from "../../../simulator/chaos/sequences/sequence-scenario.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";

const FORCED = "forced only past a changed secret";
const THROUGH = "a changed secret doesn't keep a rollback from coming through";
const AT_WRITE = { kind: "write", n: 0, end: "sent", plusMs: 0 } as const;

/** A step, and a rollback by hand that a secret is changed under. */
function playRollback() {
  const rollback: CommandAct = {
    ...TICK,
    command: "rollback",
    canary: { kind: "none" },
    secretChange: AT_WRITE,
  };
  const schedule = [{ percent: 10, hold: { min: 600_000, max: 600_000 } }, { percent: 100 }];
  return playSequence({
    ...drawSequenceScenario(1),
    schedule,
    checks: 0,
    force: false,
    acts: [TICK, { kind: "pass", ms: 60_000 }, rollback],
  });
}

test("a rollback by hand is forced past a changed secret, and the invariants see one that isn't", async () => {
  const sequence = await playRollback();
  expect(checkSequence(sequence)).toEqual([]);
  const [step, rollback] = sequence.runs;
  if (!step || !rollback?.outcome) throw new Error("two commands were played");
  expect(rollback.sent.map(({ entry }) => entry.query["force"]).filter(Boolean)).toEqual(["true"]);

  const broken = (...runs: readonly CommandRun[]) =>
    checkSequence({ ...sequence, runs }).map(({ invariant }) => invariant);
  const unblocked = rollback.sent.filter(({ entry }) => entry.status !== 400);
  expect(broken(step, { ...rollback, sent: unblocked })).toContain(FORCED);
  expect(broken(step, { ...rollback, listReads: [] })).toContain(FORCED);
  expect(broken(step, { ...rollback, after: step.after })).toContain(THROUGH);
  expect(broken({ ...step, request: { ...step.request, force: true } })).toContain(FORCED);
});

test("a rollout's rollback is forced past a changed secret, and the invariants see a step that is", async () => {
  const scenario: RolloutScenario = {
    ...drawRolloutScenario(1),
    start: "fresh",
    schedule: [{ percent: 10, hold: { min: 5_000, max: 5_000 } }, { percent: 100 }],
    namesStable: false,
    force: false,
    onFailure: "rollback",
    foreign: [],
    secretChange: { kind: "time", ms: 2_000 },
    cancel: undefined,
    kill: undefined,
    container: false,
    checks: [],
    faultPlan: NO_FAULTS,
  };
  const recording = await playRollout(scenario);
  expect(checkRollout(recording)).toEqual([]);
  expect(recording.outcome?.status).toBe("rolled-back");
  const broken = (change: object) =>
    checkRollout({ ...recording, ...change }).map(({ invariant }) => invariant);
  expect(broken({ scenario: { ...scenario, force: true } })).toContain(FORCED);
  const { sent } = recording;
  expect(broken({ sent: sent.filter(({ entry }) => entry.status !== 400) })).toContain(FORCED);
});
