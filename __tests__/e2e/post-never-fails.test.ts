import { expect, test } from "vitest";
import { runPost } from "../support/runner.ts";
import { orders, post, setStage } from "../support/scenario-run.ts";

test("post gives up when Cloudflare can't be read, warns, and doesn't fail the job", async () => {
  const stage = await setStage();
  const main = await stage.start({ schedule: "10:10d, 100" }, { env: { RUNNER_ENVIRONMENT: "self-hosted" } });
  await main.waitFor("holding for 10d");
  main.kill();
  const end = await main.exited;
  stage.faults.add({ times: Number.POSITIVE_INFINITY, effect: { kind: "reset" } });

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(orders(after)).toEqual([
    expect.stringMatching(
      /^warning \(Rollout: not settled\): Main was interrupted\. What is live can't be read.*: GET \S+ got no whole answer: .* To roll back by hand: npx wrangler versions deploy 57ab1e00-\S+@100% --name my-worker --yes$/,
    ),
  ]);
  expect(after.summary).toContain("ca7a4700");
});

test("a state that can't be read is a warning, too", async () => {
  const stage = await setStage();
  const end = await stage.run({ schedule: "10" });

  const after = await (await runPost({ ...end, state: { ...end.state, rollout: '{"version":2}' } })).exited;

  expect(after.code).toBe(0);
  expect(orders(after)).toEqual([
    expect.stringMatching(
      /^warning: What the main step saved can't be read, so only the list of deployments/,
    ),
  ]);
});
