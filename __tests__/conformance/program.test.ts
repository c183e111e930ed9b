/** `npm run conformance` as a process, with the real wrangler, in front of a simulated account. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { PREFIX } from "../../scripts/conformance/worker.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { NODE, WHOLE_TOUR } from "../support/wrangler.ts";

const PROGRAM = resolve(import.meta.dirname, "../../scripts/conformance.ts");

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly json: () => unknown;
}

function start(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "conformance-test-"));
  const file = join(folder, "conformance.json");
  const child: ChildProcess = spawn(NODE, [PROGRAM, "--json", file, ...args], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
  }
  const ended = new Promise<Ended>((done) => {
    child.once("close", (code) => done({ code, output, json: () => JSON.parse(readFileSync(file, "utf8")) }));
  });
  return { child, ended };
}

async function account(): Promise<Simulator> {
  const simulator = await startSimulator({ readings: { badToken: "401-10000" } });
  onTestFinished(() => simulator.close());
  return simulator;
}

it("uploads two versions, asks, prints a table, writes it as JSON and deletes the Worker", async () => {
  const { cloud, env, trafficUrl, requestLog } = await account();
  const { code, output, json } = await start(
    env,
    "--yes",
    "--name=mine",
    "--only=10,12,19,24,28",
    `--worker-url=${trafficUrl}`,
  ).ended;
  expect(code, output).toBe(0);
  expect(output).toMatch(
    /^12 +Percentages that don't total 100 are refused +HTTP 400 +HTTP 400, code 10021/m,
  );
  expect(output).toMatch(/^5 hold, 0 differ, 0 could not be asked; \d+ API requests$/m);
  expect(json()).toMatchObject({
    script: `${PREFIX}mine`,
    deleted: true,
    findings: [
      { number: 10, verdict: "holds", expected: "accepted", seen: "stored as 100 and 0" },
      { number: 12, verdict: "holds" },
      { number: 19, verdict: "holds" },
      { number: 24, verdict: "holds", seen: "2 versions, newest first, tag there" },
      { number: 28, verdict: "holds" },
    ],
  });
  // It is to be published.
  for (const name of ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID"])
    expect(JSON.stringify(json())).not.toContain(env[name]);
  expect(requestLog.requests.filter(({ operation }) => operation.endsWith(".upload"))).toHaveLength(2);
  expect(cloud.scripts).toEqual([]);
});

it.each(WHOLE_TOUR ? (["SIGINT", "SIGTERM"] as const) : (["SIGINT"] as const))(
  "deletes the Worker after %s",
  async (signal) => {
    const { cloud, env, trafficUrl } = await account();
    cloud.uploadVersion("shop");
    const { child, ended } = start(env, "--yes", `--worker-url=${trafficUrl}`);
    await expect.poll(() => cloud.scripts.length, { interval: 20 }).toBe(2);
    child.kill(signal);
    const { code, output, json } = await ended;
    expect(code).toBe(1);
    expect(output).toContain(`stopped by ${signal}`);
    expect(json()).toMatchObject({ deleted: true });
    expect(cloud.scripts).toEqual(["shop"]);
  },
);

it("explains itself without credentials, and sends nothing", async () => {
  const { code, output } = await start({}).ended;
  expect(code).toBe(2);
  expect(output).toContain("Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.");
  expect(output).toContain("Workers Tail: Read");
});

it("asks before it starts: without a terminal it needs --yes", async () => {
  const { env, requestLog } = await account();
  const { code, output } = await start(env).ended;
  expect(code).toBe(2);
  expect(output).toContain("--yes");
  expect(requestLog.requests).toEqual([]);
});

it.each([["--name=Not_a_name"], ["--only=1,x"]])("refuses %s", async (argument) => {
  const { env, requestLog } = await account();
  expect((await start(env, "--yes", argument).ended).code).toBe(2);
  expect(requestLog.requests).toEqual([]);
});
