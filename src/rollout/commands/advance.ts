import { formatPercent } from "../../values/percent.ts";
import { isStepOf } from "../deployments/history.ts";
import type { Listing } from "../deployments/listing.ts";
import { Lookout } from "../deployments/reader.ts";
import { describeSplit, short } from "../describe.ts";
import { notBegun, settleAfter } from "../end/cancel-and-failure.ts";
import { conclude, noteVerdicts, type Report } from "../end/report.ts";
import { drifted, putBack } from "../end/settle.ts";
import type { Deployment } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { Patience, READ_BUDGET_MS } from "../retry.ts";
import { assess, describeAction } from "../steps/ask-checks.ts";
import { holdWindow, positionOf } from "../steps/decide.ts";
import { type Course, type Turn, TurnTaker } from "../steps/turn.ts";
import { type Hands, takeOver } from "../write/active-rollout.ts";
import { type Found, pickUp } from "./find-rollout.ts";

/** With checks, a `min..max` hold may be left at any minute. */
const LOOK_MS = 60_000;
/** Machines whose clocks are kept agree better than this, in ms. */
const CLOCKS_APART_MS = 60_000;

/**
 * One look at the rollout that is under way, and at most one step of it.
 *
 * @returns the outcome; never rejects for anything that Cloudflare or a person does
 */
export async function runAdvance(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const lookout = new Lookout(ports);
  const working = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  let found: Found;
  try {
    found = await pickUp(ports, request, lookout, working, report);
  } catch (error) {
    return conclude(ports, report, notBegun(error, lookout));
  }
  if ("ending" in found) return conclude(ports, report, found.ending);

  const { live, order } = found;
  if (request.dryRun) {
    const action = await assess(ports, request, found, noteVerdicts(ports, report));
    return conclude(ports, report, {
      status: "planned",
      reason: `Nothing written (dry-run): advance would ${describeAction(action, request)}. Live is ${describeSplit(live)}.`,
    });
  }
  const hands = takeOver(ports, lookout, request, found);
  if ("status" in hands) return conclude(ports, report, hands);
  report.hands = hands;
  const course: Course = { request, order, noteVerdicts: noteVerdicts(ports, report) };
  let ending: Ending;
  try {
    const turn = await new TurnTaker(hands, course).take(
      await confirmedTime(hands, found.listing, working),
      working,
    );
    ending = await afterTurn(hands, course, turn, working);
  } catch (error) {
    // A tick's cancel leaves the rollout to the next tick.
    ending = await settleAfter(error, hands, { onFailure: request.onFailure, onCancel: "hold" });
  }
  return conclude(ports, report, ending, request.prune);
}

/** A server's time that is far from this machine's is confirmed by a second answer before a hold ends by it. */
async function confirmedTime(
  { ports, lookout, ledger }: Hands,
  listing: Listing,
  patience: Patience,
): Promise<Listing> {
  const apart = Math.abs(ports.api.serverNow() - ports.clock.now());
  return apart > CLOCKS_APART_MS ? lookout.read(patience, ledger) : listing;
}

/** What a tick says of its one turn. */
async function afterTurn(hands: Hands, { request }: Course, turn: Turn, patience: Patience): Promise<Ending> {
  const now = hands.ports.api.serverNow();
  switch (turn.kind) {
    case "ended":
      return turn.ending;
    case "wait": {
      const early = Math.min(turn.until, now + LOOK_MS);
      return waiting(hands, "A hold is running", mayEndEarly(hands, request, now) ? early : turn.until);
    }
    case "await-verdicts": {
      const checks = turn.pending.map(({ check }) => check).join(", ");
      return waiting(hands, `The hold is over, and there is no verdict yet of ${checks}`, now);
    }
    case "moved":
      return crossed(hands, turn.listing);
    case "acted":
      return afterWrite(hands, request, turn, patience);
  }
}

/** Whether a `min..max` hold is past its least time. */
function mayEndEarly({ ledger, lookout }: Hands, { schedule }: RolloutRequest, now: number): boolean {
  const live = lookout.last?.live;
  const window = live && holdWindow(positionOf(live, ledger.canaryId, schedule), schedule);
  return window !== undefined && window.from <= now;
}

async function afterWrite(
  hands: Hands,
  { schedule }: RolloutRequest,
  { index, written }: Extract<Turn, { kind: "acted" }>,
  patience: Patience,
): Promise<Ending> {
  const { ledger, ports } = hands;
  if (written.kind === "overwrote") {
    const ending = await putBack(hands, written.listing, patience);
    return ending.status === "drifted" && isStepOf(written.foreign, ledger.canaryId)
      ? waiting(hands, "Another run took the step meanwhile, and it was put back")
      : ending;
  }
  const { live } = written.listing;
  if (written.kind !== "live" || live === undefined) return crossed(hands, written.listing);
  const position = positionOf(live, ledger.canaryId, schedule);
  const window = holdWindow(position, schedule);
  const deployed = `Deployed step ${index + 1} of ${schedule.length}`;
  if (window === undefined && position.step === schedule.length - 1)
    return {
      status: "completed",
      reason: `${deployed}, the last: canary ${short(ledger.canaryId)} is live at ${formatPercent(position.share ?? 0)} % of ${hands.scriptName}.`,
    };
  return waiting(hands, deployed, window?.from ?? ports.api.serverNow());
}

/** Another deployment is live than the one that this tick had read: another run's of the same rollout, or somebody else's. */
function crossed(hands: Hands, { live }: Listing): Ending {
  if (live !== undefined && (hands.ledger.owns(live) || isStepOf(live, hands.ledger.canaryId)))
    return waiting(hands, "Another run took the step meanwhile");
  return drifted(hands, live as Deployment);
}

function waiting({ lookout }: Hands, why: string, nextAt?: number): Ending {
  const live = lookout.last?.live;
  const at = nextAt === undefined ? "" : `; next at ${new Date(nextAt).toISOString()}`;
  return {
    status: "waiting",
    reason: `${why}${at}. Live is ${live ? describeSplit(live) : "unknown"}.`,
    ...(nextAt !== undefined && { nextAt }),
  };
}
