import { describe, expect, test } from "vitest";
import { schedule } from "../../simulator/usual-request.ts";
import { SourceError } from "../../src/checks/metrics/reader.ts";
import { type PreflightDeps, preflight } from "../../src/checks/preflight.ts";
import type { MetricRow, MetricSource } from "../../src/cloudflare/metrics.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import type { RemainingRollout } from "../../src/rollout/ports.ts";
import { CANARY, checksOf, deployed, MINUTE, OTHER, STABLE } from "./watch.ts";

const NOON = Date.UTC(2026, 10, 20, 12);
const REGRESSION = "error-rate <= stable * 1.25";

/** An hour of `requests` a minute, of which `errors` fail. */
function hour(requests: number, errors: number, versionId = STABLE): MetricRow[] {
  return Array.from({ length: 60 }, (_, minute) => ({
    at: NOON - (minute + 3) * MINUTE,
    versionId,
    requests,
    errors,
  }));
}

interface Scene {
  readonly rows?: readonly MetricRow[] | Error;
  readonly logs?: readonly MetricRow[] | Error;
  readonly counts?: readonly MetricRow[] | Error;
  readonly scriptName?: string;
  readonly preview?: boolean;
  readonly from?: number;
}

async function look(checks: string, steps: string, scene: Scene = {}) {
  const {
    rows = hour(600, 1.2),
    logs = rows,
    counts = rows,
    scriptName = "my-worker",
    preview = false,
    from = 0,
  } = scene;
  const asked: { readonly from: number; readonly to: number }[] = [];
  const source = (answer: readonly MetricRow[] | Error): MetricSource => ({
    async counts(span) {
      asked.push(span);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const sources = { analytics: source(rows), logs: source(logs), command: source(counts) };
  const deps: PreflightDeps = {
    checks: checksOf(checks),
    scriptName,
    tails: undefined,
    terms: { alpha: 0.01, minRequests: 100 },
    sourceOf: ({ source }) => sources[source],
  };
  const remaining: RemainingRollout = {
    schedule: schedule(steps),
    from,
    live: deployed(NOON - 60 * MINUTE, 0),
    share: 0,
    canaryId: CANARY,
    stableId: STABLE,
    now: NOON + 20_000,
    preview,
  };
  return { ...(await preflight(deps, remaining, {})), asked };
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
    expect((await look(REGRESSION, "10:5m, 100", { from: 1 })).asked).toEqual([]);
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
      logs: hour(600, 0),
    });
    expect(found.problems).toEqual([]);
    expect(found.warnings).toEqual([
      expect.stringMatching(/^error-rate .* needs the analytics, which can't be read/),
    ]);
  });

  test("a command that can't count is a problem, and one that counts nothing a warning", async () => {
    const COUNTS = "counts ./orders.sh <= 1%";
    const refused = new SourceError('exit code 1 after 0.1 s; last line: "401"');
    expect((await look(COUNTS, "10:5m, 100", { counts: refused })).problems).toEqual([
      `${COUNTS} needs its command's counts, which can't be read: exit code 1 after 0.1 s; last line: "401"`,
    ]);
    expect((await look(`warn ${COUNTS}`, "10:5m, 100", { counts: refused })).warnings).toHaveLength(1);
    expect((await look(COUNTS, "10:5m, 100", { counts: [] })).warnings).toEqual([
      `${COUNTS} counted no requests in the last hour: without traffic it gives no result.`,
    ]);
    const counted = await look(COUNTS, "10:30m, 100", { counts: hour(600, 1.2), rows: [], preview: true });
    expect(counted.notes[1]).toBe("Last hour: 600 requests a minute, 0.2 % failed.");
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
    expect((await look("run x", "10, 50, 100", { from: 2 })).notes).toHaveLength(1);
  });

  test("holds under 4 minutes, which no metric sees anything in", async () => {
    const { warnings } = await look(`run x\n${REGRESSION}`, "0:1m, 10:3m59s, 25:4m, 50:1m..1h, 100:1m");
    expect(warnings).toEqual([
      `Step 2 of 5 (10 %, hold 3m59s) is too short for ${REGRESSION}: metrics arrive about 2 minutes late, so a hold under 4m has no data.`,
    ]);
  });

  test("sources that have nothing to tell", async () => {
    const { warnings } = await look(`${REGRESSION}\n5xx-rate <= 5%`, "10:5m", {
      rows: hour(600, 1),
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
    preview[at]?.regressions.map(({ factor, noticedMs, failed }) =>
      noticedMs === undefined ? `${factor}× never` : `${factor}× ${noticedMs / MINUTE} min, ${failed} failed`,
    );

  test("says for each step how soon a regression would be noticed, and how many requests it costs", async () => {
    const found = await look(REGRESSION, "1:1h, 10:1h, 50:1h, 100", { preview: true });
    expect(found.notes).toEqual([
      expect.stringContaining("Step 4 of 4 (100 %) has no hold"),
      "Last hour: 600 requests a minute, 0.2 % failed.",
    ]);
    expect(found.preview?.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(noticed(found, 1)).toEqual([
      "2× 359 min, 86 failed",
      "5× 26 min, 16 failed",
      "10× 10 min, 12 failed",
    ]);
  });

  test("takes the check that notices first", async () => {
    const both = await look(`${REGRESSION}\nerror-rate <= 0.3%`, "10:1h, 100", { preview: true });
    const alone = await look("error-rate <= 0.3%", "10:1h, 100", { preview: true });
    expect(both.preview?.[0]?.regressions[1]?.noticedMs).toBeLessThan(26 * MINUTE);
    expect(alone.preview?.[0]?.regressions[1]?.noticedMs).toBeLessThanOrEqual(
      both.preview?.[0]?.regressions[1]?.noticedMs ?? 0,
    );
  });

  test("gives a schedule of the same length that would notice a fault before half of the traffic has it", async () => {
    const { notes } = await look(REGRESSION, "1:10m, 10:10m, 50:1h, 100:10m", { preview: true });
    const advice = notes.at(-1) ?? "";
    expect(advice).toMatch(
      /^No step below 50 % is long enough to notice a canary that fails 5× as often\. This schedule of the same length could: /,
    );
    const better = advice.split("could: ")[1] ?? "";
    expect(better).toBe("5:44m, 50:36m, 100:10m");
    expect((await look(REGRESSION, better, { preview: true })).notes.join()).not.toContain("No step below");
  });

  test.each([
    ["1:10m, 10:10m, 50:1h, 60:10m", "5:44m, 50:36m, 60:10m"],
    ["1:1h, 10:10m, 50:10m", "5:1h10m, 50:10m"],
  ])("which ends where the given one does: %s", async (given, better) => {
    const { notes } = await look(REGRESSION, given, { preview: true });
    expect(notes.at(-1)).toContain(`could: ${better}`);
  });

  test("says so where no schedule of that length would, and nothing where one isn't meant to reach half", async () => {
    const short = await look(REGRESSION, "10:5m, 50:5m, 100", { preview: true });
    expect(short.notes.at(-1)).toContain("No schedule of the same length could");
    const partial = await look(REGRESSION, "10:5m", { preview: true });
    expect(partial.notes.join()).not.toContain("No step below");
  });

  test("warns of steps in which nothing could be noticed, and names the least hold", async () => {
    const { warnings } = await look(REGRESSION, "1:10m, 10:10m, 50:10m", { preview: true });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Step 1 of 3 \(1 %, hold 10m\) is too short for .* even a regression of 10×: hold it for at least 51m\.$/,
      ),
    ]);
  });

  test("counts the requests that a verdict needs", async () => {
    const { warnings } = await look(REGRESSION, "1:30m", { preview: true, rows: hour(100, 20) });
    expect(warnings).toEqual([expect.stringContaining("hold it for at least 1h43m")]);
  });

  test("of a ceiling never notices what stays below it", async () => {
    const found = await look("error-rate <= 1.5%", "10:10m, 100:10m", { preview: true });
    expect(noticed(found)?.slice(0, 2)).toEqual(["2× never", "5× never"]);
    expect(noticed(found)?.[2]).toMatch(/^10× \d+ min, \d+ failed$/);
    expect(found.warnings.length).toBeGreaterThan(0);
    const hopeless = await look("error-rate <= 20%", "10:10m", { preview: true });
    expect(hopeless.warnings).toEqual([
      expect.stringContaining("no hold would notice even a regression of 10×"),
    ]);
  });

  test("reckons with one error where there was none, and with stable's rate where another version serves, too", async () => {
    const none = await look(REGRESSION, "50:1h", { preview: true, rows: hour(600, 0) });
    expect(none.notes[0]).toContain("600 requests a minute, 0 % failed");
    const mixed = [...hour(540, 1.08), ...hour(60, 30, CANARY), ...hour(0, 0, OTHER)];
    const both = await look(REGRESSION, "50:1h", { preview: true, rows: mixed });
    expect(both.notes[0]).toContain("600 requests a minute, 0.2 % failed");
  });

  test("has nothing to say without traffic", async () => {
    expect((await look(REGRESSION, "50:1h", { preview: true, rows: [] })).notes).toEqual([]);
  });

  test("is part of dry runs only", async () => {
    const found = await look(REGRESSION, "50:1h");
    expect([found.notes, found.preview]).toEqual([[], undefined]);
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
    expect((await look("run x", "10:10m, 100", { from: 1 })).warnings).toEqual([]);
  });
});
