/** What a scene plays on: the simulator, its visitors, and the action when it runs. */

import type { Scene as Cast } from "../scene.ts";
import type { Simulator } from "../server.ts";
import type { Visitors } from "./visitors.ts";

export interface Stage {
  readonly simulator: Simulator;
  readonly cast: Cast;
  readonly visitors: Visitors;
  /** Says what happens beside the action. */
  readonly tell: (text: string) => void;
  /** Cancels the workflow, as somebody on GitHub does. */
  readonly cancel: () => void;
  /** Resolves this long after a deployment with this share of the canary went live, or never. */
  readonly whenLive: (percent: number, afterMs: number) => Promise<void>;
}

/** Something that the scene has to show, and whether it was so. */
export interface Claim {
  readonly text: string;
  readonly held: boolean;
}

/** What is known when the action has ended. */
export interface Play {
  readonly stage: Stage;
  /** Of main; post's doesn't count, as on GitHub. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The canary's share of what serves traffic now, in percent. */
export function liveShare({ simulator, cast }: Pick<Stage, "simulator" | "cast">): number {
  const live = simulator.cloud.live(cast.script);
  return live?.wire.versions.find(({ version_id }) => version_id === cast.canary.id)?.percentage ?? 0;
}
