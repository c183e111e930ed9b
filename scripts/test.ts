/** Runs the tests and ends with one line that machines read: `N passed, N failed`. */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "test-report-"));
const file = join(folder, "report.json");
const vitest = spawn(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
const code = await new Promise<number>((resolve) => {
  vitest.once("error", () => resolve(1));
  vitest.once("exit", (status) => resolve(status ?? 1));
});
const report = readReport();
rmSync(folder, { recursive: true });
const good = code === 0 && report?.success === true && report.numPassedTests > 0;
// A file that can't be loaded counts as one failed test: it holds tests that nobody saw pass.
const failed = Math.max(report?.numFailedTests ?? 0, good ? 0 : 1);
console.log(`${report?.numPassedTests ?? 0} passed, ${failed} failed`);
process.exitCode = good ? 0 : 1;

function readReport(): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return undefined;
  }
}
