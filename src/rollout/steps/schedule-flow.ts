import { formatPercent } from "../../values/percent.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeOtherwise, describeSplit, describeVerdicts, short } from "../describe.ts";
import type { Decision, Flow } from "../drive/flow.ts";
import { RolloutFailure } from "../errors.ts";
import type { Deployment, Verdict } from "../model.ts";
import type { Rollout } from "../write/session.ts";
import { HoldWatch } from "./ask-during-hold.ts";
import { type Action, decide, positionOf } from "./decide.ts";
import { stepName, stepRequest } from "./step-deployment.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;

/** Nothing is due yet, and why. */
export type Waiting = Extract<Action, { kind: "wait" | "await-verdicts" }>;

/** The schedule to its end, and the checks during its holds. A tick takes the same flow, and doesn't wait. */
export interface ScheduleFlow extends Flow<readonly Verdict[]> {
  look(listing: Listing): Promise<readonly Verdict[]>;
  /** @throws RolloutFailure where a check fails, or can't tell */
  next(
    listing: Listing,
    sent: unknown,
    verdicts: readonly Verdict[],
  ): Decision & { readonly waiting?: Waiting };
}

export function scheduleFlow(rollout: Rollout): ScheduleFlow {
  const { budget, ledger, ports, request, writer } = rollout;
  const { schedule, onFailure } = request;
  const watch = new HoldWatch(rollout);
  return {
    async look(listing) {
      budget.check();
      return watch.look(listing);
    },
    next(listing, _, verdicts) {
      const live = liveOf(listing);
      const position = positionOf(live, ledger.canaryId, schedule);
      const share = formatPercent(position.share ?? 0);
      // This process knows the age of its own deployments, whatever the server's clock says.
      const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
      const serverNow = ports.api.serverNow();
      const now = { hold: Math.min(serverNow, position.since + age), window: serverNow };
      const action = decide(request, position, verdicts, now);
      switch (action.kind) {
        case "wait":
          watch.heartbeat(position, action.until);
          return {
            kind: "wait",
            ms: Math.max(1, Math.min(POLL_MS, action.until - now[action.for])),
            wake: ports.judge.alarm,
            waiting: action,
          };
        case "await-verdicts":
          return { kind: "wait", ms: VERDICT_POLL_MS, wake: ports.judge.alarm, waiting: action };
        case "deploy":
          tellDespite(rollout, action.despite);
          return writeStep(rollout, action.index, live);
        case "complete":
          return {
            kind: "end",
            ending: () => {
              tellDespite(rollout, action.despite);
              return {
                status: "completed",
                reason: `Canary ${short(ledger.canaryId)} is live at ${share} % of ${request.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
              };
            },
          };
        case "fail":
          throw new RolloutFailure(
            `At ${share} % the canary failed ${describeVerdicts(action.failed)}`,
            onFailure,
          );
        case "inconclusive":
          throw new RolloutFailure(
            `At ${share} % the longest hold is over without a verdict (on-inconclusive: ${action.policy}): ${describeVerdicts(action.verdicts)}`,
            action.policy,
          );
      }
    },
  };
}

function writeStep(rollout: Rollout, index: number, live: Deployment): Decision {
  const { ports, request } = rollout;
  const { schedule, onFailure } = request;
  const step = schedule[index];
  if (step === undefined) throw new Error(`the schedule has no step ${index}`);
  ports.emit({ type: "step", step, index, count: schedule.length });
  const name = stepName(schedule, index);
  const fail = (reason: string) => {
    throw new RolloutFailure(reason, onFailure);
  };
  return {
    kind: "write",
    request: stepRequest(rollout, request, index, live),
    failed: (why) =>
      fail(
        why instanceof Error
          ? `The step of ${name} could not be deployed: ${why.message}`
          : describeOtherwise(why, `the step of ${name}`),
      ),
    late: (now) =>
      fail(`A late write of this rollout made ${describeSplit(now)} live over the step of ${name}`),
  };
}

function tellDespite({ ports }: Rollout, verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return;
  ports.emit({
    type: "warning",
    text: `Going on without a verdict (on-inconclusive: proceed): ${describeVerdicts(verdicts)}`,
  });
}
