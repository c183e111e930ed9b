/** How soon each step would notice a worse canary: the step is played with the errors of the Worker's day before. */

import type { StepPreview } from "../rollout/events.ts";
import type { Schedule, Step } from "../rollout/model.ts";
import { formatDuration, formatHold, MINUTE_MS } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import { formatCount, formatRate, rateOf } from "../values/tally.ts";
import type { RateCheck } from "./check.ts";
import { DAY_MINUTES, type DayReplays, type Failing, type Replayed } from "./replay.ts";
import { exemptionOf, type VerdictTerms } from "./verdict/metric-verdict.ts";
import { METRICS_LAG_MS } from "./verdict/timeline.ts";

/** So many steps are played at most: together in less than a second. */
const MOST_PLAYED = 12;
const BUDGET_MINUTES = 1_200_000;
const PLAYS = 4;

/** A step whose hold is still to come, or is running. */
export interface StepAhead {
  /** 0-based. */
  readonly index: number;
  readonly step: Step & { readonly hold: NonNullable<Step["hold"]> };
  /** `Step 2 of 3 (50 %, hold 5m)`. */
  readonly name: string;
}

interface PreviewInput {
  readonly schedule: Schedule;
  readonly ahead: readonly StepAhead[];
  /** By check, what its source said of the day before; without those that had no requests in it. */
  readonly days: ReadonlyMap<RateCheck, DayReplays>;
  readonly terms: VerdictTerms;
}

/** What a hold should see, what it is meant to see in most replays, and what it must see to be of use. */
const TIMES = [{ times: 2 }, { times: 5 }, { times: 10 }] as const;
/** The same where nothing failed: there is no rate to multiply. */
const RATES = [{ rate: 1 / 1_000 }, { rate: 1 / 200 }, { rate: 1 / 100 }] as const;
/** Fewer errors in a day say little of how often they come. */
const FEW_ERRORS = 20;
const FEW_MINUTES = DAY_MINUTES / 2;
const LONGEST_MINUTES = 7 * DAY_MINUTES;
const HALF = 50;
/** Metrics are two minutes late, and a step rarely begins with a minute. */
export const SHORTEST_HOLD_MS = 4 * MINUTE_MS;
/** The shares that are tried for a schedule that sees more. */
const SHARES = [5, 10, 20, 25, 33, 40] as const;
/** A hold that is advised is so much longer than what half of the replays take. */
const MARGIN = 1.2;

/** A rate check at a share of the canary's at which it judges. */
interface Outlook {
  readonly check: RateCheck;
  /** The canary's requests a minute, sampled. */
  readonly perMinute: number;
  readonly play: (failing: Failing, minutes: number) => Replayed;
}

type PlayedStep = StepAhead & { readonly outlooks: readonly Outlook[] };
type OutlooksAt = (share: number) => readonly Outlook[];

/** What the dry run says of the holds ahead; the rest goes into what was found. */
export function previewOf(
  { schedule, ahead, days, terms }: PreviewInput,
  { warnings, notes }: { readonly warnings: string[]; readonly notes: string[] },
): readonly StepPreview[] {
  const played = ahead.slice(0, MOST_PLAYED);
  if (ahead.length > MOST_PLAYED)
    notes.push(`Only the first ${MOST_PLAYED} holds were played with the last day's errors.`);
  const budget = Math.min(100_000, Math.round(BUDGET_MINUTES / (PLAYS * played.length * days.size)));
  const risk = { steps: schedule.length, alpha: terms.alpha };
  const outlooksAt: OutlooksAt = (share) =>
    [...days].flatMap(([check, day]): Outlook[] => {
      if (exemptionOf(check, share) !== undefined) return [];
      const perMinute = (day.total.requests / day.total.minutes) * (share / 100);
      const judging = { limit: check.limit, risk, share };
      return [{ check, perMinute, play: (failing, most) => day.play(judging, failing, most, budget) }];
    });
  const steps = played.map((step) => ({ ...step, outlooks: outlooksAt(step.step.percent) }));
  const canaries = [...days.values()].some(({ total }) => total.errors > 0) ? TIMES : RATES;
  const [, meant, worst] = canaries;
  notes.push(...yesterday([...days.values()]));
  notes.push(...betterSchedule(schedule, steps, outlooksAt, meant), ...healthyStopped(steps));
  warnings.push(...steps.flatMap((step) => shortFor(step, worst, terms)));
  return steps.flatMap((step) => previewStep(step, canaries));
}

/** The day behind the preview, and what is missing for it; a line for each source. */
function yesterday(days: readonly DayReplays[]): string[] {
  const lines = days.map(({ total }) => {
    const said = `The last day: ${formatCount(total.requests / total.minutes)} requests a minute, ${formatRate(rateOf(total))} failed.`;
    const hours = Math.round(total.minutes / 60);
    const thin = [
      total.minutes < FEW_MINUTES && `only ${hours} ${hours === 1 ? "hour" : "hours"} of it could be read`,
      total.errors > 0 && total.errors < FEW_ERRORS && `it has only ${formatCount(total.errors)} errors`,
    ].filter(Boolean);
    return thin.length === 0 ? said : `${said} What follows is rough: ${thin.join(", and ")}.`;
  });
  return [...new Set(lines)];
}

