import { describe, expect, test } from "vitest";
import { type Effect, htmlPage, serverError, tooManyRequests } from "../../simulator/faults/rules.ts";
import { type Bench, setBench } from "./bench.ts";

/** Reads the list with these faults on the way, one after the other. */
async function readWith(bench: Bench, effects: readonly Effect[], budgetMs = 60_000) {
  bench.fault(...effects.map((effect) => ({ effect })));
  const { api, clock } = bench.ports;
  const started = clock.now();
  const budget = bench.budget("working", budgetMs);
  const work = budget.read("the list of deployments", started, (options) => api.listDeployments(1, options));
  const answer = await bench.run(
    work.then(
      ({ deployments }) => deployments.length,
      (error: unknown) => error,
    ),
  );
  return { answer, took: clock.now() - started, waits: waits(bench), requests: bench.requests().length };
}

function waits({ events }: Bench): readonly number[] {
  return events.flatMap((event) => (event.type === "retry" ? [event.waitMs] : []));
}

describe("a read", () => {
  test.each<[string, Effect]>([
    ["a reset", { kind: "reset" }],
    ["a 5xx", serverError(503)],
    ["a page of HTML", htmlPage(502)],
    ["half an answer", { kind: "truncate" }],
    ["a 429", tooManyRequests()],
  ])("is asked again after %s", async (_, effect) => {
    expect(await readWith(setBench(), [effect])).toMatchObject({ answer: 1, requests: 2 });
  });

  test.each([401, 403, 404])("is never asked again after a %i", async (status) => {
    const body = JSON.stringify({ success: false, errors: [{ code: 10000, message: "no" }], result: null });
    const { answer, requests } = await readWith(setBench(), [{ kind: "answer", status, body }]);
    expect(answer).toMatchObject({
      name: "ApiError",
      facts: { retry: false },
      message: expect.stringContaining(`HTTP ${status}`),
    });
    expect(requests).toBe(1);
  });

  test("waits longer each time, with a line for each wait", async () => {
    const bench = setBench();
    const { answer } = await readWith(
      bench,
      Array.from({ length: 7 }, () => serverError(500)),
    );
    expect(answer).toBe(1);
    expect(waits(bench)).toEqual([375, 750, 1_500, 3_000, 6_000, 7_500, 7_500]);
  });

  test("is given up when its time is over", async () => {
    const { answer, took } = await readWith(
      setBench(),
      Array.from({ length: 6 }, () => serverError(500)),
      9_000,
    );
    expect(answer).toMatchObject({ name: "ApiError", message: expect.stringContaining("HTTP 500") });
    expect(took).toBe(9_000);
  });

  test("that is never answered costs ten seconds a time", async () => {
    const { answer, took } = await readWith(setBench(), [{ kind: "hang" }]);
    expect([answer, took]).toEqual([1, 10_375]);
  });
});

describe("Retry-After", () => {
  test("in seconds is waited for, and up to a tenth longer", async () => {
    expect((await readWith(setBench(), [tooManyRequests(200)])).took).toBe(210_000);
  });

  test("as a date is waited for, on the server's clock", async () => {
    const bench = setBench();
    const date = new Date(bench.clock.now() + 20_000).toUTCString();
    expect((await readWith(bench, [tooManyRequests(date)])).took).toBe(21_000);
  });

  test("is waited for to the second where a rollback is wanted", async () => {
    expect((await readWith(setBench(), [tooManyRequests(200)], 300_000)).took).toBe(200_000);
  });

  test("of an hour is waited for within the budget", async () => {
    expect((await readWith(setBench(), [tooManyRequests(3_600)], 20_000)).took).toBe(20_000);
  });

  test("of a server that fails is waited for within the budget", async () => {
    const busy = serverError(503, { "retry-after": "200" });
    expect(await readWith(setBench(), [busy, busy], 20_000)).toMatchObject({
      answer: { name: "ApiError" },
      took: 20_000,
    });
  });

  test("that is shorter than the backoff doesn't shorten it", async () => {
    expect((await readWith(setBench(), [tooManyRequests(0)])).waits).toEqual([375]);
  });
});

