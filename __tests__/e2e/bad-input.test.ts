import { expect, test } from "vitest";
import type { Finished, JobOptions } from "../../simulator/runner/runner.ts";
import { orders, type Scenario, setUpScenario, TOKEN } from "../support/scenario-run.ts";

/** One annotation that says it all, outputs that say it, too, and nobody asked for anything. */
function complaints(scenario: Scenario, end: Finished): readonly string[] {
  expect(scenario.requests()).toEqual([]);
  expect(end.code).toBe(1);
  expect(end.signal).toBeNull();
  const [order = "", ...more] = orders(end);
  expect(more).toEqual([]);
  expect(order).toMatch(/^error \(Rollout: failed\): /);
  const problems = order.replace("error (Rollout: failed): ", "").split("\n");
  expect(end.outputs).toMatchObject({ status: "failed", reason: problems.join(" "), "deployment-id": "" });
  expect(end.fileErrors).toEqual([]);
  return problems;
}

/** One for each kind of input; inputs/bad-values has the others. */
const BAD: JobOptions["inputs"] = {
  command: "rolout",
  "api-token": '" token"',
  "account-id": "0a1b2c",
  "script-name": "My-Worker",
  "canary-version": "ca7a4700-2222",
  "stable-version": "latest",
  schedule: "50, 10",
  hold: "5",
  force: "yes",
  "code-update": "deferred:7d",
  "triggered-by": "a\nb",
  "on-cancel": "stop",
  message: `deploy with ${TOKEN}`,
};

test("all bad inputs are told in one annotation, and nobody is asked for anything", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run(BAD);

  const named = complaints(scenario, end).map((problem) => /^Input ([\w-]+): /.exec(problem)?.[1]);
  expect(named.toSorted()).toEqual(Object.keys(BAD).toSorted());
  expect(end.log.replace(`::add-mask::${TOKEN}`, "")).not.toContain(TOKEN);
});

test("without a file for what post needs nobody is asked for anything", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({}, { env: { GITHUB_STATE: "/nowhere/file" } });

  expect(end.code).toBe(1);
  expect(scenario.requests()).toEqual([]);
  expect(orders(end)).toContainEqual(
    expect.stringMatching(/can't be saved in GITHUB_STATE \(Missing file at path: \/nowhere\/file\)/),
  );
});
