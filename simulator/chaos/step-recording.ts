import type { PostOutcome } from "../../src/rollout/end/settle-in-post.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Outcome } from "../../src/rollout/outcome.ts";
import type { SettleState } from "../../src/rollout/ports.ts";
import type { JsonDeployment } from "../account/model.ts";
import type { RequestEntry } from "../account/request-log.ts";

export type ProcessName = "main" | "post";

/** When: server time in Unix ms, and a place in the run's order, since much may happen within one millisecond. */
export interface Noted {
  readonly process: ProcessName;
  readonly at: number;
  readonly n: number;
}

/** A request that left a process. */
export interface Sent extends Noted {
  readonly entry: RequestEntry;
  /** When its answer, or its failure, reached the process; undefined when it never did. */
  endedAt: number | undefined;
  endedN: number | undefined;
  /** `HTTP 200`, or the transport's error. */
  end: string | undefined;
}

/** A list of deployments that a process has read. */
export interface ListRead extends Noted {
  /** Newest first, each once; as far as the list went. */
  readonly deployments: readonly JsonDeployment[];
}

/** What one use of the action did: its main and its post, and what befell them. */
export interface StepRecording {
  readonly sent: Sent[];
  readonly listReads: ListRead[];
  readonly saves: (Noted & { readonly state: SettleState })[];
  readonly events: (Noted & { readonly event: RolloutEvent })[];
  /** Counts up with everything that is noted. */
  n: number;
  /** When the judge said of a check that counts that it failed. */
  failedAt: number | undefined;
  cancelledAt: number | undefined;
  killedAt: number | undefined;
  fencedAt: number | undefined;
  mainEndedAt: number | undefined;
  /** Undefined when main was killed. */
  outcome: Outcome | undefined;
  /** What main had saved when the runner went on to post. */
  postState: SettleState | undefined;
  postStartedAt: number | undefined;
  postEndedAt: number | undefined;
  post: PostOutcome | undefined;
  /** What was thrown where nothing may be. */
  readonly thrown: { readonly process: ProcessName | "run"; readonly error: unknown }[];
}

/** An empty recording of a step that is about to begin. */
export function newStepRecording(): StepRecording {
  return {
    sent: [],
    listReads: [],
    saves: [],
    events: [],
    n: 0,
    failedAt: undefined,
    cancelledAt: undefined,
    killedAt: undefined,
    fencedAt: undefined,
    mainEndedAt: undefined,
    outcome: undefined,
    postState: undefined,
    postStartedAt: undefined,
    postEndedAt: undefined,
    post: undefined,
    thrown: [],
  };
}

/** What main told, in order. */
export function toldByMain({ events }: Pick<StepRecording, "events">): readonly RolloutEvent[] {
  return events.flatMap(({ process, event }) => (process === "main" ? [event] : []));
}
