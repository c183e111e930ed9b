/** What the hours of a Worker say of bursts, outages left out. */

import {
  type BothCounts,
  KNOWING_NOTHING,
  type Sampled,
  type Side,
  type Usual,
  usualErrors,
} from "./likelihood-ratio.ts";

/** An hour's weight is its errors, at most so many: one hour doesn't outweigh a day. */
const MOST_WEIGHT = 20;
/** So many minutes in a row with far more errors than usual are an outage, and not one client that retries. */
export const LONGEST_BURST = 3;

/** One minute of a Worker, all of its versions together. */
export interface WorkerMinute extends Sampled {
  /** Its beginning, Unix ms. */
  readonly at: number;
}

/**
 * What an hour says of bursts: by how much its dispersion is above 1, as it would be if nothing were sampled.
 * Thinning a burst to one event of i leaves 1 + (d − 1)/i of a dispersion of d.
 */
export interface HourExcess {
  readonly excess: number;
  readonly weight: number;
}

/** Sums over the minutes with requests of one hour and version. */
interface Sums {
  minutes: number;
  requests: number;
  errors: number;
  /** Σ xᵢ² / nᵢ */
  squares: number;
  /** Σ nᵢ · interval */
  extrapolated: number;
}

type BothSums = Readonly<Record<Side, Sums>>;

function nothing(): BothSums {
  return {
    canary: { minutes: 0, requests: 0, errors: 0, squares: 0, extrapolated: 0 },
    stable: { minutes: 0, requests: 0, errors: 0, squares: 0, extrapolated: 0 },
  };
}

function copied({ canary, stable }: BothSums): BothSums {
  return { canary: { ...canary }, stable: { ...stable } };
}

/** @param before the errors of the minutes before it that are one burst with its own */
function addMinute(sums: Sums, { errors, requests, interval = 1 }: Sampled, before: number): void {
  if (requests <= 0) return;
  sums.minutes++;
  sums.requests += requests;
  sums.errors += errors;
  sums.squares += (errors * (errors + 2 * before)) / requests;
  sums.extrapolated += requests * interval;
}

/** Minutes in their order, summed up by the hour, without the outages. */
export class HourlyBursts {
  /** Of the hour that is under way, for each version. */
  #sums = nothing();
  /** So many minutes in a row have had errors far above what is usual. */
  #far = 0;
  /** So many have had more than would come one at a time, and each version's surplus in them: a burst, if it's short. */
  #burst = 0;
  readonly #surplus = { canary: 0, stable: 0 };
  /** What was known before these: they don't raise what is usual themselves. */
  #calm: { sums: BothSums; usual: Usual } = { sums: nothing(), usual: KNOWING_NOTHING };
  #hour = Number.NEGATIVE_INFINITY;

  /** The hours before this one are over. @returns what they said */
  enter(hour: number): readonly HourExcess[] {
    if (hour <= this.#hour) return [];
    const { found } = this;
    this.#sums = nothing();
    this.#calm.sums = nothing();
    this.#hour = hour;
    return found;
  }

  /**
   * @param counts stable's are the witness of an outage, or the whole Worker: errors of the canary alone are none
   * @param usual by the minutes before it; only asked where something failed
   * @returns whether it looks like a part of one
   */
  add(counts: BothCounts, usual: () => Usual): boolean {
    const { errors, requests } = counts.stable;
    if (this.#far === 0 && errors > 0) this.#calm = { sums: copied(this.#sums), usual: usual() };
    const { eta, stableRate } = this.#calm.usual;
    const mean = stableRate * requests;
    const isFar = errors > usualErrors(mean, eta);
    this.#far = isFar ? this.#far + 1 : 0;
    if (this.#far === LONGEST_BURST + 1) this.#sums = copied(this.#calm.sums);
    const surplus = 1 - usualErrors(mean, 1) / errors;
    this.#burst = surplus > 0 ? this.#burst + 1 : 0;
    const goesOn = this.#burst > 0 && this.#burst < LONGEST_BURST;
    const sums = this.#sums;
    if (this.#far <= LONGEST_BURST) {
      addMinute(sums.canary, counts.canary, this.#surplus.canary);
      addMinute(sums.stable, counts.stable, this.#surplus.stable);
    }
    this.#surplus.canary = goesOn ? this.#surplus.canary + counts.canary.errors * surplus : 0;
    this.#surplus.stable = goesOn ? this.#surplus.stable + errors * surplus : 0;
    return isFar;
  }

  /** What the hour that is under way says so far. */
  get found(): readonly HourExcess[] {
    const found: HourExcess[] = [];
    const { canary, stable } = this.#sums;
    for (const sums of [canary, stable]) {
      const one = foundIn(sums);
      if (one !== undefined) found.push(one);
    }
    return found;
  }
}

/**
 * By Pearson's dispersion d = Σ(xᵢ − nᵢp̂)² / (nᵢp̂) / (k − 1) about the hour's own mean p̂. Undefined where
 * bursts can't be told from chance: in less than two minutes, or without an error.
 */
function foundIn({ minutes, requests, errors, squares, extrapolated }: Sums): HourExcess | undefined {
  if (minutes < 2 || errors <= 0) return undefined;
  const dispersion = ((requests * squares) / errors - errors) / (minutes - 1);
  return { excess: (dispersion - 1) * (extrapolated / requests), weight: Math.min(MOST_WEIGHT, errors) };
}
