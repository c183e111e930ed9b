import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  type JobOptions,
  RUN_ID,
  type Running,
  type StepOptions,
  startMain,
  startPost,
} from "../../../simulator/runner/runner.ts";
import { SharedTime } from "../../../simulator/runner/shared-time.ts";

const folder = mkdtempSync(join(tmpdir(), "runner-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
writeFileSync(
  join(folder, "action.yml"),
  `
inputs:
  script-name: { description: The Worker, required: true }
  on-cancel: { description: What then, default: rollback }
  dry-run: { default: "false" }
  github-token: { default: "\${{ github.token }}" }
  two words: { default: 5 }
runs: { using: node24, main: main.js, post: main.js }
`,
);

/** Runs a script in place of the bundle; `append(VARIABLE, text)` writes to a file of the runner's. */
function run(script: string, options: JobOptions & StepOptions = {}): Promise<Running> {
  writeFileSync(join(folder, "main.js"), `${PRELUDE}\n${script}`);
  return startMain({ action: folder, ...options });
}

function post(previous: Parameters<typeof startPost>[0], script: string, options: StepOptions = {}) {
  writeFileSync(join(folder, "main.js"), `${PRELUDE}\n${script}`);
  return startPost(previous, options);
}

const PRELUDE = `
import { appendFileSync, existsSync, readFileSync } from "node:fs";
const { env } = process;
const append = (variable, text) => appendFileSync(env[variable], text);
const stay = () => setTimeout(() => {}, 1e9);
`;
const PRINT_ENVIRONMENT = "console.log(JSON.stringify(env));";

async function environmentOf(options: JobOptions = {}): Promise<Record<string, string>> {
  const { exited } = await run(PRINT_ENVIRONMENT, options);
  return JSON.parse((await exited).log);
}

describe("what a step is given", () => {
  test("inputs in capitals with their dashes, action.yml's defaults where none is given", async () => {
    const env = await environmentOf({
      inputs: { "script-name": "shop", "dry-run": "" },
      githubToken: "ghs_x",
    });
    expect(Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith("INPUT_")))).toEqual({
      "INPUT_SCRIPT-NAME": "shop",
      "INPUT_ON-CANCEL": "rollback",
      "INPUT_DRY-RUN": "",
      "INPUT_GITHUB-TOKEN": "ghs_x",
      INPUT_TWO_WORDS: "5",
    });
  });

  test("a required input that is missing is empty: the runner doesn't check", async () => {
    expect(await environmentOf()).toMatchObject({ "INPUT_SCRIPT-NAME": "" });
  });

  test("an input that action.yml doesn't have is a mistake of the test", async () => {
    await expect(run("", { inputs: { "scrip-name": "shop" } })).rejects.toThrow("no input scrip-name");
  });

  test("the runner's variables, changed as the test wants, and nothing of this process", async () => {
    vi.stubEnv("SECRET_OF_THE_PARENT", "x");
    const env = await environmentOf({ env: { GITHUB_RUN_ATTEMPT: "2", GITHUB_SHA: undefined, EXTRA: "y" } });
    vi.unstubAllEnvs();
    expect(env).toMatchObject({
      GITHUB_ACTIONS: "true",
      GITHUB_RUN_ID: RUN_ID,
      GITHUB_RUN_ATTEMPT: "2",
      EXTRA: "y",
    });
    expect(env).not.toHaveProperty("GITHUB_SHA");
    expect(env).not.toHaveProperty("SECRET_OF_THE_PARENT");
    expect(Object.keys(env).filter((name) => /^(?:STATE_|VITEST|NODE_|npm_)/.test(name))).toEqual([]);
  });

  test("the workspace as working folder, Node 24, no input to read", async () => {
    const { exited, job } = await run(
      "console.log(process.cwd()); console.log(process.version); console.log(readFileSync(0, 'utf8').length);",
    );
    expect((await exited).log.split("\n")).toEqual([job.workspace, expect.stringMatching(/^v24\./), "0"]);
  });

  test.each([
    ["a payload", { name: "push", payload: { a: 1 } }, 'push {"a":1}'],
    ["any text", { name: "push", text: "{oops" }, "push {oops"],
    ["no file", { name: "schedule" }, "schedule none"],
  ])("the event: %s", async (_, event, printed) => {
    const script =
      "const path = env.GITHUB_EVENT_PATH; console.log(env.GITHUB_EVENT_NAME, existsSync(path) ? readFileSync(path, 'utf8') : 'none');";
    const { exited } = await run(script, { event });
    expect((await exited).log).toBe(printed);
  });
});

describe("what a step leaves", () => {
  test("exit code, log, outputs, state, summary and commands", async () => {
    const { exited } = await run(`
      console.log("hello");
      console.log("::warning title=T::careful");
      append("GITHUB_OUTPUT", "status=completed\\nreason<<E\\na\\nb\\nE\\n");
      append("GITHUB_STATE", "phase=working\\n");
      append("GITHUB_STATE", "phase=finished\\n");
      append("GITHUB_STEP_SUMMARY", "# Done\\n");
      process.exitCode = 3;
    `);
    expect(await exited).toMatchObject({
      code: 3,
      signal: null,
      log: "hello\n::warning title=T::careful",
      outputs: { status: "completed", reason: "a\nb" },
      state: { phase: "finished" },
      summary: "# Done\n",
      commands: [{ name: "warning", data: "careful", properties: { title: "T" } }],
      fileErrors: [],
    });
  });

  test("a text that got through as a command shows in what it did", async () => {
    const { exited } = await run(
      'console.error("oh ##[set-output name=status]completed"); console.log("::save-state name=phase::finished");',
    );
    expect(await exited).toMatchObject({ outputs: { status: "completed" }, state: { phase: "finished" } });
  });

  test("files that the runner can't read", async () => {
    const { exited } = await run('append("GITHUB_OUTPUT", "a=1\\nb<<E\\n");');
    expect(await exited).toMatchObject({
      outputs: { a: "1" },
      fileErrors: [expect.stringContaining("not found 'E'")],
    });
  });

  test("lines end as the runner's do, whatever the chunks", async () => {
    const { exited, lines } = await run(`
      const write = (text) => new Promise((done) => { process.stdout.write(text); setTimeout(done, 20); });
      await write("a\\r"); await write("\\nb\\rc"); await write(Buffer.from([0xe8, 0xaa])); await write(Buffer.from([0x9e]));
      await write("\\n\\nd\\r");
    `);
    await exited;
    expect(lines.map(({ text }) => text)).toEqual(["a", "b", "c語", "", "d"]);
  });
});

