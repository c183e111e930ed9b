import { formatPercent } from "../../values/percent.ts";
import { markedCanary } from "../deployments/version-roles.ts";
import { describeVersions, short, toSecond } from "../describe.ts";
import type { Flow } from "../drive/flow.ts";
import { isRespected } from "../drive/handle-drift.ts";
import type { Ending } from "../events.ts";
import type { Deployment } from "../model.ts";
import { nextOpening } from "../schedule/window.ts";
import { positionOf } from "../steps/decide.ts";
import { scheduleFlow, type WaitDecision } from "../steps/schedule-flow.ts";
import type { WritingSession } from "../write/session.ts";

/** The schedule with at most one write, and no waiting. */
export function advanceFlow(rollout: WritingSession): Flow {
  const { canaryId } = rollout.roles;
  const schedule = scheduleFlow(rollout, (decision, live) => notYet(rollout, decision, live));
  let gaveWay = false;
  return {
    // The checks of a step that was just deployed are for the next tick, and may take long.
    look: async (live, sent) => (sent ? [] : schedule.look(live, sent)),
    next: (live, sent, verdicts) =>
      sent ? { kind: "end", ending: () => afterStep(rollout, live) } : schedule.next(live, sent, verdicts),
    foreign({ kind, deployment }, live) {
      if (kind === "overwritten" && !gaveWay && isRespected(deployment, live)) return "ours";
      gaveWay = true;
      if (markedCanary(deployment) !== canaryId) return undefined;
      const restored = kind === "overwritten" ? ", and its deployment was restored" : "";
      return () => waitingEnding(rollout, live, `Another run deployed this step at the same time${restored}`);
    },
  };
}

function notYet(rollout: WritingSession, decision: WaitDecision, live: Deployment): Ending {
  if (decision.kind === "await-verdicts") {
    const checks = decision.pending.map(({ check }) => check).join(", ");
    const why = `The hold is over, and there is no verdict yet of ${checks}`;
    return waitingEnding(rollout, live, why, rollout.ports.api.serverNow());
  }
  const why = decision.for === "hold" ? "A hold is running" : "The window is closed";
  return waitingEnding(rollout, live, why, decision.tickAt);
}

function afterStep(rollout: WritingSession, live: Deployment): Ending {
  const { ports, request, roles } = rollout;
  const { schedule, window } = request;
  const now = ports.api.serverNow();
  const { ends, share, step } = positionOf(live, roles.canaryId, request, now);
  const deployed = `Deployed step ${step + 1} of ${schedule.length}`;
  if (ends === undefined && step === schedule.length - 1)
    return {
      status: "completed",
      reason: `${deployed}, the last: canary ${short(roles.canaryId)} is live at ${formatPercent(share ?? 0)} % of ${request.scriptName}.`,
    };
  return waitingEnding(rollout, live, deployed, ends?.mayEndAt ?? nextOpening(window, now));
}

function waitingEnding({ roles }: WritingSession, live: Deployment, why: string, nextAt?: number): Ending {
  const at = nextAt === undefined ? "" : `; next at ${toSecond(new Date(nextAt).toISOString())}`;
  return {
    status: "waiting",
    reason: `Live is ${describeVersions(live, roles)}. ${why}${at}.`, // guard: names-live
    ...(nextAt !== undefined && { nextAt }),
  };
}
