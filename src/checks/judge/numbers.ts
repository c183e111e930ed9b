/** A verdict's numbers, for the report. */

import type { Verdict } from "../../rollout/model.ts";
import { rateOf } from "../../values/counts.ts";
import type { Tally } from "../evidence/likelihood.ts";
import type { MetricContext } from "./context.ts";

type Numbers = Verdict["numbers"];

/** ln of the largest number shown: JSON has no infinity. */
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
 * `evidence` is E, at most e^690; `threshold` the E of an alarm; `minutes` the judged minutes.
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
