import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["__tests__/**/*.test.ts"],
    // Safety nets for what hangs: nothing that passes comes near them, on however busy a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Whole runs of the bundle mostly wait, so more of them fit on two cores than there are cores.
    maxWorkers: 4,
    // Loading the same modules anew for each file took a fifth of the time; nothing in them has state.
    isolate: false,
    unstubEnvs: true,
    restoreMocks: true,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "json-summary"] },
  },
});
