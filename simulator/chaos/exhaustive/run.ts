import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { BASES } from "./bases.ts";
import { formatCase, parseCase } from "./case.ts";
import { type Broken, type Task, tasksOf } from "./explore.ts";
import { accept, differences, type Fingerprint } from "./fingerprint.ts";
import { playCase } from "./play-case.ts";
import { runTasks } from "./threads.ts";

export interface ExhaustiveOptions {
  /** Only cases with a single event. */
  readonly singles: boolean;
  /** Only bases whose name begins so. */
  readonly only: string | undefined;
  readonly threads: number | undefined;
  readonly keepGoing: boolean;
  /** Writes fingerprint.txt instead of holding the runs against it. */
  readonly accept: boolean;
  /** A file for what each run did, one line each. */
  readonly journal: string | undefined;
  readonly print: (text: string) => void;
}

/** How many runs broke it, and the shortest of them. */
interface BrokenInvariant {
  readonly runs: number;
  readonly shortest: Broken;
}

interface BaseCount {
  readonly runs: number[];
  readonly due: number[];
  tasks: number;
  digest: number;
}

/**
 * Plays everything there is to play, and says so. Resolves to whether no invariant was violated, nothing is left out, and
 * the runs did what they did before.
 */
export async function runExhaustive(options: ExhaustiveOptions): Promise<boolean> {
  const { print, keepGoing, singles } = options;
  const threads = options.threads ?? availableParallelism();
  const started = performance.now();
  const tasks = await tasksOf(singles, options.only);
  print(
    `${tasks.length} cases with one event or none, and ${singles ? "no longer ones" : "all longer ones"}, on ${threads} threads`,
  );
  const counts = new Map<string, BaseCount>();
  const left = new Map<string, number>();
  for (const { root } of tasks) left.set(root.base, (left.get(root.base) ?? 0) + 1);
  const broken = new Map<string, BrokenInvariant>();
  const journal: string[] = [];
  const states = await runTasks(
    tasks,
    threads,
    (task, explored) => {
      for (const each of explored.broken) note(broken, each);
      const count = counts.get(task.root.base) ?? { runs: [], due: [], tasks: 0, digest: 0 };
      counts.set(task.root.base, count);
      add(count.runs, explored.runs);
      add(count.due, dueOf(task, explored.due));
      count.tasks += 1;
      count.digest = (count.digest + explored.digest) >>> 0;
      journal.push(...(explored.journal ?? []));
      if (count.tasks === left.get(task.root.base)) print(line(task.root.base, count));
    },
    () => broken.size > 0 && !keepGoing,
    options.journal !== undefined,
  );
  if (options.journal !== undefined) writeFileSync(options.journal, `${journal.sort().join("\n")}\n`);

  const prints = [...counts].map(
    ([base, { runs, digest }]): Fingerprint => ({
      base,
      runs: total(runs),
      states: states.get(base)?.size ?? 0,
      digest,
    }),
  );
  const runs = total(prints.map((each) => each.runs));
  const due = total([...counts.values()].map((count) => total(count.due)));
  const done = total([...counts.values()].map((count) => count.tasks));
  const minutes = (performance.now() - started) / 60_000;
  const leftOut = due - runs;
  print(
    `${runs} runs of ${due}, ${total(prints.map((each) => each.states))} states, ${leftOut} left out, ${tasks.length - done} cases not begun; ${minutes.toFixed(1)} min, ${Math.round(runs / minutes)} a minute`,
  );
  for (const [invariant, { runs, shortest }] of broken)
    print(`BROKEN in ${runs} runs: ${invariant} | ${formatCase(shortest.case)}`);
  const [shortest] = [...broken.values()].map((each) => each.shortest).sort(shortestFirst);
  if (shortest !== undefined) {
    await tell(shortest, print);
    return false;
  }
  print("no invariant was violated");
  return leftOut === 0 && done === tasks.length && asBefore(options, prints);
}

/** Whether the runs did what fingerprint.txt says. */
function asBefore(
  { singles, accept: right, print }: ExhaustiveOptions,
  prints: readonly Fingerprint[],
): boolean {
  const extent = singles ? "singles" : "all";
  if (right) {
    accept(
      extent,
      prints,
      BASES.map(({ name }) => name),
    );
    return true;
  }
  const changed = differences(extent, prints);
  if (changed.length === 0) return true;
  for (const text of changed) print(`CHANGED ${text}`);
  print(
    `Another behaviour, or other runs. --journal FILE writes what each run did, to compare. Where it is meant: npm run chaos -- --exhaustive${singles ? " --singles" : ""} --accept`,
  );
  return false;
}

/** Plays one case, and says what happened. */
export async function replayCase(text: string, print: (text: string) => void): Promise<boolean> {
  const { violations, describe } = await playCase(parseCase(text), new Set());
  print(describe());
  for (const { invariant, what } of violations) print(`\nVIOLATED ${invariant}:\n  ${what}`);
  return violations.length === 0;
}

function note(all: Map<string, BrokenInvariant>, broken: Broken): void {
  for (const invariant of new Set(broken.violations.map((each) => each.invariant))) {
    const { runs = 0, shortest = broken } = all.get(invariant) ?? {};
    const shorter = shortestFirst(broken, shortest) < 0 ? broken : shortest;
    all.set(invariant, { runs: runs + 1, shortest: shorter });
  }
}

async function tell(shortest: Broken, print: (text: string) => void): Promise<void> {
  const text = formatCase(shortest.case);
  print("\nThe shortest run that violated an invariant:");
  await replayCase(text, print);
  print(`\nAgain: npm run chaos -- --exhaustive --case '${text}'`);
}

/** The task's own case is due by itself. */
function dueOf({ root }: Task, due: readonly number[]): readonly number[] {
  const all = [...due];
  all[root.events.length] = 1;
  return all;
}

function shortestFirst(a: Broken, b: Broken): number {
  return (
    a.case.events.length - b.case.events.length ||
    a.points - b.points ||
    formatCase(a.case).localeCompare(formatCase(b.case), "en")
  );
}

function add(to: number[], from: readonly (number | undefined)[]): void {
  from.forEach((count, index) => {
    to[index] = (to[index] ?? 0) + (count ?? 0);
  });
}

function total(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function line(base: string, { runs }: BaseCount): string {
  const parts = runs.map((count, events) => `${count ?? 0} with ${events}`);
  return `  ${base.padEnd(18)} runs by events: ${parts.join(", ")}`;
}
