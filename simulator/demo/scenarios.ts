/** The scenarios that the demo can play. A new one is an entry here. */

import type { VersionBehaviour } from "../traffic/version-behaviour.ts";
import {
  callsCounted,
  fewNoticed,
  nobodyNoticed,
  outputsTrue,
  sharesDeployed,
  sharesMeasured,
  stoppedWithin,
} from "./claims.ts";
import { DEPLOY_DEFAULTS } from "./deploy-jobs.ts";
import type { Claim, DemoResult, Harness } from "./harness.ts";

/** The starter's; its step of 100 % has no hold. */
const STARTER = {
  inputs: { schedule: DEPLOY_DEFAULTS["schedule"] ?? "", checks: DEPLOY_DEFAULTS["checks"] ?? "" },
  shares: [10, 50, 100],
  hold: "15m",
  timeScale: 40,
};

export interface DemoScenario {
  readonly name: string;
  /** What is going to be seen, in one or two sentences. */
  readonly about: string;
  /** The canary's shares; all but the last are held for as long as the demo says. */
  readonly shares: readonly number[];
  /** What the workflow writes under `with:` besides. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** How many times faster than here time passes on the simulated Cloudflare and for the action. Default 1. */
  readonly timeScale?: number;
  /** Instead of the demo's own: how long each step is held, as the workflow writes it. */
  readonly hold?: string;
  /** Instead of the demo's own: visitors' requests a second here, which `timeScale` makes fewer there. */
  readonly rate?: number;
  /** The jobs of the reusable workflow around the rollout: wrangler uploads the canary, and applies a cron at the end. */
  readonly jobs?: true;
  /** The versions are real Workers then, and this is what is wrong with the canary. */
  readonly faults?: Partial<VersionBehaviour>;
  /** What happens while the action runs; `holdMs` is how long each step is held. */
  readonly incident?: (harness: Harness, holdMs: number) => void;
  /** What has to be true at the end. */
  readonly claims: (result: DemoResult) => readonly Claim[];
  /** Played afterwards, to be compared by how soon stable is back. */
  readonly beside?: DemoScenario;
}

/** The same dead canary, judged by what the analytics say. */
const BY_THE_MINUTE: DemoScenario = {
  name: "dead-canary",
  about:
    "The same canary under the same check without live: the analytics are two minutes late. Time passes 30 times faster.",
  shares: [10, 100],
  timeScale: 30,
  hold: "30m",
  faults: { exceptions: 1 },
  inputs: { checks: "error-rate <= stable * 1.25" },
  claims: (result) => [
    sharesDeployed(result, [10, 0]),
    stoppedWithin(result, 900),
    outputsTrue(result, "rolled-back", false),
    callsCounted(result),
  ],
};

