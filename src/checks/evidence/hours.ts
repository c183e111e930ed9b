/** What the hours of a Worker say of bursts, outages left out. */

import type { Tally } from "../../values/counts.ts";
import { KNOWING_NOTHING, type Usual, usualErrors } from "./likelihood.ts";

/** An hour's weight is its errors, at most so many: one hour doesn't outweigh a day. */
const MOST_WEIGHT = 20;
/** So many minutes in a row with far more errors than usual are an outage, and not one client that retries. */
export const LONGEST_BURST = 3;

/** One minute of a Worker, all of its versions together. */
export interface DayMinute extends Tally {
  /** Its beginning, Unix ms. */
  readonly at: number;
  /** Events per sampled event, at least 1; default 1. */
  readonly interval?: number | undefined;
}

export type Sampled = Pick<DayMinute, "errors" | "requests" | "interval">;

/**
 * What an hour says of bursts: by how much its dispersion is above 1, as it would be if nothing were sampled.
 * Thinning a burst to one event of i leaves 1 + (d − 1)/i of a dispersion of d.
 */
export interface Found {
  readonly excess: number;
  readonly weight: number;
}

/** Sums over the minutes with requests of one hour and version. */
interface Sums {
  readonly minutes: number;
  readonly requests: number;
  readonly errors: number;
  /** Σ xᵢ² / nᵢ */
  readonly squares: number;
  /** Σ nᵢ · interval */
  readonly extrapolated: number;
}

const NONE: Sums = { minutes: 0, requests: 0, errors: 0, squares: 0, extrapolated: 0 };
/** Of both versions. */
const NOTHING: readonly Sums[] = [NONE, NONE];

/** @param before the errors of the minutes before it that are one burst with its own */
function plus(
  sums: Sums,
  { errors, requests, interval = 1 }: Sampled = { errors: 0, requests: 0 },
  before = 0,
): Sums {
  if (requests <= 0) return sums;
  return {
    minutes: sums.minutes + 1,
    requests: sums.requests + requests,
    errors: sums.errors + errors,
    squares: sums.squares + (errors * (errors + 2 * before)) / requests,
    extrapolated: sums.extrapolated + requests * interval,
  };
}

/** Minutes in their order, summed up by the hour, without the outages. */
export class Hours {
  /** Of the hour that is under way, for each version. */
  #sums = NOTHING;
  /** So many minutes in a row have had errors far above what is usual. */
  #far = 0;
  /** So many have had more than would come one at a time, and each version's surplus in them: a burst, if it's short. */
  #burst = 0;
  #surplus: readonly number[] = [];
  /** What was known before these: they don't raise what is usual themselves. */
  #calm: { sums: readonly Sums[]; usual: Usual } = { sums: NOTHING, usual: KNOWING_NOTHING };
  #hour = Number.NEGATIVE_INFINITY;
  readonly #close: (found: Found) => void;

  /** @param close what to do with what an hour has said, once it is over */
  constructor(close: (found: Found) => void) {
    this.#close = close;
  }

  /** The hours before this one are over. */
  enter(hour: number): void {
    if (hour <= this.#hour) return;
    for (const found of this.found) this.#close(found);
    this.#sums = NOTHING;
    this.#calm.sums = NOTHING;
    this.#hour = hour;
  }

  /**
   * @param minute what each version did in it
   * @param witness of an outage: stable, or the whole Worker; errors of the canary alone are none
   * @param usual by the minutes before it; only asked where something failed
   * @returns whether it looks like a part of one
   */
  add(minute: readonly Sampled[], witness: Tally, usual: () => Usual): boolean {
    if (this.#far === 0 && witness.errors > 0) this.#calm = { sums: this.#sums, usual: usual() };
    const { eta, stableRate } = this.#calm.usual;
    const isFar = witness.errors > usualErrors(stableRate * witness.requests, eta);
    this.#far = isFar ? this.#far + 1 : 0;
    if (this.#far === LONGEST_BURST + 1) this.#sums = this.#calm.sums;
    if (this.#far <= LONGEST_BURST)
      this.#sums = this.#sums.map((sums, version) => plus(sums, minute[version], this.#surplus[version]));
    const surplus = 1 - usualErrors(stableRate * witness.requests, 1) / witness.errors;
    this.#burst = surplus > 0 ? this.#burst + 1 : 0;
    const goesOn = this.#burst > 0 && this.#burst < LONGEST_BURST;
    this.#surplus = goesOn
      ? minute.map(({ errors }, version) => errors * surplus + (this.#surplus[version] ?? 0))
      : [];
    return isFar;
  }

  /** What the hour that is under way says so far. */
  get found(): Found[] {
    const found: Found[] = [];
    for (const sums of this.#sums) {
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
function foundIn({ minutes, requests, errors, squares, extrapolated }: Sums): Found | undefined {
  if (minutes < 2 || errors <= 0) return undefined;
  const dispersion = ((requests * squares) / errors - errors) / (minutes - 1);
  return { excess: (dispersion - 1) * (extrapolated / requests), weight: Math.min(MOST_WEIGHT, errors) };
}
