import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Side } from "../../../src/checks/evidence/likelihood-ratio.ts";
import { ClientLimit } from "../../../src/checks/live-tail/client-limit.ts";
import type { Invocation } from "../../../src/checks/live-tail/invocation.ts";
import { countsOf, OpenSeconds, type Second } from "../../../src/checks/live-tail/second-counts.ts";
import { bothCounts as tally } from "../log-evidence.ts";

/** Server time; the local clock is an hour behind. */
const START = Date.UTC(2026, 10, 24, 6, 0);
const LOCAL = START - 3_600_000;

type Received = Partial<Invocation> & { readonly began?: number; readonly from?: string };

/** Each from another client, unless a test says which. */
let others = 0;

/** Counts whose invocations begin and are received at the same moment, in ms since the start, unless said otherwise. */
function createCounts() {
  const seconds = new OpenSeconds();
  const limits = { "error-rate": new ClientLimit(), "5xx-rate": new ClientLimit() };
  const counts = (second: Second, kind: keyof typeof limits) => countsOf(second, kind, limits[kind]);
  return {
    receive(side: Side, at: number, { began = START + at, from, ...more }: Received = {}) {
      const client = from ?? `other ${others++}`;
      const invocation = { versionId: "v", outcome: "ok", fetch: true, status: 200, at: began, ...more };
      seconds.add(side, { ...invocation, client }, LOCAL + at, START + at);
    },
    /** What is over, by its beginning in ms since the start. */
    take: (at: number) =>
      seconds.take(LOCAL + at).map((second) => {
        const [errors, fives] = [counts(second, "error-rate"), counts(second, "5xx-rate")];
        return {
          at: second.at - START,
          counts: { "error-rate": errors.received, "5xx-rate": fives.received },
          judged: { "error-rate": errors.judged, "5xx-rate": fives.judged },
        };
      }),
    due: () => (seconds.due === undefined ? undefined : seconds.due - LOCAL),
  };
}

describe("a second", () => {
  test("has both versions' requests and errors, by each kind of check", () => {
    const { receive, take } = createCounts();
    receive("canary", 100);
    receive("canary", 200, { outcome: "exception", status: undefined });
    receive("canary", 300, { status: 503 });
    receive("stable", 400);
    receive("stable", 999, { outcome: "exception", fetch: false, status: undefined });
    const counts = { "error-rate": tally(1, 3, 1, 2), "5xx-rate": tally(2, 3, 0, 1) };
    expect(take(9_000)).toEqual([{ at: 0, counts, judged: counts }]);
    expect(take(9_000)).toEqual([]);
  });

  test("is over as soon as both versions have a later one", () => {
    const { receive, take } = createCounts();
    receive("canary", 0);
    receive("stable", 10);
    receive("canary", 1_000);
    expect(take(1_100)).toEqual([]);
    receive("stable", 1_200);
    expect(take(1_200).map(({ at }) => at)).toEqual([0]);
    // The newest one is still going on.
    expect(take(1_300)).toEqual([]);
  });

  test("waits 3 seconds after its end for the other version, and no longer", () => {
    const { receive, take, due } = createCounts();
    expect(due()).toBeUndefined();
    receive("canary", 500);
    expect(due()).toBe(4_500);
    receive("canary", 700);
    expect(due()).toBe(4_500);
    expect(take(4_499)).toEqual([]);
    expect(take(4_500)).toHaveLength(1);
    expect(due()).toBeUndefined();
  });

  test("of several that wait the oldest is due first, and those that are over come out oldest first", () => {
    const { receive, take, due } = createCounts();
    receive("canary", 2_100);
    receive("canary", 2_200, { began: START + 1_900 });
    receive("canary", 2_300, { began: START + 100 });
    expect(due()).toBe(6_100);
    receive("stable", 3_500);
    receive("canary", 3_600);
    expect(take(3_600).map(({ at }) => at)).toEqual([0, 1_000, 2_000]);
    expect(due()).toBe(7_500);
  });

  test("that is over gets nothing any more: what comes late counts in the oldest that isn't", () => {
    const { receive, take } = createCounts();
    receive("canary", 100);
    expect(take(4_100).map(({ at }) => at)).toEqual([0]);
    receive("canary", 4_200, { began: START + 200, outcome: "exception" });
    const [late] = take(9_000);
    expect(late).toMatchObject({ at: 1_000, counts: { "error-rate": tally(1, 1, 0, 0) } });
  });
});

