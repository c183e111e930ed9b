/** Two uses of the action in one job: the post steps run in reverse. */
import { expect, test } from "vitest";
import { runAgain } from "../support/runner.ts";
import { post, setUpScenario } from "../support/scenario-run.ts";

const REFUSED = {
  kind: "answer",
  status: 400,
  body: '{"success":false,"errors":[{"code":10021,"message":"No."}],"messages":[],"result":null}',
} as const;

test("a rollout whose rollback was refused doesn't undo what a later step has promoted", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({
    match: { operation: "deployments.create", skip: 1 },
    times: 2,
    effect: REFUSED,
  });
  const a = await scenario.run({ schedule: "10, 50, 100" });
  expect(a.outputs).toMatchObject({ status: "failed", percentage: "10" });

  const b = await (await runAgain(a, { command: "promote" })).exited;
  expect(b.outputs).toMatchObject({ status: "completed", percentage: "100" });
  const written = scenario.writes().length;

  expect((await post(b)).log).toContain("Post: the main step finished");
  expect((await post(a)).log).toContain("Post: another step of this job has taken over this Worker");
  expect(scenario.writes()).toHaveLength(written);
  expect(scenario.live()).toBe("canary 100");
});

test("a rollout that was killed doesn't undo what a later step has rolled out", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule: "10:1h, 100" });
  await main.waitFor("holding for 1h");
  main.kill();
  const a = await main.exited;

  const b = await (await runAgain(a, { schedule: "10, 100" })).exited;
  expect(b.outputs).toMatchObject({ status: "completed", percentage: "100" });
  const written = scenario.writes().length;

  expect((await post(b)).log).toContain("Post: the main step finished");
  expect((await post(a)).log).toContain("Post: another step of this job has taken over this Worker");
  expect(scenario.writes()).toHaveLength(written);
  expect(scenario.live()).toBe("canary 100");
});
