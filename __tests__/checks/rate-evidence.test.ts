import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alarmMixture,
  type BothCounts,
  KNOWING_NOTHING,
} from "../../src/checks/evidence/likelihood-ratio.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { bothCounts as counts, logEvidence } from "./log-evidence.ts";

const REGRESSION = { form: "stable", factor: 1.25 } as const;
const CEILING = { form: "fixed", most: 0.01 } as const;
const THRESHOLD = Math.log(100);

/** Seconds of 20 requests each, two of them the canary's. */
function second(canaryErrors: number, stableErrors = 0): BothCounts {
  return counts(canaryErrors, 2, stableErrors, 18);
}

/** A burst correction, and any number of errors is usual. */
function usual(eta: number) {
  return { ...KNOWING_NOTHING, eta };
}

/** So small that no cap counts. */
const UNCAPPED = { steps: 1, alpha: 1e-300 };
const FROM_THE_START = { evidenceFrom: 0, stepStarts: [0], holdFrom: 0 };

/** One step; `seconds` one after the other, without a burst correction. */
function heard(
  seconds: readonly BothCounts[],
  limit: typeof REGRESSION | typeof CEILING = REGRESSION,
  eta = 1,
) {
  const evidence = new RateEvidence(limit, UNCAPPED, FROM_THE_START, "second");
  for (const [index, each] of seconds.entries()) evidence.add(index * 1_000, each, usual(eta));
  return evidence;
}

