import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { readLogLine } from "../../simulator/demo/log-line.ts";
import { SCENARIOS } from "../../simulator/demo/scenarios.ts";
import { styledApart, wrap } from "../../simulator/demo/screen.ts";
import { NIGHTLY } from "../support/nightly.ts";

const ROOT = join(import.meta.dirname, "../..");

const PLAYED = [
  ["rollout", "status          completed", "canary at 10 %, 50 %, 100 %"],
  ["hijack", "status          drifted", "the action deployed nothing after the hotfix, which is still live"],
  ["dead-canary", "status          rolled-back", "live error-rate <= stable * 1.25: "],
  ["cancel", "status          rolled-back", "canary at 10 %, 50 %, 0 %"],
] as const;

/** Plays a scenario with short holds; what it prints, and its exit code. */
function play(scenario: string): Promise<{ readonly code: unknown; readonly lines: readonly string[] }> {
  const args = [join(ROOT, "simulator/demo/main.ts"), scenario, "--hold", "1"];
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, out, errors) =>
      resolve({ code: error?.code ?? 0, lines: `${out}${errors}`.split("\n") }),
    );
  });
}

describe("npm run demo", () => {
  // All of them every night: they take half a minute of real time. Without those of README's workflow: a busy machine's
  // pauses last forty times as long in them, and a tail is lost; e2e-recipes/deploy
  // plays it in shared time.
  it.concurrent.each(NIGHTLY ? PLAYED : PLAYED.slice(0, 1))(
    "plays %s to its end, in 100 columns",
    async (scenario, status, claim) => {
      const { code, lines } = await play(scenario);
      const all = lines.join("\n");
      expect(all).not.toContain("✗");
      expect(all).toContain(status);
      expect(all.replaceAll("\u00a0", " ")).toContain(claim);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(code).toBe(0);
    },
  );

  it("lists its scenarios", async () => {
    const { code, lines } = await play("list");
    expect(code).toBe(0);
    const names = lines.flatMap((line) => /^ {2}([\w-]+) {2}/.exec(line)?.[1] ?? []);
    expect(names).toEqual(["list", ...SCENARIOS.map(({ name }) => name)]);
  });

  it("names the scenarios when it is asked for another", async () => {
    const { code, lines } = await play("fireworks");
    expect(code).toBe(2);
    expect(lines[0]).toBe('"fireworks" is not a scenario');
    expect(lines.join("\n")).toContain("rollout ");
  });
});

describe("the log", () => {
  it.each([
    ["plain text, 100 %", "text", "plain text, 100 %"],
    ["::group::Plan for shop", "group", "Plan for shop"],
    ["::endgroup::", "endgroup", ""],
    ["::error title=Rollout%3A failed::at 50 %25%0Asecond line", "error", "at 50 %\nsecond line"],
    ["::warning::a literal %250A", "warning", "a literal %0A"],
    ["::add-mask::secret", "hidden", "secret"],
    ["text ::error::", "text", "text ::error::"],
  ])("shows %j as the runner does", (line, kind, text) => {
    expect(readLogLine(line)).toEqual({ kind, text });
  });

  it("is broken between words, and ids in the middle", () => {
    expect(wrap("deployed: one, two", 12, 2)).toEqual(["deployed:", "  one, two"]);
    expect(wrap("stable  abc", 20, 2)).toEqual(["stable  abc"]);
    expect(wrap("0123456789abcdef", 8, 2)).toEqual(["01234567", "  89abcd", "  ef"]);
    expect(wrap("", 8, 2)).toEqual([""]);
  });

  it("keeps its colours, which take up no room, and no line's run into the next column", () => {
    const line = "\u001b[90mgrey words\u001b[0m end";
    expect(wrap(line, 14, 2)).toEqual([line]);
    expect(styledApart(wrap(line, 7, 2))).toEqual([
      "\u001b[90mgrey\u001b[0m",
      "\u001b[90m  words\u001b[0m",
      "  end",
    ]);
    expect(styledApart(["plain", "lines"])).toEqual(["plain", "lines"]);
  });
});

function start(...args: readonly string[]) {
  const node = `${ROOT}/node_modules/.bin/node`;
  return spawn(node, [`${ROOT}/simulator/main.ts`, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

describe("the simulator as a program", () => {
  it("says how to reach it, serves, and ends on SIGINT", async () => {
    const program = start("--script", "shop");
    const said: Record<string, string> = {};
    for await (const line of createInterface({ input: program.stdout })) {
      const [, name, value] = /^(?:export )?(\w+)(?: +|=)(\S+)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) said[name] = value;
      if (name === "CLOUDFLARE_ACCOUNT_ID") break;
    }
    const { CLOUDFLARE_API_BASE_URL: base, CLOUDFLARE_ACCOUNT_ID: account, traffic, stable } = said;
    const headers = { authorization: `Bearer ${said["CLOUDFLARE_API_TOKEN"]}` };
    const list = await fetch(`${base}/accounts/${account}/workers/scripts/shop/deployments`, { headers });
    expect(await list.json()).toMatchObject({
      result: { deployments: [{ versions: [{ version_id: stable, percentage: 100 }] }] },
    });
    expect((await fetch(`${traffic}`)).headers.get("x-version-id")).toBe(stable);

    program.kill("SIGINT");
    expect(await once(program, "exit")).toEqual([0, null]);
  });

  it("refuses a port that is none", async () => {
    const program = start("--port", "http");
    let errors = "";
    program.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    expect(await once(program, "close")).toEqual([2, null]);
    expect(errors).toContain('--port "http": must be a whole number from 0 to 65535');
  });
});
