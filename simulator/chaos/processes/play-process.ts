import { type Finished, type Running, runAction, runPost } from "../../../__tests__/support/runner.ts";
import { createClock } from "../../../src/action/clock.ts";
import type { Status } from "../../../src/rollout/model.ts";
import type { Operation } from "../../api/routes.ts";
import type { FaultRule } from "../../faults/rules.ts";
import { createRandom } from "../../random.ts";
import { type Simulator, startSimulator } from "../../server.ts";
import type { RequestKind } from "../fault-injector.ts";
import { FaultInjector } from "../fault-injector.ts";
import { formatSchedule } from "../format-schedule.ts";
import { Hooks } from "../hooks.ts";
import { RUN, SCRIPT, setUpHarness, TOKEN } from "../rollouts/harness.ts";
import type { RolloutRecording } from "../rollouts/rollout-recording.ts";
import { newRecording } from "../rollouts/rollout-recording.ts";
import { MESSAGE } from "../rollouts/rollout-request.ts";
import type { RolloutScenario } from "../rollouts/rollout-scenario.ts";
import { postOutcomeOf, sentOf, stateOf } from "./read-process.ts";

/** How many times faster than on the wall time passes for the processes and the server. */
export const TIME_SCALE = 5;
const KILL_AFTER_MS = 10_000;

/** A run of the bundle, and what its processes have left behind. */
export interface ProcessRecording {
  readonly recording: RolloutRecording;
  /** Undefined when main was killed. */
  readonly main: Finished | undefined;
  readonly post: Finished | undefined;
}

/** Plays one scenario with the bundle as a process over real sockets. */
export async function playProcess(scenario: RolloutScenario): Promise<ProcessRecording> {
  const clock = createClock(TIME_SCALE);
  const harness = setUpHarness(scenario, clock.now);
  const recording = newRecording(scenario, harness, clock.now());
  const simulator = await startSimulator({ cloud: harness.cloud, timeScale: TIME_SCALE, token: TOKEN });
  try {
    return await new ProcessJob(simulator, recording, clock.now).run();
  } finally {
    recording.endedAt = clock.now();
    await simulator.close();
  }
}

class ProcessJob {
  readonly #simulator: Simulator;
  readonly #recording: RolloutRecording;
  readonly #now: () => number;
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Running | undefined;
  #over: () => void = () => {};

  constructor(simulator: Simulator, recording: RolloutRecording, now: () => number) {
    this.#simulator = simulator;
    this.#recording = recording;
    this.#now = now;
  }

  async run(): Promise<ProcessRecording> {
    const recording = this.#recording;
    const { scenario, harness } = recording;
    const faultInjector = new FaultInjector(
      createRandom(scenario.seed ^ 0x5c1),
      scenario.faultPlan,
      this.#now,
    );
    const hooks = new Hooks((ms, act) => this.#timers.push(setTimeout(act, ms / TIME_SCALE)));
    const scheduleHooks = () =>
      hooks.schedule(scenario, {
        foreign: (kind, share) => harness.deployForeign(kind, share),
        outage: (ms, kind) => faultInjector.startOutage(ms, kind),
        changeSecret: () => harness.cloud.changeSecret(SCRIPT, "API_KEY"),
        cancel: () => this.#cancel(),
        kill: () => this.#kill(),
      });
    // Time counts from the first request on: the processes take long to start.
    this.#simulator.faults.add({
      name: "first",
      match: () => {
        scheduleHooks();
        return true;
      },
    });
    this.#simulator.faults.add(
      watching(hooks, faultInjector, (rules) => this.#simulator.faults.add(...rules)),
    );

