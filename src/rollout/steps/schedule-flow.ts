import { complement, formatPercent } from "../../values/percent.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeOtherwise, describeVerdicts, describeVersions, short } from "../describe.ts";
import type { Flow, Wanted } from "../drive/flow.ts";
import { RolloutFailure } from "../errors.ts";
import { composeMessage } from "../marker.ts";
import {
  DEFAULT_CODE_UPDATE,
  type Deployment,
  type RolloutRequest,
  type Schedule,
  type Verdict,
} from "../model.ts";
import type { WritingSession } from "../write/session.ts";
import type { WriteRequest } from "../write/writer.ts";
import { type Decision, decide, positionOf } from "./decide.ts";
import { HoldWatch } from "./hold-watch.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;

/** Nothing is due yet, and why. */
export type Waiting = Extract<Decision, { kind: "wait" | "await-verdicts" }>;

/** The schedule to its end, and the checks during its holds. A tick takes the same flow, and doesn't wait. */
export interface ScheduleFlow extends Flow<readonly Verdict[]> {
  prepare(listing: Listing): Promise<readonly Verdict[]>;
  /** @throws RolloutFailure where a check fails, or can't tell */
  next(
    listing: Listing,
    sent: unknown,
    verdicts: readonly Verdict[],
  ): Wanted & { readonly waiting?: Waiting };
}

export function scheduleFlow(rollout: WritingSession): ScheduleFlow {
  const { budget, ledger, ports, request, writer } = rollout;
  const { schedule, onFailure } = request;
  const watch = new HoldWatch(rollout);
  return {
    async prepare(listing) {
      budget.check();
      return watch.ask(listing);
    },
    next(listing, _, verdicts) {
      const live = liveOf(listing);
      const position = positionOf(live, ledger.canaryId, schedule);
      const share = formatPercent(position.share ?? 0);
      // This process knows the age of its own deployments, whatever the server's clock says.
      const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
      const serverNow = ports.api.serverNow();
      const now = { hold: Math.min(serverNow, position.since + age), window: serverNow };
      const decision = decide(request, position, verdicts, now);
      switch (decision.kind) {
        case "wait":
          watch.heartbeat(position, decision.until);
          return {
            kind: "wait",
            ms: Math.max(1, Math.min(POLL_MS, decision.until - now[decision.for])),
            wake: ports.judge.alarm,
            waiting: decision,
          };
        case "await-verdicts":
          return { kind: "wait", ms: VERDICT_POLL_MS, wake: ports.judge.alarm, waiting: decision };
        case "deploy":
          tellDespite(rollout, decision.despite);
          return writeStep(rollout, decision.index, live);
        case "complete":
          return {
            kind: "end",
            ending: () => {
              tellDespite(rollout, decision.despite);
              return {
                status: "completed",
                reason: `Canary ${short(ledger.canaryId)} is live at ${share} % of ${request.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
              };
            },
          };
        case "fail":
          throw new RolloutFailure(
            `At ${share} % the canary failed ${describeVerdicts(decision.failed)}`,
            onFailure,
          );
        case "inconclusive":
          throw new RolloutFailure(
            `At ${share} % the longest hold is over without a verdict (on-inconclusive: ${decision.policy}) of ${describeVerdicts(decision.verdicts)}`,
            decision.policy,
          );
      }
    },
  };
}

function writeStep(rollout: WritingSession, index: number, live: Deployment): Wanted {
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
      fail(`A late write of this rollout made ${describeVersions(now)} live over the step of ${name}`),
  };
}

function tellDespite({ ports }: WritingSession, verdicts: readonly Verdict[]): void {
  if (verdicts.length === 0) return;
  ports.emit({
    type: "warning",
    text: `Going on without a verdict (on-inconclusive: proceed) of ${describeVerdicts(verdicts)}`,
  });
}

/** `25 % (step 2 of 3)`. */
function stepName(schedule: Schedule, index: number): string {
  return `${formatPercent(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
}

/**
 * The deployment that makes a step live: both versions, or the canary alone at 100 %. Where stable stands second in the
 * live split it stays there: the order decides which version a Durable Object keeps.
 */
export function stepRequest(
  { ledger, request }: WritingSession,
  { schedule, force }: Pick<RolloutRequest, "schedule" | "force">,
  index: number,
  live: Deployment,
): WriteRequest {
  const { stableId, canaryId } = ledger;
  const percent = schedule[index]?.percent ?? 0;
  const order = live.versions[1]?.versionId === stableId ? [canaryId, stableId] : [stableId, canaryId];
  const versions = order
    .map((versionId) => ({
      versionId,
      percentage: versionId === canaryId ? percent : complement(percent), // guard: shares-total
    }))
    .filter(({ versionId }) => percent < 100 || versionId === canaryId);
  const message = composeMessage(
    {
      kind: "canary",
      canary8: short(canaryId),
      percent,
      step: index + 1,
      steps: schedule.length,
      run: request.run,
    },
    ledger.message,
  );
  return {
    purpose: "step",
    index,
    deployment: {
      versions,
      message,
      triggeredBy: request.triggeredBy,
      force, // guard: force-step
      codeUpdate: request.codeUpdate ?? DEFAULT_CODE_UPDATE,
    },
  };
}
