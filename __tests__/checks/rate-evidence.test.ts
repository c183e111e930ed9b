import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import { alarmMixture, type Interval, logEvidence } from "../../src/checks/evidence/likelihood.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";

const REGRESSION = { form: "stable", factor: 1.25 } as const;
const CEILING = { form: "fixed", most: 0.01 } as const;
const THRESHOLD = Math.log(100);

function counts(xc: number, nc: number, xs: number, ns: number): Interval {
  return { canaryErrors: xc, canaryRequests: nc, stableErrors: xs, stableRequests: ns };
}

/** Seconds of 20 requests each, two of them the canary's. */
function second(canaryErrors: number, stableErrors = 0): Interval {
  return counts(canaryErrors, 2, stableErrors, 18);
}

/** One step; `seconds` one after the other. */
function heard(seconds: readonly Interval[], limit: typeof REGRESSION | typeof CEILING = REGRESSION) {
  const evidence = new RateEvidence(limit, 1);
  evidence.startStep();
  for (const [index, each] of seconds.entries()) evidence.add(index * 1_000, each);
  return evidence;
}

describe("evidence from seconds", () => {
  test("stops a canary that fails each of two requests a second within nine seconds, and not for a burst of five", () => {
    const dead = Array<Interval>(9).fill(second(2));
    expect(heard(dead).admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(heard(dead, CEILING).admittedPeak).toBeGreaterThan(THRESHOLD);
    const quiet = Array<Interval>(600).fill(second(0));
    const burst = [counts(3, 4, 0, 18), second(1), second(1)];
    for (const limit of [REGRESSION, CEILING]) {
      expect(heard([...quiet, ...burst, ...quiet], limit).admittedPeak).toBeLessThan(THRESHOLD);
    }
  });

  test("is the plain evidence with the correction that blocks of a minute have taught before", () => {
    const some = fc.tuple(fc.nat(2), fc.nat(2)).map(([xc, xs]) => second(xc, xs));
    fc.assert(
      fc.property(fc.array(some, { minLength: 100, maxLength: 200 }), (seconds) => {
        const dispersion = new LearntDispersion();
        const corrected = seconds.map((each, index) => {
          if (index % 60 === 0 && index > 0) {
            const block = seconds.slice(index - 60, index);
            const sum = (key: keyof Interval) => block.reduce((total, counts) => total + counts[key], 0);
            dispersion.add("canary", { errors: sum("canaryErrors"), requests: sum("canaryRequests") });
            dispersion.add("stable", { errors: sum("stableErrors"), requests: sum("stableRequests") });
          }
          return { ...each, eta: 1 / dispersion.value };
        });
        const prefixes = corrected.map((_, i) =>
          logEvidence(alarmMixture(REGRESSION), corrected.slice(0, i + 1)),
        );
        expect(heard(seconds).peak).toBeCloseTo(Math.max(0, ...prefixes), 9);
      }),
    );
  });

  test("puts seconds together until both versions were asked", () => {
    const apart = [counts(0, 0, 1, 9), counts(1, 1, 0, 0), counts(1, 1, 0, 0), counts(0, 0, 0, 5)];
    const together = [counts(1, 1, 1, 9), counts(1, 1, 0, 5)];
    expect(heard(apart).peak).toBeCloseTo(heard(together).peak, 12);
    expect(heard(apart, CEILING).peak).toBeCloseTo(heard(together, CEILING).peak, 12);
    expect(heard([counts(5, 5, 0, 0)]).peak).toBe(0);
  });

  test("takes three canary errors for a comparison, and for a ceiling a stable version below it", () => {
    const steady = new RateEvidence(REGRESSION, 1);
    for (let minute = -60; minute < 0; minute++) steady.add(minute * 60_000, counts(0, 1, 1, 600));
    steady.startStep();
    for (let at = 0; at < 2; at++) steady.add(at * 1_000, counts(1, 1, 0, 1_000_000));
    expect(steady.peak).toBeGreaterThan(THRESHOLD);
    expect(steady.admittedPeak).toBe(Number.NEGATIVE_INFINITY);
    steady.add(2_000, counts(1, 1, 0, 1_000_000));
    expect(steady.admittedPeak).toBeGreaterThan(THRESHOLD);

    const broken = new RateEvidence(CEILING, 1);
    for (let minute = -60; minute < 0; minute++) broken.add(minute * 60_000, counts(0, 1, 30, 600));
    broken.startStep();
    for (let at = 0; at < 60; at++) broken.add(at * 1_000, counts(20, 20, 0, 18));
    expect(broken.peak).toBeGreaterThan(THRESHOLD);
    expect(broken.admittedPeak).toBe(Number.NEGATIVE_INFINITY);
  });

  test("an alarm stays; hours at one step don't drown a fault of the next, and its certificate is its own", () => {
    const evidence = new RateEvidence(REGRESSION, 3);
    evidence.add(0, second(2));
    expect(evidence.peak).toBe(0);
    evidence.startStep();
    for (let at = 10; at < 7_200; at++) evidence.add(at * 1_000, at % 60 === 0 ? second(0, 1) : second(0));
    expect(evidence.isCertified).toBe(true);
    evidence.startStep();
    expect(evidence.isCertified).toBe(false);
    expect(evidence.step.canaryRequests).toBe(0);
    for (let at = 7_200; at < 7_215; at++) evidence.add(at * 1_000, second(2));
    const alarm = evidence.admittedPeak;
    expect(alarm).toBeGreaterThan(THRESHOLD);
    for (let at = 7_215; at < 8_000; at++) evidence.add(at * 1_000, second(0));
    expect(evidence.admittedPeak).toBe(alarm);
    expect(evidence.total.canaryErrors).toBe(32);
  });

  test("without an error it certifies after 299 requests", () => {
    const quiet = Array<Interval>(149).fill(second(0));
    expect(heard(quiet).isCertified).toBe(false);
    expect(heard([...quiet, second(0)]).isCertified).toBe(true);
    expect(heard([...quiet, second(0)], CEILING).isCertified).toBe(true);
  });

  test("a ceiling needs no stable version, and one just at it keeps no alarm back", () => {
    const alone = Array<Interval>(9).fill(counts(2, 2, 0, 0));
    expect(heard(alone, CEILING).admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(heard(alone).peak).toBe(0);
    const atCeiling = Array<Interval>(9).fill(counts(2, 2, 1, 100));
    expect(heard(atCeiling, CEILING).admittedPeak).toBeGreaterThan(THRESHOLD);
    const above = Array<Interval>(9).fill(counts(2, 2, 1, 99));
    expect(heard(above, CEILING).admittedPeak).toBe(Number.NEGATIVE_INFINITY);
  });

  test("what is kept back by a stable version above the ceiling is an alarm once stable is below it", () => {
    const evidence = heard(Array<Interval>(9).fill(counts(2, 2, 1, 18)), CEILING);
    expect(evidence.admittedPeak).toBe(Number.NEGATIVE_INFINITY);
    const peak = evidence.peak;
    expect(peak).toBeGreaterThan(2 * THRESHOLD);
    evidence.add(9_000, counts(0, 1, 0, 10_000));
    expect(evidence.admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(evidence.admittedPeak).toBeLessThan(peak);
    expect(evidence.peak).toBe(peak);
  });

  test("a quiet second that may raise an alarm has evidence, too", () => {
    expect(heard([second(0)], CEILING).admittedPeak).toBeLessThan(0);
    expect(heard([second(0)]).admittedPeak).toBe(Number.NEGATIVE_INFINITY);
  });

  test("learns bursts of both versions by the minute, whatever its buckets are", () => {
    const minutes = Array.from({ length: 12 }, (_, minute) =>
      counts(minute % 3 === 0 ? 9 : 0, 30, minute % 4 === 1 ? 7 : 0, 300),
    );
    const expected = new LearntDispersion();
    const whole = new RateEvidence(REGRESSION, 1);
    const inHalves = new RateEvidence(REGRESSION, 1);
    for (const [index, each] of minutes.entries()) {
      whole.add(index * 60_000, each);
      inHalves.add(index * 60_000, { ...each, canaryErrors: 0, stableErrors: 0 });
      inHalves.add(index * 60_000 + 59_999, { ...counts(0, 0, 0, 0), ...errorsOf(each) });
      expect(whole.dispersion).toBeCloseTo(expected.value, 9);
      expect(inHalves.dispersion).toBeCloseTo(expected.value, 9);
      expected.add("canary", { errors: each.canaryErrors, requests: each.canaryRequests });
      expected.add("stable", { errors: each.stableErrors, requests: each.stableRequests });
    }
    expect(expected.value).toBeGreaterThan(5.5);
  });

  test("corrects a bucket by what was known when it began, although it ends in the next minute", () => {
    const regression = new RateEvidence(REGRESSION, 1);
    regression.add(0, counts(0, 100, 0, 900));
    regression.add(60_000, counts(0, 100, 800, 900));
    regression.startStep();
    regression.add(119_000, counts(3, 3, 0, 0));
    const before = regression.dispersion;
    regression.add(120_000, counts(0, 0, 0, 27));
    expect(regression.dispersion).toBeGreaterThan(before + 1);
    const bucket = { ...counts(3, 3, 0, 27), eta: 1 / before };
    expect(regression.peak).toBeCloseTo(logEvidence(alarmMixture(REGRESSION), [bucket]), 9);
  });

  describe("is certified", () => {
    test("for a ceiling by the canary's requests alone, whatever stable does", () => {
      const seconds = Array<Interval>(150).fill(counts(0, 2, 3, 18));
      expect(heard(seconds, CEILING).isCertified).toBe(true);
      expect(heard(seconds.slice(1), CEILING).isCertified).toBe(false);
    });

    test("in comparison by both versions' errors, as soon as there is one", () => {
      const quiet = Array<Interval>(149).fill(second(0));
      expect(heard([...quiet, second(0, 1)]).isCertified).toBe(false);
      expect(heard([...quiet, second(1, 0)]).isCertified).toBe(false);
      const failing = Array<Interval>(3_000).fill(counts(0, 2, 1, 18));
      expect(heard(failing).isCertified).toBe(true);
    });

    test("despite an error after enough requests without another", () => {
      const quiet = Array<Interval>(150).fill(second(0));
      expect(heard([second(1), ...quiet], CEILING).isCertified).toBe(false);
      expect(heard([second(1), ...Array<Interval>(3_000).fill(second(0))], CEILING).isCertified).toBe(true);
    });
  });
});

function errorsOf({ canaryErrors, stableErrors }: Interval) {
  return { canaryErrors, stableErrors };
}
