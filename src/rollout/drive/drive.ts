import { ADVICE } from "../advice.ts";
import { sameVersions } from "../deployment.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeUnanswered } from "../describe.ts";
import { ApiError, OutOfTimeError } from "../errors.ts";
import type { Ending } from "../events.ts";
import type { Deployment } from "../model.ts";
import type { WritingSession } from "../write/session.ts";
import { lookForWrite, SECOND_READ_WAIT_MS, write } from "../write/writer.ts";
import type { Flow, ForeignDeployment, LastWrite, Wanted } from "./flow.ts";
import { foreignIn, GAVE_WAY, handleDrift } from "./handle-drift.ts";

/**
 * The one loop that writes: gives way to somebody else's deployment or asks what is to be written next, by what was read
 * last, writes it between two reads, and reads again. Giving way is final.
 *
 * @throws what the flow and `write` throw; where the list can't be read nobody knows what is live
 */
export function drive(rollout: WritingSession, flow: Flow): Promise<Ending> {
  return new Drive(rollout, flow).run();
}

class Drive {
  readonly #rollout: WritingSession;
  readonly #flow: Flow;
  #sent: LastWrite | undefined;
  /** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
  #restored: number | undefined;

  constructor(rollout: WritingSession, flow: Flow) {
    this.#rollout = rollout;
    this.#flow = flow;
  }

  async run(): Promise<Ending> {
    const { budget, reader } = this.#rollout;
    const flow = this.#flow;
    for (;;) {
      const live = liveOf(reader.listing);
      const { foreign, said } = this.#driftIn(reader.listing);
      const failed = this.#storedOtherwise(live, foreign);
      if (failed !== undefined) return failed;
      const verdicts = foreign === undefined ? await flow.look?.(live, this.#sent) : [];
      if (liveOf(await reader.fresh()).id !== live.id) continue;
      const want = () =>
        foreign === undefined
          ? flow.next(liveOf(reader.listing), this.#sent, verdicts ?? [])
          : handleDrift(this.#rollout, foreign, liveOf(reader.listing), this.#restored ?? 0, said);
      const wanted = want();
      if (wanted.kind === "stop") return wanted.ending;
      if (wanted.kind === "end") {
        const ending = await this.#close(wanted, want);
        if (ending !== undefined) return ending;
      } else if (wanted.kind === "wait") {
        await budget.pause(wanted.ms, wanted.wake);
        await reader.read();
      } else {
        const made = await write(this.#rollout, wanted.request, live);
        if (made instanceof ApiError) return wanted.failed(made, liveOf(reader.listing));
        this.#sent = { ...wanted, made };
        if (this.#restored !== undefined) this.#restored += 1;
      }
    }
  }

  /** Somebody else's deployment that this run gives way to, and how it ends then where that isn't as drifted. */
  #driftIn(listing: Listing): {
    readonly foreign?: ForeignDeployment;
    readonly said?: (() => Ending) | undefined;
  } {
    const { ledger } = this.#rollout;
    const found = foreignIn(listing, ledger); // guard: foreign-lives
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
  #storedOtherwise(live: Deployment, foreign: ForeignDeployment | undefined): Ending | undefined {
    const sent = this.#sent;
    if (sent === undefined || (foreign !== undefined && sent.request.purpose !== "restore")) return undefined;
    const { versions } = sent.request.deployment;
    if (!this.#rollout.ledger.owns(live) || sameVersions(live.versions, versions)) return undefined;
    return live.id === sent.made?.id ? sent.failed(live, live) : sent.late?.(live);
  }

  /** Nothing more is to be done, unless a write is open or came late: then it returns undefined, once the list is read again. */
  async #close(
    { ending }: Extract<Wanted, { kind: "end" }>,
    wantOnLast: () => Wanted,
  ): Promise<Ending | undefined> {
    const { ledger, ports, reader } = this.#rollout;
    const [open] = ledger.open;
    if (open === undefined) {
      const reached = ending();
      // What fails is looked at by post.
      if (reached.status === "completed" && (await this.#awaitLateWrites())) return undefined;
      ledger.goalReached(ports.clock.now());
      return reached;
    }
    // After a cancel there is no time to wait for what may never come: that is left to post.
    if (ports.cancel.aborted && this.#sent !== undefined) return inDoubt(ending(), describeUnanswered(open));
    try {
      await lookForWrite(this.#rollout, open);
      return undefined;
    } catch (error) {
      if (!(error instanceof OutOfTimeError)) throw error;
      const last = wantOnLast();
      if (last.kind === "write") return last.failed(error, liveOf(reader.listing));
      return inDoubt(last.kind === "end" ? last.ending() : ending(), error.message);
    }
  }

  /** Waits until no write that is presumed lost can come any more. @returns whether something else is live then */
  async #awaitLateWrites(): Promise<boolean> {
    const { budget, ledger, reader, ports } = this.#rollout;
    const completed = liveOf(reader.listing);
    const lateForMs = ledger.lateForMs(ports.clock.now());
    if (lateForMs === 0) return false;
    try {
      await budget.pause(lateForMs);
      await reader.read();
      await budget.pause(SECOND_READ_WAIT_MS);
      await reader.read();
    } catch {
      // Cancelled, or the list can't be read: what was read last counts.
    }
    const live = liveOf(reader.listing);
    if (live.id === completed.id) return false;
    return (
      !sameVersions(live.versions, completed.versions) || foreignIn(reader.listing, ledger) !== undefined
    );
  }
}

function inDoubt({ status, reason }: Ending, doubt: string): Ending {
  return { status, reason: `${reason} But ${doubt}.`, advice: { text: ADVICE.post } };
}
