import { HARSHEST_TAIL, type TailReading } from "./metrics/live-tail/tail-reading.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * What Cloudflare's documents leave open: one setting a question, its values the answers that are possible.
 * The simulator plays any of them. R1 to R12 number the questions; docs/platform.md says how each is known.
 */
export interface Readings {
  /**
   * R1: length of the list of deployments without parameters. The documentation says 100, a live call
   * returned 10, and older servers sent everything.
   */
  listLength: 10 | 100 | "everything";
  /**
   * R2: `page`, `per_page`, `since` and `until` of that list. The current specification and SDK have them; a
   * server that ignores them sends the same list again, without `result_info`.
   */
  listParameters: "honoured" | "ignored";
  /**
   * R3: what becomes of `workers/triggered_by` in a create. The schema has it; the official SDK leaves it out
   * of the parameters. A server that replaces it writes `deployment`.
   */
  triggeredBy: "kept" | "replaced" | "dropped";
  /** R4: `code_update_strategy` of a Worker without Durable Objects. Documented for Workers with them only. */
  codeUpdateStrategy: "kept" | "ignored";
  /**
   * R5: which limit cuts a telemetry query's groups: the root's, or only that of `parameters`, whose default
   * is 10, with the series cut as well (`parameters`) or whole (`parameters-whole-series`). The SDK's comments
   * say the first, reports the second.
   */
  groupLimit: "root" | "parameters" | "parameters-whole-series";
  /**
   * R6: what `granularity` of a telemetry query is: a number of buckets, as documented, or the length of one
   * in ms, as reported; then a query for more than 1,500 buckets times out.
   */
  granularity: "bucket-count" | "bucket-length";
  /**
   * R7: how long an invocation takes to show in metrics and logs: up to so many minutes, or errors sooner
   * (`errors-first`) or later (`errors-last`) than the successes of the same minute. No bound is documented; 1
   * to 3 minutes are usual, 10 were seen once.
   */
  metricsLag: "1m" | "2m" | "3m" | "10m" | "errors-first" | "errors-last";
  /**
   * R8: when a new deployment is in the list: at once, some seconds late for good (`late`), or with older
   * views of other servers in between (`older-views`). Nothing is documented.
   */
  listLag: "none" | "late" | "older-views";
  /** R9: what a live tail does to its messages. */
  tail: TailReading;
  /** R10: percentages in answers: with their two decimals, or rounded to one. Nothing is documented. */
  percentages: "two-decimals" | "one-decimal";
  /**
   * R11: the answer to a token that isn't valid: 400 with code 6003 and 6111 in its `error_chain`, 401 with
   * 10000, or 403 with 9109. All three were seen.
   */
  badToken: "400-6003" | "401-10000" | "403-9109";
  /**
   * R12: whether a version that is in the list is found by its id and can be deployed right after its upload, or is
   * refused as unknown for some seconds. Reported of Workers with containers.
   */
  newVersion: "known" | "unknown-at-first";
}

/** Another answer to R9 for each thing that a tail can do: a calm one, and the harshest. */
const CALM_TAIL: TailReading = {
  sampledAbove: Number.POSITIVE_INFINITY,
  dropsAfterMs: Number.POSITIVE_INFINITY,
  repeatsEvery: 0,
  startsLateMs: 0,
  bringsEarlierMs: 0,
  delayMs: 0,
  frames: "text",
  addresses: true,
};

/**
 * The list shows each deployment at once. For tests that count requests, time to the second, or let somebody deploy
 * right before a run begins, which no run can see then.
 */
export const CALM_LIST = { listLag: "none" } as const satisfies Partial<Readings>;

