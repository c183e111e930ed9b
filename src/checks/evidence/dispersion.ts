/** How far errors come in bursts. */

import { HOUR_MS, MINUTE_MS } from "../../values/duration.ts";
import { type HourExcess, HourlyBursts, type WorkerMinute } from "./hourly-bursts.ts";
import { addTo, type BothCounts, NO_REQUESTS, noCounts, type Usual } from "./likelihood-ratio.ts";

/** What is assumed before anything is known: errors come two at a time, with the weight of ten errors. */
const PRIOR = { dispersion: 2, weight: 10 } as const;
const LARGEST = 100;
/** The part of the weight that lies at D or below it. */
const QUANTILE = 0.75;
/** A part of the weight that is a matter of rounding: 10 and 10.000001 weigh the same. */
const SLACK = 1e-6;

/**
 * How errors usually come: how many at a time, D, and how often (docs/statistics.md, "Bursts"). Both are learnt by the
 * minute, since over shorter spans one burst looks like many errors, and fixed when a minute opens, by earlier ones.
 */
export class LearntDispersion {
  readonly #origin: number;
  /** What the hours that are over have said, the largest excess first. */
  readonly #closed: HourExcess[] = [];
  #weight = 0;
  /** Of all minutes that are over, the day's as stable's. */
  readonly #total = noCounts();
  readonly #hours = new HourlyBursts();
  #minute = Number.NEGATIVE_INFINITY;
  /** Of the minute that is under way. */
  #counts = noCounts();
  #usual: Usual | undefined;

  /** @param origin the rollout's first minute, Unix ms. */
  constructor(origin: number) {
    this.#origin = origin;
  }

  /** One that knows the hours that are over here, and goes on by itself. */
  fork(): LearntDispersion {
    const other = new LearntDispersion(this.#origin);
    other.#closed.push(...this.#closed);
    other.#weight = this.#weight;
    addTo(other.#total, this.#total);
    return other;
  }

  /** @param minutes of the day before the rollout, oldest first. */
  addDay(minutes: readonly WorkerMinute[]): void {
    const hours = new HourlyBursts();
    for (const minute of minutes) {
      this.#keep(hours.enter(this.#hourOf(minute.at)));
      const counts = { canary: NO_REQUESTS, stable: minute };
      hours.add(counts, () => this.#usualNow());
      addTo(this.#total, counts);
    }
    this.#keep(hours.found);
  }

  /**
   * What is usual for the minute of this instant, Unix ms; never earlier than the last one's.
   * @param interval how its counts are sampled: the finest interval of both versions, the same in all of its parts.
   */
  usualAt(at: number, interval = 1): Usual {
    this.#enter(at);
    this.#usual ??= this.#usualNow(interval);
    return this.#usual;
  }

  /** Counts of a minute or of a part of it, after its evidence. */
  add(at: number, counts: BothCounts): void {
    this.#enter(at);
    addTo(this.#counts, counts);
  }

  /** D by the minutes that are over, 1–100, for counts that aren't sampled. */
  get value(): number {
    return this.#dispersion(this.#quantile(1, PRIOR.weight), 1);
  }

  /** The same by what was seen alone; 1 without errors. */
  get seen(): number {
    return this.#dispersion(this.#quantile(1, 0), 1);
  }

  #usualNow(interval = 1): Usual {
    const { canary, stable } = this.#total;
    // One error more: a Worker that nobody knows may fail as it likes.
    const stableRate = (stable.errors + 1) / (stable.requests + 1);
    return {
      eta: 1 / this.#dispersion(this.#quantile(interval, PRIOR.weight), interval),
      stableRate,
      canaryRate: Math.max(stableRate, canary.errors / Math.max(1, canary.requests)),
    };
  }

  #dispersion(excess: number, interval: number): number {
    return Math.min(LARGEST, Math.max(1, 1 + excess / interval));
  }

  #hourOf(at: number): number {
    return Math.floor((at - this.#origin) / HOUR_MS);
  }

  /** Closes the minute, and the hours, before this instant. */
  #enter(at: number): void {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute <= this.#minute) return;
    this.#minute = minute;
    const counts = this.#counts;
    const isOutage = this.#hours.add(counts, () => this.#usual ?? this.#usualNow());
    addTo(this.#total, isOutage ? { ...counts, canary: NO_REQUESTS } : counts);
    this.#counts = noCounts();
    this.#usual = undefined;
    this.#keep(this.#hours.enter(this.#hourOf(at)));
  }

  #keep(hours: readonly HourExcess[]): void {
    for (const hour of hours) {
      const behind = this.#closed.findIndex(({ excess }) => excess < hour.excess);
      this.#closed.splice(behind < 0 ? this.#closed.length : behind, 0, hour);
      this.#weight += hour.weight;
    }
  }

  /** The excess of which three quarters of the weight lie at it or below it; 0 where nothing has any. */
  #quantile(interval: number, prior: number): number {
    const others = [{ excess: (PRIOR.dispersion - 1) * interval, weight: prior }, ...this.#hours.found];
    others.sort((a, b) => b.excess - a.excess);
    const all = this.#weight + others.reduce((sum, { weight }) => sum + weight, 0);
    let left = (1 - QUANTILE + SLACK) * all;
    let closed = 0;
    let other = 0;
    for (;;) {
      const one = this.#closed[closed];
      const two = others[other];
      const next = one !== undefined && (two === undefined || one.excess >= two.excess) ? one : two;
      if (next === undefined) return 0;
      if (next === one) closed++;
      else other++;
      left -= next.weight;
      if (left < 0) return next.excess;
    }
  }
}
