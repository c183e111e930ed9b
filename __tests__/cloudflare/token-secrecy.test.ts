import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HttpResponse, TransportError } from "../../src/http.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import type { WorkerApi } from "../../src/rollout/ports.ts";
import {
  apiError,
  ID,
  NEW,
  ok,
  type Reply,
  rawDeployment,
  rawVersion,
  refusal,
  scripted,
  TOKEN,
} from "./scripted-api.ts";

const calls: Readonly<Record<string, (api: WorkerApi) => Promise<unknown>>> = {
  listDeployments: (api) => api.listDeployments(1),
  createDeployment: (api) => api.createDeployment(NEW),
  deleteDeployment: (api) => api.deleteDeployment(ID),
  listDeployableVersions: (api) => api.listDeployableVersions(),
  getVersion: (api) => api.getVersion(ID),
};

/** Everything that a log, a report or a debugger could show of it. */
function shown(error: unknown): string {
  const stack = error instanceof Error ? error.stack : "";
  return `${inspect(error, { depth: 20, showHidden: true, maxStringLength: null })}\n${String(error)}\n${stack}`;
}

const unicodeEscaped = [...TOKEN]
  .map((char) => `\\u00${char.charCodeAt(0).toString(16).padStart(2, "0")}`)
  .join("");

describe("a server that sends the token back", () => {
  test.each<[string, Reply]>([
    ["in an error", refusal(400, [{ code: 1, message: `bad token ${TOKEN}!`, source: { pointer: TOKEN } }])],
    ["as an error", refusal(400, [TOKEN])],
    [
      "in a documentation link",
      refusal(400, [{ code: 1, message: "m", documentation_url: `https://a/${TOKEN}` }]),
    ],
    [
      "in its headers",
      refusal(403, [], { "cf-ray": `ray-${TOKEN}`, "cf-mitigated": TOKEN, "retry-after": TOKEN }),
    ],
    ["in a page", { status: 502, headers: {}, body: `<p>Bearer ${TOKEN}</p>` }],
    ["in a page, where it is cut", { status: 502, headers: {}, body: `${"x".repeat(140)}${TOKEN}` }],
    ["in a field that is odd", ok({ ...rawDeployment, created_on: TOKEN })],
    ["in an odd field, where it is cut", ok({ ...rawDeployment, created_on: `${"x".repeat(40)}${TOKEN}` })],
    ["in JSON of another shape", { status: 200, headers: {}, body: JSON.stringify({ echo: TOKEN }) }],
    ["split by a colour", refusal(400, [`no ${TOKEN.slice(0, 9)}\u001b[0m${TOKEN.slice(9)} here`])],
    ["in disguise", { status: 400, headers: {}, body: `{"success":false,"errors":["${unicodeEscaped}"]}` }],
    [
      "through the transport",
      new TransportError(`header "Bearer ${TOKEN}" refused`, false, new Error(TOKEN)),
    ],
  ])("%s doesn't bring it into the error", async (_, reply) => {
    const error = await apiError(scripted(reply).api.createDeployment(NEW));
    expect(shown(error)).not.toContain(TOKEN.slice(0, 16));
    expect(shown(error)).toContain("ApiError");
  });

  test("doesn't bring it into a deployment either", async () => {
    const annotations = { "workers/message": `deployed with ${TOKEN}` };
    const plain = ok({ ...rawDeployment, annotations });
    for (const reply of [plain, { ...plain, body: plain.body.replace(TOKEN, unicodeEscaped) }]) {
      const deployment = await scripted(reply).api.createDeployment(NEW);
      expect(deployment).toMatchObject({ id: rawDeployment.id, message: "deployed with ***" });
    }
  });

  test("doesn't bring it into what is told of an unknown field", async () => {
    const [first] = rawDeployment.versions;
    const versions = [{ ...first, [TOKEN]: 1 }];
    const deployment = await scripted(ok({ ...rawDeployment, versions })).api.createDeployment(NEW);
    expect(deployment.oddity).toBe('its versions have the unknown field "***"');
  });
});

/** Text with the token here and there. */
const echo = fc
  .array(fc.oneof(fc.string(), fc.constant(TOKEN), fc.constant(`Bearer ${TOKEN}\n`)), { maxLength: 4 })
  .map((parts) => parts.join(""));

const json = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    echo,
    fc.integer(),
    fc.constantFrom(null, true, 1e300, "percentage", "2026-11-20T11:59:30Z", ID),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(
    fc.constantFrom(
      ...[
        "id",
        "created_on",
        "source",
        "strategy",
        "versions",
        "annotations",
        "cohorts",
        "items",
        "deployments",
      ],
      ...[
        "metadata",
        "resources",
        "script_runtime",
        "exports",
        "code",
        "message",
        "error_chain",
        "__proto__",
      ],
    ),
    tie("value"),
    { maxKeys: 8 },
  ),
}));

/** Sound results with some fields replaced, so that each reader gets past its first lines. */
const result = fc
  .tuple(fc.constantFrom(rawDeployment, rawVersion), fc.oneof(json.object, fc.constant({})))
  .map(([sound, odd]) => ({ ...sound, ...(odd as object) }));

const body = fc.oneof(
  echo,
  fc
    .record({ success: fc.oneof(fc.boolean(), json.value), errors: json.value, result: json.value })
    .map(stringify),
  result.map((sound) => stringify({ success: true, result: sound })),
  result.map((sound) => stringify({ success: true, result: { deployments: [sound], items: [sound] } })),
  fc.tuple(json.value, fc.nat(80)).map(([value, cut]) => stringify({ success: true, value }).slice(0, cut)),
);

function stringify(value: unknown): string {
  return JSON.stringify(value);
}

const response: fc.Arbitrary<HttpResponse> = fc.record({
  status: fc.constantFrom(200, 201, 204, 302, 400, 401, 403, 404, 408, 409, 429, 500, 503, 0),
  headers: fc.dictionary(
    fc.constantFrom("cf-ray", "cf-mitigated", "retry-after", "date", "location", TOKEN),
    echo,
  ),
  body,
});

const fault = fc.oneof(
  fc
    .tuple(echo, fc.boolean())
    .map(([message, sent]) => new TransportError(message, sent, new Error(message))),
  echo.map((message) => new Error(message)),
);

describe("whatever a server answers", () => {
  test("a call ends with a value or an ApiError in one line, and never shows the token", async () => {
    const reply: fc.Arbitrary<Reply> = fc.oneof(
      { weight: 6, arbitrary: response },
      { weight: 1, arbitrary: fault },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(calls)), reply, async (name, given) => {
        const outcome = await calls[name]?.(scripted(given).api).catch((error: unknown) => error);
        if (!(outcome instanceof Error)) return;
        expect(outcome).toBeInstanceOf(ApiError);
        expect(outcome.message).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(shown(outcome)).not.toContain(TOKEN);
      }),
      { numRuns: 2_000 },
    );
  });
});
