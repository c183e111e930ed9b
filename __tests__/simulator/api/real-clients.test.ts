/** The simulator under clients that nobody here wrote: the real wrangler and the official SDK. */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Cloudflare from "cloudflare";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";
import { setUpWorker, type WorkerSetup } from "../../../simulator/set-up-worker.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;

let simulator: Simulator;
let scene: WorkerSetup;

beforeEach(async () => {
  simulator = await startSimulator({
    readings: {
      triggeredBy: "kept",
      codeUpdateStrategy: "kept",
      listParameters: "honoured",
      percentages: "two-decimals",
    },
  });
  scene = setUpWorker(simulator.cloud, { canary: { tag: "abc123" } });
});
afterEach(() => simulator.close());

describe("wrangler", () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "wrangler-"));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const environment = () => ({
    ...simulator.env,
    PATH: process.env["PATH"],
    HOME: home,
    CI: "true",
    NO_COLOR: "1",
    WRANGLER_SEND_METRICS: "false",
  });
  const NODE = join(ROOT, "node_modules/.bin/node");
  const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");

  /** Runs it as a person would, without a configuration file; resolves with what it printed. */
  async function wrangler(...args: readonly string[]): Promise<{ output: string; code: number }> {
    const run = promisify(execFile)(NODE, [WRANGLER, ...args, "--name", "my-worker"], {
      cwd: home,
      env: environment(),
      timeout: 240_000,
    });
    return run.then(
      ({ stdout, stderr }) => ({ output: stdout + stderr, code: 0 }),
      ({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
        output: stdout + stderr,
        code,
      }),
    );
  }

  it("lists the versions, splits the traffic, shows the deployments and rolls back", async () => {
    const { cloud, requestLog } = simulator;
    const { stable, canary } = scene;

    const versions = await wrangler("versions", "list");
    for (const shown of [stable.id, canary.id, "abc123"]) expect(versions.output).toContain(shown);
    expect(versions.code).toBe(0);

    const splits = [`${stable.id}@90%`, `${canary.id}@10%`];
    const deploy = await wrangler("versions", "deploy", ...splits, "-y", "--message", "ten percent");
    expect(deploy.output).toContain(`${stable.id} at 90% and version ${canary.id} at 10%`);
    expect(deploy.code).toBe(0);
    expect(cloud.live("my-worker")?.json).toMatchObject({
      source: "wrangler",
      versions: [
        { version_id: stable.id, percentage: 90 },
        { version_id: canary.id, percentage: 10 },
      ],
      annotations: { "workers/message": "ten percent" },
      code_update_strategy: { mode: "deferred", max_delay: 300 },
    });

    const [list, status] = await Promise.all([
      wrangler("deployments", "list"),
      wrangler("deployments", "status"),
    ]);
    expect(list.output).toContain(`(100%) ${stable.id}`);
    expect(list.output).toContain(`(10%) ${canary.id}`);
    expect(status.output).toContain(`(90%) ${stable.id}`);
    expect(status.output).toContain("ten percent");

    cloud.changeSecret("my-worker", "API_KEY");
    const back = await wrangler("rollback", stable.id, "-y", "--message", "back");
    expect(back.output).toContain("API_KEY");
    expect(back.code, back.output).toBe(0);
    expect(cloud.live("my-worker")?.json).toMatchObject({
      versions: [{ version_id: stable.id, percentage: 100 }],
      annotations: { "workers/message": "back" },
    });

    expect(requestLog.writes.map((entry) => [entry.status, entry.query])).toEqual([
      [200, {}],
      [400, {}],
      [200, { force: "true" }],
    ]);
    const unanswered = requestLog.requests.filter((entry) => entry.status !== 200 && entry.status !== 400);
    expect(unanswered).toEqual([]);
  });

  it("tails one version: every invocation as JSON, until it is interrupted", async () => {
    const { cloud, trafficUrl } = simulator;
    const { stable, canary } = scene;
    cloud.tails.reading = { ...cloud.tails.reading, startsLateMs: 0, repeatsEvery: 0 };
    cloud.deployForeign("my-worker", [
      [stable.id, 50],
      [canary.id, 50],
    ]);
    const args = [WRANGLER, "tail", "my-worker", "--format", "json", "--version-id", canary.id];
    const tail = spawn(NODE, args, { cwd: home, env: environment(), stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise<number | null>((resolve) => tail.once("close", resolve));
    try {
      await expect.poll(() => cloud.tails.connected.length).toBe(1);
      let printed = "";
      tail.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        printed += chunk;
      });
      const visits = [];
      for (let visit = 0; visit < 40; visit++) {
        const answer = await fetch(`${trafficUrl}/my-worker/page-${visit}`);
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
    simulator.cloud.addToken(simulator.token, { permissions: ["scripts:read"] });
    const refused = await wrangler("versions", "deploy", `${scene.canary.id}@100%`, "-y");
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("Authentication error [code: 10000]");
  });
});

