import { REQUEST_HEADER } from "../runner/process-time.ts";
import { SharedTime, START } from "../runner/shared-time.ts";
import { startSimulator } from "../server.ts";
import { requestKindOf } from "./adversary.ts";
import { sendVisitors } from "./live-traffic.ts";
import { type Host, play } from "./player.ts";
import type { Recording, StepRecord } from "./recording.ts";
import type { Scenario } from "./scenario.ts";
import { type Program, StepAsProcesses, type StepAsProcessesOptions } from "./step-as-processes.ts";
import { TOKEN, World } from "./world.ts";

export type { Program } from "./step-as-processes.ts";

/** Plays a scenario with dist/, or with another program in its place. */
export async function playAsProcesses(scenario: Scenario, program?: Program): Promise<Recording> {
  return play(await AsProcesses.begin(scenario, program));
}

/** Plays with dist/ as GitHub's runner starts it, over real sockets, in a time that the processes share with the server. */
class AsProcesses implements Host {
  readonly world: World;
  readonly #options: StepAsProcessesOptions;
  readonly #gone = new AbortController();

  private constructor(options: StepAsProcessesOptions) {
    this.world = options.world;
    this.#options = options;
  }

  static async begin(scenario: Scenario, program: Program | undefined): Promise<AsProcesses> {
    const time = new SharedTime(START + scenario.clockOffsetMs);
    const world = new World(scenario, () => time.now() - scenario.clockOffsetMs);
    const { cloud } = world;
    const simulator = await startSimulator({ cloud, clock: time, token: TOKEN });
    cloud.tails.onSent = time.learnAll;
    const strikes: StepAsProcessesOptions["strikes"] = new Map();
    // A rule that strikes nothing: it sees each request first, and adds what becomes of it.
    simulator.faults.add({
      name: "watching",
      times: Number.POSITIVE_INFINITY,
      match: ({ operation, request }) => {
        const pid = Number.parseInt(request.headers[REQUEST_HEADER] ?? "", 10);
        simulator.faults.add(...(strikes.get(pid)?.(requestKindOf(operation)) ?? []));
        return false;
      },
    });
    return new AsProcesses({ world, time, simulator, program, strikes });
  }

  newJob(): (run: StepRecord) => StepAsProcesses {
    const { world, time } = this.#options;
    const { live } = world.scenario.workflow;
    let first: StepAsProcesses | undefined;
    return (run) => {
      if (live && first === undefined && run.request.canary.kind === "id")
        sendVisitors(world, run.request.canary.id, time, live, this.#gone.signal);
      const step: StepAsProcesses = new StepAsProcesses(this.#options, run, first);
      first ??= step;
      return step;
    };
  }

  until<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  sleep(ms: number): Promise<void> {
    return this.#options.time.elapse(ms);
  }

  pass(ms: number): Promise<void> {
    this.#gone.abort();
    return this.#options.time.elapse(ms);
  }

  async close(): Promise<void> {
    this.#gone.abort();
    await this.#options.simulator.close();
  }
}
