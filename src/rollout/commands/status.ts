import { formatPercent } from "../../values/percent.ts";
import {
  DeploymentReader,
  type Listing,
  sinceItsStart,
  takenAwayFromLive,
  understood,
  underWay,
} from "../deployments/index.ts";
import { describeDeployment, short } from "../describe.ts";
import { conclude, noteVerdicts, notStarted, type Report } from "../end/index.ts";
import type { Position, Schedule } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { READ_BUDGET_MS, RetryBudget } from "../retry.ts";
import { describeAction, nextAction, positionOf } from "../steps/index.ts";
import { givenStable, isLongComplete, knownStable, type Rollout } from "./find-rollout.ts";

/** Reads only: what is live, where it stands in the schedule, and what `advance` would do. */
export async function runStatus(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const reader = new DeploymentReader(ports);
  const budget = new RetryBudget(ports, "working", READ_BUDGET_MS);
  const report: Report = { reader, verdicts: [] };
  try {
    return await conclude(ports, report, await look(ports, request, reader, budget, report));
  } catch (error) {
    return conclude(ports, report, notStarted(error, reader));
  }
}

async function look(
  ports: Ports,
  request: RolloutRequest,
  reader: DeploymentReader,
  budget: RetryBudget,
  report: Report,
): Promise<Ending> {
  const first = await reader.read(budget);
  if (first.live === undefined) return { status: "idle", reason: "This Worker has no deployment." };
  const live = understood(first);
  const hint = givenStable(request);
  const { value: state, listing } = await reader.decide(
    first,
    (listing) => underWay(listing, live, hint),
    budget,
  );
  if (state.kind === "rollout") {
    const since = (listing: Listing) => sinceItsStart(listing, state.canaryId);
    return lookAt(ports, request, (await reader.decide(listing, since, budget)).listing, state, report);
  }
  const taken = state.kind === "none" ? takenAwayFromLive(listing) : undefined;
  if (taken !== undefined) ports.emit({ type: "warning", text: `${taken}.` });
  const why =
    state.kind === "none"
      ? (taken ?? "No rollout is under way")
      : "Which version of the live split is the canary can't be told";
  return { status: "idle", reason: `${why}. Live is ${describeDeployment(live)}.` };
}

async function lookAt(
  ports: Ports,
  request: RolloutRequest,
  listing: Listing,
  rollout: Rollout,
  report: Report,
): Promise<Ending> {
  const { live, canaryId, stableId } = rollout;
  Object.assign(report, { canaryId, ...(stableId !== undefined && { stableId }) });
  const { schedule } = request;
  const position = positionOf(live, canaryId, schedule);
  const share = formatPercent(position.share ?? 0);
  const at = `Canary ${short(canaryId)} is at ${share} % (${stepOf(position, schedule)}): ${describeDeployment(live)}`;
  const now = ports.api.serverNow();
  if (isLongComplete(position, schedule, now))
    return { status: "idle", reason: `${at}. advance would do nothing more: the schedule is complete.` };
  const stable = knownStable(rollout, request);
  if (!stable.ok)
    return { status: "waiting", reason: `${at}. advance would fail: ${stable.problem}`, nextAt: now };
  const action = await nextAction(
    ports,
    request,
    { listing, live, canaryId, stableId: stable.value },
    noteVerdicts(ports, report),
  );
  return {
    status: "waiting",
    reason: `${at}. advance would ${describeAction(action, request)}.`,
    nextAt: action.kind === "wait" ? action.until : ports.api.serverNow(),
  };
}

function stepOf({ step }: Position, schedule: Schedule): string {
  return step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
}
