import { describe, expect, test } from "vitest";
import { createHeard, type HeardOptions, LIVE } from "./heard.ts";

const MINUTE = 60_000;
const DEAD = { exceptions: 1 };

/** One rollout to its end. */
async function rollOut({
  steps = "10:20m, 100",
  during,
  ...options
}: HeardOptions & {
  readonly steps?: string;
  readonly during?: (shop: ReturnType<typeof createHeard>) => void;
}) {
  const shop = createHeard(options);
  during?.(shop);
  const outcome = await shop.play({ steps });
  const [first] = shop.cloud.requestLog.requests.filter(({ operation }) => operation === "tails.create");
  expect(shop.cloud.tails.open, "tails are deleted at every end").toEqual([]);
  expect(shop.mostTails()).toBeLessThanOrEqual(2);
  return { ...shop, outcome, first };
}

describe("a canary that is dead", () => {
  test.each([
    { perSecond: 150, clients: 1_000, within: 5_000 },
    { perSecond: 150, clients: 10, within: 5_000 },
    { perSecond: 20, clients: 1_000, within: 15_000 },
    { perSecond: 20, clients: 10, within: 15_000 },
  ])("is rolled back within $within ms at $perSecond requests a second of $clients clients", async (dead) => {
    const { perSecond, clients, within } = dead;
    const { outcome, tookMs, share, first, cloud } = await rollOut({ perSecond, clients, canary: DEAD });
    expect(outcome.status).toBe("rolled-back");
    expect(outcome.reason).toMatch(
      /At 10 % the canary failed the check "live error-rate <= stable \* 1\.25": canary (\d+)\/\1 \(100 %\) against stable 0\/\d+ \(0 %\), by chance less than once in \S+ rollouts \(limit: once in 100\); received in this step: [\d.]+\/s of the canary, \d+\/s of stable/,
    );
    expect(share()).toBe(0);
    expect(tookMs()).toBeLessThan(within);
    // The tails were open before the first write.
    const [step] = cloud.requestLog.writes;
    expect(first?.seq).toBeLessThan(step?.seq ?? 0);
  });

  test("is rolled back as fast by a ceiling, and by the answers of 5xx that it returns", async () => {
    const ceiling = await rollOut({ checks: "live error-rate <= 1%", perSecond: 150, canary: DEAD });
    const status = { checks: "live 5xx-rate <= stable * 1.25", canary: { serverErrors: 1 } };
    const answers = await rollOut({ ...status, perSecond: 150 });
    for (const { outcome, tookMs } of [ceiling, answers]) {
      expect(outcome.status).toBe("rolled-back");
      expect(tookMs()).toBeLessThan(5_000);
    }
    expect((await rollOut({ ...status, checks: LIVE, perSecond: 20 })).outcome.status).toBe("completed");
  });

  test("wakes the hold: the rollback is sent in the moment in which the evidence crosses the line", async () => {
    const { clock, cloud } = await rollOut({
      perSecond: 150,
      during: (shop) => {
        void shop.clock.sleep(7 * MINUTE + 3_210).then(() => shop.behave("canary", DEAD));
      },
    });
    const start = cloud.requestLog.deployments.find(({ by }) => by === "request")?.at ?? Number.NaN;
    // Hardly any later than at the step's beginning, though the list is read every 15 seconds only.
    expect(clock.now() - start - 7 * MINUTE - 3_210).toBeLessThan(6_000);
  });

  test("wakes it though the API is slow: the rollback is sent within a second", async () => {
    const { alarms, cloud } = await rollOut({
      perSecond: 150,
      canary: DEAD,
      during: ({ faults }) => {
        faults.add({ name: "far away", times: Number.POSITIVE_INFINITY, delayMs: { before: 50, after: 50 } });
      },
    });
    const [alarm] = alarms;
    const rollback = cloud.requestLog.writes.at(-1);
    expect(alarms).toHaveLength(1);
    expect((rollback?.at ?? Number.NaN) - (alarm ?? Number.NaN)).toBeLessThan(1_000);
    // Through the same safe way: read, write, read.
    const seq = rollback?.seq ?? 0;
    const around = cloud.requestLog.requests.filter(({ operation }) => operation.startsWith("deployments."));
    const place = around.findIndex((entry) => entry.seq === seq);
    expect(around.slice(place - 1, place + 2).map(({ operation }) => operation)).toEqual([
      "deployments.list",
      "deployments.create",
      "deployments.list",
    ]);
  });

  test("is found within minutes where the tail tells no address, so that all are one client", async () => {
    const { outcome, tookMs } = await rollOut({ perSecond: 150, canary: DEAD, tail: { addresses: false } });
    expect(outcome.status).toBe("rolled-back");
    expect(tookMs()).toBeLessThan(5 * MINUTE);
  });

  test("isn't passed by a hold that is over before one client's errors are enough", async () => {
    const { outcome } = await rollOut({ steps: "50:1m, 100", perSecond: 150, clients: 1, canary: DEAD });
    expect(outcome.status).toBe("held");
    expect(outcome.reason).toMatch(/\d requests count for this step, which needs 100/);
  });

  test("with warn is reported and goes on", async () => {
    const { outcome, verdicts } = await rollOut({
      checks: `warn ${LIVE}`,
      canary: DEAD,
      steps: "10:5m, 100",
    });
    expect(outcome.status).toBe("completed");
    expect(verdicts().at(-1)).toMatchObject({ status: "fail", warn: true });
  });
});

