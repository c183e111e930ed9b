import { VirtualClock } from "../../virtual-clock.ts";
import type { Adversary } from "../adversary.ts";
import { createPlannedJudge } from "../planned-judge.ts";
import { Step } from "../step.ts";
import { SCRIPT, setUpHarness } from "./harness.ts";
import { newRecording, type RolloutRecording } from "./rollout-recording.ts";
import { requestOf } from "./rollout-request.ts";
import type { RolloutScenario } from "./rollout-scenario.ts";

/** What was on its way when everybody had gone has arrived by then, in ms. */
const DRAIN_MS = 60_000;
const MOST_TIMERS = 300_000;

/** Plays one scenario on the engine, on a virtual clock. An adversary takes the place of the scenario's fault plan. */
export async function playRollout(
  scenario: RolloutScenario,
  adversary?: Adversary,
): Promise<RolloutRecording> {
  const clock = new VirtualClock();
  const harness = setUpHarness(scenario, () => clock.now());
  const recording = newRecording(scenario, harness, clock.now());
  try {
    await clock.run(playJob(clock, recording, adversary), MOST_TIMERS);
  } catch (error) {
    recording.thrown.push({ process: "run", error });
  }
  recording.endedAt = clock.now();
  return recording;
}

/** A job with one rollout, and what was on its way when it had ended. */
export async function playJob(
  clock: VirtualClock,
  recording: RolloutRecording,
  adversary?: Adversary,
): Promise<void> {
  const { scenario, harness } = recording;
  const { seed, faultPlan, clockOffsetMs, container, postAfterMs, checks, lookMs, wakes } = scenario;
  const { cloud } = harness;
  const step = new Step(
    {
      clock,
      cloud,
      request: requestOf(scenario, harness),
      seedOf: (dice) => seed ^ dice,
      faultPlan,
      clockOffsetMs,
      container,
      postAfterMs,
      judge: (random, { sleep }, onFail) =>
        createPlannedJudge({ checks, random, lookMs, sleep, wakes, onFail }),
      owners: new Map(),
      adversary,
      schedule: (hooks, self) => {
        for (const { at, kind, share } of scenario.foreign)
          hooks.when(at, () => void harness.deployForeign(kind, share));
        hooks.when(scenario.secretChange, () => void cloud.changeSecret(SCRIPT, "API_KEY"));
        hooks.when(scenario.cancel, () => self.cancel());
        hooks.when(scenario.kill, () => self.kill());
      },
    },
    recording,
  );
  await step.main();
  await step.post();
  await clock.sleep(DRAIN_MS);
}
