import { createWorkerApi } from "../../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { nothingToSettle, settleInPost } from "../../../src/rollout/end/settle-in-post.ts";
import { Cancelled } from "../../../src/rollout/errors.ts";
import type { Clock, Ports } from "../../../src/rollout/ports.ts";
import { Faults } from "../../faults/rules.ts";
import { createInProcessTransport } from "../../in-process-transport.ts";
import { createRandom } from "../../random.ts";
import { VirtualClock } from "../../virtual-clock.ts";
import { FaultInjector, type RequestKind } from "../fault-injector.ts";
import { Hooks } from "../hooks.ts";
import { createPlannedJudge } from "../planned-judge.ts";
import { createRecordingTransport, type JobProcess, never } from "../recording-transport.ts";
import type { Place, Script, Situation } from "../script.ts";
import { RUN, SCRIPT, setUpHarness, TOKEN } from "./harness.ts";
import { newRecording, type ProcessName, type RolloutRecording } from "./rollout-recording.ts";
import { MESSAGE, requestOf } from "./rollout-request.ts";
import type { RolloutScenario } from "./rollout-scenario.ts";

/** The runner kills main so long after its first signal, in ms. */
const KILL_AFTER_MS = 10_000;
/** What was on its way when everybody had gone has arrived by then, in ms. */
const DRAIN_MS = 60_000;
const MOST_TIMERS = 300_000;

/** Plays one scenario on the engine, on a virtual clock. A script takes the place of the scenario's fault plan. */
export async function playRollout(scenario: RolloutScenario, script?: Script): Promise<RolloutRecording> {
  const clock = new VirtualClock();
  const harness = setUpHarness(scenario, () => clock.now());
  const recording = newRecording(scenario, harness, clock.now());
  try {
    await clock.run(new RolloutJob(clock, recording, script).run(), MOST_TIMERS);
  } catch (error) {
    recording.thrown.push({ process: "run", error });
  }
  recording.endedAt = clock.now();
  return recording;
}

/** The runner's part: main, what befalls it, and post. */
export class RolloutJob {
  readonly #clock: VirtualClock;
  readonly #recording: RolloutRecording;
  readonly #faults = new Faults();
  readonly #faultInjector: FaultInjector;
  readonly #script: Script | undefined;
  readonly #cancel = new AbortController();
  readonly #main: JobProcess = { name: "main", dead: false };
  readonly #post: JobProcess = { name: "post", dead: false };
  readonly #hooks: Hooks;
  readonly #situation: Situation;
  /** Resolves when the runner goes on to post. */
  #mainOver: () => void = () => {};

