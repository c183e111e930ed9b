import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestRejected } from "../../src/checks/evidence/bound.ts";
import { zeroErrorBound, zeroErrorRequests } from "../../src/checks/evidence/certificate.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import {
  belowCeilingMixture,
  HEALTHY,
  healthyNull,
  type Interval,
  regressionMixture,
  signLogE,
  signMixture,
  type Tally,
  WORSE,
} from "../../src/checks/evidence/likelihood.ts";
import { logMeanExp, logSumExp } from "../../src/checks/evidence/log-sum-exp.ts";
import { minutesToNotice } from "../../src/checks/evidence/preview.ts";
import vectors from "./evidence-vectors.json" with { type: "json" };
import { ceilingLogE, healthyLogE, logEvidence, regressionLogE } from "./log-evidence.ts";

function interval(xc: number, nc: number, xs: number, ns: number): Interval {
  return { canaryErrors: xc, canaryRequests: nc, stableErrors: xs, stableRequests: ns };
}

const intervals = fc
  .record({
    nc: fc.nat(500),
    ns: fc.nat(5_000),
    xc: fc.double({ min: 0, max: 1, noNaN: true }),
    xs: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ nc, ns, xc, xs }) => interval(Math.floor(xc * nc), nc, Math.floor(xs * ns), ns));
const factor = fc.double({ min: 1, max: 20, noNaN: true });

