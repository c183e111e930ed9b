/** Two uses of the action in one job: the post steps run in reverse. */
import { expect, test } from "vitest";
import { runAgain } from "../../simulator/runner/runner.ts";
import { post, setUpScenario } from "../support/scenario-run.ts";

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
