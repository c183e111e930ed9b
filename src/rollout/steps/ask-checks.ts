import { formatPercent } from "../../values/percent.ts";
import type { Listing } from "../deployments/index.ts";
import { describeVerdicts } from "../describe.ts";
import type { Deployment, Policy, Position, Schedule, Verdict } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import type { Action } from "./decide.ts";
import { decide, positionOf } from "./decide.ts";

/** The rollout that is looked at. */
export interface Subject {
  readonly listing: Listing;
  readonly live: Deployment;
  readonly stableId: string;
  readonly canaryId: string;
}

/** What the checks say of the step that is live; none where it has no hold. Rejects only when cancelled. */
export async function askChecks(
  { api, cancel, judge }: Ports,
  schedule: Schedule,
  position: Position,
  { listing, live, stableId, canaryId }: Subject,
): Promise<readonly Verdict[]> {
  const step = schedule[position.step];
  if (step?.hold === undefined) return [];
  return judge.look(
    {
      step,
      index: position.step,
      count: schedule.length,
      share: position.share ?? 0,
      live,
      stableId,
      canaryId,
      since: position.since,
      now: api.serverNow(),
      deployments: listing.deployments,
    },
    cancel,
  );
}

/** What a tick would do now: it asks the checks as the tick would, and writes nothing. */
export async function nextAction(ports: Ports, request: RolloutRequest, subject: Subject): Promise<Action> {
  const { schedule } = request;
  const position = positionOf(subject.live, subject.canaryId, schedule);
  const verdicts = await askChecks(ports, schedule, position, subject);
  if (verdicts.length > 0) ports.emit({ type: "verdicts", index: position.step, verdicts });
  const now = ports.api.serverNow();
  return decide(request, position, verdicts, { hold: now, window: now });
}

/** Behind "advance would": `deploy 50 % now`, `roll back to stable: probe (…)`. */
export function describeAction(action: Action, { schedule, onFailure }: RolloutRequest): string {
  const settle = (policy: Policy) => (policy === "hold" ? "stop here" : "roll back to stable");
  switch (action.kind) {
    case "deploy":
      return `deploy ${formatPercent(schedule[action.index]?.percent ?? 0)} % now`;
    case "wait":
      return `wait until ${new Date(action.until).toISOString()}${action.for === "window" ? ", when the window opens" : ""}`;
    case "await-verdicts":
      return `wait for ${describeVerdicts(action.pending)}`;
    case "complete":
      return "do nothing more: the schedule is complete";
    case "fail":
      return `${settle(onFailure)}: ${describeVerdicts(action.failed)}`;
    case "inconclusive":
      return `${settle(action.policy)}: ${describeVerdicts(action.verdicts)}`;
  }
}
