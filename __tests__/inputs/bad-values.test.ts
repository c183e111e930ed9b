import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { ProblemError } from "../../src/values/problems.ts";
import { anyCharacter } from "../any-character.ts";
import { environment, INPUT_NAMES, problemsOf, TOKEN } from "./environment.ts";

const UUID = "db7cd8d3-4425-4fe7-8c81-01bf963b6067";

/** Input, value, and what the problem has to say beside the input's name. */
const BAD: readonly (readonly [string, string, string])[] = [
  ["command", "deploy", '"deploy" is not accepted; write rollout, advance, promote, rollback or status'],
  ["command", "Rollout", 'did you mean "rollout"?'],
  ["command", "rolout", 'did you mean "rollout"?'],
  ["command", "rollbck", 'did you mean "rollback"?'],
  ["command", "advance promote", '"advance promote" is not accepted'],
  ["command", "advance\npromote", '"advance\\npromote" is not accepted'],
  ["command", "constructor", '"constructor" is not accepted'],
  ["api-token", "Bearer abcdefghijklmnopqrstuvwxyz0123456789abcd", "without the word Bearer"],
  ["api-token", "abcdefghijklmnopqrst\nuvwxyz0123456789abcd", "white space, a control character"],
  ["api-token", "abcdefghijklmnopqrst\u0000uvwxyz0123456789abcd", "white space, a control character"],
  ["api-token", "abcdefghijklmnopqrstüvwxyz0123456789abcd", "a letter that no token has"],
  ["account-id", "my-account", '"my-account" is not an account id; write its 32 hexadecimal digits'],
  ["account-id", "f037e56e89293a057740de681ac9abb", "is not an account id"],
  ["account-id", "f037e56e89293a057740de681ac9abbef", "is not an account id"],
  ["account-id", "f037e56e-8929-3a05-7740-de681ac9abbe", "is not an account id"],
  ["account-id", "../../user/tokens", '"../../user/tokens" is not an account id'],
  ["account-id", "v".repeat(36), `"${"v".repeat(36)}" is not an account id`],
  ["account-id", "v".repeat(40), "a value of 40 characters, which isn't shown, is not an account id"],
  ["script-name", "My-Worker", 'did you mean "my-worker"?'],
  ["script-name", "my worker", '"my worker" is not a Worker\'s name; write lower-case letters, digits'],
  ["script-name", "my/worker", '"my/worker" is not a Worker\'s name'],
  ["script-name", "my-worker/../other", "is not a Worker's name"],
  ["script-name", "..", '".." is not a Worker\'s name'],
  ["script-name", "my-worker?force=true", "is not a Worker's name"],
  ["script-name", "-worker", "not beginning with a dash"],
  ["script-name", "worker.example.com", "is not a Worker's name"],
  ["script-name", "my\u0007worker", '"my\\u0007worker" is not a Worker\'s name'],
  ["script-name", "my\nworker", '"my\\nworker" is not a Worker\'s name'],
  ["script-name", "w".repeat(256), `"${"w".repeat(80)}…" is not a Worker's name`],
  ["canary-version", "newest", '"newest" is not a version; write a version id, tag:TAG or latest'],
  ["canary-version", "Latest", 'did you mean "latest"?'],
  ["canary-version", "v1.2.3", 'did you mean "tag:v1.2.3"?'],
  ["canary-version", "tag=v1.2.3", 'did you mean "tag:v1.2.3"?'],
  ["canary-version", "tag:", '"tag:" names no tag; write it after the colon: tag:TAG'],
  ["canary-version", "tag: \t ", "names no tag"],
  ["canary-version", `tag:${"t".repeat(101)}`, "has a tag of 101 bytes; a tag has at most 100"],
  ["canary-version", `tag:${"ü".repeat(51)}`, "has a tag of 102 bytes"],
  ["canary-version", "tag:one\ntwo", '"tag:one\\ntwo" contains a control character, which no tag does'],
  ["canary-version", "tag:one\u2028two", '"tag:one\\u2028two" contains a control character'],
  [
    "canary-version",
    "db7cd8d3",
    '"db7cd8d3" is not a version; write a version id, tag:TAG or latest; a version id is whole',
  ],
  ["canary-version", UUID.slice(0, -1), "a version id is whole, with 36 characters"],
  ["canary-version", UUID.replaceAll("-", ""), "a version id is whole, with 36 characters"],
  ["canary-version", `{${UUID}}`, "is not a version"],
  ["canary-version", `${UUID}, ${UUID}`, "is not a version"],
  ["stable-version", "latest", '"latest" is not a version; write a version id or tag:TAG.'],
  [
    "stable-version",
    "previous version",
    '"previous version" is not a version; write a version id or tag:TAG',
  ],
  ["stable-version", "tag:", "names no tag"],
  ["stable-version", "1234567", 'did you mean "tag:1234567"?'],
  ["stable-version", "Tagged 1.0", '"Tagged 1.0" is not a version; write a version id or tag:TAG.'],
  ["stable-version", "vtag:1", '"vtag:1" is not a version; write a version id or tag:TAG.'],
  ["stable-version", "TAG 1.0", 'did you mean "tag:1.0"?'],
  ["stable-version", "abcdefgh1", 'did you mean "tag:abcdefgh1"?'],
  ["stable-version", "x12345678", 'did you mean "tag:x12345678"?'],
  ["window", "Mon-Fri 9-17", 'line 1, column 9: "9-17" is not HH:MM-HH:MM'],
  ["schedule", "10, 7O, 100", 'line 1, column 5: "7O" is not a percentage'],
  ["schedule", "# later", "there is no step"],
  ["schedule", "10, 50, 100,", 'line 1, column 12: "," has no step after it'],
  ["schedule", "10\n50\n25", 'line 3, column 1: "25" is not above the step before it, 50'],
  ["hold", "5", '"5" is not a duration; it has no unit: write 5s, 5m, 5h or 5d'],
  ["hold", "10m..5m", '"10m..5m" ends before it begins'],
  ["on-failure", "fail", '"fail" is not accepted; write rollback or hold'],
  ["on-failure", "roll-back", 'did you mean "rollback"?'],
  ["on-failure", "rolback", '"rolback" is not accepted; write rollback or hold; did you mean "rollback"?'],
  ["on-cancel", "ROLLBACK", 'did you mean "rollback"?'],
  ["on-conflict", "rollback", '"rollback" is not accepted; write fail or replace'],
  ["on-conflict", "replce", 'did you mean "replace"?'],
  ["message", `deploy with ${TOKEN}`, "holds a token, which has no place there"],
  ["triggered-by", "push\nby hand", '"push\\nby hand" contains a control character; write one line'],
  ["triggered-by", "\u001b[31mred", '"\\u001b[31mred" contains a control character'],
  ["triggered-by", "x".repeat(101), "is too long; at most 100 characters are accepted"],
  ["triggered-by", TOKEN, "holds a token"],
  ["environment", "prod\nuction", '"prod\\nuction" contains a control character; write one line'],
  ["environment", "x".repeat(256), "is too long; at most 255 characters are accepted"],
  ["force", "falsely", '"falsely" is not accepted'],
  ["force", "untrue", '"untrue" is not accepted'],
  ["force", "yes", '"yes" is not accepted; write true or false'],
  ["force", "tRUE", '"tRUE" is not accepted'],
  ["code-update", "later", '"later" is not accepted; write immediate, deferred or deferred:DURATION'],
  ["code-update", "imediate", 'did you mean "immediate"?'],
  ["code-update", "immediate:5m", '"immediate:5m" is not accepted'],
  ["code-update", "defered:5m", 'did you mean "deferred"?'],
  ["code-update", "deferred:300", '"300" is not a duration; it has no unit'],
  ["code-update", "deferred:1.5s", '"deferred:1.5s" is not accepted; write whole seconds'],
  ["code-update", "deferred:", '"" is not a duration'],
  ["github-token", "ghs_abc def", "the value, which isn't shown, contains white space"],
  ["github-token", "Bearer ghs_abc", "without the word Bearer"],
  ["checks", `run curl -H ${TOKEN}`, "holds a token, which has no place there"],
  ["checks", "error-rat <= 1%", 'line 1, column 1: "error-rat" is not a check; did you mean error-rate?'],
  [
    "checks",
    'probe https://a.de/ header "X-Key: $STAGING_KEY"',
    'line 1, column 28: "$STAGING_KEY" is empty or missing',
  ],
  ["min-requests", "1e3", '"1e3" is not accepted'],
  ["min-requests", "0", '"0" is not accepted; write a whole number from 1 to 1000000000'],
  ["min-requests", "1000000001", '"1000000001" is not accepted'],
  ["confidence", "100%", '"100%" is not accepted; write 50% to 99.99%'],
  ["confidence", "0.99", '"0.99" is not accepted; write 50% to 99.99%'],
  ["on-inconclusive", "pass", '"pass" is not accepted; write hold, proceed or rollback'],
  ["on-inconclusive", "procede", 'did you mean "proceed"?'],
  ["prune", "all", '"all" is not accepted; write true or false'],
  ["dry-run", "true false", '"true false" is not accepted'],
];

