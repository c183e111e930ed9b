import { describe, expect, onTestFinished, test, vi } from "vitest";
import { githubDeploymentFor } from "../../src/github/github-deployment.ts";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Command, Status } from "../../src/rollout/model.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { environment } from "../inputs/environment.ts";
import { CANARY, finished, STABLE, split } from "./logging.ts";

const SHA = "0f3a9b2c".repeat(5);

const RUN = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_EVENT_PATH: "/event.json",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ID: "7",
  GITHUB_SHA: SHA,
};
const DEPLOYMENTS = "/repos/acme/shop/deployments";

interface Asked {
  readonly what: string;
  readonly body: Record<string, unknown>;
}

/** Loading the client may take a busy machine longer than the second that a run waits. In ms. */
const PATIENCE = 60_000;

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
  const deployments: { id: number; payload: unknown }[] = [...known];
  const server = await httpServer(async (request, response) => {
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
  onTestFinished(server.close);
  return { asked, apiUrl: server.url };
}

interface Scene extends NonNullable<Parameters<typeof github>[0]> {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The event's payload. */
  readonly event?: object;
  /** The rollout's canary, where it is known before anything is adopted. */
  readonly canary?: string;
}

/** A run that is recorded, and what GitHub and the runner hear of it. */
async function begin({ inputs = {}, env = RUN, event = {}, canary, ...scene }: Scene = {}) {
  const { asked, apiUrl } = await github(scene);
  const warnings: string[] = [];
  const waits: number[] = [];
  const given = { environment: "production", "github-token": "ghs_token", "script-name": "my-worker" };
  const surroundings = { ...environment({ ...given, ...inputs }), GITHUB_API_URL: apiUrl, ...env };
  const next = () => {
    const { read, flush } = githubDeploymentFor(
      {
        runner: { warning: (text, { title } = {}) => warnings.push(`${title}: ${text}`) },
        fetch,
      },
      { sleep: async (ms) => void waits.push(ms) },
      loadInputs(surroundings, (path) => (path === "/event.json" ? JSON.stringify(event) : undefined)),
      "https://dash.cloudflare.com/x",
      canary,
    );
    const tell = (...events: readonly RolloutEvent[]) => {
      for (const each of events) read(each, 0);
    };
    return {
      tell,
      flush,
      /** Tells these events, and waits until they are sent. */
      async play(...events: readonly RolloutEvent[]) {
        tell(...events);
        await flush(PATIENCE);
      },
    };
  };
  const last = () => asked.at(-1)?.body ?? {};
  const states = () =>
    asked.filter(({ what }) => what.endsWith("/statuses")).map(({ body }) => body["state"]);
  return { ...next(), next, asked, last, states, warnings, waits };
}

const adopted: RolloutEvent = { type: "adopted", live: split(10), stableId: STABLE, canaryId: CANARY };
const step = (percent: number, index: number): RolloutEvent => ({
  type: "deployed",
  roles: {},
  purpose: "step",
  deployment: split(percent),
  index,
});
test("a rollout is one deployment with a status a step and one at its end", async () => {
  const { asked, play, warnings } = await begin();
  await play(adopted, step(10, 0), step(100, 1), finished("completed", "The canary is live."));
  expect(asked.map(({ what }) => what)).toEqual([
    `GET ${DEPLOYMENTS}`,
    `POST ${DEPLOYMENTS}`,
    ...Array(3).fill(`POST ${DEPLOYMENTS}/40/statuses`),
  ]);
  expect(asked[1]?.body).toMatchObject({
    ref: SHA,
    environment: "production",
    auto_merge: false,
    required_contexts: [],
    payload: { canary: CANARY, script: "my-worker" },
  });
  expect(asked.slice(2).map(({ body }) => [body["state"], body["description"]])).toEqual([
    ["in_progress", "Step 1: 57ab1e00 at 90 %, ca7a4700 at 10 %"],
    ["in_progress", "Step 2: ca7a4700 at 100 %"],
    ["success", "The canary is live."],
  ]);
  expect(asked[2]?.body).toMatchObject({
    log_url: "https://github.com/acme/shop/actions/runs/7",
    environment_url: "https://dash.cloudflare.com/x",
  });
  expect(warnings).toEqual([]);
});

test("a later tick goes on with the deployment of the one before", async () => {
  const { asked, last, next, play } = await begin();
  await play(adopted, step(10, 0), finished("waiting", ""));
  await next().play(adopted, step(100, 1), finished("rolled-back", "x".repeat(300)));
  expect(asked.filter(({ what }) => what === `POST ${DEPLOYMENTS}`)).toHaveLength(1);
  expect(last()["state"]).toBe("failure");
  expect(last()["description"]).toHaveLength(140);
});

test("what can't wait comes first, without the command that GitHub's 140 characters would cut", async () => {
  const { last, play } = await begin();
  const advice = { text: "IT FAILED. Send all traffic to stable now:", command: "npx wrangler …" };
  const reason = "Live is canary 22222222 at 10 %.";
  await play(adopted, step(10, 0), finished("failed", reason, { advice }));
  expect(last()).toMatchObject({
    state: "failure",
    description: "IT FAILED. Live is canary 22222222 at 10 %.",
  });
});

test("without the permission it warns once", async () => {
  const { asked, play, warnings } = await begin({ refuse: () => 403 });
  await play(adopted, step(10, 0), step(100, 1), step(30, 1), finished("completed", "done"));
  expect(asked).toHaveLength(4);
  expect(warnings).toEqual([expect.stringContaining("needs the permission deployments: write")]);
});

test.each([
  [401, ": it needs the permission deployments: write"],
  [404, ": it needs the permission deployments: write"],
  [422, ", and continues without"],
  [503, ", and continues without"],
])("where GitHub answers %d, it says of permissions what can be known", async (status, words) => {
  const { play, warnings } = await begin({ refuse: () => status });
  await play(adopted, step(10, 0));
  const [warning = ""] = warnings;
  expect(warnings).toHaveLength(1);
  expect(warning).toMatch(
    /^GitHub deployment: The rollout is not recorded as a GitHub deployment \(.+\)[:,]/,
  );
  expect(warning).toContain(`)${words}`);
  expect(warning.includes("permission")).toBe(words.includes("permission"));
});

describe("where GitHub fails for a while", () => {
  test("a status is sent again, and all of them arrive", async () => {
    const refuse = (count: number) => (count === 1 || count === 4 ? 502 : undefined);
    const { asked, play, states, tell, waits, warnings } = await begin({ refuse });
    tell(adopted, step(10, 0));
    await vi.waitFor(() => expect(asked).toHaveLength(5), PATIENCE);
    await play(finished("completed", "done"));
    expect(warnings).toEqual([]);
    expect(waits).toEqual([1_000, 4_000]);
    expect(states()).toEqual(["in_progress", "in_progress", "success"]);
  });

  test("a deployment whose answer was lost isn't created a second time", async () => {
    const { asked, play } = await begin({ refuse: (count) => (count === 2 ? 502 : undefined) });
    await play(adopted, finished("completed", "done"));
    expect(asked.map(({ what }) => what)).toEqual([
      `GET ${DEPLOYMENTS}`,
      `POST ${DEPLOYMENTS}`,
      `GET ${DEPLOYMENTS}`,
      `POST ${DEPLOYMENTS}/40/statuses`,
    ]);
  });

  test.each([429, 502])("the last status is tried whatever became of the ones before: %d", async (status) => {
    let down = true;
    const { asked, play, states, tell, warnings } = await begin({
      refuse: () => (down ? status : undefined),
    });
    tell(adopted, step(10, 0));
    await vi.waitFor(() => expect(warnings).toHaveLength(1), PATIENCE);
    expect(asked).toHaveLength(3);
    down = false;
    await play(finished("rolled-back", "why"));
    expect(states()).toEqual(["failure"]);
    expect(warnings).toHaveLength(1);
  });

  test("an environment that keeps showing an older status is told of", async () => {
    let down = false;
    const { play, states, tell, warnings } = await begin({ refuse: () => (down ? 502 : undefined) });
    tell(adopted, step(10, 0));
    await vi.waitFor(() => expect(states()).toEqual(["in_progress"]), PATIENCE);
    down = true;
    await play(finished("completed", "done"));
    expect(states()).toEqual(["in_progress", "success", "success", "success"]);
    expect(warnings).toEqual([expect.stringContaining('the environment "production" may keep showing')]);
  });
});

test("a status is cut between characters, and holds no half of one", async () => {
  const { last, next, play } = await begin();
  await play(adopted, finished("failed", `${"x".repeat(138)}🚀🚀 \ud83d`));
  expect(last()["description"]).toBe(`${"x".repeat(138)}…`);
  await next().play(adopted, finished("failed", "half \ud83d of one"));
  expect(last()["description"]).toBe("half \ufffd of one");
});

test("a GitHub that never answers holds nothing up, and its environment may be out of date", async () => {
  const { flush, tell, warnings } = await begin({ hang: true });
  tell(adopted, step(10, 0));
  await flush(50);
  expect(warnings).toEqual([
    'GitHub deployment: GitHub did not accept the rollout\'s last status within 0.05 s: the environment "production" may keep showing an older one, such as in_progress.',
  ]);
});

test.each<[Status, Command, string | undefined]>([
  ["completed", "promote", "success"],
  ["failed", "rollout", "failure"],
  ["held", "rollout", "failure"],
  ["rolled-back", "rollout", "failure"],
  ["rolled-back", "rollback", "inactive"],
  ["failed", "rollback", "failure"],
  ["drifted", "rollout", "inactive"],
  ["waiting", "advance", undefined],
  ["idle", "advance", undefined],
  ["planned", "rollout", undefined],
])("a run that ends as %s of the command %s leaves the deployment %s", async (status, command, state) => {
  const { last, play } = await begin({ inputs: { command } });
  await play(adopted, finished(status, "why"));
  expect(last()["state"]).toBe(state);
});

test("post ends what main began", async () => {
  const payload = { canary: CANARY, script: "my-worker" };
  const { asked, last, play } = await begin({ known: [{ id: 7, payload }], canary: CANARY });
  await play(finished("rolled-back", "Main was interrupted."));
  expect(asked.map(({ what }) => what)).toEqual([`GET ${DEPLOYMENTS}`, `POST ${DEPLOYMENTS}/7/statuses`]);
  expect(last()).toMatchObject({ state: "failure", description: "Main was interrupted." });
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
  const { asked, play } = await begin({ known: [...others, { id: 7, payload: JSON.stringify(ours) }] });
  await play(adopted, finished("completed", ""));
  expect(asked.at(-1)?.what).toBe(`POST ${DEPLOYMENTS}/7/statuses`);
});

test("a run that adopts nothing records nothing, and neither do rollbacks, notes and what comes after the end", async () => {
  const { asked, next, play } = await begin();
  await play(finished("failed", "bad token"));
  await next().play(
    adopted,
    { type: "deployed", roles: {}, purpose: "rollback", deployment: split(100), index: 0 },
    { type: "note", text: "a note" },
  );
  const ended = next();
  await ended.play(adopted);
  await ended.play(step(10, 0));
  expect(asked).toEqual([]);
});

test("where GitHub answers without a deployment it warns once", async () => {
  const { play, warnings } = await begin({ merged: true });
  await play(adopted, step(10, 0), step(100, 1));
  expect(warnings).toEqual([expect.stringContaining("(GitHub answered without a deployment)")]);
});

const PULL_REQUEST = { ...RUN, GITHUB_EVENT_NAME: "pull_request" };

test("the commit is the one that the event is about", async () => {
  const sha = "c0ffee00".repeat(5);
  const { asked, play } = await begin({ env: PULL_REQUEST, event: { pull_request: { head: { sha } } } });
  await play(adopted, finished("completed", "Done."));
  expect(asked[1]?.body["ref"]).toBe(sha);
});

test.each([
  ["no environment", { environment: "" }],
  ["the command status", { command: "status" }],
  ["a dry run", { "dry-run": "true" }],
])("for %s there is no record and no word of it", async (_, inputs) => {
  const { asked, play, warnings } = await begin({ inputs });
  await play(adopted, finished("completed", "Done."));
  expect([asked, warnings]).toEqual([[], []]);
});

test.each([
  ["no commit", {}, PULL_REQUEST],
  ["no commit", {}, { ...RUN, GITHUB_SHA: "main" }],
  ["no repository", {}, { ...RUN, GITHUB_REPOSITORY: "" }],
  ["no github-token", { "github-token": "" }, RUN],
])("with %s there is none, and a warning says why", async (lacking, inputs, env) => {
  const { asked, play, warnings } = await begin({ inputs, env });
  await play(adopted, finished("completed", "Done."));
  expect(asked).toEqual([]);
  expect(warnings).toEqual([
    `GitHub deployment: The rollout is not recorded as a GitHub deployment: ${lacking} is known.`,
  ]);
});
