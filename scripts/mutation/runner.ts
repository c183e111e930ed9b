/**
 * Stryker's test runner for this project. Node runs the sources and tests as they are, so all tests are loaded once,
 * and a mutant costs no more than the tests that reach it: the quickest first, and none after the first that fails.
 * Vitest's own runner loads the files anew for each mutant, which takes longer than testing it.
 */

import { globSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { loadMeasures, type Measures, saveMeasures, withinBudget } from "./measures.ts";
import type { CollectedTest } from "./test-api.ts";
import { limitTimers, type TimerLimit } from "./timer-limit.ts";

/**
 * What starts processes is left out, since a mutant is none of theirs, what loads a module anew, and what simulates
 * days of traffic.
 */
const GIVEN = process.env["MUTATION_TESTS"]?.split(" ");
const TESTS = GIVEN ?? [
  "__tests__/{action,checks,cloudflare,github,inputs,rollout,values}/**/*.test.ts",
  "__tests__/{foreign-text,http}.test.ts",
];
const LEFT_OUT = [
  "__tests__/checks/{counts-examples,simulation,whole-rollouts}.test.ts",
  "__tests__/checks/live-tail/bad-tails.test.ts",
  "__tests__/rollout/commands/{many-ticks,many-rollouts}.test.ts",
];

/** All tests of a mutant together may take so many times what the middle one of all takes, as measured without a mutant. */
const BUDGET = 5_000;
/** A test with a mutant may do this many times what it does without, and a little more. */
const AS_MUCH = 10;
const TIMERS_MORE = 20_000;
const HITS_MORE = 1_000;
/** What hangs without using the processor never ends by itself. */
const MS_MORE = 3_000;

/** What Stryker's instrumented code and its runner tell each other by. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

interface Loaded {
  readonly runTest: (test: CollectedTest) => Promise<void>;
  readonly endSuites: () => Promise<void>;
  readonly tests: ReadonlyMap<string, CollectedTest>;
  readonly timers: TimerLimit;
}

type TestEnd = { readonly kind: "passed" | "hung" } | { readonly kind: "failed"; readonly message: string };

const TEST_API = new URL("./test-api.ts", import.meta.url).href;
const instrumented: Instrumented = {};

class InProcessRunner implements TestRunner {
  #loaded: Promise<Loaded> | undefined;
  #measures: Measures | undefined;

  /** A static mutant is one of a module's own evaluation, which happens once in a process: Stryker starts another. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: instrumented, __vitest_worker__: VITEST_WORKER });
    registerHooks({
      resolve: (specifier, context, next) =>
        specifier === "vitest" && context.parentURL !== TEST_API
          ? { url: TEST_API, shortCircuit: true }
          : next(specifier, context),
    });
    // A mutant must not live or die by what was drawn this time.
    fc.configureGlobal({ seed: 1 });
    // What a failed test left running may fail later.
    process.on("unhandledRejection", () => {});
    process.on("uncaughtException", () => {});
  }

  async dryRun(): Promise<DryRunResult> {
    const loaded = await this.#load();
    const tests: TestResult[] = [];
    const measured: Record<string, Measures["tests"][string]> = {};
    for (const [id, test] of loaded.tests) {
      instrumented.currentTestId = id;
      const started = process.cpuUsage();
      const end = await playTest(loaded, test, Number.POSITIVE_INFINITY, 120_000);
      const { user, system } = process.cpuUsage(started);
      const timeSpentMs = (user + system) / 1_000;
      instrumented.currentTestId = undefined;
      measured[id] = { ms: timeSpentMs, timers: loaded.timers.count() };
      tests.push(resultOf(id, test, end, timeSpentMs));
    }
    const { mutantCoverage = { static: {}, perTest: {} } } = instrumented;
    saveMeasures({ tests: measured, hits: mutantCoverage.perTest });
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation } = options;
    if (mutantActivation === "static") instrumented.activeMutant = activeMutant.id;
    const loaded = await this.#load();
    this.#measures ??= loadMeasures();
    const measures = this.#measures;
    instrumented.activeMutant = activeMutant.id;
    const ids = withinBudget(options.testFilter ?? [...loaded.tests.keys()], measures, BUDGET);
    let nrOfTests = 0;
    for (const id of ids) {
      const test = loaded.tests.get(id);
      if (test === undefined) continue;
      nrOfTests += 1;
      const hits = measures.hits[id]?.[activeMutant.id];
      instrumented.hitLimit = hits === undefined ? options.hitLimit : AS_MUCH * hits + HITS_MORE;
      instrumented.hitCount = 0;
      const { ms, timers } = measures.tests[id] ?? { ms: 0, timers: 0 };
      const end = await playTest(loaded, test, AS_MUCH * timers + TIMERS_MORE, AS_MUCH * ms + MS_MORE);
      if (end.kind === "passed") continue;
      const endless = end.kind === "hung" || instrumented.hitCount > (instrumented.hitLimit ?? Infinity);
      if (endless) return { status: MutantRunStatus.Timeout, reason: `${id} did not end` };
      return {
        status: MutantRunStatus.Killed,
        killedBy: [id],
        failureMessage: end.kind === "failed" ? end.message : "",
        nrOfTests,
      };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  async dispose(): Promise<void> {
    await (await this.#loaded)?.endSuites();
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= load();
    return this.#loaded;
  }
}

/** Vitest's `expect` and `vi` want the state of a worker of its own. */
const VITEST_WORKER = {
  config: { snapshotOptions: {}, expect: {}, fakeTimers: {} },
  environment: { name: "node" },
  metaEnv: process.env,
  onCleanup: () => {},
};

async function load(): Promise<Loaded> {
  const { collect, collected, endSuites, runTest }: typeof import("./test-api.ts") = await import(TEST_API);
  const url = (file: string) => pathToFileURL(join(process.cwd(), file)).href;
  const clock: typeof import("../../simulator/virtual-clock.ts") = await import(
    url("simulator/virtual-clock.ts")
  );
  for (const file of globSync(TESTS, { exclude: GIVEN === undefined ? LEFT_OUT : [] }).sort())
    await collect(file, url(file));
  const tests = new Map(collected.map((test, index) => [`${index} ${test.file} > ${test.name}`, test]));
  return { runTest, endSuites, tests, timers: limitTimers(clock.VirtualClock) };
}

async function playTest(
  { runTest, timers }: Loaded,
  test: CollectedTest,
  mostTimers: number,
  limitMs: number,
): Promise<TestEnd> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<TestEnd>((resolve) => {
    const end = () => resolve({ kind: "hung" });
    timer = setTimeout(end, limitMs);
    timers.begin(mostTimers, end);
  });
  const done = runTest(test).then(
    (): TestEnd => ({ kind: "passed" }),
    (error): TestEnd => ({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
  try {
    return await Promise.race([done, hung]);
  } finally {
    clearTimeout(timer);
  }
}

function resultOf(id: string, test: CollectedTest, end: TestEnd, timeSpentMs: number): TestResult {
  const result = { id, name: test.name, fileName: test.file, timeSpentMs };
  if (end.kind === "passed") return { ...result, status: TestStatus.Success };
  const failureMessage = end.kind === "failed" ? end.message : "it did not end";
  return { ...result, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    "in-process",
    Object.assign(() => new InProcessRunner(), { inject: [] as const }),
  ),
];