describe("the vectors of two independent implementations", () => {
  const read = (list: readonly { xc: number; xs: number; nc: number; ns: number }[]): Interval[] =>
    list.map(({ xc, nc, xs, ns }) => interval(xc, nc, xs, ns));

  test.each(vectors.regression)("regression $id, φ₀ $phi0, η $eta", ({ intervals, phi0, eta, logE }) => {
    expect(regressionLogE(read(intervals), phi0, eta)).toBeCloseTo(logE, 9);
  });
  test.each(vectors.healthy)("healthy $id", ({ intervals, phi1, logE }) => {
    expect(healthyLogE(read(intervals), phi1, 1)).toBeCloseTo(logE, 9);
  });
  test.each(vectors.ceiling)("ceiling $x of $n against $p0", ({ x, n, p0, logE }) => {
    expect(ceilingLogE([{ errors: x, requests: n }], p0, 1)).toBeCloseTo(logE, 9);
  });
  test.each(vectors.sign)("sign $k of $n", ({ k, n, logE }) => {
    expect(signLogE(k, n)).toBeCloseTo(logE, 9);
    const minutes = Array.from({ length: n }, (_, index) => ({ worse: index < k }));
    expect(logEvidence(signMixture(), minutes)).toBeCloseTo(logE, 9);
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
      logEvidence(belowCeilingMixture(0.02), [{ errors: x, requests: 200 }]);
    expect(mean(0.02, above)).toBeCloseTo(1, 9);
    expect(mean(0.01, above)).toBeLessThan(1);
    expect(mean(0.05, above)).toBeGreaterThan(10);
    expect(mean(0.02, below)).toBeCloseTo(1, 9);
    expect(mean(0.03, below)).toBeLessThan(1);
    expect(mean(0.002, below)).toBeGreaterThan(10);
  });
  test("sign, at a chance of ½", () => {
    const mean = pmf(12, 0.5).reduce((sum, chance, k) => sum + chance * Math.exp(signLogE(k, 12)), 0);
    expect(mean).toBeCloseTo(1, 9);
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
          const logE = (change: Partial<Interval>, phi = phi0): number =>
            regressionLogE([...before, { ...last, ...change }], phi, 1);
          const now = logE({});
          expect(logE({ canaryErrors: last.canaryErrors + 1 })).toBeGreaterThan(now);
          expect(logE({ stableErrors: last.stableErrors + 1 })).toBeLessThan(now);
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

  test("the healthy null is beyond what alarms", () => {
    expect([1, 1.25, 2].map(healthyNull)).toEqual([2, 2, 3.2]);
    expect(Math.max(...HEALTHY)).toBeLessThan(healthyNull(1));
    expect(WORSE).toHaveLength(7);
  });
});

function busyIntervals(): fc.Arbitrary<Interval> {
  return fc
    .record({
      nc: fc.integer({ min: 1, max: 500 }),
      ns: fc.integer({ min: 1, max: 5_000 }),
      xc: fc.nat(30),
      xs: fc.nat(30),
    })
    .map(({ nc, ns, xc, xs }) => interval(xc, nc, xs, ns));
}

describe("the learnt dispersion", () => {
  const tallies = (errors: readonly number[], requests = 600) =>
    errors.map((count) => ({ errors: count, requests }));
  const quiet = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
  const learnt = (
    of: Partial<Record<"before" | "stable" | "canary", readonly Tally[]>>,
  ): LearntDispersion => {
    const dispersion = new LearntDispersion();
    let at = 0;
    for (const source of ["before", "stable", "canary"] as const) {
      for (const { errors, requests } of of[source] ?? []) {
        const counts =
          source === "canary"
            ? { ...quiet, canaryErrors: errors, canaryRequests: requests }
            : { ...quiet, stableErrors: errors, stableRequests: requests };
        dispersion.add(at, counts, source === "before");
        at += 60_000;
      }
    }
    dispersion.etaAt(at);
    return dispersion;
  };

  test("is the prior's 5 while nothing has failed, and is seen to be 1", () => {
    for (const dispersion of [learnt({}), learnt({ before: tallies(Array(60).fill(0)) })]) {
      expect(dispersion.value).toBe(5);
      expect(dispersion.seen).toBe(1);
    }
    expect(learnt({ canary: tallies([9]) }).value).toBe(5);
  });
  test("outgrows the prior with the errors that it has seen", () => {
    const steady = tallies(Array.from({ length: 600 }, (_, index) => (index % 3 === 0 ? 3 : 0)));
    const few = learnt({ stable: steady.slice(0, 15) }).value;
    const many = learnt({ stable: steady }).value;
    expect(few).toBeGreaterThan(2.5);
    expect(many).toBeCloseTo((5 * 10 + 600 * ((3 * 600 - 600) / 599)) / 610, 9);
  });
  test("is the size of the bursts, each source about its own mean", () => {
    const rare = tallies(Array.from({ length: 60 }, (_, index) => (index % 20 === 0 ? 5 : 0)));
    expect(learnt({ before: rare }).seen).toBeCloseTo((5 * 60 - 15) / 59, 9);
    const canary = tallies(Array(60).fill(50));
    expect(learnt({ before: rare, canary }).seen).toBe(1);
  });
  test("is 1 for steadier errors than chance has, and 20 at most", () => {
    expect(learnt({ stable: tallies(Array(60).fill(3)) }).value).toBe(1);
    expect(learnt({ stable: tallies([600, ...Array(59).fill(0)]) }).value).toBe(20);
  });
  test("leaves buckets without requests out, and weighs the others by their requests", () => {
    const busy = tallies([5, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0]);
    const idle = tallies(Array(48).fill(0), 0);
    expect(learnt({ stable: [...idle, ...busy] }).value).toBe(learnt({ stable: busy }).value);
    const even = Array.from({ length: 20 }, (_, i) => ({ errors: i + 1, requests: 100 * (i + 1) }));
    expect(learnt({ stable: even }).seen).toBe(1);
  });
  test("says the same as the definition", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 10, max: 900 })), { minLength: 2 }),
        (list) => {
          const errors = list.reduce((sum, [x]) => sum + x, 0);
          const rate = errors / list.reduce((sum, [, n]) => sum + n, 0);
          const squares = list.reduce(
            (sum, [x, n]) => sum + (errors > 0 ? (x - n * rate) ** 2 / (n * rate) : 0),
            0,
          );
          const defined = Math.min(20, Math.max(1, squares / (list.length - 1)));
          expect(learnt({ stable: list.map(([x, n]) => ({ errors: x, requests: n })) }).seen).toBeCloseTo(
            defined,
            7,
          );
        },
      ),
    );
  });
});

