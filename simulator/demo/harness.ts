/** What a scenario plays on: the simulator, its visitors, and the action when it runs. */

import type { Simulator } from "../server.ts";
import type { WorkerSetup } from "../set-up-worker.ts";
import type { Visitors } from "./visitors.ts";

export interface Harness {
  readonly simulator: Simulator;
  readonly worker: WorkerSetup;
  readonly visitors: Visitors;
  /** Says what happens beside the action. */
  readonly announce: (text: string) => void;
  /** Cancels the workflow, as somebody on GitHub does. */
  readonly cancel: () => void;
  /**
   * Does something once a deployment with this share of the canary is this old. On a machine so busy that the
   * action asks for the list first, it is done before that is answered: it never comes after the next step.
   */
  readonly whenLive: (percent: number, afterMs: number, act: () => void) => void;
}

/** Something that the scenario has to show, and whether it was so. */
export interface Claim {
  readonly text: string;
  readonly held: boolean;
}

/** What is known when the action has ended. */
export interface DemoResult {
  readonly harness: Harness;
  /** Of main; post's doesn't count, as on GitHub. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The canary's share of what serves traffic now, in percent. */
export function liveShare({ simulator, worker }: Pick<Harness, "simulator" | "worker">): number {
  const live = simulator.cloud.live(worker.script);
  return live?.json.versions.find(({ version_id }) => version_id === worker.canary.id)?.percentage ?? 0;
}
