import type { Ending } from "../events.ts";
import type { Deployment, Verdict } from "../model.ts";
import type { WriteRequest } from "../write/writer.ts";

/** A deployment that this run neither made nor adopted: it is live, or one of ours replaced it. */
export interface ForeignDeployment {
  readonly kind: "live" | "overwritten";
  readonly deployment: Deployment;
}

/** What a flow wants, by what is live. */
export type Wanted =
  | WantedWrite
  /** Nothing is due: look again after so many ms, or as soon as `wake` is aborted. */
  | { readonly kind: "wait"; readonly ms: number; readonly wake?: AbortSignal | undefined }
  /** What was wanted is so. `ending` is called once: when no write of this run is open any more, or none can be waited for. */
  | { readonly kind: "end"; readonly ending: () => Ending }
  /** It can't be reached. The goal stays, for post to try once more. */
  | { readonly kind: "stop"; readonly ending: Ending };

export interface WantedWrite {
  readonly kind: "write";
  readonly request: WriteRequest;
  /**
   * Cloudflare has refused the write, or stored something else, or it can't be found out what it did. The goal stays.
   *
   * @param why the error, or what was stored
   * @param live what is live then
   */
  readonly failed: (why: Error | Deployment, live: Deployment) => Ending;
  /** Another write of this run came late, over this one. Without it the flow is asked again. */
  readonly late?: (live: Deployment) => Ending;
}

/** The last write, and what it made; undefined where it wasn't sent, because another deployment came before it. */
export interface LastWrite extends WantedWrite {
  readonly made: Deployment | undefined;
}

/** One way to change what is live: what it wants next, until it wants nothing more. */
export interface Flow {
  /** Asks the checks, which may take long, before the read that `next` decides on. Not while somebody else's deployment is live. */
  look?(live: Deployment, sent: LastWrite | undefined): Promise<readonly Verdict[]>;
  /** Nothing comes between the read and the write: so it decides at once. */
  next(live: Deployment, sent: LastWrite | undefined, verdicts: readonly Verdict[]): Wanted;
  /**
   * What it makes of a deployment that isn't this run's.
   *
   * @returns `ours` to go on; how the run ends when it has given way; undefined: it gives way, and ends as drifted
   */
  foreign?(found: ForeignDeployment, live: Deployment): "ours" | (() => Ending) | undefined;
}
