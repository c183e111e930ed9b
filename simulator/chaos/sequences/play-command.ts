import { createWorkerApi } from "../../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { nothingToSettle, settleInPost } from "../../../src/rollout/end/settle-in-post.ts";
import { Cancelled } from "../../../src/rollout/errors.ts";
import type { Clock, Judge, Ports, SettleState } from "../../../src/rollout/ports.ts";
import type { Cloud } from "../../account/cloud.ts";
import type { DeletionEntry, DeploymentEntry } from "../../account/request-log.ts";
import { Faults } from "../../faults/rules.ts";
import { createInProcessTransport } from "../../in-process-transport.ts";
import { createRandom } from "../../random.ts";
import type { VirtualClock } from "../../virtual-clock.ts";
import { FaultInjector, type RequestKind } from "../fault-injector.ts";
import { Hooks } from "../hooks.ts";
import { createPlannedJudge } from "../planned-judge.ts";
import { createRecordingTransport, type JobProcess, never } from "../recording-transport.ts";
import { TOKEN } from "../rollouts/harness.ts";
import { asShown } from "../rollouts/rollout-facts.ts";
import { MESSAGE } from "../rollouts/rollout-request.ts";
import type { Place, Script, Situation } from "../script.ts";
import { requestOf } from "./command-request.ts";
import { checkPlansOf } from "./draw-sequence.ts";
import { deployForeign } from "./foreign-deployment.ts";
import { type CommandRun, newCommandRun } from "./sequence-recording.ts";
import { type CommandAct, type SequenceScenario, scriptOf } from "./sequence-scenario.ts";

/** The runner kills main so long after its first signal, in ms, and begins post so long after main's end. */
const KILL_AFTER_MS = 10_000;
const POST_AFTER_MS = 400;

/** Where a command runs. */
export interface CommandWorld {
  readonly scenario: SequenceScenario;
  readonly cloud: Cloud;
  readonly clock: VirtualClock;
  /** The last step of the job to adopt a Worker, by the Worker's name: files in RUNNER_TEMP say so. */
  readonly owners: Map<string, CommandJob>;
}

/** One use of the action as the runner runs it: main, what befalls it, and post. */
export class CommandJob {
  readonly recording: CommandRun;
  readonly #world: CommandWorld;
  readonly #workerName: string;
  readonly #script: Script | undefined;
  readonly #cancel = new AbortController();
  readonly #main: JobProcess = { name: "main", dead: false };
  readonly #post: JobProcess = { name: "post", dead: false };
  readonly #situation: Situation;
  /** Where the request log's entries of this command begin. */
  readonly #from: number;
  readonly #hooks: Hooks;
  readonly #faultInjector: FaultInjector;
  #saved: SettleState | undefined;
  #stopped: () => void = () => {};

