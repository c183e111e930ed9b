import { BASES } from "./bases.ts";
import type { Case } from "./case.ts";
import { type Explored, longer } from "./explore.ts";
import { playCase } from "./play-case.ts";

/** A case, and how many events more the cases have at most that are played with it. */
export interface Task {
  readonly root: Case;
  readonly depth: number;
}

/** What a thread sends back: what one task came to, or at the end the states that each base came through. */
export type Done = { readonly explored: Explored } | { readonly states: States };

export type States = ReadonlyMap<string, ReadonlySet<number>>;

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
