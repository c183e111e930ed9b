import { RolloutFailure } from "./aftermath.ts";
import { type Action, decide, holdWindow, positionOf } from "./decide.ts";
import { describeSplit, short } from "./describe.ts";
import type { Hands } from "./hands.ts";
import type { Listing } from "./listing.ts";
import { composeMessage } from "./marker.ts";
import type { Deployment, Position, Verdict } from "./model.ts";
import type { Patience } from "./patience.ts";
import { complement, formatPercent } from "./percent.ts";
import type { RolloutRequest } from "./request.ts";
import { drifted, type Ending, putBack } from "./settle.ts";
import type { WriteRequest } from "./writer.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
const HEARTBEAT_MS = 60_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;

export interface Course {
  readonly request: RolloutRequest;
  /** The version order of every deployment. */
  readonly order: readonly [string, string];
  readonly noteVerdicts: (index: number, verdicts: readonly Verdict[]) => void;
}

/**
 * Walks the schedule to its end: looks, decides, acts, and looks again.
 *
 * @param from a fresh read with a live deployment of ours
 * @throws RolloutFailure; what reads and writes throw
 */
export async function conduct(
  hands: Hands,
  course: Course,
  from: Listing,
  patience: Patience,
): Promise<Ending> {
  const { ledger, lookout, ports, writer } = hands;
  const { schedule, onInconclusive, onFailure } = course.request;
  const watch = new HoldWatch(hands, course);
  let listing = from;
  let deployedIndex = -1;
  for (;;) {
    patience.check();
    const { live } = listing;
    if (live === undefined || !ledger.owns(live)) return drifted(hands, live as Deployment);
    const overwritten = ledger.overwritten(listing);
    if (overwritten) return putBack(hands, overwritten, listing, patience);

    const position = positionOf(live, ledger.canaryId, schedule);
    if (position.step < deployedIndex)
      throw new RolloutFailure(
        `Cloudflare stored ${describeSplit(live)} for the step of ${stepName(course, deployedIndex)}`,
        onFailure,
      );
    const verdicts = await watch.look(live, position, listing);
    const now = await lookout.fresh(listing, patience, ledger);
    if (now.live?.id !== live.id) {
      listing = now;
      continue;
    }
    const action = decide(schedule, position, verdicts, ports.api.serverNow(), onInconclusive);
    switch (action.kind) {
      case "deploy": {
        despite(hands, action);
        deployedIndex = action.index;
        const step = schedule[action.index];
        if (step === undefined) throw new Error(`the schedule has no step ${action.index}`);
        ports.emit({ type: "step", step, index: action.index, count: schedule.length });
        const written = await writer.write(stepRequest(hands, course, action.index), now, patience);
        if (written.kind === "refused")
          throw new RolloutFailure(
            `The step of ${stepName(course, action.index)} could not be deployed: ${written.error.message}`,
            onFailure,
          );
        listing = written.listing;
        break;
      }
      case "wait":
        watch.heartbeat(position, action.until);
        await patience.pause(Math.max(1, Math.min(POLL_MS, action.until - ports.api.serverNow())));
        listing = await lookout.read(patience, ledger);
        break;
      case "await-verdicts":
        await patience.pause(VERDICT_POLL_MS);
        listing = await lookout.read(patience, ledger);
        break;
      case "complete":
        despite(hands, action);
        return {
          status: "completed",
          reason: `Canary ${short(ledger.canaryId)} is live at ${position.share ?? 0} % of ${hands.scriptName}: the schedule's last step, and its hold has passed.`,
        };
      case "fail":
        throw new RolloutFailure(
          `At ${position.share ?? 0} % the canary failed ${action.failed.map(sayVerdict).join("; ")}`,
          onFailure,
        );
      case "inconclusive":
        throw new RolloutFailure(
          `At ${position.share ?? 0} % the longest hold is over without a verdict: ${action.verdicts.map(sayVerdict).join("; ")}`,
          action.policy,
        );
    }
  }
}

/** What is said and asked during holds. */
class HoldWatch {
  readonly #hands: Hands;
  readonly #course: Course;
  #announced: string | undefined;
  #lastBeat = Number.NEGATIVE_INFINITY;
  #lastSaid = "";

  constructor(hands: Hands, course: Course) {
    this.#hands = hands;
    this.#course = course;
  }

  /** The checks' verdicts; none where no hold is running. */
  async look(live: Deployment, position: Position, listing: Listing): Promise<readonly Verdict[]> {
    const { ports, ledger } = this.#hands;
    const { schedule } = this.#course.request;
    const step = schedule[position.step];
    const window = holdWindow(position, schedule);
    if (step?.hold === undefined || window === undefined) return [];
    const index = position.step;
    if (this.#announced !== live.id) {
      this.#announced = live.id;
      this.#lastBeat = ports.clock.now();
      ports.emit({ type: "hold", hold: step.hold, index, since: position.since, ...window });
    }
    const verdicts = await ports.judge.look(
      {
        step,
        index,
        count: schedule.length,
        share: position.share ?? 0,
        live,
        stableId: ledger.stableId,
        canaryId: ledger.canaryId,
        since: position.since,
        now: ports.api.serverNow(),
        deployments: listing.deployments,
      },
      ports.cancel,
    );
    const said = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
    if (verdicts.length > 0 && said !== this.#lastSaid) {
      this.#lastSaid = said;
      ports.emit({ type: "verdicts", index, verdicts });
      this.#course.noteVerdicts(index, verdicts);
    }
    return verdicts;
  }

  heartbeat(position: Position, until: number): void {
    const { clock, emit, api } = this.#hands.ports;
    if (clock.now() - this.#lastBeat < HEARTBEAT_MS) return;
    this.#lastBeat = clock.now();
    emit({ type: "heartbeat", index: position.step, left: until - api.serverNow(), to: until });
  }
}

function despite({ ports }: Hands, { despite: verdicts }: Extract<Action, { despite: unknown }>): void {
  if (verdicts.length === 0) return;
  ports.emit({
    type: "warning",
    text: `Going on without a verdict (on-inconclusive: proceed): ${verdicts.map(sayVerdict).join("; ")}`,
  });
}

function sayVerdict({ check, detail }: Verdict): string {
  return `${check} (${detail})`;
}

/** `25 % (step 2 of 3)`. */
function stepName({ request: { schedule } }: Course, index: number): string {
  return `${formatPercent(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
}

function stepRequest(hands: Hands, course: Course, index: number): WriteRequest {
  const { ledger, stamp } = hands;
  const { schedule, force, codeUpdate } = course.request;
  const percent = schedule[index]?.percent ?? 0;
  const versions = course.order
    .map((versionId) => ({
      versionId,
      percentage: versionId === ledger.canaryId ? percent : complement(percent),
    }))
    .filter(({ versionId }) => percent < 100 || versionId === ledger.canaryId);
  const message = composeMessage(
    {
      kind: "canary",
      canary8: short(ledger.canaryId),
      percent,
      step: index + 1,
      steps: schedule.length,
      run: stamp.run,
    },
    stamp.message,
  );
  return {
    purpose: "step",
    index,
    deployment: {
      versions,
      message,
      triggeredBy: stamp.triggeredBy,
      force,
      ...(codeUpdate && { codeUpdate }),
    },
  };
}
