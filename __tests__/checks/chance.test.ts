import { describe, expect, test } from "vitest";
import { binomial, normal, seeded } from "../../src/checks/replay.ts";

const DRAWS = 20_000;

/** The mean and the variance of so many draws. */
function momentsOf(draw: () => number) {
  const drawn = Array.from({ length: DRAWS }, draw);
  const mean = drawn.reduce((sum, each) => sum + each, 0) / DRAWS;
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / DRAWS;
  return { drawn, mean, variance };
}

test("seeded numbers are mulberry32's, for any seed", () => {
  const first = (seed: number) => {
    const random = seeded(seed);
    return [random(), random(), random()];
  };
  expect(first(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(first(-1)).toEqual([0.8964226141106337, 0.189478256739676, 0.7156526781618595]);
});

test("normal numbers have a mean of 0, a variance of 1, and a twentieth beyond 1.96", () => {
  const random = seeded(3);
  const { drawn, mean, variance } = momentsOf(() => normal(random));
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  for (const sign of [-1, 1])
    expect(drawn.filter((each) => sign * each > 1.96).length / DRAWS).toBeCloseTo(0.025, 2);
});

describe("binomial numbers are whole, from 0 to n, with the mean n·p and the variance n·p·(1 − p):", () => {
  test.each([
    [1, 0.3],
    [12, 0.1],
    [60, 0.45],
    [60, 0.9],
    [3_000, 0.002],
    [50, 0.5],
    [60, 0.5],
    [200, 0.5],
    [40, 0.8],
    [10_000, 0.0031],
    [500, 0.97],
    [10_000, 0.9],
  ])("n %d, p %d", (n, p) => {
    const random = seeded(n);
    const { drawn, mean, variance } = momentsOf(() => binomial(n, p, random));
    const sd = Math.sqrt(n * p * (1 - p));
    expect(Math.abs(mean - n * p) / sd).toBeLessThan(0.03);
    expect(variance / sd ** 2).toBeGreaterThan(0.95);
    expect(variance / sd ** 2).toBeLessThan(1.05);
    expect(drawn.every((each) => Number.isInteger(each) && each >= 0 && each <= n)).toBe(true);
  });
  test("and none or all without a choice", () => {
    const random = seeded(1);
    expect([binomial(0, 0.5, random), binomial(9, 0, random), binomial(9, 1, random)]).toEqual([0, 0, 9]);
  });
});
