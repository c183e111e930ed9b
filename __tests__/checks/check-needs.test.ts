import { describe, expect, test } from "vitest";
import { schedule } from "../../simulator/usual-request.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import type { RemainingRollout } from "../../src/rollout/ports.ts";
import { CANARY, deployed, MINUTE, OTHER, STABLE } from "./made-up.ts";
import { oneJudge } from "./one-judge.ts";

const NOON = Date.UTC(2026, 10, 20, 12);
const REGRESSION = "error-rate <= stable * 1.25";

/** A day of `requests` a minute, of which `errors` fail. */
function day(requests: number, errors: number, versionId = STABLE, minutes = 1_440): MetricRow[] {
  return Array.from({ length: minutes }, (_, minute) => ({
    at: NOON - (minute + 3) * MINUTE,
    versionId,
    requests,
    errors,
  }));
}

interface Scene {
  readonly rows?: readonly MetricRow[] | Error;
  readonly logs?: readonly MetricRow[] | Error;
  /** What the command counts, or its last word before it fails. */
  readonly counts?: readonly MetricRow[] | string;
  readonly scriptName?: string;
  readonly preview?: boolean;
  readonly firstStep?: number;
}

async function look(checks: string, steps: string, scene: Scene = {}) {
  const {
    rows = day(600, 1.2),
    logs = rows,
    counts = [],
    scriptName,
    preview = false,
    firstStep = 0,
  } = scene;
  const asked: { readonly from: number; readonly to: number }[] = [];
  const source = (answer: readonly MetricRow[] | Error): MetricSource => ({
    async counts(span) {
      asked.push(span);
      if (answer instanceof Error) throw answer;
      return answer.filter(({ at }) => at >= span.from && at < span.to);
    },
  });
  const clock = new VirtualClock();
  const judge = oneJudge(clock, checks, {
    ...(scriptName !== undefined && { scriptName }),
    sources: { analytics: source(rows), logs: source(logs) },
    async shell({ env, onLine }) {
      if (typeof counts === "string") {
        onLine(counts, "stderr");
        return { code: 1 };
      }
      const [begin, end] = [Date.parse(env["FROM"] ?? ""), Date.parse(env["TO"] ?? "")];
      for (const { at, versionId: version, requests, errors } of counts)
        if (at >= begin && at < end)
          onLine(JSON.stringify({ at: new Date(at).toISOString(), version, requests, errors }), "stdout");
      return { code: 0 };
    },
  });
  const remaining: RemainingRollout = {
    schedule: schedule(steps),
    firstStep,
    live: deployed(NOON - 60 * MINUTE, 0),
    share: 0,
    canaryId: CANARY,
    stableId: STABLE,
    now: NOON + 20_000,
    preview,
  };
  return { ...(await clock.run(judge.preflight(remaining, {}))), asked };
}

function apiError(retry: boolean): ApiError {
  return new ApiError(
    'POST /graphql: HTTP 200: not authorized for that account. It needs "Account Analytics: Read".',
    {
      retry,
      write: "unknown",
    },
  );
}

