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
import { SCRIPT, TOKEN } from "../rollouts/harness.ts";
import { asShown } from "../rollouts/rollout-facts.ts";
import { MESSAGE } from "../rollouts/rollout-request.ts";
import type { Place, Script, Situation } from "../script.ts";
import { requestOf } from "./command-request.ts";
import { checkPlansOf } from "./draw-sequence.ts";
import { deployForeign } from "./foreign-deployment.ts";
import { type CommandRun, newCommandRun } from "./sequence-recording.ts";
import type { CommandAct, SequenceScenario } from "./sequence-scenario.ts";

/** The runner kills main so long after its first signal, in ms, and begins post so long after main's end. */
const KILL_AFTER_MS = 10_000;
const POST_AFTER_MS = 400;

/** Where a command runs. */
export interface CommandWorld {
  readonly scenario: SequenceScenario;
  readonly cloud: Cloud;
  readonly clock: VirtualClock;
}

/** One command as the runner runs it: main, what befalls it, and post. */
export class CommandJob {
  readonly recording: CommandRun;
  readonly #world: CommandWorld;
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

  constructor(world: CommandWorld, act: CommandAct, place: number, script?: Script) {
    const { cloud, clock, scenario } = world;
    this.#world = world;
    this.#script = script;
    this.#situation = {
      cloud,
      saved: () => this.#saved,
      kill: () => this.#kill(),
      cancel: () => this.#interrupt(),
    };
    const injectorSeed = scenario.seed ^ (0x5c1 + 7_919 * place);
    this.#faultInjector = new FaultInjector(createRandom(injectorSeed), act.faultPlan, () => clock.now());
    this.#hooks = new Hooks((ms, then) => clock.at(clock.now() + ms, () => !this.#post.dead && then()));
    this.#schedule(act);
    this.#from = cloud.requestLog.entries.length;
    this.recording = newCommandRun(act, place, requestOf(world, act, place), {
      startedAt: clock.now(),
      listed: cloud.deployments(SCRIPT).map(({ json }) => asShown(json, scenario.readings)),
      versions: cloud.versions(SCRIPT),
    });
  }

  #schedule({ faultPlan, crossing, cancel, kill, secretChange }: CommandAct): void {
    const hooks = this.#hooks;
    hooks.when(crossing?.at, () => crossing && deployForeign(this.#world.cloud, crossing.other));
    for (const { from, ms, kind } of faultPlan.outages)
      hooks.when(from, () => this.#faultInjector.startOutage(ms, kind));
    hooks.when(secretChange, () => this.#world.cloud.changeSecret(SCRIPT, "API_KEY"));
    hooks.when(cancel, () => this.#interrupt());
    hooks.when(kill, () => this.#kill());
  }

  /** Rejects with what main or post throws, which nothing may make them do. */
  async run(): Promise<void> {
    const { clock } = this.#world;
    const run = this.recording;
    const stopped = new Promise<undefined>((resolve) => {
      this.#stopped = () => resolve(undefined);
    });
    run.outcome = await Promise.race([runCommand(this.#ports(this.#main), run.request), stopped]);
    this.#main.dead = true;
    run.left = this.#world.cloud.live(SCRIPT)?.json;
    if (nothingToSettle(this.#saved, run.outcome !== undefined) !== undefined) return;
    await clock.sleep(POST_AFTER_MS);
    run.post = await settleInPost(this.#ports(this.#post), this.#saved, {
      // As the post step does it: of the other commands only the write in flight is resolved.
      onCancel: "hold",
      scriptName: SCRIPT,
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
      .filter((entry): entry is DeploymentEntry => entry.kind === "deployment")
      // Another job's is as foreign as a person's.
      .map((entry) => (own.has(entry.request ?? Number.NaN) ? entry : { ...entry, by: "foreign" }));
    run.deleted = news.filter((entry): entry is DeletionEntry => entry.kind === "deletion");
    run.left ??= cloud.live(SCRIPT)?.json;
    run.after = cloud.live(SCRIPT)?.json;
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
    const random = createRandom(seed ^ ((process === this.#main ? 0x3a1 : 0x3a2) + 7_919 * run.place));
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
        scriptName: SCRIPT,
        now: clock.now,
      }),
      judge: judgeOf(scenario, clock),
      state: {
        save: (state) => {
          if (process.dead) return;
          if (process === this.#main) this.#saved = state;
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
