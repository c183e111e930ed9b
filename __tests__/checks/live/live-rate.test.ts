import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../../simulator/virtual-clock.ts";
import type { Side } from "../../../src/checks/live/seconds.ts";
import type { MetricRow, TailListener } from "../../../src/checks/sources.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { Verdict } from "../../../src/rollout/model.ts";
import type { HoldView } from "../../../src/rollout/ports.ts";
import { CANARY, deployed, MINUTE, STABLE, type WatchOptions, watchAt } from "../made-up.ts";
import { lookOnce, oneJudge } from "../one-judge.ts";

const HOLD = { min: 10 * MINUTE, max: 10 * MINUTE };
const LIVE = "live error-rate <= stable * 1.25";
const CEILING = "live error-rate <= 1%";

interface Shop {
  readonly clock: VirtualClock;
  /** As often as the check has woken the hold. */
  readonly alarms: () => number;
  /** Begins to watch a step, which was deployed just now unless `options` say when. */
  readonly enter: (options?: WatchOptions) => Promise<Verdict>;
  /** Lets time pass, in ms, and asks the check as at the hold's end, where it says the newest. */
  readonly says: (ms?: number) => Promise<Verdict>;
  /** The same within the hold. */
  readonly glance: (ms?: number) => Promise<Verdict>;
  readonly pass: (ms: number) => Promise<void>;
  /** `errors` of `requests` that begin now, and their messages. */
  readonly receive: (side: Side, requests: number, errors?: number, status?: number) => void;
  readonly drop: (side: Side) => void;
  readonly judge: ReturnType<typeof oneJudge>;
  /** Asks again what the checks need, as after an outage. */
  readonly preflight: () => Promise<unknown>;
  /** Whose tails were made, one after the other. */
  readonly made: readonly Side[];
  /** What was saved for post, one after the other. */
  readonly saved: readonly (readonly string[])[];
}

/** Two tails and a check that listens to them. */
async function listen(
  text: string,
  { minRequests = 10, alpha = 0.01, counts = async (): Promise<MetricRow[]> => [] } = {},
): Promise<Shop> {
  const clock = new VirtualClock(Date.UTC(2026, 10, 24, 6, 0));
  const listeners: Partial<Record<Side, TailListener>> = {};
  const sideOf = (id: string): Side => (id === CANARY ? "canary" : "stable");
  const source = { counts };
  const made: Side[] = [];
  const saved: (readonly string[])[] = [];
  const judge = oneJudge(clock, text, {
    mode: "watching",
    minRequests,
    alpha,
    sources: { analytics: source, logs: source },
    tails: {
      api: {
        create: async (id) => {
          made.push(sideOf(id));
          return { id, url: id };
        },
        delete: async () => {},
      },
      save: (ids) => saved.push(ids),
      connect: async (url, listener) => {
        listeners[sideOf(url)] = listener;
        return { ping: () => listener.onPong(), close: () => {} };
      },
    },
  });
  let alarms = 0;
  let watched: { readonly at: number; readonly options: WatchOptions } | undefined;
  const watchNow = (): HoldView => {
    const { at, options } = watched ?? { at: clock.now(), options: {} };
    return watchAt(clock, { ...options, age: clock.now() - at });
  };
  const look = async (change: Partial<HoldView> = {}) => {
    const verdict = await lookOnce(clock, judge, { ...watchNow(), ...change });
    judge.alarm.addEventListener("abort", () => alarms++, { once: true });
    return verdict;
  };
  const from = { ...watchNow(), from: 0, schedule: [{ percent: 10, hold: HOLD }], preview: false };
  const preflight = () => clock.run(judge.preflight(from, {}));
  await preflight();
  let messages = 0;
  return {
    clock,
    alarms: () => alarms,
    enter(options = {}) {
      watched = { at: clock.now() - (options.age ?? 0), options };
      return look();
    },
    async says(ms = 0) {
      await clock.drain(clock.now() + ms);
      return look({ to: clock.now() });
    },
    async glance(ms = 0) {
      await clock.drain(clock.now() + ms);
      return look();
    },
    pass: (ms) => clock.drain(clock.now() + ms),
    receive(side, requests, errors = 0, status = 200) {
      for (let index = 0; index < requests; index++) {
        listeners[side]?.onMessage(
          JSON.stringify({
            outcome: index < errors ? "exception" : "ok",
            scriptVersion: { id: side === "canary" ? CANARY : STABLE },
            eventTimestamp: clock.now(),
            // Each from another client.
            event: {
              request: { headers: { "cf-connecting-ip": `2001:db8::${messages++}` } },
              response: { status },
            },
          }),
        );
      }
    },
    drop: (side) => listeners[side]?.onClose("gone"),
    judge,
    preflight,
    made,
    saved,
  };
}

