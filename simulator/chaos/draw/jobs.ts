import type { Command } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../faults/readings.ts";
import { createRandom, type Random } from "../../random.ts";
import {
  type Act,
  type JobStep,
  job,
  type Naming,
  type Scenario,
  THREE_VERSIONS,
  TICK,
} from "../scenario.ts";
import { drawOther, drawSchedule } from "./commands.ts";
import { drawManyFaults, drawNoFaults, MomentDice, withLateWrites } from "./faults.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** No command waits in a job for longer than a rollout's holds. */
const HOLDS = [0, 30 * SECOND, MINUTE, 10 * MINUTE];
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

/** A workflow whose one job uses the action up to three times, on one Worker or on two. */
export function drawJobScenario(seed: number): Scenario {
  const random = createRandom(seed ^ 0x10b5);
  const schedule = drawSchedule(random, HOLDS);
  const steps = Array.from({ length: 1 + random.int(3) }, () => drawStep(random));
  return {
    seed,
    workflow: {
      schedule,
      onFailure: random.pick(["rollback", "rollback", "hold"]),
      onInconclusive: random.pick(["hold", "proceed", "rollback"]),
      prune: random.chance(0.2),
      force: false,
      checks: { drawn: random.pick([0, 0, 1, 2]) },
      lookMs: 0,
      wakes: false,
    },
    readings: {
      ...drawReadings(createRandom(seed ^ 0x4eae)),
      triggeredBy: random.pick(["kept", "replaced", "dropped"]),
    },
    clockOffsetMs: random.pick([0, 0, 7, -7]) * 60 * MINUTE + random.int(5 * SECOND),
    before: THREE_VERSIONS,
    acts: [...drawBefore(random), job(...steps)],
  };
}

/** What was there before the job: stable alone, another workflow's rollout, or whatever somebody has deployed. */
function drawBefore(random: Random): readonly Act[] {
  if (random.chance(0.5)) return [];
  return random.chance(0.6) ? [job(BY_HAND)] : [{ kind: "foreign", other: drawOther(random) }];
}

function drawStep(random: Random): JobStep {
  const command = random.pick(COMMANDS);
  const moments = new MomentDice(random, 0, 2, true);
  const [stopped, at] = [random.next(), moments.any()];
  const plan = random.chance(0.4) ? drawManyFaults(random, moments) : drawNoFaults(random);
  const refusals = random.chance(0.35) ? random.pick([0.3, 0.6, 1]) : 0;
  return {
    ...BY_HAND,
    command,
    dryRun: command !== "status" && random.chance(0.05),
    ...(random.chance(0.25) && { worker: SECOND_WORKER }),
    canary: drawCanary(random, command),
    onConflict: random.pick(["fail", "replace"]),
    onCancel: random.pick(["rollback", "hold"]),
    faultPlan: { ...withLateWrites(plan, random), refusals },
    foreign: random.chance(0.3) ? [{ at: moments.any(), other: drawOther(random) }] : [],
    ...(stopped < 0.25 ? { kill: at } : stopped < 0.4 && { cancel: at }),
  };
}

function drawCanary(random: Random, command: Command): Naming {
  if (command === "rollback") return { kind: "none" };
  if (command === "promote" && random.chance(0.5)) return { kind: "none" };
  return random.chance(0.8) ? { kind: "latest" } : { kind: "nth", n: random.int(3) };
}
