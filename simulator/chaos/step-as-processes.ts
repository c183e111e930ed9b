import type { Operation } from "../api/routes.ts";
import { createRandom } from "../random.ts";
import {
  type Finished,
  type Job,
  type JobOptions,
  type Running,
  runAction,
  runAgain,
  runPost,
} from "../runner/runner.ts";
import type { SharedTime } from "../runner/shared-time.ts";
import type { Simulator } from "../server.ts";
import { Dice, type RequestKind } from "./dice.ts";
import type { PlayedStep } from "./host.ts";
import { inputsOf } from "./inputs.ts";
import { breakSockets } from "./live-traffic.ts";
import { Moments } from "./moments.ts";
import { type Phase, readBack, stateOf } from "./read-back.ts";
import type { ProcessName, Run } from "./recording.ts";
import { MESSAGE } from "./rollout-request.ts";
import type { World } from "./world.ts";

const SIGTERM_AFTER_MS = 7_500;
const KILL_AFTER_MS = 10_000;
const SECOND_SIGINT_AFTER_MS = 300;
/** Ends what hangs, in ms of real time. */
const TIMEOUT_MS = 120_000;

export interface StepAsProcessesOptions {
  readonly world: World;
  readonly time: SharedTime;
  readonly simulator: Simulator;
  readonly program: Program | undefined;
}

/** What is started in place of dist/: files, and variables for it. */
export interface Program {
  readonly main: string;
  readonly post: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One use of the action as the runner starts, cancels and kills it: main, and post. */
export class StepAsProcesses implements PlayedStep {
  readonly run: Run;
  readonly #options: StepAsProcessesOptions;
  /** The step that began the job; undefined for itself. */
  readonly #first: StepAsProcesses | undefined;
  readonly #moments: Moments;
  readonly #dice: Dice;
  readonly #takeBack: (() => void)[] = [];
  readonly #phases: Phase[] = [];
  #running: Running | undefined;
  #ended: Promise<Finished> | undefined;
  #over: () => void = () => {};
  #scheduled = false;

  constructor(options: StepAsProcessesOptions, run: Run, first: StepAsProcesses | undefined) {
    const { world, time } = options;
    this.run = run;
    this.#options = options;
    this.#first = first;
    const seed = world.scenario.seed ^ (0x5c1 + 7_919 * run.place + 104_729 * run.index);
    this.#dice = new Dice(createRandom(seed), run.step.faultPlan, time.now);
    this.#moments = new Moments((ms, act) => this.#later(ms, act));
  }

