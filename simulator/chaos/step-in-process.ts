import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { dispatchCommand } from "../../src/rollout/commands/dispatch.ts";
import { nothingToSettle, settleInPost } from "../../src/rollout/drive/settle-in-post.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { Clock, Ports } from "../../src/rollout/ports.ts";
import type { Cloud } from "../account/cloud.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import type { Adversary, Point, PointKind, Points, RequestKind, StepAtPoint } from "./adversary.ts";
import { createPlannedJudge } from "./planned-judge.ts";
import type { ProcessName, StepRecord } from "./recording.ts";
import { createRecordingTransport, type JobProcess, never } from "./recording-transport.ts";
import { MESSAGE } from "./rollout-request.ts";
import { StepUnderWay } from "./step.ts";
import { TOKEN, type World } from "./world.ts";

export interface StepInProcessOptions {
  readonly world: World;
  readonly clock: VirtualClock;
  /** The last step of the job to adopt a Worker, by the Worker's name: files in RUNNER_TEMP say so. */
  readonly owners: Map<string, StepInProcess>;
  /** Takes the place of the step's fault plan. */
  readonly adversary: Adversary | undefined;
  readonly points: Points;
}

/** A step in this process. */
export class StepInProcess extends StepUnderWay implements StepAtPoint {
  readonly #options: StepInProcessOptions;
  readonly #cancel = new AbortController();
  readonly #main: JobProcess = { name: "main", dead: false };
  readonly #post: JobProcess = { name: "post", dead: false };

  constructor(options: StepInProcessOptions, run: StepRecord) {
    super(run, options.world, options.clock);
    this.#options = options;
    this.befall();
  }

  async main(): Promise<void> {
    const { run } = this;
    const main = this.#guard("main", dispatchCommand(this.#ports(this.#main), run.request));
    void main.then((outcome) => {
      if (this.#main.dead) return;
      run.outcome = outcome;
      if (outcome !== undefined) run.mainEndedAt = this.now();
      this.goOn();
    });
    await this.over;
    if (!run.step.container) this.#main.dead = true;
  }

  async post(): Promise<void> {
    const { clock, owners } = this.#options;
    const { run } = this;
    const { request, step } = run;
    const adoptedSince = (owners.get(request.scriptName) ?? this) !== this;
    const idle = () => nothingToSettle(this.saved(), adoptedSince);
    if (idle() === undefined || (step.container && run.mainEndedAt === undefined))
      await clock.sleep(step.postAfterMs);
    run.fencedAt = run.postStartedAt = this.now();
    const state = this.saved();
    run.postState = state;
    const why = idle();
    if (why !== undefined) run.post = { kind: "nothing", why };
    else if (state !== undefined) {
      const saved: LedgerState = JSON.parse(JSON.stringify(state));
      const settled = this.#guard("post", settleInPost(this.#ports(this.#post), request, saved));
      run.post = await settled.then((outcome) => outcome && { kind: "settled", ...outcome });
    }
    run.postEndedAt = this.now();
    this.#post.dead = true;
    this.#main.dead = true;
  }

  get cloud(): Cloud {
    return this.world.cloud;
  }

  saved(): LedgerState | undefined {
    return this.run.saves.at(-1)?.state;
  }

  /** Another signal changes nothing. */
  protected override signal(): void {
    this.#cancel.abort(new Cancelled("SIGINT", this.now() + this.world.scenario.clockOffsetMs));
  }

  protected override end(): void {
    this.#main.dead = true;
    this.goOn();
  }

  async #guard<T>(process: ProcessName, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.run.thrown.push({ process, error });
      return undefined;
    }
  }

  /** Tells the adversary where a process has come to; without one nobody asks. */
  #at(kind: PointKind, { name }: JobProcess, request?: RequestKind): Point | undefined {
    const { adversary, points } = this.#options;
    if (adversary === undefined) return undefined;
    const point = points.next(kind, name, request);
    adversary.at?.(point, this);
    return point;
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
    const { clock: virtual, adversary, owners } = this.#options;
    const { run, cloud } = this;
    const { scenario } = this.world;
    const isMain = process === this.#main;
    const random = this.random(isMain ? 0x3a1 : 0x3a2);
    const note = () => ({ process: process.name, at: virtual.now(), n: run.n++ });
    const clock = this.#clock(process);
    const faults = new Faults();
    let left: Point | undefined;
    const transport = createRecordingTransport({
      process,
      inner: createInProcessTransport({ cloud, faults, clock: virtual }),
      cloud,
      run,
      onLeaving: (kind) => {
        this.triggers.onRequest(kind, "sent");
        left = this.#at("leaves", process, kind);
      },
      strike: (kind) => {
        const roll = () => this.dice.faultsFor(kind);
        faults.add(...(adversary && left ? adversary.faultsFor(left, roll) : roll()));
      },
      onUnderWay: (kind) => this.#at("under-way", process, kind),
      onEnded: (kind) => {
        this.triggers.onRequest(kind, "answered");
        this.#at("ended", process, kind);
      },
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
