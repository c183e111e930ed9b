/** How the end of a run and the verdict of a check are shown, and what an end means for the job. */

import type { Command, Status, VerdictStatus } from "../rollout/model.ts";
import type { Style } from "./log-colours.ts";

export const ENDS = {
  completed: { icon: "✅", word: "Completed", style: "green", fails: false },
  planned: { icon: "🗓️", word: "Planned", style: "green", fails: false },
  waiting: { icon: "⏳", word: "Waiting", style: "bold", fails: false },
  idle: { icon: "💤", word: "Idle", style: "bold", fails: false },
  "rolled-back": { icon: "⏪", word: "Rolled back", style: "red", fails: true },
  held: { icon: "✋", word: "Held", style: "yellow", fails: true },
  drifted: { icon: "🔀", word: "Drifted", style: "yellow", fails: true },
  failed: { icon: "❌", word: "Failed", style: "red", fails: true },
} as const satisfies Record<Status, { icon: string; word: string; style: Style; fails: boolean }>;

/** Whether a run that ends so fails its job. */
export function failsJob(status: Status, command: Command): boolean {
  return ENDS[status].fails && !(status === "rolled-back" && command === "rollback");
}

export const VERDICTS = {
  pending: { icon: "⏳", words: "not yet", style: "grey" },
  pass: { icon: "✅", words: "pass", style: "green" },
  early: { icon: "✅", words: "pass early", style: "green" },
  fail: { icon: "❌", words: "fail", style: "red" },
  inconclusive: { icon: "🟡", words: "inconclusive", style: "yellow" },
  exempt: { icon: "➖", words: "not judged", style: "grey" },
} as const satisfies Record<VerdictStatus, { icon: string; words: string; style: Style }>;
