/** Tests what the checks need before the first write. */

import { ApiError } from "../rollout/errors.ts";
import type { CallOptions, PreflightFindings, RemainingRollout } from "../rollout/ports.ts";
import { DAY_MS, floorTo, formatDuration, formatHold, HOUR_MS, MINUTE_MS } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import { type Check, isMetric, type MetricCheck, type RateCheck } from "./check.ts";
import type { BothTails } from "./live-tail/both-tails.ts";
import { previewOf, SHORTEST_HOLD_MS, type StepAhead } from "./preview.ts";
import { canBePinned } from "./probe.ts";
import { DayReplays } from "./replay.ts";
import type { SourceReader } from "./source-reader.ts";
import { SourceError } from "./sources.ts";
import { exemptionOf, type VerdictTerms } from "./verdict/metric-verdict.ts";
import { FINAL_AFTER_MS, METRICS_LAG_MS } from "./verdict/timeline.ts";

interface NeedsDeps {
  readonly checks: readonly Check[];
  readonly scriptName: string;
  readonly terms: VerdictTerms;
  readonly readerOf: (check: MetricCheck) => SourceReader;
  /** Undefined outside of the command rollout. */
  readonly tails: Pick<BothTails, "open"> | undefined;
}

const CALLED = {
  analytics: "the analytics",
  logs: "the Worker's logs",
  command: "its command's counts",
} as const;

/**
 * Asks each source that a check needs for its last hour, for a preview for its last day, and opens the live tails. A
 * missing permission is a problem.
 *
 * @throws ApiError when a source can't be read for a reason that may pass; the signal's reason
 */
export async function testNeeds(
  deps: NeedsDeps,
  remaining: RemainingRollout,
  options: CallOptions,
): Promise<PreflightFindings> {
  const { checks, terms } = deps;
  const found = { problems: [] as string[], warnings: [] as string[], notes: [] as string[] };
  if (checks.length === 0)
    return { ...found, notes: ["There are no checks: this is a timed ramp, and nothing is judged."] };
  pinnable(deps, found);
  const ahead = holdsAhead(remaining, found.notes);
  if (remaining.schedule.every(({ hold }) => hold === undefined))
    found.warnings.push("No step has a hold, so no check runs: add a hold, such as 100:10m.");
  const judging = checks.filter(isMetric);
  for (const step of ahead) judgedIn(step, judging, found);

  const now = floorTo(MINUTE_MS, remaining.now);
  const hour = { from: now - METRICS_LAG_MS - HOUR_MS, to: now - METRICS_LAG_MS };
  const day = { from: now - DAY_MS, to: now - FINAL_AFTER_MS };
  const days = new Map<RateCheck, DayReplays>();
  const applying = judging.filter((check) => !check.live && applies(check, ahead));
  await Promise.all([
    listen(deps, judging, ahead, remaining, found, options),
    ...[...Map.groupBy(applying, deps.readerOf)].map(async ([reader, needing]) => {
      const rows = await tried(needing, found, () => reader.source.counts(hour, options));
      if (rows === undefined) return;
      if (rows.every(({ requests }) => requests <= 0)) found.warnings.push(silence(needing));
      if (!remaining.preview) return;
      const replays = new DayReplays(await reader.fetchDay(day, options));
      for (const check of replays.total.requests > 0 ? needing : [])
        if (check.kind !== "latency") days.set(check, replays);
    }),
  ]);
  if (!remaining.preview) return found;
  return { ...found, preview: previewOf({ schedule: remaining.schedule, ahead, days, terms }, found) };
}

type FindingsSoFar = { readonly problems: string[]; readonly warnings: string[]; readonly notes: string[] };

/** A probe that can't request the canary would never give a verdict. */
function pinnable({ checks, scriptName }: NeedsDeps, found: FindingsSoFar): void {
  const pinned = checks.filter((check) => check.kind === "probe" && check.pinned);
  if (pinned.length === 0 || canBePinned(scriptName)) return;
  const text = `A probe can't request a version of ${scriptName}: Cloudflare's override header only accepts names that begin with a letter. Add "unpinned" to each probe.`;
  (pinned.every(({ warn }) => warn) ? found.warnings : found.problems).push(text);
}

