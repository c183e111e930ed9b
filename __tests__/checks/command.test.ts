import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { scrubbed } from "../../src/checks/check-command.ts";
import { createShell, type RunShell, type ShellEnd } from "../../src/checks/spawn-shell.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { HoldView } from "../../src/rollout/ports.ts";
import { environment, problemsOf } from "../inputs/environment.ts";
import { CANARY, MINUTE, STABLE, watchAt } from "./made-up.ts";
import { lookOnce, type OneJudgeOptions, oneJudge } from "./one-judge.ts";

/** What is waited for comes at once, but for a busy machine. */
const PATIENCE = { timeout: 60_000 };
const TOKEN = "cf-Zx9wVu8tSr7qPo6nMl5kJi4hGf3eDc2bA1_0yXw";

describe("a command's environment", () => {
  test("has what the job has, without tokens, inputs, state and the runner's command files", () => {
    const env = {
      PATH: "/usr/bin",
      HOME: "/home/runner",
      GITHUB_SHA: "abc",
      GITHUB_REPOSITORY: "octo/shop",
      RUNNER_TRACKING_ID: "github_1",
      INPUT_CHECKS: "run env",
      "INPUT_API-TOKEN": TOKEN,
      STATE_rollout: "{}",
      ACTIONS_RUNTIME_TOKEN: "runtime",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "oidc",
      GITHUB_OUTPUT: "/tmp/output",
      GITHUB_STATE: "/tmp/state",
      GITHUB_ENV: "/tmp/env",
      GITHUB_PATH: "/tmp/path",
      GITHUB_STEP_SUMMARY: "/tmp/summary",
      GITHUB_TOKEN: "ghs_1",
      GH_TOKEN: "ghs_1",
      CLOUDFLARE_API_TOKEN: "another",
      Cloudflare_Api_Key: "global",
      MY_OWN_COPY: TOKEN,
      AUTH_HEADER: `Bearer ${TOKEN}`,
      UNSET: undefined,
    };
    expect(scrubbed(env, [TOKEN])).toEqual({
      PATH: "/usr/bin",
      HOME: "/home/runner",
      GITHUB_SHA: "abc",
      GITHUB_REPOSITORY: "octo/shop",
      RUNNER_TRACKING_ID: "github_1",
    });
  });

  test("isn't emptied by a token that is no more than a letter", () => {
    expect(scrubbed({ PATH: "/usr/bin" }, ["u", ""])).toEqual({ PATH: "/usr/bin" });
  });

  test.each([
    [19, false],
    [20, true],
  ])("hides a text of %d characters: %s, as the inputs do", (length, hidden) => {
    const token = TOKEN.slice(0, length);
    const value = `with ${token}`;
    expect("COPY" in scrubbed({ COPY: value }, [token])).toBe(!hidden);
    const problems = problemsOf(environment({ "api-token": token, message: value }), "any");
    expect(problems).toHaveLength(hidden ? 1 : 0);
  });
});

