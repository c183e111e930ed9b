/** The real wrangler on the simulator: from nothing to a Worker, a split, its tail and its rollback, and away again. */
import { spawn } from "node:child_process";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSimulator } from "../../../simulator/server.ts";
import { setUpWorker } from "../../../simulator/set-up-worker.ts";
import { createProject, NODE, type ProjectConfig, WHOLE_TOUR, WRANGLER } from "../../support/wrangler.ts";

async function setUp(config: ProjectConfig = {}) {
  const simulator = await startSimulator({
    readings: { triggeredBy: "kept", codeUpdateStrategy: "kept", newVersion: "known" },
  });
  onTestFinished(() => simulator.close());
  return { ...simulator, ...createProject("shop", simulator.env, config) };
}

/** Stable is live, and the canary uploaded. */
async function setUpShop() {
  const simulator = await setUp();
  return {
    ...simulator,
    ...setUpWorker(simulator.cloud, { script: "shop", canary: { tag: "abc123" } }),
    live: () => simulator.cloud.live("shop")?.json,
  };
}

describe.runIf(WHOLE_TOUR)("wrangler", () => {
  it("deploys, uploads a version, splits, registers a cron, deletes", async () => {
    const { cloud, wrangler, requestLog, trafficUrl } = await setUp({
      triggers: { crons: ["*/5 * * * *"] },
      observability: { enabled: true },
      logpush: true,
    });

    const deploy = await wrangler("deploy", "--message", "the first");
    expect(deploy.code, deploy.output).toBe(0);
    const [stable] = cloud.versions("shop");
    expect(deploy.output).toContain(`Current Version ID: ${stable?.id}`);
    expect(cloud.live("shop")?.json).toMatchObject({
      source: "wrangler",
      versions: [{ version_id: stable?.id, percentage: 100 }],
    });

    // An upload deploys nothing, and doesn't apply what isn't versioned.
    cloud.unversioned("shop").crons = [];
    const upload = await wrangler("versions", "upload", "--tag", "abc123", "--message", "the second");
    expect(upload.code, upload.output).toBe(0);
    const [canary] = cloud.versions("shop");
    expect(upload.output).toContain(`Worker Version ID: ${canary?.id}`);
    expect(canary).toMatchObject({
      number: 2,
      source: "wrangler",
      compatibilityDate: "2026-07-01",
      annotations: {
        "workers/tag": "abc123",
        "workers/message": "the second",
        "workers/triggered_by": "version_upload",
      },
    });
    expect(cloud.live("shop")?.json.versions).toEqual([{ version_id: stable?.id, percentage: 100 }]);
    expect(cloud.unversioned("shop")).toMatchObject({ crons: [], settings: {} });

    const split = await wrangler("versions", "deploy", `${stable?.id}@90%`, `${canary?.id}@10%`, "-y");
    expect(split.code, split.output).toBe(0);
    expect(cloud.live("shop")?.json.versions).toEqual([
      { version_id: stable?.id, percentage: 90 },
      { version_id: canary?.id, percentage: 10 },
    ]);
    expect(cloud.unversioned("shop")).toMatchObject({ crons: [], settings: { logpush: true } });
    expect([stable?.id, canary?.id]).toContain((await (await fetch(`${trafficUrl}/shop/`)).text()).trim());

    const triggers = await wrangler("triggers", "deploy");
    expect(triggers.code, triggers.output).toBe(0);
    expect(triggers.output).toContain("https://shop.acme.workers.dev");
    expect(cloud.unversioned("shop").crons).toEqual(["*/5 * * * *"]);

    const deletion = await wrangler("delete");
    expect(deletion.output).toContain("Successfully deleted shop");
    expect(cloud.scripts).toEqual([]);
    expect((await wrangler("delete")).output).toContain("This Worker does not exist on your account");

    const unknown = requestLog.requests.filter(({ operation }) => /^(unknown|method)/.test(operation));
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it("lists the versions, splits the traffic, shows the deployments and rolls back", async () => {
    const { cloud, requestLog, stable, canary, live, wrangler } = await setUpShop();

    const versions = await wrangler("versions", "list");
    for (const shown of [stable.id, canary.id, "abc123"]) expect(versions.output).toContain(shown);
    expect(versions.code).toBe(0);

    const splits = [`${stable.id}@90%`, `${canary.id}@10%`];
    const deploy = await wrangler("versions", "deploy", ...splits, "-y", "--message", "ten percent");
    expect(deploy.output).toContain(`${stable.id} at 90% and version ${canary.id} at 10%`);
    expect(deploy.code).toBe(0);
    expect(live()).toMatchObject({
      source: "wrangler",
      versions: [
        { version_id: stable.id, percentage: 90 },
        { version_id: canary.id, percentage: 10 },
      ],
      annotations: { "workers/message": "ten percent" },
      code_update_strategy: { mode: "deferred", max_delay: 300 },
    });

    const list = await wrangler("deployments", "list");
    expect(list.output).toContain(`(100%) ${stable.id}`);
    expect(list.output).toContain(`(10%) ${canary.id}`);
    const status = await wrangler("deployments", "status");
    expect(status.output).toContain(`(90%) ${stable.id}`);
    expect(status.output).toContain("ten percent");

    cloud.changeSecret("shop", "API_KEY");
    const back = await wrangler("rollback", stable.id, "-y", "--message", "back");
    expect(back.output).toContain("API_KEY");
    expect(back.code, back.output).toBe(0);
    expect(live()).toMatchObject({
      versions: [{ version_id: stable.id, percentage: 100 }],
      annotations: { "workers/message": "back" },
    });
    expect(
      requestLog.writes
        .filter(({ operation }) => operation === "deployments.create")
        .map(({ status, query }) => [status, query]),
    ).toEqual([
      [200, {}],
      [400, {}],
      [200, { force: "true" }],
    ]);
  });

  it("replaces a running split when somebody deploys plainly", async () => {
    const { cloud, stable, canary, live, wrangler } = await setUpShop();
    cloud.deployForeign("shop", [
      [stable.id, 90],
      [canary.id, 10],
    ]);
    const deploy = await wrangler("deploy");
    expect(deploy.code, deploy.output).toBe(0);
    expect(live()).toMatchObject({
      versions: [{ version_id: cloud.versions("shop")[0]?.id, percentage: 100 }],
      code_update_strategy: { mode: "deferred", max_delay: 300 },
    });
    expect(cloud.versions("shop")).toHaveLength(3);
  });

  it("tails one version: every invocation as JSON, until it is interrupted", async () => {
    const { cloud, trafficUrl, stable, canary, folder, env } = await setUpShop();
    cloud.tails.reading = { ...cloud.tails.reading, startsLateMs: 0, repeatsEvery: 0 };
    cloud.deployForeign("shop", [
      [stable.id, 50],
      [canary.id, 50],
    ]);
    const args = [WRANGLER, "tail", "--format", "json", "--version-id", canary.id];
    const tail = spawn(NODE, args, {
      cwd: folder,
      env: { PATH: process.env["PATH"], ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => tail.once("close", resolve));
    try {
      await expect.poll(() => cloud.tails.connected.length).toBe(1);
      let printed = "";
      tail.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        printed += chunk;
      });
      const visits = [];
      for (let visit = 0; visit < 40; visit++) {
        const answer = await fetch(`${trafficUrl}/shop/page-${visit}`);
        visits.push([await answer.text(), visit] as const);
      }
      const expected = visits.filter(([version]) => version.includes(canary.id)).map(([, visit]) => visit);
      await expect.poll(() => printed.split('"scriptVersion"').length - 1).toBe(expected.length);
      tail.kill("SIGINT");
      await ended;
      const messages: { readonly event: { readonly request: { readonly url: string } } }[] = JSON.parse(
        `[${printed.replaceAll(/^\}\n\{/gm, "},\n{")}]`,
      );
      expect(messages.map(({ event }) => Number(/page-(\d+)/.exec(event.request.url)?.[1]))).toEqual(
        expected,
      );
    } finally {
      tail.kill("SIGINT");
      await ended;
    }
    // It has deleted the tail that it had made.
    expect(cloud.tails.open).toEqual([]);
  });

  it("understands a refusal", async () => {
    const { cloud, token, canary, wrangler } = await setUpShop();
    cloud.addToken(token, { permissions: ["scripts:read"] });
    const refused = await wrangler("versions", "deploy", `${canary.id}@100%`, "-y");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("Authentication error [code: 10000]");
  });
});

it("an upload has to be a form", async () => {
  const { cloud, apiUrl, token } = await setUpShop();
  const bare = await fetch(`${apiUrl}/accounts/${cloud.accountId}/workers/scripts/shop/versions`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: "export default {}",
  });
  expect(await bare.json()).toMatchObject({
    errors: [{ message: "The request body must be multipart/form-data." }],
  });
});
