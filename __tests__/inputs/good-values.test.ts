import { describe, expect, test } from "vitest";
import { secretsIn } from "../../src/checks/check.ts";
import { loadInputs, tokensIn } from "../../src/inputs/load-inputs.ts";
import { ACCOUNT_ID, environment, problemsOf, TOKEN } from "./environment.ts";

const UUID = "db7cd8d3-4425-4fe7-8c81-01bf963b6067";
const FIVE_MINUTES = { min: 300_000, max: 300_000 };

const load = (inputs: Readonly<Record<string, string>>) => loadInputs(environment(inputs));

test("outside GitHub and with the required inputs alone, everything else has its default", () => {
  const expected = {
    command: "rollout",
    apiToken: TOKEN,
    accountId: ACCOUNT_ID,
    scriptName: "shop",
    canary: {
      kind: "none",
      problem: expect.stringContaining("WRANGLER_OUTPUT_FILE_PATH isn't set"),
    },
    stable: undefined,
    schedule: [{ percent: 10, hold: FIVE_MINUTES }, { percent: 50, hold: FIVE_MINUTES }, { percent: 100 }],
    window: undefined,
    checks: [],
    minRequests: 100,
    alpha: 0.01,
    onInconclusive: "rollback",
    onFailure: "rollback",
    onCancel: "rollback",
    onConflict: "fail",
    message: undefined,
    triggeredBy: "manual",
    force: false,
    codeUpdate: undefined,
    githubToken: undefined,
    environment: undefined,
    prune: false,
    dryRun: false,
    apiBase: "https://api.cloudflare.com/client/v4",
    run: { id: "0", attempt: 1 },
    byHand: false,
    jobLimitMs: undefined,
    job: {
      eventName: undefined,
      sha: undefined,
      eventMessage: undefined,
      repository: undefined,
      apiUrl: "https://api.github.com",
      serverUrl: "https://github.com",
      workspace: undefined,
    },
  };
  expect(load({})).toEqual(expected);
});

test("the runner passes absent inputs as empty strings, which are the default", () => {
  const names = ["command", "schedule", "hold", "on-failure", "force", "dry-run", "message", "triggered-by"];
  const empty = Object.fromEntries(names.map((name) => [name, ""]));
  const blank = Object.fromEntries(names.map((name) => [name, " \n\t"]));
  expect(load(empty)).toEqual(load({}));
  expect(load(blank)).toEqual(load({}));
});

test("every input has its say", () => {
  const inputs = load({
    command: " advance\n",
    "account-id": ACCOUNT_ID.toUpperCase(),
    "script-name": "_shop-eu_2",
    "canary-version": UUID.toUpperCase(),
    "stable-version": "tag: v1.2 (final)",
    schedule: "5, 20:1h, 100:10m",
    hold: "10m..1h",
    checks: "probe https://shop.example.com/health\nwarn error-rate <= 1%",
    "min-requests": "500",
    confidence: "99.9 %",
    "on-inconclusive": "proceed",
    "on-failure": "hold",
    "on-cancel": "hold",
    "on-conflict": "replace",
    message: "fix: empty carts\n\nThey were full.",
    "triggered-by": "release bot",
    force: "True",
    "code-update": "deferred:5m",
    "github-token": "ghs_abc",
    "dry-run": "TRUE",
  });
  expect(inputs).toMatchObject({
    command: "advance",
    accountId: ACCOUNT_ID,
    scriptName: "_shop-eu_2",
    canary: { kind: "id", id: UUID },
    stable: { kind: "tag", tag: "v1.2 (final)" },
    schedule: [
      { percent: 5, hold: { min: 600_000, max: 3_600_000 } },
      { percent: 20, hold: { min: 3_600_000, max: 3_600_000 } },
      { percent: 100, hold: { min: 600_000, max: 600_000 } },
    ],
    checks: [
      { kind: "probe", url: "https://shop.example.com/health", warn: false },
      { kind: "error-rate", limit: { form: "fixed", most: 0.01 }, warn: true },
    ],
    minRequests: 500,
    alpha: 0.001,
    onInconclusive: "proceed",
    onFailure: "hold",
    onCancel: "hold",
    onConflict: "replace",
    message: "fix: empty carts\n\nThey were full.",
    triggeredBy: "release bot",
    force: true,
    codeUpdate: { mode: "deferred", maxDelayS: 300 },
    githubToken: "ghs_abc",
    dryRun: true,
  });
});

