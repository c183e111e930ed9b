import { describeSplit } from "../describe.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";

/** @param would what the command would do, as a clause */
export function planned(live: Deployment, would: string): Ending {
  return {
    status: "planned",
    reason: `Nothing written (dry-run): ${would}. Live is ${describeSplit(live)}.`,
  };
}
