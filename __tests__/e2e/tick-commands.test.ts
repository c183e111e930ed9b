/** The workflow's commands in ticks: once a step, and only where the tick may act on what they say. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { START } from "../../simulator/runner/shared-time.ts";
import { setUpScenario } from "../support/scenario-run.ts";

const MINUTE = 60_000;

/** A canary at 10 % whose hold of ten minutes is over, and a smoke test that leaves a mark. */
async function held() {
  const folder = mkdtempSync(join(tmpdir(), "smoke-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const marks = join(folder, "marks");
  const scenario = await setUpScenario();
  const inputs = { schedule: "10:10m, 50:10m, 100", checks: `run echo done >> ${marks}` };
  await scenario.run({ ...inputs, command: "advance" });
  scenario.time.skip(20 * MINUTE);
  const smoked = () => (existsSync(marks) ? readFileSync(marks, "utf8").split("\n").length - 1 : 0);
  return { ...scenario, inputs, smoked };
}

/** `HH:MM`, so long after the scenario's start. */
function clock(minutes: number): string {
  return new Date(START + minutes * MINUTE).toISOString().slice(11, 16);
}

test.each([
  ["since before the hold was over", 1],
  ["again since the hold was over", 15],
])("while the window is closed %s no tick runs them, and then they run once", async (_, closes) => {
  const scenario = await held();
  const tick = {
    ...scenario.inputs,
    command: "advance",
    window: `daily ${clock(0)}-${clock(closes)}, daily ${clock(40)}-${clock(50)}`,
  };
  for (let n = 0; n < 3; n += 1) {
    const { outputs } = await scenario.run(tick);
    expect(outputs).toMatchObject({ status: "waiting", percentage: "10" });
    expect(outputs["next-at"]).toContain(`T${clock(40)}:00`);
    scenario.time.skip(5 * MINUTE);
  }
  expect(scenario.smoked()).toBe(0);
  scenario.time.skip(10 * MINUTE);
  expect((await scenario.run(tick)).outputs).toMatchObject({ status: "waiting", percentage: "50" });
  expect(scenario.smoked()).toBe(1);
});

test.each([
  [{ command: "advance", "dry-run": "true" }, "planned"],
  [{ command: "status" }, "waiting"],
])("%o runs none, and says what depends on them", async (more, status) => {
  const scenario = await held();
  const { outputs } = await scenario.run({ ...scenario.inputs, ...more });
  expect(outputs).toMatchObject({ status, percentage: "10" });
  expect(outputs["reason"]).toMatch(/advance would deploy 50 % now if run echo done >> \S+ passes\./);
  expect(scenario.smoked()).toBe(0);
});

test("status needs no more than to read the Worker", async () => {
  const scenario = await held();
  scenario.cloud.addToken("read-only-token-0123456789", { permissions: ["scripts:read"] });
  const reading = { ...scenario.inputs, command: "status", "api-token": "read-only-token-0123456789" };
  const during = await scenario.run(reading);
  expect([during.code, during.outputs["status"]]).toEqual([0, "waiting"]);
  await scenario.run({ command: "rollback" });
  scenario.time.skip(10 * MINUTE);
  const uploaded = scenario.cloud.uploadVersion(scenario.script);
  const before = await scenario.run({ ...reading, "canary-version": uploaded.id });
  expect([before.code, before.outputs["status"], before.outputs["percentage"]]).toEqual([0, "waiting", "0"]);
});
