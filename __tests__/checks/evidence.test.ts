import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Limit } from "../../src/checks/check.ts";
import { CappedEvidence } from "../../src/checks/evidence/capped-evidence.ts";
import {
  alarmMixture,
  type BothCounts,
  certificateMixture,
  KNOWING_NOTHING,
  stakeOf,
  WORSE,
  zeroErrorRequests,
} from "../../src/checks/evidence/likelihood-ratio.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";
import { CAPPED, CEILINGS, COURSES, EXPECTED, MINUTES } from "./evidence-vectors.ts";
import {
  ceilingLogE,
  healthyLogE,
  bothCounts as interval,
  logEvidence,
  regressionLogE,
} from "./log-evidence.ts";

const intervals = fc
  .record({
    nc: fc.nat(500),
    ns: fc.nat(5_000),
    xc: fc.double({ min: 0, max: 1, noNaN: true }),
    xs: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ nc, ns, xc, xs }) => interval(Math.floor(xc * nc), nc, Math.floor(xs * ns), ns));
const REGRESSION = { form: "stable", factor: 1.25 } as const;
const factor = fc.double({ min: 1, max: 20, noNaN: true });

describe("the vectors of two independent implementations", () => {
  test.each(COURSES)("course %s", (_, course, [equal, quarterMore, corrected], healthy) => {
    const intervals = course.map((each) => interval(...each));
    expect(regressionLogE(intervals, 1, 1)).toBeCloseTo(equal, 9);
    expect(regressionLogE(intervals, 1.25, 1)).toBeCloseTo(quarterMore, 9);
    expect(regressionLogE(intervals, 1, 0.5)).toBeCloseTo(corrected, 9);
    expect(healthyLogE(intervals)).toBeCloseTo(healthy, 9);
  });
  test.each(CEILINGS)("%i of %i against a ceiling", (errors, requests, logE) => {
    expect(ceilingLogE([{ errors, requests }], 0.01, 1)).toBeCloseTo(logE, 9);
  });
  test.each(CAPPED)("cap %d a minute, allowance %d", (cap, allowance, logE) => {
    const evidence = new CappedEvidence(alarmMixture({ ...REGRESSION, allowance }), 1, cap);
    evidence.start();
    for (const [minute, [canary, stable]] of MINUTES.entries()) {
      evidence.add(interval(canary, 60, stable, 540), 0.5, minute);
      expect(evidence.logE).toBeCloseTo(logE[minute] ?? Number.NaN, 9);
    }
  });
  test("the mean of one minute at the null with an allowance", () => {
    const mixture = alarmMixture({ ...REGRESSION, allowance: 0.03 });
    const terms = new Float64Array(mixture.size);
    const mean = { 2: 0, 10: 0 };
    for (const [xc, pc] of pmf(10, 1.25 * 0.05 + 0.03).entries())
      for (const [xs, ps] of pmf(40, 0.05).entries()) {
        mixture.terms(interval(xc, 10, xs, 40), terms);
        for (const worse of [2, 10] as const)
          mean[worse] += pc * ps * Math.exp(terms[WORSE.indexOf(worse)] ?? Number.NaN);
      }
    expect(mean).toEqual({ 2: expect.closeTo(EXPECTED[2], 9), 10: expect.closeTo(EXPECTED[10], 9) });
  });
});

function pmf(n: number, p: number): number[] {
  const row = [(1 - p) ** n];
  for (let x = 1; x <= n; x++) row.push(((row[x - 1] ?? 0) * (n - x + 1) * p) / (x * (1 - p)));
  return row;
}