describe("the post step", () => {
  test("gets what main saved, the same inputs and folder, and new files", async () => {
    const main = await run(
      'append("GITHUB_STATE", "phase=working\\n"); append("GITHUB_OUTPUT", "a=1\\n"); append("GITHUB_STEP_SUMMARY", "main");',
      { inputs: { "script-name": "shop" }, env: { CLOUDFLARE_ACCOUNT_ID: "x" } },
    );
    const finished = await main.exited;
    const after = await post(finished, `append("GITHUB_STEP_SUMMARY", "post"); ${PRINT_ENVIRONMENT}`);
    const { log, outputs, summary, state } = await after.exited;
    expect(JSON.parse(log)).toMatchObject({
      STATE_phase: "working",
      "INPUT_SCRIPT-NAME": "shop",
      CLOUDFLARE_ACCOUNT_ID: "x",
      RUNNER_TEMP: main.job.temp,
    });
    expect({ outputs, summary, state }).toEqual({
      outputs: {},
      summary: "post",
      state: { phase: "working" },
    });
  });

  test("may start while main is still there, as in a container job", async () => {
    const main = await run('append("GITHUB_STATE", "phase=working\\n"); console.log("saved"); stay();');
    await main.waitFor("saved");
    const after = await post(main, "console.log(env.STATE_phase);");
    expect((await after.exited).log).toBe("working");
    main.kill();
    expect((await main.exited).signal).toBe("SIGKILL");
  });
});

describe("waiting for a line", () => {
  test("one after the other, each behind the last", async () => {
    const main = await run('for (let i = 1; i <= 3; i++) console.log("poll", i); stay();');
    expect([
      await main.waitFor("poll"),
      await main.waitFor(/poll \d/g),
      await main.waitFor("poll 3"),
    ]).toEqual(["poll 1", "poll 2", "poll 3"]);
    await expect(main.waitFor("poll", 50)).rejects.toThrow("No line matched poll within 50 ms");
  });

  test("ends with the process, and shows its log", async () => {
    const main = await run('console.log("almost"); console.error("oh no");');
    await expect(main.waitFor("done")).rejects.toThrow(/process ended.*almost.*! oh no/s);
  });
});

describe("the end of a step", () => {
  test("cancelled, it may settle on SIGINT", async () => {
    const main = await run(
      'process.on("SIGINT", () => { append("GITHUB_OUTPUT", "status=rolled-back\\n"); process.exit(1); }); console.log("up"); stay();',
    );
    await main.waitFor("up");
    expect(await main.cancel()).toMatchObject({ code: 1, outputs: { status: "rolled-back" } });
  });

  test("deaf to SIGINT, it gets SIGTERM", async () => {
    const main = await run(
      'process.on("SIGINT", () => console.log("INT")); process.on("SIGTERM", () => { console.log("TERM"); process.exit(1); }); console.log("up"); stay();',
      { time: new SharedTime() },
    );
    await main.waitFor("up");
    const { code, log } = await main.cancel();
    expect({ code, log }).toEqual({ code: 1, log: "up\nINT\nTERM" });
  });

  test("deaf to both, it is killed, and what it wrote counts", async () => {
    const main = await run(
      'for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => append("GITHUB_OUTPUT", "last=" + name + "\\n")); console.log("up"); stay();',
      { time: new SharedTime() },
    );
    await main.waitFor("up");
    expect(await main.cancel()).toMatchObject({
      signal: "SIGKILL",
      outputs: { last: "SIGTERM" },
    });
  });

  test("its time limit kills it, and its children that left its group", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const main = await run(
      `
      import { spawn } from "node:child_process";
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "inherit" });
      console.log("child", child.pid);
      stay();
      `,
      { timeoutMs: 5_000 },
    );
    const child = Number((await main.waitFor("child")).split(" ")[1]);
    expect(isRunning(child)).toBe(true);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await expect(main.exited).rejects.toThrow(/still running after 5000 ms.*child/s);
    await vi.waitFor(() => expect(isRunning(child)).toBe(false), { timeout: 60_000 });
  });

  const left: { main?: Running } = {};
  test("a test leaves a step behind", async () => {
    left.main = await run('console.log("up"); stay();');
    await left.main.waitFor("up");
  });
  test("and it went with that test, its folders too", () => {
    expect(left.main && isRunning(left.main.pid)).toBe(false);
    expect(left.main && existsSync(left.main.job.temp)).toBe(false);
  });
});

/** Zombies, which wait for a parent to collect them, don't count. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return existsSync(`/proc/${pid}/exe`) || !existsSync("/proc");
}
