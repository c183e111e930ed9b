import { sameVersions } from "../deployment.js";
import { liveOf } from "../deployments/listing.js";
import { foreignIn } from "../write/foreign-deployment.js";
import { UnresolvedError } from "../write/write-deployment.js";
import { GAVE_WAY, giveWay } from "./give-way.js";
import { lookAfterCompletion } from "./last-look.js";
/**
 * The one loop that writes: reads, gives way to somebody else's deployment or asks what is to be written next, writes it
 * between two reads, and reads again. Giving way is final.
 *
 * @param from a fresh read, when there is one
 * @param lastLook by default main's: after completion
 * @throws what the flow throws; what `Writer.write` throws when the list can't be read: then nobody knows what is live
 */
export async function drive(active, flow, budget, from, lastLook = lookAfterCompletion(active, budget)) {
    const { ledger, reader, ports } = active;
    const loop = new Drive(active, flow, budget);
    for (let listing = from ?? (await reader.read(budget, ledger));;) {
        const { ending, reached } = await loop.run(listing);
        const later = await lastLook(ending);
        if (later === undefined) {
            if (reached)
                ledger.settled(ports.clock.now());
            return ending;
        }
        listing = later;
    }
}
class Drive {
    #active;
    #flow;
    #budget;
    #sent;
    #writes = 0;
    /** Undefined until this run gives way; then how often it has deployed again what it had overwritten. */
    #restored;
    constructor(active, flow, budget) {
        this.#active = active;
        this.#flow = flow;
        this.#budget = budget;
    }
    async run(from) {
        const { ledger, reader, writer } = this.#active;
        const [flow, budget] = [this.#flow, this.#budget];
        for (let listing = from;;) {
            const live = liveOf(listing);
            const { foreign, said } = this.#foreignIn(listing);
            const failed = this.#storedOtherwise(live, foreign);
            if (failed !== undefined)
                return failed;
            const looked = foreign === undefined ? await flow.look?.(listing, this.#sent) : undefined;
            const fresh = await reader.fresh(listing, budget, ledger);
            if (liveOf(fresh).id !== live.id) {
                listing = fresh;
                continue;
            }
            const decide = (on) => foreign === undefined
                ? flow.next(on, this.#sent, looked)
                : giveWay(this.#active, foreign, liveOf(on), this.#restored ?? 0, said);
            const decision = decide(fresh);
            if (decision.kind === "stop")
                return { ending: decision.ending, reached: false };
            if (decision.kind === "end") {
                const closed = await this.#close(decision, () => decide(reader.last ?? fresh));
                if ("ending" in closed)
                    return closed;
                listing = closed;
            }
            else if (decision.kind === "wait") {
                await budget.pause(decision.ms, decision.wake);
                listing = await reader.read(budget, ledger);
            }
            else {
                const written = await writer.write(decision.request, fresh, budget);
                listing = written.listing;
                if (written.refused)
                    return { ending: decision.failed(written.refused, liveOf(listing)), reached: false };
                this.#sent = { ...decision, made: written.made };
                this.#writes += 1;
                if (this.#restored !== undefined)
                    this.#restored += 1;
            }
        }
    }
    /** Somebody else's deployment that this run gives way to, and how it ends then where that isn't as drifted. */
    #foreignIn(listing) {
        const { ledger } = this.#active;
        const found = foreignIn(ledger, listing); // guard: foreign-lives
        if (found === undefined)
            return {};
        const said = this.#flow.foreign?.(found, liveOf(listing));
        if (said === "ours")
            return this.#restored === undefined ? {} : { foreign: found };
        if (this.#restored === undefined) {
            this.#restored = 0;
            ledger.setGoal({ policy: "hold", cause: "failed", why: GAVE_WAY });
        }
        return { foreign: found, said };
    }
    /** Of a deployment of this run that is live with other versions or shares than were sent last. */
    #storedOtherwise(live, foreign) {
        const sent = this.#sent;
        if (sent === undefined || (foreign !== undefined && sent.request.purpose !== "restore"))
            return undefined;
        const { versions } = sent.request.deployment;
        if (!this.#active.ledger.owns(live) || sameVersions(live.versions, versions))
            return undefined;
        const ending = live.id === sent.made?.id ? sent.failed(live, live) : sent.late?.(live);
        return ending && { ending, reached: false };
    }
    /** Nothing more is to be done; where a write is open, finds out first what became of it: then this is what is live. */
    async #close({ ending }, decideOnLast) {
        const { ledger, ports, reader, writer } = this.#active;
        const [open] = ledger.pending;
        if (open === undefined)
            return { ending: ending(), reached: true };
        // After a cancel there is no time to wait for what may never come: that is left to post.
        if (ports.cancel.aborted && this.#writes > 0)
            return { ending: ending(), reached: false };
        try {
            return (await writer.lookForLostWrite(open, this.#budget)).listing;
        }
        catch (error) {
            if (!(error instanceof UnresolvedError))
                throw error;
            const last = decideOnLast();
            if (last.kind === "write" && reader.last?.live)
                return { ending: last.failed(error, reader.last.live), reached: false };
            const { status, reason } = last.kind === "end" ? last.ending() : ending();
            return {
                ending: { status, reason: `${reason} But ${error.message}; the post step checks again.` },
                reached: false,
            };
        }
    }
}
