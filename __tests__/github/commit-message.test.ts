import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { resolveCommitMessage } from "../../src/github/commit-message.ts";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { environment } from "../inputs/environment.ts";

const NEVER = new AbortController().signal;
const SHA = "0f3a9b2c".repeat(5);
const TOKEN = "ghs_token_of_forty_characters_0123456789";

/** GitHub's API on loopback: answers everything with `answer`, and notes what it was asked. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = await httpServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    answer(request, response);
  });
  onTestFinished(server.close);
  return { apiUrl: server.url, requests, headers };
}

function json(status: number, body: unknown) {
  return (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(body));
  };
}

const mustNotAsk: typeof fetch = () => {
  throw new Error("the API was asked");
};

interface Job {
  readonly input?: string;
  readonly eventName?: string;
  readonly event?: unknown;
  readonly sha?: string;
  readonly repository?: string;
  readonly apiUrl?: string;
  readonly token?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

/** The message in a job that is started by hand. */
function messageIn({
  input = "",
  token = TOKEN,
  event = {},
  fetch = globalThis.fetch,
  signal = NEVER,
  ...job
}: Job) {
  const env = {
    ...environment({ message: input, "github-token": token }),
    GITHUB_EVENT_NAME: job.eventName ?? "workflow_dispatch",
    GITHUB_EVENT_PATH: "/event.json",
    GITHUB_SHA: job.sha ?? SHA,
    GITHUB_REPOSITORY: job.repository ?? "acme/shop",
    GITHUB_API_URL: job.apiUrl ?? "http://127.0.0.1:2",
  };
  const inputs = loadInputs(env, (path) => (path === "/event.json" ? JSON.stringify(event) : undefined));
  return resolveCommitMessage(inputs, { fetch, signal });
}

describe("where the message comes from, in order", () => {
  test("the input, whatever the event says", async () => {
    const event = { head_commit: { message: "fix: carts" } };
    expect(await messageIn({ input: "by hand", eventName: "push", event, fetch: mustNotAsk })).toEqual({
      message: "by hand",
    });
  });

  test("the event, without asking the API", async () => {
    const event = { head_commit: { message: "fix: carts\n\nbody" } };
    expect(await messageIn({ input: " ", eventName: "push", event, fetch: mustNotAsk, token: "" })).toEqual({
      message: "fix: carts\n\nbody",
    });
  });

  test.each(["workflow_dispatch", "schedule", "repository_dispatch"])(
    "the API for %s, with one request",
    async (eventName) => {
      const { apiUrl, requests, headers } = await serve(json(200, { commit: { message: "fix: carts" } }));
      expect(await messageIn({ eventName, apiUrl })).toEqual({
        message: "fix: carts",
      });
      expect(requests).toEqual([`GET /repos/acme/shop/commits/${SHA}`]);
      expect(headers[0]?.authorization).toBe(`token ${TOKEN}`);
    },
  );

  test("the API for an event whose payload lacks it, also behind a path (GitHub Enterprise)", async () => {
    const { apiUrl, requests } = await serve(json(200, { commit: { message: "fix: carts" } }));
    const found = await messageIn({ eventName: "push", event: undefined, apiUrl: `${apiUrl}/api/v3` });
    expect(found).toEqual({ message: "fix: carts" });
    expect(requests).toEqual([`GET /api/v3/repos/acme/shop/commits/${SHA}`]);
  });

  test("the API is asked for the triggering run's commit, not for the default branch's", async () => {
    const { apiUrl, requests } = await serve(json(200, { commit: { message: "fix: carts" } }));
    const head = "a".repeat(40);
    await messageIn({ eventName: "workflow_run", event: { workflow_run: { head_sha: head } }, apiUrl });
    expect(requests).toEqual([`GET /repos/acme/shop/commits/${head}`]);
  });

  test("a fixed text where no commit is known", async () => {
    const nothing = { eventName: "", event: undefined, sha: "", fetch: mustNotAsk };
    expect(await messageIn(nothing)).toEqual({
      message: "Gradual rollout",
      note: expect.stringContaining("Set the input message"),
    });
    const run = { eventName: "workflow_run", fetch: mustNotAsk };
    expect(await messageIn(run)).toMatchObject({ message: "Gradual rollout" });
  });
});

