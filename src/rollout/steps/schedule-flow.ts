import { formatPercent } from "../../values/percent.ts";
import { capitalised } from "../../values/text.ts";
import { createdAt, splitAt } from "../deployment.ts";
import type { Target } from "../deployments/version-roles.ts";
import { describeOtherwise, describeVerdicts, describeVersions, short } from "../describe.ts";
import type { Flow, Wanted, WantedWrite } from "../drive/flow.ts";
import { RolloutFailure } from "../errors.ts";
import type { Ending } from "../events.ts";
import { composeMessage } from "../marker.ts";
import {
  DEFAULT_CODE_UPDATE,
  type Deployment,
  type Position,
  type RolloutRequest,
  type Verdict,
} from "../model.ts";
import type { Session, WritingSession } from "../write/session.ts";
import { ageOf } from "../write/writer.ts";
import { type Decision, decide, positionOf } from "./decide.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;
const HEARTBEAT_MS = 60_000;

/** Nothing is due yet, and why. */
export type WaitDecision = Extract<Decision, { kind: "wait" | "await-verdicts" }>;

/**
 * The schedule to its end, and the checks during its holds. It throws a RolloutFailure where a check fails, or can't tell.
 *
 * @param notYet how a tick ends, which doesn't wait
 */
export function scheduleFlow(
  rollout: WritingSession,
  notYet?: (decision: WaitDecision, live: Deployment) => Ending,
): Required<Pick<Flow, "look" | "next">> {
  const { budget, ports, request, roles } = rollout;
  const { clock, emit } = ports;
  const { canaryId, stableId } = roles;
  const { schedule } = request;
  let announced: string | undefined;
  let lastBeat = Number.NEGATIVE_INFINITY;
  let lastReported = "";
  const wait = (decision: WaitDecision, live: Deployment, ms: number): Wanted =>
    notYet === undefined
      ? { kind: "wait", ms, wake: ports.judge.alarm }
      : { kind: "end", ending: () => notYet(decision, live) };
  return {
    async look(live) {
      budget.throwIfCancelled();
      const position = positionOf(live, canaryId, request, ports.api.serverNow());
      const { step: index, since, ends } = position;
      const hold = schedule[index]?.hold;
      if (hold === undefined || ends === undefined) return [];
      if (announced !== live.id) {
        announced = live.id;
        lastBeat = clock.now();
        emit({ type: "hold", hold, index, since, ...ends });
      }
      const verdicts = await askChecks(rollout, position, { live, stableId, canaryId });
      const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
      if (verdicts.length > 0 && reported !== lastReported) {
        lastReported = reported;
        emit({ type: "verdicts", index, verdicts });
      }
      return verdicts;
    },
    next(live, _, verdicts) {
      const now = ports.api.serverNow();
      // This process knows the age of its own deployments, whatever the server's clock says.
      const since = Math.max(createdAt(live), now - ageOf(rollout, live));
      const position = positionOf(live, canaryId, request, now, since);
      const share = formatPercent(position.share ?? 0);
      const decision = decide(request, position, verdicts);
      switch (decision.kind) {
        case "wait":
          if (clock.now() - lastBeat >= HEARTBEAT_MS) {
            lastBeat = clock.now();
            const { until } = decision;
            emit({ type: "heartbeat", index: position.step, left: until - now, until });
          }
          return wait(decision, live, Math.max(1, Math.min(POLL_MS, decision.until - now)));
        case "await-verdicts":
          return wait(decision, live, VERDICT_POLL_MS);
        case "deploy":
          tellDespite(rollout, decision.despite);
          return wantStep(rollout, "step", request, decision.index, live);
        case "complete":
          return {
            kind: "end",
            ending: () => {
              tellDespite(rollout, decision.despite);
              return {
                status: "completed",
                reason: `Canary ${short(canaryId)} is live at ${share} % of ${request.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
              };
            },
          };
        case "fail":
        case "inconclusive": {
          const { kind, policy, verdicts } = decision;
          const how =
            kind === "fail"
              ? "the canary failed"
              : `the longest hold is over without a verdict (on-inconclusive: ${policy}) of`;
          throw new RolloutFailure(`At ${share} % ${how} ${describeVerdicts(verdicts)}`, policy);
        }
      }
    },
  };
}

/** What the checks say of the step that is live; none where it has no hold. Rejects only when cancelled. */
export async function askChecks(
  { ports: { cancel, judge }, reader, request: { schedule } }: Session,
  { share, step: index, since, now, ends }: Position,
  { live, stableId, canaryId }: Target,
): Promise<readonly Verdict[]> {
  const step = schedule[index];
  if (step === undefined || ends === undefined) return [];
  const canary = { live, stableId, canaryId, share: share ?? 0 };
  const { deployments } = reader.listing;
  return judge.look(
    { ...canary, step, index, count: schedule.length, since, now, ...ends, deployments },
    cancel,
  );
}

function tellDespite({ ports }: WritingSession, verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return;
  ports.emit({
    type: "warning",
    text: `Going on without a verdict (on-inconclusive: proceed) of ${describeVerdicts(verdicts)}`,
  });
}

/** Makes a step live. What hinders it is a failure, with `onFailure` as its policy. */
export function wantStep(
  { ledger, ports, roles, request: { triggeredBy, codeUpdate, run } }: WritingSession,
  purpose: "step" | "promote",
  { schedule, force, onFailure }: Pick<RolloutRequest, "schedule" | "force" | "onFailure">,
  index: number,
  live: Deployment,
): WantedWrite {
  const step = schedule[index];
  if (step === undefined) throw new Error(`the schedule has no step ${index}`);
  const { canaryId } = roles;
  const { percent } = step;
  const steps = schedule.length;
  ports.emit({ type: "step", step, index, count: steps });
  const marker = { kind: "canary", canary8: short(canaryId), percent, step: index + 1, steps, run } as const;
  const message = composeMessage(marker, ledger.state.message);
  const name = `the step of ${formatPercent(percent)} % (step ${index + 1} of ${steps})`;
  const fail = (reason: string) => {
    throw new RolloutFailure(reason, onFailure);
  };
  return {
    kind: "write",
    request: {
      purpose,
      index,
      deployment: {
        versions: splitAt(percent, roles, live),
        message,
        triggeredBy,
        force, // guard: force-step
        codeUpdate: codeUpdate ?? DEFAULT_CODE_UPDATE,
      },
    },
    failed: (why) =>
      fail(
        why instanceof Error
          ? capitalised(`${name} could not be deployed: ${why.message}`)
          : describeOtherwise(why, name),
      ),
    late: (now) => fail(`A late write of this rollout made ${describeVersions(now)} live over ${name}`),
  };
}
