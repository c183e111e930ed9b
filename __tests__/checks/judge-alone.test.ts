import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { JudgeMode } from "../../src/checks/judge.ts";
import type { MetricRow, MetricSource, RowsRequest } from "../../src/checks/sources.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { HoldView } from "../../src/rollout/ports.ts";
import { CANARY, deployed, MINUTE, STABLE, type WatchOptions, watchAt } from "./made-up.ts";
import { NEVER, oneJudge } from "./one-judge.ts";

const PROBE = "probe https://shop.example.com/ unpinned";
const RUN = "run npm run smoke";
const SECOND = 1_000;

interface BenchOptions {
  readonly mode?: JudgeMode;
  readonly alpha?: number;
  /** How long a command takes, in ms. */
  readonly takes?: number;
  /** How long a command goes on after it was ended, in ms. */
  readonly lingers?: number;
  readonly exitCode?: number;
  /** Requests a minute that the analytics have of each version, since two hours ago. */
  readonly perMinute?: number;
}

/** A judge without a rollout: what it does, and what it asks for. */
function createBench(text: string, options: BenchOptions = {}) {
  const { mode = "watching", alpha = 0.01, takes = 10 * SECOND, lingers = 0, perMinute = 0 } = options;
  const clock = new VirtualClock(Date.UTC(2026, 10, 24, 6, 0));
  const begun = clock.now();
  /** The status that a probe's URL answers with. */
  const answers: Record<string, number> = {};
  const did: string[] = [];
  const say = (what: string) => did.push(`${(clock.now() - begun) / SECOND} ${what}`);
  const counts = async ({ from, to, versions, quantiles }: RowsRequest): Promise<readonly MetricRow[]> => {
    say(versions === undefined ? "day" : quantiles === true ? "metrics with quantiles" : "metrics");
    const rows: MetricRow[] = [];
    for (let at = from; at < to; at += MINUTE)
      for (const versionId of perMinute > 0 ? [STABLE, CANARY] : [])
        rows.push({ at, versionId, requests: perMinute, errors: 0 });
    return rows;
  };
  const judge = oneJudge(clock, text, {
    minRequests: 10,
    alpha,
    mode,
    transport: {
      async send({ url, headers }) {
        say(
          `GET ${new URL(url).pathname}${"cloudflare-workers-version-overrides" in headers ? "" : " of any"}`,
        );
        return { status: answers[url] ?? 200, headers: {}, body: "" };
      },
    },
    sources: { analytics: { counts }, logs: { counts } },
    shell: async ({ command, env }, signal) => {
      say(`${command} at ${env["PERCENTAGE"]} %`);
      try {
        await clock.sleep(takes, signal);
        return { code: options.exitCode ?? 0 };
      } catch {
        say("ended");
        await clock.sleep(lingers);
        say("gone");
        return { why: "ended by SIGTERM" };
      }
    },
  });
  const now = (watch: WatchOptions): HoldView => watchAt(clock, watch);
  return {
    judge,
    clock,
    answers,
    /** With the seconds since the beginning. */
    did: () => did.splice(0),
    look: async (watch: WatchOptions, signal = NEVER): Promise<readonly Verdict[]> =>
      clock.run(judge.look(now(watch), signal)),
    pass: (ms: number) => clock.drain(clock.now() + ms),
  };
}

const statuses = (verdicts: readonly Verdict[]) => verdicts.map(({ status }) => status).join(", ");

