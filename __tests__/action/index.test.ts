import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseFileCommand } from "../../simulator/runner/workflow-commands.ts";
import { startSimulator } from "../../simulator/server.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";

const CANARY = "ca7a4700-2222-4222-8222-222222222222";
const TOKEN = "index-token-of-forty-characters-01234567";

let folder = "";
let printed = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workers-gradual-rollout-index-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the entry as the runner does, but for the process, which is this one; its exit code. */
async function enter(
  entry: "index" | "post",
  env: Readonly<Record<string, string>>,
  named = true,
): Promise<unknown> {
  const files = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"].map((name) => {
    const path = join(folder, `${name}-${entry}`);
    writeFileSync(path, "");
    return [name, path] as const;
  });
  const all = { NO_COLOR: "1", RUNNER_TEMP: folder, ...Object.fromEntries(files), ...env };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const { argv, exitCode } = process;
  vi.resetModules();
  try {
    process.argv = [argv[0] ?? "", ...(named ? [`/action/dist/${entry}.js`] : [])];
    if (entry === "post") await import("../../src/post.ts");
    await (await import("../../src/index.ts")).ended;
    return process.exitCode;
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
  }
}

function file(name: string, entry: "index" | "post") {
  return parseFileCommand(readFileSync(join(folder, `${name}-${entry}`), "utf8")).values;
}

async function scenario() {
  const simulator = await startSimulator({ token: TOKEN });
  const { script } = setUpWorker(simulator.cloud, { canary: { id: CANARY } });
  const env = {
    ...simulator.env,
    "INPUT_SCRIPT-NAME": script,
    "INPUT_CANARY-VERSION": CANARY,
    INPUT_MESSAGE: "fix: carts",
  };
  return {
    simulator,
    env,
    shares: () => simulator.cloud.live(script)?.json.versions.map((v) => v.percentage),
  };
}

test("as main it rolls out with real time, files and commands, also where the event's file isn't JSON", async () => {
  const { simulator, env, shares } = await scenario();
  try {
    const code = await enter("index", {
      ...env,
      GITHUB_EVENT_PATH: import.meta.filename,
      INPUT_SCHEDULE: "10:1s, 100",
      INPUT_CHECKS: "run echo the share is $PERCENTAGE",
    });
    expect(code).toBe(0);
    expect(shares()).toEqual([100]);
    expect(printed).toContain("  | the share is 10\n");
    expect(file("GITHUB_OUTPUT", "index")).toMatchObject({ status: "completed", percentage: "100" });
    expect(readFileSync(join(folder, "GITHUB_STEP_SUMMARY-index"), "utf8")).toMatch(/^## ✅ Completed/);
  } finally {
    await simulator.close();
  }
});

test("a signal cancels it: it ends its commands, rolls back and listens no more; post has nothing to do", async () => {
  const { simulator, env, shares } = await scenario();
  const listeners = process.listenerCount("SIGINT");
  try {
    const main = enter("index", {
      ...env,
      INPUT_SCHEDULE: "10:1s, 100",
      INPUT_CHECKS: "run echo begun; sleep 60",
    });
    await vi.waitFor(() => expect(printed).toContain("  | begun\n"), { timeout: 60_000 });
    process.emit("SIGINT");
    expect(await main).toBe(1);
    expect(shares()).toEqual([100]);
    expect(file("GITHUB_OUTPUT", "index")).toMatchObject({ status: "rolled-back", percentage: "0" });
    expect(process.listenerCount("SIGINT")).toBe(listeners);

    const saved = Object.entries(file("GITHUB_STATE", "index"));
    const state = Object.fromEntries(saved.map(([name, value]) => [`STATE_${name}`, value]));
    expect(await enter("post", { ...env, ...state })).toBe(0);
    expect(printed).toMatch(/Post: the main step finished; nothing to clean up\.\n$/);
  } finally {
    await simulator.close();
  }
});

test("under the name of post it is post, also where main has saved nothing", async () => {
  expect(await enter("post", {})).toBe(0);
  expect(printed).toBe("Post: the main step ended before its first write; nothing to clean up.\n");
});

test("a variable that an earlier step has set doesn't make main pass for post, green and without a rollout", async () => {
  const { simulator, env, shares } = await scenario();
  try {
    expect(await enter("index", { ...env, INPUT_SCHEDULE: "10", STATE_step: "1" })).toBe(0);
    expect(shares()).toEqual([90, 10]);
    expect(file("GITHUB_OUTPUT", "index")).toMatchObject({ status: "completed", percentage: "10" });
  } finally {
    await simulator.close();
  }
});

test("a file that isn't there is none, and the inputs say what they lack", async () => {
  const { simulator, env, shares } = await scenario();
  try {
    const wrangler = join(folder, "wrangler.ndjson");
    const more = { "INPUT_CANARY-VERSION": "", WRANGLER_OUTPUT_FILE_PATH: wrangler };
    expect(await enter("index", { ...env, ...more }, false)).toBe(1);
    expect(shares()).toEqual([100]);
    expect(file("GITHUB_OUTPUT", "index")).toMatchObject({
      status: "failed",
      reason: expect.stringContaining(`${wrangler}" of WRANGLER_OUTPUT_FILE_PATH can't be read`),
    });
  } finally {
    await simulator.close();
  }
});
