import { expect, test } from "vitest";
import { serverError, tooManyRequests } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const LIST = { operation: "deployments.list" } as const;

test("reads that fail for a moment are asked again, with a line for each wait", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add(
    { match: LIST, effect: { kind: "reset" } },
    { match: LIST, effect: serverError(503) },
    { match: { operation: "versions.list" }, effect: serverError(500) },
    { match: { operation: "versions.get" }, effect: { kind: "reset" } },
  );

  const end = await scenario.run({ schedule: "10" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.writes()).toEqual(["POST deployments stable 90, canary 10 → 200"]);
  const waits = end.lines.filter(({ text }) => text.includes("again in")).map(({ text }) => text);
  expect(waits).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^\d\d:\d\d:\d\d the list of deployments failed \(try 1\), again in 0\.\d s: GET \S+ got no complete answer: /,
      ),
      expect.stringMatching(
        /the list of deployments failed \(try 2\), again in \d\.\d s: GET \S+: HTTP 503 \(cf-ray \S+\): 10013 workers\.api\.error\.unknown\. The fault is on Cloudflare's side: see https:\/\/www\.cloudflarestatus\.com\.$/,
      ),
      expect.stringMatching(/the list of versions failed \(try 1\), again in 0\.\d s: .*: HTTP 500 /),
      expect.stringMatching(/version (57ab1e00|ca7a4700) failed \(try 1\), again in 0\.\d s: /),
    ]),
  );
  expect(waits).toHaveLength(4);
  expect(orders(end)).toEqual([]);
});

test.for([
  { name: "in seconds", retryAfter: () => 6 },
  { name: "as a date", retryAfter: (now: number) => new Date(now + 6_999).toUTCString() },
])("Retry-After $name is waited for", async ({ retryAfter }) => {
  const scenario = await setUpScenario();
  scenario.during("deployments.list", 1, () =>
    scenario.faults.add({ match: LIST, effect: tooManyRequests(retryAfter(scenario.cloud.now())) }),
  );

  const end = await scenario.run({ schedule: "10" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(end.log).toMatch(
    /the list of deployments failed \(try 1\), again in [5-7]\.\d s: .*: HTTP 429 \(cf-ray \S+\): 971 Please wait .*The limit of 1,200 requests in 5 minutes is shared by all tokens of the same user\./,
  );
  const [first, second] = scenario.requestLog.requests.filter(
    ({ operation }) => operation === "deployments.list",
  );
  expect((second?.at ?? 0) - (first?.answeredAt ?? 0)).toBeGreaterThan(4_900);
});

test("a Retry-After of an hour is waited for a minute, and then the run gives up", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: LIST, times: Number.POSITIVE_INFINITY, effect: tooManyRequests(3600) });

  const end = await scenario.run();

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(end.log).toMatch(/the list of deployments failed \(try 1\), again in [1-6]\d\.\d s/);
  expect(end.outputs).toMatchObject({
    status: "failed",
    reason: expect.stringMatching(/: HTTP 429 .*\. Nothing was written\.$/),
  });
});

test("a Cloudflare that can't be reached at all is given a minute", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({}, { env: { CLOUDFLARE_API_BASE_URL: "http://127.0.0.1:2/client/v4" } });

  expect(end.code).toBe(1);
  expect(scenario.requests()).toEqual([]);
  expect(orders(end)).toEqual([
    expect.stringMatching(
      /^error \(Rollout: failed\): GET \S+ could not be sent: connect ECONNREFUSED 127\.0\.0\.1:2\. Nothing was written\.$/,
    ),
  ]);
});