describe("a judge that watches", () => {
  test("has nothing to do without checks", async () => {
    const { look, did } = createBench("# none");
    expect(await look({})).toEqual([]);
    expect(did()).toEqual([]);
  });

  test.each([
    ["error-rate <= 1%", "0 metrics"],
    ["error-rate <= 1%\nwall-p50 <= 800ms", "0 metrics with quantiles"],
  ])("asks for quantiles only where a check judges them: %s", async (checks, asked) => {
    const { look, did } = createBench(checks);
    await look({});
    expect(did()).toEqual(["0 day", asked]);
  });

  test("runs a command once the hold's least time is over, and no more than once", async () => {
    const hold = { min: 5 * MINUTE, max: 10 * MINUTE };
    const { look, did, pass } = createBench(RUN);
    expect(statuses(await look({ hold, age: 5 * MINUTE - 1 }))).toBe("pending");
    expect(did()).toEqual([]);
    const live = { hold, age: 5 * MINUTE };
    expect(statuses(await look(live))).toBe("pending");
    // It waits two seconds for a command.
    expect(did()).toEqual(["0 npm run smoke at 10 %"]);
    await pass(7 * SECOND);
    expect(statuses(await look({ hold, age: 5 * MINUTE + 9 * SECOND }))).toBe("early");
    expect(did()).toEqual([]);
  });

  test("runs it also where the step has no least time", async () => {
    const { look } = createBench(RUN, { takes: SECOND });
    const { judge, clock, did } = createBench(RUN, { takes: SECOND });
    const { hold: _, ...step } = watchAt(clock).step;
    expect(
      statuses(await clock.run(judge.look({ ...watchAt(clock, { hold: { min: 0, max: 0 } }), step }, NEVER))),
    ).toBe("early");
    expect(did()).toEqual(["0 npm run smoke at 10 %"]);
    expect(statuses(await look({ hold: { min: 0, max: 0 } }))).toBe("early");
  });

  test("waits for a check that is running no longer than two seconds", async () => {
    const { look, clock } = createBench(RUN, { takes: 5 * SECOND });
    const started = clock.now();
    await look({ hold: { min: 0, max: 0 } });
    expect(clock.now() - started).toBe(2 * SECOND);
    await look({ hold: { min: 0, max: 0 }, age: 2 * SECOND });
    expect(clock.now() - started).toBe(4 * SECOND);
    await look({ hold: { min: 0, max: 0 }, age: 4 * SECOND });
    expect(clock.now() - started).toBe(5 * SECOND);
  });

  test("says that metrics are being read until they are there, and asks no more once it ends", async () => {
    const clock = new VirtualClock();
    const signals: (AbortSignal | undefined)[] = [];
    const counts: MetricSource["counts"] = async (_, { signal } = {}) => {
      signals.push(signal);
      await clock.sleep(5 * SECOND, signal);
      return [];
    };
    const sources = { analytics: { counts }, logs: { counts } };
    const judge = oneJudge(clock, "error-rate <= 1%", { mode: "watching", sources });
    const look = async () => clock.run(judge.look(watchAt(clock, { age: 9 * MINUTE }), NEVER));
    expect(await look()).toMatchObject([{ status: "pending", detail: "the metrics are being read" }]);
    await clock.drain(clock.now() + 5 * SECOND);
    await clock.run(judge.close());
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });

  test("leaves no timer behind when a check answers at once", async () => {
    const { look, clock } = createBench(PROBE);
    await look({});
    expect(clock.pending).toBe(0);
  });

  test("rejects when it is aborted, also while it waits", async () => {
    const { look, judge, clock, did } = createBench(RUN);
    const cancel = new AbortController();
    clock.at(clock.now() + SECOND, () => cancel.abort(new Error("enough")));
    const started = clock.now();
    await expect(look({ hold: { min: 0, max: 0 } }, cancel.signal)).rejects.toThrow("enough");
    expect(clock.now() - started).toBe(SECOND);
    expect(did()).toEqual(["0 npm run smoke at 10 %", "1 ended"]);
    await expect(judge.look(watchAt(clock), cancel.signal)).rejects.toThrow("enough");
    const none = createBench("");
    await expect(none.judge.look(watchAt(clock), cancel.signal)).rejects.toThrow("enough");
  });

  test("ends a hold's command with the next hold, and runs it there anew", async () => {
    const { look, did, clock } = createBench(RUN);
    const hold = { min: 0, max: 0 };
    await look({ hold });
    expect(did()).toEqual(["0 npm run smoke at 10 %"]);
    await look({ hold, share: 50, before: [deployed(clock.now() - 2 * SECOND, 10)] });
    expect(did()).toEqual(["2 npm run smoke at 50 %", "2 ended", "2 gone"]);
  });

  test("gives metrics that two checks share one reader, from hold to hold", async () => {
    const { look, did, clock } = createBench("error-rate <= 1%\nerror-rate <= stable * 2");
    await look({ age: 5 * MINUTE });
    expect(did()).toEqual(["0 day", "0 metrics"]);
    await look({ share: 50, before: [deployed(clock.now() - 5 * MINUTE, 10)] });
    expect(did()).toEqual([]);
  });
});

