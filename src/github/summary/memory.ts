/** What is remembered of a long rollout, and what of it is forgotten. */

import type { Verdict } from "../../rollout/model.ts";
import type { Said, View } from "./view.ts";

/** So many verdicts are kept at the most. */
const SAID = 400;
const OLDEST = 20;
const NEWEST = 60;

/** Adds one line to the journal; of a long one the beginning and the end are kept. */
export function noteDown(view: View, text: string): View {
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
export function remember(
  view: View,
  { index, verdicts }: { readonly index: number; readonly verdicts: readonly Verdict[] },
): View {
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

/** Halves what only repeats a status; should that not be enough, halves everything, and fails last. */
function thin(said: readonly Said[]): readonly Said[] {
  if (said.length <= SAID) return said;
  for (const worthKeeping of [isTurn, isFailure, () => false]) {
    const kept = everySecond(said, worthKeeping);
    if (kept.length <= SAID / 1.25) return kept;
  }
  return said.slice(-SAID);
}

function isTurn({ turn, verdict }: Said): boolean {
  return turn || verdict.status === "fail";
}

function isFailure({ turn, verdict }: Said): boolean {
  return turn && verdict.status === "fail";
}

function everySecond(said: readonly Said[], keep: (each: Said) => boolean): readonly Said[] {
  let dropped = false;
  return said.filter((each) => {
    if (keep(each)) return true;
    dropped = !dropped;
    return !dropped;
  });
}