describe("what the checks need is tested before the first write:", () => {
  test("nothing is asked for without a metric check that applies", async () => {
    expect(await look("", "10:5m, 100")).toEqual({
      problems: [],
      warnings: [],
      notes: ["There are no checks: this is a timed ramp, and nothing is judged."],
      asked: [],
    });
    expect((await look("probe https://a.example/\nrun x", "10:5m, 100")).asked).toEqual([]);
    expect((await look(REGRESSION, "0:5m, 100:5m")).asked).toEqual([]);
    expect((await look(REGRESSION, "10:5m, 100", { firstStep: 1 })).asked).toEqual([]);
  });

  test("the last settled hour is, once for each source", async () => {
    const { asked } = await look(`${REGRESSION}\nerror-rate <= 5%\n5xx-rate <= 5%`, "10:5m, 100");
    const span = { from: NOON - 62 * MINUTE, to: NOON - 2 * MINUTE };
    expect(asked).toEqual([span, span]);
  });

  test("a refusal is a problem that names the checks and the permission", async () => {
    const { problems } = await look(`${REGRESSION}\nwarn cpu-p50 <= 5ms`, "10:5m, 100", {
      rows: apiError(false),
      logs: [],
    });
    expect(problems).toEqual([
      `${REGRESSION}, cpu-p50 <= 5ms needs the analytics, which can't be read: POST /graphql: HTTP 200: not authorized for that account. It needs "Account Analytics: Read".`,
    ]);
  });

  test("and only a warning where every check that needs it is one", async () => {
    const found = await look(`warn ${REGRESSION}\n5xx-rate <= 5%`, "10:5m, 100", {
      rows: apiError(false),
      logs: day(600, 0),
    });
    expect(found.problems).toEqual([]);
    expect(found.warnings).toEqual([
      expect.stringMatching(/^error-rate .* needs the analytics, which can't be read/),
    ]);
  });

  test("a command that can't count is a problem, and one that counts nothing a warning", async () => {
    const COUNTS = "counts ./orders.sh <= 1%";
    const refused = "401";
    expect((await look(COUNTS, "10:5m, 100", { counts: refused })).problems).toEqual([
      `${COUNTS} needs its command's counts, which can't be read: exit code 1 after 0 s; last line: "401"`,
    ]);
    expect((await look(`warn ${COUNTS}`, "10:5m, 100", { counts: refused })).warnings).toHaveLength(1);
    expect((await look(COUNTS, "10:5m, 100", { counts: [] })).warnings).toEqual([
      `${COUNTS} counted no requests in the last hour: without traffic it gives no result.`,
    ]);
    const counted = await look(COUNTS, "10:30m, 100", { counts: day(600, 1.2), rows: [], preview: true });
    expect(counted.notes[1]).toBe("The last day: 600 requests a minute, 0.2 % failed.");
    expect(counted.preview).toHaveLength(1);
  });

  test("an outage is no refusal: it is left to be asked again", async () => {
    await expect(look(REGRESSION, "10:5m, 100", { rows: apiError(true) })).rejects.toThrow(ApiError);
    await expect(look(REGRESSION, "10:5m, 100", { rows: new Error("cancelled") })).rejects.toThrow(
      "cancelled",
    );
  });

  test("a Worker whose name the override header can't hold has no pinned probe", async () => {
    const probe = "probe https://shop.example.com/";
    const named = { scriptName: "1st-worker" };
    const found = await look(probe, "10:5m", named);
    expect(found.problems).toEqual([expect.stringMatching(/^A probe can't request a version of 1st-worker/)]);
    expect((await look(`${probe} unpinned`, "10:5m", named)).problems).toEqual([]);
    expect((await look(`warn ${probe}`, "10:5m", named)).warnings).toHaveLength(1);
  });
});

describe("what can't be judged is said:", () => {
  test("steps without a hold", async () => {
    expect((await look("run x", "10, 50:0s, 100")).notes).toEqual([
      "Step 2 of 3 (50 %) has no hold, so it runs no checks.",
      "Step 3 of 3 (100 %) has no hold, so it runs no checks.",
    ]);
    expect((await look("run x", "10, 50, 100", { firstStep: 2 })).notes).toHaveLength(1);
  });

  test("holds under 4 minutes, which no metric sees anything in", async () => {
    const { warnings } = await look(`run x\n${REGRESSION}`, "0:1m, 10:3m59s, 25:4m, 50:1m..1h, 100:1m");
    expect(warnings).toEqual([
      `Step 2 of 5 (10 %, hold 3m59s) is too short for ${REGRESSION}: metrics arrive about 2 minutes late, so a hold under 4m has no data.`,
    ]);
  });

  test("sources that have nothing to tell", async () => {
    const { warnings } = await look(`${REGRESSION}\n5xx-rate <= 5%`, "10:5m", {
      rows: day(600, 1),
      logs: [],
    });
    expect(warnings).toEqual([expect.stringContaining("5xx-rate needs observability enabled")]);
    expect((await look(REGRESSION, "10:5m", { rows: [] })).warnings).toEqual([
      expect.stringContaining("The Worker had no requests in the last hour"),
    ]);
  });
});

describe("the preview of a dry run", () => {
  const noticed = ({ preview = [] }: Awaited<ReturnType<typeof look>>, at = 0) =>
    preview[at]?.regressions.map(({ canary, noticedMs, failed }) =>
      noticedMs === undefined ? `${canary}: no` : `${canary}: ${noticedMs / MINUTE} min, ${failed} failed`,
    );
  const minutesOf = (found: Awaited<ReturnType<typeof look>>, which: number, at = 0) =>
    (found.preview?.[at]?.regressions[which]?.noticedMs ?? Number.POSITIVE_INFINITY) / MINUTE;

  test("says for each step how soon a worse canary would be noticed, and how many requests it costs", async () => {
    const found = await look(REGRESSION, "1:1h, 10:1h, 50:1h, 100", { preview: true });
    expect(found.notes).toEqual([
      expect.stringContaining("Step 4 of 4 (100 %) has no hold"),
      "The last day: 600 requests a minute, 0.2 % failed.",
      "With the last day's errors, 0 of 200 healthy canaries would be stopped.",
    ]);
    expect(found.preview?.map(({ index }) => index)).toEqual([0, 1, 2]);
    const ten = found.preview?.[1];
    expect(ten?.regressions.map(({ canary }) => canary)).toEqual([
      "2 × as often",
      "5 × as often",
      "10 × as often",
    ]);
    expect(minutesOf(found, 0, 1)).toBeGreaterThan(120);
    expect(minutesOf(found, 1, 1)).toBeGreaterThan(20);
    expect(minutesOf(found, 1, 1)).toBeLessThan(50);
    expect(minutesOf(found, 2, 1)).toBeLessThan(minutesOf(found, 1, 1));
    expect(ten?.regressions[1]?.failed).toBeGreaterThan(8);
    expect(ten?.regressions[1]?.failed).toBeLessThan(30);
    // Of 1 % of the traffic an hour says too little, of the others enough.
    expect(found.preview?.map(({ short }) => short)).toEqual([true, false, false]);
    expect(ten?.regressions[1]?.seen).toBeGreaterThan(0.9);
  });

  test("is the same for the same day, whatever is in it", async () => {
    const odd = day(0, 0).flatMap((row, minute): MetricRow[] => {
      if (minute % 97 === 0) return [];
      const burst = minute % 90 < 2 ? 300 : 0;
      const outage = minute >= 300 && minute < 305 ? 9_000 : 0;
      const errors = 900.4 + 3 * (minute % 7) + burst + outage;
      return [{ ...row, errors, requests: 60_000 + 100 * (minute % 11), interval: 2 - (minute % 2) }];
    });
    const found = await look(`${REGRESSION}\nerror-rate <= 1.8%`, "1:5m, 5:6m, 50:9m, 100:5m", {
      preview: true,
      rows: odd,
    });
    const seen = found.preview?.map(({ regressions }) =>
      regressions.map(
        ({ noticedMs = Number.NaN, failed, seen }) => `${noticedMs / MINUTE} ${failed} ${seen}`,
      ),
    );
    expect(seen).toEqual([
      ["115 3026 0", "11 577 0.005", "8 668 0.015"],
      ["26 3081 0.005", "8 1631 0.02", "4 920 1"],
      ["7 5452 0.955", "4 4412 1", "4 8894 1"],
      ["5 5460 0.955", "4 9046 1", "4 9124 1"],
    ]);
    expect(found.preview?.map(({ short }) => short)).toEqual([true, true, false, false]);
    expect(found.notes.slice(1)).toEqual([
      "The last day: 59905 requests a minute, 1.6 % failed.",
      expect.stringMatching(/ could: 5:10m, 50:10m, 100:5m$/),
      "With the last day's errors, 1 of 200 healthy canaries would be stopped.",
    ]);
    expect(found.warnings.map((text) => text.split("at least ")[1])).toEqual(["10m.", "10m."]);
  });

  test("takes the check that notices first", async () => {
    const both = await look(`${REGRESSION}\nerror-rate <= 0.3%`, "10:1h, 100", { preview: true });
    const alone = await look("error-rate <= 0.3%", "10:1h, 100", { preview: true });
    const other = await look(REGRESSION, "10:1h, 100", { preview: true });
    expect(minutesOf(both, 1)).toBeLessThanOrEqual(minutesOf(alone, 1) + 5);
    expect(minutesOf(both, 1)).toBeLessThanOrEqual(minutesOf(other, 1) + 5);
  });

  test("gives a schedule of the same length and end that would notice a fault before half of the traffic has it", async () => {
    const { notes } = await look(REGRESSION, "1:10m, 10:10m, 50:1h, 60:10m", { preview: true });
    const advice = notes.find((note) => note.startsWith("No step below")) ?? "";
    expect(advice).toMatch(
      /^No step below 50 % is long enough to notice a canary that fails 5 × as often\. This schedule of the same length could: (?:5|10|20):\S+, 50:\S+, 60:10m$/,
    );
    const better = advice.split("could: ")[1] ?? "";
    const again = await look(REGRESSION, better, { preview: true });
    expect(again.notes.join()).not.toContain("No step below");
    expect(again.preview?.[0]?.short).toBe(false);
    // None of its holds is too short for metrics.
    const needed = Number(/^\d+:(\d+)m, 50:/.exec(better)?.[1]);
    const short = await look(REGRESSION, `1:${needed - 2}m, 100`, { preview: true });
    expect(short.notes.join()).toMatch(/could: \d+:\d+m, (50:[4-9]m, )?100/);
  });

  test("says so where no schedule of that length would, and nothing where one isn't meant to reach half", async () => {
    const short = await look(REGRESSION, "10:5m, 50:5m, 100", { preview: true });
    expect(short.notes.join()).toContain("No schedule of the same length could");
    const partial = await look(REGRESSION, "10:5m", { preview: true });
    expect(partial.notes.join()).not.toContain("No step below");
  });

  test("warns of steps in which nothing could be noticed, and names the least hold", async () => {
    const { warnings } = await look(REGRESSION, "1:10m, 25:30m, 50:30m", { preview: true });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Step 1 of 3 \(1 %, hold 10m\) is too short for .* even a canary that fails 10 × as often: hold it for at least (\d+m|\d+h\d*m?)\.$/,
      ),
    ]);
  });

  test("counts the requests that a verdict needs", async () => {
    const { warnings } = await look(REGRESSION, "1:30m", { preview: true, rows: day(100, 20) });
    expect(warnings).toEqual([expect.stringContaining("hold it for at least 1h43m")]);
  });

  test("of a ceiling never notices what stays below it", async () => {
    const found = await look("error-rate <= 1.5%", "10:10m, 100:10m", { preview: true });
    expect(noticed(found)?.slice(0, 2)).toEqual(["2 × as often: no", "5 × as often: no"]);
    expect(noticed(found)?.[2]).toMatch(/^10 × as often: \d+ min, \d+ failed$/);
    expect(found.warnings.length).toBeGreaterThan(0);
    const hopeless = await look("error-rate <= 20%", "10:10m", { preview: true });
    expect(hopeless.warnings).toEqual([expect.stringContaining("with this traffic a day isn't enough")]);
  });

  test("reckons with rates of the canary's own where nothing failed", async () => {
    const none = await look(REGRESSION, "50:1h", { preview: true, rows: day(600, 0) });
    expect(none.notes[0]).toBe("The last day: 600 requests a minute, 0 % failed.");
    expect(none.preview?.[0]?.regressions.map(({ canary }) => canary)).toEqual([
      "once in 1,000",
      "once in 200",
      "once in 100",
    ]);
    expect(minutesOf(none, 2)).toBeLessThan(minutesOf(none, 1));
    expect(minutesOf(none, 1)).toBeLessThan(40);
  });

  test("says what of the day is missing", async () => {
    const thin = await look(REGRESSION, "50:1h", { preview: true, rows: day(600, 0.01, STABLE, 300) });
    expect(thin.notes[0]).toBe(
      "The last day: 600 requests a minute, 0.0017 % failed. What follows is rough: only 5 hours of it could be read, and it has only 3 errors.",
    );
  });

  test("counts all versions that served, and a day with bursts is seen to stop healthy canaries less than to be slow", async () => {
    const mixed = [...day(540, 1.08), ...day(60, 0.12, CANARY), ...day(0, 0, OTHER)];
    const both = await look(REGRESSION, "50:1h", { preview: true, rows: mixed });
    expect(both.notes[0]).toContain("600 requests a minute, 0.2 % failed");
    const bursts = day(600, 0).map((row, minute) => (minute % 30 === 0 ? { ...row, errors: 36 } : row));
    const bursty = await look(REGRESSION, "50:1h", { preview: true, rows: bursts });
    expect(minutesOf(bursty, 1)).toBeGreaterThan(2 * minutesOf(both, 1));
    expect(bursty.notes.at(-1)).toMatch(/^With the last day's errors, [0-4] of 200 healthy canaries/);
  });

  test("plays the first twelve holds, and says so", async () => {
    const steps = Array.from({ length: 13 }, (_, index) => `${index + 1}:5m`).join(", ");
    const found = await look(REGRESSION, steps, { preview: true });
    expect(found.preview?.map(({ index }) => index)).toEqual([...Array(12).keys()]);
    expect(found.notes).toContain("Only the first 12 holds were played with the last day's errors.");
  });

  test("of a warning stops no healthy canary", async () => {
    const { notes } = await look(`warn ${REGRESSION}`, "50:10m", { preview: true });
    expect(notes.join()).toContain("The last day");
    expect(notes.join()).not.toContain("healthy canaries");
  });

  test("has nothing to say without traffic", async () => {
    expect((await look(REGRESSION, "50:1h", { preview: true, rows: [] })).notes).toEqual([]);
  });

  test("is part of dry runs only, and asks for a day only there", async () => {
    const found = await look(REGRESSION, "50:1h");
    expect([found.notes, found.preview, found.asked.length]).toEqual([[], undefined, 1]);
    const { asked } = await look(REGRESSION, "50:1h", { preview: true });
    expect(asked.slice(1)).toEqual([{ from: NOON - 1_440 * MINUTE, to: NOON - 15 * MINUTE }]);
  });
});

describe("warns where nothing would be judged:", () => {
  test("a live check alone, where nobody listens", async () => {
    const why = "not judged here: only the command rollout reads the live tail.";
    const alone = await look(`live ${REGRESSION}\nwarn ${REGRESSION}`, "10:10m, 100");
    expect(alone.warnings).toContain(
      `live ${REGRESSION}: ${why} No other metric is judged: add the same check without live.`,
    );
    const both = await look(`live ${REGRESSION}\n${REGRESSION}`, "10:10m, 100");
    expect(both.notes).toContain(`live ${REGRESSION}: ${why}`);
    expect(both.warnings).toEqual([]);
  });

  test("checks, and no step with a hold", async () => {
    const none = await look(REGRESSION, "10:0s, 100");
    expect(none.warnings).toEqual(["No step has a hold, so no check runs: add a hold, such as 100:10m."]);
    expect((await look("", "10:0s, 100")).warnings).toEqual([]);
    expect((await look("run x", "10:10m, 100", { firstStep: 1 })).warnings).toEqual([]);
  });
});
