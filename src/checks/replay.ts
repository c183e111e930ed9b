/** Plays a step of a rollout with the errors that the Worker had in the day before, as the judge would see them. */

import { MINUTE_MS } from "../values/duration.ts";
import type { Limit } from "./check.ts";
import { LearntDispersion } from "./evidence/dispersion.ts";
import { LONGEST_BURST, type WorkerMinute } from "./evidence/hourly-bursts.ts";
import { addTo, noCounts, type Sampled, usualErrors } from "./evidence/likelihood-ratio.ts";
import { RateEvidence, type Risk } from "./evidence/rate-evidence.ts";

const HOUR_MINUTES = 60;
export const DAY_MINUTES = 24 * HOUR_MINUTES;
/** So many replays, or fewer where they last long. */
const REPLAYS = 200;
const FEWEST_REPLAYS = 30;

/** How the canary fails: so many times as often as stable, 1 being healthy, or at a rate of its own, 0–1. */
export type Failing = { readonly times: number } | { readonly rate: number };

/** A check, and how it judges the step. */
export interface Judging {
  readonly limit: Limit;
  readonly risk: Risk;
  /** The canary's share, above 0 and at most 100. */
  readonly share: number;
}

export interface Replayed {
  /** After how many minutes of data the canary is stopped, ascending; Infinity where it isn't by the last one. */
  readonly stops: readonly number[];
  /** Median of the canary's failed requests until then. */
  readonly failed: number;
}

/** One minute of the day: what came by chance, and what came at once, on one version. */
interface Recorded extends Sampled {
  /** Of the errors; 0 in a usual minute. */
  readonly clump: number;
  /** Whether it goes on where the minute before put its own. */
  readonly goesOn: boolean;
}

/** A Worker's day, prepared for replays. */
export class DayReplays {
  readonly #minutes: readonly Recorded[];
  readonly #learnt = new LearntDispersion(0);
  readonly #played = new Map<string, Replayed>();
  /** Requests and errors of all minutes, as they were sampled. */
  readonly total: { readonly requests: number; readonly errors: number; readonly minutes: number };

  /** @param day oldest minute first; those that are missing had no requests. */
  constructor(day: readonly WorkerMinute[]) {
    const first = day[0]?.at ?? 0;
    const last = day.at(-1)?.at ?? first - MINUTE_MS;
    const count = (last - first) / MINUTE_MS + 1;
    const dense: WorkerMinute[] = Array.from({ length: count }, (_, index) => ({
      at: first + index * MINUTE_MS,
      errors: 0,
      requests: 0,
    }));
    for (const minute of day) dense[(minute.at - first) / MINUTE_MS] = minute;
    this.#minutes = recordedOf(dense);
    this.#learnt.addDay(day.map((minute) => ({ ...minute, at: minute.at - last - MINUTE_MS })));
    const sum = (of: "requests" | "errors") => day.reduce((total, minute) => total + minute[of], 0);
    this.total = { requests: sum("requests"), errors: sum("errors"), minutes: count };
  }

  /**
   * The step with a canary that fails so, again and again: each time from another minute of the day on. The same
   * question has the same answer.
   * @param minutes for how long, at most.
   * @param budget about how many minutes all replays may have together.
   */
  play(judging: Judging, failing: Failing, minutes: number, budget = 100_000): Replayed {
    const key = JSON.stringify([judging, failing, minutes, budget]);
    const known = this.#played.get(key) ?? this.#replay(judging, failing, minutes, budget);
    this.#played.set(key, known);
    return known;
  }

