/** What is measured: programs that bring a canary to a share, and the least that starting them costs. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createFiles,
  createJob,
  environment,
  ROOT,
  readAction,
  removeJob,
} from "../../simulator/runner/job.ts";
import { parseFileCommand } from "../../simulator/runner/workflow-commands.ts";
import { measure, type Program, type Usage } from "./measure.ts";
import { canaryShare, createWorld, type World } from "./world.ts";

export interface Run extends Usage {
  readonly reads: number;
  readonly writes: number;
}

export interface Contender {
  readonly name: string;
  readonly run: () => Promise<Run>;
}

const SHA = "5f1c0de4b2a9c3d87e6f00112233445566778899";
const NO_CALLS = { reads: 0, writes: 0 };

export function bareNode(): Contender {
  const program: Program = { args: ["-e", "0"], env: {}, cwd: ROOT };
  return { name: "node -e 0", run: async () => ({ ...(await measure(program)), ...NO_CALLS }) };
}

/** The bundle without inputs: it loads, finds that everything is missing, and fails. */
export function bareBundle(): Contender {
  const start = (args: readonly string[], job: MainStep) =>
    measure({ args, env: job.env, cwd: job.folder, code: 1 });
  return { name: "bundle, bare start", run: async () => ({ ...(await inJob({}, {}, start)), ...NO_CALLS }) };
}

/**
 * This action on a schedule without holds.
 *
 * @param shares the canary's, in percent, rising
 * @param deployments length of the list of deployments before
 */
export function action(name: string, shares: readonly number[], deployments = 1): Contender {
  const inputs = (world: World) => ({
    "script-name": world.script,
    "canary-version": world.canary.id,
    schedule: shares.join(", "),
    hold: "0s",
  });
  return {
    name,
    run: () =>
      inWorld(deployments, shares.at(-1) ?? 0, (world) =>
        inJob(inputs(world), world.simulator.env, (args, job) =>
          measure({ args, env: job.env, cwd: job.folder }),
        ),
      ),
  };
}

/** `command: advance` while a hold is running: it looks, and has nothing to do. */
export function tick(name: string): Contender {
  return {
    name,
    run: () =>
      inWorld(1, 10, async (world) => {
        const { simulator, script, stable, canary } = world;
        simulator.cloud.deployForeign(script, [
          [stable.id, 90],
          [canary.id, 10],
        ]);
        const inputs = { command: "advance", "script-name": script, schedule: "10:1h, 100" };
        return inJob(inputs, simulator.env, async (args, job) => {
          const usage = await measure({ args, env: job.env, cwd: job.folder });
          if (job.outputs["status"] !== "waiting") throw new Error(`the tick ended ${job.outputs["status"]}`);
          return usage;
        });
      }),
  };
}

const DAY_MS = 86_400_000;
const TWO_WEEKS = [
  [1, 0],
  [5, 2],
  [10, 4],
  [25, 6],
  [50, 8],
  [90, 11],
] as const;

/** The same with a metric check, at noon of a day of a rollout of two weeks, by a Worker with requests all the time. */
export function tickOnDay(day: number): Contender {
  const begun = (world: World) => world.simulator.cloud.now() - (day - 0.5) * DAY_MS;
  const steps = TWO_WEEKS.filter(([, from]) => from < day - 0.5);
  const share = steps.at(-1)?.[0] ?? 0;
  const inputs = (world: World) => ({
    command: "advance",
    "script-name": world.script,
    schedule: "1:2d, 5:2d, 10:2d, 25:2d, 50:3d, 90:3d",
    checks: "error-rate <= stable * 1.25",
  });
  return {
    name: `day ${day}`,
    run: () =>
      inWorld(1, share, async (world) => {
        const { simulator, script, stable, canary } = world;
        const { cloud } = simulator;
        for (const [percent, from] of steps)
          cloud.deployForeign(
            script,
            [
              [stable.id, 100 - percent],
              [canary.id, percent],
            ],
            { at: begun(world) + from * DAY_MS },
          );
        for (let at = begun(world); at < cloud.now(); at += 300_000)
          for (const { id } of [stable, canary])
            cloud.invocations.add(at, id, { requests: 1_000, errors: 2 });
        return inJob(inputs(world), simulator.env, async (args, job) => {
          const usage = await measure({ args, env: job.env, cwd: job.folder });
          if (job.outputs["status"] !== "waiting") throw new Error(`the tick ended ${job.outputs["reason"]}`);
          return usage;
        });
      }),
  };
}

