import { type Finished, type Running, runAction, runPost } from "../../__tests__/support/runner.ts";
import { createClock } from "../../src/action/clock.ts";
import type { Status } from "../../src/rollout/model.ts";
import { formatSchedule } from "../../src/rollout/schedule/parse-schedule.ts";
import type { FaultRule } from "../faults.ts";
import { createRng } from "../rng.ts";
import type { Operation } from "../route.ts";
import { type Simulator, startSimulator } from "../server.ts";
import { Cues } from "./cues.ts";
import { postOutcomeOf, sentOf, stateOf } from "./read-process.ts";
import { type Recording, record } from "./record.ts";
import { MESSAGE } from "./request.ts";
import type { Scenario } from "./scenario.ts";
import { RUN, SCRIPT, setStage, TOKEN } from "./stage.ts";
import { type RequestKind, Sky } from "./weather.ts";

/** How many times faster than on the wall time passes for the processes and the server. */
export const TIME_SCALE = 5;
const KILL_AFTER_MS = 10_000;

/** A run of the bundle, and what its processes have left behind. */
export interface ProcessRecording {
  readonly recording: Recording;
  /** Undefined when main was killed. */
  readonly main: Finished | undefined;
  readonly post: Finished | undefined;
}

/** Plays one scenario with the bundle as a process over real sockets. */
export async function playProcess(scenario: Scenario): Promise<ProcessRecording> {
  const clock = createClock(TIME_SCALE);
  const stage = setStage(scenario, clock.now);
  const recording = record(scenario, stage, clock.now());
  const simulator = await startSimulator({ cloud: stage.cloud, timeScale: TIME_SCALE, token: TOKEN });
  try {
    return await new ProcessJob(simulator, recording, clock.now).run();
  } finally {
    recording.endedAt = clock.now();
    await simulator.close();
  }
}

class ProcessJob {
  readonly #simulator: Simulator;
  readonly #recording: Recording;
  readonly #now: () => number;
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Running | undefined;
  #over: () => void = () => {};

  constructor(simulator: Simulator, recording: Recording, now: () => number) {
    this.#simulator = simulator;
    this.#recording = recording;
    this.#now = now;
  }

  async run(): Promise<ProcessRecording> {
    const recording = this.#recording;
    const { scenario, stage } = recording;
    const sky = new Sky(createRng(scenario.seed ^ 0x5c1), scenario.weather, this.#now);
    const cues = new Cues((ms, act) => this.#timers.push(setTimeout(act, ms / TIME_SCALE)));
    const rehearse = () =>
      cues.rehearse(scenario, {
        foreign: (kind, share) => stage.deployForeign(kind, share),
        outage: (ms, kind) => sky.darken(ms, kind),
        changeSecret: () => stage.cloud.changeSecret(SCRIPT, "API_KEY"),
        cancel: () => this.#cancel(),
        kill: () => this.#kill(),
      });
    // Time counts from the first request on: the processes take long to start.
    this.#simulator.faults.add({
      name: "first",
      match: () => {
        rehearse();
        return true;
      },
    });
    this.#simulator.faults.add(watching(cues, sky, (rules) => this.#simulator.faults.add(...rules)));

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
    await pause(scenario.weather.slowWriteMs + 1_000);
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

  /** Reads back what the journal and the files tell, as far as the invariants ask for it. */
  #collect(main: Finished, post: Finished): void {
    const recording = this.#recording;
    const { cloud } = recording.stage;
    const from = recording.postStartedAt ?? Number.POSITIVE_INFINITY;
    for (const entry of cloud.journal.requests) {
      const actor = entry.at >= from ? "post" : "main";
      recording.sent.push(sentOf(entry, actor, recording.n++));
    }
    const state = stateOf(main.state);
    if (state) recording.saves.push({ actor: "main", at: this.#now(), n: recording.n++, state });
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
    if (failed || state?.aim?.cause === "failed")
      recording.events.push({ actor: "main", at: this.#now(), n: 0, event: { type: "failure", reason } });
  }
}

/** A rule that strikes nothing: it sees each request first, lets the cues act, and adds what becomes of it. */
function watching(cues: Cues, sky: Sky, add: (rules: readonly FaultRule[]) => void): FaultRule {
  return {
    name: "watching",
    times: Number.POSITIVE_INFINITY,
    match: ({ operation }) => {
      const kind = kindOf(operation);
      cues.onRequest(kind, "sent");
      add(sky.over(kind));
      // What is told of a request's end is told right away: over a socket nobody sees when it arrives.
      setImmediate(() => cues.onRequest(kind, "answered"));
      return false;
    },
  };
}

function kindOf(operation: Operation): RequestKind {
  if (operation === "deployments.create" || operation === "deployments.delete") return "write";
  return operation === "deployments.list" ? "list" : "other";
}

function jobOf({ scenario, stage }: Recording): Parameters<typeof runAction>[0] & object {
  const { canary, stable } = stage.versions;
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