describe("an invocation's time", () => {
  test.each([
    ["10 s ago", -10_000, 20_000],
    ["longer ago", -10_001, 30_000],
    ["10 s ahead", 10_000, 40_000],
    ["further ahead", 10_001, 30_000],
    ["unknown", Number.NaN, 30_000],
  ])("that is %s", (_, ms, second) => {
    const { receive, take } = createCounts();
    receive("canary", 30_000, { began: START + 30_000 + ms });
    expect(take(99_000).map(({ at }) => at)).toEqual([second]);
  });
});

describe("one client", () => {
  const broken = { outcome: "exception", status: undefined, from: "a client" };
  const fine = { from: "a client" };
  const judged = (counts: ReturnType<typeof createCounts>) =>
    counts.take(200_000).map(({ at, judged: { "error-rate": each } }) => [at, each] as const);

  test("counts for three errors in a minute, over both versions together, and then for nothing", () => {
    const counts = createCounts();
    counts.receive("stable", 0, broken);
    counts.receive("canary", 1_000, broken);
    counts.receive("canary", 2_000, fine);
    counts.receive("stable", 3_000, broken);
    counts.receive("canary", 4_000, broken);
    counts.receive("canary", 5_000, fine);
    counts.receive("stable", 6_000, fine);
    counts.receive("canary", 7_000, { outcome: "exception" });
    expect(judged(counts)).toEqual([
      [0, tally(0, 0, 1, 1)],
      [1_000, tally(1, 1, 0, 0)],
      [2_000, tally(0, 1, 0, 0)],
      [3_000, tally(0, 0, 1, 1)],
      [4_000, tally(0, 0, 0, 0)],
      [5_000, tally(0, 0, 0, 0)],
      [6_000, tally(0, 0, 0, 0)],
      [7_000, tally(1, 1, 0, 0)],
    ]);
  });

  test("counts again when its first error is a minute old", () => {
    const counts = createCounts();
    for (const at of [0, 20_000, 40_000, 59_999, 60_000, 61_000, 80_000])
      counts.receive("canary", at, broken);
    const errors = judged(counts).map(([at, { canary }]) => [at, canary.errors]);
    expect(errors).toEqual([
      [0, 1],
      [20_000, 1],
      [40_000, 1],
      [59_000, 0],
      [60_000, 1],
      [61_000, 0],
      [80_000, 1],
    ]);
  });

  test("is counted in the order of its requests, not of their messages", () => {
    const counts = createCounts();
    counts.receive("canary", 900, { ...broken, began: START + 500 });
    counts.receive("stable", 950, { ...broken, began: START + 100 });
    expect(judged(counts)).toEqual([[0, tally(0, 0, 1, 1)]]);
  });

  test("is limited by each kind of check for itself, and others go on counting", () => {
    const counts = createCounts();
    for (let at = 0; at < 5; at++) counts.receive("canary", at, { status: 503, from: "a client" });
    counts.receive("canary", 10, { status: 503 });
    const [second] = counts.take(10_000);
    expect(second?.judged).toEqual({ "error-rate": tally(0, 6, 0, 0), "5xx-rate": tally(2, 2, 0, 0) });
    expect(second?.counts).toEqual({ "error-rate": tally(0, 6, 0, 0), "5xx-rate": tally(6, 6, 0, 0) });
  });

  test("never has more than three errors in any minute, whatever it does", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (each) => {
        const limit = new ClientLimit();
        let at = 0;
        const counted: number[] = [];
        for (const gap of each) {
          at += gap;
          if (limit.admits("a client", at, true)) counted.push(at);
        }
        counted.forEach((error, index) => {
          const fourth = counted[index + 3] ?? Number.POSITIVE_INFINITY;
          expect(fourth - error).toBeGreaterThanOrEqual(60_000);
          const next = counted[index + 1] ?? Number.POSITIVE_INFINITY;
          expect(next - error).toBeGreaterThanOrEqual(1_000);
        });
        expect(counted[0]).toBe(each[0]);
      }),
    );
  });
});
