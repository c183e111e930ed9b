import { formatPercent } from "../../values/percent.ts";
import { isStepOf } from "../deployments/history.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeSplit, short } from "../describe.ts";
import { yieldToForeign } from "../end/settle.ts";
import type { Ending } from "../outcome.ts";
import type { RolloutRequest } from "../request.ts";
import type { RetryBudget } from "../retry.ts";
import { nextOpening } from "../schedule/window.ts";
import { describeNext, nextAction, nextLook } from "../steps/ask-checks.ts";
import { positionOf } from "../steps/decide.ts";
import { holdEnds } from "../steps/hold-end.ts";
import { type Turn, TurnTaker } from "../steps/turn.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { findRollout } from "./find-rollout.ts";
import { beginRollout, planned, type Run } from "./start-run.ts";

/** Machines whose clocks are kept agree better than this, in ms. */
const CLOCKS_APART_MS = 60_000;

/** Looks once at the rollout that is under way, and deploys at most one step. @throws what `findRollout` and `TurnTaker` throw */
export async function runAdvance(run: Run): Promise<Ending> {
  const { ports, request, budget } = run;
  const found = await findRollout(run);
  if ("ending" in found) return found.ending;
  // guard: dry-run
  if (request.dryRun)
    return planned(found.live, describeNext(await nextAction(ports, request, found), request));
  const message = found.message || (await ports.message());
  const active = beginRollout(run, { ...found, message });
  const listing = await confirmedTime(active, found.listing, budget);
  const turn = await new TurnTaker(active, { request, order: found.order }).take(listing, budget);
  return afterTurn(active, request, listing, turn, budget);
}

/** A server's time that is far from this machine's is confirmed by a second answer before a hold ends by it. */
async function confirmedTime(
  { ports, reader, ledger }: ActiveRollout,
  listing: Listing,
  budget: RetryBudget,
): Promise<Listing> {
  const apart = Math.abs(ports.api.serverNow() - ports.clock.now());
  return apart > CLOCKS_APART_MS ? reader.read(budget, ledger) : listing;
}

/** What a tick says of its one turn. */
async function afterTurn(
  active: ActiveRollout,
  request: RolloutRequest,
  from: Listing,
  turn: Turn,
  budget: RetryBudget,
): Promise<Ending> {
  const now = active.ports.api.serverNow();
  switch (turn.kind) {
    case "ended":
      return turn.ending;
    case "wait": {
      const why = turn.for === "hold" ? "A hold is running" : "The window is closed";
      const position = positionOf(liveOf(from), active.ledger.canaryId, request.schedule);
      return waiting(active, why, nextLook(turn.until, position, request, now));
    }
    case "await-verdicts": {
      const checks = turn.pending.map(({ check }) => check).join(", ");
      return waiting(active, `The hold is over, and there is no verdict yet of ${checks}`, now);
    }
    case "moved":
      return movedOn(active, turn.listing, budget);
    case "acted":
      return afterWrite(active, request, turn, budget);
  }
}

async function afterWrite(
  active: ActiveRollout,
  { schedule, window }: RolloutRequest,
  { index, written }: Extract<Turn, { kind: "acted" }>,
  budget: RetryBudget,
): Promise<Ending> {
  const { ledger, ports } = active;
  if (written.kind === "overwrote") {
    const ending = await yieldToForeign(active, written.listing, budget);
    return ending.status === "drifted" && isStepOf(written.foreign, ledger.canaryId)
      ? waiting(active, "Another run deployed this step at the same time, and its deployment was restored")
      : ending;
  }
  if (written.kind !== "live") return movedOn(active, written.listing, budget);
  const position = positionOf(written.deployment, ledger.canaryId, schedule);
  const ends = holdEnds(position, schedule, window);
  const deployed = `Deployed step ${index + 1} of ${schedule.length}`;
  if (ends === undefined && position.step === schedule.length - 1)
    return {
      status: "completed",
      reason: `${deployed}, the last: canary ${short(ledger.canaryId)} is live at ${formatPercent(position.share ?? 0)} % of ${active.scriptName}.`,
    };
  return waiting(active, deployed, ends?.from ?? nextOpening(window, ports.api.serverNow()));
}

/** Another deployment is live than the one that this tick had read: another run's of the same rollout, or somebody else's. */
async function movedOn(active: ActiveRollout, listing: Listing, budget: RetryBudget): Promise<Ending> {
  const live = liveOf(listing);
  if (active.ledger.owns(live) || isStepOf(live, active.ledger.canaryId))
    return waiting(active, "Another run deployed this step at the same time");
  return yieldToForeign(active, listing, budget);
}

function waiting({ reader }: ActiveRollout, why: string, nextAt?: number): Ending {
  const live = reader.last?.live;
  const at = nextAt === undefined ? "" : `; next at ${new Date(nextAt).toISOString()}`;
  return {
    status: "waiting",
    reason: `${why}${at}. Live is ${live ? describeSplit(live) : "unknown"}.`, // guard: names-live
    ...(nextAt !== undefined && { nextAt }),
  };
}