  /** @param at its place among the acts, and among the steps of its job */
  constructor(
    world: CommandWorld,
    act: CommandAct,
    at: readonly [place: number, step: number],
    script?: Script,
  ) {
    const { cloud, clock, scenario } = world;
    const [place, step] = at;
    this.#workerName = scriptOf(act);
    this.#world = world;
    this.#script = script;
    this.#situation = {
      cloud,
      saved: () => this.#saved,
      kill: () => this.#kill(),
      cancel: () => this.#interrupt(),
    };
    const injectorSeed = scenario.seed ^ (0x5c1 + 7_919 * place + 104_729 * step);
    this.#faultInjector = new FaultInjector(createRandom(injectorSeed), act.faultPlan, () => clock.now());
    this.#hooks = new Hooks((ms, then) => clock.at(clock.now() + ms, () => !this.#post.dead && then()));
    this.#schedule(act);
    this.#from = cloud.requestLog.entries.length;
    this.recording = newCommandRun(act, at, requestOf(world, act, place), {
      startedAt: clock.now(),
      listed: cloud.deployments(this.#workerName).map(({ json }) => asShown(json, scenario.readings)),
      versions: cloud.versions(this.#workerName),
    });
  }

  #schedule({ faultPlan, crossing, cancel, kill, secretChange }: CommandAct): void {
    const hooks = this.#hooks;
    hooks.when(
      crossing?.at,
      () => crossing && deployForeign(this.#world.cloud, crossing.other, this.#workerName),
    );
    for (const { from, ms, kind } of faultPlan.outages)
      hooks.when(from, () => this.#faultInjector.startOutage(ms, kind));
    hooks.when(secretChange, () => this.#world.cloud.changeSecret(this.#workerName, "API_KEY"));
    hooks.when(cancel, () => this.#interrupt());
    hooks.when(kill, () => this.#kill());
  }

  /** Main and post, in a job with one step. Rejects as they do. */
  async run(): Promise<void> {
    await this.main();
    await this.post();
  }

  /** Rejects with what main throws, which nothing may make it do. */
  async main(): Promise<void> {
    const run = this.recording;
    const stopped = new Promise<undefined>((resolve) => {
      this.#stopped = () => resolve(undefined);
    });
    run.outcome = await Promise.race([runCommand(this.#ports(this.#main), run.request), stopped]);
    this.#main.dead = true;
    run.left = this.#world.cloud.live(this.#workerName)?.json;
  }

  /** The same of post. */
  async post(): Promise<void> {
    const { clock, owners } = this.#world;
    const run = this.recording;
    const ended = run.outcome !== undefined;
    const overtaken = (owners.get(this.#workerName) ?? this) !== this;
    if (nothingToSettle(this.#saved, ended, overtaken) !== undefined) return;
    if (!ended && (run.request.command === "status" || run.request.dryRun)) return;
    await clock.sleep(POST_AFTER_MS);
    run.post = await settleInPost(this.#ports(this.#post), this.#saved, {
      command: run.request.command,
      ended,
      onCancel: run.request.onCancel,
      scriptName: this.#workerName,
      codeUpdate: undefined,
      annotations: { triggeredBy: run.request.triggeredBy, run: run.request.run },
      mainBeganAgo: clock.now() - run.startedAt,
    });
  }

  /** Takes down what there is to tell when all is over. */
  end(): void {
    const { cloud, clock } = this.#world;
    const run = this.recording;
    this.#main.dead = true;
    this.#post.dead = true;
    run.endedAt = clock.now();
    const news = cloud.requestLog.entries.slice(this.#from);
    const own = new Set(run.sent.map(({ entry }) => entry.seq));
    run.made = news
      .filter(
        (entry): entry is DeploymentEntry => entry.kind === "deployment" && entry.script === this.#workerName,
      )
      // Another job's is as foreign as a person's.
      .map((entry) => (own.has(entry.request ?? Number.NaN) ? entry : { ...entry, by: "foreign" }));
    run.deleted = news.filter((entry): entry is DeletionEntry => entry.kind === "deletion");
    run.left ??= cloud.live(this.#workerName)?.json;
    run.after = cloud.live(this.#workerName)?.json;
  }

  #interrupt(): void {
    const { clock, scenario } = this.#world;
    const run = this.recording;
    if (this.#main.dead || run.cancelledAt !== undefined) return;
    run.cancelledAt = clock.now();
    this.#cancel.abort(new Cancelled("SIGINT", clock.now() + scenario.clockOffsetMs));
    clock.at(clock.now() + KILL_AFTER_MS, () => this.#kill());
  }

  #kill(): void {
    if (this.#main.dead) return;
    this.#main.dead = true;
    this.recording.killedAt = this.#world.clock.now();
    this.#stopped();
  }

  #at(place: Place, { name }: JobProcess, request?: RequestKind): void {
    this.#script?.at(place, name, this.#situation, request);
  }

  #ports(process: JobProcess): Ports {
    const { cloud, clock: virtual, scenario } = this.#world;
    const { seed, clockOffsetMs } = scenario;
    const run = this.recording;
    const random = createRandom(
      seed ^ ((process === this.#main ? 0x3a1 : 0x3a2) + 7_919 * run.place + 104_729 * run.step),
    );
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
      faultInjector: this.#script ?? this.#faultInjector,
      recording: run,
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
        scriptName: this.#workerName,
        now: clock.now,
      }),
      judge: judgeOf(scenario, clock),
      state: {
        save: (state) => {
          if (process.dead) return;
          if (process === this.#main) {
            if (this.#saved === undefined) this.#world.owners.set(this.#workerName, this);
            this.#saved = state;
          }
          this.#at("saved", process);
        },
      },
      cancel: process === this.#main ? this.#cancel.signal : new AbortController().signal,
      fenced: () => false,
      emit: (event) => {
        if (!process.dead && process === this.#main) run.events.push(event);
      },
      message: async () => MESSAGE,
      random: random.next,
    };
  }
}

/** Says of each canary what was drawn for it. */
function judgeOf(scenario: SequenceScenario, { sleep }: Clock): Judge {
  return {
    look: (watch, signal) =>
      createPlannedJudge({
        checks: checkPlansOf(scenario, watch.canaryId),
        random: createRandom(scenario.seed),
        lookMs: 0,
        wakes: false,
        sleep,
        onFail: () => {},
      }).look(watch, signal),
  };
}
