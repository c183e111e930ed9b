import { VirtualClock } from "../virtual-clock.ts";
import { type Adversary, Points } from "./adversary.ts";
import { type Host, play } from "./player.ts";
import type { Recording, StepRecord } from "./recording.ts";
import type { Scenario } from "./scenario.ts";
import { StepInProcess } from "./step-in-process.ts";
import { TOKEN, World } from "./world.ts";

const MOST_TIMERS = 300_000;

/** Plays a scenario in this process. An adversary takes the place of the steps' fault plans. */
export function playInProcess(scenario: Scenario, adversary?: Adversary): Promise<Recording> {
  return play(new InProcess(scenario, adversary));
}

/** Plays on a virtual clock, without sockets. */
class InProcess implements Host {
  readonly world: World;
  readonly #clock = new VirtualClock();
  readonly #adversary: Adversary | undefined;
  readonly #points = new Points();

  constructor(scenario: Scenario, adversary: Adversary | undefined) {
    this.#adversary = adversary;
    this.world = new World(scenario, this.#clock.now);
    this.world.cloud.addToken(TOKEN);
  }

  newJob(): (run: StepRecord) => StepInProcess {
    const job = {
      world: this.world,
      clock: this.#clock,
      owners: new Map<string, StepInProcess>(),
      adversary: this.#adversary,
      points: this.#points,
    };
    return (run) => new StepInProcess(job, run);
  }

  until<T>(work: Promise<T>): Promise<T> {
    return this.#clock.run(work, MOST_TIMERS);
  }

  sleep(ms: number): Promise<void> {
    return this.#clock.sleep(ms);
  }

  pass(ms: number): Promise<void> {
    return this.#clock.drain(this.#clock.now() + ms);
  }

  async close(): Promise<void> {}
}
