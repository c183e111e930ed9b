import { Lookout } from "../deployments/reader.ts";
import { traceOf } from "../deployments/recovered-state.ts";
import { commandFor } from "../describe.ts";
import type { OnCancel } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Aim, Ports, SettleState } from "../ports.ts";
import { Patience } from "../retry.ts";
import type { Hands } from "../write/active-rollout.ts";
import { Ledger } from "../write/ledger.ts";
import { Writer } from "../write/writer.ts";
import { sayTrouble } from "./cancel-and-failure.ts";
import { settle } from "./settle.ts";

/** A post step may take 4 min 45 s in all. Its last read and write must fit in behind this. */
const POST_BUDGET_MS = 240_000;
/** A write whose outcome isn't known may be carried out so late. */
const LATE_WRITE_MS = 15_000;

export type PostOutcome =
  | { readonly kind: "nothing"; readonly why: string }
  | ({ readonly kind: "settled" } & Ending & Pick<Outcome, "live" | "stableId" | "canaryId">);

/**
 * Why post has nothing to do; undefined where something is, or may be, left to settle.
 *
 * @param state what main saved last; undefined when it had not taken over a deployment
 * @param ended main has come to its own end
 */
export function nothingToSettle(state: SettleState | undefined, ended: boolean): string | undefined {
  if (state === undefined)
    return ended ? "main ended before its first write, so there is nothing to settle" : undefined;
  if (state.phase === "finished" && state.aim === undefined)
    return "main has finished, so there is nothing to settle";
  return undefined;
}

export interface PostOptions {
  readonly onCancel: OnCancel;
  readonly scriptName: string;
  readonly stamp: Omit<Hands["stamp"], "message">;
  /** How long ago main began, in ms. */
  readonly mainBeganAgo: number;
}

/**
 * Settles what main could not, from what main had saved and a fresh read; for where `nothingToSettle`
 * says nothing.
 *
 * @param saved what main saved last; undefined when it had not taken over a deployment
 */
export async function settleInPost(
  ports: Ports,
  saved: SettleState | undefined,
  options: PostOptions,
): Promise<PostOutcome> {
  const lookout = new Lookout(ports);
  const start = ports.clock.now();
  const patience = new Patience(ports, "settling", POST_BUDGET_MS, start + POST_BUDGET_MS);
  const lateWrites = () => patience.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
  let state = saved;
  try {
    state ??= await findTrace(ports, lookout, options, patience, lateWrites);
    if (state === undefined)
      return {
        kind: "nothing",
        why: "main was stopped before its first write, so there is nothing to settle",
      };
    const aim = aimOf(state, options);
    const hands = takeUp(ports, lookout, state, options);
    let ending = await settle(hands, aim, patience);
    if (state.phase === "working" || state.presumedAbsent.length > 0) {
      // Main may have sent something after what it had saved when this step began, and may even be alive.
      await lateWrites();
      ending = await settle(hands, aim, patience);
    }
    return settled(ending, lookout, state);
  } catch (error) {
    return settled(unread(lookout, state, options, error), lookout, state);
  }
}

/** With what the API last said of the live deployment, as a main's outcome has it. */
function settled(ending: Ending, { last }: Lookout, state: SettleState | undefined): PostOutcome {
  return {
    kind: "settled",
    ...ending,
    ...(last?.live && { live: last.live }),
    ...(state && { stableId: state.stableId, canaryId: state.canaryId }),
  };
}

/** What main has deployed without saving it; looked for twice, since a write may be carried out late. */
async function findTrace(
  { api, clock }: Ports,
  lookout: Lookout,
  { stamp, mainBeganAgo }: PostOptions,
  patience: Patience,
  lateWrites: () => Promise<void>,
): Promise<SettleState | undefined> {
  const began = clock.now() - mainBeganAgo;
  const look = async () => {
    const listing = await lookout.read(patience);
    return traceOf(listing, stamp.run, api.serverNow() - (clock.now() - began));
  };
  const found = await look();
  if (found !== undefined) return found;
  await lateWrites();
  return look();
}

function takeUp(ports: Ports, lookout: Lookout, state: SettleState, options: PostOptions): Hands {
  const ledger = Ledger.resume(ports.state, state, options.stamp.run);
  return {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger, LATE_WRITE_MS),
    scriptName: options.scriptName,
    stamp: { ...options.stamp, message: state.message },
  };
}

function aimOf(state: SettleState | undefined, { onCancel }: PostOptions): Aim {
  return state?.aim ?? { policy: onCancel, cause: "cancelled", why: "Main was interrupted" };
}

function unread(
  lookout: Lookout,
  state: SettleState | undefined,
  options: PostOptions,
  error: unknown,
): Ending {
  const undo =
    state === undefined
      ? ""
      : ` To roll back by hand: ${commandFor([{ versionId: state.stableId, percentage: 100 }], options.scriptName)}`;
  return {
    status: "failed",
    reason: `${aimOf(state, options).why}. ${sayTrouble(error, lookout)}.${undo}`,
  };
}