/** The remaining steps with a hold; the others get a note. */
function holdsAhead({ schedule, firstStep }: RemainingRollout, notes: string[]): readonly StepAhead[] {
  return schedule.flatMap((step, index): StepAhead[] => {
    if (index < firstStep) return [];
    const which = `Step ${index + 1} of ${schedule.length} (${formatPercent(step.percent)} %`;
    const { hold } = step;
    if (hold !== undefined)
      return [{ index, step: { ...step, hold }, name: `${which}, hold ${formatHold(hold)})` }];
    notes.push(`${which}) has no hold, so it runs no checks.`);
    return [];
  });
}

function applies(check: MetricCheck, ahead: readonly StepAhead[]): boolean {
  return ahead.some(({ step }) => exemptionOf(check, step.percent) === undefined);
}

/** The checks that can't be judged in this step, and those that have no data before its hold is over. */
function judgedIn({ step, name }: StepAhead, judging: readonly MetricCheck[], found: FindingsSoFar): void {
  for (const [reason, checks] of Map.groupBy(judging, (check) => exemptionOf(check, step.percent))) {
    if (reason !== undefined) {
      const [are, block] =
        checks.length === 1 ? ["is", "It neither passes nor blocks"] : ["are", "They neither pass nor block"];
      found.notes.push(`${name}: ${textsOf(checks)} ${are} ${reason}. ${block} there.`);
      continue;
    }
    const blind = checks.filter(({ live }) => !live);
    if (blind.length === 0 || step.hold.max >= SHORTEST_HOLD_MS) continue;
    found.warnings.push(
      `${name} is too short for ${textsOf(blind)}: metrics arrive about 2 minutes late, so a hold under ${formatDuration(SHORTEST_HOLD_MS)} has no data.`,
    );
  }
}

function textsOf(checks: readonly Check[]): string {
  return checks.map(({ text }) => text).join(", ");
}

async function listen(
  { tails }: NeedsDeps,
  judging: readonly MetricCheck[],
  ahead: readonly StepAhead[],
  remaining: RemainingRollout,
  found: FindingsSoFar,
  options: CallOptions,
): Promise<void> {
  const live = judging.filter((check) => check.live && applies(check, ahead));
  if (live.length === 0) return;
  const what = textsOf(live);
  if (tails === undefined) {
    const alone = judging.every((check) => check.live || check.warn) && live.some(({ warn }) => !warn);
    const lead = `${what}: not judged here: only the command rollout reads the live tail.`;
    if (alone) found.warnings.push(`${lead} No other metric is judged: add the same check without live.`);
    else found.notes.push(lead);
    return;
  }
  if (remaining.share > 0)
    found.notes.push(`${what}: counts from now on; the live tail does not show earlier requests.`);
  await tried(live, found, () => tails.open(remaining, options));
}

/** The call's result; undefined where its refusal was noted. */
async function tried<T>(
  needing: readonly MetricCheck[],
  found: FindingsSoFar,
  call: () => Promise<T>,
): Promise<T | undefined> {
  const binding = needing.some(({ warn }) => !warn);
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof SourceError)) throw error;
    if (binding && error instanceof ApiError && error.facts.retry) throw error;
    const [check] = needing;
    const what = check === undefined ? "" : check.live ? "the live tail" : CALLED[check.source];
    const text = `${textsOf(needing)} needs ${what}, which can't be read: ${error.message}`;
    (binding ? found.problems : found.warnings).push(text);
    return undefined;
  }
}

function silence([check]: readonly MetricCheck[]): string {
  switch (check?.source) {
    case "logs":
      return "The Worker's logs have no response from the last hour: 5xx-rate needs observability enabled on the Worker, and traffic.";
    case "command":
      return `${check.text} counted no requests in the last hour: without traffic it gives no result.`;
    default:
      return "The Worker had no requests in the last hour: without traffic, metric checks give no result.";
  }
}
