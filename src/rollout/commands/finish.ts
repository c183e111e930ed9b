import { errorText } from "../../values/text.ts";
import { adviceAfter } from "../advice.ts";
import { shareOf, soleVersion } from "../deployment.ts";
import type { Ending, Made, Plan, RunOutcome } from "../events.ts";
import type { Deployment } from "../model.ts";
import type { Ports } from "../ports.ts";
import { hasAdopted, type Session } from "../write/session.ts";
import { prune } from "./prune.ts";

/** What the events of a run have told of it. */
export interface RunReport {
  plan?: Plan;
  readonly made: Made[];
  readonly verdicts: RunOutcome["verdicts"][number][];
}

/** Ports that keep the plan, deployments and verdicts of a run. */
export function collectingReport(outer: Ports): { readonly ports: Ports; readonly report: RunReport } {
  const report: RunReport = { made: [], verdicts: [] };
  const emit: Ports["emit"] = (event) => {
    if (event.type === "plan") report.plan = event.plan;
    if (event.type === "deployed") {
      const { type: _, ...made } = event;
      report.made.push(made);
    }
    if (event.type === "verdicts") {
      const at = outer.api.serverNow();
      report.verdicts.push(...event.verdicts.map((verdict) => ({ index: event.index, at, verdict })));
    }
    outer.emit(event);
  };
  return { ports: { ...outer, emit }, report };
}

/** Ends the run: tells post that main has finished, prunes, reads the last deployment back, and says what is live. */
export async function finish(session: Session, ending: Ending, report: RunReport): Promise<RunOutcome> {
  const { reader, ports, request, roles } = session;
  try {
    session.ledger?.end();
  } catch (error) {
    ports.emit({
      type: "warning",
      text: `The post step may undo what this run has done: that the run has finished can't be saved: ${errorText(error)}.`,
    });
  }
  const pruning = request.prune && request.command !== "promote" && ending.status === "completed";
  if (pruning && hasAdopted(session)) await prune(session);
  const stored = await readBack(session, ending, report);
  const stable = ending.status === "rolled-back" ? await askStableAgain(ports) : undefined;
  const live = reader.listing.live; // guard: says-live
  const listed = reader.listing.deployments;
  const asStored = (made: Made): Made => ({
    ...made,
    deployment: [stored, ...listed].find((each) => each?.id === made.deployment.id) ?? made.deployment,
  });
  const share = live && canaryShare(live, roles);
  const advice = ending.advice ?? adviceAfter(ending.status, live, roles, request.scriptName);
  const outcome: RunOutcome = {
    ...ending,
    ...(advice && { advice }),
    ...(stable !== undefined && { reason: `${ending.reason} ${stable}` }),
    ...(live && { live }),
    ...roles,
    ...report,
    ...(share !== undefined && { share }),
    made: report.made.map(asStored),
  };
  ports.emit({ type: "finished", outcome });
  return outcome;
}

/** In percent; undefined where what is live isn't understood, or no canary is known beside what is live. */
function canaryShare(live: Deployment, { canaryId, stableId }: Session["roles"]): number | undefined {
  if (canaryId !== undefined) return shareOf(live, canaryId) ?? (live.oddity === undefined ? 0 : undefined);
  return stableId !== undefined && soleVersion(live) === stableId ? 0 : undefined;
}

/** Whether stable passes what the canary failed. After a cancel there is no time to ask. */
async function askStableAgain({ cancel, judge }: Ports): Promise<string | undefined> {
  try {
    return cancel.aborted ? undefined : await judge.probeStable?.(cancel);
  } catch {
    return undefined;
  }
}

/** The deployment that a run was to make last, as the server stored it, annotations included. Best effort: what is live is known already. */
async function readBack(
  { ports: { api, cancel, emit }, reader }: Session,
  { status }: Ending,
  { made }: RunReport,
): Promise<Deployment | undefined> {
  const reached = status === "completed" || status === "waiting" || status === "rolled-back";
  const id = reached ? reader.listing.live?.id : undefined;
  // After a cancel the runner kills this process soon.
  if (id === undefined || made.at(-1)?.deployment.id !== id || cancel.aborted) return undefined;
  try {
    return await api.getDeployment(id, { timeoutMs: 5_000 });
  } catch (error) {
    emit({ type: "warning", text: `The last deployment could not be read back: ${errorText(error)}` });
    return undefined;
  }
}
