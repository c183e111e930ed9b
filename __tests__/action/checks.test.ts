/** What the edge wires up for the checks, and what it leaves behind for post. */
import { expect, test } from "vitest";
import type { RunShell } from "../../src/checks/spawn-shell.ts";
import type { Transport } from "../../src/http.ts";
import { setJob, TOKEN } from "./job.ts";

test("a command's lines are in the log, it runs with the rollout's names in the workspace, and without a token", async () => {
  const job = setJob({
    inputs: { schedule: "10:5m, 100", checks: "run smoke" },
    env: { GITHUB_WORKSPACE: "/workspace", MY_TOKEN: TOKEN, STAGE: "blue" },
  });
  const ran: string[] = [];
  const shell: RunShell = async ({ command, cwd, env, onLine }) => {
    const { PERCENTAGE, SCRIPT_NAME, STAGE, MY_TOKEN } = env;
    ran.push(`${command} in ${cwd}: ${PERCENTAGE} % of ${SCRIPT_NAME}, ${STAGE}, ${MY_TOKEN}`);
    onLine(`all is well with ${TOKEN}`, "stdout");
    return { code: 0 };
  };
  const main = await job.main({ shell });
  expect(main.outputs["status"]).toBe("completed");
  expect(ran).toEqual([`smoke in /workspace: 10 % of ${job.script}, blue, undefined`]);
  expect(main.log).toContain("  | all is well with ***");
});

test("a probe's answer is shown without the action's token, whatever the Worker does with it", async () => {
  const job = setJob({
    inputs: { schedule: "10:5m, 100", checks: "probe https://shop.example.com/ unpinned" },
  });
  const send: Transport["send"] = async (request, options) =>
    new URL(request.url).host === "shop.example.com"
      ? { status: 500, headers: {}, body: `no ${TOKEN} for you` }
      : job.transport.send(request, options);
  const main = await job.main({ transport: { send, close() {} } });
  expect(main.outputs["status"]).toBe("rolled-back");
  expect(main.log.join("\n")).toContain('body begins "no *** for you"');
});

test("a dry run of a tick runs no command, and a tick does", async () => {
  const run = async (inputs: Readonly<Record<string, string>>) => {
    const job = setJob({ inputs: { schedule: "10:5m, 100", checks: "run smoke", ...inputs } });
    job.cloud.deployForeign(
      job.script,
      [
        [job.stable.id, 90],
        [job.canary.id, 10],
      ],
      { message: `canary ${job.canary.id.slice(0, 8)} 10% 1/2 run 1.1: fix` },
    );
    await job.pass(301_000);
    let ran = 0;
    await job.main({
      shell: async () => {
        ran += 1;
        return { code: 0 };
      },
    });
    return ran;
  };
  expect(await run({ command: "advance" })).toBe(1);
  expect(await run({ command: "advance", "dry-run": "true" })).toBe(0);
  expect(await run({ command: "status" })).toBe(0);
});

test("metrics are asked for with the job's account", async () => {
  const job = setJob({ inputs: { schedule: "10:5m, 100", checks: "error-rate <= 1%" } });
  const main = job.beginMain();
  await job.pass(120_000);
  expect(job.cloud.requestLog.lines().filter((line) => line.includes("graphql"))).not.toEqual([]);
  main.signal();
  await job.finish(main);
});

test("tails that a killed main has left open are named to post, which deletes them", async () => {
  const job = setJob({ inputs: { schedule: "10:10m, 100", checks: "live 5xx-rate <= 5%" } });
  const main = job.beginMain();
  await job.pass(60_000);
  main.kill();
  const open = (main.saved["tails"] ?? "").split(" ");
  expect(open).toHaveLength(2);
  expect(job.cloud.tails.open.map(({ id }) => id)).toEqual(expect.arrayContaining(open));
  expect(main.masked.filter((text) => text.startsWith("ws"))).toHaveLength(2);

  await job.post(main);
  expect(job.cloud.tails.open).toEqual([]);
});
