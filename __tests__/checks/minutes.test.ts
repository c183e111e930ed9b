import { describe, expect, test } from "vitest";
import { minutesOf } from "../../src/checks/minutes.ts";
import type { MetricRow } from "../../src/checks/sources.ts";
import { formatEvidence } from "../../src/checks/verdict/metric-verdict.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { bothCounts } from "./log-evidence.ts";
import { CANARY, OTHER, STABLE, START } from "./made-up.ts";

describe("rows become minutes", () => {
  const row = (change: Partial<MetricRow>): MetricRow => ({
    at: START,
    versionId: CANARY,
    requests: 10,
    errors: 1,
    ...change,
  });

  const minutes = (rows: readonly MetricRow[]) => minutesOf(rows, { stableId: STABLE, canaryId: CANARY });

  test("of both versions side by side, oldest first, and of no others", () => {
    const later = START + MINUTE_MS;
    expect(
      minutes([
        row({ at: later }),
        row({ versionId: OTHER }),
        row({ quantiles: { "cpu-p50": 5 } }),
        row({ versionId: STABLE, requests: 90, errors: 2 }),
      ]),
    ).toEqual([
      {
        at: START,
        canary: { errors: 1, requests: 10, interval: 1, quantiles: { "cpu-p50": 5 } },
        stable: { errors: 2, requests: 90, interval: 1 },
      },
      { at: later, ...bothCounts(1, 10, 0, 0) },
    ]);
  });
  test("an instant within a minute belongs to it; two rows of it add up, but their quantiles don't", () => {
    const twice = [
      row({ quantiles: { "cpu-p50": 5 } }),
      row({ at: START + 59_999, quantiles: { "cpu-p50": 7 } }),
    ];
    expect(minutes(twice)).toEqual([{ at: START, ...bothCounts(2, 20, 0, 0) }]);
    const [thrice] = minutes([...twice, row({ quantiles: { "cpu-p50": 5 } })]);
    expect(thrice?.canary.quantiles).toBeUndefined();
  });
  test("rows of it that are sampled otherwise are sampled as they are on average", () => {
    const [minute] = minutes([row({ requests: 30, interval: 3 }), row({ requests: 10 })]);
    expect(minute?.canary.interval).toBe(2.5);
  });
  test("fractions of sampled counts stay, and errors are never more than requests", () => {
    expect(minutes([row({ requests: 10.4, errors: 0.4 })])).toMatchObject([bothCounts(0.4, 10.4, 0, 0)]);
    expect(minutes([row({ errors: 11 })])).toMatchObject([bothCounts(10, 10, 0, 0)]);
  });
  test.each([
    { requests: 0 },
    { requests: -1 },
    { requests: Number.NaN },
    { requests: Number.POSITIVE_INFINITY },
    { errors: Number.NaN },
    { errors: -1 },
    { at: Number.NaN },
  ])("%o is no row", (change) => {
    expect(minutes([row(change)])).toEqual([]);
  });
});

describe("numbers in a verdict's line", () => {
  test("evidence is rounded down, too, and may be larger or smaller than a number can", () => {
    const line = (logE: number, alpha = 0.01) => formatEvidence(logE, -Math.log(alpha));
    expect(line(Math.log(4.7e6))).toBe("by chance less than once in 4·10⁶ rollouts (limit: once in 100)");
    expect(line(Math.log(99.99))).toBe("evidence 99 of the 100 needed to fail");
    expect(line(Math.log(1.97))).toBe("evidence 1.9 of the 100 needed to fail");
    expect(line(Math.log(499.9), 0.01 / 5)).toBe("evidence 499 of the 500 needed to fail");
    expect(line(Math.log(334), 0.003)).toBe("by chance less than once in 334 rollouts (limit: once in 333)");
    expect(line(Math.log(2.5), 1e-5)).toBe("evidence 2.5 of the 1·10⁵ needed to fail");
    expect(line(5_000)).toMatch(/^by chance less than once in \d·10²¹⁷¹ rollouts/);
    expect(line(0)).toBe("evidence 1 of the 100 needed to fail");
  });
});
