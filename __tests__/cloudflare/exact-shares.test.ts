import { describe, expect, test } from "vitest";
import { withExactShares } from "../../src/cloudflare/worker-answers.ts";

describe("an answer that shows percentages rounded to one decimal", () => {
  const CANARY_ID = "ca7a4700-2222-4222-8222-222222222222";
  const shown = (stable: number, canary: number, message = "hotfix") =>
    withExactShares({
      id: "d1",
      createdOn: "2026-11-02T12:00:00Z",
      source: "api",
      message,
      versions: [
        { versionId: "57ab1e00-1111-4111-8111-111111111111", percentage: stable },
        { versionId: CANARY_ID, percentage: canary },
      ],
    }).versions.map(({ percentage }) => percentage);
  const step = (percent: string) => `canary ca7a4700 ${percent}% 1/2 run 1.1: fix`;

  test.each([
    [66.7, 33.3, "33.33", [66.67, 33.33]],
    [100, 0, "0.01", [99.99, 0.01]],
    [87.8, 12.3, "12.25", [87.75, 12.25]],
    [66.67, 33.33, "33.33", [66.67, 33.33]],
  ] as const)("is read by the marker: %s and %s of a step of %s %%", (stable, canary, percent, exact) => {
    expect(shown(stable, canary, step(percent))).toEqual(exact);
  });

  test("is taken as it is where the marker is another's, and made to total 100", () => {
    expect(shown(70, 30, step("33.33"))).toEqual([70, 30]);
    expect(shown(87.8, 12.3)).toEqual([87.7, 12.3]);
    expect(shown(66.7, 33.3)).toEqual([66.7, 33.3]);
  });

  test("is left alone where it isn't rounded: what was stored otherwise shows", () => {
    expect(shown(87.5, 12.49, step("12.5"))).toEqual([87.5, 12.49]);
  });
});
