import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeadlockError, VirtualClock } from "../../simulator/virtual-clock.ts";

describe("a virtual clock", () => {
  it("jumps from timer to timer, so that three days take no time", async () => {
    const clock = new VirtualClock(0);
    const day = 86_400_000;
    const days = await clock.run(
      (async () => {
        for (let i = 0; i < 3; i++) await clock.sleep(day);
        return clock.now() / day;
      })(),
    );
    expect(days).toBe(3);
    expect(clock.pending).toBe(0);
  });

  it("fires in order of time, and timers of one instant in the order in which they were set", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), async (delays) => {
        const clock = new VirtualClock(1000);
        const fired: [at: number, index: number][] = [];
        const sleeps = delays.map((delay, index) =>
          clock.sleep(delay).then(() => fired.push([clock.now(), index])),
        );
        await clock.run(Promise.all(sleeps));
        const expected = delays
          .map((delay, index) => [1000 + delay, index])
          .toSorted(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j);
        expect(fired).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("lets everything that follows from one timer happen before the next of the same instant", async () => {
    const clock = new VirtualClock(0);
    const log: string[] = [];
    const walk = async (name: string) => {
      await clock.sleep(10);
      log.push(`${name} woke`);
      for (let i = 0; i < 5; i++) await Promise.resolve();
      log.push(`${name} is done`);
    };
    await clock.run(Promise.all([walk("a"), walk("b")]));
    expect(log).toEqual(["a woke", "a is done", "b woke", "b is done"]);
  });

  it("calls back at an instant, or at once when that has passed, unless it is taken back", async () => {
    const clock = new VirtualClock(100);
    const log: string[] = [];
    clock.at(150, () => log.push(`planned ${clock.now()}`));
    clock.at(20, () => log.push(`late ${clock.now()}`));
    clock.at(120, () => log.push("never"))();
    await clock.run(clock.sleep(200));
    expect(log).toEqual(["late 100", "planned 150"]);
  });

  it("drains what others left behind, up to an instant or wholly", async () => {
    const clock = new VirtualClock(0);
    const log: number[] = [];
    for (const at of [10, 20, 30]) clock.at(at, () => log.push(at));
    await clock.drain(25);
    expect([log, clock.now()]).toEqual([[10, 20], 25]);
    await clock.drain();
    expect([log, clock.now()]).toEqual([[10, 20, 30], 30]);
  });
});

describe("a sleep on it", () => {
  it("ends with the signal's reason, and leaves neither timer nor listener", async () => {
    const clock = new VirtualClock(0);
    const stop = new AbortController();
    clock.at(5, () => stop.abort(new Error("stop")));
    await expect(clock.run(clock.sleep(100, stop.signal))).rejects.toThrow("stop");
    expect([clock.now(), clock.pending]).toEqual([5, 0]);
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });

  it("doesn't begin when the signal is aborted already", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.sleep(100, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
    expect(clock.pending).toBe(0);
  });

  it("lets go of the signal when it ends by itself", async () => {
    const clock = new VirtualClock(0);
    const stop = new AbortController();
    await clock.run(clock.sleep(100, stop.signal));
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });
});

describe("work that can't end", () => {
  it("is a deadlock when no timer is left", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.run(new Promise(() => {}))).rejects.toThrow(DeadlockError);
  });

  it("is stopped after so many timers", async () => {
    const clock = new VirtualClock(0);
    const forever = (async () => {
      for (;;) await clock.sleep(1);
    })();
    await expect(clock.run(forever, 100)).rejects.toThrow("after 100 timers");
  });

  it("rejects like the work when that fails", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.run(Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  });
});
