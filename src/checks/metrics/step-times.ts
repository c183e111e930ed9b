/** When the steps started, from Cloudflare's list of deployments. */

import type { BucketMs } from "../../cloudflare/metrics.ts";
import { createdAt, shareOf } from "../../rollout/deployment.ts";
import type { Watch } from "../../rollout/ports.ts";
import type { MetricContext, StepStart } from "../judge/context.ts";
import { windowsOf } from "../judge/context.ts";

/**
 * When each step that has started was first deployed, oldest first: from the newest deployments that
 * contain the canary without a gap. A share that was deployed twice is one step.
 */
export function stepStarts({ deployments, canaryId }: Pick<Watch, "deployments" | "canaryId">): StepStart[] {
  const starts = new Map<number, number>();
  for (const deployment of deployments) {
    const share = shareOf(deployment, canaryId);
    if (share === undefined) break;
    const at = createdAt(deployment);
    if (Number.isFinite(at)) starts.set(share, Math.min(at, starts.get(share) ?? at));
  }
  return [...starts].map(([share, at]) => ({ share, at })).sort((a, b) => a.at - b.at);
}

export interface JudgingTerms {
  /** This check's part of 1 − confidence. */
  readonly alpha: number;
  readonly minRequests: number;
  readonly bucketMs: BucketMs;
}

export function contextOf(watch: Watch, terms: JudgingTerms, problem: string | undefined): MetricContext {
  return {
    ...terms,
    now: watch.now,
    share: watch.share,
    since: watch.since,
    starts: stepStarts(watch),
    steps: watch.count,
    ...(problem !== undefined && { problem }),
  };
}

/** From when on counts are needed (Unix ms): the hour before the rollout belongs to them. */
export function neededFrom(watch: Watch, terms: JudgingTerms): number {
  return windowsOf(contextOf(watch, terms, undefined)).history;
}