describe("a healthy canary's expected evidence is at most 1", () => {
  const expected = (nc: number, ns: number, p: number, phi: number, phi0: number, eta = 1): number => {
    let sum = 0;
    for (const [xc, pc] of pmf(nc, p * phi).entries()) {
      for (const [xs, ps] of pmf(ns, p).entries()) {
        sum += pc * ps * Math.exp(regressionLogE([interval(xc, nc, xs, ns)], phi0, eta));
      }
    }
    return sum;
  };

  test("n_c = 20, n_s = 80, p = 0.1: 0.748469 at φ₀ = 1", () => {
    expect(expected(20, 80, 0.1, 1, 1)).toBeCloseTo(0.748469, 6);
  });
  test.each([
    [20, 80, 0.1, 1.25, 1.25, 1],
    [50, 50, 0.02, 2, 2, 1],
    [90, 10, 0.01, 1, 1, 0.5],
    [10, 90, 0.3, 0.5, 1, 1],
  ])("regression, %i and %i requests, p %d, φ %d, φ₀ %d, η %d", (nc, ns, p, phi, phi0, eta) => {
    expect(expected(nc, ns, p, phi, phi0, eta)).toBeLessThanOrEqual(1);
  });
  test("ceiling, at and below it; and the certificate, at and above it", () => {
    const mean = (p: number, logE: (x: number) => number): number =>
      pmf(200, p).reduce((sum, chance, x) => sum + chance * Math.exp(logE(x)), 0);
    const above = (x: number): number => ceilingLogE([{ errors: x, requests: 200 }], 0.02, 1);
    const below = (x: number): number =>
      logEvidence(certificateMixture({ form: "fixed", most: 0.02 }), [interval(x, 200, 0, 0)]);
    expect(mean(0.02, above)).toBeCloseTo(1, 9);
    expect(mean(0.01, above)).toBeLessThan(1);
    expect(mean(0.05, above)).toBeGreaterThan(10);
    expect(mean(0.02, below)).toBeCloseTo(1, 9);
    expect(mean(0.03, below)).toBeLessThan(1);
    expect(mean(0.002, below)).toBeGreaterThan(10);
  });
});

describe("regression", () => {
  test("without errors, without canary or without stable requests there is no evidence", () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), fc.nat(9), factor, (nc, ns, x, phi0) => {
        expect(regressionLogE([interval(0, nc, 0, ns)], phi0, 1)).toBeCloseTo(0, 12);
        expect(regressionLogE([interval(x, x + 1, 0, 0)], phi0, 1)).toBeCloseTo(0, 12);
        expect(regressionLogE([interval(0, 0, x, x + 1)], phi0, 1)).toBeCloseTo(0, 12);
      }),
    );
    expect(regressionLogE([], 1.25, 1)).toBe(0);
    expect(regressionLogE([interval(0, 0, 0, 0)], 1.25, 1)).toBe(0);
  });

  test("splitting an interval into parts of the same share changes nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 9 }),
        fc.nat(20),
        fc.nat(20),
        factor,
        (nc, ns, parts, xc, xs, phi0) => {
          const whole = regressionLogE([interval(xc, nc * parts, xs, ns * parts)], phi0, 0.7);
          const first = interval(xc, nc, xs, ns);
          const others = Array.from({ length: parts - 1 }, () => interval(0, nc, 0, ns));
          expect(regressionLogE([first, ...others], phi0, 0.7)).toBeCloseTo(whole, 8);
        },
      ),
    );
  });

  test("rises with canary errors, falls with stable errors and with φ₀", () => {
    fc.assert(
      fc.property(
        fc.array(intervals, { minLength: 1, maxLength: 5 }),
        busyIntervals(),
        factor,
        (before, last, phi0) => {
          const logE = (change: Partial<BothCounts>, phi = phi0): number =>
            regressionLogE([...before, { ...last, ...change }], phi, 1);
          const now = logE({});
          const { canary, stable } = last;
          expect(logE({ canary: { ...canary, errors: canary.errors + 1 } })).toBeGreaterThan(now);
          expect(logE({ stable: { ...stable, errors: stable.errors + 1 } })).toBeLessThan(now);
          expect(logE({}, phi0 * 1.1)).toBeLessThanOrEqual(now + 1e-9);
        },
      ),
    );
  });

  test("an outage common to both versions is no evidence, in favour or against", () => {
    expect(regressionLogE([interval(60, 100, 540, 900)], 1, 1)).toBeLessThan(0);
  });

  test("a share that changes doesn't fool it (Simpson's paradox)", () => {
    const night = interval(1, 100, 99, 9_900);
    const day = interval(500, 5_000, 500, 5_000);
    const pooled = interval(501, 5_100, 599, 14_900);
    expect(regressionLogE([pooled], 1, 1)).toBeGreaterThan(Math.log(100));
    expect(regressionLogE([night, day], 1, 1)).toBeLessThan(0);
  });
});

