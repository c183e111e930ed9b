import { createRandom, type Random } from "../../random.ts";
import type { LivePlan } from "../plans.ts";
import { type Act, type JobStep, job, type Scenario, TICK } from "../scenario.ts";
import { drawCommands } from "./commands.ts";
import { drawJobs } from "./jobs.ts";
import { drawRollout } from "./rollout.ts";
import { HOUR, MINUTE, SECOND, spanOf } from "./workflow.ts";

const COMMANDS = 4;
const CHECKS = [
  "live error-rate <= 1%",
  "live error-rate <= stable * 1.25",
  "live 5xx-rate <= 2%",
  "if-traffic live error-rate <= 1%",
] as const;

/** A scenario for dist/: without checks but a live one, and short, as each poll of the list costs real time. */
export function drawProcesses(seed: number): Scenario {
  const random = createRandom(seed ^ 0x9c0);
  const way = random.next();
  if (way < 0.25) return forProcesses(withHolds(drawJobs(seed), random, [0, 2_000, 6_000]), random);
  if (way < 0.55) return forProcesses(fewCommands(drawCommands(seed), random), random);
  const drawn = drawRollout(seed);
  if (way < 0.8) return forProcesses(withHolds(drawn, random, [300, 2_000, 6_000]), random);
  return forProcesses(listening(drawn, random), random);
}

/** What stops a step needs requests that take a while: without any latency it is over at once. */
function forProcesses(scenario: Scenario, random: Random): Scenario {
  const change = (step: JobStep): JobStep => {
    if (step.announced) return step;
    const { latency } = step.faultPlan;
    const slow = (step.cancel ?? step.kill) !== undefined && latency[1] === 0;
    const hostileErrors = step.faultPlan.hangs ? random.pick([0, 0.1]) : 0;
    return { ...step, faultPlan: { ...step.faultPlan, hostileErrors, latency: slow ? [10, 80] : latency } };
  };
  return {
    ...scenario,
    hostile: true,
    workflow: { ...scenario.workflow, checks: [] },
    acts: scenario.acts.map((act) => (act.kind === "job" ? { ...act, steps: act.steps.map(change) } : act)),
  };
}

function withHolds(scenario: Scenario, random: Random, holds: readonly number[]): Scenario {
  const schedule = scenario.workflow.schedule.map(({ percent, hold }) => {
    if (hold === undefined) return { percent };
    const min = random.pick(holds);
    return { percent, hold: { min, max: min * (random.chance(0.3) ? 2 : 1) } };
  });
  return { ...scenario, workflow: { ...scenario.workflow, schedule } };
}

/** The same with a live check, and holds that are long enough to hear something. */
function listening(scenario: Scenario, random: Random): Scenario {
  const long = withHolds(scenario, random, [20 * SECOND, MINUTE]);
  return { ...long, workflow: { ...long.workflow, live: drawLive(random, spanOf(long.workflow.schedule)) } };
}

/** `spanMs`: how long the rollout holds in all. */
function drawLive(random: Random, spanMs: number): LivePlan {
  return {
    check: random.pick(CHECKS),
    perMinute: random.pick([120, 300, 600]),
    exceptions: random.pick([0, 0, 0.3, 1]),
    faults: Array.from({ length: random.pick([0, 1, 2, 4]) }, () => ({
      kind: random.pick(["closed", "garbage", "slow", "silent", "refused"] as const),
      atMs: random.int(spanMs + 5_000),
      forMs: random.pick([500, 5_000, 30_000]),
      version: random.pick(["stable", "canary"] as const),
    })),
  };
}

/** The first commands of a life, and one more: few of those that end a rollout at once are drawn. */
function fewCommands(scenario: Scenario, random: Random): Scenario {
  let commands = 0;
  const end = scenario.acts.findIndex((act) => act.kind === "job" && ++commands > COMMANDS);
  const last: JobStep = {
    ...TICK,
    command: random.pick(["advance", "promote", "rollback", "rollback"]),
    canary: { kind: "none" },
    onConflict: random.pick(["fail", "replace"]),
    event: "workflow_dispatch",
  };
  const acts: readonly Act[] = [
    ...(end < 0 ? scenario.acts : scenario.acts.slice(0, end)),
    { kind: "pass", ms: random.int(HOUR) },
    job(last),
  ];
  return { ...scenario, acts };
}
