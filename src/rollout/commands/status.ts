import { formatPercent } from "../../values/percent.ts";
import { type Listing, takenAwayFromLive } from "../deployments/index.ts";
import { describeDeployment, short } from "../describe.ts";
import type { Position, Schedule } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { describeAction, nextAction, positionOf } from "../steps/index.ts";
import { isLongComplete, knownStable, type Rollout } from "./find-rollout.ts";
import { type Run, readSinceStart, readUnderWay } from "./start-run.ts";

/** Reads only: what is live, where it is in the schedule, and what `advance` would do. */
export async function runStatus(run: Run): Promise<Ending> {
  const { ports, reader, budget } = run;
  const first = await reader.read(budget);
  if (first.live === undefined) return { status: "idle", reason: "This Worker has no deployment." };
  const { state, listing } = await readUnderWay(run, first);
  if (state.kind === "rollout")
    return describeRollout(run, await readSinceStart(run, listing, state.canaryId), state);
  const taken = state.kind === "none" ? takenAwayFromLive(listing) : undefined;
  if (taken !== undefined) ports.emit({ type: "warning", text: `${taken}.` });
  const why =
    state.kind === "none"
      ? (taken ?? "No rollout is under way")
      : "It is unknown which version of the live split is the canary";
  return { status: "idle", reason: `${why}. Live is ${describeDeployment(state.live)}.` };
}

async function describeRollout(run: Run, listing: Listing, rollout: Rollout): Promise<Ending> {
  const { ports, request } = run;
  const { schedule } = request;
  const { live, canaryId, stableId } = rollout;
  run.canaryId = canaryId;
  if (stableId !== undefined) run.stableId = stableId;
  const position = positionOf(live, canaryId, schedule);
  const share = formatPercent(position.share ?? 0);
  const at = `Canary ${short(canaryId)} is at ${share} % (${stepOf(position, schedule)}): ${describeDeployment(live)}`;
  const now = ports.api.serverNow();
  if (isLongComplete(position, schedule, now))
    return { status: "idle", reason: `${at}. advance would do nothing more: the schedule is complete.` };
  const stable = knownStable(rollout, request);
  if (!stable.ok)
    return { status: "waiting", reason: `${at}. advance would fail: ${stable.problem}`, nextAt: now };
  const action = await nextAction(ports, request, { listing, live, canaryId, stableId: stable.value });
  return {
    status: "waiting",
    reason: `${at}. advance would ${describeAction(action, request)}.`,
    nextAt: action.kind === "wait" ? action.until : ports.api.serverNow(),
  };
}

function stepOf({ step }: Position, schedule: Schedule): string {
  return step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
}