describe("a healthy canary", () => {
  const usual = { exceptions: 0.002 };

  test("passes, with what was heard each minute", async () => {
    const { outcome, verdicts } = await rollOut({
      stable: usual,
      canary: usual,
      steps: "10:10m, 50:5m, 100",
    });
    expect(outcome.status).toBe("completed");
    expect(verdicts().at(-1)?.numbers).toMatchObject({
      canaryPerSecond: expect.closeTo(10, 0),
      stablePerSecond: expect.closeTo(10, 0),
    });
    expect(verdicts().length).toBeLessThan(25);
  });

  test("survives an outage of both versions, although the messages of stable come seconds later", async () => {
    const { outcome, verdicts } = await rollOut({
      perSecond: 150,
      steps: "10:10m, 100",
      tail: { delayMs: () => 1_500, repeatsEvery: 7 },
      during: ({ clock, cloud, stable, behave }) => {
        cloud.tails.reading = {
          ...cloud.tails.reading,
          delayMs: (version) => (version === stable.id ? 2_500 : 100),
        };
        void clock.sleep(2 * MINUTE).then(() => {
          behave("canary", DEAD);
          behave("stable", DEAD);
        });
        void clock.sleep(3 * MINUTE).then(() => {
          behave("canary", {});
          behave("stable", { exceptions: 0 });
          behave("canary", { exceptions: 0 });
        });
      },
    });
    expect(verdicts().filter(({ status }) => status === "fail")).toEqual([]);
    expect(outcome.status).toBe("completed");
  });

  test("isn't stopped by one client that fails again and again wherever it lands", async () => {
    const { outcome, verdicts } = await rollOut({
      steps: "10:20m, 100",
      during: ({ clock, cloud, canary, stable }) => {
        let place = 0;
        const retry = async (): Promise<void> => {
          await clock.sleep(30_000);
          const { id } = place % 3 === 0 ? canary : stable;
          for (let times = 0; times < 20; times++) {
            const headers = { "cf-connecting-ip": "192.0.2.7", "cf-ray": String(place++) };
            const event = { request: { headers }, response: { status: 500 } };
            const message = {
              outcome: "exception",
              scriptVersion: { id },
              eventTimestamp: clock.now(),
              event,
            };
            cloud.tails.say(id, JSON.stringify(message));
          }
          if (place < 600) await retry();
        };
        void retry();
      },
    });
    expect(verdicts().filter(({ status }) => status === "fail")).toEqual([]);
    expect(outcome.status).toBe("completed");
    expect(verdicts().at(-1)?.detail).toMatch(/; \d+ of them aren't evidence: their clients had failed/);
    expect(verdicts().at(-1)?.numbers["canaryErrors"]).toBeGreaterThan(100);
  });

  test("leaves a min..max hold early once it is certified", async () => {
    const { clock, outcome, cloud } = await rollOut({ perSecond: 20, steps: "50:2m..3h, 100" });
    expect(outcome.status).toBe("completed");
    const start = cloud.requestLog.deployments.find(({ by }) => by === "request")?.at ?? Number.NaN;
    expect(clock.now() - start).toBeLessThan(3 * MINUTE);
  });
});

describe("a tail that can't be trusted", () => {
  const later = (ms: number, what: (shop: ReturnType<typeof createHeard>) => void) => ({
    steps: "10:6m, 100",
    during: (shop: ReturnType<typeof createHeard>) => {
      void shop.clock.sleep(ms).then(() => what(shop));
    },
  });

  test("is lost for good: the canary never passes, and the verdict says why", async () => {
    const { outcome } = await rollOut(
      later(2 * MINUTE, ({ cloud, faults }) => {
        faults.add({
          name: "no tails",
          match: ({ operation }) => operation === "tails.create",
          times: Number.POSITIVE_INFINITY,
          effect: { kind: "answer", status: 503 },
        });
        cloud.tails.drop();
      }),
    );
    expect(outcome.status).toBe("held");
    expect(outcome.reason).toContain("the live tail of canary is lost: POST /accounts/");
  });

  test("is made again while it is being connected already: there are never more lines than tails", async () => {
    let lines = 0;
    const { outcome, cloud } = await rollOut({
      steps: "10:6m, 100",
      tail: { dropsAfterMs: Number.POSITIVE_INFINITY },
      during: ({ clock, cloud, canary }) => {
        const count = async (): Promise<void> => {
          lines = Math.max(lines, cloud.tails.connected.length);
          await clock.sleep(100);
          if (lines <= 2) await count();
        };
        void count();
        void clock.sleep(95_000).then(async () => {
          cloud.tails.silence(canary.id);
          // Silent long enough to be made again, but not noticed yet.
          await clock.sleep(59_000);
          cloud.tails.handshakeMs = 30_000;
          cloud.tails.drop(canary.id);
          await clock.sleep(30_000);
          cloud.tails.silence(canary.id, false);
        });
      },
    });
    expect(outcome.status).toBe("completed");
    expect(lines).toBe(2);
    const created = cloud.requestLog.requests.filter(({ operation }) => operation === "tails.create");
    expect(created).toHaveLength(3);
  });

  test("is late: nobody wakes up again and again for what isn't due", async () => {
    let short = 0;
    await rollOut({
      steps: "10:6m, 100",
      perSecond: 0,
      during: ({ clock, cloud, canary }) => {
        const { sleep } = clock;
        Object.assign(clock, {
          sleep: (ms: number, signal?: AbortSignal) => {
            if (ms > 0 && ms <= 1) short++;
            return sleep(ms, signal);
          },
        });
        const say = async (): Promise<void> => {
          await sleep(7_000);
          for (const [ago, wait] of [
            [0, 3_000],
            [3_500, 0],
          ] as const) {
            const eventTimestamp = clock.now() - ago;
            const scriptVersion = { id: canary.id };
            cloud.tails.say(canary.id, JSON.stringify({ outcome: "ok", scriptVersion, eventTimestamp }));
            await sleep(wait);
          }
          if (clock.pending < 1_000) await say();
        };
        void say();
      },
    });
    expect(short).toBeLessThan(10);
  });
});

describe("at night, with if-traffic,", () => {
  test.each([
    ["nobody comes", 0],
    ["one request comes", 1],
    ["a few come at once and then nobody", 30],
  ])("%s: a healthy rollout goes on, because the lines are proved open", async (_, requests) => {
    const { outcome, verdicts } = await rollOut({
      checks: `if-traffic ${LIVE}`,
      steps: "10:15m, 50:15m, 100",
      perSecond: 0,
      during: ({ clock, traffic }) => {
        const visit = { method: "GET", url: "/my-worker/", headers: {} };
        void clock.sleep(2 * MINUTE).then(async () => {
          for (let request = 0; request < requests; request++) await traffic.handle(visit);
        });
      },
    });
    expect(outcome.status).toBe("completed");
    expect(verdicts().at(-1)?.detail).toContain("passes for lack of traffic (if-traffic): ");
  });

  test("a canary that fails at the one who comes never passes for lack of traffic", async () => {
    const { outcome } = await rollOut({
      checks: `if-traffic ${LIVE}`,
      steps: "50:1m, 100",
      perSecond: 0.5,
      clients: 1,
      canary: DEAD,
    });
    expect(outcome.status).not.toBe("completed");
  });

  test("a canary that fails at the few who come is still stopped", async () => {
    const { outcome } = await rollOut({
      checks: "if-traffic live error-rate <= 1%",
      steps: "10:15m, 100",
      perSecond: 0.5,
      canary: DEAD,
    });
    expect(outcome.status).toBe("rolled-back");
  });
});

describe("where nobody can listen", () => {
  test("a missing permission is a problem before the first write", async () => {
    const shop = createHeard({ permissions: ["scripts:edit", "analytics:read"] });
    const outcome = await shop.play({ steps: "10:10m, 100" });
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toMatch(
      /live error-rate <= stable \* 1\.25 needs the live tail, which can't be read: POST .*"Workers Tail: Read"/,
    );
    expect(shop.cloud.requestLog.writes).toEqual([]);
  });

  test("with warn it is a warning, and the rollout goes on", async () => {
    const shop = createHeard({ checks: `warn ${LIVE}`, permissions: ["scripts:edit", "analytics:read"] });
    const outcome = await shop.play({ steps: "10:10m, 100" });
    expect(outcome.status).toBe("completed");
    expect(shop.warnings()).toEqual([
      expect.stringMatching(/^live error-rate .* needs the live tail, .*"Workers Tail: Read"/),
    ]);
    expect(shop.share()).toBe(100);
  });
});
