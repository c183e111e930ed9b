import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJobContext } from "../../src/inputs/job-context.ts";

const HEAD = "1".repeat(40);
const DEFAULT_BRANCH = "2".repeat(40);

/** What the runner's variables and the event's file say of the job. */
function jobOf(name: string, event: unknown, sha?: string) {
  const env = new Map([
    ["GITHUB_EVENT_NAME", name],
    ["GITHUB_EVENT_PATH", "/event.json"],
    ["GITHUB_SHA", sha],
  ]);
  return readJobContext(
    (variable) => env.get(variable),
    () => JSON.stringify(event),
  );
}
const eventMessage = (name: string, event: unknown) => jobOf(name, event).eventMessage;
const eventSha = (name: string, event: unknown, githubSha?: string) => jobOf(name, event, githubSha).sha;

describe("the message that an event brings", () => {
  test.each([
    ["push", { head_commit: { message: "fix: carts\n\nbody" } }, "fix: carts\n\nbody"],
    ["workflow_run", { workflow_run: { head_commit: { message: "fix: carts" } } }, "fix: carts"],
    ["merge_group", { merge_group: { head_commit: { message: "Merge 12" } } }, "Merge 12"],
    ["pull_request", { pull_request: { title: "Fix carts" } }, "Fix carts"],
    ["pull_request_target", { pull_request: { title: "Fix carts" } }, "Fix carts"],
    ["release", { release: { name: "Carts", tag_name: "v1" } }, "Carts"],
    ["release", { release: { name: "", tag_name: "v1" } }, "v1"],
    ["release", { release: { name: null, tag_name: "v1" } }, "v1"],
  ])("%s", (name, event, message) => {
    expect(eventMessage(name, event)).toBe(message);
  });

  test.each([
    ["a branch was deleted", "push", { head_commit: null }],
    ["the field is missing", "push", { head_commit: {} }],
    ["the field is blank", "push", { head_commit: { message: " \n" } }],
    ["the field is no text", "push", { head_commit: { message: { toString: "x" } } }],
    ["it is another event's payload", "push", { pull_request: { title: "Fix carts" } }],
    ["the event has none", "schedule", { schedule: "*/5 * * * *" }],
    ["the event has none", "workflow_dispatch", { inputs: {}, head_commit: { message: "no" } }],
    ["the event has none", "repository_dispatch", { client_payload: { message: "no" } }],
    ["there is no event", "", undefined],
    ["it is a list", "push", [{ head_commit: { message: "no" } }]],
    ["it is text", "push", "head_commit"],
    ["it is null", "push", null],
  ])("none when %s (%s)", (_, name, event) => {
    expect(eventMessage(name, event)).toBeUndefined();
  });
});

describe("the commit that an event is about", () => {
  test("is GITHUB_SHA", () => {
    for (const name of ["push", "workflow_dispatch", "schedule", "merge_group", "release"])
      expect(eventSha(name, {}, HEAD)).toBe(HEAD);
  });

  test("is the triggering run's commit for workflow_run, never the default branch's", () => {
    const event = { workflow_run: { head_sha: HEAD } };
    expect(eventSha("workflow_run", event, DEFAULT_BRANCH)).toBe(HEAD);
    expect(eventSha("workflow_run", { workflow_run: { head_commit: { id: HEAD } } }, DEFAULT_BRANCH)).toBe(
      HEAD,
    );
    expect(eventSha("workflow_run", undefined, DEFAULT_BRANCH)).toBeUndefined();
  });

  test("is the pull request's head, never GitHub's merge commit or the base branch", () => {
    for (const name of ["pull_request", "pull_request_target"]) {
      expect(eventSha(name, { pull_request: { head: { sha: HEAD } } }, DEFAULT_BRANCH)).toBe(HEAD);
      expect(eventSha(name, {}, DEFAULT_BRANCH)).toBeUndefined();
    }
  });

  test.each(["", "main", "1234567", "../../user", "g".repeat(40), "1".repeat(41)])(
    "is not %j",
    (githubSha) => {
      expect(eventSha("push", {}, githubSha)).toBeUndefined();
    },
  );

  test("may have SHA-256's length", () => {
    expect(eventSha("push", {}, "a".repeat(64))).toBe("a".repeat(64));
  });
});

const FIELDS = "head_commit workflow_run pull_request release head sha message __proto__".split(" ");

test("whatever an event holds is never an error", () => {
  const names = fc.oneof(
    fc.constantFrom("push", "workflow_run", "merge_group", "pull_request", "release", "schedule", ""),
    fc.string(),
  );
  const payload = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(fc.constantFrom(...FIELDS), tie("node"))),
  })).node;
  fc.assert(
    fc.property(names, payload, fc.option(fc.string(), { nil: undefined }), (name, event, sha) => {
      expect(["string", "undefined"]).toContain(typeof eventMessage(name, event));
      expect(eventSha(name, event, sha) ?? HEAD).toMatch(/^(?:[0-9a-f]{40}){1,2}$|^[0-9a-f]{64}$/i);
    }),
  );
});