describe("a correction that is learnt from earlier minutes", () => {
  /** E[E] over every course of `left` more minutes, given what has happened so far. */
  function expected(course: readonly (Interval & { eta: number })[], left: number, phi: number): number {
    if (left === 0) return Math.exp(logEvidence(regressionMixture(1.25), course));
    const dispersion = new LearntDispersion();
    for (const [minute, counts] of course.entries()) dispersion.add(minute * 60_000, counts);
    const eta = dispersion.etaAt(course.length * 60_000);
    const [nc, ns, p] = [4, 9, 0.1];
    let sum = 0;
    for (const [xc, pc] of pmf(nc, p * phi).entries()) {
      for (const [xs, ps] of pmf(ns, p).entries()) {
        const next = { ...interval(xc, nc, xs, ns), eta };
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

describe("certificates without errors", () => {
  test("take 299 requests for 1 %, 598 for 0.5 %, 2,995 for 0.1 %", () => {
    expect([0.01, 0.005, 0.001].map((most) => zeroErrorRequests(most))).toEqual([299, 598, 2_995]);
  });
  test("take as many times more as errors come at once", () => {
    expect(zeroErrorRequests(0.01, 5)).toBe(1_491);
  });
  test("look for less where stable's own rate says what is usual", () => {
    expect(zeroErrorBound(0, 2)).toBe(0.01);
    expect(zeroErrorBound(0.002, 2)).toBe(0.004);
    expect(zeroErrorBound(0.2, 2)).toBe(0.01);
    expect(zeroErrorBound(1e-9, 2)).toBe(0.001);
  });
});

describe("the lower bound of the ratio", () => {
  test("is the largest rejected null, to half a percent and never above it", () => {
    for (const edge of [1.3, 9.37, 200]) {
      const found = largestRejected(1.25, 1e4, (phi) => phi <= edge);
      expect(found).toBeLessThanOrEqual(edge);
      expect(found).toBeGreaterThan(edge * 0.995);
    }
    expect(largestRejected(1.25, 1e4, () => false)).toBe(1.25);
  });
});

describe("the preview", () => {
  const outlook = { requestsPerMinute: 600, share: 5, baseRate: 0.002, phi: 5, alpha: 0.05 };

  test("gives the worked examples", () => {
    expect(minutesToNotice(outlook)).toBeCloseTo(18.0, 1);
    expect(minutesToNotice({ ...outlook, share: 25, alpha: 0.01 })).toBeCloseTo(7.4, 1);
  });
  test("never notices without traffic, errors, a control or a difference", () => {
    for (const change of [
      { requestsPerMinute: 0 },
      { baseRate: 0 },
      { share: 0 },
      { share: 100 },
      { phi: 1 },
      { phi: 1.25, phi0: 1.25 },
      { phi: 1.1, phi0: 1.25 },
      { share: 100, phi: 7.7, phi0: 1.25 },
    ]) {
      expect(minutesToNotice({ ...outlook, ...change })).toBe(Number.POSITIVE_INFINITY);
    }
  });
  test("reckons with the information that an error's version carries", () => {
    const share = (phi: number) => (0.2 * phi) / (0.2 * phi + 0.8);
    const [is, allowed] = [share(4), share(1.25)];
    const information = is * Math.log(is / allowed) + (1 - is) * Math.log((1 - is) / (1 - allowed));
    const errors = 500 * 0.003 * (0.2 * 4 + 0.8);
    const minutes = (Math.log(3 / 0.01) + Math.log(7) / 2) / (errors * information);
    const asked = { requestsPerMinute: 500, share: 20, baseRate: 0.003, phi: 4, alpha: 0.01 };
    expect(minutesToNotice({ ...asked, phi0: 1.25, steps: 3 })).toBeCloseTo(minutes, 9);
  });
  test("takes longer for smaller regressions, shares, and for more steps and a larger φ₀", () => {
    const usual = minutesToNotice(outlook);
    for (const change of [{ phi: 2 }, { share: 1 }, { steps: 5 }, { phi0: 1.25 }, { alpha: 0.001 }]) {
      expect(minutesToNotice({ ...outlook, ...change })).toBeGreaterThan(usual);
    }
    expect(minutesToNotice({ ...outlook, steps: 5 })).toBeCloseTo(
      minutesToNotice({ ...outlook, alpha: 0.01 }),
      9,
    );
  });
});

describe("sums of exponentials", () => {
  test("neither overflow nor vanish", () => {
    expect(logSumExp([1_000, 1_000])).toBeCloseTo(1_000 + Math.log(2), 9);
    expect(logSumExp([-1_000, -1_000])).toBeCloseTo(-1_000 + Math.log(2), 9);
    expect(logMeanExp([5, 5, 5])).toBeCloseTo(5, 12);
    expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
    expect(logSumExp([Number.NEGATIVE_INFINITY, 3])).toBe(3);
    expect(logSumExp([Number.NEGATIVE_INFINITY])).toBe(Number.NEGATIVE_INFINITY);
    expect(logSumExp([2, 1])).toBeCloseTo(Math.log(Math.exp(1) + Math.exp(2)), 12);
  });
});
