import { expect, test } from "vitest";
import { NO_FAULTS } from "../../../simulator/chaos/draw-faults.ts";
import {
  drawProcessScenario,
  type ProcessScenario,
} from "../../../simulator/chaos/processes/draw-process.ts";
import { type ProcessRecording, playProcess } from "../../../simulator/chaos/processes/play-process.ts";
import { SCRIPT } from "../../../simulator/chaos/rollouts/harness.ts";
import { checkProcess } from "../../../simulator/chaos/rollouts/invariants/all.ts";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";

test("a live check hears a dead canary through broken sockets, and the invariants see what a broken one would do", async () => {
  const dead = await playProcess(listening(1));
  expect(checkProcess(dead)).toEqual([]);
  expect(dead.main?.outputs["status"]).toBe("rolled-back");

  const healthy = await playProcess(listening(0));
  expect(checkProcess(healthy)).toEqual([]);
  expect(healthy.main?.outputs["status"]).toBe("completed");
  const { live } = healthy;
  if (live === undefined) throw new Error("it has a live check");
  expect(broken({ ...healthy, live: { ...live, exceptions: 1 } })).toEqual([
    "a dead canary is never given more",
  ]);
  healthy.recording.harness.cloud.tails.create(SCRIPT, []);
  expect(broken(healthy)).toEqual(["the tails are deleted"]);
});

function listening(exceptions: number): ProcessScenario {
  const scenario = drawProcessScenario(1);
  return {
    ...scenario,
    readings: { ...scenario.readings, ...CALM_LIST },
    start: "fresh",
    schedule: [{ percent: 25, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }],
    onFailure: "rollback",
    onInconclusive: "hold",
    foreign: [],
    secretChange: undefined,
    cancel: undefined,
    kill: undefined,
    container: false,
    faultPlan: NO_FAULTS,
    live: {
      check: "live error-rate <= 1%",
      perMinute: 600,
      exceptions,
      faults: [
        { kind: "garbage", atMs: 2_000, forMs: 500, version: "canary" },
        { kind: "closed", atMs: 3_000, forMs: 500, version: "stable" },
        { kind: "refused", atMs: 4_000, forMs: 5_000, version: "canary" },
      ],
    },
  };
}

function broken(run: ProcessRecording): readonly string[] {
  return checkProcess(run).map(({ invariant }) => invariant);
}
