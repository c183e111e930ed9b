/** By how long buckets a rollout is judged. */

import type { BucketMs } from "../../cloudflare/metrics.ts";
import type { Schedule } from "../../rollout/model.ts";
import { MINUTE_MS } from "../../values/duration.ts";

const FIVE_MINUTES_MS = 300_000;
/** Two versions' minutes of three days fit into an answer of Cloudflare's analytics; a day of them is for late ticks. */
const LONGEST_BY_MINUTES_MS = 2 * 86_400_000;
/** A shorter hold needs its minutes: metrics are late, and a bucket counts when it lies wholly in the step. */
const SHORTEST_BY_FIVE_MS = 3_600_000;

/**
 * A minute; or five minutes for a schedule whose holds last longer than 2 days in all and an hour or more each, so that
 * the counts of 14 days are one answer, and a tick on the last day asks no more than one on the first. It depends on
 * nothing but the schedule: evidence over buckets is valid only where they are settled before it begins.
 */
export function bucketFor(schedule: Schedule): BucketMs {
  const holds = schedule.flatMap(({ hold }) => (hold === undefined ? [] : [hold.max]));
  const total = holds.reduce((sum, each) => sum + each, 0);
  return total > LONGEST_BY_MINUTES_MS && holds.every((each) => each >= SHORTEST_BY_FIVE_MS)
    ? FIVE_MINUTES_MS
    : MINUTE_MS;
}