  constructor(clock: VirtualClock, recording: RolloutRecording, script?: Script) {
    this.#clock = clock;
    this.#script = script;
    this.#recording = recording;
    this.#situation = {
      cloud: recording.harness.cloud,
      saved: () => recording.saves.at(-1)?.state,
      kill: () => this.#killMain(),
      cancel: () => this.#cancelMain(),
    };
    const { seed, faultPlan } = recording.scenario;
    this.#faultInjector = new FaultInjector(createRandom(seed ^ 0x5c1), faultPlan, () => clock.now());
    this.#hooks = new Hooks((ms, act) => clock.at(clock.now() + ms, act));
  }

  async run(): Promise<void> {
    const recording = this.#recording;
    const { scenario, harness } = recording;
    const over = new Promise<void>((resolve) => {
      this.#mainOver = resolve;
    });
    this.#hooks.schedule(scenario, {
      foreign: (kind, share) => harness.deployForeign(kind, share),
      outage: (ms, kind) => this.#faultInjector.startOutage(ms, kind),
      changeSecret: () => harness.cloud.changeSecret(SCRIPT, "API_KEY"),
      cancel: () => this.#cancelMain(),
      kill: () => this.#killMain(),
    });

    const began = this.#clock.now();
    const main = this.#guard("main", runCommand(this.#ports(this.#main), requestOf(scenario, harness)));
    void main.then((outcome) => {
      if (this.#main.dead) return;
      recording.outcome = outcome;
      recording.mainEndedAt = this.#clock.now();
      this.#mainOver();
    });
    await over;
    const state = recording.saves.at(-1)?.state;
    recording.postState = state;
    const ended = recording.mainEndedAt !== undefined;
    await this.#clock.sleep(scenario.postAfterMs);
    recording.fencedAt = this.#clock.now();
    recording.postStartedAt = this.#clock.now();
    const idle = nothingToSettle(state, ended);
    if (idle !== undefined) recording.postOutcome = { kind: "nothing", why: idle };
    recording.postOutcome ??= await this.#guard(
      "post",
      settleInPost(this.#ports(this.#post), state && JSON.parse(JSON.stringify(state)), {
        onCancel: scenario.onCancel,
        scriptName: SCRIPT,
        codeUpdate: undefined,
        annotations: { triggeredBy: "push", run: scenario.run ?? RUN },
        mainBeganAgo: this.#clock.now() - began,
      }),
    );
    recording.postEndedAt = this.#clock.now();
    this.#post.dead = true;
    this.#main.dead = true;
    await this.#clock.sleep(DRAIN_MS);
  }

  #cancelMain(): void {
    const recording = this.#recording;
    if (recording.mainEndedAt !== undefined || recording.cancelledAt !== undefined) return;
    recording.cancelledAt = this.#clock.now();
    if (recording.scenario.container) {
      this.#mainOver();
      return;
    }
    this.#cancel.abort(new Cancelled("SIGINT", this.#localNow()));
    this.#clock.at(this.#clock.now() + KILL_AFTER_MS, () => this.#killMain());
  }

  #killMain(): void {
    const recording = this.#recording;
    if (recording.mainEndedAt !== undefined || this.#main.dead) return;
    recording.killedAt = this.#clock.now();
    this.#main.dead = true;
    this.#mainOver();
  }

  async #guard<T>(process: ProcessName, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.#recording.thrown.push({ process, error });
      if (process === "main") this.#mainOver();
      return undefined;
    }
  }

  #localNow(): number {
    return this.#clock.now() + this.#recording.scenario.clockOffsetMs;
  }

  #at(place: Place, { name }: JobProcess, request?: RequestKind): void {
    this.#script?.at(place, name, this.#situation, request);
  }

  #ports(process: JobProcess): Ports {
    const { scenario, harness, saves, events } = this.#recording;
    const recording = this.#recording;
    const clock: Clock = {
      now: () => this.#localNow(),
      sleep: async (ms, signal) => {
        if (process.dead) return never();
        const sleep = this.#clock.sleep(ms, signal);
        this.#at("sleeps", process);
        try {
          await sleep;
          if (!process.dead) this.#at("wakes", process);
        } finally {
          if (process.dead) await never();
        }
      },
    };
    const transport = createRecordingTransport({
      process,
      inner: createInProcessTransport({ cloud: harness.cloud, faults: this.#faults, clock: this.#clock }),
      cloud: harness.cloud,
      faults: this.#faults,
      faultInjector: this.#script ?? this.#faultInjector,
      recording,
      onRequest: (kind, end) => {
        this.#hooks.onRequest(kind, end);
        this.#at(end === "sent" ? "leaves" : "ended", process, kind);
      },
      onWait: (kind) => this.#at("under-way", process, kind),
    });
    const random = createRandom(scenario.seed ^ (process.name === "main" ? 0x3a1 : 0x3a2));
    return {
      clock,
      api: createWorkerApi({
        transport,
        baseUrl: "https://api.cloudflare.com/client/v4",
        token: TOKEN,
        accountId: harness.cloud.accountId,
        scriptName: SCRIPT,
        now: clock.now,
      }),
      judge: createPlannedJudge({
        checks: scenario.checks,
        random,
        lookMs: scenario.lookMs,
        sleep: clock.sleep,
        wakes: scenario.wakes,
        onFail: () => {
          if (!process.dead) recording.failedAt ??= this.#clock.now();
        },
      }),
      state: {
        save: (state) => {
          if (process.dead) return;
          const [at, n] = [this.#clock.now(), recording.n++];
          // The ledger makes a new state for each change, and freezes none: it is kept as it is.
          saves.push({ process: process.name, at, n, state });
          this.#at("saved", process);
        },
      },
      cancel: process.name === "main" ? this.#cancel.signal : new AbortController().signal,
      fenced: () => process.name === "main" && recording.fencedAt !== undefined,
      emit: (event) => {
        if (!process.dead)
          events.push({ process: process.name, at: this.#clock.now(), n: recording.n++, event });
      },
      message: async () => MESSAGE,
      random: random.next,
    };
  }
}