describe("the official SDK", () => {
  const open = () =>
    new Cloudflare({ apiToken: simulator.token, baseURL: simulator.apiUrl, maxRetries: 0 }).workers.scripts;

  it("creates, lists, gets and deletes deployments", async () => {
    const { deployments } = open();
    const { cloud } = simulator;
    const { script, stable, canary } = scene;
    const account_id = cloud.accountId;

    const created = await deployments.create(script, {
      account_id,
      strategy: "percentage",
      versions: [
        { version_id: stable.id, percentage: 66.67 },
        { version_id: canary.id, percentage: 33.33 },
      ],
      annotations: { "workers/message": "a third" },
    });
    expect(created).toEqual(cloud.live(script)?.json);
    expect(created.source).toBe("api");

    // Its iterator takes the result for a list and yields nothing: a defect of the SDK.
    const page = await deployments.list(script, { account_id, per_page: 1 });
    expect(page.result).toEqual({ deployments: [created] });
    expect(page.result_info).toMatchObject({ page: 1, per_page: 1, total_count: 2 });

    expect(await deployments.get(created.id, { account_id, script_name: script })).toEqual(created);

    const older = cloud.deployments(script)[1]?.id ?? "";
    const deleted = await deployments.delete(older, { account_id, script_name: script });
    expect(deleted).toEqual({ success: true, errors: [], messages: [] });
    await expect(deployments.delete(created.id, { account_id, script_name: script })).rejects.toThrow(
      Cloudflare.BadRequestError,
    );
  });

  it("reads versions, and forces what a secret blocks", async () => {
    const { deployments, versions } = open();
    const { cloud } = simulator;
    const { script, stable, canary } = scene;
    const account_id = cloud.accountId;

    const detail = await versions.get(canary.id, { account_id, script_name: script });
    expect(detail).toMatchObject({
      id: canary.id,
      number: 2,
      resources: { script: { handlers: ["fetch"] } },
    });

    cloud.changeSecret(script, "API_KEY");
    const back: Cloudflare.Workers.Scripts.DeploymentCreateParams = {
      account_id,
      strategy: "percentage",
      versions: [{ version_id: stable.id, percentage: 100 }],
    };
    await expect(deployments.create(script, back)).rejects.toThrow(
      "The following secrets have changed: API_KEY",
    );
    expect((await deployments.create(script, { ...back, force: true })).versions).toEqual(back.versions);
  });

  it("knows its errors by their status", async () => {
    const { deployments } = open();
    const unknown = deployments.list("absent", { account_id: simulator.cloud.accountId });
    await expect(unknown).rejects.toThrow(Cloudflare.NotFoundError);
    const elsewhere = deployments.list("my-worker", { account_id: "f".repeat(32) });
    await expect(elsewhere).rejects.toThrow(Cloudflare.PermissionDeniedError);
    simulator.cloud.settings.rateLimit = { requests: 0, windowMs: 60_000 };
    const tooMany = deployments.list("my-worker", { account_id: simulator.cloud.accountId });
    await expect(tooMany).rejects.toThrow(Cloudflare.RateLimitError);
  });
});
