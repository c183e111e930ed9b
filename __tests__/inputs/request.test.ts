import { describe, expect, test } from "vitest";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { environment } from "./environment.ts";

describe("the request", () => {
  const request = (env: Readonly<Record<string, string>>, text?: string) =>
    loadInputs({ ...environment({}), ...env }, (path) => (path === "/wrangler" ? text : undefined));
  const upload = (worker: string, id: string) =>
    JSON.stringify({ type: "version-upload", version: 1, worker_name: worker, version_id: id });
  const STALE = "57ab1e00-1111-4111-8111-111111111111";
  const ID = "CA7A4700-2222-4222-8222-222222222222";

  test("knows the run, who started it, and how long the job may take", () => {
    expect(request({})).toMatchObject({
      command: "rollout",
      scriptName: "shop",
      triggeredBy: "manual",
      run: { id: "0", attempt: 1 },
      byHand: false,
      window: undefined,
      jobLimitMs: undefined,
    });
    expect(
      request({
        GITHUB_RUN_ID: "42",
        GITHUB_RUN_ATTEMPT: "3",
        GITHUB_EVENT_NAME: "workflow_dispatch",
        RUNNER_ENVIRONMENT: "github-hosted",
      }),
    ).toMatchObject({
      triggeredBy: "workflow_dispatch",
      run: { id: "42", attempt: 3 },
      byHand: true,
      jobLimitMs: 21_600_000,
    });
  });

  test("takes the canary that the workflow names, else the one that wrangler uploaded last", () => {
    const env = { WRANGLER_OUTPUT_FILE_PATH: "/wrangler" };
    expect(request({ "INPUT_CANARY-VERSION": "latest", ...env }, upload("shop", ID)).canary).toEqual({
      kind: "latest",
    });
    const text = [upload("shop", STALE), upload("shop", ID), upload("till", STALE)].join("\n");
    expect(request(env, text).canary).toEqual({ kind: "id", id: ID.toLowerCase() });
  });

  test("knows the commit and the message that the event is about", () => {
    const sha = "ffac537e6cbbf934b08745a378932722df287a53";
    const event = { workflow_run: { head_sha: sha, head_commit: { message: "fix: carts" } } };
    const env = {
      GITHUB_EVENT_NAME: "workflow_run",
      GITHUB_EVENT_PATH: "/wrangler",
      GITHUB_SHA: "0".repeat(40),
    };
    expect(request(env, JSON.stringify(event)).job).toMatchObject({ sha, eventMessage: "fix: carts" });
  });

  test.each([
    [{}, undefined, "WRANGLER_OUTPUT_FILE_PATH isn't set"],
    [
      { WRANGLER_OUTPUT_FILE_PATH: "/gone" },
      undefined,
      'the file "/gone" of WRANGLER_OUTPUT_FILE_PATH can\'t be read',
    ],
    [
      { WRANGLER_OUTPUT_FILE_PATH: "/wrangler" },
      upload("till", ID),
      'wrangler\'s output names uploads of "till", and none of "shop"',
    ],
  ])("without one, says why and how to name it: %o", (env, text, why) => {
    expect(request(env, text).canary).toEqual({
      kind: "none",
      problem: `No canary-version: ${why}. Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.`,
    });
  });
});
