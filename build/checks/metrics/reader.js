/** Reads one source once a minute for all of its checks, and keeps what it said. */
import { ApiError } from "../../rollout/errors.js";
import { MINUTE_MS } from "../../values/duration.js";
import { say } from "../../values/text.js";
import { SourceError } from "../sources.js";
import { ceilTo, dayOf, floorTo, minutesOf } from "./minutes.js";
/** Older minutes are not expected to change. */
const FINAL_MS = 15 * MINUTE_MS;
/** Until the first answer, a passing error is retried within the minute. Waits in ms. */
const FIRST_RETRIES = [2_000, 5_000];
/** Until the first answer, a tick or a resumed job waits so long in ms for a limit of queries that is used up. */
const LONGEST_THROTTLED_MS = 900_000;
export class MetricReader {
    #source;
    #clock;
    #quantiles;
    #askedFor = Number.NEGATIVE_INFINITY;
    /** The server asked not to be asked before, on the local clock. */
    #notBefore = Number.NEGATIVE_INFINITY;
    #running;
    #problem;
    #answers = 0;
    #tries = 0;
    /** Of which versions the rows are, and since when. */
    #versions = "";
    #from = Number.POSITIVE_INFINITY;
    /** Rows before this are final. */
    #finalTo = Number.NEGATIVE_INFINITY;
    #final = [];
    #minutes = [];
    /** The day before the rollout, and which one. It is read once: what a tick reads is what the first look read. */
    #day = [];
    #dayAsked;
    /** @param quantiles whether some check judges them */
    constructor(source, clock, quantiles) {
        this.#source = source;
        this.#clock = clock;
        this.#quantiles = quantiles;
    }
    /** Whether it has been tried to the end at least once. */
    get tried() {
        return this.#tries > 0;
    }
    /** Why the newest minutes could not be had; undefined when they could. */
    get problem() {
        return this.#problem;
    }
    /** Both versions' minutes, oldest first; the same array until others are read. */
    get minutes() {
        return this.#minutes;
    }
    /** The Worker's day before the rollout, as far as the source has it and it was read. */
    get day() {
        return this.#day;
    }
    /** Reads it, once for all who ask. @throws as the function of this name */
    readDay(day, signal) {
        if (this.#dayAsked?.from === day.from)
            return this.#dayAsked.minutes;
        const minutes = readDay(this.#source, day, { signal });
        this.#dayAsked = { from: day.from, minutes };
        minutes.then((found) => {
            this.#day = found;
        }, () => {
            this.#dayAsked = undefined;
        });
        return minutes;
    }
    /**
     * Asks for what is needed, unless that has been done in this minute of the server's. What it returns settles when
     * the answer is there, and never rejects. When it can't be had, what was known stays.
     *
     * @param now server time, Unix ms
     */
    refresh(needed, now, signal) {
        const due = floorTo(MINUTE_MS, now) !== this.#askedFor && this.#clock.now() >= this.#notBefore;
        if (this.#running === undefined && due) {
            this.#askedFor = floorTo(MINUTE_MS, now);
            this.#running = this.#tryToRead(needed, now, signal).finally(() => {
                this.#running = undefined;
            });
        }
        return this.#running;
    }
    async #tryToRead(needed, now, signal) {
        const first = this.#answers === 0;
        const retries = first ? [...FIRST_RETRIES] : [];
        const giveUpAt = this.#clock.now() + LONGEST_THROTTLED_MS;
        for (;;) {
            try {
                await this.#read(needed, now, signal);
                this.#problem = undefined;
                this.#answers++;
                break;
            }
            catch (error) {
                if (signal.aborted)
                    return;
                this.#problem = `metrics could not be read: ${say(error)}`;
                if (!(error instanceof ApiError && error.facts.retry))
                    break;
                const { throttled = false, retryAfterMs = 0 } = error.facts;
                this.#notBefore = this.#clock.now() + Math.min(retryAfterMs, LONGEST_THROTTLED_MS);
                const waits = first && throttled && retryAfterMs > 0 && this.#notBefore <= giveUpAt;
                const wait = waits ? retryAfterMs : retries.shift();
                if (wait === undefined || wait < retryAfterMs)
                    break;
                try {
                    await this.#clock.sleep(wait, signal);
                }
                catch {
                    return;
                }
            }
        }
        this.#tries++;
    }
    /** Only minutes that aren't known or may have changed are asked for. */
    async #read({ from, day, stableId, canaryId }, now, signal) {
        await this.readDay(day, signal);
        const versions = [stableId, canaryId];
        const known = versions.join() === this.#versions && from >= this.#from;
        const start = Math.max(floorTo(MINUTE_MS, from), known ? this.#finalTo : Number.NEGATIVE_INFINITY);
        const span = { from: start, to: ceilTo(MINUTE_MS, now) };
        const rows = await this.#source.counts({ ...span, versions, quantiles: this.#quantiles }, { signal });
        if (!known)
            this.#final = [];
        this.#versions = versions.join();
        this.#from = known ? this.#from : from;
        // A gap at the end may be data that is very late, and not a minute without requests.
        const newest = rows.reduce((latest, { at }) => Math.max(latest, at), start);
        this.#finalTo = Math.max(start, floorTo(MINUTE_MS, Math.min(now - FINAL_MS, newest)));
        for (const row of rows)
            if (row.at < this.#finalTo)
                this.#final.push(row);
        const recent = rows.filter(({ at }) => at >= this.#finalTo);
        this.#minutes = minutesOf([...this.#final, ...recent], { stableId, canaryId });
    }
}
/**
 * All versions' minutes, the newest piece first. A source that has less gives less: what it refuses ends the day
 * there.
 *
 * @throws ApiError for a reason that may pass, since the same day is to be read each time; the signal's reason
 */
export async function readDay(source, { from, to }, options) {
    const rows = [];
    const pieceMs = source.longestMs ?? to - from;
    for (let end = to; end > from; end -= pieceMs) {
        try {
            const piece = { from: Math.max(from, end - pieceMs), to: end };
            for (const row of await source.counts(piece, options))
                rows.push(row);
        }
        catch (error) {
            const refused = error instanceof ApiError ? !error.facts.retry : error instanceof SourceError;
            if (options.signal?.aborted || !refused)
                throw error;
            break;
        }
    }
    return dayOf(rows);
}