  async main(): Promise<void> {
    const { run } = this;
    const over = new Promise<void>((resolve) => {
      this.#over = resolve;
    });
    const watched = this.#watch("main");
    const running = await this.#start();
    this.#running = running;
    this.#ended = running.exited.then((finished) => {
      run.mainEndedAt = this.#now();
      this.#over();
      return finished;
    });
    await over;
    watched();
  }

  async post(): Promise<void> {
    const { run } = this;
    const running = this.#running;
    if (running === undefined || this.#ended === undefined) throw new Error("main has begun");
    const saved = running.state();
    await this.#pause(run.step.postAfterMs, this.#ended);
    run.postStartedAt = this.#now();
    run.postState = stateOf(running.state());
    const watched = this.#watch("post");
    const previous = { job: running.job, state: saved } as Finished;
    const options = { ...this.#entry("post"), timeoutMs: TIMEOUT_MS };
    const post = await (await runPost(previous, options)).exited;
    run.postEndedAt = this.#now();
    watched();
    running.kill();
    const finished = await this.#ended;
    for (const takeBack of this.#takeBack) takeBack();
    this.#options.simulator.faults.clear();
    const main = finished.signal === null ? finished : undefined;
    run.processes = { main, post };
    readBack(run, finished, this.#phases, this.#options.world.cloud);
  }

  /** The first step begins the job; its folders and variables are the others' too. */
  #start(): Promise<Running> {
    const { world, simulator, time, program } = this.#options;
    const { request } = this.run;
    const inputs = inputsOf(this.run, world.scenario);
    const options = { ...this.#entry("main"), timeoutMs: TIMEOUT_MS };
    const job: Job | undefined = this.#first?.job;
    if (job !== undefined) return runAgain({ job } as Finished, inputs, options);
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
    return runAction({ event, inputs, env, time, ...options });
  }

  get job(): Job | undefined {
    return this.#running?.job;
  }

  #entry(process: ProcessName): { readonly entry?: string } {
    const { program } = this.#options;
    return program === undefined ? {} : { entry: program[process] };
  }

  /** What the server is asked from now on is this process's, until what is returned is called. */
  #watch(process: ProcessName): () => void {
    const { simulator } = this.#options;
    const { entries } = simulator.requestLog;
    const from = entries.length;
    simulator.faults.clear();
    // A rule that strikes nothing: it sees each request first, and adds what becomes of it.
    simulator.faults.add({
      name: "watching",
      times: Number.POSITIVE_INFINITY,
      match: ({ operation }) => {
        this.#schedule();
        const kind = kindOf(operation);
        this.#moments.onRequest(kind, "sent");
        if (process === "main" && kind === "write") this.#noteSaved();
        simulator.faults.add(...this.#dice.faultsFor(kind));
        // What is told of a request's end is told right away: over a socket nobody sees when it arrives.
        setImmediate(() => this.#moments.onRequest(kind, "answered"));
        return false;
      },
    });
    return () => void this.#phases.push({ process, from, to: entries.length });
  }

  /** What befalls a step counts from its first request. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const { world } = this.#options;
    const { scriptName, canary } = this.run.request;
    const { live } = world.scenario.workflow;
    const stable = world.cloud.live(scriptName)?.json.versions[0]?.version_id ?? "";
    if (live && canary.kind === "id")
      breakSockets(this.#moments, world.cloud, { stable, canary: canary.id }, live.faults);
    this.#moments.schedule(this.run.step, {
      foreign: (other) => world.deployForeign(other, scriptName),
      outage: (ms, kind) => this.#dice.startOutage(ms, kind),
      changeSecret: () => world.changeSecret(scriptName),
      // At this instant, once everybody waits: a signal and an answer at once would race each other.
      cancel: () => this.#later(0, () => this.#cancel()),
      kill: () => this.#later(0, () => this.#kill()),
    });
  }

  /** What main has saved before this request, which is about to be logged. */
  #noteSaved(): void {
    const state = stateOf(this.#running?.state() ?? {});
    const n = this.#options.simulator.requestLog.entries.length - 0.5;
    if (state) this.run.saves.push({ process: "main", at: this.#now(), n, state });
  }

  #cancel(): void {
    const { run } = this;
    const running = this.#running;
    if (!running || run.mainEndedAt !== undefined || run.cancelledAt !== undefined) return;
    run.cancelledAt = this.#now();
    if (run.step.container) {
      this.#over();
      return;
    }
    running.signal("SIGINT");
    if (run.step.impatient) this.#later(SECOND_SIGINT_AFTER_MS, () => running.signal("SIGINT"));
    this.#later(SIGTERM_AFTER_MS, () => running.signal("SIGTERM"));
    this.#later(KILL_AFTER_MS, () => this.#kill());
  }

  #kill(): void {
    if (!this.#running || this.run.mainEndedAt !== undefined) return;
    this.run.killedAt = this.#now();
    this.#running.kill();
  }

  /** The server's. */
  #now(): number {
    return this.#options.world.cloud.now();
  }

  #later(ms: number, act: () => void): void {
    const { time } = this.#options;
    this.#takeBack.push(time.at(time.now() + ms, act));
  }

  /** Main may still run, or end meanwhile. */
  async #pause(ms: number, ended: Promise<unknown>): Promise<void> {
    const { time } = this.#options;
    const until = time.now() + ms;
    if (this.run.mainEndedAt === undefined) {
      const over = new AbortController();
      const slept = time.sleep(ms, over.signal).catch(() => {});
      await Promise.race([slept, ended]);
      over.abort();
    }
    if (this.run.mainEndedAt !== undefined) await time.elapse(Math.max(0, until - time.now()));
  }
}

function kindOf(operation: Operation): RequestKind {
  if (operation === "deployments.create" || operation === "deployments.delete") return "write";
  return operation === "deployments.list" ? "list" : "other";
}