test("probes take their headers' variables from the step's environment, but none that holds a token", () => {
  const checks = 'probe https://a.de/ header "X-Key: $STAGING_KEY"';
  const env = (key: string) => ({ ...environment({ checks }), STAGING_KEY: key });
  const inputs = loadInputs(env("k3y-0123"));
  expect(inputs.checks).toMatchObject([{ headers: [{ name: "x-key", value: "k3y-0123" }] }]);
  expect(secretsIn(inputs.checks)).toEqual(["k3y-0123"]);
  const short = loadInputs(env("k3y-012"));
  expect(short.checks).toMatchObject([{ headers: [{ name: "x-key", value: "k3y-012" }] }]);
  expect(secretsIn(short.checks)).toEqual([]);
  expect(() => loadInputs(env(`Bearer ${TOKEN}`))).toThrow(
    /"\$STAGING_KEY" is empty or missing in the step's env, or contains one/,
  );
});

test("a hold of 0s leaves the steps that name none without a hold", () => {
  expect(load({ hold: "0s", schedule: "10, 50:5m, 100" }).schedule).toEqual([
    { percent: 10 },
    { percent: 50, hold: FIVE_MINUTES },
    { percent: 100 },
  ]);
});

test.each([
  ["latest", { kind: "latest" }],
  ["tag:latest", { kind: "tag", tag: "latest" }],
  [`tag:${UUID}`, { kind: "tag", tag: UUID }],
  ["tag:tag:x", { kind: "tag", tag: "tag:x" }],
  [`tag:${"t".repeat(100)}`, { kind: "tag", tag: "t".repeat(100) }],
])("canary-version %j", (text, ref) => {
  expect(load({ "canary-version": text }).canary).toEqual(ref);
});

test.each([
  ["immediate", { mode: "immediate" }],
  ["deferred", { mode: "deferred", maxDelayS: 300 }],
  ["deferred:0s", { mode: "deferred", maxDelayS: 0 }],
  ["deferred: 24h", { mode: "deferred", maxDelayS: 86_400 }],
])("code-update %j", (text, update) => {
  expect(load({ "code-update": text }).codeUpdate).toEqual(update);
});

test.each(["true", "True", "TRUE", "false", "False", "FALSE"])("force %s", (text) => {
  expect(load({ force: text }).force).toBe(text.toLowerCase() === "true");
});

test("each bad line of the checks is a problem of its own", () => {
  const checks = "probe ftp://x\nerror-rate <= 1%\nwarn\nrun";
  expect(problemsOf(environment({ checks })).map((problem) => problem.slice(0, 30))).toEqual([
    "Input checks: line 1, column 7",
    "Input checks: line 3, column 5",
    "Input checks: line 4, column 4",
  ]);
});

test.each([
  ["min-requests", "1", { minRequests: 1 }],
  ["min-requests", "1000000000", { minRequests: 1_000_000_000 }],
  ["environment", "e".repeat(255), { environment: "e".repeat(255) }],
  ["triggered-by", "t".repeat(100), { triggeredBy: "t".repeat(100) }],
])("%s may be as much as %s", (name, text, read) => {
  expect(load({ [name]: text })).toMatchObject(read);
});

test.each([
  ["50%", 0.5],
  ["99.99%", 0.0001],
  ["99", 0.01],
])("confidence %s leaves a risk of %d", (text, alpha) => {
  expect(load({ confidence: text }).alpha).toBe(alpha);
});

test.each([
  [undefined, "https://api.cloudflare.com/client/v4"],
  ["", "https://api.cloudflare.com/client/v4"],
  [" ", "https://api.cloudflare.com/client/v4"],
  ["https://api.example.test/client/v4", "https://api.example.test/client/v4"],
  [" https://api.example.test/client/v4// ", "https://api.example.test/client/v4"],
  ["HTTPS://API.example.test:8443", "https://api.example.test:8443"],
  ["http://127.0.0.1:8787/client/v4/", "http://127.0.0.1:8787/client/v4"],
  ["http://127.255.0.9", "http://127.255.0.9"],
  ["http://0x7f.1:80", "http://127.0.0.1"],
  ["http://[::1]:8787", "http://[::1]:8787"],
  ["http://localhost:8787", "http://localhost:8787"],
])("CLOUDFLARE_API_BASE_URL %j is %j", (text, base) => {
  expect(loadInputs({ ...environment({}), CLOUDFLARE_API_BASE_URL: text }).apiBase).toBe(base);
});

