import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CappedEvidence } from "../../src/checks/evidence/capped-evidence.ts";
import { alarmMixture, type BothCounts, KNOWING_NOTHING } from "../../src/checks/evidence/likelihood.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";
import { bothCounts, regressionLogE } from "./log-evidence.ts";

const minutes = fc.array(
  fc
    .tuple(fc.nat(4), fc.integer({ min: 5, max: 200 }), fc.nat(4), fc.integer({ min: 5, max: 900 }))
    .map((all) => bothCounts(...all)),
  { minLength: 1, maxLength: 40 },
);

/** By the definition: (1/N)·Σ E_i, E_i 1 before its start and from scratch over all intervals since. */
function fromScratch(
  intervals: readonly BothCounts[],
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
  test("carried along, it is what the definition gives at each prefix; so is its peak", () => {
    fc.assert(
      fc.property(
        minutes,
        fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.constantFrom(1, 1.25, 3),
        (intervals, unordered, more, phi0) => {
          const starts = unordered.toSorted((a, b) => a - b);
          const steps = starts.length + more;
          const prefixes = intervals.map((_, i) =>
            fromScratch(intervals.slice(0, i + 1), starts, steps, phi0),
          );

          const limit = { form: "stable", factor: phi0 } as const;
          const evidence = new CappedEvidence(alarmMixture(limit), steps, Number.POSITIVE_INFINITY);
          for (const [index, interval] of intervals.entries()) {
            if (starts.includes(index)) evidence.start();
            evidence.add(interval, 0.8, index);
            expect(evidence.logE).toBeCloseTo(prefixes[index] ?? Number.NaN, 8);
          }

          const whole = new RateEvidence(
            limit,
            { steps, alpha: 1e-300 },
            { evidence: 0, starts, hold: 0 },
            "second",
          );
          for (const [at, interval] of intervals.entries())
            whole.add(at, interval, { ...KNOWING_NOTHING, eta: 0.8 });
          expect(whole.peak).toBeCloseTo(Math.max(0, ...prefixes), 8);
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

  test("a fault that shows at the last step isn't drowned by weeks without it", () => {
    const good = bothCounts(1, 600, 9, 5_400);
    const bad = bothCounts(30, 3_000, 5, 3_000);
    const weeks = [...Array<BothCounts>(14 * 1_440).fill(good), ...Array<BothCounts>(20).fill(bad)];
    const marks = { evidence: 0, starts: [0, 14 * 1_440 * 60_000], hold: 0 };
    const evidence = new RateEvidence(
      { form: "stable", factor: 1.25 },
      { steps: 3, alpha: 0.01 },
      marks,
      "minute",
    );
    for (const [minute, interval] of weeks.entries())
      evidence.add(minute * 60_000, interval, KNOWING_NOTHING);
    expect(evidence.peak).toBeGreaterThan(Math.log(1e6));
    expect(regressionLogE(weeks, 1.25, 1)).toBeLessThan(0);
  });
});
