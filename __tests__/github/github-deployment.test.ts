import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { githubDeploymentFor } from "../../src/github/github-deployment.ts";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import type { Outcome, RolloutEvent } from "../../src/rollout/events.ts";
import type { Command, Deployment, Status } from "../../src/rollout/model.ts";
import { environment } from "../inputs/environment.ts";

const SHA = "0f3a9b2c".repeat(5);
const CANARY = "22222222-0000-4000-8000-000000000000";
const STABLE = "11111111-0000-4000-8000-000000000000";

interface Asked {
  readonly what: string;
  readonly body: Record<string, unknown>;
}

/** Loading the client may take a busy machine longer than the second that a run waits. In ms. */
const PATIENCE = 60_000;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** GitHub's deployments API on loopback. */
async function github({
  refuse = () => undefined,
  hang,
  known = [],
  merged,
}: {
  /** A failure's status in answer to its `count`th request, from 1, whose deployment it has created all the same. */
  refuse?: (count: number) => number | undefined;
  hang?: boolean;
  /** Deployments that were made before. */
  known?: readonly { id: number; payload: unknown }[];
  /** Answers a new deployment with 202 and no deployment, as after a merge of the default branch. */
  merged?: boolean;
} = {}) {
  const asked: Asked[] = [];
  const deployments: { id: number; payload: unknown; task?: unknown; environment?: unknown }[] = [...known];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body = text === "" ? {} : JSON.parse(text);
    asked.push({ what: `${request.method} ${request.url?.replace(/\?.*/, "")}`, body });
    if (hang) return;
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    const refusal = refuse(asked.length);
    const made = { ...body, id: 40 + deployments.length };
    if (request.method === "POST" && !request.url?.endsWith("/statuses") && !merged)
      deployments.unshift(made);
    if (refusal !== undefined) return answer(refusal, { message: "Resource not accessible by integration" });
    if (request.url?.endsWith("/statuses")) return answer(201, { id: 1, state: body.state });
    if (request.method === "GET") return answer(200, deployments);
    if (merged) return answer(202, { message: "Auto-merged main into topic on deployment." });
    return answer(201, made);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function record(
  apiUrl: string,
  warnings: string[] = [],
  command: Command = "rollout",
  waits: number[] = [],
  canary?: string,
) {
  const env = {
    ...environment({
      command,
      environment: "production",
      "github-token": "ghs_token",
      "script-name": "my-worker",
    }),
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ID: "7",
    GITHUB_SHA: SHA,
  };
  return githubDeploymentFor(
    { runner: { warning: (text) => warnings.push(text) }, fetch },
    { sleep: async (ms) => void waits.push(ms) },
    loadInputs(env, () => undefined),
    "https://dash.cloudflare.com/x",
    canary,
  );
}

function split(percent: number): Deployment {
  const versions =
    percent === 100
      ? [{ versionId: CANARY, percentage: 100 }]
      : [
          { versionId: STABLE, percentage: 100 - percent },
          { versionId: CANARY, percentage: percent },
        ];
  return { id: `d-${percent}`, createdOn: "2026-11-02T09:00:00Z", source: "api", versions };
}

const adopted: RolloutEvent = { type: "adopted", live: split(10), stableId: STABLE, canaryId: CANARY };
const step = (percent: number, index: number): RolloutEvent => ({
  type: "deployed",
  roles: {},
  purpose: "step",
  deployment: split(percent),
  index,
});
const finished = (status: Outcome["status"], reason: string): RolloutEvent => ({
  type: "finished",
  outcome: { status, reason, made: [], verdicts: [] },
});

test("a rollout is one deployment with a status a step and one at its end", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  read(step(10, 0), 0);
  read(step(100, 1), 0);
  read(finished("completed", "The canary is live."), 0);
  await flush(PATIENCE);

  expect(asked.map(({ what }) => what)).toEqual([
    "GET /repos/acme/shop/deployments",
    "POST /repos/acme/shop/deployments",
    "POST /repos/acme/shop/deployments/40/statuses",
    "POST /repos/acme/shop/deployments/40/statuses",
    "POST /repos/acme/shop/deployments/40/statuses",
  ]);
  expect(asked[1]?.body).toMatchObject({
    ref: SHA,
    environment: "production",
    auto_merge: false,
    required_contexts: [],
    payload: { canary: CANARY, script: "my-worker" },
  });
  expect(asked.slice(2).map(({ body }) => [body["state"], body["description"]])).toEqual([
    ["in_progress", "Step 1: 11111111 at 90 %, 22222222 at 10 %"],
    ["in_progress", "Step 2: 22222222 at 100 %"],
    ["success", "The canary is live."],
  ]);
  expect(asked[2]?.body).toMatchObject({
    log_url: "https://github.com/acme/shop/actions/runs/7",
    environment_url: "https://dash.cloudflare.com/x",
  });
});

