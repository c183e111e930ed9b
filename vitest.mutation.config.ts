import { defineConfig } from "vitest/config";

/** The tests that run in this process: mutants don't reach the bundle. */
export default defineConfig({
  test: {
    include: ["__tests__/rollout/**/*.test.ts", "__tests__/checks/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
