import type { RolloutScenario } from "./rollout-scenario.ts";

/**
 * What the contract's table "Which versions" says of a run on the live deployment that the scenario
 * begins with: it begins, it may not, nothing is left to be done, or one of the latter two.
 */
export function expectStart(scenario: RolloutScenario): "begins" | "refuses" | "done" | "either" {
  const last = scenario.schedule.at(-1);
  switch (scenario.start) {
    case "fresh":
    case "resume":
    case "arrived":
      return "begins";
    case "arrived-blind":
      if (scenario.namesStable) return "begins";
      // Whether the last hold is over depends on how long the first reads take.
      return last?.hold !== undefined && scenario.liveAgeMs < last.hold.max ? "either" : "done";
    case "conflict":
      return scenario.onConflict === "replace" ? "begins" : "refuses";
    case "neither":
      return scenario.namesStable ? "refuses" : "begins";
    case "three":
    case "cohorts":
    case "empty":
      return "refuses";
  }
}
