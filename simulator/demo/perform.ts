/** Plays one scene: the action of this checkout against the simulator, with visitors, onto a screen. */

import { setTimeout as sleep } from "node:timers/promises";
import { startRealWorkers } from "../real-workers.ts";
import { setScene } from "../scene.ts";
import { startSimulator } from "../server.ts";
import { bar, LEGEND } from "./bar.ts";
import { percent, shareOf } from "./claims.ts";
import { printEnd } from "./end.ts";
import { Job, readManifest } from "./job.ts";
import { readLogLine } from "./log-line.ts";
import type { DemoScene } from "./scenes.ts";
import type { Screen } from "./screen.ts";
import { liveShare, type Play, type Stage } from "./stage.ts";
import { type RunningStep, startStep } from "./step.ts";
import { Visitors } from "./visitors.ts";

const SHA = "5f1c0de4b2a9c3d87e6f00112233445566778899";
const MESSAGE = "fix: handle empty carts";
/** How long the visitors are watched before the action starts and after it has ended. */
const QUIET_MS = 2_000;
const SECOND_MS = 1_000;
const LOOK_MS = 50;

export interface Pace {
  /** How long each step is held, in seconds. */
  readonly hold: number;
  /** Visitors' requests per second. */
  readonly rate: number;
}

/** @returns whether all was as the scene claims */
export async function perform(scene: DemoScene, { hold, rate }: Pace, screen: Screen): Promise<boolean> {
  const { timeScale = 1, faults } = scene;
  const fleet = faults && (await startRealWorkers({ timeScale }));
  const simulator = await startSimulator({
    newId: () => crypto.randomUUID(),
    timeScale,
    ...(fleet && { fleet }),
  });
  const cast = setScene(simulator.cloud, { canary: { tag: SHA, message: MESSAGE } });
  const { script } = cast;
  if (fleet && faults) fleet.turn(cast.canary.id, faults);
  const visitors = new Visitors({
    url: `${simulator.trafficUrl}/${script}/`,
    perSecond: rate,
    state: () => simulator.cloud.live(script)?.id ?? "",
  });
  const ended = new AbortController();
  let step: RunningStep | undefined;
  const stage: Stage = {
    simulator,
    cast,
    visitors,
    tell: (text) => screen.story(text),
    cancel: () => step?.cancel(),
    whenLive: async (share, afterMs) => {
      while (liveShare({ simulator, cast }) !== share) await sleep(LOOK_MS, undefined, ended);
      await sleep(afterMs, undefined, ended);
    },
  };

  screen.heading("The action's log", `Who answers ${rate} requests a second`, LEGEND);
  const watch = setInterval(() => {
    const sample = visitors.look();
    const failed = sample.failed === 0 ? "" : `, ${sample.failed} failed`;
    const share = percent(shareOf(sample, cast.canary.id)).padStart(6);
    screen.measured(`${bar(sample, cast.canary.id, cast.stable.id)} ${share}${failed}`);
  }, SECOND_MS);
  visitors.start();
  await sleep(QUIET_MS);

  const manifest = readManifest();
  const job = new Job({
    manifest,
    env: { ...simulator.env, SIMULATED_TIME_SCALE: String(timeScale) },
    inputs: {
      "script-name": script,
      "canary-version": `tag:${SHA}`,
      schedule: scene.shares.map((share) => `${share}:${scene.hold ?? `${hold}s`}`).join(", "),
      ...scene.inputs,
    },
    event: { name: "push", sha: SHA, payload: { after: SHA, head_commit: { id: SHA, message: MESSAGE } } },
  });
  const onLine = (line: string) => screen.log(readLogLine(line));
  const incident = scene.incident?.(stage, hold * 1_000).catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  try {
    const [commit, version] = [SHA.slice(0, 7), cast.canary.id.slice(0, 8)];
    screen.story(`push to main: ${commit} ${MESSAGE}`);
    screen.story(`wrangler versions upload --tag ${commit}…: version ${version}`);
    screen.story(`this action, canary-version: tag:${commit}…`);
    step = startStep(manifest.main, job.env, job.folder, onLine);
    const code = await step.finished;
    await startStep(manifest.post, job.postEnv, job.folder, onLine).finished;
    ended.abort();
    await incident;
    await sleep(QUIET_MS);
    clearInterval(watch);
    await visitors.stop();
    const play: Play = { stage, code, outputs: job.outputs };
    return printEnd(screen, play, scene.claims(play));
  } finally {
    clearInterval(watch);
    await visitors.stop();
    await simulator.close();
    job.close();
  }
}