describe("evidence from seconds", () => {
  test("stops a canary that fails each of two requests a second within nine seconds, and not for a burst of five", () => {
    const dead = Array<BothCounts>(9).fill(second(2));
    expect(heard(dead, REGRESSION, 0.2).admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(heard(dead, CEILING, 0.2).admittedPeak).toBeGreaterThan(THRESHOLD);
    const quiet = Array<BothCounts>(600).fill(second(0));
    const burst = [counts(3, 4, 0, 18), second(1), second(1)];
    for (const limit of [REGRESSION, CEILING]) {
      expect(heard([...quiet, ...burst, ...quiet], limit, 0.2).admittedPeak).toBeLessThan(THRESHOLD);
    }
  });

  test("is the plain evidence with each second's correction", () => {
    const some = fc.tuple(fc.nat(2), fc.nat(2)).map(([xc, xs]) => second(xc, xs));
    fc.assert(
      fc.property(fc.array(some, { minLength: 100, maxLength: 200 }), (seconds) => {
        const corrected = seconds.map((each, index) => ({ ...each, eta: 1 / (1 + Math.floor(index / 60)) }));
        const prefixes = corrected.map((_, i) =>
          logEvidence(alarmMixture(REGRESSION), corrected.slice(0, i + 1)),
        );
        const evidence = new RateEvidence(REGRESSION, UNCAPPED, FROM_THE_START, "second");
        for (const [index, each] of corrected.entries()) evidence.add(index * 1_000, each, usual(each.eta));
        expect(evidence.peak).toBeCloseTo(Math.max(0, ...prefixes), 9);
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

  test("drops what only one version had when the minute ends", () => {
    const later = (at: number) => {
      const evidence = new RateEvidence(REGRESSION, UNCAPPED, FROM_THE_START, "second");
      evidence.add(58_000, counts(9, 9, 0, 0), usual(1));
      evidence.add(at, counts(0, 1, 0, 90), usual(1));
      return evidence;
    };
    expect(later(59_000).peak).toBeGreaterThan(THRESHOLD);
    expect(later(59_000).total.canary.errors).toBe(9);
    expect(later(60_000).peak).toBe(0);
    expect(later(60_000).total).toEqual(counts(0, 1, 0, 90));
  });

  test("takes so many minutes or seconds to an alarm, however bad the canary is", () => {
    const parts = (cap: "minute" | "second", alpha: number, steps: number) => {
      const evidence = new RateEvidence(REGRESSION, { steps, alpha }, FROM_THE_START, cap);
      let at = 0;
      for (; !evidence.isAlarm; at++)
        evidence.add(at * (cap === "minute" ? 60_000 : 1_000), counts(60, 60, 0, 540), usual(0.5));
      return at;
    };
    expect(parts("minute", 0.01, 1)).toBe(4);
    expect(parts("minute", 0.005, 3)).toBe(4);
    expect(parts("minute", 0.001, 3)).toBe(5);
    // Not the four of two bursts, each across two minutes.
    expect(parts("minute", 0.001, 1)).toBe(5);
    expect(parts("second", 0.01, 1)).toBe(3);
    expect(parts("second", 0.005, 3)).toBe(3);
  });

  test("is certified by three minutes at least, however bad stable is in them", () => {
    const evidence = new RateEvidence(REGRESSION, UNCAPPED, FROM_THE_START, "minute");
    const found: boolean[] = [];
    evidence.add(0, counts(1, 600, 10, 600), usual(0.5));
    for (let minute = 1; minute < 5; minute++) {
      evidence.add(minute * 60_000, counts(0, 600, 60, 600), usual(0.5));
      found.push(evidence.isCertified(1));
    }
    expect(found).toEqual([false, true, true, true]);
  });

  test("an alarm stays; hours at one step don't drown a fault of the next, and its certificate is its own", () => {
    const first = { evidenceFrom: 10_000, stepStarts: [10_000], holdFrom: 10_000 };
    const evidence = new RateEvidence(REGRESSION, { ...UNCAPPED, steps: 3 }, first, "second");
    const add = (second: number, counts: BothCounts) => evidence.add(second * 1_000, counts, usual(0.5));
    add(0, second(2));
    expect(evidence.peak).toBe(0);
    for (let at = 10; at < 7_200; at++) add(at, at % 60 === 0 ? second(0, 1) : second(0));
    expect(evidence.isCertified(1)).toBe(true);
    // The hold is counted from a second later on than its step.
    evidence.times = { ...first, stepStarts: [10_000, 7_200_000], holdFrom: 7_201_000 };
    expect(evidence.isCertified(1)).toBe(false);
    add(7_200, second(2));
    expect(evidence.step.canary.requests).toBe(0);
    for (let at = 7_201; at < 7_215; at++) add(at, second(2));
    expect(evidence.step.canary.requests).toBe(28);
    const alarm = evidence.admittedPeak;
    expect(alarm).toBeGreaterThan(THRESHOLD);
    for (let at = 7_215; at < 8_000; at++) add(at, second(0));
    expect(evidence.admittedPeak).toBe(alarm);
    expect(evidence.total.canary.errors).toBe(30);
  });

  test("without an error it certifies after 299 requests", () => {
    const quiet = Array<BothCounts>(149).fill(second(0));
    for (const limit of [REGRESSION, CEILING]) {
      expect(heard(quiet, limit).isCertified(1)).toBe(false);
      expect(heard([...quiet, counts(0, 1, 0, 18)], limit).isCertified(1)).toBe(true);
    }
  });

  test("a ceiling needs no stable version, and one just at it keeps no alarm back", () => {
    const alone = Array<BothCounts>(9).fill(counts(2, 2, 0, 0));
    expect(heard(alone, CEILING).admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(heard(alone).peak).toBe(0);
    const atCeiling = Array<BothCounts>(9).fill(counts(2, 2, 1, 100));
    expect(heard(atCeiling, CEILING).admittedPeak).toBeGreaterThan(THRESHOLD);
    const above = Array<BothCounts>(9).fill(counts(2, 2, 1, 99));
    expect(heard(above, CEILING).admittedPeak).toBe(Number.NEGATIVE_INFINITY);
  });

  test("what is kept back by a stable version above the ceiling is an alarm once stable is below it", () => {
    const evidence = heard(Array<BothCounts>(9).fill(counts(2, 2, 1, 18)), CEILING);
    expect(evidence.admittedPeak).toBe(Number.NEGATIVE_INFINITY);
    const peak = evidence.peak;
    expect(peak).toBeGreaterThan(2 * THRESHOLD);
    evidence.add(9_000, counts(0, 1, 0, 10_000), usual(1));
    expect(evidence.admittedPeak).toBeGreaterThan(THRESHOLD);
    expect(evidence.admittedPeak).toBeLessThan(peak);
    expect(evidence.peak).toBe(peak);
  });
});
