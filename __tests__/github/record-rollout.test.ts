import { beforeAll, expect, test } from "vitest";
import type { Runtime } from "../../src/action/runtime.ts";
import { githubDeploymentFor } from "../../src/github/github-deployment.ts";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { environment } from "../inputs/environment.ts";

/** The client of GitHub's API is loaded before time counts: a run waits for it for a second at its end. */
beforeAll(() => import("@actions/github"));

const SHA = "0f3a9b2c".repeat(5);
const HEAD = "c0ffee00".repeat(5);
const CANARY = "ca7a4700-2222-4222-8222-222222222222";
const GITHUB_TOKEN = "ghs_token_of_forty_characters_0123456789";
const RUN = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_EVENT_PATH: "/event.json",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ID: "42",
  GITHUB_SHA: SHA,
};

/** Records the end of a rollout; what GitHub was asked, and what was warned of. */
async function recorded(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = RUN,
  event = "{}",
) {
  const asked: { what: string; body: Record<string, unknown> }[] = [];
  const warnings: string[] = [];
  const fetch = async (request: unknown, init?: RequestInit) => {
    const what = `${init?.method} ${String(request).replace(/\?.*/, "")}`;
    asked.push({ what, body: init?.body === undefined ? {} : JSON.parse(String(init.body)) });
    return Response.json(what.startsWith("GET") ? [] : { id: 40 }, { status: 201 });
  };
  const runtime = {
    fetch,
    runner: {
      warning: (text: string, { title }: { title?: string } = {}) => warnings.push(`${title}: ${text}`),
    },
  } as unknown as Runtime;
  const given = { "github-token": GITHUB_TOKEN, environment: "production", ...inputs };
  const values = loadInputs({ ...environment(given), ...env }, (path) =>
    path === "/event.json" ? event : undefined,
  );
  const clock = { sleep: async () => {} };
  const record = githubDeploymentFor(runtime, clock, values, "https://dash.example", CANARY);
  record.read({ type: "note", text: "a note" }, 0);
  const outcome = { status: "completed", reason: "Done.", made: [], verdicts: [] } as const;
  record.read({ type: "finished", outcome }, 0);
  await record.flush();
  return { asked, warnings };
}

test("an environment is recorded with the commit, the run and the dashboard", async () => {
  const { asked, warnings } = await recorded({});
  expect(warnings).toEqual([]);
  const url = "https://api.github.com/repos/acme/shop/deployments";
  expect(asked.map(({ what }) => what)).toEqual([`GET ${url}`, `POST ${url}`, `POST ${url}/40/statuses`]);
  expect(asked[1]?.body).toMatchObject({
    ref: SHA,
    environment: "production",
    payload: { canary: CANARY, script: "shop" },
  });
  expect(asked[2]?.body).toMatchObject({
    state: "success",
    log_url: "https://github.com/acme/shop/actions/runs/42",
    environment_url: "https://dash.example",
  });
});

test("the commit is the one that the event is about", async () => {
  const env = { ...RUN, GITHUB_EVENT_NAME: "pull_request" };
  const { asked } = await recorded({}, env, JSON.stringify({ pull_request: { head: { sha: HEAD } } }));
  expect(asked[1]?.body["ref"]).toBe(HEAD);
});

test.each([
  ["no environment", { environment: "" }],
  ["the command status", { command: "status" }],
  ["a dry run", { "dry-run": "true" }],
])("for %s there is no record and no word of it", async (_, inputs) => {
  expect(await recorded(inputs)).toEqual({ asked: [], warnings: [] });
});

test.each([
  ["no commit", {}, { ...RUN, GITHUB_EVENT_NAME: "pull_request" }],
  ["no commit", {}, { ...RUN, GITHUB_SHA: "main" }],
  ["no commit", {}, {}],
  ["no repository", {}, { ...RUN, GITHUB_REPOSITORY: "" }],
  ["no github-token", { "github-token": "" }, RUN],
])("with %s there is none, and a warning says why", async (lacking, inputs, env) => {
  expect(await recorded(inputs, env)).toEqual({
    asked: [],
    warnings: [`GitHub deployment: The rollout is not recorded as a GitHub deployment: ${lacking} is known.`],
  });
});