/** The values of each reading; the first is the one that hurts most. */
export const READINGS = {
  listLength: [10, 100, "everything"],
  listParameters: ["ignored", "honoured"],
  triggeredBy: ["dropped", "replaced", "kept"],
  codeUpdateStrategy: ["ignored", "kept"],
  groupLimit: ["parameters", "parameters-whole-series", "root"],
  granularity: ["bucket-length", "bucket-count"],
  metricsLag: ["errors-first", "errors-last", "10m", "3m", "2m", "1m"],
  listLag: ["older-views", "late", "none"],
  tail: [
    HARSHEST_TAIL,
    CALM_TAIL,
    { ...CALM_TAIL, sampledAbove: 100 },
    { ...CALM_TAIL, dropsAfterMs: 300_000 },
    { ...CALM_TAIL, repeatsEvery: 2 },
    { ...CALM_TAIL, startsLateMs: 5_000 },
    { ...CALM_TAIL, bringsEarlierMs: 60_000 },
    { ...CALM_TAIL, frames: "binary" },
    { ...CALM_TAIL, addresses: false },
  ],
  percentages: ["one-decimal", "two-decimals"],
  badToken: ["400-6003", "401-10000", "403-9109"],
  newVersion: ["unknown-at-first", "known"],
} as const satisfies { readonly [Name in keyof Readings]: readonly Readings[Name][] };

/** Every question with its most harmful answer: what a simulated account begins with. */
export const HARDEST: Readonly<Readings> = {
  listLength: READINGS.listLength[0],
  listParameters: READINGS.listParameters[0],
  triggeredBy: READINGS.triggeredBy[0],
  codeUpdateStrategy: READINGS.codeUpdateStrategy[0],
  groupLimit: READINGS.groupLimit[0],
  granularity: READINGS.granularity[0],
  metricsLag: READINGS.metricsLag[0],
  listLag: READINGS.listLag[0],
  tail: READINGS.tail[0],
  percentages: READINGS.percentages[0],
  badToken: READINGS.badToken[0],
  newVersion: READINGS.newVersion[0],
};

/** One value of each, drawn evenly and one after the other. */
export function drawReadings(random: Random): Readings {
  return {
    listLength: random.pick(READINGS.listLength),
    listParameters: random.pick(READINGS.listParameters),
    triggeredBy: random.pick(READINGS.triggeredBy),
    codeUpdateStrategy: random.pick(READINGS.codeUpdateStrategy),
    groupLimit: random.pick(READINGS.groupLimit),
    granularity: random.pick(READINGS.granularity),
    metricsLag: random.pick(READINGS.metricsLag),
    listLag: random.pick(READINGS.listLag),
    tail: random.pick(READINGS.tail),
    percentages: random.pick(READINGS.percentages),
    badToken: random.pick(READINGS.badToken),
    newVersion: random.pick(READINGS.newVersion),
  };
}

/** The values of one reading, each with what it changes, for `describe.each`. */
export function eachValue<Name extends keyof Readings>(
  ...names: readonly Name[]
): readonly (readonly [label: string, readings: Partial<Readings>])[] {
  return names.flatMap((name) =>
    READINGS[name].map((value) => {
      const label = typeof value === "object" ? JSON.stringify(value) : String(value);
      return [`${name}: ${label}`, { [name]: value }] as const;
    }),
  );
}

/** For so long a new version is unknown. */
export const NEW_VERSION_MS = 5_000;

/** A new deployment is in every view of the list after so many ms; the action waits 5 s for its own. */
export const LIST_LAG_MS = 3_000;

/**
 * Decides the instant as of which one read of the list is answered: undefined for now. Seeded by the read's
 * place, so that a run plays the same way each time.
 * @param now server ms
 */
export function listViewAt(lag: Readings["listLag"], now: number, seed: number): number | undefined {
  if (lag === "none") return undefined;
  if (lag === "late") return now - LIST_LAG_MS;
  const random = createRandom(seed);
  return random.chance(0.5) ? undefined : now - random.int(LIST_LAG_MS);
}

/** When an invocation can be seen, in ms after it was: anything from `min` to `max`. */
export function metricsLagOf(
  reading: Readings["metricsLag"],
  failed: boolean,
): { readonly min: number; readonly max: number } {
  const MINUTE = 60_000;
  switch (reading) {
    case "errors-first":
      return failed ? { min: 0, max: MINUTE } : { min: MINUTE, max: 3 * MINUTE };
    case "errors-last":
      return failed ? { min: MINUTE, max: 3 * MINUTE } : { min: 0, max: MINUTE };
    default: {
      const max = Number.parseInt(reading, 10) * MINUTE;
      return { min: max - MINUTE, max };
    }
  }
}

/** As an answer shows it. */
export function shownPercentage(reading: Readings["percentages"], percentage: number): number {
  return reading === "two-decimals" ? percentage : Math.round(percentage * 10) / 10;
}
