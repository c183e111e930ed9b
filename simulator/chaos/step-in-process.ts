import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../src/rollout/commands/run-command.ts";
import { nothingToSettle, settleInPost } from "../../src/rollout/drive/settle-in-post.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { Clock, Ports } from "../../src/rollout/ports.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import { createRandom } from "../random.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import type { Adversary, Place, Situation } from "./adversary.ts";
import { createPlannedJudge } from "./checks.ts";
import { Dice, type RequestKind } from "./dice.ts";
import type { PlayedStep } from "./host.ts";
import { Moments } from "./moments.ts";
import type { ProcessName, Run } from "./recording.ts";
import { createRecordingTransport, type JobProcess, never } from "./recording-transport.ts";
import { MESSAGE } from "./rollout-request.ts";
import { TOKEN, type World } from "./world.ts";

/** The runner kills main so long after its first signal, in ms. */
const KILL_AFTER_MS = 10_000;

export interface StepInProcessOptions {
  readonly world: World;
  readonly clock: VirtualClock;
  /** The last step of the job to adopt a Worker, by the Worker's name: files in RUNNER_TEMP say so. */
  readonly owners: Map<string, StepInProcess>;
  /** Takes the place of the step's fault plan. */
  readonly adversary: Adversary | undefined;
}

/** One use of the action as the runner runs it, in this process: main, what befalls it, and post. */
export class StepInProcess implements PlayedStep {
  readonly run: Run;
  readonly #options: StepInProcessOptions;
  readonly #cancel = new AbortController();
  readonly #main: JobProcess = { name: "main", dead: false };
  readonly #post: JobProcess = { name: "post", dead: false };
  readonly #situation: Situation;
  readonly #moments: Moments;
  readonly #dice: Dice;
  /** Resolves when the runner goes on to post. */
  #mainOver: () => void = () => {};

  constructor(options: StepInProcessOptions, run: Run) {
    const { clock, world } = options;
    const { step, request } = run;
    this.run = run;
    this.#options = options;
    this.#situation = {
      cloud: world.cloud,
      saved: () => this.#saved(),
      kill: () => this.kill(),
      cancel: () => this.cancel(),
    };
    this.#dice = new Dice(createRandom(this.#seed(0x5c1)), step.faultPlan, () => clock.now());
    this.#moments = new Moments((ms, act) => void clock.at(clock.now() + ms, act));
    this.#moments.schedule(step, {
      foreign: (other) => world.deployForeign(other, request.scriptName),
      outage: (ms, kind) => this.#dice.startOutage(ms, kind),
      changeSecret: () => world.changeSecret(request.scriptName),
      cancel: () => this.cancel(),
      kill: () => this.kill(),
    });
  }

  /** Until main has ended, or the runner goes on without it. */
  async main(): Promise<void> {
    const { clock } = this.#options;
    const { run } = this;
    const over = new Promise<void>((resolve) => {
      this.#mainOver = resolve;
    });
    const main = this.#guard("main", runCommand(this.#ports(this.#main), run.request));
    void main.then((outcome) => {
      if (this.#main.dead) return;
      run.outcome = outcome;
      if (outcome !== undefined) run.mainEndedAt = clock.now();
      this.#mainOver();
    });
    await over;
    if (!run.step.container) this.#main.dead = true;
  }

  async post(): Promise<void> {
    const { clock, owners } = this.#options;
    const { run } = this;
    const { request, step } = run;
    const overtaken = (owners.get(request.scriptName) ?? this) !== this;
    const idle = () => nothingToSettle(this.#saved(), overtaken);
    if (idle() === undefined || (step.container && run.mainEndedAt === undefined))
      await clock.sleep(step.postAfterMs);
    run.fencedAt = run.postStartedAt = clock.now();
    const state = this.#saved();
    run.postState = state;
    const why = idle();
    if (why !== undefined) run.post = { kind: "nothing", why };
    else if (state !== undefined) {
      const saved: LedgerState = JSON.parse(JSON.stringify(state));
      const settled = this.#guard("post", settleInPost(this.#ports(this.#post), request, saved));
      run.post = await settled.then((outcome) => outcome && { kind: "settled", ...outcome });
    }
    run.postEndedAt = clock.now();
    this.#post.dead = true;
    this.#main.dead = true;
  }

  /** The runner sends main a signal, or in a container goes on to post. */
  cancel(): void {
    const { clock, world } = this.#options;
    const { run } = this;
    if (this.#main.dead || run.mainEndedAt !== undefined || run.cancelledAt !== undefined) return;
    run.cancelledAt = clock.now();
    if (run.step.container) {
      this.#mainOver();
      return;
    }
    this.#cancel.abort(new Cancelled("SIGINT", clock.now() + world.scenario.clockOffsetMs));
    clock.at(clock.now() + KILL_AFTER_MS, () => this.kill());
  }

  kill(): void {
    if (this.run.mainEndedAt !== undefined || this.#main.dead) return;
    this.run.killedAt = this.#options.clock.now();
    this.#main.dead = true;
    this.#mainOver();
  }

  #seed(dice: number): number {
    const { place, index } = this.run;
    return this.#options.world.scenario.seed ^ (dice + 7_919 * place + 104_729 * index);
  }

  /** What main, or post, has saved last. */
  #saved(): LedgerState | undefined {
    return this.run.saves.at(-1)?.state;
  }

  async #guard<T>(process: ProcessName, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.run.thrown.push({ process, error });
      return undefined;
    }
  }

  #at(place: Place, { name }: JobProcess, request?: RequestKind): void {
    this.#options.adversary?.at(place, name, this.#situation, request);
  }

  #clock(process: JobProcess): Clock {
    const { clock, world } = this.#options;
    return {
      now: () => clock.now() + world.scenario.clockOffsetMs,
      sleep: async (ms, signal) => {
        if (process.dead) return never();
        const sleep = clock.sleep(ms, signal);
        this.#at("sleeps", process);
        try {
          await sleep;
          if (!process.dead) this.#at("wakes", process);
        } finally {
          if (process.dead) await never();
        }
      },
    };
  }

  #ports(process: JobProcess): Ports {
    const { clock: virtual, world, adversary, owners } = this.#options;
    const { run } = this;
    const { scenario, cloud } = world;
    const isMain = process === this.#main;
    const random = createRandom(this.#seed(isMain ? 0x3a1 : 0x3a2));
    const note = () => ({ process: process.name, at: virtual.now(), n: run.n++ });
    const clock = this.#clock(process);
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
      recording: run,
      onRequest: (kind, end) => {
        this.#moments.onRequest(kind, end);
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
        scriptName: run.request.scriptName,
        now: clock.now,
      }),
      judge: createPlannedJudge({
        scenario,
        random,
        sleep: clock.sleep,
        onFail: () => {
          if (!process.dead) run.failedAt ??= virtual.now();
        },
      }),
      state: {
        save: (state) => {
          if (process.dead) return;
          if (isMain && run.saves.length === 0) owners.set(run.request.scriptName, this);
          // The ledger makes a new state for each change, and freezes none: it is kept as it is.
          run.saves.push({ ...note(), state });
          this.#at("saved", process);
        },
      },
      cancel: isMain ? this.#cancel.signal : new AbortController().signal,
      fenced: () => isMain && run.fencedAt !== undefined,
      emit: (event) => {
        if (!process.dead) run.events.push({ ...note(), event });
      },
      message: async () => MESSAGE,
      random: random.next,
    };
  }
}