/**
 * `command: status` of a split that somebody made by hand: which version is stable stands only at the list's end.
 *
 * @param deployments length of the list; a page has 100
 */
export function lookBack(name: string, deployments: number): Contender {
  return {
    name,
    run: () =>
      inWorld(1, 10, (world) => {
        const { simulator, script, stable, canary } = world;
        for (let made = 1; made < deployments; made += 1)
          simulator.cloud.deployForeign(script, [
            [stable.id, 90],
            [canary.id, 10],
          ]);
        const inputs = { command: "status", "script-name": script, schedule: "10:1h, 100" };
        return inJob(inputs, simulator.env, async (args, job) => {
          const usage = await measure({ args, env: job.env, cwd: job.folder });
          const { "stable-version": told } = job.outputs;
          if (told !== stable.id) throw new Error(`stable was told as ${told}`);
          return usage;
        });
      }),
  };
}

/** `wrangler versions deploy`, once for each share, as a workflow would call it from an installed wrangler. */
export function wrangler(name: string, shares: readonly number[]): Contender & Disposable {
  const home = mkdtempSync(join(tmpdir(), "bench-wrangler-"));
  const deploy = ({ simulator, script, stable, canary }: World, share: number) => {
    const split = [`${stable.id}@${100 - share}%`, `${canary.id}@${share}%`];
    return measure({
      args: [
        join(ROOT, "node_modules/wrangler/bin/wrangler.js"),
        "versions",
        "deploy",
        ...(share === 100 ? split.slice(1) : split),
        "-y",
        "--name",
        script,
      ],
      // Without its banner it doesn't ask the registry for updates, which would cost it time here.
      env: {
        ...simulator.env,
        PATH: process.env["PATH"] ?? "",
        HOME: home,
        CI: "true",
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_SEND_ERROR_REPORTS: "false",
        WRANGLER_HIDE_BANNER: "true",
      },
      cwd: home,
    });
  };
  return {
    name,
    run: () =>
      inWorld(1, shares.at(-1) ?? 0, async (world) => {
        let total: Usage = { ms: 0, cpuMs: 0, peakBytes: 0 };
        for (const share of shares) {
          const { ms, cpuMs, peakBytes } = await deploy(world, share);
          total = {
            ms: total.ms + ms,
            cpuMs: total.cpuMs + cpuMs,
            peakBytes: Math.max(total.peakBytes, peakBytes),
          };
        }
        return total;
      }),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Runs in a new world. @throws Error when the canary doesn't end at `share` */
async function inWorld(
  deployments: number,
  share: number,
  run: (world: World) => Promise<Usage>,
): Promise<Run> {
  const world = await createWorld(deployments);
  try {
    const usage = await run(world);
    const { requests, writes } = world.simulator.requestLog;
    if (canaryShare(world) !== share)
      throw new Error(`the canary is at ${canaryShare(world)} % and not at ${share} %`);
    return { ...usage, reads: requests.length - writes.length, writes: writes.length };
  } finally {
    await world.simulator.close();
  }
}

/** What main is started with, and what it sets. */
export interface MainStep {
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export async function inJob<T>(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  run: (args: readonly string[], main: MainStep) => Promise<T>,
): Promise<T> {
  const payload = { after: SHA, head_commit: { id: SHA, message: "fix: handle empty carts" } };
  const job = createJob({ inputs, env: { ...env, GITHUB_SHA: SHA }, event: { name: "push", payload } });
  const action = readAction(ROOT);
  const files = createFiles(job);
  const main: MainStep = {
    env: environment(job, action, files, {}),
    folder: job.workspace,
    get outputs() {
      return parseFileCommand(readFileSync(files.GITHUB_OUTPUT, "utf8")).values;
    },
  };
  try {
    return await run([join(ROOT, action.runs.main)], main);
  } finally {
    removeJob(job);
  }
}