function busyIntervals(): fc.Arbitrary<BothCounts> {
  return fc
    .record({
      nc: fc.integer({ min: 1, max: 500 }),
      ns: fc.integer({ min: 1, max: 5_000 }),
      xc: fc.nat(30),
      xs: fc.nat(30),
    })
    .map(({ nc, ns, xc, xs }) => interval(xc, nc, xs, ns));
}

describe("a capped minute", () => {
  const capped = (parts: readonly (readonly [BothCounts, span: number])[], cap = 2, eta = 1) => {
    const evidence = new CappedEvidence(alarmMixture(REGRESSION), 1, cap);
    evidence.start();
    const found = parts.map(([part, span]) => {
      evidence.add(part, eta, span);
      return evidence.logE;
    });
    return found;
  };
  const seconds = Array.from({ length: 60 }, () => interval(1, 1, 0, 9));

  test("adds the same in one part as in its seconds, and no more than its cap", () => {
    const whole = capped([[interval(60, 60, 0, 540), 0]]);
    const parts = capped(seconds.map((second) => [second, 0]));
    expect(parts.at(-1)).toBeCloseTo(whole[0] ?? 0, 9);
    expect(Math.max(...parts)).toBeLessThanOrEqual(2);
    expect(
      capped([
        [interval(60, 60, 0, 540), 0],
        [interval(60, 60, 0, 540), 1],
      ])[1],
    ).toBeCloseTo(4, 1);
  });
  test("takes back what later seconds of it say", () => {
    const stable = Array.from({ length: 60 }, () => interval(0, 1, 9, 9));
    const all = capped([...seconds, ...stable].map((second) => [second, 0]));
    const [plain = 0] = [regressionLogE([interval(60, 120, 540, 1_080)], 1.25, 1)];
    expect(all.at(-1)).toBeCloseTo(Math.min(plain, 2), 6);
  });
  test("counts beyond the cap what it would have with a hundred canary errors fewer", () => {
    const large = capped([[interval(600, 600, 5, 5_400), 0]], 2, 0.4)[0] ?? 0;
    expect(large).toBeCloseTo(regressionLogE([interval(500, 600, 5, 5_400)], 1.25, 0.4), 6);
    expect(large).toBeGreaterThan(100);
    expect(capped([[interval(100, 600, 5, 5_400), 0]])[0]).toBeLessThanOrEqual(2);
    const ceiling = new CappedEvidence(alarmMixture({ form: "fixed", most: 0.01 }), 1, 2);
    ceiling.start();
    ceiling.add(interval(600, 600, 0, 0), 0.4, 0);
    expect(ceiling.logE).toBeCloseTo(ceilingLogE([{ errors: 500, requests: 600 }], 0.01, 0.4), 6);
  });
  test("leaves a canary's expected evidence at 1 at most, by enumeration of two minutes", () => {
    const mean = (phi: number): number => {
      const chances: (readonly [BothCounts, number])[] = [];
      for (const [xc, pc] of pmf(5, 0.08 * phi).entries())
        for (const [xs, ps] of pmf(12, 0.08).entries()) chances.push([interval(xc, 5, xs, 12), pc * ps]);
      let sum = 0;
      for (const [one, p] of chances)
        for (const [two, q] of chances)
          sum +=
            p *
            q *
            Math.exp(
              capped(
                [
                  [one, 0],
                  [two, 1],
                ],
                0.8,
              )[1] ?? 0,
            );
      return sum;
    };
    expect(mean(1.25)).toBeLessThanOrEqual(1);
    expect(mean(1)).toBeLessThan(mean(1.25));
  });
});