describe("each bad value gives one clear problem that names its input:", () => {
  test.each(BAD)("%s: %j", (name, value, reason) => {
    const problems = problemsOf(environment({ [name]: value }));
    expect(problems).toHaveLength(1);
    const [problem = ""] = problems;
    expect(problem.startsWith(`Input ${name}: `)).toBe(true);
    expect(problem).toContain(reason);
    expect(problem).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+[^.?][.?]$/u);
    expect(problem.length).toBeLessThan(400);
  });

  test("the table covers every input", () => {
    expect(new Set(BAD.map(([name]) => name))).toEqual(new Set(INPUT_NAMES));
  });
});

const BASE = "CLOUDFLARE_API_BASE_URL";
const HTTP_IS_FOR = "http is for this machine only (localhost, 127.0.0.1, [::1])";

describe("each bad environment variable, too:", () => {
  test.each([
    [BASE, `https://api.example.com/${TOKEN}`, "holds a token, which has no place there"],
    [BASE, "api.cloudflare.com", '"api.cloudflare.com" is not a web address; write https://HOST/PATH'],
    [BASE, "ftp://127.0.0.1", "is not a web address"],
    [BASE, "https://", "is not a web address"],
    [BASE, "http://api.cloudflare.com", `is not encrypted; write https://, ${HTTP_IS_FOR}`],
    [BASE, "http://127.0.0.1.example.test", "is not encrypted"],
    [BASE, "http://localhost.example.test", "is not encrypted"],
    [BASE, "http://[::2]", "is not encrypted"],
    [BASE, "http://10.0.0.1", "is not encrypted"],
    [BASE, "https://a.test/v4?x=1", '"https://a.test/v4?x=1": a query or fragment can\'t be part of it'],
    [BASE, "https://a.test/v4?", "a query or fragment can't be part of it"],
    [BASE, "https://a.test/v4#x", "a query or fragment can't be part of it"],
    [
      BASE,
      "https://ada:hunter2@a.test/v4",
      '"https://a.test/v4" contains a user name or password (not shown)',
    ],
    [BASE, "https://hunter2@a.test", '"https://a.test" contains a user name or password (not shown)'],
    [BASE, "https://:hunter2@a.test", '"https://a.test" contains a user name or password (not shown)'],
    ["GITHUB_RUN_ID", "run 7", '"run 7" is not a number of at most 20 digits'],
    ["GITHUB_RUN_ID", "9".repeat(21), "is not a number of at most 20 digits"],
    ["GITHUB_RUN_ATTEMPT", "-1", '"-1" is not a number'],
    ["GITHUB_EVENT_NAME", "x".repeat(101), "at most 100 characters are accepted"],
  ])("%s: %j", (name, value, reason) => {
    const problems = problemsOf({ ...environment({}), [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^(?:Environment variable )?${name}\\b`));
    expect(problems[0]).toContain(reason);
    expect(problems[0]).not.toContain("hunter2");
    expect(problems[0]).toMatch(/[^.]\.$/);
  });
});

test("all problems are told at once", () => {
  const values = Object.fromEntries(BAD);
  const message = `deploy with ${values["api-token"]}`;
  const everything = environment({ ...values, message, "triggered-by": "push\nby hand" });
  const names = problemsOf(everything).map((problem) => /^Input ([\w-]+): /.exec(problem)?.[1]);
  expect(names.toSorted()).toEqual(INPUT_NAMES.toSorted());
});

const MISSING_NAME = (why: string) =>
  `Input script-name is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${why}).`;

test("what is required and missing is told with the way to give it", () => {
  const problems = problemsOf({});
  expect(problems).toEqual([
    "Input api-token is missing: give a Cloudflare API token, here or as environment variable CLOUDFLARE_API_TOKEN.",
    expect.stringMatching(/^Input account-id is missing: .* CLOUDFLARE_ACCOUNT_ID\.$/),
    MISSING_NAME("WRANGLER_OUTPUT_FILE_PATH isn't set"),
  ]);
  expect(problemsOf(environment({ "script-name": " \n " }))).toEqual([
    MISSING_NAME("WRANGLER_OUTPUT_FILE_PATH isn't set"),
  ]);
});

test("a Worker that wrangler's output doesn't name is told with the reason", () => {
  const env = { ...environment({ "script-name": "" }), WRANGLER_OUTPUT_FILE_PATH: "/out" };
  expect(problemsOf(env)).toEqual([
    MISSING_NAME('the file "/out" of WRANGLER_OUTPUT_FILE_PATH can\'t be read'),
  ]);
  expect(problemsOf(env, "some", { "/out": '{"type":"wrangler-session"}\n' })).toEqual([
    MISSING_NAME("wrangler's output names no uploaded version"),
  ]);
  const upload = '{"type":"version-upload","worker_name":"My Shop","version_id":"x"}';
  expect(problemsOf(env, "some", { "/out": upload })).toEqual([
    expect.stringMatching(/^The Worker in wrangler's output: "My Shop" is not a Worker's name/),
  ]);
});

test("a bad value that came from the environment is told as such", () => {
  const env = { ...environment({ "account-id": "" }), CLOUDFLARE_ACCOUNT_ID: "production" };
  expect(problemsOf(env)).toEqual([
    'Environment variable CLOUDFLARE_ACCOUNT_ID: "production" is not an account id; write its 32 hexadecimal digits.',
  ]);
});

test("a token is never quoted, wherever it was put", () => {
  for (const name of INPUT_NAMES) {
    for (const value of [TOKEN, ` x ${TOKEN} y`, `${TOKEN}\n`, `${"x".repeat(70)}${TOKEN}`]) {
      const problems = name === "api-token" ? [] : problemsOf(environment({ [name]: value }), "any");
      expect(problems.join("\n")).not.toContain(TOKEN.slice(0, 8));
    }
  }
  const swapped = environment({ "api-token": "f037e56e89293a057740de681ac9abbe", "account-id": TOKEN });
  expect(problemsOf(swapped)).toHaveLength(1);
  expect(problemsOf(swapped).join("\n")).not.toContain(TOKEN.slice(0, 8));
  const broken = environment({ "api-token": `${TOKEN} ${TOKEN}`, "github-token": `${TOKEN}\u0001` });
  expect(problemsOf(broken)).toHaveLength(2);
  expect(problemsOf(broken).join("\n")).not.toContain(TOKEN.slice(0, 8));
});

test("the error itself lists every problem, a line each", () => {
  expect(() => loadInputs({})).toThrow(ProblemError);
  expect(() => loadInputs({})).toThrow(/api-token.*\n.*account-id.*\n.*script-name/);
});

const name = fc.constantFrom(...INPUT_NAMES);
const value = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.stringMatching(/^[\w:.,%#/?\s-]{0,60}$/),
  fc.string().map((text) => text + TOKEN),
);

test("whatever an input holds, it is accepted or gives one line that names it and no token, checks one for each flaw", () => {
  fc.assert(
    fc.property(name, value, (input, text) => {
      const problems = problemsOf(environment({ [input]: text }), "any");
      if (input !== "checks") expect(problems.length).toBeLessThanOrEqual(1);
      for (const problem of problems) {
        expect(problem).toMatch(new RegExp(`^Input ${input}(?:: | is missing: )`));
        expect(problem).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]+$/u);
        expect(problem.length).toBeLessThan(1_000);
        expect(problem).not.toContain(TOKEN.slice(0, 8));
      }
    }),
    { numRuns: 2_000 },
  );
});

test("whatever all inputs hold together, every problem names another one, checks apart", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), (inputs) => {
      const named = problemsOf(environment(inputs), "any").map(
        (problem) => /^Input ([\w-]+)/.exec(problem)?.[1],
      );
      expect(named).not.toContain(undefined);
      const once = named.filter((input) => input !== "checks");
      expect(new Set(once).size).toBe(once.length);
    }),
    { numRuns: 300 },
  );
});