    const over = new Promise<void>((resolve) => {
      this.#over = resolve;
    });
    const running = await runAction({ ...jobOf(recording), env: this.#env(), timeoutMs: 120_000 });
    this.#running = running;
    const ended = running.exited.then((finished) => {
      recording.mainEndedAt = this.#now();
      this.#over();
      return finished;
    });
    await over;
    const state = running.state();
    recording.postState = stateOf(state);
    await pause(scenario.postAfterMs);
    recording.postStartedAt = this.#now();
    const post = await (await runPost({ job: running.job, state } as Finished, { timeoutMs: 120_000 }))
      .exited;
    recording.postEndedAt = this.#now();
    running.kill();
    const main = await ended;
    for (const timer of this.#timers) clearTimeout(timer);
    await pause(scenario.faultPlan.slowWriteMs + 1_000);
    this.#collect(main, post);
    return { recording, main: main.signal === null ? main : undefined, post };
  }

  #cancel(): void {
    const recording = this.#recording;
    const running = this.#running;
    if (!running || recording.mainEndedAt !== undefined || recording.cancelledAt !== undefined) return;
    recording.cancelledAt = this.#now();
    if (recording.scenario.container) {
      this.#over();
      return;
    }
    running.signal("SIGINT");
    const later = (ms: number, act: () => void) => this.#timers.push(setTimeout(act, ms / TIME_SCALE));
    if (recording.scenario.seed % 3 === 0) later(300, () => running.signal("SIGINT"));
    later(7_500, () => running.signal("SIGTERM"));
    later(KILL_AFTER_MS, () => this.#kill());
  }

  #kill(): void {
    const recording = this.#recording;
    if (!this.#running || recording.mainEndedAt !== undefined) return;
    recording.killedAt = this.#now();
    this.#running.kill();
  }

  #env(): Readonly<Record<string, string>> {
    return {
      ...this.#simulator.env,
      SIMULATED_TIME_SCALE: String(TIME_SCALE),
      GITHUB_RUN_ID: RUN.id,
      GITHUB_RUN_ATTEMPT: String(RUN.attempt),
      RUNNER_ENVIRONMENT: "self-hosted",
    };
  }

  /** Reads back what the request log and the files tell, as far as the invariants ask for it. */
  #collect(main: Finished, post: Finished): void {
    const recording = this.#recording;
    const { cloud } = recording.harness;
    const from = recording.postStartedAt ?? Number.POSITIVE_INFINITY;
    for (const entry of cloud.requestLog.requests) {
      const process = entry.at >= from ? "post" : "main";
      recording.sent.push(sentOf(entry, process, recording.n++));
    }
    const state = stateOf(main.state);
    if (state) recording.saves.push({ process: "main", at: this.#now(), n: recording.n++, state });
    recording.postOutcome = postOutcomeOf(post);
    if (main.signal !== null) return;
    const { status, reason = "", percentage, "deployment-id": id, report } = main.outputs;
    const live = report ? JSON.parse(report).live : undefined;
    recording.outcome = {
      status: status as Status,
      reason,
      ...(id && live && { live }),
      ...(percentage && { percentage: Number(percentage) }),
      made: [],
      verdicts: [],
    };
    const failed =
      ["failed", "rolled-back", "held"].includes(status ?? "") && !reason.startsWith("Cancelled by");
    if (failed || state?.goal?.cause === "failed")
      recording.events.push({ process: "main", at: this.#now(), n: 0, event: { type: "failure", reason } });
  }
}

/** A rule that strikes nothing: it sees each request first, lets the hooks act, and adds what becomes of it. */
function watching(
  hooks: Hooks,
  faultInjector: FaultInjector,
  add: (rules: readonly FaultRule[]) => void,
): FaultRule {
  return {
    name: "watching",
    times: Number.POSITIVE_INFINITY,
    match: ({ operation }) => {
      const kind = kindOf(operation);
      hooks.onRequest(kind, "sent");
      add(faultInjector.faultsFor(kind));
      // What is told of a request's end is told right away: over a socket nobody sees when it arrives.
      setImmediate(() => hooks.onRequest(kind, "answered"));
      return false;
    },
  };
}

function kindOf(operation: Operation): RequestKind {
  if (operation === "deployments.create" || operation === "deployments.delete") return "write";
  return operation === "deployments.list" ? "list" : "other";
}

function jobOf({ scenario, harness }: RolloutRecording): Parameters<typeof runAction>[0] & object {
  const { canary, stable } = harness.versions;
  return {
    event: { name: "push", payload: { head_commit: { message: MESSAGE } } },
    inputs: {
      "script-name": SCRIPT,
      "canary-version": canary.id,
      ...(scenario.namesStable && { "stable-version": stable.id }),
      schedule: formatSchedule(scenario.schedule),
      "on-failure": scenario.onFailure,
      "on-cancel": scenario.onCancel,
      "on-conflict": scenario.onConflict,
      "on-inconclusive": scenario.onInconclusive,
      force: String(scenario.force),
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms / TIME_SCALE));
}
