/**
 * Tests which changes of the code no test would notice, and writes docs/mutation.md:
 *
 *     npm run mutation [-- OPTIONS OF STRYKER]
 *
 * With options it tries a part, prints what survived, and writes no page.
 */

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { summarise } from "./mutation/summary.ts";

const REPORT = "reports/mutation/mutation.json";
const PAGE = "docs/mutation.md";

const options = process.argv.slice(2);
const isPart = options.length > 0;
const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/@stryker-mutator/core/bin/stryker.js",
    "run",
    ...(isPart ? ["--reporters", "clear-text,progress-append-only,json"] : []),
    ...options,
  ],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
if (!isPart) {
  const { markdown, problems } = summarise(
    JSON.parse(readFileSync(REPORT, "utf8")),
    performance.now() - started,
    new Date().toISOString().slice(0, 10),
  );
  writeFileSync(PAGE, markdown);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
