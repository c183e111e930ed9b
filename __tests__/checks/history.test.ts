import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createMetricExaminer } from "../../src/checks/metrics/examiner.ts";
import { MetricHistory } from "../../src/checks/metrics/history.ts";
import { MetricReader } from "../../src/checks/metrics/metric-reader.ts";
import { stepStarts } from "../../src/checks/metrics/step-times.ts";
import type { BucketMs, MetricRow, MetricSource } from "../../src/cloudflare/metrics.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import { CANARY, checkOf, deployed, MINUTE, OTHER, STABLE, watchAt } from "./watch.ts";

const NOON = Date.UTC(2026, 10, 20, 12);

function row(minute: number, versionId = CANARY, requests = 10, errors = 0): MetricRow {
  return { at: NOON + minute * MINUTE, versionId, requests, errors };
}

/** A source that gives what it has of a span, and says in minutes which spans it was asked for. */
function telling(rows: MetricRow[], bucketMs: BucketMs = MINUTE) {
  const asked: (readonly [from: number, to: number])[] = [];
  const source: MetricSource = {
    async counts({ from, to }) {
      asked.push([(from - NOON) / MINUTE, (to - NOON) / MINUTE]);
      return rows.filter(({ at }) => at >= from && at < to);
    },
  };
  const history = new MetricHistory(source, bucketMs, false);
  const refresh = (at: number, from = -60) =>
    history.refresh(NOON + from * MINUTE, NOON + at * MINUTE, [STABLE, CANARY]);
  const minutes = () =>
    history.buckets(STABLE, CANARY).map(({ at, canaryRequests }) => [(at - NOON) / MINUTE, canaryRequests]);
  return { asked, refresh, minutes, rows };
}

describe("what the metrics have said", () => {
  test("is asked for once, but for the minutes that may still change", async () => {
    const { asked, refresh, minutes, rows } = telling([]);
    for (let at = -60; at <= 30; at++) rows.push(row(at));
    await refresh(30.5);
    await refresh(31.5);
    expect(asked).toEqual([
      [-60, 31],
      [15, 32],
    ]);
    expect(minutes()).toHaveLength(91);
  });

  test("is asked for by whole buckets of five minutes, and only for those that may still change", async () => {
    const { asked, refresh, minutes, rows } = telling([], 300_000);
    for (let at = -60; at <= 32; at++) rows.push(row(at));
    await refresh(32.5, -58);
    await refresh(33.5, -58);
    expect(asked).toEqual([
      [-60, 35],
      [15, 35],
    ]);
    expect(minutes().slice(0, 2)).toEqual([
      [-60, 50],
      [-55, 50],
    ]);
    expect(minutes()).toHaveLength(19);
    expect(minutes().at(-1)).toEqual([30, 30]);
  });

  test("that comes late takes the place of what was there", async () => {
    const { refresh, minutes, rows } = telling([row(0), row(28, CANARY, 3)]);
    await refresh(30);
    rows.pop();
    rows.push(row(28, CANARY, 30), row(29));
    await refresh(31);
    expect(minutes()).toEqual([
      [0, 10],
      [28, 30],
      [29, 10],
    ]);
  });

  test("is asked for again as far as nothing has come, for it may be very late", async () => {
    const { asked, refresh, minutes, rows } = telling([row(0)]);
    await refresh(60);
    rows.push(row(1), row(2), row(50));
    await refresh(61);
    expect(asked[1]).toEqual([0, 61]);
    expect(minutes().map(([minute]) => minute)).toEqual([0, 1, 2, 50]);
    await refresh(62);
    expect(asked[2]).toEqual([46, 62]);
  });

  test("stays when the next question fails", async () => {
    const good = [row(0)];
    let broken = false;
    const source: MetricSource = {
      async counts() {
        if (broken) throw new Error("no answer");
        return good;
      },
    };
    const history = new MetricHistory(source, MINUTE, false);
    await history.refresh(NOON, NOON + MINUTE, [STABLE, CANARY]);
    broken = true;
    await expect(history.refresh(NOON, NOON + 2 * MINUTE, [STABLE, CANARY])).rejects.toThrow("no answer");
    expect(history.buckets(STABLE, CANARY)).toHaveLength(1);
  });

  test("is asked for anew when more of the past is needed", async () => {
    const { asked, refresh, minutes, rows } = telling([row(0), row(29)]);
    await refresh(30, 0);
    rows.push(row(-5));
    await refresh(31, -10);
    expect(asked[1]).toEqual([-10, 31]);
    expect(minutes().map(([minute]) => minute)).toEqual([-5, 0, 29]);
  });

  test("has two versions, and no others", async () => {
    const { refresh, minutes, rows } = telling([row(0), row(0, OTHER, 99), row(1, STABLE, 5)]);
    await refresh(2);
    expect(rows).toHaveLength(3);
    expect(minutes()).toEqual([
      [0, 10],
      [1, 0],
    ]);
  });
});

