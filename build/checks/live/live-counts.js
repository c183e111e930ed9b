/** Both versions' counts by the second, from the tails. */
import { ClientLimit } from "./client-limit.js";
import { countedAs } from "./invocation.js";
const SECOND_MS = 1_000;
/**
 * How long a second waits for the other version's invocations, so that a failure of both isn't taken for
 * one of the version whose messages come first.
 */
const WAIT_MS = 3_000;
/** An invocation that claims to be further away in time than this counts as of now. */
const FARTHEST_MS = 10_000;
/** An invocation counts in the second in which it began, or in the oldest that isn't over. */
export class LiveCounts {
    #open = new Map();
    #limits = { "error-rate": new ClientLimit(), "5xx-rate": new ClientLimit() };
    /** Seconds before this are over. */
    #next = Number.NEGATIVE_INFINITY;
    /** The second of each version's newest invocation. */
    #newest = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };
    /**
     * @param client who sent the request, in a form that tells nobody
     * @param now when it was received, local clock
     * @param serverNow the same, server time
     */
    add(side, client, invocation, now, serverNow) {
        const began = Math.abs(invocation.at - serverNow) <= FARTHEST_MS ? invocation.at : serverNow;
        const second = Math.max(this.#next, Math.floor(began / SECOND_MS));
        this.#newest[side] = Math.max(this.#newest[side], second);
        const open = this.#open.get(second) ?? { receivedAt: now, invocations: [] };
        this.#open.set(second, open);
        const counted = {
            "error-rate": countedAs("error-rate", invocation),
            "5xx-rate": countedAs("5xx-rate", invocation),
        };
        open.invocations.push({ side, at: Math.max(began, second * SECOND_MS), client, counted });
    }
    /**
     * Takes out the seconds that are over, oldest first: both versions have a later one, or it has waited. An older
     * one is over with it, though its invocations came later.
     */
    take(now) {
        let end = Math.min(this.#newest.canary, this.#newest.stable);
        for (const [second, { receivedAt }] of this.#open) {
            if (now >= receivedAt + SECOND_MS + WAIT_MS)
                end = Math.max(end, second + 1);
        }
        const over = [...this.#open].filter(([second]) => second < end).sort(([a], [b]) => a - b);
        return over.map(([second, { invocations }]) => {
            this.#open.delete(second);
            this.#next = second + 1;
            return { at: second * SECOND_MS, ...this.#count(invocations.sort((a, b) => a.at - b.at)) };
        });
    }
    #count(invocations) {
        const [counts, judged] = [noCounts(), noCounts()];
        for (const { side, at, client, counted } of invocations) {
            for (const kind of ["error-rate", "5xx-rate"]) {
                const how = counted[kind];
                if (how === undefined)
                    continue;
                const isError = how === "error";
                add(counts[kind], side, isError);
                if (this.#limits[kind].admits(client, at, isError))
                    add(judged[kind], side, isError);
            }
        }
        return { counts, judged };
    }
    /** When `take` has something at the latest, local clock; undefined when nothing waits. */
    get due() {
        let first;
        for (const { receivedAt } of this.#open.values())
            first = Math.min(first ?? receivedAt, receivedAt);
        return first === undefined ? undefined : first + SECOND_MS + WAIT_MS;
    }
}
function noCounts() {
    const none = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
    return { "error-rate": { ...none }, "5xx-rate": { ...none } };
}
function add(counts, side, isError) {
    counts[`${side}Requests`]++;
    if (isError)
        counts[`${side}Errors`]++;
}
