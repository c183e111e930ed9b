import type { Finished, JobOptions } from "../../../__tests__/support/runner.ts";
import { SharedTime } from "../../../__tests__/support/shared-time.ts";
import { CANCELLED } from "../../../src/rollout/drive/endings.ts";
import { createRandom } from "../../random.ts";
import { startSimulator } from "../../server.ts";
import { Dice } from "../dice.ts";
import { formatSchedule } from "../format-schedule.ts";
import { RUN, SCRIPT, setUpHarness, TOKEN } from "../rollouts/harness.ts";
import { newRecording, type RolloutRecording } from "../rollouts/rollout-recording.ts";
import { MESSAGE } from "../rollouts/rollout-request.ts";
import type { LivePlan } from "./draw-live.ts";
import type { ProcessScenario } from "./draw-process.ts";
import { breakSockets, sendVisitors } from "./live-traffic.ts";
import { type JobRecord, ProcessJob } from "./process-job.ts";
import { outcomeOf, postOutcomeOf, sentOf, stateOf } from "./read-process.ts";

/** A run of the bundle, and what its processes have left behind. */
export interface ProcessRecording {
  readonly recording: RolloutRecording;
  readonly live: LivePlan | undefined;
  /** Undefined when main was killed. */
  readonly main: Finished | undefined;
  readonly post: Finished | undefined;
}

/** Plays one rollout with the bundle as a process over real sockets, in a time that the processes share. */
export async function playProcess(scenario: ProcessScenario, mutant?: string): Promise<ProcessRecording> {
  const { live } = scenario;
  const time = new SharedTime();
  const harness = setUpHarness(scenario, time.now);
  const recording = newRecording(scenario, harness, time.now());
  const simulator = await startSimulator({ cloud: harness.cloud, clock: time, token: TOKEN });
  harness.cloud.tails.onSent = time.learnAll;
  const dice = new Dice(createRandom(scenario.seed ^ 0x5c1), scenario.faultPlan, time.now);
  const job = new ProcessJob({
    simulator,
    time,
    dice,
    options: { ...jobOf(recording, live), env: envOf(simulator.env) },
    mutant,
    postAfterMs: scenario.postAfterMs,
    container: scenario.container,
    impatient: scenario.seed % 3 === 0,
    schedule: (hooks) => {
      breakSockets(hooks, harness, live?.faults ?? []);
      hooks.schedule(scenario, {
        foreign: (kind, share) => harness.deployForeign(kind, share),
        outage: (ms, kind) => dice.startOutage(ms, kind),
        changeSecret: () => harness.cloud.changeSecret(SCRIPT, "API_KEY"),
        cancel: () => job.cancel(),
        kill: () => job.kill(),
      });
    },
  });
  const gone = new AbortController();
  try {
    if (live) sendVisitors(harness, time, live, scenario.seed, gone.signal);
    const record = await job.run();
    gone.abort();
    await time.elapse(Math.max(scenario.faultPlan.slowWriteMs, scenario.faultPlan.lateMs) + 1_000);
    collect(recording, record);
    const { main, post } = record;
    return { recording, live, main: main.signal === null ? main : undefined, post };
  } finally {
    gone.abort();
    recording.endedAt = time.now();
    await simulator.close();
  }
}

/** Reads back what the request log and the files tell, as far as the invariants ask for it. */
function collect(recording: RolloutRecording, record: JobRecord): void {
  const { main, post, saved, postStartedAt, mainEndedAt } = record;
  const { cancelledAt, killedAt, postEndedAt } = record;
  Object.assign(recording, { cancelledAt, killedAt, mainEndedAt, postStartedAt, postEndedAt });
  recording.postState = stateOf(saved);
  for (const entry of recording.harness.cloud.requestLog.requests) {
    // They change nothing, though they are POSTs.
    if (/\.query$|^tails\./.test(entry.operation)) continue;
    const process = entry.at >= postStartedAt ? "post" : "main";
    recording.sent.push(sentOf(entry, process, recording.n++));
  }
  const state = stateOf(main.state);
  if (state) recording.saves.push({ process: "main", at: postEndedAt, n: recording.n++, state });
  recording.post = postOutcomeOf(post);
  if (main.signal !== null) return;
  const outcome = outcomeOf(main);
  recording.outcome = outcome;
  const { status, reason } = outcome;
  const failed = ["failed", "rolled-back", "held"].includes(status) && !reason.includes(CANCELLED);
  if (failed || state?.goal?.cause === "failed")
    recording.events.push({ process: "main", at: postEndedAt, n: 0, event: { type: "failure", reason } });
}

function envOf(simulated: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    ...simulated,
    GITHUB_RUN_ID: RUN.id,
    GITHUB_RUN_ATTEMPT: String(RUN.attempt),
    RUNNER_ENVIRONMENT: "self-hosted",
  };
}

function jobOf({ scenario, harness }: RolloutRecording, live: LivePlan | undefined): JobOptions {
  const { canary, stable } = harness.versions;
  return {
    event: { name: "push", payload: { head_commit: { message: MESSAGE } } },
    inputs: {
      "script-name": SCRIPT,
      "canary-version": canary.id,
      ...(scenario.namesStable && { "stable-version": stable.id }),
      schedule: formatSchedule(scenario.schedule),
      ...(scenario.window !== undefined && { window: scenario.window }),
      "on-failure": scenario.onFailure,
      "on-cancel": scenario.onCancel,
      "on-conflict": scenario.onConflict,
      "on-inconclusive": scenario.onInconclusive,
      force: String(scenario.force),
      ...(live && { checks: live.check }),
    },
  };
}
