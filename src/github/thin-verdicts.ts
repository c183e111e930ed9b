/** What is kept of a long rollout's verdicts, in the summary and in the output `report`. */

import type { Outcome } from "../rollout/events.ts";

export type VerdictEntry = Outcome["verdicts"][number];

/**
 * At most so many entries, in their order: each change of a check's status and its last verdict in each step, and the
 * rest evenly over the time; should that be too many, only each new failure and the rest; else the newest.
 */
export function thinned(log: readonly VerdictEntry[], most: number): readonly VerdictEntry[] {
  if (log.length <= most) return log;
  const changes = new Set<VerdictEntry>();
  const last = new Map<string, VerdictEntry>();
  for (const entry of log) {
    const key = `${entry.index} ${entry.verdict.check}`;
    if (last.get(key)?.verdict.status !== entry.verdict.status) changes.add(entry);
    last.set(key, entry);
  }
  const telling = new Set([...changes, ...last.values()]);
  const failures = new Set([...changes].filter(({ verdict }) => verdict.status === "fail"));
  const span = (log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0);
  for (const kept of [telling, failures]) {
    for (let gapMs = Math.max(1, span / most); gapMs <= 2 * span; gapMs *= 2) {
      const some = spaced(log, gapMs, kept);
      if (some.length <= most) return some;
    }
  }
  return log.slice(-most);
}

/** The entries of one instant, then only kept ones before `gapMs` later. */
function spaced(
  log: readonly VerdictEntry[],
  gapMs: number,
  kept: ReadonlySet<VerdictEntry>,
): readonly VerdictEntry[] {
  let last = Number.NEGATIVE_INFINITY;
  return log.filter((entry) => {
    if (kept.has(entry)) return true;
    if (entry.at !== last && entry.at - last < gapMs) return false;
    last = entry.at;
    return true;
  });
}
