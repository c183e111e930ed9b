import { createRandom, type Random } from "../../random.ts";
import { DRAINED, ROLLOUT, STABLE_UPLOAD, type StartOptions, startWith } from "../initial-state.ts";
import type { Scenario } from "../scenario.ts";
import { befallen, type Odds, TriggerDrawer } from "./incidents.ts";
import { drawSetting, HOUR, IN_A_JOB, MINUTE, SECOND, SHARES, spanOf } from "./workflow.ts";

const ROUGH: Odds = {
  faults: 0.6,
  slow: 0,
  refusals: 0,
  foreign: 0.4,
  secret: 0.14,
  cancel: 0.5,
  container: 0.2,
  kill: 0.3,
};
/** What crosses can cross. */
const CROSSFIRE: Odds = { ...ROUGH, faults: 1, slow: 1, foreign: 0.7, kill: 0.4 };

/** A rollout in a job of its own, and what befalls it. */
export function drawRollout(seed: number): Scenario {
  const random = createRandom(seed);
  const setting = drawSetting(random, IN_A_JOB);
  const { schedule } = setting.workflow;
  const crossfire = random.chance(0.25);
  const triggers = new TriggerDrawer(random, schedule.length, crossfire ? undefined : spanOf(schedule));
  const step = {
    ...ROLLOUT,
    stable: random.chance(0.4) ? ({ kind: "nth", n: STABLE_UPLOAD } as const) : ROLLOUT.stable,
    onConflict: random.pick(["fail", "replace"] as const),
    onCancel: random.pick(["rollback", "rollback", "hold"] as const),
  };
  return {
    seed,
    ...setting,
    before: startWith({
      start: drawStart(random),
      share: random.pick([0, ...SHARES, 100]),
      reversed: random.chance(0.4),
      marked: random.chance(0.6),
      ageMs: random.pick([500, 4 * SECOND, MINUTE, HOUR]),
    }),
    acts: [
      {
        kind: "job",
        steps: [befallen(step, random, crossfire ? CROSSFIRE : ROUGH, triggers)],
        whenShown: false,
      },
      DRAINED,
    ],
  };
}

function drawStart(random: Random): StartOptions["start"] {
  const at = random.next();
  if (at < 0.5) return "fresh";
  if (at < 0.68) return "resume";
  if (at < 0.76) return "arrived";
  if (at < 0.78) return "arrived-blind";
  if (at < 0.89) return "conflict";
  if (at < 0.95) return "neither";
  return random.pick(["three", "cohorts", "empty"]);
}
