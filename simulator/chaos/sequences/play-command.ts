import type { Judge } from "../../../src/rollout/ports.ts";
import type { Cloud } from "../../account/cloud.ts";
import type { DeletionEntry, DeploymentEntry } from "../../account/request-log.ts";
import { createRandom } from "../../random.ts";
import type { VirtualClock } from "../../virtual-clock.ts";
import type { Adversary } from "../adversary.ts";
import { createPlannedJudge } from "../planned-judge.ts";
import { asShown } from "../rollouts/rollout-facts.ts";
import { Step } from "../step.ts";
import { requestOf } from "./command-request.ts";
import { checkPlansOf } from "./draw-sequence.ts";
import { deployForeign } from "./foreign-deployment.ts";
import { type CommandRun, newCommandRun } from "./sequence-recording.ts";
import { type CommandAct, type SequenceScenario, scriptOf } from "./sequence-scenario.ts";

/** The runner begins post so long after main's end, in ms. */
const POST_AFTER_MS = 400;

/** Where a command runs. */
export interface CommandWorld {
  readonly scenario: SequenceScenario;
  readonly cloud: Cloud;
  readonly clock: VirtualClock;
  /** See `StepPlan`. */
  readonly owners: Map<string, Step>;
}

/** One act of a sequence, and what it leaves behind. */
export class CommandJob {
  readonly recording: CommandRun;
  readonly #world: CommandWorld;
  readonly #workerName: string;
  readonly #step: Step;
  /** Where the request log's entries of this command begin. */
  readonly #from: number;

  /** @param at its place among the acts, and among the steps of its job */
  constructor(
    world: CommandWorld,
    act: CommandAct,
    at: readonly [place: number, step: number],
    adversary?: Adversary,
  ) {
    const { cloud, clock, scenario, owners } = world;
    const [place, step] = at;
    const workerName = scriptOf(act);
    const request = requestOf(world, act, place);
    this.#world = world;
    this.#workerName = workerName;
    this.#from = cloud.requestLog.entries.length;
    this.recording = newCommandRun(act, at, request, {
      startedAt: clock.now(),
      listed: cloud.deployments(workerName).map(({ json }) => asShown(json, scenario.readings)),
      versions: cloud.versions(workerName),
    });
    const { crossing, secretChange, cancel, kill, faultPlan } = act;
    this.#step = new Step(
      {
        clock,
        cloud,
        request,
        seedOf: (dice) => scenario.seed ^ (dice + 7_919 * place + 104_729 * step),
        faultPlan,
        clockOffsetMs: scenario.clockOffsetMs,
        container: false,
        postAfterMs: POST_AFTER_MS,
        judge: (_, { sleep }) => judgeOf(scenario, sleep),
        owners,
        adversary,
        schedule: (hooks, self) => {
          hooks.when(crossing?.at, () => crossing && deployForeign(cloud, crossing.other, workerName));
          hooks.when(secretChange, () => cloud.changeSecret(workerName, "API_KEY"));
          hooks.when(cancel, () => self.cancel());
          hooks.when(kill, () => self.kill());
        },
      },
      this.recording,
    );
  }

  /** Main and post, in a job with one step. */
  async run(): Promise<void> {
    await this.main();
    await this.post();
  }

  async main(): Promise<void> {
    await this.#step.main();
    this.recording.left = this.#world.cloud.live(this.#workerName)?.json;
  }

  post(): Promise<void> {
    return this.#step.post();
  }

  /** Takes down what there is to tell when all is over. */
  end(): void {
    const { cloud, clock } = this.#world;
    const run = this.recording;
    this.#step.end();
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
}

/** Says of each canary what was drawn for it. */
function judgeOf(
  scenario: SequenceScenario,
  sleep: Parameters<typeof createPlannedJudge>[0]["sleep"],
): Judge {
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
