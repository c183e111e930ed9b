/** One check during one hold. */

import type { Verdict, VerdictStatus } from "../rollout/model.ts";
import type { Watch } from "../rollout/ports.ts";
import type { Written } from "./check.ts";

export interface Examiner {
  /** Starts what is due. The promise settles when everything running is done, and never rejects. */
  refresh(watch: Watch): Promise<void> | undefined;
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