/** What the step would notice, by the check that notices it first; none without a rate check. */
function previewStep({ index, step, outlooks }: PlayedStep, canaries: readonly Failing[]): StepPreview[] {
  if (outlooks.length === 0) return [];
  const regressions = canaries.map((canary) => {
    const replayed = first(outlooks, canary, step.hold.max);
    const ms = noticedMs(replayed);
    return {
      canary: nameOf(canary),
      noticedMs: Number.isFinite(ms) ? ms : undefined,
      failed: replayed.failed,
      seen: seenIn(replayed, step.hold.max),
    };
  });
  const [, meant] = regressions;
  return [{ index, regressions, short: meant !== undefined && meant.seen < 0.5 }];
}

/** How many of 200 canaries that are as good as stable the whole schedule would stop. */
function healthyStopped(steps: readonly PlayedStep[]): string[] {
  const parts = steps.flatMap(({ step, outlooks }) =>
    outlooks.flatMap(({ check, play }) =>
      check.warn ? [] : [seenIn(play({ times: 1 }, minutesIn(step.hold.max)), step.hold.max)],
    ),
  );
  if (parts.length === 0) return [];
  const stopped = Math.round(200 * (1 - parts.reduce((none, part) => none * (1 - part), 1)));
  return [`With the last day's errors, ${stopped} of 200 healthy canaries would be stopped.`];
}

/** A warning for each rate check whose hold sees not even the worst canary in half of the replays. */
function shortFor(
  { step, name, outlooks }: PlayedStep,
  worst: Failing,
  { minRequests }: VerdictTerms,
): string[] {
  return outlooks.flatMap(({ check, perMinute, play }) => {
    const replayed = play(worst, horizon(step.hold.max));
    const requests = Math.ceil(minRequests / perMinute) * MINUTE_MS + METRICS_LAG_MS + MINUTE_MS;
    if (step.hold.max >= requests && seenIn(replayed, step.hold.max) >= 0.5) return [];
    const needed = Math.max(requests, MARGIN * noticedMs(replayed));
    return Number.isFinite(needed)
      ? `${name} is too short for ${check.text} to notice even a canary that fails ${nameOf(worst)}: hold it for at least ${formatDuration(wholeMinutes(needed))}.`
      : `${name} is too small for ${check.text}: with this traffic a day isn't enough to notice even a canary that fails ${nameOf(worst)}.`;
  });
}

/** Where no step below 50 % sees what a schedule is meant to see: says so, with one of the same length that would. */
function betterSchedule(
  schedule: Schedule,
  steps: readonly PlayedStep[],
  outlooksAt: OutlooksAt,
  meant: Failing,
): string[] {
  const last = schedule.at(-1);
  if (steps.length === 0 || last === undefined || last.percent < HALF || outlooksAt(SHARES[0]).length === 0)
    return [];
  const seen = steps.some(({ step, outlooks }) => {
    if (step.percent >= HALF) return false;
    return outlooks.length === 0 || seenIn(first(outlooks, meant, step.hold.max), step.hold.max) >= 0.5;
  });
  if (seen) return [];
  const problem = `No step below ${HALF} % is long enough to notice a canary that fails ${nameOf(meant)}.`;
  const total = schedule.slice(0, -1).reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  for (const share of SHARES) {
    const needed = wholeMinutes(MARGIN * noticedMs(first(outlooksAt(share), meant, 0)));
    if (!(needed < total)) continue;
    const end = `${formatPercent(last.percent)}${last.hold === undefined ? "" : `:${formatHold(last.hold)}`}`;
    const before =
      last.percent > HALF && total - needed >= SHORTEST_HOLD_MS
        ? [`${share}:${formatDuration(needed)}`, `${HALF}:${formatDuration(total - needed)}`]
        : [`${share}:${formatDuration(total)}`];
    return [`${problem} This schedule of the same length could: ${[...before, end].join(", ")}`];
  }
  return [
    `${problem} No schedule of the same length could: this Worker has too few requests or errors for it.`,
  ];
}

function nameOf(canary: Failing): string {
  return "times" in canary
    ? `${canary.times} × as often`
    : `once in ${Math.round(1 / canary.rate).toLocaleString("en")}`;
}

/** As the check that notices the canary first replays it. */
function first(outlooks: readonly Outlook[], canary: Failing, holdMs: number): Replayed {
  const played = outlooks.map(({ play }) => play(canary, horizon(holdMs)));
  return played.reduce((best, each) => (noticedMs(each) < noticedMs(best) ? each : best));
}

/** How long a replay goes on: as long as the hold, and a day where that is shorter. In minutes. */
function horizon(holdMs: number): number {
  return Math.max(DAY_MINUTES, minutesIn(holdMs));
}

function minutesIn(ms: number): number {
  return Math.min(LONGEST_MINUTES, Math.floor(ms / MINUTE_MS));
}

/** When half of the replays have noticed, with the metrics' delay; Infinity where they haven't. */
function noticedMs({ stops }: Replayed): number {
  return lateMs(stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY);
}

/** The part of the replays that have noticed by the hold's end, 0–1. */
function seenIn({ stops }: Replayed, holdMs: number): number {
  return stops.filter((stop) => lateMs(stop) <= holdMs).length / stops.length;
}

/** A minute is judged once it is old enough, and a step rarely begins with one. */
function lateMs(minutes: number): number {
  return (minutes + 1) * MINUTE_MS + METRICS_LAG_MS;
}

function wholeMinutes(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
