import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import type { HourExcess, WorkerMinute } from "../../src/checks/evidence/hourly-bursts.ts";
import { alarmMixture, type BothCounts, type Sampled } from "../../src/checks/evidence/likelihood-ratio.ts";
import { HOURS } from "./evidence-vectors.ts";
import { bothCounts, logEvidence } from "./log-evidence.ts";

const HOUR = 60 * 60_000;
/** The rollout's first minute. */
const ORIGIN = Date.UTC(2026, 10, 24, 6, 23);

/** Hours before the rollout, the newest last: the errors of each of their minutes. */
function day(hours: readonly (readonly number[])[], requests = 600, interval?: number): WorkerMinute[] {
  return hours.flatMap((errors, index) =>
    errors.map((count, minute) => ({
      at: ORIGIN + (index - hours.length) * HOUR + minute * 60_000,
      errors: count,
      requests,
      interval,
    })),
  );
}

function learnt(...days: readonly WorkerMinute[][]): LearntDispersion {
  const dispersion = new LearntDispersion(ORIGIN);
  for (const minutes of days) dispersion.addDay(minutes);
  return dispersion;
}

/** An hour whose errors come so many at a time, so often. */
function bursts(size: number, times: number): number[] {
  const every = Math.floor(60 / times);
  return Array.from({ length: 60 }, (_, minute) =>
    minute % every === 0 && minute / every < times ? size : 0,
  );
}

const QUIET = bursts(0, 1);

interface Part extends Sampled {
  /** The surplus of the minutes before it that are one burst with it. */
  readonly carried: number;
}

/** D, and the rates that are usual, after these minutes of one Worker, or of stable and the canary. */
function byDefinition(
  minutes: readonly { readonly at: number; readonly versions: readonly [Sampled, Sampled?] }[],
) {
  const over: HourExcess[] = [];
  let parts: readonly [Part[], Part[]] = [[], []];
  const sums = { errors: 0, requests: 0, canaryErrors: 0, canaryRequests: 0 };
  const usual = () => {
    const stableRate = (sums.errors + 1) / (sums.requests + 1);
    const canaryRate = Math.max(stableRate, sums.canaryErrors / Math.max(1, sums.canaryRequests));
    const running = minutes[0]?.versions.length === 2 ? parts.flatMap(foundIn) : [];
    return { stableRate, canaryRate, d: quantileOf([...over, ...running]) };
  };
  let [far, burst, kept, calm] = [0, 0, [0, 0], usual()];
  const surpluses = [0, 0];
  let hour = Number.NaN;
  for (const { at, versions } of minutes) {
    if (Math.floor((at - ORIGIN) / HOUR) !== hour) {
      over.push(...parts.flatMap(foundIn));
      [parts, kept, hour] = [[[], []], [0, 0], Math.floor((at - ORIGIN) / HOUR)];
    }
    const [witness, canary] = versions;
    if (far === 0) [calm, kept] = [usual(), parts.map(({ length }) => length)];
    const mean = calm.stableRate * witness.requests;
    far = witness.errors > mean + 3 * Math.sqrt(calm.d * mean) + calm.d ? far + 1 : 0;
    const surplus = 1 - (mean + 3 * Math.sqrt(mean) + 1) / witness.errors;
    burst = surplus > 0 ? burst + 1 : 0;
    for (const [index, each] of versions.entries()) {
      if (each === undefined) continue;
      const carried = surpluses[index] ?? 0;
      if (each.requests > 0) parts[index]?.push({ ...each, carried });
      // More than three in a row are an outage.
      if (far > 3) parts[index]?.splice(kept[index] ?? 0);
      surpluses[index] = burst === 1 || burst === 2 ? carried + each.errors * surplus : 0;
    }
    sums.errors += witness.errors;
    sums.requests += witness.requests;
    if (far === 0) sums.canaryErrors += canary?.errors ?? 0;
    if (far === 0) sums.canaryRequests += canary?.requests ?? 0;
  }
  if (minutes[0]?.versions.length === 1) over.push(...parts.flatMap(foundIn));
  return usual();
}

/** Pearson's dispersion about the parts' own rate; of a burst the pairs of its minutes count, too. */
function foundIn(parts: readonly Part[]): HourExcess[] {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  const [errors, requests] = [sum((part) => part.errors), sum((part) => part.requests)];
  if (parts.length < 2 || errors === 0) return [];
  const usual = (part: Part) => (part.requests * errors) / requests;
  const squares = sum(
    (part) => ((part.errors - usual(part)) ** 2 + 2 * part.errors * part.carried) / usual(part),
  );
  const interval = sum((part) => part.requests * (part.interval ?? 1)) / requests;
  return [{ excess: (squares / (parts.length - 1) - 1) * interval, weight: Math.min(20, errors) }];
}

