import type { Scenario } from "./scenario.ts";

/**
 * What the contract's table "Which versions" says of a run on the live deployment that the scenario
 * begins with: it begins, it may not, or nothing is left to be done.
 */
export function expectStart(scenario: Scenario): "begins" | "refuses" | "done" {
  const last = scenario.schedule.at(-1);
  switch (scenario.start) {
    case "fresh":
    case "resume":
    case "arrived":
      return "begins";
    case "arrived-blind":
      if (scenario.namesStable) return "begins";
      return last?.hold !== undefined && scenario.liveAgeMs < last.hold.max + 10_000 ? "refuses" : "done";
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
