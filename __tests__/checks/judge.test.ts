import { describe, expect, test } from "vitest";
import type { Effect } from "../../simulator/faults/rules.ts";
import { createJudged } from "./judged.ts";
import { MINUTE, watchAt } from "./made-up.ts";
import { NEVER } from "./one-judge.ts";

const REGRESSION = "error-rate <= stable * 1.25";
const PROBE = "probe https://shop.example.com/";
const USUAL = { exceptions: 0.002 };

describe("a metric check", () => {
  test("rolls a canary that fails 20 % back after four minutes of data", async () => {
    const shop = createJudged({ checks: REGRESSION, stable: USUAL, canary: { exceptions: 0.2 } });
    const start = shop.clock.now();
    const outcome = await shop.play({ steps: "10:1h, 100" });
    expect(outcome.status).toBe("rolled-back");
    expect(shop.share()).toBe(0);
    // No minute convicts alone, and each is judged when it is 2 minutes old.
    expect(shop.clock.now() - start).toBeGreaterThan(5 * MINUTE);
    expect(shop.clock.now() - start).toBeLessThanOrEqual(8 * MINUTE);
    expect(outcome.reason).toMatch(
      / At 10 % the canary failed the check "error-rate <= stable \* 1\.25": canary \d+\/\d+ \([\d.]+ %\) against stable \d+\/\d+ \([\d.]+ %\), by chance less than once in \S+ rollouts \(limit: once in 100\)/,
    );
    expect(outcome.verdicts.at(-1)?.verdict).toMatchObject({
      status: "fail",
      numbers: { threshold: expect.closeTo(100), canaryErrors: expect.any(Number) },
    });
  });

  test("ends a min..max hold as soon as the canary is certified", async () => {
    const shop = createJudged({ checks: "error-rate <= 1%" });
    const start = shop.clock.now();
    expect((await shop.play({ steps: "50:5m..3h, 100" })).status).toBe("completed");
    expect(shop.clock.now() - start).toBeLessThan(8 * MINUTE);
  });

  test.each(["iso", "sql"] as const)(
    "judges answers of 5xx, which the analytics count as successes, by the logs: times as %s",
    async (seriesTime) => {
      const bad = { serverErrors: 0.2 };
      const blind = createJudged({ checks: REGRESSION, canary: bad, direct: true });
      expect((await blind.play({ steps: "10:10m, 100" })).status).toBe("completed");
      const usual = { serverErrors: 0.002 };
      const settings = { seriesTime };
      const checks = "5xx-rate <= stable * 1.25";
      const shop = createJudged({ settings, checks, stable: usual, canary: bad });
      const start = shop.clock.now();
      expect((await shop.play({ steps: "10:1h, 100" })).status).toBe("rolled-back");
      expect(shop.clock.now() - start).toBeLessThanOrEqual(8 * MINUTE);
    },
  );

  test("notices a canary that has become slow", async () => {
    const slow = { wallUs: { p50: 40_000, p99: 300_000 } };
    const shop = createJudged({ checks: "wall-p50 <= stable * 1.2", canary: slow });
    const outcome = await shop.play({ steps: "25:1h, 100" });
    expect(outcome.status).toBe("rolled-back");
    expect(outcome.reason).toMatch(/canary above stable \* 1\.2 in \d+ of \d+ minutes/);
  });

  test("costs one query a minute of the analytics and two of the logs, whatever the number of checks and holds", async () => {
    const shop = createJudged({
      checks: [
        REGRESSION,
        "error-rate <= 2%",
        "wall-p50 <= 800ms",
        "warn cpu-p99 <= stable * 2",
        "5xx-rate <= 2%",
        "warn 5xx-rate <= stable * 2",
      ].join("\n"),
      stable: USUAL,
      canary: USUAL,
    });
    const start = shop.clock.now();
    expect((await shop.play({ steps: "10:6m, 20:7m, 50:8m, 100" })).status).toBe("completed");
    const asked = shop.asked.filter((at) => at > start);
    const perMinute = Map.groupBy(asked, (at) => Math.floor(at / MINUTE));
    expect(Math.max(...[...perMinute.values()].map((each) => each.length))).toBe(3);
    expect(asked.length / 3).toBeLessThanOrEqual((shop.clock.now() - start) / MINUTE + 1);
  });

  test("is not judged at 0 % and not compared at 100 %, and the plan says so", async () => {
    const shop = createJudged({ checks: `${REGRESSION}\nerror-rate <= 2%`, stable: USUAL, canary: USUAL });
    expect((await shop.play({ steps: "0:5m, 50:10m, 100:10m" })).status).toBe("completed");
    expect(shop.plan()?.notes).toEqual([
      `Step 1 of 3 (0 %, hold 5m): ${REGRESSION}, error-rate <= 2% are not judged at 0 %: no traffic reaches the canary. They neither pass nor block there.`,
      `Step 3 of 3 (100 %, hold 10m): ${REGRESSION} is not judged at 100 %: no traffic reaches stable, so there is nothing to compare with. It neither passes nor blocks there.`,
    ]);
    const last = shop
      .verdicts()
      .slice(-2)
      .map(({ status }) => status);
    expect(last[0]).toBe("exempt");
    expect(["pass", "early"]).toContain(last[1]);
  });

  test("doesn't hold up the release that fixes a broken stable version", async () => {
    const shop = createJudged({
      checks: "error-rate <= 1%",
      stable: { exceptions: 0.3 },
      canary: { exceptions: 0.05 },
    });
    const outcome = await shop.play({ steps: "50:10m, 100" });
    expect(outcome.status).toBe("completed");
    expect(outcome.verdicts.at(-1)?.verdict).toMatchObject({ status: "fail", warn: true });
  });
});