describe("the API is best effort: the short SHA, and a note that says why", () => {
  const failures: [string, (request: IncomingMessage, response: ServerResponse) => void, string][] = [
    [
      "no permission",
      json(403, { message: "Resource not accessible by integration" }),
      "HTTP 403: Resource not",
    ],
    [
      "the token sent back",
      json(401, { message: `Bad credentials token ${TOKEN}` }),
      "HTTP 401: Bad credentials token ***",
    ],
    ["no such commit", json(404, { message: "Not Found" }), "HTTP 404: Not Found"],
    ["an outage", json(503, { message: "try later" }), "HTTP 503: try later"],
    ["another shape", json(200, { sha: SHA }), "holds no message"],
    ["null", json(200, null), "holds no message"],
    ["a blank message", json(200, { commit: { message: " " } }), "holds no message"],
    ["no JSON", (_, response) => response.end("<html>"), "holds no message"],
    ["a reset", (request) => request.socket.destroy(), "could not be read"],
    [
      "a page of HTML",
      (_, response) => {
        response.writeHead(502, { "content-type": "text/html" });
        response.end(`<html>\n${"bad gateway\n".repeat(100)}`);
      },
      "HTTP 502: <html> bad gateway",
    ],
  ];
  test.each(failures)("%s", async (_, answer, why) => {
    const { apiUrl, requests } = await serve(answer);
    const found = await messageIn({ apiUrl });
    expect(found).toMatchObject({ message: "0f3a9b2" });
    expect(found.note).toContain(why);
    expect(found.note).toContain("contents: read");
    expect(found.note).not.toMatch(/[\r\n]/);
    expect(found.note?.length).toBeLessThan(500);
    expect(found.note).not.toContain(TOKEN);
    expect(requests).toHaveLength(1);
  });

  test("nobody listens", async () => {
    const found = await messageIn({});
    expect(found).toMatchObject({ message: "0f3a9b2" });
    expect(found.note).toContain("ECONNREFUSED");
  });

  test.each([
    ["no token", { token: "" }, "github-token is empty"],
    ["no repository", { repository: "" }, "GITHUB_REPOSITORY isn't owner/name"],
    ["an odd repository", { repository: "acme/shop/../x" }, "GITHUB_REPOSITORY"],
  ])("%s: nothing is asked", async (_, changes, why) => {
    const found = await messageIn({ ...changes, fetch: mustNotAsk });
    expect(found).toMatchObject({ message: "0f3a9b2" });
    expect(found.note).toContain(why);
  });

  /** The five seconds pass in 30 ms. */
  function fiveSecondsPass() {
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      const timer = new AbortController();
      if (ms === 5_000) setTimeout(() => timer.abort(), 30);
      return timer.signal;
    });
  }

  test("an answer that doesn't come is waited for no longer than allowed", async () => {
    fiveSecondsPass();
    const { apiUrl } = await serve(() => {});
    const found = await messageIn({ apiUrl });
    expect(found.note).toContain("no answer within 5 s");
  });

  test("a cancelled run doesn't wait", async () => {
    const { apiUrl } = await serve(() => {});
    const cancel = new AbortController();
    const found = messageIn({ apiUrl, signal: cancel.signal });
    cancel.abort(new Error("SIGINT"));
    expect(await found).toMatchObject({ message: "0f3a9b2", note: expect.stringContaining("cancelled") });
    expect(await messageIn({ apiUrl, signal: cancel.signal })).toMatchObject({
      note: expect.stringContaining("cancelled"),
    });
  });

  test("headers of the answer aren't printed", async () => {
    const print = [vi.spyOn(console, "warn"), vi.spyOn(console, "error"), vi.spyOn(console, "log")];
    const { apiUrl } = await serve((_, response) => {
      response.writeHead(200, {
        "content-type": "application/json",
        deprecation: "true",
        sunset: "::set-output name=status::completed",
      });
      response.end(JSON.stringify({ commit: { message: "fix: carts" } }));
    });
    expect(await messageIn({ apiUrl })).toEqual({ message: "fix: carts" });
    for (const spy of print) expect(spy).not.toHaveBeenCalled();
  });
});
