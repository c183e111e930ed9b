/**
 * Stands in for the module `vitest` while mutants are tested: collects tests instead of running them. What it
 * exports is what the tests of the core use; `expect` and `vi` are Vitest's own.
 */

import { expect as vitestExpect, vi as vitestVi } from "vitest";

export const expect = vitestExpect;
export const vi = vitestVi;
export { expectTypeOf } from "vitest";

type Body = (...args: readonly unknown[]) => unknown;

interface Suite {
  readonly parent: Suite | undefined;
  readonly name: string;
  readonly before: Body[];
  readonly after: Body[];
  readonly once: Body[];
  readonly last: Body[];
  /** Whether `once` has run. */
  begun: boolean;
}

export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  readonly suite: Suite;
  readonly body: () => unknown;
}

export const collected: CollectedTest[] = [];
const suites: Suite[] = [];
let current = suiteOf("", undefined);
let file = "";
let finished: Body[] = [];

/** Imports a test file and adds its tests to `collected`. */
export async function collect(name: string, url: string): Promise<void> {
  file = name;
  current = suiteOf("", undefined);
  await import(url);
}

/**
 * Runs a test with the hooks around it.
 *
 * @throws what the test throws, or a hook.
 */
export async function runTest({ suite, body }: CollectedTest): Promise<void> {
  const chain = chainOf(suite);
  for (const each of chain) {
    if (each.begun) continue;
    each.begun = true;
    for (const hook of each.once) await hook();
  }
  finished = [];
  const mine = finished;
  try {
    for (const each of chain) for (const hook of each.before) await hook();
    await body();
  } finally {
    for (const each of chain.toReversed()) for (const hook of each.after.toReversed()) await hook();
    for (const hook of mine.toReversed()) await hook();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

/** Runs what the suites clean up at their end. */
export async function endSuites(): Promise<void> {
  for (const each of suites.toReversed()) {
    if (each.begun) for (const hook of each.last.toReversed()) await hook();
  }
}

export const test = withVariants((name: string, body: Body) => {
  const suite = current;
  const path = [...chainOf(suite).map((each) => each.name), name].filter((part) => part !== "").join(" > ");
  collected.push({ file, name: path, suite, body: () => body() });
});
export const it = test;

export const describe = withVariants((name: string, body: Body) => {
  const outer = current;
  current = suiteOf(name, outer);
  body();
  current = outer;
});

export const beforeEach = (hook: Body) => void current.before.push(hook);
export const afterEach = (hook: Body) => void current.after.push(hook);
export const beforeAll = (hook: Body) => void current.once.push(hook);
export const afterAll = (hook: Body) => void current.last.push(hook);
export const onTestFinished = (hook: Body) => void finished.push(hook);

function suiteOf(name: string, parent: Suite | undefined): Suite {
  const suite = { parent, name, before: [], after: [], once: [], last: [], begun: false };
  suites.push(suite);
  return suite;
}

function chainOf(suite: Suite): readonly Suite[] {
  return suite.parent === undefined ? [suite] : [...chainOf(suite.parent), suite];
}

type Define = (name: string, body: Body) => void;
type Table = readonly unknown[];

function withVariants(define: Define) {
  const each = (table: Table) => (name: string, body: Body) => {
    table.forEach((row, index) => {
      const args = Array.isArray(row) ? row : [row];
      define(`${name} #${index}`, () => body(...args));
    });
  };
  const none = Object.assign(() => {}, { each: () => () => {} });
  const skipIf = (skipped: unknown) => (skipped ? none : Object.assign(define, { each }));
  return Object.assign(define, { each, skipIf, runIf: (run: unknown) => skipIf(!run) });
}