describe("what judges shares the risk of a false alarm", () => {
  test.each([
    ["error-rate <= 1%", 100],
    ["error-rate <= 1%\nerror-rate <= stable * 2\n5xx-rate <= 1%", 300],
    ["error-rate <= 1%\nwarn error-rate <= stable * 2", 100],
    [`error-rate <= 1%\n${PROBE}\n${RUN}`, 100],
  ])("%j: a threshold of %i", async (text, threshold) => {
    const { look } = createBench(text, { perMinute: 100 });
    const [verdict] = await look({ age: 10 * MINUTE });
    expect(verdict?.numbers["threshold"]).toBeCloseTo(threshold, 6);
  });
});

describe("a tick", () => {
  const hold = { min: 5 * MINUTE, max: 10 * MINUTE };
  const over = { hold, age: 10 * MINUTE };

  test("waits for its command, and gives its verdict", async () => {
    const { look, clock, did } = createBench(RUN, { mode: "tick", takes: 90 * SECOND });
    const started = clock.now();
    expect(statuses(await look(over))).toBe("early");
    expect(clock.now() - started).toBe(90 * SECOND);
    expect(did()).toEqual(["0 npm run smoke at 10 %"]);
  });

  test("runs no command before the hold's least time is over", async () => {
    const { look, did } = createBench(RUN, { mode: "tick" });
    expect(statuses(await look({ hold, age: 5 * MINUTE - 1 }))).toBe("pending");
    expect(did()).toEqual([]);
    expect(statuses(await look({ hold, age: 5 * MINUTE }))).toBe("early");
  });

  test("runs none while another check keeps the step back", async () => {
    const { look, did, answers } = createBench(`${PROBE}\n${RUN}`, { mode: "tick" });
    answers["https://shop.example.com/"] = 503;
    expect(statuses(await look(over))).toBe("fail, pending");
    expect(did().filter((what) => what.includes("npm"))).toEqual([]);
  });

  test("runs it where only a warning fails", async () => {
    const { look, answers } = createBench(`warn ${PROBE}\n${RUN}`, { mode: "tick" });
    answers["https://shop.example.com/"] = 503;
    expect(statuses(await look(over))).toBe("fail, early");
    expect(statuses(await look({ ...over, age: 6 * MINUTE }))).toBe("fail, early");
  });

  test("runs it before the hold's longest time only where every other check is certain", async () => {
    const text = `error-rate <= 1%\n${PROBE}\n${RUN}`;
    const few = createBench(text, { mode: "tick", perMinute: 20 });
    expect(statuses(await few.look({ hold, age: 10 * MINUTE - 1 }))).toBe("pass, early, pending");
    expect(few.did().filter((what) => what.includes("npm"))).toEqual([]);
    expect(statuses(await few.look(over))).toBe("pass, early, early");
    const many = createBench(text, { mode: "tick", perMinute: 600 });
    expect(statuses(await many.look({ hold, age: 6 * MINUTE }))).toBe("early, early, early");
  });

  test("runs it beside a check that can't be judged there", async () => {
    const text = `error-rate <= stable * 2\nlive error-rate <= 1%\n${RUN}`;
    const { look } = createBench(text, { mode: "tick" });
    const [metric, live, command] = await look({ ...over, share: 100, age: 6 * MINUTE });
    expect([metric?.status, live?.status, command?.status]).toEqual(["exempt", "exempt", "early"]);
    expect(live?.detail).toBe("not judged here: only the command rollout reads the live tail");
  });

  test("runs it where metrics are missing: that keeps the step back by itself", async () => {
    const { look } = createBench(`error-rate <= 1%\n${RUN}`, { mode: "tick" });
    expect(statuses(await look(over))).toBe("inconclusive, early");
  });
});

