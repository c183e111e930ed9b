/** What a metric check says of the canary now: a pure function of the buckets. */

import type { Verdict } from "../../rollout/model.ts";
import { verdictOf } from "../examiner.ts";
import type { MetricCheck } from "../kinds/list.ts";
import type { Bucket } from "./buckets.ts";
import type { MetricContext } from "./context.ts";
import { judgeErrorRate } from "./error-rate.ts";
import { judgeLatency } from "./latency.ts";

/** Why the check can't be judged at this share (0–100), and neither passes nor blocks; undefined when it can. */
export function exemptionOf(check: MetricCheck, share: number): string | undefined {
  if (share <= 0) return "not judged at 0 %: no traffic reaches the canary";
  if (share >= 100 && check.limit.form === "stable") {
    return "not judged at 100 %: no traffic reaches stable, so there is nothing to compare with";
  }
  return undefined;
}

/**
 * The verdict of one check, from everything since an hour before the rollout's first deployment. A
 * long job, a resumed one and a tick reach the same verdict from the same buckets.
 *
 * `fail` on an alarm in any bucket, at any time. Otherwise `inconclusive` while this step lacks
 * judged buckets, `minRequests` or fresh data; else `early` when the canary is certified, or `pass`.
 * A ceiling's alarm only warns while the stable version itself is above the ceiling.
 *
 * @param buckets oldest first, see `alignBuckets`.
 */
export function judgeMetric(check: MetricCheck, buckets: readonly Bucket[], context: MetricContext): Verdict {
  const exempt = exemptionOf(check, context.share);
  if (exempt !== undefined) {
    return verdictOf(check, "exempt", exempt);
  }
  return check.kind === "latency"
    ? judgeLatency(check, buckets, context)
    : judgeErrorRate(check, buckets, context);
}
