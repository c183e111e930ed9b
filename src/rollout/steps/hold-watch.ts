import type { Target } from "../deployments/identify.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import type { Position, RolloutRequest, Verdict } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { WritingSession } from "../write/session.ts";
import { holdEnds, positionOf } from "./decide.ts";

const HEARTBEAT_MS = 60_000;

/** Asks the checks during holds, at each look at the list, and reports what is new. How often a check does something is its own business. */
export class HoldWatch {
  readonly #rollout: WritingSession;
  #announced: string | undefined;
  #lastBeat = Number.NEGATIVE_INFINITY;
  #lastReported = "";

  constructor(rollout: WritingSession) {
    this.#rollout = rollout;
  }

  /** The checks' verdicts; none where no hold is running. */
  async ask(listing: Listing): Promise<readonly Verdict[]> {
    const { ports, ledger, request } = this.#rollout;
    const { stableId, canaryId } = ledger;
    const { schedule, window } = request;
    const live = liveOf(listing);
    const position = positionOf(live, canaryId, schedule);
    const step = schedule[position.step];
    const ends = holdEnds(position, schedule, window);
    if (step?.hold === undefined || ends === undefined) return [];
    const index = position.step;
    if (this.#announced !== live.id) {
      this.#announced = live.id;
      this.#lastBeat = ports.clock.now();
      ports.emit({ type: "hold", hold: step.hold, index, since: position.since, ...ends });
    }
    const verdicts = await askChecks(ports, request, position, { listing, live, stableId, canaryId });
    const reported = JSON.stringify([live.id, verdicts.map(({ status, detail }) => [status, detail])]);
    if (verdicts.length > 0 && reported !== this.#lastReported) {
      this.#lastReported = reported;
      ports.emit({ type: "verdicts", index, verdicts });
    }
    return verdicts;
  }

  heartbeat(position: Position, until: number): void {
    const { clock, emit, api } = this.#rollout.ports;
    if (clock.now() - this.#lastBeat < HEARTBEAT_MS) return;
    this.#lastBeat = clock.now();
    emit({ type: "heartbeat", index: position.step, left: until - api.serverNow(), to: until });
  }
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
