import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Interval, regressionMixture } from "../../src/checks/evidence/likelihood.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";
import { peaksOf } from "../../src/checks/judge/alarm.ts";
import { regressionLogE } from "./log-evidence.ts";

const minutes = fc.array(
  fc.record({
    canaryErrors: fc.nat(4),
    canaryRequests: fc.integer({ min: 5, max: 200 }),
    stableErrors: fc.nat(4),
    stableRequests: fc.integer({ min: 5, max: 900 }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** By the definition: (1/N)·Σ E_i, E_i 1 before its start and from scratch over all intervals since. */
function fromScratch(
  intervals: readonly Interval[],
  starts: readonly number[],
  steps: number,
  phi0: number,
): number {
  const started = starts.filter((start) => start < intervals.length);
  const sum = started.reduce(
    (total, start) => total + Math.exp(regressionLogE(intervals.slice(start), phi0, 0.8)),
    steps - started.length,
  );
  return Math.log(sum / steps);
}

describe("evidence over a whole rollout", () => {
  test("carried along, it is what the definition gives at each prefix; so are its peaks", () => {
    fc.assert(
      fc.property(
        minutes,
        fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom(1, 1.25, 3),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (intervals, unordered, more, phi0, admissions) => {
          const starts = unordered.toSorted((a, b) => a - b);
          const steps = starts.length + more;
          const prefixes = intervals.map((_, i) =>
            fromScratch(intervals.slice(0, i + 1), starts, steps, phi0),
          );

          const mixture = regressionMixture(phi0);
          const evidence = new StepMean(mixture.size, steps);
          const terms = new Float64Array(mixture.size);
          for (const [index, interval] of intervals.entries()) {
            if (starts.includes(index)) evidence.start();
            mixture.terms(interval, terms);
            evidence.add(terms, 0.8);
            expect(evidence.logE()).toBeCloseTo(prefixes[index] ?? Number.NaN, 8);
          }

          const timed = intervals.map((interval, at) => ({ ...interval, at, eta: 0.8 }));
          const admits = (index: number): boolean => admissions[index] === true;
          const peaks = peaksOf(mixture, timed, admits, { count: steps, starts });
          expect(peaks.overall).toBeCloseTo(Math.max(0, ...prefixes), 8);
          const admitted = Math.max(Number.NEGATIVE_INFINITY, ...prefixes.filter((_, i) => admissions[i]));
          if (admitted > 0) expect(peaks.admitted).toBeCloseTo(admitted, 8);
          else expect(peaks.admitted).toBeLessThan(1e-8);
        },
      ),
    );
  });

  test("one step is the plain evidence, and no step started is none", () => {
    const evidence = new StepMean(7, 3);
    expect(evidence.logE()).toBeCloseTo(0, 12);
    const terms = new Float64Array(7).fill(5);
    evidence.add(terms);
    expect(evidence.logE()).toBeCloseTo(0, 12);
    evidence.start();
    evidence.add(terms);
    expect(evidence.logE()).toBeCloseTo(Math.log((2 + Math.exp(5)) / 3), 12);
  });

  test("each interval is worked out once, however many steps have started", () => {
    const mixture = regressionMixture(1.25);
    let worked = 0;
    const counting = {
      ...mixture,
      terms: (...args: Parameters<typeof mixture.terms>) => {
        worked++;
        mixture.terms(...args);
      },
    };
    const starts = Array.from({ length: 1_000 }, (_, index) => index * 10);
    const timed = Array.from({ length: 10_000 }, (_, at) => ({
      at,
      canaryErrors: 1,
      canaryRequests: 60,
      stableErrors: 9,
      stableRequests: 540,
    }));
    peaksOf(counting, timed, () => true, { count: 1_000, starts });
    expect(worked).toBe(10_000);
  });

  test("refuses more starts than steps", () => {
    const evidence = new StepMean(1, 1);
    evidence.start();
    expect(() => evidence.start()).toThrow(new RangeError("1 steps have started already"));
  });

  test("a fault that shows at the last step isn't drowned by weeks without it", () => {
    const good: Interval = { canaryErrors: 1, canaryRequests: 600, stableErrors: 9, stableRequests: 5_400 };
    const bad: Interval = { canaryErrors: 30, canaryRequests: 3_000, stableErrors: 5, stableRequests: 3_000 };
    const weeks = [...Array<Interval>(14 * 1_440).fill(good), ...Array<Interval>(5).fill(bad)];
    const timed = weeks.map((interval, at) => ({ ...interval, at }));
    const steps = { count: 3, starts: [0, 14 * 1_440] };
    const { overall } = peaksOf(regressionMixture(1.25), timed, () => true, steps);
    expect(overall).toBeGreaterThan(Math.log(1e6));
    expect(regressionLogE(weeks, 1.25, 1)).toBeLessThan(0);
  });

  test("an admitted minute has evidence, also a quiet one; without one there is none", () => {
    const quiet = { canaryErrors: 0, canaryRequests: 60, stableErrors: 9, stableRequests: 540, at: 1 };
    const steps = { count: 1, starts: [0] };
    const admitted = peaksOf(regressionMixture(1.25), [quiet, { ...quiet, at: 2 }], () => true, steps);
    expect(admitted.overall).toBe(0);
    expect(admitted.admitted).toBeLessThan(0);
    expect(Number.isFinite(admitted.admitted)).toBe(true);
    const kept = peaksOf(regressionMixture(1.25), [{ ...quiet, canaryErrors: 9 }], () => false, steps);
    expect(kept.overall).toBeGreaterThan(0);
    expect(kept.admitted).toBe(Number.NEGATIVE_INFINITY);
  });

  test("what was kept back counts in the minute that is admitted first, though it is quiet", () => {
    const bad = { canaryErrors: 20, canaryRequests: 60, stableErrors: 1, stableRequests: 540, at: 1 };
    const quiet = { ...bad, canaryErrors: 0, at: 2 };
    const { overall, admitted } = peaksOf(
      regressionMixture(1.25),
      [bad, quiet, { ...quiet, at: 3 }],
      (index) => index > 0,
      { count: 1, starts: [0] },
    );
    expect(admitted).toBeGreaterThan(0);
    expect(admitted).toBeLessThan(overall);
  });
});
