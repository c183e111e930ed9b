import type { Deployment, Purpose, Status, Verdict } from "./model.ts";
import type { Plan } from "./plan.ts";
import type { Todo } from "./what-to-do.ts";

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
  /** What is live, and then why: a few sentences. Foreign text in it is raw. */
  readonly reason: string;
  /** What to do then; `concluded` adds it where a flow has none of its own. */
  readonly todo?: Todo;
  /** When `advance` has something to do: server time in Unix ms. */
  readonly nextAt?: number;
}

/** What is live, why, and what to do, in this order; what can't wait comes first. */
export function inOrder({ reason, todo }: Pick<Ending, "reason" | "todo">): string {
  if (todo?.command !== undefined) return `${todo.text} \`${todo.command}\` ${reason}`;
  return todo === undefined ? reason : `${reason} ${todo.text}`;
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