/** Seconds of `requests` each, of both versions. */
async function traffic(shop: Shop, seconds: number, requests = 10, canaryErrors = 0, stableErrors = 0) {
  for (let second = 0; second < seconds; second++) {
    shop.receive("canary", requests, canaryErrors);
    shop.receive("stable", requests, stableErrors);
    await shop.pass(1_000);
  }
}

describe("before a request", () => {
  test("a check has nothing to say", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    expect(await shop.says(1_000)).toMatchObject({
      status: "inconclusive",
      detail: "no request of this step received yet",
      numbers: { canaryErrors: 0, canaryRequests: 0, stableRequests: 0, threshold: 100, minRequests: 10 },
    });
  });

  test.each([
    [0, "pass"],
    [14_999, "pass"],
    [15_001, "inconclusive"],
  ])(
    "if-traffic passes where the lines were open for four fifths of the step, but for its first %i ms: %s",
    async (age, status) => {
      const shop = await listen(`if-traffic ${LIVE}`);
      await shop.enter({ age });
      const verdict = await shop.says(MINUTE);
      expect(verdict.status).toBe(status);
      expect(verdict.detail.startsWith("passes for lack of traffic (if-traffic): ")).toBe(status === "pass");
      expect(verdict.detail).toContain("no request of this step received yet");
    },
  );
});

test("a line is proved open from the step's first look on, whenever its last sign of life was", async () => {
  const shop = await listen(`if-traffic ${LIVE}`);
  await shop.pass(9_000);
  await shop.enter({ age: 20_000 });
  expect((await shop.says(MINUTE)).status).toBe("inconclusive");
  expect((await shop.says(MINUTE)).status).toBe("pass");
});

describe("what is missing for a pass", () => {
  test("is stable's requests for a comparison", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    shop.receive("canary", 20);
    expect(await shop.says(10_000)).toMatchObject({
      status: "inconclusive",
      detail: expect.stringContaining("no request of stable to compare with in this step"),
    });
  });

  test("isn't stable's requests for a ceiling", async () => {
    const shop = await listen(CEILING);
    await shop.enter();
    shop.receive("canary", 20);
    expect((await shop.says(10_000)).status).toBe("pass");
  });

  test.each([
    [9, "inconclusive"],
    [10, "pass"],
  ])("is the least number of requests: with %i it is %s", async (requests, status) => {
    const shop = await listen(LIVE);
    await shop.enter();
    shop.receive("canary", requests);
    shop.receive("stable", 50);
    const verdict = await shop.says(10_000);
    expect(verdict.status).toBe(status);
    expect(verdict.detail.endsWith("9 requests count for this step, which needs 10")).toBe(
      status === "inconclusive",
    );
  });

  test("passes for lack of traffic where the check says if-traffic", async () => {
    for (const [canary, stable, lack] of [
      [1, 5, "1 request counts for this step, which needs 10"],
      [20, 0, "no request of stable to compare with in this step"],
    ] as const) {
      const shop = await listen(`if-traffic ${LIVE}`);
      await shop.enter();
      shop.receive("canary", canary);
      shop.receive("stable", stable);
      expect(await shop.says(10_000)).toMatchObject({
        status: "pass",
        detail: expect.stringContaining(`passes for lack of traffic (if-traffic): ${lack}`),
      });
    }
  });

  test("is a tail, also with if-traffic", async () => {
    const shop = await listen(`if-traffic ${LIVE}`);
    await shop.enter();
    await traffic(shop, 5);
    shop.drop("canary");
    expect(await shop.says(10)).toMatchObject({
      status: "inconclusive",
      detail: expect.stringContaining("the live tail of canary is lost: gone"),
    });
  });

  test("is stable's tail only while stable has traffic", async () => {
    const silent = async (share: number) => {
      const shop = await listen(CEILING);
      await shop.enter({ share, hold: { min: MINUTE, max: 20 * MINUTE } });
      shop.receive("stable", 20);
      for (let minute = 0; minute < 5; minute++) {
        shop.receive("canary", 10);
        await shop.pass(MINUTE);
      }
      return await shop.says();
    };
    expect(await silent(99)).toMatchObject({
      status: "inconclusive",
      detail: expect.stringContaining("the live tail of stable has been silent for 300 s"),
    });
    expect(["pass", "early"]).toContain((await silent(100)).status);
  });
});

