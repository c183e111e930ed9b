import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { runRollout } from "../../src/rollout/commands/rollout.ts";
import { nothingToSettle, settleInPost } from "../../src/rollout/end/settle-in-post.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { Clock, Ports } from "../../src/rollout/ports.ts";
import { Faults } from "../faults.ts";
import { createRng } from "../rng.ts";
import { createTransport } from "../transport.ts";
import { VirtualClock } from "../virtual-clock.ts";
import { Cues } from "./cues.ts";
import { createJudge } from "./judge.ts";
import { type ActorName, type Recording, record } from "./record.ts";
import { MESSAGE, requestOf } from "./request.ts";
import type { Scenario } from "./scenario.ts";
import { RUN, SCRIPT, setStage, TOKEN } from "./stage.ts";
import { Sky } from "./weather.ts";
import { type Actor, createWire, never } from "./wire.ts";

/** The runner kills main so long after its first signal, in ms. */
const KILL_AFTER_MS = 10_000;
/** What was on its way when everybody had gone has arrived by then, in ms. */
const DRAIN_MS = 60_000;
const MOST_TIMERS = 300_000;

/** Plays one scenario on the engine, on a virtual clock. */
export async function play(scenario: Scenario): Promise<Recording> {
  const clock = new VirtualClock();
  const stage = setStage(scenario, () => clock.now());
  const recording = record(scenario, stage, clock.now());
  try {
    await clock.run(new Job(clock, recording).run(), MOST_TIMERS);
  } catch (error) {
    recording.thrown.push({ actor: "run", error });
  }
  recording.endedAt = clock.now();
  return recording;
}

/** The runner's part: main, what befalls it, and post. */
class Job {
  readonly #clock: VirtualClock;
  readonly #recording: Recording;
  readonly #faults = new Faults();
  readonly #sky: Sky;
  readonly #cancel = new AbortController();
  readonly #main: Actor = { name: "main", dead: false };
  readonly #post: Actor = { name: "post", dead: false };
  readonly #cues: Cues;
  /** Resolves when the runner goes on to post. */
  #mainOver: () => void = () => {};

  constructor(clock: VirtualClock, recording: Recording) {
    this.#clock = clock;
    this.#recording = recording;
    const { seed, weather } = recording.scenario;
    this.#sky = new Sky(createRng(seed ^ 0x5c1), weather, () => clock.now());
    this.#cues = new Cues((ms, act) => clock.at(clock.now() + ms, act));
  }

  async run(): Promise<void> {
    const recording = this.#recording;
    const { scenario, stage } = recording;
    const over = new Promise<void>((resolve) => {
      this.#mainOver = resolve;
    });
    this.#cues.rehearse(scenario, {
      foreign: (kind, share) => stage.deployForeign(kind, share),
      outage: (ms, kind) => this.#sky.darken(ms, kind),
      changeSecret: () => stage.cloud.changeSecret(SCRIPT, "API_KEY"),
      cancel: () => this.#cancelMain(),
      kill: () => this.#killMain(),
    });

    const began = this.#clock.now();
    const main = this.#guard("main", runRollout(this.#ports(this.#main), requestOf(scenario, stage)));
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
        annotations: { triggeredBy: "push", run: RUN },
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

  async #guard<T>(actor: ActorName, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.#recording.thrown.push({ actor, error });
      if (actor === "main") this.#mainOver();
      return undefined;
    }
  }

  #localNow(): number {
    return this.#clock.now() + this.#recording.scenario.clockOffsetMs;
  }

  #ports(actor: Actor): Ports {
    const { scenario, stage, saves, events } = this.#recording;
    const recording = this.#recording;
    const clock: Clock = {
      now: () => this.#localNow(),
      sleep: (ms, signal) =>
        this.#clock.sleep(ms, signal).then(
          () => (actor.dead ? never<void>() : undefined),
          (reason: unknown) => (actor.dead ? never<void>() : Promise.reject(reason)),
        ),
    };
    const transport = createWire({
      actor,
      inner: createTransport({ cloud: stage.cloud, faults: this.#faults, clock: this.#clock }),
      cloud: stage.cloud,
      faults: this.#faults,
      sky: this.#sky,
      recording,
      onRequest: this.#cues.onRequest,
    });
    const rng = createRng(scenario.seed ^ (actor.name === "main" ? 0x3a1 : 0x3a2));
    return {
      clock,
      api: createWorkerApi({
        transport,
        baseUrl: "https://api.cloudflare.com/client/v4",
        token: TOKEN,
        accountId: stage.cloud.accountId,
        scriptName: SCRIPT,
        now: clock.now,
      }),
      judge: createJudge({
        checks: scenario.checks,
        rng,
        lookMs: scenario.lookMs,
        sleep: clock.sleep,
        onFail: () => {
          if (!actor.dead) recording.failedAt ??= this.#clock.now();
        },
      }),
      state: {
        save: (state) => {
          if (!actor.dead)
            saves.push({
              actor: actor.name,
              at: this.#clock.now(),
              n: recording.n++,
              state: structuredClone(state),
            });
        },
      },
      cancel: actor.name === "main" ? this.#cancel.signal : new AbortController().signal,
      fenced: () => actor.name === "main" && recording.fencedAt !== undefined,
      emit: (event) => {
        if (!actor.dead) events.push({ actor: actor.name, at: this.#clock.now(), n: recording.n++, event });
      },
      message: async () => MESSAGE,
      random: rng.next,
    };
  }
}
