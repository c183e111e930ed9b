import type { Run } from "./recording.ts";
import type { World } from "./world.ts";

/** One use of the action that is under way. */
export interface PlayedStep {
  readonly run: Run;
  /** Until main has ended, or the runner goes on without it. */
  main(): Promise<void>;
  post(): Promise<void>;
}

/** Where a scenario is played: in this process, or with dist/ as processes. */
export interface Host {
  readonly world: World;
  /** A job begins: what begins its steps. */
  newJob(): (run: Run) => PlayedStep;
  /** Lets time pass until this has settled. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Within a job. */
  sleep(ms: number): Promise<void>;
  /** Lets so much time pass while no job runs. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}
