/** When things start, from Cloudflare's list of deployments. */

import { createdAt, shareOf } from "../../rollout/deployment.ts";
import type { HoldView } from "../../rollout/ports.ts";
import { ceilTo, DAY_MS, floorTo, HOUR_MS, MINUTE_MS } from "../../values/duration.ts";
import type { StartTimes } from "../evidence/rate-evidence.ts";

/** Which parts of the counts mean what; each instant is compared with a part's beginning, Unix ms. */
export interface Timeline extends StartTimes {
  /** N: the schedule's number of steps. */
  readonly steps: number;
  readonly now: number;
  /** The rollout's first deployment. */
  readonly rolloutFrom: number;
  /** Of which minutes the Worker's day before it is learnt: they are final, so every look finds the same. */
  readonly day: { readonly from: number; readonly to: number };
  /** Stable's counts are known from here on. */
  readonly stableFrom: number;
  /** Minutes from here on may still change. */
  readonly judgedBefore: number;
}

/** Analytics arrive one to two minutes late: a minute counts when it is wholly older than this. */
export const METRICS_LAG_MS = 2 * MINUTE_MS;
/** Older ones aren't expected to change. */
export const FINAL_AFTER_MS = 15 * MINUTE_MS;

/**
 * A step's evidence begins with the part in which the step does. Some of that part belongs to the step
 * before, but what was decided then came from older parts, so the evidence stays valid. What a step needs
 * to pass (requests, the certificate) is counted from the first part that lies wholly in its hold.
 *
 * At 0 % only pinned requests reach the canary, such as smoke tests that are meant to fail: no evidence.
 *
 * @param partMs how long a part is: a minute, or for the live tail a second.
 */
export function timelineOf(watch: HoldView, partMs = MINUTE_MS): Timeline {
  const { now, since, count } = watch;
  const starts = startsOf(watch);
  const first = starts[0]?.at ?? since;
  const exposed = starts.find((start) => start.share > 0)?.at ?? since;
  const evidenceFrom = exposed > first ? ceilTo(partMs, exposed) : floorTo(partMs, exposed);
  const rolloutFrom = floorTo(partMs, first);
  return {
    steps: count,
    now,
    rolloutFrom,
    day: {
      from: floorTo(MINUTE_MS, rolloutFrom) - DAY_MS,
      to: floorTo(MINUTE_MS, rolloutFrom) - FINAL_AFTER_MS,
    },
    stableFrom: rolloutFrom - HOUR_MS,
    evidenceFrom,
    holdFrom: Math.max(evidenceFrom, ceilTo(partMs, since)),
    judgedBefore: floorTo(partMs, now - METRICS_LAG_MS),
    stepStarts: starts.map(({ at }) => floorTo(partMs, at)),
  };
}

/**
 * When each step that has started was first deployed, oldest first: from the newest deployments that
 * contain the canary without a gap. A share that was deployed twice is one step.
 */
function startsOf({ deployments, canaryId }: Pick<HoldView, "deployments" | "canaryId">) {
  const starts = new Map<number, number>();
  for (const deployment of deployments) {
    const share = shareOf(deployment, canaryId);
    if (share === undefined) break;
    const at = createdAt(deployment);
    starts.set(share, Math.min(at, starts.get(share) ?? at));
  }
  return [...starts].map(([share, at]) => ({ share, at })).sort((a, b) => a.at - b.at);
}
