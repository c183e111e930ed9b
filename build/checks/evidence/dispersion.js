/** How far errors come in bursts. */
import { HOUR_MS, MINUTE_MS } from "../../values/duration.js";
import { addTo, noCounts } from "./likelihood.js";
/** What is assumed before anything is known: errors come two at a time, with the weight of ten errors. */
const PRIOR = { dispersion: 2, weight: 10 };
const LARGEST = 20;
/** The part of the weight that lies at D or below it. */
const QUANTILE = 0.75;
/** An hour's weight is its errors, at most so many: one outage doesn't outweigh a day. */
const MOST_WEIGHT = 20;
/** A part of the weight that is a matter of rounding: 10 and 10.000001 weigh the same. */
const SLACK = 1e-6;
/** Sums over the minutes with requests of one hour and version, so that a minute more costs the same at any time. */
class Hour {
    #minutes = 0;
    #requests = 0;
    #errors = 0;
    /** Σ xᵢ² / nᵢ */
    #squares = 0;
    /** Σ nᵢ · interval */
    #extrapolated = 0;
    add({ errors, requests }, interval) {
        if (requests <= 0)
            return;
        this.#minutes++;
        this.#requests += requests;
        this.#errors += errors;
        this.#squares += errors ** 2 / requests;
        this.#extrapolated += requests * interval;
    }
    /**
     * By Pearson's dispersion d = Σ(xᵢ − nᵢp̂)² / (nᵢp̂) / (k − 1) about the hour's own mean p̂. Undefined where
     * bursts can't be told from chance: in less than two minutes, or without an error.
     */
    get found() {
        if (this.#minutes < 2 || this.#errors <= 0)
            return undefined;
        const squares = (this.#requests * this.#squares) / this.#errors - this.#errors;
        const excess = (squares / (this.#minutes - 1) - 1) * (this.#extrapolated / this.#requests);
        return { excess, weight: Math.min(MOST_WEIGHT, this.#errors) };
    }
}
/**
 * The burst correction, D. Evidence is raised to the power η = 1/D: errors that come D at a time (one bad
 * client that retries) count as one.
 *
 * It is learnt by the hour, counted from the rollout's first minute: of the Worker's day before it, and since then
 * of stable and of the canary, each about its own mean. D is the lower 0.75 quantile of them and of a prior of 2,
 * weighted by errors, from 1 to 20: so it is what most hours that are bursty have, and one outage doesn't matter.
 * Minutes are what it looks at, since over shorter spans one burst looks like many errors.
 *
 * η is fixed when a minute opens, by earlier ones, so the evidence stays valid: E[LR^η] ≤ E[LR]^η ≤ 1.
 */
export class LearntDispersion {
    #origin;
    /** What the hours that are over have said, the largest excess first. */
    #closed = [];
    #weight = 0;
    #hour = Number.NEGATIVE_INFINITY;
    #canary = new Hour();
    #stable = new Hour();
    #minute = Number.NEGATIVE_INFINITY;
    /** Of the minute that is under way. */
    #counts = noCounts();
    #intervals = {};
    /** @param origin the rollout's first minute, Unix ms. */
    constructor(origin) {
        this.#origin = origin;
    }
    /** One that knows the hours that are over here, and goes on by itself. */
    fork() {
        const other = new LearntDispersion(this.#origin);
        other.#closed.push(...this.#closed);
        other.#weight = this.#weight;
        return other;
    }
    /** @param minutes of the day before the rollout, in any order. */
    addDay(minutes) {
        const hours = new Map();
        for (const minute of minutes) {
            const index = this.#hourOf(minute.at);
            const hour = hours.get(index) ?? new Hour();
            hours.set(index, hour);
            hour.add(minute, minute.interval ?? 1);
        }
        for (const hour of hours.values())
            this.#close(hour);
    }
    /**
     * η = 1/D for the minute of this instant, Unix ms; never earlier than the last one's.
     * @param interval how its counts are sampled: the finest interval of both versions.
     */
    etaAt(at, interval = 1) {
        this.#enter(at);
        return 1 / this.#dispersion(this.#quantile(interval, PRIOR.weight), interval);
    }
    /** Counts of a minute or of a part of it, after its evidence. */
    add(at, counts) {
        this.#enter(at);
        addTo(this.#counts, counts);
        this.#intervals = counts;
    }
    /** D by the minutes that are over, 1–20, for counts that aren't sampled. */
    get value() {
        return this.#dispersion(this.#quantile(1, PRIOR.weight), 1);
    }
    /** The same by what was seen alone; 1 without errors. */
    get seen() {
        return this.#dispersion(this.#quantile(1, 0), 1);
    }
    #dispersion(excess, interval) {
        return Math.min(LARGEST, Math.max(1, 1 + excess / interval));
    }
    #hourOf(at) {
        return Math.floor((at - this.#origin) / HOUR_MS);
    }
    /** Closes the minute, and the hours, before this instant. */
    #enter(at) {
        const minute = Math.floor(at / MINUTE_MS);
        if (minute <= this.#minute)
            return;
        this.#minute = minute;
        const { canaryErrors, canaryRequests, stableErrors, stableRequests } = this.#counts;
        const { canaryInterval = 1, stableInterval = 1 } = this.#intervals;
        this.#canary.add({ errors: canaryErrors, requests: canaryRequests }, canaryInterval);
        this.#stable.add({ errors: stableErrors, requests: stableRequests }, stableInterval);
        this.#counts = noCounts();
        const hour = this.#hourOf(at);
        if (hour > this.#hour) {
            this.#close(this.#canary);
            this.#close(this.#stable);
            this.#canary = new Hour();
            this.#stable = new Hour();
            this.#hour = hour;
        }
    }
    #close({ found }) {
        if (found === undefined)
            return;
        const behind = this.#closed.findIndex(({ excess }) => excess < found.excess);
        this.#closed.splice(behind < 0 ? this.#closed.length : behind, 0, found);
        this.#weight += found.weight;
    }
    /** The excess of which three quarters of the weight lie at it or below it; 0 where nothing has any. */
    #quantile(interval, prior) {
        const others = [{ excess: (PRIOR.dispersion - 1) * interval, weight: prior }];
        for (const { found } of [this.#canary, this.#stable])
            if (found !== undefined)
                others.push(found);
        others.sort((a, b) => b.excess - a.excess);
        const all = this.#weight + others.reduce((sum, { weight }) => sum + weight, 0);
        let left = (1 - QUANTILE + SLACK) * all;
        let closed = 0;
        let other = 0;
        for (;;) {
            const one = this.#closed[closed];
            const two = others[other];
            const next = one !== undefined && (two === undefined || one.excess >= two.excess) ? one : two;
            if (next === undefined)
                return 0;
            if (next === one)
                closed++;
            else
                other++;
            left -= next.weight;
            if (left < 0 && next.weight > 0)
                return next.excess;
        }
    }
}
