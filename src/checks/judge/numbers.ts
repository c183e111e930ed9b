/** The numbers behind a verdict's line, for the report. */

import type { Verdict } from "../../rollout/model.ts";
import { rateOf } from "../../values/counts.ts";
import type { Tally } from "../evidence/likelihood.ts";
import type { MetricContext } from "./context.ts";

type Numbers = Verdict["numbers"];

/** ln of what is still shown as a number: JSON knows no infinity. */
const LARGEST_LOG = 690;

/** `canaryErrors`, `canaryRequests`, `canaryRate`, or the same of stable. */
export function tallyNumbers(version: "canary" | "stable", tally: Tally): Numbers {
  return {
    [`${version}Errors`]: tally.errors,
    [`${version}Requests`]: tally.requests,
    [`${version}Rate`]: rateOf(tally),
  };
}

/**
 * `evidence` is E up to e^690, `threshold` what an alarm takes, `minutes` how many could be judged.
 * @param logE ln E.
 */
export function evidenceNumbers(
  logE: number,
  context: Pick<MetricContext, "alpha" | "minRequests">,
  found: { readonly judged?: readonly unknown[]; readonly stepRequests: number },
): Numbers {
  return {
    evidence: Math.exp(Math.min(LARGEST_LOG, logE)),
    log10Evidence: logE / Math.LN10,
    threshold: 1 / context.alpha,
    ...(found.judged && { minutes: found.judged.length }),
    stepRequests: found.stepRequests,
    minRequests: context.minRequests,
  };
}
