import { ADVICE } from "../advice.ts";
import { sameVersions } from "../deployment.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import type { Ending } from "../events.ts";
import type { Deployment } from "../model.ts";
import { UnresolvedError } from "../write/intents.ts";
import type { ForeignDeployment } from "../write/ledger.ts";
import type { WritingSession } from "../write/session.ts";
import { LOOK_AGAIN_MS } from "../write/writer.ts";
import type { Flow, LastWrite, Wanted } from "./flow.ts";
import { GAVE_WAY, giveWay } from "./give-way.ts";

/**
 * The one loop that writes: reads, gives way to somebody else's deployment or asks what is to be written next, writes it
 * between two reads, and reads again. Giving way is final.
 *
 * @param from a fresh read, when there is one
 * @param lastLook by default main's: after completion
 * @throws what the flow and `Writer.write` throw; where the list can't be read nobody knows what is live
 */
export async function drive<Prepared>(
  rollout: WritingSession,
  flow: Flow<Prepared>,
  from?: Listing,
  lastLook: LastLook = lookAfterCompletion(rollout),
): Promise<Ending> {
  const { ledger, reader, ports } = rollout;
  const loop = new Drive(rollout, flow);
  for (let listing = from ?? (await reader.read()); ; ) {
    const { ending, reached } = await loop.run(listing);
    const later = await lastLook(ending);
    if (later === undefined) {
      if (reached) ledger.goalReached(ports.clock.now());
      return ending;
    }
    listing = later;
  }
}

/** An end; what it was for isn't `reached` where a write failed: then the goal stays, for post to try once more. */
interface End {
  readonly ending: Ending;
  readonly reached: boolean;
}

class Drive<Prepared> {
  readonly #rollout: WritingSession;
  readonly #flow: Flow<Prepared>;
  #sent: LastWrite | undefined;
  #writes = 0;
  /** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
  #restored: number | undefined;

  constructor(rollout: WritingSession, flow: Flow<Prepared>) {
    this.#rollout = rollout;
    this.#flow = flow;
  }

  async run(from: Listing): Promise<End> {
    const { budget, reader, writer } = this.#rollout;
    const flow = this.#flow;
    for (let listing = from; ; ) {
      const live = liveOf(listing);
      const { foreign, said } = this.#foreignIn(listing);
      const failed = this.#storedOtherwise(live, foreign);
      if (failed !== undefined) return failed;
      const prepared = foreign === undefined ? await flow.prepare?.(listing, this.#sent) : undefined;
      const fresh = await reader.fresh(listing);
      if (liveOf(fresh).id !== live.id) {
        listing = fresh;
        continue;
      }
      const want = (on: Listing) =>
        foreign === undefined
          ? flow.next(on, this.#sent, prepared as Prepared)
          : giveWay(this.#rollout, foreign, liveOf(on), this.#restored ?? 0, said);
      const wanted = want(fresh);
      if (wanted.kind === "stop") return { ending: wanted.ending, reached: false };
      if (wanted.kind === "end") {
        const closed = await this.#close(wanted, () => want(reader.last ?? fresh));
        if ("ending" in closed) return closed;
        listing = closed;
      } else if (wanted.kind === "wait") {
        await budget.pause(wanted.ms, wanted.wake);
        listing = await reader.read();
      } else {
        const written = await writer.write(wanted.request, fresh);
        listing = written.listing;
        if (written.refused)
          return { ending: wanted.failed(written.refused, liveOf(listing)), reached: false };
        this.#sent = { ...wanted, made: written.made };
        this.#writes += 1;
        if (this.#restored !== undefined) this.#restored += 1;
      }
    }
  }

  /** Somebody else's deployment that this run gives way to, and how it ends then where that isn't as drifted. */
  #foreignIn(listing: Listing): {
    readonly foreign?: ForeignDeployment;
    readonly said?: (() => Ending) | undefined;
  } {
    const { ledger } = this.#rollout;
    const found = ledger.foreignIn(listing); // guard: foreign-lives
    if (found === undefined) return {};
    const said = this.#flow.foreign?.(found, liveOf(listing));
    if (said === "ours") return this.#restored === undefined ? {} : { foreign: found };
    if (this.#restored === undefined) {
      this.#restored = 0;
      ledger.setGoal({ policy: "hold", cause: "failed", why: GAVE_WAY });
    }
    return { foreign: found, said };
  }

  /** Of a deployment of this run that is live with other versions or shares than were sent last. */
  #storedOtherwise(live: Deployment, foreign: ForeignDeployment | undefined): End | undefined {
    const sent = this.#sent;
    if (sent === undefined || (foreign !== undefined && sent.request.purpose !== "restore")) return undefined;
    const { versions } = sent.request.deployment;
    if (!this.#rollout.ledger.owns(live) || sameVersions(live.versions, versions)) return undefined;
    const ending = live.id === sent.made?.id ? sent.failed(live, live) : sent.late?.(live);
    return ending && { ending, reached: false };
  }

  /** Nothing more is to be done; where a write is open, finds out first what became of it: then this is what is live. */
  async #close(
    { ending }: Extract<Wanted, { kind: "end" }>,
    wantOnLast: () => Wanted,
  ): Promise<End | Listing> {
    const { ledger, ports, reader, writer } = this.#rollout;
    const [open] = ledger.open;
    if (open === undefined) return { ending: ending(), reached: true };
    // After a cancel there is no time to wait for what may never come: that is left to post.
    if (ports.cancel.aborted && this.#writes > 0)
      return { ending: inDoubt(ending(), new UnresolvedError(open)), reached: false };
    try {
      return (await writer.lookForOpenWrite(open)).listing;
    } catch (error) {
      if (!(error instanceof UnresolvedError)) throw error;
      const last = wantOnLast();
      if (last.kind === "write" && reader.last?.live)
        return { ending: last.failed(error, reader.last.live), reached: false };
      return { ending: inDoubt(last.kind === "end" ? last.ending() : ending(), error), reached: false };
    }
  }
}

function inDoubt({ status, reason }: Ending, { message }: UnresolvedError): Ending {
  return { status, reason: `${reason} But ${message}.`, advice: { text: ADVICE.post } };
}

/** At a run's end: waits until no write of it can come late any more, and reads what is live then. */
export type LastLook = (ending: Ending) => Promise<Listing | undefined>;

/**
 * In main: after completion, since what fails is looked at by post.
 *
 * @returns undefined where nothing has changed
 */
export function lookAfterCompletion({ budget, ledger, reader, ports }: WritingSession): LastLook {
  return async ({ status }) => {
    const completed = reader.last?.live;
    const lateForMs = ledger.lateForMs(ports.clock.now());
    if (status !== "completed" || completed === undefined || lateForMs === 0) return undefined;
    try {
      await budget.pause(lateForMs);
      await reader.read();
      await budget.pause(LOOK_AGAIN_MS);
      await reader.read();
    } catch {
      // Cancelled, or the list can't be read: what was read last counts.
    }
    const { last } = reader;
    if (last?.live === undefined || last.live.id === completed.id) return undefined;
    const same = sameVersions(last.live.versions, completed.versions);
    return same && ledger.foreignIn(last) === undefined ? undefined : last;
  };
}
