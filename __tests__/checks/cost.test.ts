import { expect, test } from "vitest";
import type { Interval } from "../../src/checks/evidence/likelihood.ts";
import { regressionMixture } from "../../src/checks/evidence/likelihood.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { parseChecks } from "../../src/checks/grammar/parse.ts";
import { peaksOf } from "../../src/checks/judge/alarm.ts";
import { alignBuckets } from "../../src/checks/judge/buckets.ts";
import { judgeMetric } from "../../src/checks/judge/judge-metric.ts";
import { contextAt, hourOf, metric, split } from "./traffic.ts";

/** Ms of processor time of this thread, which other processes don't add to. */
function cost(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}

function counts(xc: number, nc: number, xs: number, ns: number): Interval {
  return { canaryErrors: xc, canaryRequests: nc, stableErrors: xs, stableRequests: ns };
}

test("a long list of checks with many mistakes is read in no time", () => {
  expect(cost(() => void parseChecks("probe nothing at all\n".repeat(5_000)))).toBeLessThan(2_000);
});

test.each(["error-rate <= stable * 1.25", "error-rate <= 1%"])(
  "four weeks of minutes are judged in well under a second: %s",
  (text) => {
    const check = metric(text);
    const minutes = 28 * 1_440;
    const weeks = alignBuckets([...hourOf(1), ...split(minutes, [0.12, 60])]);
    expect(cost(() => void judgeMetric(check, weeks, contextAt(minutes + 2)))).toBeLessThan(1_000);
  },
);

test("1,000 steps cost no more than a few", () => {
  const starts = Array.from({ length: 1_000 }, (_, index) => index * 10);
  const timed = Array.from({ length: 10_000 }, (_, at) => ({ ...counts(1, 60, 9, 540), at }));
  const steps = { count: 1_000, starts };
  expect(cost(() => void peaksOf(regressionMixture(1.25), timed, () => true, steps))).toBeLessThan(1_000);
});

test("a day of a live check's seconds costs well under a second", () => {
  const evidence = new RateEvidence({ form: "stable", factor: 1.25 }, 1);
  evidence.startStep();
  const day = () => {
    for (let at = 0; at < 86_400; at++) {
      evidence.add(at * 1_000, counts(at % 200 === 0 ? 1 : 0, 2, at % 30 === 0 ? 1 : 0, 18));
    }
  };
  expect(cost(day)).toBeLessThan(1_000);
});
