import { describe, expect, test } from "vitest";
import { TransportError } from "../../src/http.ts";
import type { NewDeployment } from "../../src/rollout/model.ts";
import {
  ACCOUNT,
  apiError,
  CANARY,
  ID,
  ok,
  type Reply,
  rawDeployment,
  refusal,
  scripted,
} from "./scripted-api.ts";

const PATH = `/accounts/${ACCOUNT}/workers/scripts/my-worker/deployments`;

const rollback: NewDeployment = {
  versions: [{ versionId: CANARY, percentage: 100 }],
  message: "m",
  triggeredBy: "push",
  force: false,
  codeUpdate: { mode: "deferred", maxDelayS: 300 },
};

const reading = (reply: Reply) => apiError(scripted(reply).api.listDeployments(1));
const writing = (reply: Reply) => apiError(scripted(reply).api.createDeployment(rollback));

describe("the message says everything in one line", () => {
  test("every error with its code, pointer and documentation, the request and its ray", async () => {
    const { message, facts } = await writing(
      refusal(
        400,
        [
          {
            code: 10021,
            message: "percentages must\ntotal 100.",
            source: { pointer: "/versions/0" },
            documentation_url: "https://developers.cloudflare.com/workers/",
          },
          { code: "10999", message: "and more", error_chain: [{ code: 7003, message: "because of this" }] },
        ],
        { "cf-ray": "8f2a-FRA" },
      ),
    );
    expect(message).toBe(
      `POST ${PATH}: HTTP 400 (cf-ray 8f2a-FRA): 10021 percentages must total 100. ` +
        "(at /versions/0, see https://developers.cloudflare.com/workers/); 10999 and more; 7003 because of this.",
    );
    expect(facts).toMatchObject({
      retry: false,
      write: "not-made",
      codes: [10021, 10999, 7003],
    });
  });

  test("a deletion names its deployment", async () => {
    const { message } = await apiError(scripted(refusal(404, [])).api.deleteDeployment(ID));
    expect(message).toContain(`DELETE ${PATH}/${ID}: HTTP 404`);
  });

  test("the query stays out of it", async () => {
    const { message } = await apiError(scripted(refusal(500, [])).api.listDeployableVersions());
    expect(message).toContain("GET ");
    expect(message).toContain("/my-worker/versions: HTTP 500: failed, without a reason.");
    expect(message).not.toContain("deployable");
  });

  test.each([
    ["no list", "nope", "HTTP 400: failed, without a reason."],
    ["an empty item", [{}], "HTTP 400: an error without a message."],
    ["a text", ["just so"], "HTTP 400: just so."],
    ["a number and null", [1, null], "an error without a message; an error without a message."],
    ["a code that is none", [{ code: 1.5, message: "m" }], "HTTP 400: m."],
  ])("errors that are %s are shown as far as they can be", async (_, errors, text) => {
    expect((await reading(refusal(400, errors))).message).toContain(text);
  });

  test("a long chain of errors is cut", async () => {
    const chain = Array.from({ length: 200 }).reduce<object[]>(
      (error_chain) => [{ code: 1000, message: "and before that", error_chain }],
      [],
    );
    const { facts } = await reading(refusal(400, chain));
    expect(facts.codes).toHaveLength(50);
  });

  test("an error of megabytes is cut", async () => {
    const { message } = await reading(refusal(400, [{ code: 1000, message: "x".repeat(1_000_000) }]));
    expect(message.length).toBeLessThan(5_000);
  });
});

