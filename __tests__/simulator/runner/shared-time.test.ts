import type { ChildProcess } from "node:child_process";
import { channel } from "node:diagnostics_channel";
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startStep } from "../../../simulator/runner/process.ts";
import { REQUEST_HEADER } from "../../../simulator/runner/process-time.ts";
import { SharedTime } from "../../../simulator/runner/shared-time.ts";
import { httpServer } from "../../cloudflare/local-servers.ts";

const HOUR = 3_600_000;

/** Starts a program that lives in a time of its own; `since()` is what has passed of it, in ms. */
function start(program: string) {
  const folder = mkdtempSync(join(tmpdir(), "shared-time-"));
  writeFileSync(join(folder, "program.mjs"), `const begun = performance.now();\n${program}`);
  const time = new SharedTime();
  const begun = time.now();
  const step = startStep({
    command: process.execPath,
    args: [join(folder, "program.mjs")],
    cwd: folder,
    env: {},
    timeoutMs: 60_000,
    time,
  });
  onTestFinished(async () => {
    step.kill();
    await step.ended.catch(() => {});
    rmSync(folder, { recursive: true });
  });
  const said = () => step.lines.map(({ text }) => text);
  return { time, step, said, since: () => time.now() - begun };
}

const SAY = "const say = (text) => console.log(text, performance.now() - begun);";

test("hours pass at once when a process only waits, and timers fire in their order", async () => {
  const { step, said, since } = start(`${SAY}
    import { setTimeout as sleep } from "node:timers/promises";
    setTimeout(() => say("second"), ${2 * HOUR});
    const never = setTimeout(() => say("never"), ${HOUR});
    clearTimeout(never);
    await sleep(${HOUR});
    say("first");
  `);
  await step.ended;
  expect(said()).toEqual([`first ${HOUR}`, `second ${2 * HOUR}`]);
  expect(since()).toBe(2 * HOUR);
});

test("time waits for a process that computes, and for its commands", async () => {
  const { step, said } = start(`${SAY}
    import { exec } from "node:child_process";
    setTimeout(() => say("a minute later"), 60_000);
    for (const until = Date.now() + 300; Date.now() < until; );
    say("computed");
    exec("sleep 0.3", () => say("commanded"));
  `);
  await step.ended;
  expect(said()).toEqual(["computed 0", "commanded 0", "a minute later 60000"]);
});

test("time waits for an answer that is on its way, and passes for one that waits for time", async () => {
  const server = await httpServer((request, response) => {
    if (request.url === "/slow") void time.sleep(5_000).then(() => response.end());
    else response.writeHead(200).write("half", () => setImmediate(() => response.end()));
  });
  onTestFinished(() => server.close());
  const { time, step, said } = start(`${SAY}
    import { get } from "node:http";
    const ask = (path) => new Promise((done) => {
      get("${server.url}" + path, (response) => response.resume().once("end", done));
    });
    setTimeout(() => say("a minute later"), 60_000);
    await ask("/at-once");
    say("at once");
    await ask("/slow");
    say("slow");
  `);
  await step.ended;
  expect(said()).toEqual(["at once 0", "slow 5000", "a minute later 60000"]);
});

/** A process that reports by hand; `heard` is how much time it was told has passed, in ms. */
function fakeProcess(time: SharedTime) {
  const child = Object.assign(new EventEmitter(), {
    connected: true,
    send: ({ now }: { readonly now: number }) => heard.push(now - begun),
  });
  const heard: number[] = [];
  const begun = time.now();
  time.join(child as unknown as ChildProcess);
  onTestFinished(() => void child.emit("close"));
  const waitsFor = (inFlight: readonly string[], ms: number) =>
    child.emit("message", { seq: 0, next: begun + ms, inFlight, written: { stdout: 0, stderr: 0 } });
  return { heard, waitsFor };
}

/** A request that arrives whole in this process, as a server tells of it. */
function arrive(id: string) {
  const request = Object.assign(new EventEmitter(), { headers: { [REQUEST_HEADER]: id }, complete: true });
  const response = Object.assign(new EventEmitter(), { headersSent: false, destroyed: false });
  channel("http.server.request.start").publish({ request, response });
  return response;
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test("time waits for the server of a request that comes late, however early its process has said that it waits", async () => {
  const { heard, waitsFor } = fakeProcess(new SharedTime());
  waitsFor(["a"], 10_000);
  await turns(2);
  const response = arrive("a");
  await turns(2);
  response.headersSent = true;
  await turns(20);
  expect(heard).toEqual([]);
});

test("time passes for a request whose server has had its turns and doesn't answer", async () => {
  const { heard, waitsFor } = fakeProcess(new SharedTime());
  waitsFor(["b"], 10_000);
  arrive("b");
  await turns(20);
  expect(heard).toEqual([10_000]);
});

test("time stands still once what was waited for is there, until it is let go on", async () => {
  const { time, step, since } = start(`
    setTimeout(() => console.log("up"), ${HOUR});
    setTimeout(() => console.log("down"), ${3 * HOUR});
  `);
  await step.waitFor("up");
  expect(since()).toBe(HOUR);
  time.at(time.now() + HOUR, () => step.signal("SIGKILL"));
  time.pass();
  expect(await step.ended).toMatchObject({ signal: "SIGKILL" });
  expect(since()).toBe(2 * HOUR);
  await expect(time.until(() => false)).rejects.toThrow("Every process has ended");
});

test("a time limit that doesn't keep the process running ends a request that never is answered", async () => {
  const server = await httpServer(() => {});
  onTestFinished(() => server.close());
  const { step, said } = start(`${SAY}
    import { get } from "node:http";
    get("${server.url}", { signal: AbortSignal.timeout(30_000) }).on("error", () => say("late"));
  `);
  await step.ended;
  expect(said()).toEqual(["late 30000"]);
});

test("time elapses beside a process, and stands still while something is held", async () => {
  const { time, step, said, since } = start(`${SAY}
    setTimeout(() => say("an hour later"), ${HOUR});
    setTimeout(() => say("two hours later"), ${2 * HOUR});
  `);
  await time.elapse(HOUR + 1);
  expect([said(), since()]).toEqual([[`an hour later ${HOUR}`], HOUR + 1]);
  const begun = Date.now();
  await time.hold(new Promise((resolve) => setTimeout(resolve, 300)));
  expect([since(), Date.now() - begun >= 299]).toEqual([HOUR + 1, true]);
  await step.ended;
  expect(since()).toBe(2 * HOUR);
});

test("time that elapses without a process brings what is due on the way, in order", async () => {
  const time = new SharedTime();
  const begun = time.now();
  const told: string[] = [];
  const tell = (text: string) => told.push(`${text} ${time.now() - begun}`);
  time.at(begun + HOUR, () => {
    tell("an hour");
    time.at(time.now() + 5_000, () => tell("and five seconds"));
  });
  time.at(begun + 3 * HOUR, () => tell("too late"));
  await time.elapse(2 * HOUR);
  expect(told).toEqual([`an hour ${HOUR}`, `and five seconds ${HOUR + 5_000}`]);
  expect(time.now() - begun).toBe(2 * HOUR);
});