describe.skipIf(process.platform === "win32")("the shell", () => {
  const kills: string[] = [];
  const shell = createShell({
    platform: process.platform,
    kill: (pid, signal) => {
      kills.push(signal);
      process.kill(pid, signal);
    },
  });
  let folder = "";

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "command-")));
    kills.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it there. */
  async function run(command: string, signal = new AbortController().signal) {
    const lines: string[] = [];
    const errors: string[] = [];
    const env = { PATH: process.env["PATH"] ?? "" };
    const end: ShellEnd = await shell(
      {
        command,
        cwd: folder,
        env,
        onLine: (line, stream) => {
          lines.push(line);
          if (stream === "stderr") errors.push(line);
        },
      },
      signal,
    );
    return { end, lines, errors };
  }

  const pidIn = (file: string): Promise<number> =>
    vi.waitFor(() => {
      const text = readFileSync(join(folder, file), "utf8");
      if (!text.endsWith("\n")) throw new Error(`${file} isn't written yet`);
      return Number(text);
    }, PATIENCE);
  const lives = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      // A zombie that nobody has waited for yet is dead, too.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  };

  test("runs a command line in the folder, and passes both streams on line by line", async () => {
    // Cut within a line's end and within a letter; what is written over is a line, too.
    const parts = ["a\\r", "\\n1 %%\\r2 %%\\rb\\303", "\\274\\r"].map((part) => `printf '${part}'`);
    const { end, lines, errors } = await run(`pwd; echo one two >&2; ${parts.join("; sleep 0.2; ")}`);
    expect(end).toEqual({ code: 0 });
    expect(lines.toSorted()).toEqual([folder, "a", "1 %", "2 %", "bü", "one two"].toSorted());
    expect(errors).toEqual(["one two"]);
  });

  test("returns how it ended", async () => {
    expect((await run("exit 7")).end).toEqual({ code: 7 });
    expect((await run("kill -9 $$")).end).toEqual({ why: "ended by SIGKILL" });
    expect((await run("no-such-command-here")).end).toEqual({ code: 127 });
    const nowhere = { command: "true", cwd: join(folder, "none"), env: {}, onLine: () => {} };
    expect(await shell(nowhere, new AbortController().signal)).toEqual({
      why: "not started (spawn /bin/sh ENOENT)",
    });
  });

  test("starts nothing that is given up already, or that can't be a command", async () => {
    expect((await run("echo $$ > pid", AbortSignal.abort())).end).toEqual({
      why: "not started (cancelled before it started)",
    });
    expect(existsSync(join(folder, "pid"))).toBe(false);
    expect((await run("echo a\0b")).end).toEqual({
      why: expect.stringMatching(/^not started \(.*null bytes/),
    });
  });

  test("leaves out what is longer in a line, with an end and without", async () => {
    const { lines } = await run(
      "for n in 1 2; do head -c 70000 /dev/zero | tr '\\0' x; echo; done; head -c 70000 /dev/zero",
    );
    expect(lines.map(({ length }) => length)).toEqual([65_536, 65_536, 65_536]);
  });

  test("on Windows, where there are no groups, taskkill ends the whole tree", async () => {
    const taskkill = join(folder, "taskkill");
    writeFileSync(taskkill, `#!/bin/sh\necho "$@" >> ${folder}/asked\nkill -9 "$2"\n`, { mode: 0o755 });
    vi.stubEnv("PATH", `${folder}:${process.env["PATH"]}`);
    const windows = createShell({
      platform: "win32",
      kill: () => {
        throw new Error("there is no such signal");
      },
    });
    const given = new AbortController();
    const request = { command: "echo $$ > pid; exec sleep 30", cwd: folder, env: {}, onLine: () => {} };
    const running = windows({ ...request, env: { PATH: process.env["PATH"] ?? "" } }, given.signal);
    const pid = await pidIn("pid");
    given.abort();
    expect(await running).toEqual({ why: "ended by SIGKILL" });
    expect(readFileSync(join(folder, "asked"), "utf8")).toBe(`/pid ${pid} /t /f\n`);
  });

  test("hands it nothing to read, and no environment but what it is given", async () => {
    expect((await run("cat; env | sort | cut -d= -f1 | grep -v -e PWD -e SHLVL -e '^_$'")).lines).toEqual([
      "PATH",
    ]);
  });

  test("isn't held up by what the command leaves in the background", async () => {
    const { end } = await run("sleep 600 & echo $! > pid; exit 0");
    expect(end).toEqual({ code: 0 });
    const pid = await pidIn("pid");
    expect(lives(pid)).toBe(true);
    process.kill(pid, "SIGKILL");
  });

  test("is killed with its children when it is given up", async () => {
    const given = new AbortController();
    const running = run("sleep 60 & echo $! > pid; wait", given.signal);
    const child = await pidIn("pid");
    expect(lives(child)).toBe(true);
    given.abort();
    expect((await running).end).toEqual({ why: "ended by SIGTERM" });
    expect(kills).toEqual(["SIGTERM", "SIGKILL"]);
    await vi.waitFor(() => expect(lives(child)).toBe(false), { timeout: 60_000 });
  });

  test("gets SIGKILL two seconds later when it doesn't heed SIGTERM, and so do its children", async () => {
    const first = new AbortController();
    const over = run("sleep 60", first.signal);
    first.abort();
    expect((await over).end).toEqual({ why: "ended by SIGTERM" });
    const given = new AbortController();
    const stubborn = `trap '' TERM; (trap '' TERM; echo $$ > pid; while :; do sleep 0.1; done) & echo $! > pid; wait; while :; do sleep 0.1; done`;
    const running = run(stubborn, given.signal);
    const child = await pidIn("pid");
    const begun = performance.now();
    given.abort();
    expect((await running).end).toEqual({ why: "ended by SIGKILL" });
    expect(performance.now() - begun).toBeGreaterThan(1_500);
    // The first one's group gets no other signal when it is over.
    expect(kills).toEqual(["SIGTERM", "SIGKILL", "SIGTERM", "SIGKILL", "SIGKILL"]);
    await vi.waitFor(() => expect(lives(child)).toBe(false), { timeout: 60_000 });
  });
});