describe("token and account", () => {
  const fallback = { CLOUDFLARE_API_TOKEN: "from-env", CLOUDFLARE_ACCOUNT_ID: "0".repeat(32) };

  test("come from the environment when the inputs are empty", () => {
    const inputs = loadInputs({ ...environment({ "api-token": "", "account-id": " " }), ...fallback });
    expect(inputs).toMatchObject({ apiToken: "from-env", accountId: "0".repeat(32) });
  });

  test("come from the inputs when both are there", () => {
    expect(loadInputs({ ...environment({}), ...fallback })).toMatchObject({
      apiToken: TOKEN,
      accountId: ACCOUNT_ID,
    });
  });

  test("every token is known before anything is checked, so that it can be masked", () => {
    expect(tokensIn({ ...environment({ "github-token": " ghs_abc \n" }), ...fallback })).toEqual([
      TOKEN,
      "from-env",
      "ghs_abc",
    ]);
    expect(
      tokensIn({ "INPUT_API-TOKEN": "same", CLOUDFLARE_API_TOKEN: "same", "INPUT_GITHUB-TOKEN": "" }),
    ).toEqual(["same"]);
    expect(tokensIn({})).toEqual([]);
  });
});

describe("the run", () => {
  const runner = {
    GITHUB_RUN_ID: "19876543210",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_EVENT_NAME: "workflow_dispatch",
    GITHUB_EVENT_PATH: "/home/runner/work/_temp/_github_workflow/event.json",
    GITHUB_SHA: "ffac537e6cbbf934b08745a378932722df287a53",
    GITHUB_REPOSITORY: "octo-org/shop.example",
    GITHUB_API_URL: "https://github.example.com/api/v3",
    GITHUB_SERVER_URL: "http://github.example.com",
    GITHUB_WORKSPACE: "/home/runner/work/shop/shop",
    RUNNER_TEMP: "/home/runner/work/_temp",
    RUNNER_ENVIRONMENT: "github-hosted",
    WRANGLER_OUTPUT_FILE_PATH: "/tmp/wrangler.ndjson",
  };

  test("is described by the runner's variables", () => {
    expect(loadInputs({ ...environment({}), ...runner })).toMatchObject({
      triggeredBy: "workflow_dispatch",
      run: { id: "19876543210", attempt: 2 },
      byHand: true,
      jobLimitMs: 21_600_000,
      job: {
        eventName: "workflow_dispatch",
        sha: "ffac537e6cbbf934b08745a378932722df287a53",
        eventMessage: undefined,
        repository: "octo-org/shop.example",
        apiUrl: "https://github.example.com/api/v3",
        serverUrl: "http://github.example.com",
        workspace: "/home/runner/work/shop/shop",
      },
    });
  });

  test.each([
    [
      "GITHUB_REPOSITORY",
      "repository",
      ["shop", "../shop", "octo/..", "octo/shop/issues", "octo/shop?x", "octo/ "],
    ],
    ["GITHUB_SHA", "sha", ["main", "ffac537", "../x"]],
  ] as const)(
    "goes on without %s where that is something else: it only helps to find the message",
    (name, key, odd) => {
      for (const value of odd) {
        expect(loadInputs({ ...environment({}), ...runner, [name]: value }).job[key]).toBeUndefined();
      }
    },
  );
});

const request = (env: Readonly<Record<string, string>>, text?: string) =>
  loadInputs({ ...environment({}), ...env }, (path) => (path === "/wrangler" ? text : undefined));
const upload = (worker: string, id: string) =>
  JSON.stringify({ type: "version-upload", version: 1, worker_name: worker, version_id: id });
const STALE = "57ab1e00-1111-4111-8111-111111111111";
const ID = "CA7A4700-2222-4222-8222-222222222222";

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
