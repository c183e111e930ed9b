import { formatPercent } from "../../values/percent.ts";
import type { Target } from "../deployments/version-roles.ts";
import { describeDeployment, describeVerdicts, describeVersions, type Roles, short } from "../describe.ts";
import type { Ending } from "../events.ts";
import type { Deployment, Position, RolloutRequest, Schedule } from "../model.ts";
import { type Decision, decide, positionOf } from "../steps/decide.ts";
import { askChecks } from "../steps/schedule-flow.ts";
import type { Session } from "../write/session.ts";
import { findTickTarget } from "./advance.ts";

/** Reads only: what is live, where it is in the schedule, and what `advance` would do; it fails where that would fail. */
export async function runStatus(session: Session): Promise<Ending> {
  const { request, reader } = session;
  const { live } = await reader.read();
  if (live === undefined) return { status: "idle", reason: "This Worker has no deployment." };
  const found = await findTickTarget(session);
  if ("ending" in found) return found.ending;
  const { would, at: nextAt, position } = await whatTickWouldDo(session, found);
  const at = describePosition(position, request.schedule);
  return {
    status: "waiting",
    reason: `Canary ${short(found.canaryId)} is ${at}: ${describeDeployment(found.live)}. ${would}.`,
    nextAt,
  };
}

/** Behind a version's name: `at 10 % (step 1 of 3)`. */
function describePosition({ share, step }: Position, schedule: Schedule): string {
  if (share === null) return "not live";
  const which = step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
  return `at ${formatPercent(share)} % (${which})`;
}

/** What a tick would do, in place of doing it. */
export async function runDryTick(session: Session): Promise<Ending> {
  await session.reader.read();
  const found = await findTickTarget(session);
  if ("ending" in found) return found.ending;
  return dryRunEnding(found.live, found, (await whatTickWouldDo(session, found)).would);
}

/** @param would what the command would do, as a clause */
export function dryRunEnding(live: Deployment, roles: Roles, would?: string): Ending {
  const then = would === undefined ? "" : `: ${would}`;
  return {
    status: "planned",
    reason: `Live is ${describeVersions(live, roles)}. Nothing was written (dry-run)${then}.`,
  };
}

/** What a tick would do now, as a clause, and when it has something to do: it asks the checks as the tick would, but for commands. */
async function whatTickWouldDo(session: Session, target: Target) {
  const { ports, request } = session;
  const place = () => positionOf(target.live, target.canaryId, request, ports.api.serverNow());
  const verdicts = await askChecks(session, place(), target);
  const position = place();
  if (verdicts.length > 0) ports.emit({ type: "verdicts", index: position.step, verdicts });
  // Only the tick itself may ask those that run a command: it goes on if they pass.
  const open = verdicts.filter(({ warn, status }) => !warn && status === "pending");
  const passed = verdicts.map((each) => (open.includes(each) ? { ...each, status: "early" as const } : each));
  const decision = decide(request, position, passed); // guard: announced
  const goesOn = decision.kind === "deploy" || decision.kind === "complete";
  const checks = open.map(({ check }) => check).join(" and ");
  const condition = goesOn && checks !== "" ? ` if ${checks} ${open.length === 1 ? "passes" : "pass"}` : "";
  return {
    would: `advance would ${describeDecision(decision, request)}${condition}`,
    at: decision.kind === "wait" ? decision.tickAt : position.now,
    position,
  };
}

function describeDecision(decision: Decision, { schedule }: RolloutRequest): string {
  switch (decision.kind) {
    case "deploy":
      return `deploy ${formatPercent(schedule[decision.index]?.percent ?? 0)} % now`;
    case "wait":
      return `wait until ${new Date(decision.until).toISOString()}${decision.for === "window" ? ", when the window opens" : ""}`;
    case "await-verdicts":
      return `wait for ${describeVerdicts(decision.pending)}`;
    case "complete":
      return "report the schedule as complete";
    case "fail":
    case "inconclusive":
      return `${decision.policy === "hold" ? "stop here" : "roll back to stable"}: ${describeVerdicts(decision.verdicts)}`;
  }
}
