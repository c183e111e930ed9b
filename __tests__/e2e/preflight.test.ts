import { expect, test } from "vitest";
import type { Finished } from "../support/runner.ts";
import { CANARY, OTHER, orders, type Scenario, STABLE, setUpScenario } from "../support/scenario-run.ts";

/** The one annotation of a run that failed before it wrote anything. */
function complaint(scenario: Scenario, end: Finished): string {
  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("othing was written"),
  });
  const [order = "", ...more] = orders(end);
  expect(more).toEqual([]);
  return scenario.plain(order.replace("error (Rollout: failed): ", ""));
}

test("versions that don't exist are all named, with those that do", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ "canary-version": OTHER, "stable-version": "tag:v1" });

  expect(complaint(scenario, end)).toBe(
    'canary-version "other": this Worker has no deployable version with this id (only the latest 100 uploads ' +
      "can be deployed): canary (number 2, …); stable (number 1, …). " +
      'stable-version "tag:v1": no deployable version has this tag: canary (number 2, …); stable (number 1, …). ' +
      "Nothing was written. Live is 57ab1e00 at 100 %.",
  );
});

test("canary and stable may not be the same version", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ "canary-version": STABLE, "stable-version": STABLE });

  expect(complaint(scenario, end)).toBe(
    "canary-version and stable-version are the same version, stable. Nothing was written. Live is 57ab1e00 at 100 %.",
  );
});

test("a migration and other exports, which Cloudflare would refuse later, and too long a schedule: all at once", async () => {
  const scenario = await setUpScenario({
    stable: { exports: { default: "worker" } },
    canary: { exports: { default: "worker", Cart: "durable-object" }, migrationTag: "v2" },
  });

  const end = await scenario.run({ schedule: "10:4h, 50:4h, 100" });

  expect(complaint(scenario, end)).toBe(
    'The canary contains another Durable Object migration ("v2") than stable (none): Cloudflare can\'t split ' +
      "traffic between them. Deploy the migration at once with wrangler deploy, then roll out what comes after it. " +
      'The canary declares other exports ({"Cart":"durable-object","default":"worker"}) than stable ' +
      '({"default":"worker"}): the versions of one deployment must agree (Cloudflare refuses it with code 100405). ' +
      "The schedule takes at least 8h more, and a job on this runner ends after 6h: shorten the holds, or run " +
      "command: advance from a cron trigger. Nothing was written. Live is 57ab1e00 at 100 %.",
  );
});

test("a version that is no longer deployable is told before it is written", async () => {
  const scenario = await setUpScenario({ settings: { deployable: 2 } });
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER });

  const end = await scenario.run({ "canary-version": CANARY });

  expect(complaint(scenario, end)).toContain("Stable stable is live but not deployable any more");
});

test.for([
  {
    name: "a token that nobody issued",
    inputs: { "api-token": "unknown-token-0123456789" },
    told: /^GET \/accounts\/\w{32}\/workers\/scripts\/my-worker\/\S+: HTTP 401 \(cf-ray \S+\): 10000 Authentication error\. The token in api-token must be active, belong to the account in account-id, and have the permission "Workers Scripts: Read"\. Nothing was written\.$/,
  },
  {
    name: "another account's id",
    inputs: { "account-id": "f".repeat(32) },
    told: /: HTTP 403 .*: 9109 Unauthorized to access requested resource\. The token in api-token must .* "Workers Scripts: Read"\. Nothing was written\.$/,
  },
  {
    name: "a Worker that doesn't exist",
    inputs: { "script-name": "shop" },
    told: /: HTTP 404 .*: 10007 This Worker does not exist on your account\. Check script-name and account-id: the account has no such Worker, version or deployment\. Nothing was written\.$/,
  },
])("$name is told once, with what to do, and asked once", async ({ inputs, told }) => {
  const scenario = await setUpScenario({ readings: { badToken: "401-10000" } });

  const end = await scenario.run(inputs);

  expect(complaint(scenario, end)).toMatch(told);
  expect(scenario.requests().length).toBeLessThanOrEqual(2);
  expect(end.outputs).toMatchObject({ "deployment-id": "", percentage: "" });
});

test("a token that may only read fails at the first write, and everything stays as it was", async () => {
  const scenario = await setUpScenario();
  scenario.cloud.addToken("read-only-token-0123456789", { permissions: ["scripts:read"] });

  const end = await scenario.run({ "api-token": "read-only-token-0123456789" });

  expect(scenario.writes()).toEqual(["POST deployments stable 90, canary 10 → 403"]);
  expect(scenario.plain(orders(end).join("\n"))).toMatch(
    /^error \(Rollout: failed\): The live deployment is unchanged: 57ab1e00 at 100 %\. The step of 10 % \(step 1 of 3\) could not be deployed: POST \S+: HTTP 403 .* permission "Workers Scripts: Edit"\.$/,
  );
});

test.for([
  ["400-6003", "HTTP 400", "api-token is not a complete Cloudflare API token"],
  ["401-10000", "HTTP 401", "The token in api-token must be active"],
  ["403-9109", "HTTP 403", "The token in api-token must be active"],
] as const)(
  "a bad token that Cloudflare answers with %s is named as the token",
  async ([badToken, status, hint]) => {
    const scenario = await setUpScenario({ readings: { badToken } });

    const end = await scenario.run({ "api-token": "unknown-token-0123456789" });

    expect(end.outputs["status"]).toBe("failed");
    expect(end.outputs["reason"]).toContain(status);
    expect(end.outputs["reason"]).toContain(hint);
    if (badToken === "400-6003")
      expect(end.outputs["reason"]).toContain("6111 Invalid format for Authorization header");
    expect(scenario.requestLog.writes).toEqual([]);
  },
);
