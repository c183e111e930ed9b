import { expect, test } from "vitest";
import { createClock } from "../../src/action/runtime.ts";

test("time is what it is on the wall", async () => {
  const clock = createClock();
  const before = clock.now();
  expect(Math.abs(before - Date.now())).toBeLessThan(5_000);
  await clock.sleep(20);
  expect(clock.now() - before).toBeGreaterThanOrEqual(19);
});

test("a sleep ends with the reason of its signal, at once", async () => {
  const clock = createClock();
  const reason = new Error("cancelled");
  await expect(clock.sleep(600_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const later = new AbortController();
  const sleeping = clock.sleep(600_000, later.signal);
  later.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
});