describe("the tails", () => {
  test("are opened once, however often the needs are tested, and saved for post while they are open", async () => {
    const shop = await listen(LIVE);
    await shop.preflight();
    expect(shop.made).toEqual(["canary", "stable"]);
    expect(shop.saved.at(-1)).toEqual([CANARY, STABLE]);
    await shop.clock.run(shop.judge.close());
    expect(shop.saved.at(-1)).toEqual([]);
  });

  test("that fall silent are made again, and no more often than every ten minutes", async () => {
    const shop = await listen(LIVE);
    await shop.enter({ hold: { min: 30 * MINUTE, max: 30 * MINUTE } });
    await traffic(shop, 5);
    const made = async (minutes: number) => {
      for (let look = 0; look < 2 * minutes; look++) await shop.glance(30_000);
      return shop.made.slice(2);
    };
    expect(await made(9)).toEqual(["canary", "stable"]);
    expect(await made(4)).toEqual(["canary", "stable", "canary", "stable"]);
  });
});

describe("a verdict", () => {
  test("needs no day before the rollout: one that can't be read now is no problem", async () => {
    const broken = new ApiError("HTTP 500", { retry: true, write: "unknown" });
    const shop = await listen(LIVE, { counts: () => Promise.reject(broken) });
    await shop.enter();
    await traffic(shop, 10);
    expect((await shop.says()).status).toBe("pass");
  });

  test("says what was received, at which rate since the step began", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    shop.receive("canary", 250, 1);
    shop.receive("stable", 3);
    const { detail, numbers } = await shop.says(10_000);
    expect(detail).toMatch(
      /^canary 1\/250 \(0\.4 %\) against stable 0\/3 \(0 %\), evidence \S+ of the \d+ needed to fail; received in this step: 25\/s of the canary, 0\.3\/s of stable$/,
    );
    expect(numbers).toMatchObject({
      canaryErrors: 1,
      canaryRequests: 250,
      stableRequests: 3,
      stepRequests: 250,
      minRequests: 10,
      canaryPerSecond: 25,
      stablePerSecond: 0.3,
      dispersion: 2,
    });
  });

  test("takes a step that has only begun for a second old", async () => {
    const shop = await listen(CEILING, { minRequests: 1 });
    await shop.enter();
    shop.receive("canary", 30);
    await shop.pass(900);
    await shop.enter({ before: [deployed(shop.clock.now() - 900, 10)], share: 50 });
    shop.receive("canary", 98, 0);
    shop.receive("stable", 104);
    await shop.pass(100);
    shop.receive("canary", 1);
    shop.receive("stable", 1);
    const { numbers } = await shop.says();
    expect(numbers["canaryPerSecond"]).toBe(numbers["stepRequests"]);
  });

  test.each([
    [100, "10/s"],
    [99, "9.9/s"],
    [126, "13/s"],
  ])("rounds a rate: %i requests in ten seconds are %s", async (requests, rate) => {
    const shop = await listen(CEILING);
    await shop.enter();
    shop.receive("canary", requests);
    expect((await shop.says(10_000)).detail).toContain(`${rate} of the canary`);
  });

  test("stays the same until the minute is over, and changes with its status", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    await traffic(shop, 10);
    const first = await shop.glance();
    await traffic(shop, 10);
    expect(await shop.glance()).toBe(first);
    await traffic(shop, 41);
    const second = await shop.glance();
    expect(second.numbers["canaryRequests"]).toBeGreaterThan(500);
    // Certified within the same minute.
    expect(first.status).toBe("pass");
    expect(second.status).toBe("early");
    shop.drop("stable");
    expect((await shop.glance(1)).status).toBe("inconclusive");
  });

  test("is a fresh one when the hold is over", async () => {
    const shop = await listen(LIVE);
    await shop.enter({ hold: { min: 30_000, max: 30_000 } });
    await traffic(shop, 20);
    const before = await shop.glance();
    await traffic(shop, 9);
    expect(await shop.glance()).toBe(before);
    await traffic(shop, 1);
    const over = await shop.glance();
    expect(over.status).toBe(before.status);
    expect(over.numbers["canaryRequests"]).toBeGreaterThan(Number(before.numbers["canaryRequests"]));
  });

  test("exempts a share without traffic, or without a control", async () => {
    const shop = await listen(LIVE);
    await shop.enter({ share: 0 });
    expect((await shop.says()).status).toBe("exempt");
    await shop.enter({ share: 100 });
    expect((await shop.says()).status).toBe("exempt");
  });
});

