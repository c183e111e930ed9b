import { describe, expect, test } from "vitest";
import { DEAD_SCENES, deadMedian } from "../../../scripts/simulate-evidence.ts";
import { seeded } from "../../../scripts/simulation/random.ts";

describe("a live check stops a dead canary", () => {
  const [busy, busyOfTen, quiet, quietOfTen, , ofOne] = DEAD_SCENES;
  const median = (scene: (typeof DEAD_SCENES)[number]) => deadMedian(scene, 21, seeded(7));

  test("as soon with ten clients as with a thousand", () => {
    for (const scene of [busy, busyOfTen]) expect(median(scene)).toBeLessThanOrEqual(4);
    for (const scene of [quiet, quietOfTen]) expect(median(scene)).toBeLessThanOrEqual(7);
  });

  test("after minutes where all requests are one client's", () => {
    expect(median(ofOne)).toBeLessThanOrEqual(182);
  });
});
