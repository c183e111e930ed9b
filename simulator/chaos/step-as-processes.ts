import type { FaultRule } from "../faults/rules.ts";
import {
  type Job,
  type JobOptions,
  type Running,
  startMain,
  startMainAgain,
  startPost,
} from "../runner/runner.ts";
import type { SharedTime } from "../runner/shared-time.ts";
import type { Simulator } from "../server.ts";
import type { RequestKind } from "./adversary.ts";
import { completeFromLog, stateOf } from "./complete-run.ts";
import { inputsOf } from "./inputs.ts";
import { breakSockets } from "./live-traffic.ts";
import type { ProcessName, StepRecord } from "./recording.ts";
import { MESSAGE } from "./rollout-request.ts";
import { StepUnderWay } from "./step.ts";
import type { World } from "./world.ts";

/** Ends what hangs, in ms of real time. */
const TIMEOUT_MS = 120_000;

export interface StepAsProcessesOptions {
  readonly world: World;
  readonly time: SharedTime;
  readonly simulator: Simulator;
  readonly program: Program | undefined;
  /** What becomes of a process's requests, by its pid. */
  readonly strikes: Map<number, (kind: RequestKind) => readonly FaultRule[]>;
}

/** What is started in place of dist/: files, and variables for it. */
export interface Program {
  readonly main: string;
  readonly post: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A step as the runner starts it: processes of dist/. */
export class StepAsProcesses extends StepUnderWay {
  readonly #options: StepAsProcessesOptions;
  /** The step that began the job; undefined for itself. */
  readonly #first: StepAsProcesses | undefined;
  /** Who sent which entry of the request log. */
  readonly #senders = new Map<number, ProcessName>();
  #running: Running | undefined;

  constructor(options: StepAsProcessesOptions, run: StepRecord, first: StepAsProcesses | undefined) {
    super(run, options.world, options.time);
    this.#options = options;
    this.#first = first;
  }

  async main(): Promise<void> {
    const { run } = this;
    const running = await this.#options.time.hold(this.#start());
    this.#running = running;
    this.#watch(running, "main");
    const ended = running.exited.then(() => {
      run.mainEndedAt = this.now();
    });
    await Promise.race([ended, this.over]);
  }

  async post(): Promise<void> {
    const { run } = this;
    const { time } = this.#options;
    const main = this.#running;
    if (main === undefined) throw new Error("main has begun");
    await time.elapse(run.step.postAfterMs);
    run.postStartedAt = this.now();
    const state = main.state();
    run.postState = stateOf(state);
    const previous = { job: main.job, state };
    const post = await time.hold(startPost(previous, this.#optionsOf("post")));
    this.#watch(post, "post");
    const posted = await post.exited;
    run.postEndedAt = this.now();
    main.kill();
    const finished = await main.exited;
    run.processes = { main: finished.signal === null ? finished : undefined, post: posted };
    completeFromLog(run, finished, this.#senders, this.world.cloud);
  }

  /** The first step begins the job; its folders and variables are the others' too. */
  #start(): Promise<Running> {
    const { simulator, time, program } = this.#options;
    const { request } = this.run;
    const inputs = inputsOf(this.run, this.world.scenario);
    const options = this.#optionsOf("main");
    const job = this.#first?.job;
    if (job !== undefined) return startMainAgain({ job }, inputs, options);
    const event: JobOptions["event"] =
      request.triggeredBy === "push"
        ? { name: "push", payload: { head_commit: { message: MESSAGE } } }
        : { name: request.triggeredBy, payload: {} };
    const env = {
      ...simulator.env,
      ...program?.env,
      GITHUB_RUN_ID: request.run.id,
      GITHUB_RUN_ATTEMPT: String(request.run.attempt),
      RUNNER_ENVIRONMENT: "self-hosted",
    };
    return startMain({ event, inputs, env, time, ...options });
  }

  get job(): Job | undefined {
    return this.#running?.job;
  }

  #optionsOf(process: ProcessName) {
    const { program } = this.#options;
    return { timeoutMs: TIMEOUT_MS, ...(program && { entry: program[process] }) };
  }

  /** Is told of each request of a process right before the server logs it. */
  #watch({ pid }: Running, process: ProcessName): void {
    const { entries } = this.#options.simulator.requestLog;
    let befallen = process === "post";
    this.#options.strikes.set(pid, (kind) => {
      // What befalls a step counts from its first request.
      if (!befallen) this.befall();
      befallen = true;
      this.triggers.onRequest(kind, "sent");
      if (process === "main" && kind === "write") this.#noteSaved();
      this.#senders.set(entries.length, process);
      // What is told of a request's end is told right away: over a socket nobody sees when it arrives.
      setImmediate(() => this.triggers.onRequest(kind, "answered"));
      return this.dice.faultsFor(kind);
    });
  }

  protected override befall(): void {
    const { scriptName, canary } = this.run.request;
    const { cloud, scenario } = this.world;
    const { live } = scenario.workflow;
    const stable = cloud.live(scriptName)?.json.versions[0]?.version_id ?? "";
    if (live && canary.kind === "id")
      breakSockets(this.triggers, cloud, { stable, canary: canary.id }, live.faults);
    super.befall();
  }

  /** At this instant, once everybody waits: a signal and an answer at once would race each other. */
  protected override stop(act: () => void): void {
    this.later(0, act);
  }

  /** What main has saved before this request, which is about to be logged. */
  #noteSaved(): void {
    const state = stateOf(this.#running?.state() ?? {});
    const n = this.#options.simulator.requestLog.entries.length - 0.5;
    if (state) this.run.saves.push({ process: "main", at: this.now(), n, state });
  }

  protected override signal(name: "SIGINT" | "SIGTERM"): void {
    this.#running?.signal(name);
  }

  protected override end(): void {
    this.#running?.kill();
  }
}
