import { NO_FAULTS } from "../draw-faults.ts";
import type { CommandAct } from "./sequence-scenario.ts";

/** A tick with nobody and nothing in its way; the other commands are changed from it. */
export const TICK: CommandAct = {
  kind: "command",
  command: "advance",
  dryRun: false,
  canary: { kind: "latest" },
  stable: { kind: "none" },
  onConflict: "fail",
  byHand: false,
  faultPlan: NO_FAULTS,
  crossing: undefined,
  announced: false,
};
