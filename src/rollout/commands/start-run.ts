import { DeploymentReader } from "../deployments/reader.ts";
import { describeSplit } from "../describe.ts";
import { FencedError } from "../errors.ts";
import { cutMessage } from "../marker.ts";
import type { Deployment } from "../model.ts";
import type { Ending, Made, Outcome } from "../outcome.ts";
import type { Plan } from "../plan.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { READ_BUDGET_MS, RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { Ledger } from "../write/ledger.ts";
import { Writer } from "../write/write-deployment.ts";

export const STABLE_UNKNOWN = "No earlier deployment shows which version was stable before the canary";

/** What every command works with, and its results so far. */
export interface Run {
  readonly ports: Ports;
  readonly request: RolloutRequest;
  readonly reader: DeploymentReader;
  readonly budget: RetryBudget;
  readonly made: Made[];
  readonly verdicts: Outcome["verdicts"][number][];
  plan?: Plan;
  canaryId?: string;
  stableId?: string;
  /** Set by `beginRollout`: before it nothing is written. */
  active?: ActiveRollout;
}

/** Its plan, deployments and verdicts are those of its events. */
export function startRun(outer: Ports, request: RolloutRequest): Run {
  const emit: Ports["emit"] = (event) => {
    if (event.type === "plan") run.plan = event.plan;
    if (event.type === "deployed") {
      const { type: _, ...made } = event;
      run.made.push(made);
    }
    if (event.type === "verdicts") {
      const at = outer.api.serverNow();
      run.verdicts.push(...event.verdicts.map((verdict) => ({ index: event.index, at, verdict })));
    }
    outer.emit(event);
  };
  const ports = { ...outer, emit };
  const budgetMs = request.command === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS;
  const run: Run = {
    ports,
    request,
    reader: new DeploymentReader(ports),
    budget: new RetryBudget(ports, "working", budgetMs),
    made: [],
    verdicts: [],
  };
  return run;
}

/**
 * Adopts the live deployment: from here on the post step knows of this run.
 *
 * @throws Error when that can't be saved; FencedError
 */
export function beginRollout(
  run: Run,
  start: {
    readonly stableId: string;
    readonly canaryId: string;
    readonly live: Deployment;
    readonly message: string;
  },
): ActiveRollout {
  const { ports, reader } = run;
  const { triggeredBy, run: ref, scriptName, codeUpdate } = run.request;
  const { stableId, canaryId, live } = start;
  if (ports.fenced()) throw new FencedError();
  const message = cutMessage(start.message);
  const ledger = Ledger.open(ports.state, { stableId, canaryId, adopted: live, message });
  ports.emit({ type: "takeover", live, stableId, canaryId });
  run.active = {
    ports,
    ledger,
    reader,
    writer: new Writer(ports, reader, ledger),
    scriptName,
    codeUpdate,
    annotations: { message, triggeredBy, run: ref },
  };
  return run.active;
}

/** @param would what the command would do, as a clause */
export function planned(live: Deployment, would: string): Ending {
  return {
    status: "planned",
    reason: `Nothing written (dry-run): ${would}. Live is ${describeSplit(live)}.`,
  };
}
