import { expect, test } from "vitest";
import { runPost } from "../../simulator/runner/runner.ts";
import { orders, post, setUpScenario } from "../support/scenario-run.ts";

test("post after a main that has finished does nothing, and says so", async () => {
  const scenario = await setUpScenario();
  const end = await scenario.run({ schedule: "10" });
  const told = scenario.requests().length;

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(after.log.split("\n").slice(1)).toEqual(["Post: the main step finished; nothing to clean up."]);
  expect(scenario.requests()).toHaveLength(told);
  expect(after.summary).toBe("");
  expect(after.outputs).toEqual({});
});

test("post after a main that died before it saved anything does nothing: it doesn't take itself for main", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start();
  main.kill();
  const end = await main.exited;
  const told = scenario.requests().length;

  const after = await (await runPost({ ...end, state: {} })).exited;

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: the main step ended before its first write; nothing to clean up.");
  expect(scenario.requests()).toHaveLength(told);
  expect(orders(after)).toEqual([]);
});

test("post gives up when Cloudflare can't be read, warns, and doesn't fail the job", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start(
    { schedule: "10:10d, 100" },
    { env: { RUNNER_ENVIRONMENT: "self-hosted" } },
  );
  await main.waitFor("holding for 10d");
  main.kill();
  const end = await main.exited;
  scenario.faults.add({ times: Number.POSITIVE_INFINITY, effect: { kind: "reset" } });

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(orders(after)).toEqual([
    expect.stringMatching(
      /^warning \(Rollout: not settled\): .* `npx wrangler versions deploy 57ab1e00-\S+@100% --name my-worker --yes` .*: GET \S+ got no complete answer: /,
    ),
  ]);
  expect(after.summary).toContain("ca7a4700");
});
