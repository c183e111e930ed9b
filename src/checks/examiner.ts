/** How one check is carried out during one hold. */

import type { Verdict, VerdictStatus } from "../rollout/model.ts";
import type { Watch } from "../rollout/ports.ts";
import type { Written } from "./kinds/list.ts";

export interface Examiner {
  /**
   * Starts what is due now. What it returns settles when all that is under way is done, and never
   * rejects; undefined when nothing is.
   */
  refresh(watch: Watch): Promise<void> | undefined;
  /** What the check says now. */
  verdict(watch: Watch): Verdict;
}

export function verdictOf(
  check: Pick<Written, "text" | "warn">,
  status: VerdictStatus,
  detail: string,
  numbers: Verdict["numbers"] = {},
): Verdict {
  return { check: check.text, warn: check.warn, status, detail, numbers };
}
