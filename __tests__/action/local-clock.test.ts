import { expect, test } from "vitest";
import { createClock } from "../../src/action/runtime.ts";

test("time begins at what it is on the wall, and passes as fast as it is scaled", async () => {
  const [real, fast] = [createClock(), createClock(1_000)];
  const wall = performance.timeOrigin + performance.now();
  expect(Math.abs(real.now() - wall)).toBeLessThan(5_000);
  expect(Math.abs(fast.now() - wall)).toBeLessThan(5_000_000);

  const before = { real: real.now(), fast: fast.now() };
  await fast.sleep(20_000);
  const passed = { real: real.now() - before.real, fast: fast.now() - before.fast };
  expect(passed.fast).toBeGreaterThanOrEqual(19_000);
  expect(passed.real).toBeGreaterThanOrEqual(19);
  expect(passed.fast / passed.real).toBeGreaterThan(500);
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
