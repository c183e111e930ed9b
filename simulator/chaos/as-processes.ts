import { SharedTime } from "../runner/shared-time.ts";
import { type Simulator, startSimulator } from "../server.ts";
import type { Host, PlayedStep } from "./host.ts";
import { sendVisitors } from "./live-traffic.ts";
import { play } from "./player.ts";
import type { Recording, Run } from "./recording.ts";
import type { Scenario } from "./scenario.ts";
import { type Program, StepAsProcesses } from "./step-as-processes.ts";
import { TOKEN, World } from "./world.ts";

export type { Program } from "./step-as-processes.ts";

/** Plays a scenario with dist/, or with another program in its place. */
export async function playAsProcesses(scenario: Scenario, program?: Program): Promise<Recording> {
  return play(await AsProcesses.begin(scenario, program));
}

/** Plays with dist/ as GitHub's runner starts it, over real sockets, in a time that the processes share with the server. */
class AsProcesses implements Host {
  readonly world: World;
  readonly #time: SharedTime;
  readonly #simulator: Simulator;
  readonly #program: Program | undefined;
  readonly #gone = new AbortController();

  private constructor(world: World, time: SharedTime, simulator: Simulator, program: Program | undefined) {
    this.world = world;
    this.#time = time;
    this.#simulator = simulator;
    this.#program = program;
  }

  static async begin(scenario: Scenario, program: Program | undefined): Promise<AsProcesses> {
    const time = new SharedTime();
    const world = new World(scenario, () => time.now() - scenario.clockOffsetMs);
    const { cloud } = world;
    const simulator = await startSimulator({ cloud, clock: time, token: TOKEN });
    cloud.tails.onSent = time.learnAll;
    return new AsProcesses(world, time, simulator, program);
  }

  newJob(): (run: Run) => PlayedStep {
    const { live } = this.world.scenario.workflow;
    let visitors = live !== undefined;
    const job = { world: this.world, time: this.#time, simulator: this.#simulator, program: this.#program };
    let first: StepAsProcesses | undefined;
    return (run) => {
      if (live && visitors && run.request.canary.kind === "id")
        sendVisitors(this.world, run.request.canary.id, this.#time, live, this.#gone.signal);
      visitors = false;
      const step: StepAsProcesses = new StepAsProcesses(job, run, first);
      first ??= step;
      return step;
    };
  }

  until<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  sleep(ms: number): Promise<void> {
    return this.#time.sleep(ms);
  }

  async pass(ms: number): Promise<void> {
    this.#gone.abort();
    await this.#time.elapse(ms);
  }

  async close(): Promise<void> {
    this.#gone.abort();
    await this.#simulator.close();
  }
}
