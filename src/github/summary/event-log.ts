/** What is remembered of a long rollout, and what of it is forgotten. */

import type { Verdict } from "../../rollout/model.ts";
import type { Said, SummaryData } from "./summary-data.ts";

/** So many verdicts are kept at the most. */
const SAID = 400;
/** Thinning goes further than it must, so that it isn't done for every verdict. */
const THINNED = 300;
const OLDEST = 20;
const NEWEST = 60;

/** Adds one line to the journal; of a long one the beginning and the end are kept. */
export function addLogEntry(view: SummaryData, text: string): SummaryData {
  const { oldest, newest, skipped } = view.journal;
  const entry = { at: view.at, text };
  if (oldest.length < OLDEST) return { ...view, journal: { oldest: [...oldest, entry], newest, skipped } };
  const full = newest.length >= NEWEST;
  return {
    ...view,
    journal: { oldest, newest: [...newest.slice(full ? 1 : 0), entry], skipped: skipped + (full ? 1 : 0) },
  };
}

/** Adds the verdicts that say something else than before. */
export function addVerdicts(
  view: SummaryData,
  { index, verdicts }: { readonly index: number; readonly verdicts: readonly Verdict[] },
): SummaryData {
  const before = new Map(view.steps[index]?.verdicts.map((verdict) => [verdict.check, verdict]));
  const news = verdicts
    .filter((verdict) => {
      const last = before.get(verdict.check);
      return last?.status !== verdict.status || last.detail !== verdict.detail;
    })
    .map((verdict): Said => {
      const turn = before.get(verdict.check)?.status !== verdict.status;
      return { at: view.at, index, verdict, turn };
    });
  return { ...view, said: thin([...view.said, ...news]) };
}

/** Spreads what only repeats a status evenly over the time; should that not be enough, everything but new failures. */
function thin(said: readonly Said[]): readonly Said[] {
  if (said.length <= SAID) return said;
  const [first, last] = [said[0]?.at ?? 0, said.at(-1)?.at ?? 0];
  for (const worthKeeping of [isTurn, isNewFailure]) {
    for (let gap = Math.max(1, (last - first) / SAID); gap <= last - first; gap *= 2) {
      const kept = spread(said, gap, worthKeeping);
      if (kept.length <= THINNED) return kept;
    }
  }
  return said.slice(-THINNED);
}

function isTurn({ turn, verdict }: Said): boolean {
  return turn || verdict.status === "fail";
}

function isNewFailure({ turn, verdict }: Said): boolean {
  return turn && verdict.status === "fail";
}

/** What was said at one instant, then nothing before `gap` ms later. */
function spread(said: readonly Said[], gap: number, worthKeeping: (each: Said) => boolean): readonly Said[] {
  let last = Number.NEGATIVE_INFINITY;
  return said.filter((each) => {
    if (worthKeeping(each)) return true;
    if (each.at !== last && each.at - last < gap) return false;
    last = each.at;
    return true;
  });
}
