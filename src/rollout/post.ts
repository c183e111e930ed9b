import { describeSplit } from "./describe.ts";
import { FencedError } from "./errors.ts";
import type { Hands } from "./hands.ts";
import { Ledger } from "./ledger.ts";
import { Lookout } from "./lookout.ts";
import type { OnCancel } from "./model.ts";
import { Patience } from "./patience.ts";
import type { Ports, SettleState } from "./ports.ts";
import { type Ending, holdStill, rollBack } from "./settle.ts";
import { Writer } from "./writer.ts";

/** A post step may take 4 min 45 s in all; its reads give up before that. */
const POST_BUDGET_MS = 180_000;
/** After this long a write whose answer never came is looked for once more. */
const LATE_WRITE_MS = 15_000;

export type PostOutcome =
  | { readonly kind: "nothing"; readonly why: string }
  | ({ readonly kind: "settled" } & Ending);

/**
 * Settles what main could not, from what main had saved and a fresh read. Does nothing where main
 * has finished and nothing is owed or unknown.
 *
 * @param state what main saved last; undefined when it never took over a deployment
 */
export async function settleInPost(
  ports: Ports,
  state: SettleState | undefined,
  options: { onCancel: OnCancel; scriptName: string; stamp: Omit<Hands["stamp"], "message"> },
): Promise<PostOutcome> {
  if (state === undefined)
    return { kind: "nothing", why: "main ended before its first write, so there is nothing to settle" };
  const late = state.pending.length > 0;
  if (state.phase === "finished" && state.owed === undefined && !late)
    return { kind: "nothing", why: "main has finished, so there is nothing to settle" };

  const lookout = new Lookout(ports);
  const ledger = Ledger.resume(ports.state, state);
  const hands: Hands = {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger, LATE_WRITE_MS),
    scriptName: options.scriptName,
    stamp: { ...options.stamp, message: state.message },
  };
  const patience = new Patience(ports, "settling", POST_BUDGET_MS);
  const why = state.owed ?? "Main was interrupted";
  const rolls = state.owed !== undefined || options.onCancel === "rollback";
  try {
    const ending = rolls
      ? await rollBack(hands, state.owed === undefined ? "cancelled" : "failed", why, patience)
      : await holdStill(hands, why, patience);
    ledger.finish();
    return { kind: "settled", ...ending };
  } catch (error) {
    if (error instanceof FencedError) throw error;
    const last = lookout.last?.live;
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: "settled",
      status: "failed",
      reason: `${why}. What is live can't be read${last ? `, last known as ${describeSplit(last)}` : ""}: ${message}`,
    };
  }
}
