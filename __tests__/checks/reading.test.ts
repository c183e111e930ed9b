import { describe, expect, test } from "vitest";
import type { MetricRow } from "../../src/checks/sources.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import type { HoldView } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { CANARY, type Hold, holdAt, START } from "./made-up.ts";
import { processOf } from "./one-judge.ts";

const CHECK = "error-rate <= 1%";

function row(minute: number, versionId = CANARY, requests = 10): MetricRow {
  return { at: START + minute * MINUTE_MS, versionId, requests, errors: 0 };
}

/** A source that gives what it has of a span, and says in minutes since the start which spans of both versions it was asked for. */
function telling(rows: MetricRow[], text = CHECK) {
  const asked: (readonly [from: number, to: number])[] = [];
  const { look } = processOf(text, {
    async counts({ from, to, versions }) {
      if (versions !== undefined) asked.push([(from - START) / MINUTE_MS, (to - START) / MINUTE_MS]);
      return rows.filter(({ at }) => at >= from && at < to);
    },
  });
  const at = async (minute: number, change: Partial<Hold> = {}, other: Partial<HoldView> = {}) =>
    Number((await look({ ...holdAt(minute, change), ...other })).numbers["canaryRequests"]);
  return { asked, at, rows };
}

describe("what the metrics have said", () => {
  test("is asked for once, but for the minutes that may still change", async () => {
    const { asked, at, rows } = telling([]);
    for (let minute = -60; minute <= 30; minute++) rows.push(row(minute));
    await at(30.5);
    await at(30.9);
    expect(await at(31.5)).toBe(29 * 10);
    expect(asked).toEqual([
      [-60, 31],
      [15, 32],
    ]);
  });

  test("that comes late takes the place of what was there", async () => {
    const { at, rows } = telling([row(0), row(27, CANARY, 3)]);
    expect(await at(30)).toBe(13);
    rows.pop();
    rows.push(row(27, CANARY, 30), row(28));
    expect(await at(31)).toBe(50);
  });

  test("is asked for again as far as nothing has come, for it may be very late", async () => {
    const { asked, at, rows } = telling([row(0)]);
    await at(60);
    rows.push(row(1), row(2), row(50));
    expect(await at(61)).toBe(40);
    await at(62);
    expect(asked.slice(1)).toEqual([
      [0, 61],
      [46, 62],
    ]);
  });

  test("is asked for anew when more of the past is needed", async () => {
    const { asked, at, rows } = telling([row(0), row(29)]);
    await at(32, { starts: [[0, 10]] });
    rows.push(row(-5));
    expect(await at(33, { starts: [[-10, 5]], since: 0 })).toBe(30);
    expect(asked[1]).toEqual([-70, 33]);
  });
});

describe("a source that fails", () => {
  const failure = (retry: boolean) =>
    new ApiError("POST /graphql: HTTP 500: internal error.", { retry, write: "unknown" });
  const depleted = (minutes: number) =>
    new ApiError("POST /graphql: HTTP 429", {
      retry: true,
      write: "unknown",
      throttled: true,
      retryAfterMs: minutes * MINUTE_MS,
    });

  /** One that answers so, one after the other, and says in seconds since the start when it was asked. */
  function answering(answers: (ApiError | undefined)[]) {
    const asked: number[] = [];
    const { clock, look } = processOf(CHECK, {
      async counts({ versions }) {
        if (versions === undefined) return [];
        asked.push((clock.now() - START) / 1_000);
        const answer = answers.shift();
        if (answer) throw answer;
        return [row(0)];
      },
    });
    const now = (signal?: AbortSignal) => look(holdAt((clock.now() - START) / MINUTE_MS), signal);
    return { asked, clock, now, pass: (ms: number) => clock.drain(clock.now() + ms) };
  }

  test("is asked once a minute, however often one looks", async () => {
    const { asked, now, pass } = answering([]);
    for (let poll = 0; poll < 12; poll++) {
      await now();
      await pass(15_000);
    }
    expect(asked).toEqual([0, 60, 120]);
  });

  test("is asked again at once only as long as nothing is known at all, and what was known stays", async () => {
    const { asked, now, pass } = answering([failure(true), failure(true), undefined, failure(true)]);
    expect((await now()).status).toBe("inconclusive");
    expect(asked).toEqual([0, 2, 7]);
    await pass(5 * MINUTE_MS);
    const { numbers, detail } = await now();
    expect(asked).toHaveLength(4);
    expect(numbers["canaryRequests"]).toBe(10);
    expect(detail).toContain("metrics could not be read: POST /graphql: HTTP 500: internal error");
  });

  test("is waited for, as long as nothing is known at all, until it may be asked again", async () => {
    const { asked, now } = answering([depleted(5), depleted(5), undefined]);
    expect((await now()).detail).not.toContain("could not be read");
    expect(asked).toEqual([0, 300, 600]);
  });

  test("is given up where it would have to be waited for more than a quarter of an hour", async () => {
    const { asked, now } = answering(Array.from({ length: 4 }, () => depleted(5)));
    expect((await now()).detail).toContain("metrics could not be read: POST /graphql: HTTP 429");
    expect(asked).toEqual([0, 300, 600, 900]);
  });

  test("holds nothing up later, and isn't asked before it may be", async () => {
    const { asked, now, pass } = answering([undefined, depleted(2)]);
    for (let minute = 0; minute < 5; minute++) {
      await now();
      await pass(MINUTE_MS);
    }
    expect(asked).toEqual([0, 60, 180, 240]);
    expect((await now()).detail).not.toContain("could not be read");
  });

  test("isn't asked again for what it refused", async () => {
    const { asked, now } = answering([failure(false)]);
    expect((await now()).detail).toContain("HTTP 500");
    expect(asked).toEqual([0]);
  });

  test("leaves no wait behind when the rollout is cancelled", async () => {
    const { asked, clock, now } = answering([failure(true), failure(true), failure(true)]);
    const cancel = new AbortController();
    clock.at(clock.now() + 1_000, () => cancel.abort(new Error("SIGINT")));
    await expect(now(cancel.signal)).rejects.toThrow("SIGINT");
    await clock.drain(clock.now() + MINUTE_MS);
    expect(asked).toEqual([0]);
    expect(clock.pending).toBe(0);
  });
});

describe("a step's start", () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => row(minute));
  const judged = (...starts: Hold["starts"]) => telling(minutes).at(62, { starts });

  test("comes from the list of deployments: at 0 % the canary has no evidence", async () => {
    expect(await judged([0, 10], [30, 50])).toBe(600);
    expect(await judged([0, 0], [10, 10], [30, 50])).toBe(500);
  });

  test("is the first time, when a share was deployed twice", async () => {
    expect(await judged([0, 10], [10, 25], [20, 10], [30, 25])).toBe(600);
  });
});
