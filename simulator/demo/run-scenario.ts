/** Runs one scenario: the action of this checkout against the simulator, with visitors, onto a screen. */

import { setTimeout as sleep } from "node:timers/promises";
import { fastTime } from "../fast-time.ts";
import { CALM_LIST } from "../platform-unknowns.ts";
import { type Running, startMain, startPost } from "../runner/runner.ts";
import { startSimulator } from "../server.ts";
import { setUpWorker } from "../set-up-worker.ts";
import { startRealWorkers } from "../traffic/real-workers.ts";
import { fractionOf, percent, secondsToStable } from "./claims.ts";
import { DEPLOY_DEFAULTS, Project } from "./deploy-jobs.ts";
import { type DemoResult, type Harness, liveShare } from "./harness.ts";
import { readLogLine } from "./log-line.ts";
import { printResults } from "./results.ts";
import type { DemoScenario } from "./scenarios.ts";
import { COLOURS, type Screen } from "./screen.ts";
import { LEGEND, trafficBar } from "./traffic-bar.ts";
import { Visitors } from "./visitors.ts";

const SHA = "5f1c0de4b2a9c3d87e6f00112233445566778899";
const MESSAGE = "fix: handle empty carts";
/** How long the visitors are watched before the action starts and after it has ended. */
const QUIET_MS = 2_000;
const SECOND_MS = 1_000;
const DEPLOYMENT_HEADER = "x-deployment-id";
const LOOK_MS = 50;
/** So much later a read is answered that a cancel comes in: by then the action has had its signal. Less than QUIET_MS. */
const SIGNAL_MS = 1_500;

/** What hangs longer is ended, in ms. */
const LONGEST_MS = 24 * 3_600_000;

export interface Pace {
  /** How long each step is held, in seconds. */
  readonly hold: number;
  /** Visitors' requests per second. */
  readonly rate: number;
}

export interface PlayedDemo {
  /** Whether all was as the scenario claims. */
  readonly held: boolean;
  /** See `secondsToStable`. */
  readonly seconds: number;
}

export async function runScenario(
  scenario: DemoScenario,
  { hold, rate: usual }: Pace,
  screen: Screen,
): Promise<PlayedDemo> {
  const { timeScale = 1, faults, rate = usual } = scenario;
  const workers = faults && (await startRealWorkers({ timeScale }));
  const simulator = await startSimulator({
    newId: () => crypto.randomUUID(),
    // The usual answers: a first look isn't the place for what a server may do at worst.
    readings: { ...CALM_LIST, triggeredBy: "kept" },
    timeScale,
    serve: ({ script, versionId }) => ({
      status: 200,
      headers: {
        "x-version-id": versionId,
        [DEPLOYMENT_HEADER]: simulator.cloud.live(script)?.id ?? "",
      },
      body: "",
    }),
    ...(workers && { workers }),
  });
  const set = setUpWorker(simulator.cloud, { canary: { tag: SHA, message: MESSAGE } });
  const { script } = set;
  const project = scenario.jobs && new Project(script, simulator.env);
  const upload = DEPLOY_DEFAULTS["upload"] ?? "";
  await project?.run(upload);
  const canary = project ? simulator.cloud.version(script, project.uploaded()) : set.canary;
  const worker = { ...set, canary };
  if (workers && faults) workers.setBehaviour(worker.canary.id, faults);
  const visitors = new Visitors({
    url: `${simulator.trafficUrl}/${script}/`,
    perSecond: rate,
    deploymentHeader: DEPLOYMENT_HEADER,
  });
  const waiting = new Set<NodeJS.Timeout>();
  let step: Running | undefined;
  const harness: Harness = {
    simulator,
    worker,
    visitors,
    announce: (text) => screen.incident(text),
    cancel: () => void step?.cancel(),
    whenLive: (share, afterMs, act) => {
      const look = () => {
        const since = Date.parse(simulator.cloud.live(script)?.json.created_on ?? "");
        const due = liveShare({ simulator, worker }) === share && simulator.cloud.now() - since >= afterMs;
        if (!due || !waiting.delete(timer)) return false;
        clearInterval(timer);
        act();
        return true;
      };
      const timer = setInterval(look, LOOK_MS);
      waiting.add(timer);
      simulator.faults.add({
        match: ({ operation }) => operation === "deployments.list" && look(),
        delayMs: { after: SIGNAL_MS },
      });
    },
  };

  screen.heading(
    "The action's log",
    `Who answers ${Number((rate / timeScale).toFixed(2))} requests a second`,
    LEGEND,
  );
  const watch = setInterval(() => {
    const sample = visitors.look();
    const failed = sample.failed === 0 ? "" : ` ${sample.failed} fail`;
    const share = percent(fractionOf(sample, worker.canary.id)).padStart(6);
    screen.measured(`${trafficBar(sample, worker.canary.id, worker.stable.id)} ${share}${failed}`);
  }, SECOND_MS);
  visitors.start();
  await sleep(QUIET_MS);

  const options = { onLine: (line: string) => screen.log(readLogLine(line)), timeoutMs: LONGEST_MS };
  scenario.incident?.(harness, hold * 1_000);
  try {
    const [commit, version] = [SHA.slice(0, 7), worker.canary.id.slice(0, 8)];
    screen.incident(`push to main: ${commit} ${MESSAGE}`);
    screen.incident(`${project ? `job upload: ${upload}` : "wrangler versions upload"}: version ${version}`);
    screen.incident(`${project ? "job rollout: " : ""}this action, canary-version: ${version}…`);
    step = await startMain({
      inputs: {
        "script-name": script,
        "canary-version": worker.canary.id,
        schedule: scenario.shares.map((share) => `${share}:${scenario.hold ?? `${hold}s`}`).join(", "),
        ...scenario.inputs,
      },
      event: { name: "push", payload: { after: SHA, head_commit: { id: SHA, message: MESSAGE } } },
      env: {
        ...simulator.env,
        ...fastTime(timeScale),
        GITHUB_SHA: SHA,
        NO_COLOR: COLOURS ? undefined : "1",
      },
      ...options,
    });
    const main = await step.exited;
    await (await startPost(main, options)).exited;
    if (project && main.outputs["status"] === "completed") {
      const triggers = DEPLOY_DEFAULTS["triggers"] ?? "";
      screen.incident(`job triggers: ${triggers}`);
      await project.run(triggers);
    }
    await sleep(QUIET_MS);
    clearInterval(watch);
    await visitors.stop();
    const result: DemoResult = { harness, code: main.code ?? 1, outputs: main.outputs };
    const held = printResults(screen, result, scenario.claims(result));
    return { held, seconds: secondsToStable(harness) };
  } finally {
    for (const timer of [watch, ...waiting]) clearInterval(timer);
    await visitors.stop();
    await simulator.close();
    project?.close();
  }
}