test("a later tick goes on with the deployment of the one before", async () => {
  const { asked, apiUrl } = await github();
  const first = record(apiUrl);
  first.read(adopted, 0);
  first.read(step(10, 0), 0);
  first.read(finished("waiting", ""), 0);
  await first.flush(PATIENCE);
  const second = record(apiUrl);
  second.read(adopted, 0);
  second.read(step(100, 1), 0);
  second.read(finished("rolled-back", "x".repeat(300)), 0);
  await second.flush(PATIENCE);
  expect(asked.filter(({ what }) => what === "POST /repos/acme/shop/deployments")).toHaveLength(1);
  const last = asked.at(-1)?.body;
  expect(last?.["state"]).toBe("failure");
  expect(last?.["description"]).toHaveLength(140);
});

test("what can't wait comes first, without the command that GitHub's 140 characters would cut", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  read(step(10, 0), 0);
  const ending = {
    status: "failed",
    reason: "Live is canary 22222222 at 10 %.",
    advice: { text: "IT FAILED. Send all traffic to stable now:", command: "npx wrangler …" },
  } as const;
  read({ type: "finished", outcome: { ...ending, made: [], verdicts: [] } }, 0);
  await flush(PATIENCE);
  expect(asked.at(-1)?.body).toMatchObject({
    state: "failure",
    description: "IT FAILED. Live is canary 22222222 at 10 %.",
  });
});

test("without the permission it warns once", async () => {
  const { asked, apiUrl } = await github({ refuse: () => 403 });
  const warnings: string[] = [];
  const { read, flush } = record(apiUrl, warnings);
  read(adopted, 0);
  read(step(10, 0), 0);
  read(step(100, 1), 0);
  read(step(30, 1), 0);
  read(finished("completed", "done"), 0);
  await flush(PATIENCE);
  expect(asked).toHaveLength(4);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain("deployments: write");
});

test.each([401, 404])("a status of %d may mean a lacking permission, too", async (refuse) => {
  const { apiUrl } = await github({ refuse: () => refuse });
  const warnings: string[] = [];
  const { read, flush } = record(apiUrl, warnings);
  read(adopted, 0);
  read(step(10, 0), 0);
  await flush(PATIENCE);
  expect(warnings).toEqual([expect.stringContaining("needs the permission deployments: write")]);
});

test.each([422, 503])("of permissions it says nothing when GitHub answers %d", async (refuse) => {
  const { apiUrl } = await github({ refuse: () => refuse });
  const warnings: string[] = [];
  const { read, flush } = record(apiUrl, warnings);
  read(adopted, 0);
  read(step(10, 0), 0);
  await flush(PATIENCE);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^The rollout is not recorded as a GitHub deployment \(.+\), and continues without/,
    ),
  ]);
  expect(warnings[0]).not.toContain("permission");
});

describe("where GitHub fails for a while", () => {
  const states = (asked: readonly Asked[]) =>
    asked.filter(({ what }) => what.endsWith("/statuses")).map(({ body }) => body["state"]);

  test("a status is sent again, and all of them arrive", async () => {
    const failing = new Set([1, 4]);
    const { asked, apiUrl } = await github({ refuse: (count) => (failing.has(count) ? 502 : undefined) });
    const warnings: string[] = [];
    const waits: number[] = [];
    const { read, flush } = record(apiUrl, warnings, "rollout", waits);
    read(adopted, 0);
    read(step(10, 0), 0);
    await vi.waitFor(() => expect(asked).toHaveLength(5), PATIENCE);
    read(finished("completed", "done"), 0);
    await flush(PATIENCE);
    expect(warnings).toEqual([]);
    expect(waits).toEqual([1_000, 4_000]);
    expect(states(asked)).toEqual(["in_progress", "in_progress", "success"]);
  });

  test("a deployment whose answer was lost isn't created a second time", async () => {
    const { asked, apiUrl } = await github({ refuse: (count) => (count === 2 ? 502 : undefined) });
    const { read, flush } = record(apiUrl);
    read(adopted, 0);
    read(finished("completed", "done"), 0);
    await flush(PATIENCE);
    expect(asked.map(({ what }) => what)).toEqual([
      "GET /repos/acme/shop/deployments",
      "POST /repos/acme/shop/deployments",
      "GET /repos/acme/shop/deployments",
      "POST /repos/acme/shop/deployments/40/statuses",
    ]);
  });

  test.each([429, 502])("the last status is tried whatever became of the ones before: %d", async (status) => {
    let down = true;
    const { asked, apiUrl } = await github({ refuse: () => (down ? status : undefined) });
    const warnings: string[] = [];
    const { read, flush } = record(apiUrl, warnings);
    read(adopted, 0);
    read(step(10, 0), 0);
    await vi.waitFor(() => expect(warnings).toHaveLength(1), PATIENCE);
    expect(asked).toHaveLength(3);
    down = false;
    read(finished("rolled-back", "why"), 0);
    await flush(PATIENCE);
    expect(states(asked)).toEqual(["failure"]);
    expect(warnings).toHaveLength(1);
  });

  test("an environment that keeps showing an older status is told of", async () => {
    let down = false;
    const { asked, apiUrl } = await github({ refuse: () => (down ? 502 : undefined) });
    const warnings: string[] = [];
    const { read, flush } = record(apiUrl, warnings);
    read(adopted, 0);
    read(step(10, 0), 0);
    await vi.waitFor(() => expect(states(asked)).toEqual(["in_progress"]), PATIENCE);
    down = true;
    read(finished("completed", "done"), 0);
    await flush(PATIENCE);
    expect(states(asked)).toEqual(["in_progress", "success", "success", "success"]);
    expect(warnings).toEqual([expect.stringContaining('the environment "production" may keep showing')]);
  });
});

