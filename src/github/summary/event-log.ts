/** What is kept of a long rollout. */

import type { Verdict } from "../../rollout/model.ts";
import type { SummaryData, VerdictEntry } from "./summary-data.ts";

const MOST_VERDICTS = 400;
/** Fewer than the most, so that not every new verdict thins the log. */
const THINNED_VERDICTS = 300;
const OLDEST = 20;
const NEWEST = 60;

/** Adds one line; of a long log the beginning and the end are kept. */
export function addLogEntry(data: SummaryData, text: string): SummaryData {
  const { oldest, newest, skipped } = data.eventLog;
  const entry = { at: data.at, text };
  if (oldest.length < OLDEST) return { ...data, eventLog: { oldest: [...oldest, entry], newest, skipped } };
  const kept = newest.slice(newest.length >= NEWEST ? 1 : 0);
  const left = skipped + newest.length - kept.length;
  return { ...data, eventLog: { oldest, newest: [...kept, entry], skipped: left } };
}

/** Adds the verdicts that differ from the check's last one. */
export function addVerdicts(
  data: SummaryData,
  { index, verdicts }: { readonly index: number; readonly verdicts: readonly Verdict[] },
): SummaryData {
  const before = new Map(data.steps[index]?.verdicts.map((verdict) => [verdict.check, verdict]));
  const news = verdicts.flatMap((verdict): readonly VerdictEntry[] => {
    const last = before.get(verdict.check);
    const changed = last?.status !== verdict.status;
    return changed || last.detail !== verdict.detail ? [{ at: data.at, index, verdict, changed }] : [];
  });
  const log = [...data.verdictLog, ...news];
  return { ...data, verdictLog: log.length > MOST_VERDICTS ? thinned(log, THINNED_VERDICTS) : log };
}

/**
 * At most so many entries: every change of status and failure, and the rest evenly over the time; should that
 * be too many, only new failures and the rest.
 */
export function thinned(log: readonly VerdictEntry[], most: number): readonly VerdictEntry[] {
  if (log.length <= most) return log;
  const span = (log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0);
  const isFailure = ({ verdict }: VerdictEntry) => verdict.status === "fail";
  for (const isKept of [
    (entry: VerdictEntry) => entry.changed || isFailure(entry),
    (entry: VerdictEntry) => entry.changed && isFailure(entry),
  ]) {
    for (let gapMs = Math.max(1, span / most); gapMs <= span; gapMs *= 1.5) {
      const kept = spaced(log, gapMs, isKept);
      if (kept.length <= most) return kept;
    }
  }
  return log.slice(-most);
}

/** The entries of one instant, then only kept ones before `gapMs` later. */
function spaced(
  log: readonly VerdictEntry[],
  gapMs: number,
  isKept: (entry: VerdictEntry) => boolean,
): readonly VerdictEntry[] {
  let last = Number.NEGATIVE_INFINITY;
  return log.filter((entry) => {
    if (isKept(entry)) return true;
    if (entry.at !== last && entry.at - last < gapMs) return false;
    last = entry.at;
    return true;
  });
}
