import { expect, onTestFinished, test } from "vitest";
import { SHA } from "../../simulator/runner/runner.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { setUpScenario } from "../support/scenario-run.ts";

const GITHUB_TOKEN = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";
const DISPATCHED = { name: "workflow_dispatch", payload: { ref: "refs/heads/main" } };

/** GitHub's API on this machine, which knows one commit. */
async function github(status: number, answer: unknown) {
  const asked: string[] = [];
  const server = await httpServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  onTestFinished(() => server.close());
  return { asked, env: { GITHUB_API_URL: server.url } };
}

test("a run by hand carries the commit's message, which GitHub's API tells", async () => {
  const scenario = await setUpScenario({ readings: { triggeredBy: "kept" } });
  const { asked, env } = await github(200, { sha: SHA, commit: { message: "feat: carts\n\nAt last." } });

  const end = await scenario.run({ schedule: "100" }, { event: DISPATCHED, env, githubToken: GITHUB_TOKEN });

  expect(end.code).toBe(0);
  expect(asked).toEqual([`GET /repos/acme/shop/commits/${SHA} token ${GITHUB_TOKEN}`]);
  expect(scenario.made()).toEqual(["canary 100: canary ca7a4700 100% 1/1 run 12345678901.1: feat: carts"]);
  expect(scenario.cloud.live(scenario.script)?.json.annotations).toMatchObject({
    "workers/triggered_by": "workflow_dispatch",
  });
  const masks = end.commands.filter(({ name }) => name === "add-mask");
  expect(masks.map(({ data }) => data)).toContain(GITHUB_TOKEN);
  expect(JSON.stringify([end.outputs, end.state, end.summary])).not.toContain(GITHUB_TOKEN);
});
