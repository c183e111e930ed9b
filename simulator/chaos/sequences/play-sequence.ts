import { Cloud } from "../../account/cloud.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { createRandom } from "../../random.ts";
import { VirtualClock } from "../../virtual-clock.ts";
import { SCRIPT, TOKEN } from "../rollouts/harness.ts";
import type { Script } from "../script.ts";
import { deployForeign } from "./foreign-deployment.ts";
import { CommandJob } from "./play-command.ts";
import type { CommandRun, SequenceRecording } from "./sequence-recording.ts";
import type { CommandAct, SequenceScenario } from "./sequence-scenario.ts";

const MOST_TIMERS = 50_000;
/** Versions that are there before the workflow begins; the oldest but one is live. */
const FIRST_VERSIONS = 3;

/** Plays a sequence of commands on one Worker, on a virtual clock. A script takes the place of the acts' fault plans. */
export async function playSequence(scenario: SequenceScenario, script?: Script): Promise<SequenceRecording> {
  return new SequencePlayer(scenario, script).play();
}

class SequencePlayer {
  readonly #scenario: SequenceScenario;
  readonly #script: Script | undefined;
  readonly #clock = new VirtualClock();
  readonly #cloud: Cloud;
  readonly #runs: CommandRun[] = [];

  constructor(scenario: SequenceScenario, script: Script | undefined) {
    this.#scenario = scenario;
    this.#script = script;
    this.#cloud = new Cloud({
      now: () => this.#clock.now(),
      newId: createRandom(scenario.seed ^ 0x1d5).uuid,
      readings: scenario.readings,
    });
  }

  async play(): Promise<SequenceRecording> {
    const [scenario, cloud, clock] = [this.#scenario, this.#cloud, this.#clock];
    cloud.addToken(TOKEN);
    for (let n = 0; n < FIRST_VERSIONS; n++) this.#upload();
    const [, stable, before] = cloud.versions(SCRIPT);
    if (!stable || !before) throw new Error("three versions have been uploaded");
    cloud.deployForeign(SCRIPT, before.id, { source: "wrangler" });
    cloud.deployForeign(SCRIPT, stable.id, { source: "wrangler" });
    const startedAt = clock.now();
    for (const [place, act] of scenario.acts.entries()) {
      if (act.kind === "pass") await clock.drain(clock.now() + act.ms);
      else if (act.kind === "upload") this.#upload();
      else if (act.kind === "foreign") deployForeign(cloud, act.other);
      else {
        await this.#listShowsAll();
        await this.#command(act, place);
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

  #upload(): void {
    const name = `v${this.#cloud.has(SCRIPT) ? this.#cloud.versions(SCRIPT).length + 1 : 1}`;
    this.#cloud.uploadVersion(SCRIPT, { message: name, tag: name });
  }

  async #command(act: CommandAct, place: number): Promise<void> {
    const [scenario, cloud, clock] = [this.#scenario, this.#cloud, this.#clock];
    const job = new CommandJob({ scenario, cloud, clock }, act, place, this.#script);
    this.#runs.push(job.recording);
    try {
      await clock.run(job.run(), MOST_TIMERS);
    } catch (error) {
      job.recording.thrown = error;
    }
    job.end();
  }
}
