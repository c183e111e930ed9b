import { commandFor, describeSplit, say } from "./describe.ts";
import type { Hands } from "./hands.ts";
import { Ledger } from "./ledger.ts";
import { Lookout } from "./lookout.ts";
import type { OnCancel } from "./model.ts";
import { Patience } from "./patience.ts";
import type { Aim, Ports, SettleState } from "./ports.ts";
import { type Ending, settle } from "./settle.ts";
import { Writer } from "./writer.ts";

/** A post step may take 4 min 45 s in all. Its last read and write must fit in behind this. */
const POST_BUDGET_MS = 240_000;
/** A write whose outcome isn't known may be carried out so late. */
const LATE_WRITE_MS = 15_000;

export type PostOutcome =
  | { readonly kind: "nothing"; readonly why: string }
  | ({ readonly kind: "settled" } & Ending);

/** Why post has nothing to do; undefined where something is, or may be, left to settle. */
export function nothingToSettle(state: SettleState | undefined): string | undefined {
  if (state === undefined) return "main ended before its first write, so there is nothing to settle";
  if (state.phase === "finished" && state.aim === undefined)
    return "main has finished, so there is nothing to settle";
  return undefined;
}

/**
 * Settles what main could not, from what main had saved and a fresh read. Does nothing where
 * `nothingToSettle` says why.
 *
 * @param state what main saved last; undefined when it never took over a deployment
 */
export async function settleInPost(
  ports: Ports,
  state: SettleState | undefined,
  options: { onCancel: OnCancel; scriptName: string; stamp: Omit<Hands["stamp"], "message"> },
): Promise<PostOutcome> {
  const why = nothingToSettle(state);
  if (why !== undefined || state === undefined) return { kind: "nothing", why: why ?? "" };

  const lookout = new Lookout(ports);
  const ledger = Ledger.resume(ports.state, state, options.stamp.run);
  const hands: Hands = {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger, LATE_WRITE_MS),
    scriptName: options.scriptName,
    stamp: { ...options.stamp, message: state.message },
  };
  const start = ports.clock.now();
  const patience = new Patience(ports, "settling", POST_BUDGET_MS, start + POST_BUDGET_MS);
  const aim: Aim = state.aim ?? { policy: options.onCancel, cause: "cancelled", why: "Main was interrupted" };
  try {
    let ending = await settle(hands, aim, patience);
    if (state.phase === "working") {
      // Main may have sent something after what it had saved when this step began, and may even be alive.
      await patience.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
      ending = await settle(hands, aim, patience);
    }
    return { kind: "settled", ...ending };
  } catch (error) {
    const last = lookout.last?.live;
    const known = last ? `, last known as ${describeSplit(last)}` : "";
    const undo = commandFor([{ versionId: state.stableId, percentage: 100 }], options.scriptName);
    return {
      kind: "settled",
      status: "failed",
      reason: `${aim.why}. What is live can't be read${known}, so nothing further was written: ${say(error)}. To roll back by hand: ${undo}`,
    };
  }
}