describe("a minute with more errors than usual", () => {
  const usual = { eta: 0.8, canaryRate: 0.002, stableRate: 0.002 };
  /** ln of what it multiplies the evidence by. */
  const worth = (minute: BothCounts) => {
    const evidence = new CappedEvidence(alarmMixture(REGRESSION), 1, 1.7);
    evidence.start();
    evidence.add(minute, usual.eta, 0, stakeOf(minute, usual, REGRESSION));
    return evidence.logE;
  };

  test("puts at stake the square of what is usual by what there was, and multiplies by 1 − w + w·LR^η", () => {
    const both = { eta: 0.5, canaryRate: 0.1, stableRate: 0.2 };
    const minute = interval(300, 400, 200, 300);
    // m = 40 + 60, m' = 100 + 3·√200 + 2.
    const stake = ((102 + 3 * Math.sqrt(200)) / 500) ** 2;
    expect(stakeOf(minute, both, REGRESSION)).toBeCloseTo(stake, 12);
    // m' is at least 20·(12.6 − 1 + 3·0.3).
    const large = { form: "stable", factor: 12.6, allowance: 0.3 } as const;
    expect(stakeOf(minute, both, large)).toBeCloseTo((250 / 500) ** 2, 12);
    for (const part of [interval(3, 40, 1, 300), interval(0, 40, 9, 300), minute]) {
      const mixture = alarmMixture({ form: "stable", factor: 1.25 });
      const evidence = new CappedEvidence(mixture, 1, Number.POSITIVE_INFINITY);
      evidence.start();
      evidence.add(part, 0.5, 0, stake);
      const terms = new Float64Array(mixture.size);
      mixture.terms(part, terms);
      const factors = [...terms].map((term) => 1 - stake + stake * Math.exp(0.5 * term));
      expect(evidence.logE).toBeCloseTo(Math.log(factors.reduce((sum, each) => sum + each) / 7), 9);
    }
  });
  test("says next to nothing where both versions have them, at any share", () => {
    for (const outage of [interval(2, 6, 18, 54), interval(10, 30, 10, 30), interval(100, 300, 100, 300)]) {
      expect(worth(outage)).toBeGreaterThan(-0.06);
      expect(worth(outage)).toBeLessThan(0.02);
    }
  });
  test("says as much as ever where few are more than usual, and where the canary is dead", () => {
    expect(stakeOf(interval(4, 60, 1, 540), usual, REGRESSION)).toBe(1);
    for (const dead of [interval(6, 6, 0, 54), interval(60, 60, 1, 540), interval(300, 300, 1, 300)])
      expect(worth(dead)).toBeGreaterThan(1.2);
  });

  /** E[1 − w + w·LR^η] − 1 of binomial counts, by enumeration, where no error is usual. */
  function gain(limit: Limit, [nc, ns]: readonly [number, number], pc: number, ps: number, eta: number) {
    const mixture = alarmMixture(limit);
    const noneUsual = { eta, canaryRate: 0, stableRate: 0 };
    const terms = new Float64Array(mixture.size);
    const gains = new Float64Array(mixture.size);
    for (const [xc, qc] of pmf(nc, pc).entries())
      for (const [xs, qs] of pmf(ns, ps).entries()) {
        const minute = interval(xc, nc, xs, ns);
        mixture.terms(minute, terms);
        const stake = stakeOf(minute, noneUsual, limit);
        for (const [index, term] of terms.entries())
          gains[index] = (gains[index] ?? 0) + qc * qs * stake * Math.expm1(eta * term);
      }
    return Math.max(...gains);
  }
  const sizes = [
    [1, 1],
    [4, 1],
    [2, 18],
    [10, 10],
    [30, 1],
    [20, 20],
  ] as const;
  test.each([
    [1, 0],
    [1, 0.1],
    [1.1, 0],
    [1.25, 0],
    [1.25, 0.0005],
    [1.25, 0.05],
    [1.5, 0],
    [2, 0.01],
    [3, 0],
  ])(
    "leaves the expected evidence at 1 at most, of a canary that fails %d times as often as stable and %d more, however often that fails",
    (factor, allowance) => {
      const limit: Limit = { form: "stable", factor, allowance };
      for (const size of sizes)
        for (const part of [0, 0.01, 0.1, 0.4, 0.7, 0.9, 0.99]) {
          const ps = (part * (1 - allowance)) / factor;
          for (const healthy of [1, 0.8])
            for (const eta of [1, 0.5])
              expect(gain(limit, size, healthy * (factor * ps + allowance), ps, eta)).toBeLessThanOrEqual(
                1e-12,
              );
        }
      expect(gain(limit, [20, 20], 0.9, 0.1, 1)).toBeGreaterThan(0);
    },
  );
  test("and of one at or below a ceiling, with and without a control", () => {
    for (const most of [0.01, 0.2, 0.5])
      for (const size of [...sizes, [20, 0] as const])
        for (const ps of [0.001, 0.3, 0.9])
          for (const healthy of [1, 0.8])
            expect(gain({ form: "fixed", most }, size, healthy * most, ps, 1)).toBeLessThanOrEqual(1e-12);
    expect(gain({ form: "fixed", most: 0.01 }, [20, 0], 0.5, 0, 1)).toBeGreaterThan(0);
  });
});

