import type { Command } from "../../../src/rollout/model.ts";
import { createRandom, type Random } from "../../random.ts";
import { DRAINED, THREE_VERSIONS } from "../initial-state.ts";
import { type Act, type JobAct, type JobStep, job, type Scenario, TICK } from "../scenario.ts";
import { drawCanary } from "./commands.ts";
import { befallen, drawOther, type Odds, TriggerDrawer } from "./incidents.ts";
import { drawSetting, FOR_HOURS, MINUTE } from "./workflow.ts";

const COMMANDS: readonly Command[] = [
  "rollout",
  "rollout",
  "rollout",
  "promote",
  "rollback",
  "advance",
  "status",
];
const SECOND_WORKER = "second-worker";
const BY_HAND: JobStep = { ...TICK, event: "workflow_dispatch" };
const ODDS: Odds = {
  faults: 0.4,
  slow: 0.2,
  refusals: 0.35,
  foreign: 0.3,
  secret: 0.05,
  cancel: 0.15,
  container: 0,
  kill: 0.25,
};

/** A workflow whose one job uses the action up to three times, on one Worker or on two, or two jobs at once. */
export function drawJobs(seed: number): Scenario {
  const random = createRandom(seed ^ 0x10b5);
  const setting = drawSetting(random, FOR_HOURS);
  const jobs = random.chance(0.2)
    ? drawTogether(random)
    : [job(...Array.from({ length: 1 + random.int(3) }, () => drawStep(random, ODDS)))];
  return {
    seed,
    ...setting,
    before: THREE_VERSIONS,
    acts: [...drawBefore(random), ...jobs, DRAINED],
  };
}

/** Who else deploys is the other job. */
function drawTogether(random: Random): readonly JobAct[] {
  const [one, other] = [0, 1].map(() => job(drawStep(random, { ...ODDS, foreign: 0 })));
  return one && other ? [one, { ...other, besideMs: random.int(2 * MINUTE) }] : [];
}

/** What was there before the job: stable alone, another workflow's rollout, or whatever somebody has deployed. */
function drawBefore(random: Random): readonly Act[] {
  if (random.chance(0.5)) return [];
  return random.chance(0.6) ? [job(BY_HAND)] : [{ kind: "foreign", other: drawOther(random) }];
}

function drawStep(random: Random, odds: Odds): JobStep {
  const command = random.pick(COMMANDS);
  const step: JobStep = {
    ...BY_HAND,
    command,
    dryRun: command !== "status" && random.chance(0.05),
    ...(random.chance(0.25) && { worker: SECOND_WORKER }),
    canary: drawCanary(random, command, { kind: "latest" }),
    onConflict: random.pick(["fail", "replace"]),
    onCancel: random.pick(["rollback", "hold"]),
  };
  return befallen(step, random, odds, new TriggerDrawer(random, 2));
}
