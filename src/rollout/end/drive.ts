import { sameVersions } from "../deployment.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeOtherwise, describeVersions } from "../describe.ts";
import { ApiError } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { type ForeignDeployment, foreignIn } from "../write/foreign-deployment.ts";
import { UnresolvedError, type WriteRequest } from "../write/write-deployment.ts";
import { blocked } from "./blocked.ts";
import { drifted, isRepeatable, isRespected, overwroteForeign, restoreRequest } from "./drift.ts";
import { writeForced } from "./forced-write.ts";

/** What was overwritten is deployed again at most so often: others' deployments may keep coming in between. */
const RESTORATIONS = 6;

/** What a flow wants, by what is live. */
export type Decision =
  | Writing
  /** Nothing is due: look again after so many ms, or as soon as `wake` is aborted. */
  | { readonly kind: "wait"; readonly ms: number; readonly wake?: AbortSignal | undefined }
  /** What was wanted is so. Called once, when no write of this run is open any more. */
  | { readonly kind: "end"; readonly ending: () => Ending }
  /** It can't be reached. The goal stays, for post to try once more. */
  | { readonly kind: "stop"; readonly ending: Ending };

export interface Writing {
  readonly kind: "write";
  readonly request: WriteRequest;
  /**
   * Cloudflare has refused the write, or stored something else. The goal stays.
   *
   * @param why the error, or what was stored
   * @param live what is live then
   */
  readonly failed: (why: ApiError | Deployment, live: Deployment) => Ending;
  /** Another write of this run came late, over this one. Without it the flow is asked again. */
  readonly late?: (live: Deployment) => Ending;
}

/** A write that was sent, and the deployment that it made, where the list has shown that live. */
export interface Sent extends Writing {
  readonly made: Deployment | undefined;
}

/** One way to change what is live: what it wants next, until it wants nothing more. */
export interface Flow<Looked = void> {
  /** What may take long, before the read that `next` decides on. Not asked while somebody else's deployment is live. */
  look?(listing: Listing, sent: Sent | undefined): Promise<Looked>;
  /** Nothing comes between the read and the write: so it decides at once. */
  next(listing: Listing, sent: Sent | undefined, looked: Looked): Decision;
  /**
   * What it makes of a deployment that isn't this run's.
   *
   * @returns `ours` to go on; how the run ends when it has given way; undefined: it gives way, and ends as drifted
   */
  foreign?(found: ForeignDeployment, live: Deployment): "ours" | (() => Ending) | undefined;
}

/**
 * The one loop that writes: reads, gives way to somebody else's deployment or asks what is to be written next, writes it
 * between two reads, and reads again. Giving way is final.
 *
 * @param from a fresh read, when there is one
 * @throws what the flow throws; what `Writer.write` throws when the list can't be read: then nobody knows what is live
 */
export async function drive<Looked>(
  active: ActiveRollout,
  flow: Flow<Looked>,
  budget: RetryBudget,
  from?: Listing,
): Promise<Ending> {
  const { ledger, reader, writer, ports } = active;
  let listing = from ?? (await reader.read(budget, ledger));
  let sent: Sent | undefined;
  let writes = 0;
  /** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
  let restored: number | undefined;

  for (;;) {
    const live = liveOf(listing);
    const found = foreignIn(ledger, listing);
    const said = found && flow.foreign?.(found, live);
    const foreign = said === "ours" && restored === undefined ? undefined : found;
    if (foreign !== undefined && restored === undefined) {
      ledger.setGoal({ policy: "hold", cause: "failed", why: "Somebody else deployed" });
      restored = 0;
    }
    const isOther =
      sent && ledger.owns(live) && !sameVersions(live.versions, sent.request.deployment.versions);
    if (sent && isOther && (foreign === undefined || sent.request.purpose === "restore")) {
      if (live.id === sent.made?.id) return sent.failed(live, live);
      if (sent.late) return sent.late(live);
    }

    const looked = foreign === undefined ? await flow.look?.(listing, sent) : undefined;
    const fresh = await reader.fresh(listing, budget, ledger);
    if (liveOf(fresh).id !== live.id) {
      listing = fresh;
      continue;
    }
    const decide = (on: Listing) =>
      foreign === undefined
        ? flow.next(on, sent, looked as Looked)
        : giveWay(active, foreign, liveOf(on), restored ?? 0, said === "ours" ? undefined : said);
    const decision = decide(fresh);
    switch (decision.kind) {
      case "wait":
        await budget.pause(decision.ms, decision.wake);
        listing = await reader.read(budget, ledger);
        break;
      case "stop":
        return decision.ending;
      case "end": {
        const [open] = ledger.pending;
        if (open === undefined) {
          ledger.settled(writer.lateForMs > 0);
          return decision.ending();
        }
        // After a cancel there is no time to wait for what may never come: that is left to post.
        if (ports.cancel.aborted && writes > 0) return decision.ending();
        try {
          listing = (await writer.resolve(open, budget)).listing;
        } catch (error) {
          if (!(error instanceof UnresolvedError)) throw error;
          const last = decide(reader.last ?? fresh);
          const ending = last.kind === "end" ? last.ending() : decision.ending();
          return { ...ending, reason: `${ending.reason} But ${error.message}; the post step checks again.` };
        }
        break;
      }
      case "write": {
        const { request } = decision;
        const forward = request.purpose === "step" || request.purpose === "promote";
        const written = forward
          ? await writer.write(request, fresh, budget)
          : await writeForced(active, request, fresh, budget);
        if (written.kind === "refused") return decision.failed(written.error, liveOf(written.listing));
        sent = { ...decision, made: "deployment" in written ? written.deployment : undefined };
        writes += 1;
        if (restored !== undefined) restored += 1;
        listing = written.listing;
      }
    }
  }
}

/** A foreign deployment stays live, or is deployed again where one of ours was written over it. */
function giveWay(
  active: ActiveRollout,
  { kind, deployment: foreign }: ForeignDeployment,
  live: Deployment,
  restored: number,
  said: (() => Ending) | undefined,
): Decision {
  const { ledger, ports } = active;
  if (kind === "live") return { kind: "end", ending: said ?? (() => drifted(active, foreign)) };
  const overwrote = () => overwroteForeign(active, foreign, live);
  if (isRespected(foreign, live)) return { kind: "end", ending: said ?? overwrote };
  if (!isRepeatable(foreign)) return { kind: "end", ending: overwrote };
  const request = restoreRequest(active, foreign);
  const stopped = (obstacle: string, now: Deployment) =>
    blocked(active, ledger.goal?.why ?? "Somebody else deployed", now, obstacle, request.deployment);
  if (restored === RESTORATIONS)
    return { kind: "stop", ending: stopped("other deployments kept going live", live) };
  ports.emit({ type: "drift", foreign, fate: "restored" });
  return { kind: "write", request, failed: (why, now) => stopped(obstacleOf(why, request), now) };
}

/** Why a write has failed, as the end of a sentence. */
export function obstacleOf(why: ApiError | Deployment, { deployment }: WriteRequest): string {
  return why instanceof ApiError
    ? why.message
    : describeOtherwise(why, describeVersions(deployment.versions));
}
