import { formatPercent } from "../../values/percent.ts";
import { capitalised } from "../../values/text.ts";
import { splitAt } from "../deployment.ts";
import type { Target } from "../deployments/identify.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeOtherwise, describeVerdicts, describeVersions, short } from "../describe.ts";
import type { Flow, Wanted, WantedWrite } from "../drive/flow.ts";
import { RolloutFailure } from "../errors.ts";
import { composeMessage } from "../marker.ts";
import {
  DEFAULT_CODE_UPDATE,
  type Deployment,
  type Position,
  type RolloutRequest,
  type Verdict,
} from "../model.ts";
import type { Ports } from "../ports.ts";
import type { WritingSession } from "../write/session.ts";
import { type Decision, decide, holdEnds, positionOf } from "./decide.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;
const HEARTBEAT_MS = 60_000;

/** Nothing is due yet, and why. */
export type WaitDecision = Extract<Decision, { kind: "wait" | "await-verdicts" }>;

/** The schedule to its end, and the checks during its holds. A tick takes the same flow, and doesn't wait. */
export interface ScheduleFlow extends Flow<readonly Verdict[]> {
  prepare(listing: Listing): Promise<readonly Verdict[]>;
  /** @throws RolloutFailure where a check fails, or can't tell */
  next(
    listing: Listing,
    sent: unknown,
    verdicts: readonly Verdict[],
  ): Wanted & { readonly waiting?: WaitDecision };
}

export function scheduleFlow(rollout: WritingSession): ScheduleFlow {
  const { budget, ledger, ports, request, writer } = rollout;
  const { clock, emit } = ports;
  const { canaryId, stableId } = ledger;
  const { schedule, onFailure, window } = request;
  let announced: string | undefined;
  let lastBeat = Number.NEGATIVE_INFINITY;
  let lastReported = "";
  return {
    async prepare(listing) {
      budget.throwIfCancelled();
      const live = liveOf(listing);
      const position = positionOf(live, canaryId, schedule);
      const { step: index, since } = position;
      const hold = schedule[index]?.hold;
      const ends = holdEnds(position, schedule, window);
      if (hold === undefined || ends === undefined) return [];
      if (announced !== live.id) {
        announced = live.id;
        lastBeat = clock.now();
        emit({ type: "hold", hold, index, since, ...ends });
      }
      const verdicts = await askChecks(ports, request, position, { listing, live, stableId, canaryId });
      const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
      if (verdicts.length > 0 && reported !== lastReported) {
        lastReported = reported;
        emit({ type: "verdicts", index, verdicts });
      }
      return verdicts;
    },
    next(listing, _, verdicts) {
      const live = liveOf(listing);
      const place = positionOf(live, canaryId, schedule);
      const share = formatPercent(place.share ?? 0);
      const now = ports.api.serverNow();
      // This process knows the age of its own deployments, whatever the server's clock says.
      const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
      const position = { ...place, since: Math.max(place.since, now - age) };
      const decision = decide(request, position, verdicts, now);
      switch (decision.kind) {
        case "wait":
          if (clock.now() - lastBeat >= HEARTBEAT_MS) {
            lastBeat = clock.now();
            const { until } = decision;
            emit({ type: "heartbeat", index: position.step, left: until - now, until: until });
          }
          return {
            kind: "wait",
            ms: Math.max(1, Math.min(POLL_MS, decision.until - now)),
            wake: ports.judge.alarm,
            waiting: decision,
          };
        case "await-verdicts":
          return { kind: "wait", ms: VERDICT_POLL_MS, wake: ports.judge.alarm, waiting: decision };
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

/** What the checks say of the step that is live; none where it has no hold. Rejects only when cancelled. */
export async function askChecks(
  { api, cancel, judge }: Ports,
  { schedule, window }: Pick<RolloutRequest, "schedule" | "window">,
  position: Position,
  { listing, live, stableId, canaryId }: Target,
): Promise<readonly Verdict[]> {
  const step = schedule[position.step];
  const now = api.serverNow();
  const ends = holdEnds(position, schedule, window, now);
  if (step === undefined || ends === undefined) return [];
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
      now,
      ...ends,
      deployments: listing.deployments,
    },
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
  { ledger, ports, request: { triggeredBy, codeUpdate, run } }: WritingSession,
  purpose: "step" | "promote",
  { schedule, force, onFailure }: Pick<RolloutRequest, "schedule" | "force" | "onFailure">,
  index: number,
  live: Deployment,
): WantedWrite {
  const step = schedule[index];
  if (step === undefined) throw new Error(`the schedule has no step ${index}`);
  const { canaryId } = ledger;
  const { percent } = step;
  const steps = schedule.length;
  ports.emit({ type: "step", step, index, count: steps });
  const marker = { kind: "canary", canary8: short(canaryId), percent, step: index + 1, steps, run } as const;
  const message = composeMessage(marker, ledger.message);
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
        versions: splitAt(percent, ledger, live),
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
