import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import type { DayMinute } from "../../src/checks/evidence/hours.ts";
import { alarmMixture, type Interval } from "../../src/checks/evidence/likelihood.ts";
import vectors from "./evidence-vectors.json" with { type: "json" };
import { logEvidence } from "./log-evidence.ts";

const HOUR = 60 * 60_000;

/** Hours before the rollout, the newest last: the errors of each of their minutes. */
function day(hours: readonly (readonly number[])[], requests = 600, interval?: number): DayMinute[] {
  return hours.flatMap((errors, index) =>
    errors.map((count, minute) => ({
      at: (index - hours.length) * HOUR + minute * 60_000,
      errors: count,
      requests,
      interval,
    })),
  );
}

function learnt(...days: readonly DayMinute[][]): LearntDispersion {
  const dispersion = new LearntDispersion(0);
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

describe("the burst correction", () => {
  test.each(vectors.dispersionByHours)("is the vectors': $name", ({ hours, D }) => {
    const minutes = hours.map(({ minutes, errorsAt }) =>
      Array.from({ length: minutes }, (_, minute) =>
        Number((errorsAt as Record<string, number>)[minute] ?? 0),
      ),
    );
    expect(learnt(day(minutes)).value).toBeCloseTo(D, 9);
  });

  test("is the prior's 2 while nothing has failed, and is seen to be 1", () => {
    for (const dispersion of [learnt(), learnt(day([QUIET, QUIET]))]) {
      expect(dispersion.value).toBe(2);
      expect(dispersion.seen).toBe(1);
    }
    expect(learnt(day([[9]])).value).toBe(2);
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
        dispersion.add(minute * 60_000, {
          canaryErrors: isOut ? canary : 0,
          canaryRequests: 300,
          stableErrors: isOut ? stable : 0,
          stableRequests: 300,
        });
        dispersion.usualAt(minute * 60_000);
      }
      return dispersion.usualAt(40 * 60_000);
    };
    expect(since(100, 100).eta).toBe(since(0, 0).eta);
    expect(since(100, 100).canaryRate).toBeLessThan(0.05);
    // What only the canary has is no outage, and neither is what's over after three minutes.
    expect(since(100, 0).eta).toBeLessThan(since(0, 0).eta / 4);
    expect(learnt(day([outage(3)])).value).toBeGreaterThan(20);
    expect(learnt(day([outage(4)])).value).toBeLessThanOrEqual(2);
  });

  test("takes a burst that lasts into the next minute for one, and a rate that has risen for none", () => {
    const halves = Array.from({ length: 60 }, (_, minute) => (minute % 20 < 2 ? 10 : 0));
    expect(learnt(day(Array<number[]>(6).fill(halves))).value).toBeGreaterThan(13);
    const risen = [
      ...Array<number[]>(12).fill(Array(60).fill(1)),
      ...Array<number[]>(6).fill(Array(60).fill(7)),
    ];
    expect(learnt(day(risen)).value).toBeLessThan(2);
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
    expect(1 / learnt(thinned).usualAt(0, 1).eta).toBeCloseTo(1 + (d - 1) * 3, 6);
    expect(1 / learnt(thinned).usualAt(0, 3).eta).toBeCloseTo(d, 6);
    expect(1 / learnt().usualAt(0, 3).eta).toBe(2);
  });

  test("learns stable and the canary apart, each about its own mean, by the minute and the hour", () => {
    const dispersion = new LearntDispersion(0);
    const add = (at: number, canaryErrors: number, stableErrors: number) =>
      dispersion.add(at, { canaryErrors, canaryRequests: 100, stableErrors, stableRequests: 900 });
    for (let minute = 0; minute < 60; minute++) {
      // In two halves, of which each would look steadier or burstier than the minute.
      add(minute * 60_000, 5, minute % 20 === 0 ? 8 : 0);
      add(minute * 60_000 + 59_999, 5, 0);
    }
    // The canary's steady errors weigh 20, stable's bursts 20, and the prior 10.
    expect(1 / dispersion.usualAt(60 * 60_000).eta).toBeCloseTo(
      (3 * (8 - 0.4) ** 2 + 57 * 0.4 ** 2) / 0.4 / 59,
      6,
    );
    expect(dispersion.seen).toBe(dispersion.value);
  });

  test("says what it does whether an hour is still running or over", () => {
    const counts = fc.tuple(fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 60 }), (minutes) => {
        const running = new LearntDispersion(0);
        for (const [minute, [canaryErrors, stableErrors]] of minutes.entries())
          running.add(minute * 60_000, {
            canaryErrors,
            canaryRequests: 60,
            stableErrors,
            stableRequests: 540,
          });
        running.usualAt(59 * 60_000 + (minutes.length < 60 ? 0 : 60_000));
        const before = running.value;
        running.usualAt(3 * HOUR);
        expect(running.value).toBeCloseTo(before, 9);
      }),
    );
  });

  test("is fixed when a minute opens: what is in it doesn't count before the next", () => {
    const dispersion = learnt(day([bursts(2, 8)]));
    const usual = dispersion.usualAt(0);
    dispersion.add(10_000, { canaryErrors: 50, canaryRequests: 60, stableErrors: 50, stableRequests: 540 });
    expect(dispersion.usualAt(59_999)).toEqual(usual);
  });
});

describe("a correction that is learnt from earlier minutes", () => {
  /** E[E] over every course of `left` more minutes, given what has happened so far. */
  function expected(course: readonly (Interval & { eta: number })[], left: number, phi: number): number {
    if (left === 0) return Math.exp(logEvidence(alarmMixture({ form: "stable", factor: 1.25 }), course));
    const dispersion = learnt(day([bursts(3, 2)]));
    for (const [minute, counts] of course.entries()) dispersion.add(minute * 60_000, counts);
    const { eta } = dispersion.usualAt(course.length * 60_000);
    const [nc, ns, p] = [3, 6, 0.1];
    let sum = 0;
    for (const [canaryErrors, pc] of pmf(nc, p * phi).entries()) {
      for (const [stableErrors, ps] of pmf(ns, p).entries()) {
        const next = { canaryErrors, canaryRequests: nc, stableErrors, stableRequests: ns, eta };
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
