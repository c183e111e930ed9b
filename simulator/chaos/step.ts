import { createRandom, type Random } from "../random.ts";
import { FaultDice } from "./fault-dice.ts";
import type { StepRecord } from "./recording.ts";
import { Triggers } from "./triggers.ts";
import type { World } from "./world.ts";

/** The runner sends SIGTERM so long after its first signal, and kills main so long after it, in ms. */
const SIGTERM_AFTER_MS = 7_500;
const KILL_AFTER_MS = 10_000;
const SECOND_SIGINT_AFTER_MS = 300;

/** The time that a step lives in. */
export interface StepTime {
  now(): number;
  /** Calls back at that instant of it. */
  at(instant: number, act: () => void): unknown;
}

/** One use of the action that is under way: main, what befalls it, and post. How processes run is the host's. */
export abstract class StepUnderWay {
  readonly run: StepRecord;
  protected readonly world: World;
  protected readonly dice: FaultDice;
  protected readonly triggers: Triggers;
  /** Resolves when the runner goes on to post. */
  protected readonly over: Promise<void>;
  protected readonly goOn: () => void;
  readonly #time: StepTime;

  constructor(run: StepRecord, world: World, time: StepTime) {
    this.run = run;
    this.world = world;
    this.#time = time;
    this.dice = new FaultDice(this.random(0x5c1), run.step.faultPlan, () => this.now());
    this.triggers = new Triggers((ms, act) => this.later(ms, act));
    ({ promise: this.over, resolve: this.goOn } = Promise.withResolvers<void>());
  }

  /** Until main has ended, or the runner goes on without it. */
  abstract main(): Promise<void>;
  abstract post(): Promise<void>;
  protected abstract signal(name: "SIGINT" | "SIGTERM"): void;
  protected abstract end(): void;

  /** The runner sends main a signal, or in a container goes on to post. */
  cancel(): void {
    const { run } = this;
    if (this.#isOver || run.cancelledAt !== undefined) return;
    run.cancelledAt = this.now();
    if (run.step.container) {
      this.goOn();
      return;
    }
    const signal = (name: "SIGINT" | "SIGTERM") => this.#isOver || this.signal(name);
    signal("SIGINT");
    if (run.step.impatient) this.later(SECOND_SIGINT_AFTER_MS, () => signal("SIGINT"));
    this.later(SIGTERM_AFTER_MS, () => signal("SIGTERM"));
    this.later(KILL_AFTER_MS, () => this.kill());
  }

  kill(): void {
    if (this.#isOver) return;
    this.run.killedAt = this.now();
    this.end();
  }

  /** From now on what befalls it does. */
  protected befall(): void {
    const { step, request } = this.run;
    const { scriptName } = request;
    for (const { from, ms, kind } of step.faultPlan.outages)
      this.triggers.when(from, () => this.dice.startOutage(ms, kind));
    for (const { at, other } of step.foreign)
      this.triggers.when(at, () => this.world.deployForeign(other, scriptName));
    this.triggers.when(step.secretChange, () => this.world.changeSecret(scriptName));
    this.triggers.when(step.cancel, () => this.stop(() => this.cancel()));
    this.triggers.when(step.kill, () => this.stop(() => this.kill()));
  }

  protected stop(act: () => void): void {
    act();
  }

  /** Dice that are this step's alone. */
  protected random(dice: number): Random {
    const { place, index } = this.run;
    return createRandom(this.world.scenario.seed ^ (dice + 7_919 * place + 104_729 * index));
  }

  /** The server's. */
  protected now(): number {
    return this.world.cloud.now();
  }

  protected later(ms: number, act: () => void): void {
    this.#time.at(this.#time.now() + ms, act);
  }

  get #isOver(): boolean {
    const { mainEndedAt, killedAt, postEndedAt } = this.run;
    return [mainEndedAt, killedAt, postEndedAt].some((at) => at !== undefined);
  }
}