describe("it says what to do", () => {
  const auth = (permission: string) =>
    `The token in api-token must be active, belong to the account in account-id, and have the permission "${permission}".`;

  test.each([
    [401, 10000],
    [400, 9106],
    [403, 9109],
    [403, 0],
    [401, 0],
  ])(
    "HTTP %d with code %d: the permission that is missing, of a read and of a write",
    async (status, code) => {
      const reply = refusal(status, [{ code, message: "Authentication error" }]);
      expect((await reading(reply)).message).toContain(auth("Workers Scripts: Read"));
      expect((await writing(reply)).message).toContain(auth("Workers Scripts: Edit"));
    },
  );

  test.each([
    [404, 10007, "Check script-name and account-id"],
    [404, 0, "Check script-name and account-id"],
    [429, 0, "1,200 requests in 5 minutes"],
    [400, 10220, "force: true"],
    [400, 100405, "different exports"],
    [400, 10211, "Durable Object migration"],
    [400, 10214, "Settings or secrets were edited"],
    [400, 10215, "Settings or secrets were edited"],
    [400, 10222, "No version of this Worker has been uploaded"],
    [503, 0, "cloudflarestatus.com"],
  ])("HTTP %d with code %d", async (status, code, hint) => {
    expect((await writing(refusal(status, [{ code, message: "m" }]))).message).toContain(hint);
  });

  test("a header that holds no token, with the chain that says so, is the token's fault", async () => {
    const chain = [{ code: 6111, message: "Invalid format for Authorization header" }];
    const { message, facts } = await reading(
      refusal(400, [{ code: 6003, message: "Invalid request headers", error_chain: chain }]),
    );
    expect(message).toBe(
      `GET ${PATH}: HTTP 400: 6003 Invalid request headers; 6111 Invalid format for Authorization header. ` +
        "api-token is not a complete Cloudflare API token: paste it again, without quotes, spaces or the word Bearer.",
    );
    expect(facts).toMatchObject({ retry: false, write: "not-made" });
  });

  test.each([
    ["R2 bucket 'uploads' not found. Please use a different name and try again.", "R2 bucket 'uploads'"],
    ["KV namespace [0f2ac74b] was not found.", "KV namespace [0f2ac74b]"],
    ['Queue "orders" does not exist.', 'Queue "orders"'],
    ["The version binds a queue that has been deleted.", "queue"],
  ])("a rollback that is refused since a bound resource is gone: %s", async (message, resource) => {
    expect((await writing(refusal(400, [{ code: 10085, message }]))).message).toContain(
      `The version binds a resource that no longer exists (${resource}): create it again, or deploy a version without that binding.`,
    );
  });

  test("an error that only mentions a bucket is not about a deleted one", async () => {
    const reply = refusal(400, [{ code: 10021, message: "R2 bucket 'uploads' is read-only" }]);
    expect((await writing(reply)).message).not.toContain("is gone");
  });

  test("a block by the firewall isn't taken for a missing permission", async () => {
    const headers = { "cf-mitigated": "challenge", "cf-ray": "9a" };
    const { message, facts } = await reading({
      status: 403,
      headers,
      body: "<!DOCTYPE html>\n<title>Just a moment",
    });
    expect(message).toBe(
      `GET ${PATH}: HTTP 403 (a WAF block, cf-mitigated: challenge; cf-ray 9a): ` +
        "the answer of 36 characters isn't JSON: <!DOCTYPE html> <title>Just a moment. " +
        "Cloudflare's firewall (WAF) blocked the request before the API saw it: " +
        "try another runner, or report the cf-ray to Cloudflare.",
    );
    expect(facts).toMatchObject({ retry: false, write: "unknown" });
  });
});

describe("a body that can't be read is reported as such", () => {
  test.each([
    [
      "HTML",
      "<html><h1>502 Bad Gateway</h1>",
      "the answer of 30 characters isn't JSON: <html><h1>502 Bad Gateway</h1>.",
    ],
    ["text", "upstream connect error", "the answer of 22 characters isn't JSON: upstream connect error."],
    ["nothing", " \n", "the answer is empty."],
    ["broken off", '{"success":true,"res', 'the answer of 20 characters isn\'t JSON: {"success":true,"res.'],
    ["a long page", `<p>${"x".repeat(10_000)}`, `: <p>${"x".repeat(157)}….`],
  ])("%s", async (_, body, text) => {
    const { message, facts } = await writing({ status: 200, headers: {}, body });
    expect(message).toContain(text);
    expect(facts).toMatchObject({ retry: true, write: "unknown" });
    expect(facts.codes).toBeUndefined();
  });
});

