import { Cloud } from "../../account/cloud.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { createRandom } from "../../random.ts";
import { VirtualClock } from "../../virtual-clock.ts";
import type { Adversary } from "../adversary.ts";
import { SCRIPT, TOKEN } from "../rollouts/harness.ts";
import { deployForeign } from "./foreign-deployment.ts";
import { CommandJob } from "./play-command.ts";
import type { CommandRun, SequenceRecording } from "./sequence-recording.ts";
import { type CommandAct, type SequenceScenario, scriptOf } from "./sequence-scenario.ts";

const MOST_TIMERS = 50_000;
/** Versions that are there before the workflow begins; the oldest but one is live. */
const FIRST_VERSIONS = 3;

/** Plays a sequence of commands on one Worker, on a virtual clock. An adversary takes the place of the acts' fault plans. */
export async function playSequence(
  scenario: SequenceScenario,
  adversary?: Adversary,
): Promise<SequenceRecording> {
  return new SequencePlayer(scenario, adversary).play();
}

class SequencePlayer {
  readonly #scenario: SequenceScenario;
  readonly #adversary: Adversary | undefined;
  readonly #clock = new VirtualClock();
  readonly #cloud: Cloud;
  readonly #runs: CommandRun[] = [];

  constructor(scenario: SequenceScenario, adversary: Adversary | undefined) {
    this.#scenario = scenario;
    this.#adversary = adversary;
    this.#cloud = new Cloud({
      now: () => this.#clock.now(),
      newId: createRandom(scenario.seed ^ 0x1d5).uuid,
      readings: scenario.readings,
    });
  }

  async play(): Promise<SequenceRecording> {
    const [scenario, cloud, clock] = [this.#scenario, this.#cloud, this.#clock];
    cloud.addToken(TOKEN);
    for (const script of this.#scripts()) this.#setUp(script);
    const startedAt = clock.now();
    for (const [place, act] of scenario.acts.entries()) {
      if (act.kind === "pass") await clock.drain(clock.now() + act.ms);
      else if (act.kind === "upload") this.#upload(SCRIPT);
      else if (act.kind === "foreign") deployForeign(cloud, act.other);
      else {
        await this.#listShowsAll();
        await this.#job(act.kind === "job" ? act.steps : [act], place);
      }
    }
    return { scenario, cloud, startedAt, runs: this.#runs };
  }

  /** Commands begin when everything that was deployed before is in every view of the list. */
  async #listShowsAll(): Promise<void> {
    if (this.#scenario.readings.listLag === "none") return;
    const shownAt = () => Math.ceil((this.#cloud.live(SCRIPT)?.createdUs ?? 0) / 1_000) + LIST_LAG_MS + 1;
    // A late write of the command before may come meanwhile.
    for (let at = shownAt(); ; at = shownAt()) {
      await this.#clock.drain(at);
      if (shownAt() === at) return;
    }
  }

  /** The Workers that the acts work on. */
  #scripts(): ReadonlySet<string> {
    const commands = this.#scenario.acts.flatMap((act) =>
      act.kind === "job" ? act.steps : act.kind === "command" ? [act] : [],
    );
    return new Set([SCRIPT, ...commands.map(scriptOf)]);
  }

  #setUp(script: string): void {
    const cloud = this.#cloud;
    for (let n = 0; n < FIRST_VERSIONS; n++) this.#upload(script);
    const [, stable, before] = cloud.versions(script);
    if (!stable || !before) throw new Error("three versions have been uploaded");
    cloud.deployForeign(script, before.id, { source: "wrangler" });
    cloud.deployForeign(script, stable.id, { source: "wrangler" });
  }

  #upload(script: string): void {
    const name = `v${this.#cloud.has(script) ? this.#cloud.versions(script).length + 1 : 1}`;
    this.#cloud.uploadVersion(script, { message: name, tag: name });
  }

  /** Mains one after the other, and post steps in reverse. */
  async #job(steps: readonly CommandAct[], place: number): Promise<void> {
    const [scenario, cloud, clock] = [this.#scenario, this.#cloud, this.#clock];
    const world = { scenario, cloud, clock, owners: new Map() };
    const begun: CommandJob[] = [];
    const play = async ({ recording }: CommandJob, process: () => Promise<void>) => {
      try {
        await clock.run(process(), MOST_TIMERS);
      } catch (error) {
        recording.thrown.push({ process: "run", error });
      }
    };
    for (const [step, act] of steps.entries()) {
      const job = new CommandJob(world, act, [place, step], this.#adversary);
      begun.unshift(job);
      this.#runs.push(job.recording);
      await play(job, () => job.main());
    }
    for (const job of begun) {
      await play(job, () => job.post());
      job.end();
    }
  }
}
