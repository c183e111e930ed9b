import { expect, test } from "vitest";
import type { Finished, JobOptions } from "../support/runner.ts";
import { orders, type Scenario, setUpScenario, TOKEN } from "../support/scenario-run.ts";

/** One annotation that says it all, outputs that say it, too, and nobody asked for anything. */
function complaints(scenario: Scenario, end: Finished): readonly string[] {
  expect(scenario.requests()).toEqual([]);
  expect(end.code).toBe(1);
  expect(end.signal).toBeNull();
  const [order = "", ...more] = orders(end);
  expect(more).toEqual([]);
  expect(order).toMatch(/^error \(Rollout: failed\): /);
  const problems = order.replace("error (Rollout: failed): ", "").split("\n");
  expect(end.outputs).toMatchObject({ status: "failed", reason: problems.join(" "), "deployment-id": "" });
  expect(end.fileErrors).toEqual([]);
  return problems;
}

const BAD: readonly [what: string, inputs: JobOptions["inputs"], problem: string | RegExp][] = [
  [
    "a command with a typing error",
    { command: "rolout" },
    'Input command: "rolout" is not accepted; write rollout, advance, promote, rollback or status; did you mean "rollout"?',
  ],
  [
    "a token in quotes",
    { "api-token": '" token"' },
    /^Input api-token: the value, which isn't shown, contains white space/,
  ],
  [
    "a short account id",
    { "account-id": "0a1b2c" },
    'Input account-id: "0a1b2c" is not an account id; write its 32 hexadecimal digits.',
  ],
  [
    "a Worker's name in capitals",
    { "script-name": "My-Worker" },
    /^Input script-name: "My-Worker" is not a Worker's name; .*; did you mean "my-worker"\?$/,
  ],
  [
    "half a version id",
    { "canary-version": "ca7a4700-2222" },
    'Input canary-version: "ca7a4700-2222" is not a version; write a version id, tag:TAG or latest; a version id is whole, with 36 characters.',
  ],
  ["latest as stable", { "stable-version": "latest" }, /^Input stable-version: "latest" is not a version; /],
  ["a descending schedule", { schedule: "50, 10" }, /^Input schedule: line 1, column 5: /],
  ["a hold without a unit", { hold: "5" }, /^Input hold: "5" /],
  ["a word for a boolean", { force: "yes" }, 'Input force: "yes" is not accepted; write true or false.'],
  ["a delay of a week", { "code-update": "deferred:7d" }, /^Input code-update: the delay "7d" /],
  [
    "two lines as trigger",
    { "triggered-by": "a\nb" },
    /^Input triggered-by: "a\\nb" contains a control character/,
  ],
  [
    "a policy that isn't one",
    { "on-cancel": "stop" },
    /^Input on-cancel: "stop" is not accepted; write rollback or hold/,
  ],
  ["the token in the message", { message: `deploy with ${TOKEN}` }, /^Input message: holds a token/],
];

test.for(BAD)(
  "%s is told in one annotation, and nobody is asked for anything",
  async ([, inputs, problem]) => {
    const scenario = await setUpScenario();

    const end = await scenario.run(inputs);

    const problems = complaints(scenario, end);
    expect(problems).toHaveLength(1);
    if (typeof problem === "string") expect(problems).toEqual([problem]);
    else expect(problems[0]).toMatch(problem);
    expect(end.log.replace(`::add-mask::${TOKEN}`, "")).not.toContain(TOKEN);
  },
);

test("all of them at once are told at once", async () => {
  const scenario = await setUpScenario();
  const all = Object.assign({}, ...BAD.map(([, inputs]) => inputs));

  const problems = complaints(scenario, await scenario.run(all));

  expect(problems).toHaveLength(BAD.length);
});

test("what the environment lacks is told with where to put it", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run(
    { "script-name": "" },
    { env: { CLOUDFLARE_API_TOKEN: undefined, CLOUDFLARE_ACCOUNT_ID: undefined } },
  );

  expect(complaints(scenario, end)).toEqual([
    "Input api-token is missing: give a Cloudflare API token, here or as environment variable CLOUDFLARE_API_TOKEN.",
    "Input account-id is missing: give the account's id of 32 hexadecimal digits, here or as environment variable CLOUDFLARE_ACCOUNT_ID.",
    "Input script-name is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (WRANGLER_OUTPUT_FILE_PATH isn't set).",
  ]);
});

test.for([
  ["http://api.example.com/client/v4", /plain http is accepted for/],
  ["api.cloudflare.com", /is not a URL that begins with https:\/\//],
  ["https://user:pass@api.example.com", /must not contain credentials/],
] as const)("the token isn't sent to %s", async ([base, problem]) => {
  const scenario = await setUpScenario();

  const end = await scenario.run({}, { env: { CLOUDFLARE_API_BASE_URL: base } });

  expect(complaints(scenario, end)).toEqual([expect.stringMatching(problem)]);
});

const PUSHED = "canary 100: canary ca7a4700 100% 1/1 run 12345678901.1: 0f3a9b2";

test.for<[what: string, event: JobOptions["event"], env?: JobOptions["env"]]>([
  ["missing", { name: "push" }],
  ["malformed", { name: "push", text: '{"head_commit":' }],
  ["of another event", { name: "push", payload: { pull_request: { title: "no" } } }],
  ["of a kind that isn't known", { name: "gollum", payload: { pages: [] } }],
])("an event's payload that is %s costs the message, and nothing else", async ([, event]) => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ schedule: "100" }, { ...(event && { event }) });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.made()).toEqual([PUSHED]);
  expect(end.log).toContain(
    "The message of commit 0f3a9b2 could not be read (github-token is empty): the deployments' message is its short SHA",
  );
  expect(orders(end)).toEqual([]);
});

test("outside of GitHub, without any of its variables, it still rolls out", async () => {
  const scenario = await setUpScenario();
  const none = Object.fromEntries(
    [
      ...["GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_SHA", "GITHUB_REPOSITORY", "GITHUB_RUN_ID"],
      ...[
        "GITHUB_RUN_ATTEMPT",
        "GITHUB_API_URL",
        "GITHUB_SERVER_URL",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_OUTPUT",
      ],
      ...["GITHUB_STATE", "RUNNER_TEMP", "RUNNER_ENVIRONMENT", "GITHUB_WORKSPACE"],
    ].map((name) => [name, undefined]),
  );

  const end = await scenario.run({ schedule: "100" }, { env: none });

  expect(end.code).toBe(0);
  expect(scenario.made()).toEqual(["canary 100: canary ca7a4700 100% 1/1 run 0.1: Gradual rollout"]);
  expect(end.outputs).toMatchObject({ status: "completed" });
});

test.for(["GITHUB_STATE", "GITHUB_OUTPUT"])(
  "a file of the runner's that isn't there (%s) is told",
  async (name) => {
    const scenario = await setUpScenario();

    const end = await scenario.run({}, { env: { [name]: "/nowhere/file" } });

    expect(end.code).toBe(1);
    expect(scenario.requests()).toEqual([]);
    expect(orders(end)).toContain(
      `error (Rollout: failed): Environment variable ${name} names "/nowhere/file", and there is no such file: let the runner set it.`,
    );
  },
);