describe("whether to ask again, and whether a write can have happened", () => {
  const unanswered = { retry: true, write: "unknown" };
  const html = (status: number) => ({ status, headers: {}, body: "<html>" });
  const foreign = (status: number) => ({ status, headers: {}, body: '{"message":"hello"}' });

  test.each<[string, Reply, { retry: boolean; write: string; throttled?: boolean }]>([
    ["never sent", new TransportError("connect ECONNREFUSED", false), { retry: true, write: "not-made" }],
    ["reset or timed out", new TransportError("socket hang up", true), unanswered],
    ["a fault of the transport's own", new TypeError("oops"), unanswered],
    ["400 refused", refusal(400, []), { retry: false, write: "not-made" }],
    ["401 refused", refusal(401, []), { retry: false, write: "not-made" }],
    ["403 refused", refusal(403, []), { retry: false, write: "not-made" }],
    ["404 refused", refusal(404, []), { retry: false, write: "not-made" }],
    ["409 refused", refusal(409, []), { retry: false, write: "not-made" }],
    ["408 refused", refusal(408, []), unanswered],
    ["429 refused", refusal(429, []), { retry: true, write: "not-made", throttled: true }],
    ["429 HTML", html(429), { retry: true, write: "not-made", throttled: true }],
    ["500 refused", refusal(500, []), { ...unanswered, throttled: false }],
    ["503 HTML", html(503), unanswered],
    ["503 JSON of another shape", foreign(503), unanswered],
    ["400 HTML", html(400), unanswered],
    ["401 HTML", html(401), { retry: false, write: "unknown" }],
    ["403 HTML", html(403), { retry: false, write: "unknown" }],
    ["404 HTML", html(404), { retry: false, write: "unknown" }],
    ["400 JSON of another shape", foreign(400), { retry: false, write: "unknown" }],
    ["200 success: false", refusal(200, []), { retry: false, write: "unknown" }],
    ["302 elsewhere", html(302), unanswered],
    ["200 JSON of another shape", foreign(200), { retry: false, write: "unknown" }],
    ["200 null", { status: 200, headers: {}, body: "null" }, { retry: false, write: "unknown" }],
    ["200 without a result", ok(undefined), { retry: false, write: "unknown" }],
    ["400 success: true", { ...ok(rawDeployment), status: 400 }, { retry: false, write: "unknown" }],
    ["500 success: true", { ...ok(rawDeployment), status: 500 }, unanswered],
  ])("%s", async (_, reply, facts) => {
    expect((await writing(reply)).facts).toMatchObject(facts);
  });

  test("what never got an answer says so", async () => {
    expect((await writing(new TransportError("no complete answer within 30 s", true))).message).toBe(
      `POST ${PATH} got no complete answer: no complete answer within 30 s`,
    );
    const refusedConnection = await writing(new TransportError("connect ECONNREFUSED", false));
    expect(refusedConnection.message).toBe(`POST ${PATH} could not be sent: connect ECONNREFUSED`);
    expect(refusedConnection.cause).toBe("connect ECONNREFUSED");
  });
});

describe("Retry-After", () => {
  const after = async (headers: Record<string, string>) =>
    (await reading(refusal(429, [], headers))).facts.retryAfterMs;

  test.each<[string, Record<string, string>, number | undefined]>([
    ["seconds", { "retry-after": "120" }, 120_000],
    ["a fraction of seconds", { "retry-after": " 0.5 " }, 500],
    ["none", {}, undefined],
    ["nonsense", { "retry-after": "soon" }, undefined],
    ["a negative number", { "retry-after": "-5" }, undefined],
    ["a number beyond all numbers", { "retry-after": "9".repeat(400) }, Number.MAX_SAFE_INTEGER],
    [
      "a date, on the clock of the answer",
      { "retry-after": "Fri, 20 Nov 2026 03:02:00 GMT", date: "Fri, 20 Nov 2026 03:00:30 GMT" },
      90_000,
    ],
    ["a date in an answer without one", { "retry-after": "Fri, 20 Nov 2026 12:00:10 GMT" }, undefined],
    [
      "a date that is over",
      { "retry-after": "Fri, 20 Nov 2026 03:00:00 GMT", date: "Fri, 20 Nov 2026 04:00:00 GMT" },
      0,
    ],
    ["a date that is none", { "retry-after": "Fri, 99 Nov 2026 03:00:00 GMT" }, undefined],
  ])("%s", async (_, headers, ms) => {
    expect(await after(headers)).toBe(ms);
  });
});
