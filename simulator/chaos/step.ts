import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../src/rollout/commands/run-command.ts";
import { nothingToSettle, settleInPost } from "../../src/rollout/end/settle-in-post.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { Clock, Judge, Ports, SettleState } from "../../src/rollout/ports.ts";
import type { RolloutRequest } from "../../src/rollout/request.ts";
import type { Cloud } from "../account/cloud.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import { createRandom, type Random } from "../random.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import type { Adversary, Place, Situation } from "./adversary.ts";
import { Dice, type RequestKind } from "./dice.ts";
import { Hooks } from "./hooks.ts";
import { createRecordingTransport, type JobProcess, never } from "./recording-transport.ts";
import { TOKEN } from "./rollouts/harness.ts";
import { MESSAGE } from "./rollouts/rollout-request.ts";
import type { FaultPlan } from "./rollouts/rollout-scenario.ts";
import type { ProcessName, StepRecording } from "./step-recording.ts";

/** The runner kills main so long after its first signal, in ms. */
const KILL_AFTER_MS = 10_000;

/** One use of the action, and the machine that it runs on. */
export interface StepPlan {
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  readonly request: RolloutRequest;
  /** A seed for each of the step's dice. */
  readonly seedOf: (dice: number) => number;
  readonly faultPlan: FaultPlan;
  /** The local clock's distance from the server's, in ms. */
  readonly clockOffsetMs: number;
  /** A job in a container: main gets no signal and outlives the beginning of post. */
  readonly container: boolean;
  /** Between main's end and post, in ms. */
  readonly postAfterMs: number;
  readonly judge: (random: Random, clock: Clock, onFail: () => void) => Judge;
  /** The last step of the job to adopt a Worker, by the Worker's name: files in RUNNER_TEMP say so. */
  readonly owners: Map<string, Step>;
  /** Takes the place of the fault plan. */
  readonly adversary: Adversary | undefined;
  /** Says when something befalls the step. */
  schedule(hooks: Hooks, step: Step): void;
}

/** One use of the action as the runner runs it, in this process: main, what befalls it, and post. */
export class Step {
  readonly recording: StepRecording;
  readonly #plan: StepPlan;
  readonly #cancel = new AbortController();
  readonly #main: JobProcess = { name: "main", dead: false };
  readonly #post: JobProcess = { name: "post", dead: false };
  readonly #situation: Situation;
  readonly #hooks: Hooks;
  readonly #dice: Dice;
  readonly #began: number;
  #over = false;
  /** Resolves when the runner goes on to post. */
  #mainOver: () => void = () => {};

  constructor(plan: StepPlan, recording: StepRecording) {
    const { clock, seedOf, faultPlan, cloud } = plan;
    this.recording = recording;
    this.#plan = plan;
    this.#began = clock.now();
    this.#situation = {
      cloud,
      saved: () => this.#saved(),
      kill: () => this.kill(),
      cancel: () => this.cancel(),
    };
    this.#dice = new Dice(createRandom(seedOf(0x5c1)), faultPlan, () => clock.now());
    this.#hooks = new Hooks((ms, act) => void clock.at(clock.now() + ms, () => !this.#over && act()));
    for (const { from, ms, kind } of faultPlan.outages)
      this.#hooks.when(from, () => this.#dice.startOutage(ms, kind));
    plan.schedule(this.#hooks, this);
  }