test("who only reads runs no command, whatever the time", async () => {
  const { look, did } = createBench(`${PROBE}\n${RUN}`, { mode: "reading" });
  expect(statuses(await look({ age: 30 * MINUTE }))).toBe("early, pending");
  expect(did()).toEqual(["0 GET / of any"]);
});

describe("after a rollback", () => {
  test("stable is asked what the canary failed, and only that", async () => {
    const bench = createBench(
      ["https://a.example.com/a", "https://b.example.com/b"].map((url) => `probe ${url} unpinned`).join("\n"),
    );
    bench.answers["https://b.example.com/b"] = 503;
    await bench.look({});
    await bench.pass(10 * SECOND);
    expect(statuses(await bench.look({ age: 12 * SECOND }))).toBe("early, fail");
    bench.did();
    bench.answers["https://b.example.com/b"] = 200;
    const said = await bench.clock.run(bench.judge.probeStable(NEVER));
    expect(said).toBe("After the rollback, stable passes the probe: 200 in 0 ms.");
    expect(bench.did()).toEqual(["12 GET /b of any"]);
  });

  test("one probe that fails is enough", async () => {
    const urls = ["https://a.example.com/a", "https://b.example.com/b"];
    const bench = createBench(urls.map((url) => `probe ${url} unpinned`).join("\n"));
    for (const url of urls) bench.answers[url] = 503;
    await bench.look({});
    await bench.pass(10 * SECOND);
    expect(statuses(await bench.look({ age: 12 * SECOND }))).toBe("fail, fail");
    bench.answers["https://a.example.com/a"] = 200;
    expect(await bench.clock.run(bench.judge.probeStable(NEVER))).toMatch(
      /^After the rollback, stable fails the probe too \(503/,
    );
  });

  test("nobody is asked where no probe failed in the last look", async () => {
    const { judge, look, pass, did, answers } = createBench(`${PROBE}\n${RUN}`, {
      exitCode: 1,
      takes: SECOND,
    });
    expect(await judge.probeStable(NEVER)).toBeUndefined();
    answers["https://shop.example.com/"] = 503;
    await look({ hold: { min: 0, max: 0 } });
    await pass(5 * SECOND);
    expect(statuses(await look({ hold: { min: 0, max: 0 }, age: 7 * SECOND }))).toBe("fail, fail");
    answers["https://shop.example.com/"] = 200;
    await pass(MINUTE);
    expect(statuses(await look({ hold: { min: 0, max: 0 }, age: 67 * SECOND }))).toBe("early, fail");
    did();
    expect(await judge.probeStable(NEVER)).toBeUndefined();
    expect(did()).toEqual([]);
  });
});

describe("close", () => {
  test("ends a command, and waits until it is gone", async () => {
    const { judge, look, clock, did } = createBench(RUN, { lingers: 3 * SECOND });
    await look({ hold: { min: 0, max: 0 } });
    await clock.run(judge.close());
    expect(did()).toEqual(["0 npm run smoke at 10 %", "2 ended", "5 gone"]);
  });

  test("waits for five seconds at most", async () => {
    const { judge, look, clock } = createBench(RUN, { lingers: MINUTE });
    await look({ hold: { min: 0, max: 0 } });
    const started = clock.now();
    await clock.run(judge.close());
    expect(clock.now() - started).toBe(5 * SECOND);
  });

  test("has nothing to wait for where nothing runs", async () => {
    const { judge, clock, look } = createBench(PROBE);
    const started = clock.now();
    await look({});
    await clock.run(judge.close());
    expect(clock.now()).toBe(started);
    expect(clock.pending).toBe(0);
  });
});
