/** The real wrangler makes a Worker from nothing on the simulator, splits its traffic and takes it away again. */
import { expect, it, onTestFinished } from "vitest";
import { startSimulator } from "../../../simulator/server.ts";
import { createProject } from "../../support/wrangler.ts";

async function setUp(config = {}) {
  const simulator = await startSimulator({
    readings: { triggeredBy: "kept", codeUpdateStrategy: "kept", newVersion: "known" },
  });
  onTestFinished(() => simulator.close());
  return { ...simulator, ...createProject("shop", simulator.env, config) };
}

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

it("replaces a running split when somebody deploys plainly", async () => {
  const { cloud, wrangler } = await setUp();
  const stable = cloud.uploadVersion("shop");
  const canary = cloud.uploadVersion("shop");
  cloud.deployForeign("shop", [
    [stable.id, 90],
    [canary.id, 10],
  ]);
  const deploy = await wrangler("deploy");
  expect(deploy.code, deploy.output).toBe(0);
  expect(cloud.live("shop")?.json).toMatchObject({
    versions: [{ version_id: cloud.versions("shop")[0]?.id, percentage: 100 }],
    code_update_strategy: { mode: "deferred", max_delay: 300 },
  });
  expect(cloud.versions("shop")).toHaveLength(3);
});

it("refuses to upload a version with a migration, and says which upload isn't one", async () => {
  const { cloud, wrangler, apiUrl, token } = await setUp({
    durable_objects: { bindings: [{ name: "ROOM", class_name: "Room" }] },
    migrations: [{ tag: "v2", new_classes: ["Room"] }],
  });
  cloud.deployForeign("shop", cloud.uploadVersion("shop", { migrationTag: "v1" }).id);
  const upload = await wrangler("versions", "upload");
  expect(upload.code).toBe(1);
  expect(upload.output).toContain("pending Durable Object migration");
  expect(cloud.versions("shop")).toHaveLength(1);

  const bare = await fetch(`${apiUrl}/accounts/${cloud.accountId}/workers/scripts/shop/versions`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: "export default {}",
  });
  expect(await bare.json()).toMatchObject({
    errors: [{ message: "The request body must be multipart/form-data." }],
  });
});