describe("data that can't be trusted never counts as healthy:", () => {
  const steps = "10:20m, 100";
  const shop = (more: Partial<Parameters<typeof createJudged>[0]> = {}) =>
    createJudged({ checks: REGRESSION, stable: USUAL, canary: USUAL, ...more });

  type Shop = ReturnType<typeof createJudged>;
  const answered = (body: object) => ({
    kind: "answer" as const,
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const graphqlFrom = ({ clock, faults }: Shop, ms: number, effect: Effect) => {
    const start = clock.now();
    faults.add({
      match: ({ operation }) => operation === "graphql.query" && clock.now() - start > ms,
      times: Number.POSITIVE_INFINITY,
      effect,
    });
  };
  const losing =
    (which?: "stable" | "canary", after = 0) =>
    ({ cloud, clock, ...versions }: Shop) =>
      cloud.invocations.lose({ from: clock.now() + after, ...(which && { version: versions[which].id }) });
  const rows = { data: { viewer: { accounts: [{ workersInvocationsAdaptive: [] }] } } };
  const late = { settings: { ingestLagMs: { min: 25 * MINUTE, max: 30 * MINUTE } } };

  test.each<[string, Parameters<typeof shop>[0], (each: Shop) => void, RegExp]>([
    [
      "missing",
      {},
      losing(),
      /the longest hold is over without a verdict.*metrics arrive about 2 minutes late/,
    ],
    ["late", late, () => {}, /metrics arrive about 2 minutes late/],
    [
      "old: it breaks off in the middle of the hold",
      {},
      losing(undefined, 5 * MINUTE),
      /data is 1\d min old/,
    ],
    ["partial: stable's rows are missing", {}, losing("stable"), /nothing of this step counts yet/],
    ["partial: the canary's rows are missing", {}, losing("canary"), /nothing of this step counts yet/],
    [
      "partial: an error beside the rows",
      {},
      (each) => graphqlFrom(each, 0, answered({ ...rows, errors: [{ message: "internal error" }] })),
      /metrics could not be read: POST \/graphql: HTTP 200/,
    ],
    ["too little", { perMinute: 20 }, () => {}, /\d+ requests count for this step, which needs 100/],
    [
      "denied in the middle",
      {},
      ({ clock, cloud }) =>
        clock.at(clock.now() + 3 * MINUTE, () =>
          cloud.addToken("judged-token-0123456789", { permissions: ["scripts:edit"] }),
        ),
      /metrics could not be read.*have the permission "Account Analytics: Read"/,
    ],
  ])("%s", async (_, more, happens, reason) => {
    const each = shop(more);
    happens(each);
    const outcome = await each.play({ steps });
    expect(outcome.status).toBe("held");
    expect(outcome.reason).toMatch(reason);
    expect(each.share()).toBe(10);
  });

  test("denied before the first write: nothing is written, and the message names the permission", async () => {
    for (const [checks, permissions, name] of [
      [REGRESSION, ["scripts:edit", "observability:write"], "Account Analytics: Read"],
      ["5xx-rate <= 1%", ["scripts:edit", "analytics:read"], "Workers Observability: Edit"],
    ] as const) {
      const each = shop({ checks, permissions });
      const outcome = await each.play({ steps });
      expect(outcome.status).toBe("failed");
      expect(outcome.reason).toContain(`${checks} needs the `);
      expect(outcome.reason).toContain(`have the permission "${name}"`);
      expect(outcome.reason).toContain("Nothing was written.");
      expect(outcome.made).toEqual([]);
    }
  });

  test.each([
    ["proceed", "completed", 100],
    ["rollback", "rolled-back", 0],
  ] as const)("with on-inconclusive: %s the rollout is %s", async (onInconclusive, status, share) => {
    const each = shop({ perMinute: 20 });
    expect((await each.play({ steps: "10:10m, 100", onInconclusive })).status).toBe(status);
    expect(each.share()).toBe(share);
  });

  test("a short outage of the analytics at the hold's end costs nothing, for what is known is fresh enough", async () => {
    const each = shop();
    graphqlFrom(each, 16 * MINUTE, { kind: "reset" });
    expect((await each.play({ steps })).status).toBe("completed");
  });
});

describe("probes and commands", () => {
  test("at 0 % test the canary before any user sees it", async () => {
    const shop = createJudged({ checks: PROBE, canary: { serverErrors: 1 } });
    const outcome = await shop.play({ steps: "0:5m, 50:5m, 100" });
    expect(outcome.status).toBe("rolled-back");
    expect(outcome.reason).toContain(
      'At 0 % the canary failed the check "probe https://shop.example.com/": 503 in 0 ms',
    );
    expect(shop.cloud.invocations.totals(shop.script).get(shop.canary.id)?.requests).toBe(3);
  });

  test("are done once in a hold that is shorter than they take", async () => {
    const shop = createJudged({
      checks: `${PROBE}\nrun npm test`,
      command: { end: { code: 0 }, ms: 7 * MINUTE },
      settings: { propagationMs: 20_000 },
    });
    const start = shop.clock.now();
    expect((await shop.play({ steps: "10:5s, 50:5s, 100" })).status).toBe("completed");
    expect(shop.commands).toHaveLength(2);
    expect(shop.clock.now() - start).toBeGreaterThan(14 * MINUTE);
    expect(shop.clock.now() - start).toBeLessThan(15 * MINUTE);
    expect(shop.traffic.counts.get(shop.canary.id)).toBeGreaterThanOrEqual(2);
  });

  test("run starts when the hold's least time is over, once in a step", async () => {
    const shop = createJudged({ checks: "run npm test" });
    const start = shop.clock.now();
    expect((await shop.play({ steps: "10:4m, 50:6m, 100" })).status).toBe("completed");
    expect(shop.commands.map((at) => Math.round((at - start) / MINUTE))).toEqual([4, 10]);
    expect(shop.lines).toEqual(["a line", "a line"]);
  });

  test("a command that fails rolls back", async () => {
    const shop = createJudged({
      checks: "run npm test",
      command: { end: { code: 1 }, ms: 1_000 },
    });
    const outcome = await shop.play({ steps: "10:1m, 100" });
    expect(outcome.status).toBe("rolled-back");
    expect(outcome.reason).toContain(
      'At 10 % the canary failed the check "run npm test": exit code 1 after 1 s; last line: "a line"',
    );
  });

  test("a long command hides neither somebody else's deployment nor an alarm, and ends with the hold", async () => {
    const long = { end: { code: 0 }, ms: 9 * MINUTE } as const;
    const foreign = createJudged({ checks: "run npm test", command: long });
    foreign.clock.at(foreign.clock.now() + 5 * MINUTE, () => foreign.foreign(foreign.stable.id));
    const start = foreign.clock.now();
    expect((await foreign.play({ steps: "10:1m, 100" })).status).toBe("drifted");
    expect(foreign.clock.now() - start).toBeLessThan(5 * MINUTE + 20_000);

    const bad = createJudged({
      checks: `${REGRESSION}\nrun npm test`,
      stable: USUAL,
      canary: { exceptions: 0.2 },
      command: long,
    });
    const begun = bad.clock.now();
    expect((await bad.play({ steps: "10:1m, 100" })).status).toBe("rolled-back");
    expect(bad.clock.now() - begun).toBeLessThanOrEqual(8 * MINUTE);
  });

  test("a cancel ends them at once and isn't held up by them", async () => {
    const shop = createJudged({
      checks: `${PROBE}\n${REGRESSION}\nrun npm test`,
      command: { end: { code: 0 }, ms: 60 * MINUTE },
      canary: { echo: false },
    });
    const { work, cancel } = shop.begin({ steps: "10:1m, 100" });
    let cancelledAt = 0;
    shop.clock.at(shop.clock.now() + 90_000, () => {
      cancelledAt = shop.clock.now();
      cancel();
    });
    expect((await shop.clock.run(work)).status).toBe("rolled-back");
    expect(shop.clock.now() - cancelledAt).toBeLessThan(5_000);
    expect(shop.commands).toHaveLength(1);
  });
});

describe("ticks", () => {
  test("reach the verdict of a job that has watched all the time", async () => {
    const seen: string[] = [];
    for (const canary of [USUAL, { exceptions: 0.008 }, { exceptions: 0.05, burst: 5 }]) {
      const checks = `${REGRESSION}\nerror-rate <= 3%`;
      const shop = createJudged({ checks, stable: USUAL, canary, direct: true });
      const keep = shop.judge("watching");
      await shop.clock.drain(shop.clock.now() + 30_000);
      const live = shop.foreign([
        [shop.stable.id, 90],
        [shop.canary.id, 10],
      ]);
      const [stableId, canaryId] = [shop.stable.id, shop.canary.id];
      const hold = { min: 60 * MINUTE, max: 60 * MINUTE };
      for (let minute = 1; minute <= 30; minute++) {
        await shop.clock.drain(shop.clock.now() + MINUTE);
        const { api } = shop.ports(new AbortController());
        const { deployments } = await shop.clock.run(api.listDeployments(1));
        const [deployment = expect.unreachable("nothing is live")] = deployments;
        const age = shop.clock.now() - Math.floor(live.createdUs / 1_000);
        const own = { live: deployment, deployments: [deployment], stableId, canaryId };
        const watch = { ...watchAt(shop.clock, { age, hold, steps: 2 }), ...own };
        const watched = await shop.clock.run(keep.look(watch, NEVER));
        if (minute % 5 !== 0) continue;
        expect(await shop.clock.run(shop.judge("tick").look(watch, NEVER))).toEqual(watched);
        seen.push(...watched.map(({ status }) => status));
      }
    }
    expect(seen).toContain("pass");
    expect(seen).toContain("fail");
  });

  test("run the command once, where nothing else holds the step back", async () => {
    const shop = createJudged({
      checks: `${REGRESSION}\nrun npm test`,
      stable: USUAL,
      canary: USUAL,
      minRequests: 900,
    });
    const statuses: string[] = [];
    for (let tick = 0; tick < 12 && shop.share() < 50; tick++) {
      const outcome = await shop.play({ command: "advance", steps: "10:5m..20m, 50:1h, 100" });
      statuses.push(outcome.status);
      await shop.pass(4 * MINUTE);
    }
    expect(shop.share()).toBe(50);
    expect(shop.commands).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set(["waiting"]));
  });

  test("notice a bad canary without having watched", async () => {
    const shop = createJudged({ checks: REGRESSION, stable: USUAL, canary: { exceptions: 0.2 } });
    expect((await shop.play({ command: "advance", steps: "10:1h, 100" })).status).toBe("waiting");
    await shop.pass(15 * MINUTE);
    expect((await shop.play({ command: "advance", steps: "10:1h, 100" })).status).toBe("rolled-back");
  });

  test("of a rollout that takes days see all of it", async () => {
    const shop = createJudged({ checks: REGRESSION, stable: USUAL, canary: USUAL, perMinute: 100 });
    await shop.play({ command: "advance", steps: "10:10d, 100" });
    await shop.pass(3.1 * 1_440 * MINUTE);
    const before = shop.asked.length;
    const outcome = await shop.play({ command: "advance", steps: "10:10d, 100" });
    expect(outcome.status).toBe("waiting");
    // The day before, and two pages.
    expect(shop.asked.length - before).toBe(3);
    const minutes = outcome.verdicts.at(-1)?.verdict.numbers["minutes"];
    expect(minutes).toBeGreaterThan(3.1 * 1_440 - 10);
  });

  test("status looks without running a command", async () => {
    const shop = createJudged({ checks: `${PROBE}\nrun npm test` });
    await shop.play({ command: "advance", steps: "10:1m, 100" });
    await shop.pass(2 * MINUTE);
    const outcome = await shop.play({ command: "status", steps: "10:1m, 100" });
    expect(outcome.verdicts.map(({ verdict }) => verdict.status)).toEqual(["early", "pending"]);
    expect(shop.commands).toEqual([]);
  });
});
