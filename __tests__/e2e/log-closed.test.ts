import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

const MAIN = pathToFileURL(resolve(import.meta.dirname, "../../dist/index.js")).href;

/** Starts the action in a process whose output nobody reads any more after its first line. */
function closedOutput(): string {
  const folder = mkdtempSync(join(tmpdir(), "closed-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const entry = join(folder, "index.mjs");
  const text = `
const write = process.stdout.write.bind(process.stdout);
let lines = 0;
process.stdout.write = (...args) => {
  if (lines++ === 0) return write(...args);
  queueMicrotask(() => process.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })));
  return false;
};
await import(${JSON.stringify(MAIN)});
`;
  writeFileSync(entry, text);
  return entry;
}

test("a rollout whose log can't be written goes on, and its outputs say how it ended", async () => {
  const scenario = await setUpScenario();
  const end = await scenario.run({ schedule: "10, 100" }, { entry: closedOutput() });
  expect({ code: end.code, log: end.lines.length }).toEqual({ code: 0, log: 1 });
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(scenario.live()).toBe("canary 100");
});