test("a status is cut between characters, and holds no half of one", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  read(finished("failed", `${"x".repeat(138)}🚀🚀 \ud83d`), 0);
  await flush(PATIENCE);
  expect(asked.at(-1)?.body["description"]).toBe(`${"x".repeat(138)}…`);
  const again = record(apiUrl);
  again.read(adopted, 0);
  again.read(finished("failed", "half \ud83d of one"), 0);
  await again.flush(PATIENCE);
  expect(asked.at(-1)?.body["description"]).toBe("half \ufffd of one");
});

test("a GitHub that never answers holds nothing up, and its environment may be out of date", async () => {
  const { apiUrl } = await github({ hang: true });
  const warnings: string[] = [];
  const { read, flush } = record(apiUrl, warnings);
  read(adopted, 0);
  read(step(10, 0), 0);
  await flush(50);
  expect(warnings).toEqual([
    'GitHub did not accept the rollout\'s last status within 0.05 s: the environment "production" may keep showing an older one, such as in_progress.',
  ]);
});

test("a run that takes nothing over records nothing", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(finished("failed", "bad token"), 0);
  await flush(PATIENCE);
  expect(asked).toEqual([]);
});

test.each<[Status, Command, string | undefined]>([
  ["completed", "promote", "success"],
  ["failed", "rollout", "failure"],
  ["held", "rollout", "failure"],
  ["rolled-back", "rollout", "failure"],
  ["rolled-back", "rollback", "inactive"],
  ["drifted", "rollout", "inactive"],
  ["waiting", "advance", undefined],
  ["idle", "advance", undefined],
  ["planned", "rollout", undefined],
])("a run that ends as %s of the command %s leaves the deployment %s", async (status, command, state) => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl, [], command);
  read(adopted, 0);
  read(finished(status, "why"), 0);
  await flush(PATIENCE);
  expect(asked.at(-1)?.body["state"]).toBe(state);
});

test("post ends what main began", async () => {
  const payload = { canary: CANARY, script: "my-worker" };
  const { asked, apiUrl } = await github({ known: [{ id: 7, payload }] });
  const { read, flush } = record(apiUrl, [], "rollout", [], CANARY);
  read(finished("rolled-back", "Main was interrupted."), 0);
  await flush(PATIENCE);
  expect(asked.map(({ what }) => what)).toEqual([
    "GET /repos/acme/shop/deployments",
    "POST /repos/acme/shop/deployments/7/statuses",
  ]);
  expect(asked[1]?.body).toMatchObject({ state: "failure", description: "Main was interrupted." });
});

test("a payload may come as JSON in a text; another rollout's, or none, isn't ours", async () => {
  const ours = { canary: CANARY, script: "my-worker" };
  const others = [
    { ...ours, canary: STABLE },
    { ...ours, script: "till" },
    { canary: CANARY },
    "not JSON",
    "null",
    null,
    7,
  ].map((payload, index) => ({ id: 50 + index, payload }));
  const { asked, apiUrl } = await github({ known: [...others, { id: 7, payload: JSON.stringify(ours) }] });
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  read(finished("completed", ""), 0);
  await flush(PATIENCE);
  expect(asked.at(-1)?.what).toBe("POST /repos/acme/shop/deployments/7/statuses");
});

test("rollbacks and the like are no step, and their words no status", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  read({ type: "deployed", roles: {}, purpose: "rollback", deployment: split(100) }, 0);
  read({ type: "note", text: "a note" }, 0);
  await flush(PATIENCE);
  expect(asked).toEqual([]);
});

test("where GitHub answers without a deployment it warns once", async () => {
  const { apiUrl } = await github({ merged: true });
  const warnings: string[] = [];
  const { read, flush } = record(apiUrl, warnings);
  read(adopted, 0);
  read(step(10, 0), 0);
  read(step(100, 1), 0);
  await flush(PATIENCE);
  expect(warnings).toEqual([expect.stringContaining("(GitHub answered without a deployment)")]);
});

test("after the end of a run nothing is sent any more", async () => {
  const { asked, apiUrl } = await github();
  const { read, flush } = record(apiUrl);
  read(adopted, 0);
  await flush(PATIENCE);
  read(step(10, 0), 0);
  await flush(PATIENCE);
  expect(asked).toEqual([]);
});
