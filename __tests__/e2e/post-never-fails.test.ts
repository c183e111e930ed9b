import { expect, test } from "vitest";
import { runPost } from "../support/runner.ts";
import { orders, post, setUpScenario } from "../support/scenario-run.ts";

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
      /^warning \(Rollout: not settled\): What is live can't be read.*: GET \S+ got no complete answer: .* Main was interrupted\. To roll back by hand: npx wrangler versions deploy 57ab1e00-\S+@100% --name my-worker --yes$/,
    ),
  ]);
  expect(after.summary).toContain("ca7a4700");
});

test("a state that can't be read is a warning, too", async () => {
  const scenario = await setUpScenario();
  const end = await scenario.run({ schedule: "10" });

  const after = await (await runPost({ ...end, state: { ...end.state, rollout: '{"version":2}' } })).exited;

  expect(after.code).toBe(0);
  expect(orders(after)).toEqual([
    expect.stringMatching(
      /^warning: What the main step saved can't be read, so only the list of deployments/,
    ),
  ]);
});
