import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

const ROOT = new URL("../..", import.meta.url).pathname;

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
