/**
 * Makes the README's pictures of job summaries: runs `dist/` against the simulator as the runner does,
 * with users' traffic, and shows what it wrote as GitHub does. Takes two minutes; needs Chromium.
 *
 * `node scripts/screenshots.ts [healthy] [rolled-back] [drifted] [plan]`
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { GithubPage } from "../__tests__/browser/github-page.ts";
import { fastTime } from "../simulator/fast-time.ts";
import { startMain } from "../simulator/runner/runner.ts";
import { type Simulator, startSimulator } from "../simulator/server.ts";
import { setUpWorker, type WorkerSetup } from "../simulator/set-up-worker.ts";
import { createBulkTraffic } from "../simulator/traffic/bulk-traffic.ts";
import { createSimulatedWorkers } from "../simulator/traffic/simulated-workers.ts";
import { type VersionBehaviour, VersionBehaviours } from "../simulator/traffic/version-behaviour.ts";
import { forSummary } from "../src/foreign-text.ts";

const FOLDER = join(import.meta.dirname, "../docs/images");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** When each story begins. */
const NIGHT = Date.UTC(2026, 10, 24, 2, 41, 7);
const SCRIPT = "checkout";
const PER_MINUTE = 24_000;
const STABLE: Partial<VersionBehaviour> = { exceptions: 0.0011, cpuUs: { p50: 3_900, p99: 11_800 } };
/** In place of the simulator's loopback address, which says nothing to a reader. */
const SHOP = "https://shop.example.com";

interface World extends Simulator {
  readonly behaviours: VersionBehaviours;
  readonly scene: WorkerSetup;
}

interface Story {
  readonly inputs: Readonly<Record<string, string>>;
  /** How many times faster than on the wall time passes. */
  readonly scale?: number;
  /** The heading before which the picture ends: the README's shows what is read first. */
  readonly until?: string;
  /** Whether the job is meant to fail. */
  readonly fails: boolean;
  /** Simulated minutes after the start. */
  readonly incident?: { readonly after: number; readonly act: (world: World) => void };
}

const SCHEDULE = "5:10m, 25:10m, 50:10m, 100";

const STORIES: Readonly<Record<string, Story>> = {
  healthy: { inputs: { schedule: SCHEDULE }, fails: false },
  "rolled-back": {
    inputs: { schedule: SCHEDULE },
    until: "Check results",
    fails: true,
    incident: {
      after: 12,
      act: ({ behaviours, scene }) => behaviours.set(scene.canary.id, { exceptions: 0.012 }),
    },
  },
  drifted: {
    inputs: { schedule: SCHEDULE },
    fails: true,
    incident: {
      after: 17,
      act: ({ cloud }) => {
        const message = "hotfix: stop double charging";
        const { id } = cloud.uploadVersion(SCRIPT, { message, tag: "v2.13.5" });
        cloud.deployForeign(SCRIPT, id, { source: "wrangler", author: "ann@example.com", message });
      },
    },
  },
  plan: {
    inputs: { schedule: "1:10m, 5:10m..30m, 25:30m, 50:1h, 100:30m", "dry-run": "true" },
    scale: 1,
    fails: false,
  },
};

const CHECKS = `probe ${SHOP}/health id-header x-version-id
error-rate <= stable * 1.25
cpu-p99 <= stable * 1.3
warn cpu-p50 <= 20ms`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => STORIES[name] === undefined);
if (unknown.length > 0) {
  console.error(`No such picture: ${unknown.join(", ")}; there are ${Object.keys(STORIES).join(", ")}`);
  process.exit(2);
}
mkdirSync(FOLDER, { recursive: true });
const github = await GithubPage.open();
// Pictures are shown at 640 pixels: much wider ones couldn't be read.
await github.page.setViewportSize({ width: 704, height: 900 });
try {
  for (const [name, story] of Object.entries(STORIES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { mermaid } = await github.show(await play(story));
    if (mermaid.some((said) => said !== "")) throw new Error(`${name}: ${mermaid.join("; ")}`);
    if (story.until !== undefined)
      await github.page.evaluate(`(() => {
        const article = document.querySelector("article");
        const end = [...article.children].findIndex((each) => each.textContent.startsWith(${JSON.stringify(story.until)}));
        for (const each of [...article.children].slice(end)) each.remove();
      })()`);
    const path = join(FOLDER, `${name}.png`);
    // Whoever uses the action downloads the repository: a palette takes a quarter of the bytes.
    await sharp(await github.screenshot())
      .png({ palette: true, colours: 64, dither: 0, effort: 10 })
      .toFile(path);
    console.log(path);
  }
} finally {
  await github.close();
}

/** @returns the Markdown that the action wrote */
async function play({ inputs, scale = 60, fails, incident }: Story): Promise<string> {
  const begun = performance.now();
  const behaviours = new VersionBehaviours(3);
  const simulator = await startSimulator({
    timeScale: scale,
    now: () => NIGHT + (performance.now() - begun) * scale,
    workers: createSimulatedWorkers({ behaviours }),
  });
  const { cloud, env, trafficUrl } = simulator;
  const users = new AbortController();
  try {
    const scene = setUpWorker(cloud, {
      script: SCRIPT,
      ageMs: 26 * HOUR,
      stable: { message: "fix: round totals half up", tag: "v2.13.4" },
      canary: { message: "feat: charge saved cards in one call", tag: "v2.14.0" },
    });
    behaviours.set(scene.stable.id, STABLE);
    behaviours.set(scene.canary.id, STABLE);
    serve(simulator, behaviours, scale, users.signal);
    const world: World = { ...simulator, behaviours, scene };
    if (incident) setTimeout(() => incident.act(world), (incident.after * MINUTE) / scale).unref();
    const shop = `${trafficUrl}/${SCRIPT}`;
    const end = await (
      await startAction(scene, { ...inputs, checks: CHECKS.replace(SHOP, shop) }, env, scale)
    ).exited;
    if ((end.code !== 0) !== fails) throw new Error(`The action ended with ${end.code}:\n${end.log}`);
    return end.summary.replaceAll(forSummary(shop), forSummary(SHOP));
  } finally {
    users.abort();
    await simulator.close();
  }
}

/** Users for the last hour, and from now on. */
function serve(
  { cloud }: Simulator,
  behaviours: VersionBehaviours,
  scale: number,
  signal: AbortSignal,
): void {
  const load = createBulkTraffic({ cloud, perMinute: PER_MINUTE, behaviours, script: SCRIPT });
  load.fill(cloud.now() - 65 * MINUTE, cloud.now() - MINUTE);
  const clock = {
    now: cloud.now,
    sleep: (ms: number, stop?: AbortSignal) => sleep(ms / scale, undefined, stop && { signal: stop }),
  };
  void load.run(clock, { signal });
}

function startAction(
  { canary }: WorkerSetup,
  inputs: Readonly<Record<string, string>>,
  env: Simulator["env"],
  scale: number,
) {
  const message = "feat: charge saved cards in one call (#482)";
  return startMain({
    event: { name: "push", payload: { head_commit: { message } } },
    inputs: { "script-name": SCRIPT, "canary-version": canary.id, ...inputs },
    env: { ...env, ...fastTime(scale) },
    timeoutMs: 180_000,
  });
}
