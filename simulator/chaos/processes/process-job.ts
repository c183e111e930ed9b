import { fileURLToPath } from "node:url";
import {
  type Finished,
  type JobOptions,
  type Running,
  runAction,
  runPost,
} from "../../../__tests__/support/runner.ts";
import type { SharedTime } from "../../../__tests__/support/shared-time.ts";
import type { Operation } from "../../api/routes.ts";
import type { FaultRule } from "../../faults/rules.ts";
import type { Simulator } from "../../server.ts";
import type { Dice, RequestKind } from "../dice.ts";
import { Hooks } from "../hooks.ts";

const SIGTERM_AFTER_MS = 7_500;
const KILL_AFTER_MS = 10_000;
const SECOND_SIGINT_AFTER_MS = 300;
/** Ends what hangs, in ms of real time. */
const TIMEOUT_MS = 120_000;

export interface JobPlan {
  readonly simulator: Simulator;
  readonly time: SharedTime;
  readonly options: JobOptions;
  /** What the action is broken by: then src/ is started in place of dist/. */
  readonly mutant: string | undefined;
  readonly dice: Dice;
  /** Between main's end and post, in ms. */
  readonly postAfterMs: number;
  /** In a container main gets no signal and outlives the beginning of post. */
  readonly container: boolean;
  /** A second SIGINT comes soon after the first. */
  readonly impatient: boolean;
  /** Says when something befalls the job; called at its first request. */
  schedule(hooks: Hooks): void;
}

/** What a job was and did. Times are in ms of the shared time. */
export interface JobRecord {
  readonly main: Finished;
  readonly post: Finished;
  /** What main had saved when the runner went on to post. */
  readonly saved: Readonly<Record<string, string>>;
  readonly cancelledAt: number | undefined;
  readonly killedAt: number | undefined;
  readonly mainEndedAt: number;
  readonly postStartedAt: number;
  readonly postEndedAt: number;
}

/** Main and post as processes, as the runner starts, cancels and kills them. */
export class ProcessJob {
  readonly #plan: JobPlan;
  readonly #takeBack: (() => void)[] = [];
  #running: Running | undefined;
  #over: () => void = () => {};
  #cancelledAt: number | undefined;
  #killedAt: number | undefined;
  #mainEndedAt: number | undefined;

  constructor(plan: JobPlan) {
    this.#plan = plan;
  }

  /** `onMainEnd` is called when main has ended, at the same instant. */
  async run(onMainEnd: () => void = () => {}): Promise<JobRecord> {
    const { time, simulator, postAfterMs, dice, mutant } = this.#plan;
    const { options, main: mainEntry, post: postEntry } = startedAs(this.#plan.options, mutant);
    const hooks = new Hooks((ms, act) => this.#later(ms, act));
    let scheduled = false;
    const rules = watching(hooks, dice, (added) => simulator.faults.add(...added));
    simulator.faults.add({
      ...rules,
      match: (seen, n) => {
        if (!scheduled) this.#plan.schedule(hooks);
        scheduled = true;
        return typeof rules.match === "function" && rules.match(seen, n);
      },
    });
    const over = new Promise<void>((resolve) => {
      this.#over = resolve;
    });
    const running = await runAction({ ...options, ...mainEntry, time, timeoutMs: TIMEOUT_MS });
    this.#running = running;
    const ended = running.exited.then((finished) => {
      this.#mainEndedAt = time.now();
      onMainEnd();
      this.#over();
      return finished;
    });
    await over;
    const saved = running.state();
    await this.#pause(postAfterMs, ended);
    const postStartedAt = time.now();
    const previous = { job: running.job, state: saved } as Finished;
    const post = await (await runPost(previous, { ...postEntry, timeoutMs: TIMEOUT_MS })).exited;
    const postEndedAt = time.now();
    running.kill();
    const main = await ended;
    for (const takeBack of this.#takeBack) takeBack();
    simulator.faults.clear();
    return {
      main,
      post,
      saved,
      cancelledAt: this.#cancelledAt,
      killedAt: this.#killedAt,
      mainEndedAt: this.#mainEndedAt ?? postEndedAt,
      postStartedAt,
      postEndedAt,
    };
  }

  /** At this instant, once everybody waits: a signal and an answer at once would race each other. */
  cancel(): void {
    this.#later(0, () => this.#cancel());
  }

  /** Likewise. */
  kill(): void {
    this.#later(0, () => this.#kill());
  }

  #cancel(): void {
    const running = this.#running;
    if (!running || this.#mainEndedAt !== undefined || this.#cancelledAt !== undefined) return;
    this.#cancelledAt = this.#plan.time.now();
    if (this.#plan.container) {
      this.#over();
      return;
    }
    running.signal("SIGINT");
    if (this.#plan.impatient) this.#later(SECOND_SIGINT_AFTER_MS, () => running.signal("SIGINT"));
    this.#later(SIGTERM_AFTER_MS, () => running.signal("SIGTERM"));
    this.#later(KILL_AFTER_MS, () => this.#kill());
  }

  #kill(): void {
    if (!this.#running || this.#mainEndedAt !== undefined) return;
    this.#killedAt = this.#plan.time.now();
    this.#running.kill();
  }

  #later(ms: number, act: () => void): void {
    const { time } = this.#plan;
    this.#takeBack.push(time.at(time.now() + ms, act));
  }

  /** Main may still run, or end meanwhile. */
  async #pause(ms: number, ended: Promise<unknown>): Promise<void> {
    const { time } = this.#plan;
    const until = time.now() + ms;
    if (this.#mainEndedAt === undefined) {
      const over = new AbortController();
      const slept = time.sleep(ms, over.signal).catch(() => {});
      await Promise.race([slept, ended]);
      over.abort();
    }
    if (this.#mainEndedAt !== undefined) await time.elapse(Math.max(0, until - time.now()));
  }
}

/** The bundle; or, with a mutant, the sources that are loaded with it. */
function startedAs(options: JobOptions, mutant: string | undefined) {
  if (mutant === undefined) return { options, main: {}, post: {} };
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const NODE_OPTIONS = `--import ${at("../exhaustive/mutants/load-mutant.ts")}`;
  return {
    options: { ...options, env: { ...options.env, NODE_OPTIONS, MUTANT: mutant } },
    main: { entry: at("../../../src/index.ts") },
    post: { entry: at("../exhaustive/mutants/post.js") },
  };
}

/** A rule that strikes nothing: it sees each request first, lets the hooks act, and adds what becomes of it. */
function watching(hooks: Hooks, dice: Dice, add: (rules: readonly FaultRule[]) => void): FaultRule {
  return {
    name: "watching",
    times: Number.POSITIVE_INFINITY,
    match: ({ operation }) => {
      const kind = kindOf(operation);
      hooks.onRequest(kind, "sent");
      add(dice.faultsFor(kind));
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
