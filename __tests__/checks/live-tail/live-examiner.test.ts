import { describe, expect, test } from "vitest";
import type { HoldView } from "../../../src/rollout/ports.ts";
import { deployed, MINUTE, type WatchOptions, watchAt } from "../made-up.ts";
import { lookOnce } from "../one-judge.ts";
import { type Side, twoTails } from "./two-tails.ts";

const LIVE = "live error-rate <= stable * 1.25";
const CEILING = "live error-rate <= 1%";

/** Two tails that are open, and a check that listens to them. */
async function listen(
  text: string,
  { minRequests = 10, ...options }: NonNullable<Parameters<typeof twoTails>[1]> = {},
) {
  const { clock, judge, open, say, drop, pass } = twoTails(text, { minRequests, ...options });
  let alarms = 0;
  let watched: { readonly at: number; readonly options: WatchOptions } | undefined;
  const look = async (change: Partial<HoldView> = {}) => {
    const { at, options } = watched ?? { at: clock.now(), options: {} };
    const watch = { ...watchAt(clock, { ...options, age: clock.now() - at }), ...change };
    const verdict = await lookOnce(clock, judge, watch);
    judge.alarm.addEventListener("abort", () => alarms++, { once: true });
    return verdict;
  };
  await clock.run(open());
  return {
    clock,
    pass,
    drop,
    /** As often as the check has woken the hold. */
    alarms: () => alarms,
    /** Begins to watch a step, which was deployed just now unless `options` say when. */
    enter(options: WatchOptions = {}) {
      watched = { at: clock.now() - (options.age ?? 0), options };
      return look();
    },
    /** Lets time pass, in ms, and asks the check as at the hold's end, where it says the newest. */
    async says(ms = 0) {
      await pass(ms);
      return look({ mustEndAt: clock.now() });
    },
    /** The same within the hold. */
    async glance(ms = 0) {
      await pass(ms);
      return look();
    },
    /** `errors` of `requests` that begin now, and their messages. */
    receive(side: Side, requests: number, errors = 0) {
      for (let index = 0; index < requests; index++) say(side, index < errors ? "exception" : "ok");
    },
  };
}

/** The same in its first step, which was deployed just now. */
async function entered(...of: Parameters<typeof listen>) {
  const shop = await listen(...of);
  await shop.enter();
  return shop;
}

/** Seconds of `requests` each, of both versions. */
async function traffic(
  shop: Awaited<ReturnType<typeof listen>>,
  seconds: number,
  requests = 10,
  canaryErrors = 0,
  stableErrors = 0,
) {
  for (let second = 0; second < seconds; second++) {
    shop.receive("canary", requests, canaryErrors);
    shop.receive("stable", requests, stableErrors);
    await shop.pass(1_000);
  }
}

describe("before a request", () => {
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
  test("isn't stable's requests for a ceiling", async () => {
    const shop = await entered(CEILING);
    shop.receive("canary", 20);
    expect((await shop.says(10_000)).status).toBe("pass");
  });

  test.each([
    [9, "inconclusive"],
    [10, "pass"],
  ])("is the least number of requests: with %i it is %s", async (requests, status) => {
    const shop = await entered(LIVE);
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
      const shop = await entered(`if-traffic ${LIVE}`);
      shop.receive("canary", canary);
      shop.receive("stable", stable);
      expect(await shop.says(10_000)).toMatchObject({
        status: "pass",
        detail: expect.stringContaining(`passes for lack of traffic (if-traffic): ${lack}`),
      });
    }
  });

  test("is a tail, also with if-traffic", async () => {
    const shop = await entered(`if-traffic ${LIVE}`);
    await traffic(shop, 5);
    shop.drop("canary");
    expect(await shop.says(10)).toMatchObject({
      status: "inconclusive",
      detail: expect.stringContaining("the live tail of canary is lost: gone"),
    });
  });
});

describe("a verdict", () => {
  test("says what was received, at which rate since the step began", async () => {
    const shop = await entered(LIVE);
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

  test("stays the same until the minute is over, and changes with its status", async () => {
    const shop = await entered(LIVE);
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
});

describe("an alarm", () => {
  test("is raised once, in the second in which the evidence crosses the line", async () => {
    const shop = await entered(LIVE);
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

  test("isn't kept waiting for a command that is running", async () => {
    const shop = await listen(`${LIVE}\nrun forever`, { shell: () => new Promise(() => {}) });
    const seconds = async () => {
      const begun = shop.clock.now();
      const { status } = await shop.says();
      return `${status} after ${(shop.clock.now() - begun) / 1_000} s`;
    };
    await shop.enter({ hold: { min: 0, max: MINUTE } });
    expect(await seconds()).toBe("inconclusive after 2 s");
    await traffic(shop, 20, 10, 10);
    expect(await seconds()).toBe("fail after 0 s");
  });

  test("wakes nobody with warn, but the verdict fails", async () => {
    const shop = await entered(`warn ${LIVE}`);
    await traffic(shop, 20, 10, 10);
    expect(shop.alarms()).toBe(0);
    expect(await shop.says()).toMatchObject({ status: "fail", warn: true });
  });

  test("wakes nobody at a share that isn't judged", async () => {
    const shop = await entered(LIVE);
    await traffic(shop, 2);
    await shop.enter({ share: 100, before: [deployed(shop.clock.now() - 2_000, 10)] });
    await traffic(shop, 20, 10, 10);
    expect(shop.alarms()).toBe(0);
    expect((await shop.says()).status).toBe("exempt");
  });

  test("of a ceiling that stable exceeds, too, only warns", async () => {
    const shop = await entered(CEILING);
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
  test("has the whole second in which the step began", async () => {
    const shop = await listen(CEILING);
    await shop.pass(500);
    await shop.enter();
    shop.receive("canary", 20);
    expect((await shop.says(10_000)).numbers["canaryRequests"]).toBe(20);
  });

  test("is its own: requests of the step before don't count for the next", async () => {
    const shop = await entered(LIVE);
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
