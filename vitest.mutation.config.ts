import { configDefaults, defineConfig } from "vitest/config";

/**
 * The tests that run in this process (mutants don't reach the bundle) and are quick: every mutant runs
 * all that reach it. What is left out simulates hours of traffic or thousands of runs, or starts processes.
 */
export default defineConfig({
  test: {
    include: ["__tests__/rollout/**/*.test.ts", "__tests__/checks/**/*.test.ts"],
    exclude: [
      ...configDefaults.exclude,
      "__tests__/rollout/commands/advance-many-ticks.test.ts",
      "__tests__/checks/{command,healthy-runs,judge,long-rollout,simulation}.test.ts",
    ],
    testTimeout: 20_000,
    isolate: false,
  },
});