  #replay(judging: Judging, failing: Failing, minutes: number, budget: number): Replayed {
    const random = seeded(1);
    const stops: number[] = [];
    const failed: number[] = [];
    let left = budget;
    while (stops.length < FEWEST_REPLAYS || (stops.length < REPLAYS && left > 0)) {
      const end = this.#once(judging, failing, minutes, random);
      left -= Math.min(minutes, end.stop);
      stops.push(end.stop);
      failed.push(end.failed);
    }
    const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    return { stops: stops.sort((a, b) => a - b), failed: Math.round(middle(failed)) };
  }

  #once({ limit, risk, share }: Judging, failing: Failing, minutes: number, random: UniformRandom) {
    const evidence = new RateEvidence(
      limit,
      risk,
      { evidenceFrom: 0, stepStarts: [0], holdFrom: 0 },
      "minute",
      false,
    );
    const dispersion = this.#learnt.fork();
    const fraction = share / 100;
    const first = Math.floor(random() * this.#minutes.length);
    let failed = 0;
    let onCanary = false;
    let quiet = noCounts();
    for (let minute = 0; minute < minutes; minute++) {
      const place = (first + minute) % this.#minutes.length;
      const recorded = this.#minutes[place];
      if (recorded === undefined || recorded.requests <= 0) continue;
      if (!recorded.goesOn) onCanary = random() < fraction;
      const { requests, errors, clump, interval = 1 } = recorded;
      const ordinary = whole(errors - clump, random);
      const byChance = binomial(ordinary, fraction, random);
      const own = this.#own(failing, place, fraction, random);
      const canaryRequests = requests * fraction;
      const stableRequests = requests - canaryRequests;
      const canaryErrors = "rate" in failing ? own : byChance + (onCanary ? clump : 0) + own;
      const stableErrors = ordinary - byChance + (onCanary ? 0 : clump);
      const canary = { errors: Math.min(canaryRequests, canaryErrors), requests: canaryRequests, interval };
      const stable = { errors: Math.min(stableRequests, stableErrors), requests: stableRequests, interval };
      const counts = { canary, stable };
      failed += canary.errors * interval;
      const at = minute * MINUTE_MS;
      // Minutes without errors say the same together as each by itself, and most are such.
      if (canary.errors + stable.errors > 0) {
        const usual = dispersion.usualAt(at, interval);
        evidence.add(at - MINUTE_MS, quiet, usual);
        evidence.add(at, counts, usual);
        quiet = noCounts();
      } else addTo(quiet, counts);
      dispersion.add(at, counts);
      if (canary.errors > 0 && evidence.isAlarm) return { stop: minute + 1, failed };
    }
    return { stop: Number.POSITIVE_INFINITY, failed };
  }

  /** The errors that a worse canary has besides: those of other minutes of the same hour, or at its own rate. */
  #own(failing: Failing, place: number, fraction: number, random: UniformRandom): number {
    if ("rate" in failing) {
      const requests = (this.#minutes[place]?.requests ?? 0) * fraction;
      return binomial(whole(requests, random), failing.rate, random);
    }
    const hour = place - (place % HOUR_MINUTES);
    const length = Math.min(HOUR_MINUTES, this.#minutes.length - hour);
    let errors = 0;
    for (let more = whole(failing.times - 1, random); more > 0; more--) {
      const other = this.#minutes[hour + Math.floor(random() * length)];
      if (other !== undefined)
        errors += binomial(whole(other.errors - other.clump, random), fraction, random);
    }
    return errors;
  }
}

/** A fraction becomes the next whole number as often as it says. */
function whole(count: number, random: UniformRandom): number {
  const floor = Math.floor(count);
  return floor + (count > floor && random() < count - floor ? 1 : 0);
}

function recordedOf(dense: readonly WorkerMinute[]): readonly Recorded[] {
  const clumps = dense.map(({ errors }, index) => {
    const hour = index - (index % HOUR_MINUTES);
    const usual = usualOf(dense.slice(hour, hour + HOUR_MINUTES));
    return errors > usualErrors(usual, 1) ? Math.floor(errors - usual) : 0;
  });
  return dense.map((minute, index) => {
    let [from, to] = [index, index];
    while ((clumps[from - 1] ?? 0) > 0) from--;
    while ((clumps[to + 1] ?? 0) > 0) to++;
    const isOutage = to - from >= LONGEST_BURST;
    const clump = isOutage ? 0 : (clumps[index] ?? 0);
    return { ...minute, clump, goesOn: clump > 0 && index > from };
  });
}

/** The errors of a minute of this hour, without its worst tenth. */
function usualOf(hour: readonly WorkerMinute[]): number {
  const sorted = hour.map(({ errors }) => errors).sort((a, b) => a - b);
  const most = Math.max(1, Math.ceil(sorted.length * 0.9));
  return sorted.slice(0, most).reduce((sum, errors) => sum + errors, 0) / most;
}

export type UniformRandom = () => number;

/** Uniform in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): UniformRandom {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Exact while the smaller expectation is below 30; beyond it a rounded normal. */
export function binomial(count: number, chance: number, random: UniformRandom): number {
  if (chance > 0.5) return count - binomial(count, 1 - chance, random);
  if (count <= 0 || chance <= 0) return 0;
  const mean = count * chance;
  if (mean > 30) {
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * normal(random));
    return Math.min(count, Math.max(0, drawn));
  }
  // How far it is to the next success is geometric.
  let successes = 0;
  for (let at = skip(chance, random); at <= count; at += skip(chance, random)) successes++;
  return successes;
}

/** How many trials to the next success, with it. */
function skip(chance: number, random: UniformRandom): number {
  return Math.floor(Math.log(1 - random()) / Math.log1p(-chance)) + 1;
}

export function normal(random: UniformRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