describe("a read that is throttled", () => {
  const twice = [tooManyRequests(300), tooManyRequests(300)];

  test("uses up nothing of its budget", async () => {
    const errors = Array.from({ length: 3 }, () => serverError(500));
    const { answer, waits } = await readWith(setBench(), [...twice, ...errors], 9_000);
    expect(answer).toBe(1);
    expect(waits).toEqual([315_000, 315_000, 1_500, 3_000, 4_500]);
  });

  test("is given up after half an hour of it, and its budget", async () => {
    const forever = Array.from({ length: 7 }, () => tooManyRequests(300));
    const { answer, waits } = await readWith(setBench(), forever);
    expect(answer).toMatchObject({ message: expect.stringContaining("HTTP 429") });
    expect(waits).toEqual([315_000, 315_000, 315_000, 315_000, 315_000, 60_000]);
  });

  test("beside another is throttled once: both wait for the same", async () => {
    const bench = setBench();
    bench.fault(...twice.map((effect) => ({ effect })));
    const budget = bench.budget();
    const began = budget.now();
    const { api } = bench.ports;
    const read = () => budget.read("the list", began, (options) => api.listDeployments(1, options));
    await bench.run(Promise.all([read(), read()]));
    expect(bench.clock.now() - began).toBe(315_000);
    expect(budget.now()).toBe(began);
  });

  test("ends with the time that a cancel leaves", async () => {
    const bench = setBench();
    bench.cancel();
    const budget = bench.budget("settling", 300_000);
    bench.fault(...twice.map((effect) => ({ effect })));
    const began = bench.clock.now();
    const { api } = bench.ports;
    const read = budget.read("the list", budget.now(), (options) => api.listDeployments(1, options));
    await expect(bench.run(read)).rejects.toThrow("HTTP 429");
    expect(bench.clock.now() - began).toBe(7_000);
  });
});

describe("a cancel", () => {
  test("ends a wait at once while working", async () => {
    const bench = setBench();
    bench.after(1_000, bench.cancel);
    const started = bench.clock.now();
    await expect(bench.run(bench.budget().pause(60_000))).rejects.toThrow("cancelled by SIGINT");
    expect(bench.clock.now() - started).toBe(1_000);
  });

  test("ends a read at once while working, also one that hangs", async () => {
    const bench = setBench();
    bench.after(2_000, bench.cancel);
    const { answer, took } = await readWith(bench, [{ kind: "hang" }]);
    expect(answer).toMatchObject({ name: "Cancelled" });
    expect(took).toBe(2_000);
  });

  test("shortens what a settling part may take to 7 s from the cancel", async () => {
    const bench = setBench();
    const budget = bench.budget("settling", 300_000);
    const started = bench.clock.now();
    expect(budget.left(started)).toBe(300_000);
    bench.cancel();
    expect(budget.left(started)).toBe(7_000);
    await bench.clock.drain(started + 3_000);
    expect(budget.left(bench.clock.now())).toBe(4_000);
    expect(() => budget.checkTime()).not.toThrow();
    await bench.clock.drain(started + 7_000);
    expect(() => budget.checkTime()).toThrow("no time left");
  });

  test("ends a settling read that hangs, which is then asked again", async () => {
    const bench = setBench();
    bench.fault({ match: {}, effect: { kind: "hang" } });
    bench.after(2_000, bench.cancel);
    const started = bench.clock.now();
    const budget = bench.budget("settling");
    const list = await bench.run(
      budget.read("the list", bench.clock.now(), (options) => bench.ports.api.listDeployments(1, options)),
    );
    expect(list.deployments).toHaveLength(1);
    expect(bench.clock.now() - started).toBe(2_000);
    expect(bench.events).toEqual([]);
  });

  test("cuts a settling wait short once, and doesn't reject", async () => {
    const bench = setBench();
    const budget = bench.budget("settling");
    bench.after(1_000, bench.cancel);
    const started = bench.clock.now();
    await bench.run(budget.pause(60_000));
    expect(bench.clock.now() - started).toBe(1_000);
    await bench.run(budget.pause(500));
    expect(bench.clock.now() - started).toBe(1_500);
  });
});
