import type { Point } from "../adversary.ts";
import type { Violation } from "../invariants/all.ts";
import { BASES } from "./bases.ts";
import { type Case, type CaseEvent, formatCase } from "./case.ts";
import { optionsAt } from "./case-adversary.ts";
import { baseOf, type PlayedCase, playCase } from "./play-case.ts";
import { hash } from "./state-trace.ts";

/** A run that broke an invariant. */
export interface Broken {
  readonly case: Case;
  readonly points: number;
  readonly violations: readonly Violation[];
}

/** What an exploration came to. */
export interface Explored {
  /** Runs by their number of events. */
  readonly runs: number[];
  /** What there was to play, by the same. */
  readonly due: number[];
  readonly broken: Broken[];
  /** Of all that the runs did: the sum of each one's hash, so that their order doesn't matter. */
  digest: number;
  /** What each run did, in one line, where that is asked for. */
  readonly journal: string[] | undefined;
}

export function nothingExplored(journal: boolean): Explored {
  return { runs: [], due: [], broken: [], digest: 0, journal: journal ? [] : undefined };
}

/** Every case that is this one with one more event behind its last one. */
export function* longer({ base, events }: Case, points: readonly Point[]): Generator<Case> {
  const last = events.at(-1);
  const { together } = baseOf({ base });
  const from = last === undefined ? 0 : points.findIndex(({ at }) => at === last.at) + 1;
  for (const point of points.slice(from))
    for (const what of optionsAt(point, together))
      if (follows(events, what)) yield { base, events: [...events, { at: point.at, what }] };
}

/** Main is stopped once by each means. */
function follows(events: readonly CaseEvent[], what: CaseEvent["what"]): boolean {
  if (what !== "kill" && what !== "cancel") return true;
  return events.every((event) => event.what !== "kill" && event.what !== what);
}

/** Plays a case, and with it every longer one that has up to `depth` events more. */
export async function explore(
  root: Case,
  depth: number,
  states: Set<number>,
  into: Explored,
): Promise<Explored> {
  const { length } = root.events;
  const played: PlayedCase = await playCase(root, states);
  into.runs[length] = (into.runs[length] ?? 0) + 1;
  const { points, violations, behaviour } = played;
  const line = `${formatCase(root)} | ${behaviour}`;
  into.digest = (into.digest + hash(line, 0)) >>> 0;
  into.journal?.push(line);
  if (violations.length > 0) into.broken.push({ case: root, points: points.length, violations });
  if (depth === 0) return into;
  for (const next of longer(root, points)) {
    into.due[length + 1] = (into.due[length + 1] ?? 0) + 1;
    await explore(next, depth - 1, states, into);
  }
  return into;
}

/** A case, and how many events more the cases have at most that are played with it. */
export interface Task {
  readonly root: Case;
  readonly depth: number;
}

/**
 * All there is to play, one task for each base and one for each first event.
 *
 * @param singles only cases with one event
 */
export async function tasksOf(singles: boolean, only?: string): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const base of BASES) {
    if (only !== undefined && !base.name.startsWith(only)) continue;
    const root: Case = { base: base.name, events: [] };
    tasks.push({ root, depth: 0 });
    const depth = singles ? 0 : base.depth - 1;
    for (const first of longer(root, (await playCase(root, new Set())).points))
      tasks.push({ root: first, depth });
  }
  return tasks;
}
