import { notBegun } from "./aftermath.ts";
import { type Action, decide, positionOf } from "./decide.ts";
import { describeDeployment, short } from "./describe.ts";
import { takenAwayFromLive, underWay } from "./history.ts";
import { Lookout } from "./lookout.ts";
import type { Position, Schedule, Verdict } from "./model.ts";
import type { Outcome } from "./outcome.ts";
import { Patience, READ_BUDGET_MS } from "./patience.ts";
import { formatPercent } from "./percent.ts";
import { isLongComplete } from "./pick-up.ts";
import type { Ports } from "./ports.ts";
import { conclude, noteVerdicts, type Report } from "./report.ts";
import type { RolloutRequest } from "./request.ts";

/** Reads only: what is live, where it stands in the schedule, and what `advance` would do. */
export async function runStatus(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const lookout = new Lookout(ports);
  const patience = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  try {
    const listing = await lookout.read(patience);
    const { live } = listing;
    if (live === undefined)
      return conclude(ports, report, { status: "idle", reason: "This Worker has no deployment." });
    const state = underWay(listing, live, request.stable?.kind === "id" ? request.stable.id : undefined);
    if (state.kind !== "rollout") {
      const taken = state.kind === "none" ? takenAwayFromLive(listing) : undefined;
      const why =
        state.kind === "none"
          ? (taken ?? "No rollout is under way")
          : "Which version of the live split is the canary can't be told";
      if (taken !== undefined) ports.emit({ type: "warning", text: `${taken}.` });
      return conclude(ports, report, {
        status: "idle",
        reason: `${why}. Live is ${describeDeployment(live)}.`,
      });
    }
    const { canaryId, stableId } = state;
    Object.assign(report, { canaryId, ...(stableId !== undefined && { stableId }) });
    const { schedule, onInconclusive } = request;
    const position = positionOf(live, canaryId, schedule);
    const step = schedule[position.step];
    let verdicts: readonly Verdict[] = [];
    if (step?.hold !== undefined && stableId !== undefined) {
      verdicts = await ports.judge.look(
        {
          step,
          index: position.step,
          count: schedule.length,
          share: position.share ?? 0,
          live,
          stableId,
          canaryId,
          since: position.since,
          now: ports.api.serverNow(),
          deployments: listing.deployments,
        },
        ports.cancel,
      );
      if (verdicts.length > 0) ports.emit({ type: "verdicts", index: position.step, verdicts });
      noteVerdicts(ports, report)(position.step, verdicts);
    }
    const now = ports.api.serverNow();
    const action = decide(schedule, position, verdicts, now, onInconclusive);
    const over =
      action.kind === "complete" && (step?.hold === undefined || isLongComplete(position, schedule, now));
    const at = `Canary ${short(canaryId)} is at ${position.share} % (${stepOf(position, schedule)})`;
    return conclude(ports, report, {
      status: over ? "idle" : "waiting",
      reason: `${at}: ${describeDeployment(live)}. advance would ${describeAction(action, schedule, request)}.`,
      ...(!over && { nextAt: action.kind === "wait" ? action.until : now }),
    });
  } catch (error) {
    return conclude(ports, report, notBegun(error, lookout));
  }
}

function stepOf({ step }: Position, schedule: Schedule): string {
  return step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
}

function describeAction(action: Action, schedule: Schedule, { onFailure }: RolloutRequest): string {
  const settle = (policy: "hold" | "rollback") => (policy === "hold" ? "stop here" : "roll back to stable");
  const names = (verdicts: readonly Verdict[]) =>
    verdicts.map(({ check, detail }) => `${check} (${detail})`).join("; ");
  switch (action.kind) {
    case "deploy":
      return `deploy ${formatPercent(schedule[action.index]?.percent ?? 0)} % now`;
    case "wait":
      return `wait until ${new Date(action.until).toISOString()}`;
    case "await-verdicts":
      return `wait for ${names(action.pending)}`;
    case "complete":
      return "do nothing more: the schedule is complete";
    case "fail":
      return `${settle(onFailure)}: ${names(action.failed)}`;
    case "inconclusive":
      return `${settle(action.policy)}: ${names(action.verdicts)}`;
  }
}