  /** Until main has ended, or the runner goes on without it. */
  async main(): Promise<void> {
    const { clock, request, container } = this.#plan;
    const { recording } = this;
    const over = new Promise<void>((resolve) => {
      this.#mainOver = resolve;
    });
    const main = this.#guard("main", runCommand(this.#ports(this.#main), request));
    void main.then((outcome) => {
      if (this.#main.dead) return;
      recording.outcome = outcome;
      if (outcome !== undefined) recording.mainEndedAt = clock.now();
      this.#mainOver();
    });
    await over;
    if (!container) this.#main.dead = true;
    recording.postState = this.#saved();
  }

  async post(): Promise<void> {
    const { clock, owners, request, postAfterMs } = this.#plan;
    const { recording } = this;
    const { postState: state } = recording;
    const ended = recording.mainEndedAt !== undefined;
    const overtaken = (owners.get(request.scriptName) ?? this) !== this;
    const readOnly = request.command === "status" || request.dryRun;
    const idle =
      nothingToSettle(state, ended, overtaken) ?? (!ended && readOnly ? "main writes nothing" : undefined);
    if (idle === undefined) await clock.sleep(postAfterMs);
    recording.fencedAt = recording.postStartedAt = clock.now();
    if (idle !== undefined) recording.post = { kind: "nothing", why: idle };
    recording.post ??= await this.#guard(
      "post",
      settleInPost(this.#ports(this.#post), request, {
        saved: state && JSON.parse(JSON.stringify(state)),
        beganAgo: clock.now() - this.#began,
      }),
    );
    recording.postEndedAt = clock.now();
    this.#post.dead = true;
    this.#main.dead = true;
  }

  /** Nothing befalls it any more. */
  end(): void {
    this.#over = true;
    this.#post.dead = true;
    this.#main.dead = true;
  }

  /** The runner sends main a signal, or in a container goes on to post. */
  cancel(): void {
    const { clock, container, clockOffsetMs } = this.#plan;
    const { recording } = this;
    if (this.#main.dead || recording.mainEndedAt !== undefined || recording.cancelledAt !== undefined) return;
    recording.cancelledAt = clock.now();
    if (container) {
      this.#mainOver();
      return;
    }
    this.#cancel.abort(new Cancelled("SIGINT", clock.now() + clockOffsetMs));
    clock.at(clock.now() + KILL_AFTER_MS, () => this.kill());
  }

  kill(): void {
    if (this.recording.mainEndedAt !== undefined || this.#main.dead) return;
    this.recording.killedAt = this.#plan.clock.now();
    this.#main.dead = true;
    this.#mainOver();
  }

  /** What main, or post, has saved last. */
  #saved(): SettleState | undefined {
    return this.recording.saves.at(-1)?.state;
  }

  async #guard<T>(process: ProcessName, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.recording.thrown.push({ process, error });
      return undefined;
    }
  }

  #at(place: Place, { name }: JobProcess, request?: RequestKind): void {
    this.#plan.adversary?.at(place, name, this.#situation, request);
  }

  #ports(process: JobProcess): Ports {
    const { clock: virtual, cloud, request, seedOf, clockOffsetMs, adversary, owners } = this.#plan;
    const { recording } = this;
    const isMain = process === this.#main;
    const random = createRandom(seedOf(isMain ? 0x3a1 : 0x3a2));
    const note = () => ({ process: process.name, at: virtual.now(), n: recording.n++ });
    const clock: Clock = {
      now: () => virtual.now() + clockOffsetMs,
      sleep: async (ms, signal) => {
        if (process.dead) return never();
        const sleep = virtual.sleep(ms, signal);
        this.#at("sleeps", process);
        try {
          await sleep;
          if (!process.dead) this.#at("wakes", process);
        } finally {
          if (process.dead) await never();
        }
      },
    };
    const faults = new Faults();
    const transport = createRecordingTransport({
      process,
      inner: createInProcessTransport({ cloud, faults, clock: virtual }),
      cloud,
      faults,
      dice: {
        faultsFor: (kind) => {
          const roll = () => this.#dice.faultsFor(kind);
          return adversary === undefined ? roll() : adversary.faultsFor(kind, roll);
        },
      },
      recording,
      onRequest: (kind, end) => {
        this.#hooks.onRequest(kind, end);
        this.#at(end === "sent" ? "leaves" : "ended", process, kind);
      },
      onWait: (kind) => this.#at("under-way", process, kind),
    });
    return {
      clock,
      api: createWorkerApi({
        transport,
        baseUrl: "https://api.cloudflare.com/client/v4",
        token: TOKEN,
        accountId: cloud.accountId,
        scriptName: request.scriptName,
        now: clock.now,
      }),
      judge: this.#plan.judge(random, clock, () => {
        if (!process.dead) recording.failedAt ??= virtual.now();
      }),
      state: {
        save: (state) => {
          if (process.dead) return;
          if (isMain && recording.saves.length === 0) owners.set(request.scriptName, this);
          // The ledger makes a new state for each change, and freezes none: it is kept as it is.
          recording.saves.push({ ...note(), state });
          this.#at("saved", process);
        },
      },
      cancel: isMain ? this.#cancel.signal : new AbortController().signal,
      fenced: () => isMain && recording.fencedAt !== undefined,
      emit: (event) => {
        if (!process.dead) recording.events.push({ ...note(), event });
      },
      message: async () => MESSAGE,
      random: random.next,
    };
  }
}