describe("certificates without errors", () => {
  const ceiling = (most: number, dispersion = 1) => zeroErrorRequests({ form: "fixed", most }, 0, dispersion);
  test("take 299 requests for 1 %, 598 for 0.5 %, 2,995 for 0.1 %", () => {
    expect([0.01, 0.005, 0.001].map((most) => ceiling(most))).toEqual([299, 598, 2_995]);
  });
  test("take as many times more as errors come at once", () => {
    expect(ceiling(0.01, 5)).toBe(1_491);
  });
  test("look for less where stable's own rate says what is usual, and beyond what alarms", () => {
    const against = (factor: number, stableRate: number, allowance = 0) =>
      zeroErrorRequests({ form: "stable", factor, allowance }, stableRate, 1);
    expect(against(1.25, 0)).toBe(ceiling(0.01));
    expect([1, 1.25, 2].map((factor) => against(factor, 0.002))).toEqual(
      [0.004, 0.004, 0.0064].map((most) => ceiling(most)),
    );
    expect(against(1.25, 0.002, 0.003)).toBe(ceiling(0.007));
    expect(against(1.25, 0.2)).toBe(ceiling(0.01));
    expect(against(1.25, 1e-9)).toBe(ceiling(0.001));
  });
});

describe("sums of exponentials", () => {
  const logE = (...terms: readonly number[]) => {
    const evidence = new StepMean(terms.length, 1);
    evidence.start();
    evidence.add(Float64Array.from(terms));
    return evidence.logE();
  };
  test("neither overflow nor vanish", () => {
    expect(logE(1_000, 1_000)).toBeCloseTo(1_000, 9);
    expect(logE(-1_000, -1_000)).toBeCloseTo(-1_000, 9);
    expect(logE(2_000, -2_000)).toBeCloseTo(2_000 - Math.log(2), 9);
    expect(logE(2, 1)).toBeCloseTo(Math.log((Math.exp(1) + Math.exp(2)) / 2), 12);
  });
});

const minutes = fc.array(
  fc
    .tuple(fc.nat(4), fc.integer({ min: 5, max: 200 }), fc.nat(4), fc.integer({ min: 5, max: 900 }))
    .map((all) => interval(...all)),
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
            { evidenceFrom: 0, stepStarts: starts, holdFrom: 0 },
            "second",
          );
          for (const [at, interval] of intervals.entries())
            whole.add(at, interval, { ...KNOWING_NOTHING, eta: 0.8 });
          expect(whole.peak).toBeCloseTo(Math.max(0, ...prefixes), 8);
        },
      ),
    );
  });
});