describe("run", () => {
  const fine: ShellEnd = { code: 0 };
  interface Ending extends OneJudgeOptions {
    readonly end?: ShellEnd;
    readonly ms?: number;
    readonly lines?: readonly string[];
  }

  /** A command that takes `ms`, prints these lines and ends so. */
  function commanding(text: string, { end = fine, ms = 1_000, lines = [], ...options }: Ending = {}) {
    const clock = new VirtualClock();
    const output: string[] = [];
    const started: Parameters<RunShell>[0][] = [];
    const shell: RunShell = async (request, signal) => {
      started.push(request);
      for (const line of lines) request.onLine(line, "stdout");
      return clock.sleep(ms, signal).then(
        () => end,
        () => ({ why: "ended by SIGTERM" }),
      );
    };
    const judge = oneJudge(clock, text, {
      shell,
      env: { PATH: "/usr/bin", CLOUDFLARE_API_TOKEN: TOKEN, COPY: TOKEN },
      tokens: [TOKEN],
      workspace: "/workspace",
      onLine: (check, line) => output.push(`${check}: ${line}`),
      ...options,
    });
    const watch = watchAt(clock, { share: 12.5, hold: { min: 0, max: 10 * MINUTE } });
    const go = (change: Partial<HoldView> = {}, signal?: AbortSignal) =>
      lookOnce(clock, judge, { ...watch, ...change }, signal);
    return { clock, judge, output, started, watch, go };
  }

  test("shows no token that the command prints, wherever it has it from", async () => {
    const { go, output } = commanding("run npm run smoke", {
      end: { code: 1 },
      lines: [`using ${TOKEN}`, `GET /?token=${encodeURIComponent(TOKEN)} failed`],
    });
    expect((await go()).detail).toBe('exit code 1 after 1 s; last line: "GET /?token=*** failed"');
    expect(output).toEqual(["run npm run smoke: using ***", "run npm run smoke: GET /?token=*** failed"]);
  });

  test("passes on exit 0, and gives the command its variables", async () => {
    const { go, started, watch, output } = commanding("run npm run smoke", {
      ms: 12_340,
      lines: ["ok 1", "", "ok 2"],
    });
    expect(await go()).toEqual({
      check: "run npm run smoke",
      warn: false,
      status: "early",
      detail: "exit code 0 after 12.3 s",
      numbers: { seconds: 12.3, exitCode: 0 },
    });
    expect(started).toEqual([
      {
        command: "npm run smoke",
        cwd: "/workspace",
        env: {
          PATH: "/usr/bin",
          STABLE_VERSION: STABLE,
          CANARY_VERSION: CANARY,
          PERCENTAGE: "12.5",
          DEPLOYMENT_ID: watch.live.id,
          SCRIPT_NAME: "my-worker",
          VERSION_OVERRIDES: `my-worker="${CANARY}"`,
        },
        onLine: expect.any(Function),
      },
    ]);
    expect(output).toEqual(["run npm run smoke: ok 1", "run npm run smoke: ", "run npm run smoke: ok 2"]);
  });

  test.each<[string, Ending, Partial<Verdict>]>([
    ["", { end: { code: 3 } }, { detail: "exit code 3 after 1 s", status: "fail" }],
    ["", { end: { why: "ended by SIGSEGV" } }, { detail: "ended by SIGSEGV after 1 s", status: "fail" }],
    ["", { end: { why: "not started (x)" } }, { detail: "not started (x) after 1 s", status: "fail" }],
    [
      "",
      { end: { code: 75 } },
      {
        detail: "exit code 75 after 1 s: inconclusive",
        status: "inconclusive",
        numbers: { seconds: 1, exitCode: 75 },
      },
    ],
    [
      " within 2m",
      { ms: 3_600_000 },
      { detail: "timed out after 2m and was killed", status: "fail", numbers: { seconds: 120 } },
    ],
  ])("on any other end%s: %j", async (within, ending, { detail, ...verdict }) => {
    const { go } = commanding(`run npm run smoke${within}`, { ...ending, lines: ["not ok", "  "] });
    expect(await go()).toMatchObject({ ...verdict, detail: `${detail}; last line: "not ok"` });
  });

  test.each([
    ["my-worker", true],
    ["a", true],
    ["1st-worker", false],
    ["_hidden", false],
  ])(
    "of %s gets a value for the override header, which must be able to name it: %s",
    async (scriptName, can) => {
      const { go, started } = commanding("run x", { scriptName });
      await go();
      expect(started.map(({ env }) => "VERSION_OVERRIDES" in env)).toEqual([can]);
    },
  );

  test("has ten minutes when it names no time", async () => {
    expect((await commanding("run x", { ms: 599_000 }).go()).status).toBe("early");
    expect((await commanding("run x", { ms: 601_000 }).go()).detail).toBe(
      "timed out after 10m and was killed",
    );
  });

  test("fails, and says why, when the shell itself breaks", async () => {
    const shell = () => Promise.reject(new Error("too many open files."));
    expect(await commanding("run x", { shell }).go()).toMatchObject({
      status: "fail",
      detail: "not run: too many open files",
    });
  });

  test("runs once", async () => {
    const { go, started } = commanding("run x");
    await go();
    await go();
    expect(started).toHaveLength(1);
  });

  test("is pending before and while it runs, and ends at once when it is cancelled", async () => {
    const { go, clock, watch } = commanding("run x", { ms: 60_000, mode: "watching" });
    expect(await go({ mayEndAt: watch.now + 1 })).toMatchObject({
      status: "pending",
      detail: "runs after the hold's minimum time",
    });
    const cancel = new AbortController();
    clock.at(watch.now + 3_000, () => cancel.abort(new Error("cancelled")));
    expect(await go({}, cancel.signal)).toMatchObject({ status: "pending", detail: "is running" });
    await expect(go({}, cancel.signal)).rejects.toThrow("cancelled");
    expect(clock.now() - watch.now).toBe(3_000);
  });

  test.skipIf(process.platform === "win32")("shows the real shell no token, wherever it was", async () => {
    const lines: string[] = [];
    const { judge, watch } = commanding("run env", {
      shell: createShell({ platform: process.platform, kill: process.kill }),
      env: { ...process.env, CLOUDFLARE_API_TOKEN: TOKEN, "INPUT_API-TOKEN": TOKEN, X: `a ${TOKEN}` },
      workspace: undefined,
      onLine: (_, line) => lines.push(line),
    });
    // In its own time.
    expect(await judge.look(watch, new AbortController().signal)).toMatchObject([{ status: "early" }]);
    expect(lines).toContain(`CANARY_VERSION=${CANARY}`);
    expect(lines.join("\n")).not.toContain(TOKEN);
  });
});
