/** The questions to a real account, put to simulated ones. */
import { describe, expect, it } from "vitest";
import { allAssumptions } from "../../scripts/conformance/run.ts";
import type { Permission } from "../../simulator/account/model.ts";
import { runOn, SCRIPT, startAccount, told } from "./trial.ts";

const ALL_PERMISSIONS: readonly Permission[] = [
  "scripts:edit",
  "analytics:read",
  "observability:write",
  "tail:read",
];

it("holds all over where the account is as expected, and leaves nothing behind", async () => {
  const account = await startAccount();
  const { findings, deleted, error } = await runOn(account);
  expect(error).toBeUndefined();
  expect(findings.filter(({ verdict }) => verdict !== "holds").map(told)).toEqual([]);
  expect(findings).toHaveLength(allAssumptions(new AbortController().signal).length);
  expect(deleted).toBe(true);
  expect(account.cloud.scripts).toEqual([]);
});

describe("what isn't a reading", () => {
  it.each([
    ["analytics:read", [29, 31, 32]],
    ["observability:write", [33, 34]],
    ["tail:read", [35, 36, 37, 38, 39, 40]],
  ] as const)("can't be asked without %s", async (missing, only) => {
    const account = await startAccount();
    const permissions = ALL_PERMISSIONS.filter((permission) => permission !== missing);
    account.cloud.addToken(account.token, { permissions });
    const { findings, deleted } = await runOn(account, { only });
    expect(findings.map(({ number, verdict }) => [number, verdict])).toEqual(
      only.map((number) => [number, "could not be asked"]),
    );
    expect(deleted).toBe(true);
  });

  it("differs where the account takes what it should refuse", async () => {
    const account = await startAccount();
    const refused = [12, 13, 14, 15];
    account.faults.add({
      name: "takes everything",
      times: Number.POSITIVE_INFINITY,
      match: ({ operation, request }) =>
        operation === "deployments.delete" ||
        (operation === "deployments.create" && /"percentage":(9|80)[,}]|00000000-/.test(request.body ?? "")),
      effect: {
        kind: "answer",
        status: 200,
        body: JSON.stringify({ success: true, errors: [], result: {} }),
      },
    });
    const { findings } = await runOn(account, { only: refused });
    expect(findings.map(told)).toEqual(refused.map((number) => `${number}: differs (HTTP 200)`));
  });
});

describe("the account is left as it was found", () => {
  it("when the program is stopped in the middle", async () => {
    const account = await startAccount();
    account.cloud.uploadVersion("shop");
    const stop = new AbortController();
    const { findings, deleted, error } = await runOn(account, {
      signal: stop.signal,
      onFinding: ({ number }) => {
        if (number === 12) stop.abort(new Error("stopped by SIGINT"));
      },
    });
    expect(findings.at(-1)?.number).toBe(12);
    expect(String(error)).toBe("Error: stopped by SIGINT");
    expect(deleted).toBe(true);
    expect(account.cloud.scripts).toEqual(["shop"]);
  });

  it("when an upload fails", async () => {
    const account = await startAccount();
    const { cloud } = account;
    const { findings, deleted, error } = await runOn(account, {
      uploads: {
        deploy: async (script) => {
          cloud.deployForeign(script, cloud.uploadVersion(script).id);
        },
        upload: () => Promise.reject(new Error("wrangler versions upload failed")),
      },
    });
    expect([findings, deleted, String(error)]).toEqual([[], true, "Error: wrangler versions upload failed"]);
    expect(cloud.scripts).toEqual([]);
  });

  it("when its budget of requests is spent, which it keeps to", async () => {
    const account = await startAccount();
    const { findings, deleted } = await runOn(account, { budget: 20 });
    expect(deleted).toBe(true);
    expect(account.cloud.scripts).toEqual([]);
    expect(findings.at(-1)).toMatchObject({
      verdict: "could not be asked",
      seen: "the budget of 20 requests is spent",
    });
    expect(account.requestLog.requests).toHaveLength(21);
  });

  it("when the Worker's name is taken: then nothing is sent but that question", async () => {
    const account = await startAccount();
    account.cloud.uploadVersion(SCRIPT);
    await expect(runOn(account)).rejects.toThrow(`The Worker ${SCRIPT} exists already. Nothing was changed.`);
    expect(account.requestLog.requests.map(({ operation }) => operation)).toEqual(["services.get"]);
    expect(account.cloud.scripts).toEqual([SCRIPT]);
  });

  it("when the token is bad: whether the name is taken can't be told", async () => {
    const account = await startAccount();
    account.cloud.addToken(account.token, { status: "expired" });
    await expect(runOn(account)).rejects.toThrow(/can't be told: HTTP 401, 10000 .* Nothing was changed\./);
  });

  it("says so when the Worker can't be deleted", async () => {
    const account = await startAccount();
    account.faults.add({
      name: "keeps it",
      times: Number.POSITIVE_INFINITY,
      match: { operation: "script.delete" },
      effect: { kind: "answer", status: 500, body: "" },
    });
    expect(await runOn(account, { only: [12] })).toMatchObject({ deleted: false });
  });
});

it("sends deployments, questions and a deletion to its own Worker only", async () => {
  const account = await startAccount();
  await runOn(account);
  const touched = account.requestLog.requests.filter(({ method }) => method !== "GET");
  const queries = /^(graphql|telemetry)\.query$/;
  expect(
    touched.filter(({ path, operation }) => !path.includes(`/scripts/${SCRIPT}`) && !queries.test(operation)),
  ).toEqual([]);
  expect(account.requestLog.requests.length).toBeLessThan(300);
});