describe("an alarm", () => {
  test("is raised once, in the second in which the evidence crosses the line", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    await traffic(shop, 5);
    expect(shop.alarms()).toBe(0);
    await traffic(shop, 20, 10, 10);
    expect(shop.alarms()).toBe(1);
    expect(await shop.says()).toMatchObject({
      status: "fail",
      warn: false,
      detail: expect.stringMatching(/\(limit: once in 100\); received/),
    });
    expect((await shop.says()).detail).not.toContain("but an alarm needs");
  });

  test("wakes nobody with warn, but the verdict fails", async () => {
    const shop = await listen(`warn ${LIVE}`);
    await shop.enter();
    await traffic(shop, 20, 10, 10);
    expect(shop.alarms()).toBe(0);
    expect(await shop.says()).toMatchObject({ status: "fail", warn: true });
  });

  test("wakes nobody at a share that isn't judged", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    await traffic(shop, 2);
    await shop.enter({ share: 100, before: [deployed(shop.clock.now() - 2_000, 10)] });
    await traffic(shop, 20, 10, 10);
    expect(shop.alarms()).toBe(0);
    expect((await shop.says()).status).toBe("exempt");
  });

  test("of a ceiling that stable exceeds, too, only warns", async () => {
    const shop = await listen(CEILING);
    await shop.enter();
    await traffic(shop, 60, 10, 10, 5);
    expect(shop.alarms()).toBe(0);
    expect(await shop.says(10_000)).toMatchObject({
      status: "fail",
      warn: true,
      detail: expect.stringMatching(
        /against the ceiling 1 %.*; only warns, because stable was above the ceiling too: 300\/600 \(50 %\)$/,
      ),
    });
  });
});

describe("a step's evidence", () => {
  test("begins with the step: what pinned requests did before counts for nothing", async () => {
    const shop = await listen(CEILING);
    await shop.enter({ share: 0 });
    shop.receive("canary", 50, 50);
    shop.receive("stable", 50);
    await shop.pass(10_000);
    await shop.enter({ before: [deployed(shop.clock.now() - 10_000, 0)] });
    await traffic(shop, 20);
    expect(shop.alarms()).toBe(0);
    const { numbers } = await shop.says(10_000);
    expect(numbers).toMatchObject({ canaryErrors: 0, canaryRequests: 200, stepRequests: 200 });
  });

  test("has the whole second in which the step began", async () => {
    const shop = await listen(CEILING);
    await shop.pass(500);
    await shop.enter();
    shop.receive("canary", 20);
    expect((await shop.says(10_000)).numbers["canaryRequests"]).toBe(20);
  });

  test("is its own: requests of the step before don't count for the next", async () => {
    const shop = await listen(LIVE);
    await shop.enter();
    await traffic(shop, 20);
    const first = shop.clock.now();
    await shop.pass(10_000);
    await shop.enter({ share: 50, before: [deployed(first - 20_000, 10)] });
    await traffic(shop, 2, 3);
    const { status, numbers } = await shop.says(10_000);
    expect(numbers).toMatchObject({ stepRequests: 6, canaryRequests: 206 });
    expect(status).toBe("inconclusive");
  });
});