/** The 0.75 quantile with the prior of 2, from 1 to 100. */
function quantileOf(found: readonly HourExcess[]): number {
  const all = [{ excess: 1, weight: 10 }, ...found].sort((a, b) => b.excess - a.excess);
  let left = 0.250001 * all.reduce((sum, { weight }) => sum + weight, 0);
  const at = all.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return Math.min(100, Math.max(1, 1 + (at?.excess ?? 0)));
}

describe("the burst correction", () => {
  test.each(HOURS)("is the vectors': %s", (_, hours, d) => {
    expect(learnt(day(hours)).value).toBeCloseTo(d, 9);
  });

  test("is the prior's 2 while nothing has failed, and is seen to be 1", () => {
    for (const dispersion of [learnt(), learnt(day([QUIET, QUIET]))]) {
      expect(dispersion.value).toBe(2);
      expect(dispersion.seen).toBe(1);
    }
    expect(learnt(day([[9]])).value).toBe(2);
    expect(learnt(day([[9]])).seen).toBe(1);
  });

  test("is what the hours with bursts have, though most have none", () => {
    const hours = [...Array<number[]>(12).fill(bursts(1, 9)), ...Array<number[]>(6).fill(bursts(10, 1))];
    expect(learnt(day(hours)).value).toBeCloseTo(10, 6);
    expect(learnt(day(hours.slice(0, 14))).value).toBeLessThan(2);
  });

  test("isn't changed by an outage, however large, of the day or of both versions since", () => {
    const usual = Array<number[]>(12).fill(bursts(1, 9));
    const outage = (minutes: number) =>
      bursts(1, 9).map((errors, at) => (at > 7 && at <= 7 + minutes ? 200 : errors));
    const calm = learnt(day([...usual, bursts(1, 9)]));
    expect(learnt(day([...usual, outage(10)])).value).toBeCloseTo(calm.value, 1);
    const since = (canary: number, stable: number) => {
      const dispersion = learnt(day([bursts(2, 5)]));
      for (let minute = 0; minute < 40; minute++) {
        const isOut = minute >= 20 && minute < 30;
        const counts = isOut ? bothCounts(canary, 300, stable, 300) : bothCounts(0, 300, 0, 300);
        dispersion.add(ORIGIN + minute * 60_000, counts);
        dispersion.usualAt(ORIGIN + minute * 60_000);
      }
      return dispersion.usualAt(ORIGIN + 40 * 60_000);
    };
    expect(since(100, 100).eta).toBe(since(0, 0).eta);
    expect(since(100, 100).canaryRate).toBeLessThan(0.05);
    // What only the canary has is no outage, and neither is what's over after three minutes.
    expect(since(100, 0).eta).toBeLessThan(since(0, 0).eta / 4);
    expect(learnt(day([outage(3)])).value).toBeGreaterThan(20);
    expect(learnt(day([outage(4)])).value).toBeLessThanOrEqual(2);
  });

  test("is as large as bursts are, up to a hundred", () => {
    expect(learnt(day(Array<number[]>(6).fill(bursts(50, 3)))).value).toBeCloseTo(1 + (57 / 59) * 49.2, 0);
    expect(learnt(day(Array<number[]>(6).fill(bursts(300, 2)))).value).toBe(100);
  });

  test("doesn't change with what is a matter of rounding", () => {
    const hours = [bursts(10, 3), bursts(1, 10)];
    const exact = learnt(day(hours)).value;
    const hair = day(hours).map((minute) => ({ ...minute, errors: minute.errors * (1 + 1e-8) }));
    expect(learnt(hair).value).toBeCloseTo(exact, 5);
  });

  test("is corrected where the day was sampled otherwise than the minute", () => {
    // Bursts of ten, of which a sample of a third shows 4: 1 + (d − 1)·3.
    const thinned = day(Array<number[]>(6).fill(bursts(4, 5)), 200, 3);
    const [hour = []] = [bursts(4, 5)];
    const mean = 20 / 60;
    const d = hour.reduce((sum, x) => sum + (x - mean) ** 2 / mean, 0) / 59;
    expect(1 / learnt(thinned).usualAt(ORIGIN, 1).eta).toBeCloseTo(1 + (d - 1) * 3, 6);
    expect(1 / learnt(thinned).usualAt(ORIGIN, 3).eta).toBeCloseTo(d, 6);
    expect(1 / learnt().usualAt(ORIGIN, 3).eta).toBe(2);
  });

  test("is what its definition gives, of the day and of both versions since, as are the rates that are usual", () => {
    const tally = fc
      .tuple(
        fc.nat(2),
        fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(60)),
        fc.nat(500),
        fc.constantFrom(1, 3),
      )
      .map(([few, many, more, interval]) => ({
        errors: few + many,
        requests: few + many + more,
        interval,
      }));
    const minute = fc.record({ canary: tally, stable: tally });
    const stretch = fc.record({ minute, length: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 5, maxLength: 60 }), (stretches) => {
        const minutes = stretches.flatMap(({ minute, length }) => Array<typeof minute>(length).fill(minute));
        const at = (index: number) => ORIGIN + index * 60_000;
        const before = minutes.map(({ stable }, index) => ({ ...stable, at: at(index) - 100 * HOUR }));
        const asDay = byDefinition(before.map((each) => ({ at: each.at, versions: [each] })));
        expect(learnt(before).value).toBeCloseTo(asDay.d, 6);

        const since = new LearntDispersion(ORIGIN);
        for (const [index, minute] of minutes.entries()) {
          since.add(at(index), minute);
          const later = since.usualAt(at(index + 1));
          if (index % 9 > 0) continue;
          const all = minutes.slice(0, index + 1).map(({ canary, stable }, earlier) => ({
            at: at(earlier),
            versions: [stable, canary] as const,
          }));
          const { d, stableRate, canaryRate } = byDefinition(all);
          expect(1 / later.eta).toBeCloseTo(d, 6);
          expect(later.stableRate).toBeCloseTo(stableRate, 9);
          expect(later.canaryRate).toBeCloseTo(canaryRate, 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("has three quarters of the weight at it or below it: ten of forty aren't enough", () => {
    const steady = Array.from({ length: 60 }, (_, minute) => (minute % 6 === 0 ? 1 : 0));
    expect(learnt(day([bursts(10, 1), steady, steady])).value).toBe(2);
    expect(learnt(day([bursts(11, 1), steady, steady])).value).toBeGreaterThan(9);
  });

  test("is fixed when a minute opens: what is in it doesn't count before the next", () => {
    const dispersion = learnt(day([bursts(2, 8)]));
    const usual = dispersion.usualAt(ORIGIN);
    dispersion.add(ORIGIN + 10_000, bothCounts(50, 60, 50, 540));
    expect(dispersion.usualAt(ORIGIN + 59_999)).toEqual(usual);
  });
});

describe("a correction that is learnt from earlier minutes", () => {
  /** E[E] over every course of `left` more minutes, given what has happened so far. */
  function expected(course: readonly (BothCounts & { eta: number })[], left: number, phi: number): number {
    if (left === 0) return Math.exp(logEvidence(alarmMixture({ form: "stable", factor: 1.25 }), course));
    const dispersion = learnt(day([bursts(3, 2)]));
    for (const [minute, counts] of course.entries()) dispersion.add(ORIGIN + minute * 60_000, counts);
    const { eta } = dispersion.usualAt(ORIGIN + course.length * 60_000);
    const [nc, ns, p] = [3, 6, 0.1];
    let sum = 0;
    for (const [canaryErrors, pc] of pmf(nc, p * phi).entries()) {
      for (const [stableErrors, ps] of pmf(ns, p).entries()) {
        const next = { ...bothCounts(canaryErrors, nc, stableErrors, ns), eta };
        sum += pc * ps * expected([...course, next], left - 1, phi);
      }
    }
    return sum;
  }
  test.each([1, 1.25])(
    "leaves a canary's expected evidence at 1 at most: φ %d, three minutes, by enumeration",
    (phi) => {
      expect(expected([], 3, phi)).toBeLessThanOrEqual(1);
      expect(expected([], 3, 4 * phi)).toBeGreaterThan(1);
    },
  );
});

function pmf(n: number, p: number): number[] {
  const row = [(1 - p) ** n];
  for (let x = 1; x <= n; x++) row.push(((row[x - 1] ?? 0) * (n - x + 1) * p) / (x * (1 - p)));
  return row;
}
