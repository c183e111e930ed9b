/** A platform team's Monday: whole runs that share Cloudflare's limit of requests, in virtual time. */

import { describe, expect, test } from "vitest";
import { createLoad, type LoadOptions, type PlayedLoad } from "../../../simulator/load/play-load.ts";
import { isThrottled, throttledWaits } from "../../../simulator/load/record-exchanges.ts";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import { MINUTE } from "../scenario.ts";

const SCHEDULE = "10:6m, 50:6m, 100";
const LIMIT = { requests: 1_200, windowMs: 5 * MINUTE };
const NO_LIMIT = { requests: 1_000_000, windowMs: 5 * MINUTE };

function play(rollouts: number, options: Partial<LoadOptions> = {}): Promise<readonly PlayedLoad[]> {
  return createLoad({
    rollouts,
    schedule: SCHEDULE,
    rateLimit: LIMIT,
    readings: CALM_LIST,
    ...options,
  }).play();
}

/** In the order in which they were sent, throttled ones left out. */
function answered({ exchanges }: PlayedLoad): readonly string[] {
  return exchanges
    .filter((exchange) => !isThrottled(exchange))
    .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, "ID")}`);
}

function expectAllCompleted(played: readonly PlayedLoad[]): void {
  expect(played.filter(({ outcome }) => outcome.status !== "completed")).toEqual([]);
  expect(new Set(played.map(({ shares }) => shares.join()))).toEqual(new Set(["10,50,100"]));
}

describe("100 rollouts at once", () => {
  test("take as many requests each as one alone, and as long", async () => {
    const [alone, ...none] = await play(1, { rateLimit: NO_LIMIT });
    if (alone === undefined) throw new Error("nothing was played");
    expect(none).toEqual([]);
    const together = await play(100, { rateLimit: NO_LIMIT });
    expectAllCompleted(together);
    for (const each of together) {
      expect(answered(each)).toEqual(answered(alone));
      expect(each.tookMs).toBe(alone.tookMs);
    }
  });

  test.each([
    ["until the window ends", LIMIT],
    ["for five minutes from then on", { ...LIMIT, blocks: true }],
    ["with a third of it left by others", { ...LIMIT, requests: 400 }],
  ])("lose no step to the limit that they share: too many requests are blocked %s", async (_, rateLimit) => {
    const [alone] = await play(1);
    if (alone === undefined) throw new Error("nothing was played");
    const together = await play(100, { rateLimit });
    expectAllCompleted(together);
    const throttled = together.flatMap(({ exchanges }) => throttledWaits(exchanges));
    expect(throttled.length).toBeGreaterThan(100);
    for (const { askedMs, waitedMs } of throttled) {
      expect(waitedMs).toBeGreaterThanOrEqual(askedMs);
      expect(waitedMs).toBeLessThanOrEqual(askedMs * 1.1);
    }
    for (const each of together) {
      expect(answered(each).length).toBeLessThanOrEqual(answered(alone).length);
      // Blocked at most once for each step, and once more where the next window is used up, too.
      expect(each.tookMs).toBeLessThanOrEqual(alone.tookMs + 4 * 1.1 * rateLimit.windowMs);
    }
  });

  test("come back from the limit one after the other, and not all at the same instant", async () => {
    const together = await play(100, { rateLimit: { ...LIMIT, requests: 400 } });
    const returns = together.flatMap(({ exchanges }) => {
      const index = exchanges.findIndex(isThrottled);
      return exchanges.slice(index + 1, index + 2).map(({ sentAt }) => sentAt);
    });
    expect(returns).toHaveLength(100);
    expect(new Set(returns).size).toBeGreaterThan(90);
  });

  test("roll a failing canary back, whatever the limit does to the others", async () => {
    const together = await play(100, {
      schedule: "10:8m, 100",
      checks: "error-rate <= 1%",
      rateLimit: { ...LIMIT, requests: 800 },
      failing: (index) => (index % 10 === 0 ? 0.3 : 0),
    });
    expect(together.some(({ exchanges }) => exchanges.some(isThrottled))).toBe(true);
    for (const [index, { outcome, shares }] of together.entries()) {
      const fails = index % 10 === 0;
      expect([outcome.status, shares], outcome.reason).toEqual(
        fails ? ["rolled-back", [10, 0]] : ["completed", [10, 100]],
      );
    }
  });
});