describe("a desk", () => {
  const failure = (retry: boolean) =>
    new ApiError("POST /graphql: HTTP 500: internal error.", {
      retry,
      write: "unknown",
    });

  function deskOf(answers: (ApiError | undefined)[]) {
    const clock = new VirtualClock();
    const start = clock.now();
    const asked: number[] = [];
    const reader = new MetricReader(
      {
        async counts() {
          asked.push((clock.now() - start) / 1_000);
          const answer = answers.shift();
          if (answer) throw answer;
          return [];
        },
      },
      clock,
      MINUTE,
      false,
    );
    const signal = new AbortController().signal;
    const refresh = () =>
      clock.run(reader.refresh(start, clock.now(), [STABLE, CANARY], signal) ?? Promise.resolve());
    return { reader, asked, clock, refresh };
  }

  test("asks once a minute, however often it is attended", async () => {
    const { asked, clock, refresh } = deskOf([]);
    for (let poll = 0; poll < 12; poll++) {
      await refresh();
      await clock.drain(clock.now() + 15_000);
    }
    expect(asked).toEqual([0, 60, 120]);
  });

  test("asks again at once only as long as nothing is known at all", async () => {
    const { reader, asked, clock, refresh } = deskOf([
      failure(true),
      failure(true),
      undefined,
      failure(true),
    ]);
    await refresh();
    expect(asked).toEqual([0, 2, 7]);
    expect([reader.tried, reader.problem]).toEqual([true, undefined]);
    await clock.drain(clock.now() + 60_000);
    await refresh();
    expect(asked).toHaveLength(4);
    expect(reader.problem).toBe("metrics could not be read: POST /graphql: HTTP 500: internal error");
  });

  const depleted = (minutes: number) =>
    new ApiError("POST /graphql: HTTP 429", {
      retry: true,
      write: "unknown",
      throttled: true,
      retryAfterMs: minutes * MINUTE,
    });

  test("waits, as long as nothing is known at all, until it may ask again", async () => {
    const { reader, asked, refresh } = deskOf([depleted(5), depleted(5), undefined]);
    await refresh();
    expect(asked).toEqual([0, 300, 600]);
    expect([reader.tried, reader.problem]).toEqual([true, undefined]);
  });

  test("gives up where it would have to wait for more than a quarter of an hour", async () => {
    const { reader, asked, refresh } = deskOf(Array.from({ length: 4 }, () => depleted(5)));
    await refresh();
    expect(asked).toEqual([0, 300, 600, 900]);
    expect([reader.tried, reader.problem]).toEqual([
      true,
      "metrics could not be read: POST /graphql: HTTP 429",
    ]);
  });

  test("isn't held up later, and doesn't ask before it may", async () => {
    const { reader, asked, clock, refresh } = deskOf([undefined, depleted(2)]);
    for (let minute = 0; minute < 5; minute++) {
      await refresh();
      await clock.drain(clock.now() + MINUTE);
    }
    expect(asked).toEqual([0, 60, 180, 240]);
    expect(reader.problem).toBeUndefined();
  });

  test("doesn't repeat what was refused", async () => {
    const { reader, asked, refresh } = deskOf([failure(false)]);
    await refresh();
    expect(asked).toEqual([0]);
    expect(reader.tried).toBe(true);
    expect(reader.problem).toContain("HTTP 500");
  });
});

describe("a cancelled desk", () => {
  test.each([0, 1_000])("leaves what was being read open, %d ms into the first question", async (ms) => {
    const clock = new VirtualClock();
    const cancel = new AbortController();
    const reader = new MetricReader(
      {
        counts: () =>
          Promise.reject(new ApiError("POST /graphql: HTTP 500", { retry: true, write: "absent" })),
      },
      clock,
      MINUTE,
      false,
    );
    const work = reader.refresh(NOON, clock.now(), [STABLE, CANARY], cancel.signal);
    if (ms === 0) cancel.abort(new Error("SIGINT"));
    else clock.at(clock.now() + ms, () => cancel.abort(new Error("SIGINT")));
    await clock.run(work ?? Promise.resolve());
    expect(clock.pending).toBe(0);
    expect(reader.tried).toBe(false);
    const check = checkOf("error-rate <= 1%", "error-rate");
    const examiner = createMetricExaminer(check, {
      reader,
      terms: { alpha: 0.01, minRequests: 100, bucketMs: MINUTE },
      signal: cancel.signal,
    });
    expect(examiner.verdict(watchAt(clock))).toMatchObject({
      status: "pending",
      detail: "the metrics are being read",
    });
  });
});

describe("when a step started", () => {
  const at = (minute: number, share: number) => deployed(NOON + minute * MINUTE, share);
  const stable = { ...at(-100, 0), versions: [{ versionId: STABLE, percentage: 100 }] };

  test("comes from the newest deployments with the canary, without a gap", () => {
    const old = at(-200, 10);
    const deployments = [at(30, 50), at(10, 10), at(0, 0), stable, old];
    expect(stepStarts({ deployments, canaryId: CANARY })).toEqual([
      { share: 0, at: NOON },
      { share: 10, at: NOON + 10 * MINUTE },
      { share: 50, at: NOON + 30 * MINUTE },
    ]);
  });

  test("is the first time, when a share was deployed twice", () => {
    const deployments = [at(30, 25), at(20, 10), at(10, 25), at(0, 10)];
    expect(stepStarts({ deployments, canaryId: CANARY })).toEqual([
      { share: 10, at: NOON },
      { share: 25, at: NOON + 10 * MINUTE },
    ]);
  });
});
