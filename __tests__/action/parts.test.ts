import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { listenForCancel } from "../../src/action/cancel-signal.ts";
import { createStateStore, leftByMain } from "../../src/action/runner-state.ts";
import { createClock, type Runtime } from "../../src/action/runtime.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";

test("the first signal cancels, with its name and time; a second one and a late one change nothing", () => {
  const clock = new VirtualClock(1_000);
  const callbacks = new Set<(name: string) => void>();
  const onSignal: Runtime["onSignal"] = (callback) => {
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  };
  const cancel = listenForCancel({ onSignal } as Runtime, clock);
  const send = (name: string) => {
    for (const callback of callbacks) callback(name);
  };
  expect(cancel.signal.aborted).toBe(false);
  send("SIGINT");
  send("SIGTERM");
  expect(cancel.signal.reason).toEqual(new Cancelled("SIGINT", 1_000));
  cancel.stop();
  expect(callbacks.size).toBe(0);
});

describe("what main saves for post", () => {
  /** What one step saves is what the next one gets. */
  function runner() {
    const saved = new Map<string, string>();
    const runtime = {
      runner: {
        saveState: (name: string, value: string) => saved.set(name, value),
        getState: (name: string) => saved.get(name) ?? "",
      },
      env: {},
    } as unknown as Runtime;
    return { runtime, saved };
  }

  const text = fc.string({ unit: "grapheme" });
  const mark = fc.record({ id: text, createdOn: text });
  const goal = fc.record({
    policy: fc.constantFrom("rollback" as const, "hold" as const),
    cause: fc.constantFrom("failed" as const, "cancelled" as const, "manual" as const),
    why: text,
  });
  const intent = fc.record({
    message: text,
    versions: fc.array(fc.record({ versionId: text, percentage: fc.integer({ min: 0, max: 100 }) })),
    after: mark,
    alike: fc.array(fc.string()),
  });
  const presumedLost = fc
    .record({ intent, presumedLostSince: fc.integer() })
    .map(({ intent, presumedLostSince }) => ({ ...intent, presumedLostSince }));
  const states: fc.Arbitrary<LedgerState> = fc
    .record({
      ended: fc.boolean(),
      stableId: text,
      canaryId: text,
      message: text,
      adopted: mark,
      expected: mark,
      own: fc.array(text),
      canaryWasLive: fc.boolean(),
      intents: fc.array(fc.oneof(intent, presumedLost)),
    })
    .chain((state) => fc.option(goal).map((goal) => (goal === null ? state : { ...state, goal })));

  test("is read back as it was, whatever stands in it", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { runtime } = runner();
        createStateStore(runtime, "s", "w.owner").save(state);
        expect(leftByMain(runtime).ledgerState()).toEqual(state);
      }),
      { numRuns: 100 },
    );
  });

  test("may have fields of a later version, and none of another kind", () => {
    const { runtime, saved } = runner();
    const mark = { id: "d", createdOn: "2026-11-02T09:00:00Z" };
    const state: LedgerState = {
      ended: false,
      stableId: "s",
      canaryId: "c",
      message: "m",
      adopted: mark,
      expected: mark,
      own: [],
      canaryWasLive: true,
      intents: [],
    };
    expect(leftByMain(runtime).ledgerState()).toBeUndefined();
    saved.set("rollout", JSON.stringify({ ...state, later: true }));
    expect(leftByMain(runtime).ledgerState()).toEqual(state);
    for (const change of [{ ended: "odd" }, { own: "none" }, { goal: { policy: "hold" } }]) {
      saved.set("rollout", JSON.stringify({ ...state, ...change }));
      expect(() => leftByMain(runtime).ledgerState()).toThrow();
    }
  });

  test("says once that its step adopts the Worker: what a later step says of it stays", () => {
    const written: string[] = [];
    const files = { write: (path: string, text: string) => written.push(`${path} ${text}`) };
    const runtime = { env: { RUNNER_TEMP: "/t" }, runner: { saveState: () => undefined }, files };
    const store = createStateStore(runtime as unknown as Runtime, "s", "account/worker");
    for (const state of [{}, {}]) store.save(state as LedgerState);
    expect(written.map((text) => text.replace(/-\w{16}\b/, ""))).toEqual([
      "/t/s.json {}",
      "/t/workers-gradual-rollout.owner s",
      "/t/s.json {}",
    ]);
  });

  test("is refused once when it can't be written, and then no more", () => {
    const saves: string[] = [];
    let full = true;
    const saveState = (_: string, value: string) => {
      if (full) throw new Error("ENOSPC");
      saves.push(value);
    };
    const store = createStateStore({ env: {}, runner: { saveState } } as unknown as Runtime, "s", "w.owner");
    const state = {} as LedgerState;
    expect(() => store.save(state)).toThrow("ENOSPC");
    store.save(state);
    full = false;
    store.save(state);
    expect(saves).toEqual(["{}"]);
  });
});

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
