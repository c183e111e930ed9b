import type { Command } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../faults/readings.ts";
import { createRandom, type Random } from "../../random.ts";
import { drawManyFaults, drawNoFaults, Moments, NO_FAULTS, withLateWrites } from "../draw-faults.ts";
import { drawOther, drawSchedule } from "../sequences/draw-sequence.ts";
import type { Act, CommandAct, Naming, SequenceScenario } from "../sequences/sequence-scenario.ts";

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

/** A workflow whose one job uses the action up to three times, on one Worker or on two. */
export function drawJobScenario(seed: number): SequenceScenario {
  const random = createRandom(seed ^ 0x10b5);
  const schedule = drawSchedule(random, HOLDS);
  const steps = Array.from({ length: 1 + random.int(3) }, () => drawStep(random));
  return {
    seed,
    schedule,
    onFailure: random.pick(["rollback", "rollback", "hold"]),
    onInconclusive: random.pick(["hold", "proceed", "rollback"]),
    prune: random.chance(0.2),
    checks: random.pick([0, 0, 1, 2]),
    readings: {
      ...drawReadings(createRandom(seed ^ 0x4eae)),
      triggeredBy: random.pick(["kept", "replaced", "dropped"]),
    },
    clockOffsetMs: random.pick([0, 0, 7, -7]) * 60 * MINUTE + random.int(5 * SECOND),
    acts: [...drawBefore(random), { kind: "job", steps }],
  };
}

/** What was there before the job: stable alone, another workflow's rollout, or whatever somebody has deployed. */
function drawBefore(random: Random): readonly Act[] {
  if (random.chance(0.5)) return [];
  const tick: CommandAct = { ...PLAIN, command: "advance", canary: { kind: "latest" } };
  return random.chance(0.6) ? [tick] : [{ kind: "foreign", other: drawOther(random) }];
}

const PLAIN = {
  kind: "command",
  dryRun: false,
  stable: { kind: "none" },
  onConflict: "fail",
  byHand: true,
  faultPlan: NO_FAULTS,
  crossing: undefined,
  announced: false,
} as const;

function drawStep(random: Random): CommandAct {
  const command = random.pick(COMMANDS);
  const moments = new Moments(random, 0, 2, true);
  const [stopped, at] = [random.next(), moments.any()];
  const plan = random.chance(0.4) ? drawManyFaults(random, moments) : drawNoFaults(random);
  const refusals = random.chance(0.35) ? random.pick([0.3, 0.6, 1]) : 0;
  return {
    ...PLAIN,
    command,
    dryRun: command !== "status" && random.chance(0.05),
    ...(random.chance(0.25) && { worker: SECOND_WORKER }),
    canary: drawCanary(random, command),
    onConflict: random.pick(["fail", "replace"]),
    onCancel: random.pick(["rollback", "hold"]),
    faultPlan: { ...withLateWrites(plan, random), refusals },
    crossing: random.chance(0.3) ? { at: moments.any(), other: drawOther(random) } : undefined,
    ...(stopped < 0.25 ? { kill: at } : stopped < 0.4 && { cancel: at }),
  };
}

function drawCanary(random: Random, command: Command): Naming {
  if (command === "rollback") return { kind: "none" };
  if (command === "promote" && random.chance(0.5)) return { kind: "none" };
  return random.chance(0.8) ? { kind: "latest" } : { kind: "nth", n: random.int(3) };
}
