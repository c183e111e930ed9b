import type { Deployment, Purpose, Status, Verdict } from "./model.ts";
import type { Plan } from "./plan.ts";

/** A deployment that the run made. */
export interface Made {
  readonly purpose: Purpose;
  /** 0-based; absent for a rollback or a restoration. */
  readonly index?: number;
  /** As the server last showed it, its annotations included. */
  readonly deployment: Deployment;
}

/** How a run ends. */
export interface Ending {
  readonly status: Status;
  /** One sentence, or a few; names what is live. Foreign text in it is raw. */
  readonly reason: string;
  /** When `advance` has something to do: server time in Unix ms. */
  readonly nextAt?: number;
}

/** The result of a run. The live deployment is as last read. */
export interface Outcome extends Ending {
  readonly live?: Deployment;
  readonly stableId?: string;
  readonly canaryId?: string;
  /** The canary's live share in percent. */
  readonly percentage?: number;
  readonly plan?: Plan;
  readonly made: readonly Made[];
  readonly verdicts: readonly { readonly index: number; readonly at: number; readonly verdict: Verdict }[];
}