export const SCENARIOS: readonly DemoScenario[] = [
  {
    name: "rollout",
    about: "A push to main rolls a new version out: to 10 %, 50 % and all of the traffic.",
    shares: [10, 50, 100],
    claims: (result) => [
      sharesDeployed(result, [10, 50, 100]),
      sharesMeasured(result),
      nobodyNoticed(result),
      outputsTrue(result, "completed", true),
      callsCounted(result),
    ],
  },
  {
    name: "bad-canary",
    about:
      "The new version fails one request in five. Two real Workers run it and the old one; the action compares their error rates each minute and rolls back by itself. Time passes 30 times faster.",
    shares: [10, 50, 100],
    timeScale: 30,
    hold: "10m",
    faults: { exceptions: 0.2 },
    inputs: { checks: "error-rate <= stable * 1.25" },
    claims: (result) => [
      sharesDeployed(result, [10, 0]),
      fewNoticed(result, 0.05, "one in five"),
      {
        text: "the reason says with numbers why",
        held: /canary \d+\/\d+ \([\d.]+ %\) against stable \d+\/\d+/.test(result.outputs["reason"] ?? ""),
      },
      outputsTrue(result, "rolled-back", false),
      callsCounted(result),
    ],
  },
  {
    name: "dead-canary",
    about:
      "The new version throws at every request. The action listens to Cloudflare's live tail and brings stable back within seconds; then the same again by the analytics, which tell it minutes later.",
    shares: [10, 100],
    hold: "30m",
    faults: { exceptions: 1 },
    inputs: { checks: "live error-rate <= stable * 1.25" },
    claims: (result) => [
      sharesDeployed(result, [10, 0]),
      stoppedWithin(result, 45),
      fewNoticed(result, 0.1, "all of them"),
      outputsTrue(result, "rolled-back", false),
      {
        text: "no live tail is left open",
        held: result.harness.simulator.cloud.tails.open.length === 0,
      },
      callsCounted(result),
    ],
    beside: BY_THE_MINUTE,
  },
  {
    name: "workflow",
    about:
      "The README's workflow: its three jobs, with the real wrangler in the first and the last, and its own checks and holds. Time passes 40 times faster.",
    ...STARTER,
    jobs: true,
    claims: (result) => [
      sharesDeployed(result, [10, 50, 100]),
      nobodyNoticed(result),
      outputsTrue(result, "completed", true),
      {
        text: "the cron that came with the new version is registered",
        held: result.harness.simulator.cloud.unversioned(result.harness.worker.script).crons.length === 1,
      },
    ],
  },
  {
    name: "small",
    about:
      "A Worker at night, with one request every two seconds. At 10 % its canary gets fewer than the 100 requests that a check asks for; with if-traffic they pass, and say so. Time passes 40 times faster.",
    ...STARTER,
    rate: 20,
    claims: (result) => [
      sharesDeployed(result, [10, 50, 100]),
      nobodyNoticed(result),
      {
        text: "checks passed with fewer requests than they ask for, and say so",
        held: /passes for lack of traffic/.test(result.outputs["report"] ?? ""),
      },
      outputsTrue(result, "completed", true),
    ],
  },
  {
    name: "hijack",
    about:
      "Somebody deploys a hotfix by hand in the middle of a rollout. The action notices and leaves it alone.",
    shares: [10, 50, 100],
    incident: ({ simulator, worker, announce, whenLive }, holdMs) =>
      whenLive(10, holdMs / 2, () => {
        const hotfix = simulator.cloud.uploadVersion(worker.script, { message: "hotfix: the till is down" });
        announce(`ann@example.com runs wrangler deploy: ${hotfix.id.slice(0, 8)} takes all traffic`);
        simulator.cloud.deployForeign(worker.script, hotfix.id, {
          source: "wrangler",
          author: "ann@example.com",
          message: "hotfix: the till is down",
        });
      }),
    claims: (result) => {
      const { deployments } = result.harness.simulator.requestLog;
      const last = deployments.at(-1);
      return [
        sharesDeployed(result, [10]),
        {
          text: "the action deployed nothing after the hotfix, which is still live",
          held: last?.by === "foreign",
        },
        {
          text: "the reason names who deployed, through what and why",
          held: ["ann@example.com", "wrangler", "hotfix: the till is down"].every((part) =>
            result.outputs["reason"]?.includes(part),
          ),
        },
        nobodyNoticed(result),
        outputsTrue(result, "drifted", false),
        callsCounted(result),
      ];
    },
  },
  {
    name: "cancel",
    about: "Somebody cancels the workflow at 50 %. The action brings stable back before it ends.",
    shares: [10, 50, 100],
    incident: ({ cancel, announce, whenLive }, holdMs) =>
      whenLive(50, holdMs / 2, () => {
        announce("the workflow is cancelled: the runner sends SIGINT");
        cancel();
      }),
    claims: (result) => [
      sharesDeployed(result, [10, 50, 0]),
      sharesMeasured(result),
      nobodyNoticed(result),
      outputsTrue(result, "rolled-back", false),
      callsCounted(result),
    ],
  },
];
