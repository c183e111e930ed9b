/** `cpu-p50`, `cpu-p99`, `wall-p50`, `wall-p99`, from each bucket's quantiles alone. */

import type { Quantiles } from "../../cloudflare/metrics.ts";
import type { Verdict } from "../../rollout/model.ts";
import { formatMs } from "../../values/counts.ts";
import { BETA } from "../evidence/certificate.ts";
import { signLogE, signMixture } from "../evidence/likelihood.ts";
import type { LatencyCheck } from "../kinds/list.ts";
import { peaksOf } from "./alarm.ts";
import type { Bucket } from "./buckets.ts";
import { COUNT_SLACK, conclude, lackOf } from "./conclude.ts";
import { type MetricContext, type Windows, windowsOf } from "./context.ts";
import { bucketName, evidenceNumbers, formatEvidence, inMinutes } from "./verdict-numbers.ts";

/** Sampled requests below which a bucket's quantile is noise. */
const LEAST_REQUESTS = { "cpu-p50": 30, "wall-p50": 30, "cpu-p99": 1_000, "wall-p99": 1_000 } as const;
/** A smaller difference to stable is not one. */
const LEAST_DIFFERENCE_MS = 1;

interface Pair {
  readonly at: number;
  /** In ms. */
  readonly canary: number;
  /** In ms; undefined against a fixed limit. */
  readonly stable: number | undefined;
  readonly worse: boolean;
}

interface Gathered {
  readonly judged: readonly Pair[];
  readonly step: readonly Pair[];
  readonly stepRequests: number;
}

/**
 * A bucket is worse when the canary's quantile is above the limit: a fixed one, or `factor` times
 * stable's and more than 1 ms above it. The null is that a bucket is worse with a chance of at most
 * ½. Buckets in which a version that is needed has too few requests for the quantile are left out.
 */
export function judgeLatency(
  check: LatencyCheck,
  buckets: readonly Bucket[],
  context: MetricContext,
): Verdict {
  const windows = windowsOf(context);
  const found = gather(check, buckets, windows);
  const threshold = -Math.log(context.alpha);
  const { overall } = peaksOf(signMixture(), found.judged, () => true, {
    count: context.steps,
    starts: windows.starts,
  });
  const worse = found.judged.filter((pair) => pair.worse).length;
  const newest = found.judged.at(-1);
  const floor = LEAST_REQUESTS[check.quantile];
  const whose = check.limit.form === "stable" ? "each version" : "the canary";
  return conclude(check, {
    alarm: overall >= threshold,
    lack: lackOf(context, {
      newest: newest?.at,
      stepRequests: found.stepRequests,
      noData: `no ${bucketName(context.bucketMs)} of this step has ${floor} sampled requests of ${whose} yet`,
    }),
    certified: () => isCertified(found.step),
    remarks:
      newest === undefined
        ? []
        : [`${summarise(check, newest, worse, found, context)}, ${formatEvidence(overall, threshold)}`],
    numbers: {
      worseMinutes: inMinutes(worse, context),
      ...(newest && { canaryMs: newest.canary }),
      ...(newest?.stable !== undefined && { stableMs: newest.stable }),
      ...evidenceNumbers(overall, context, found),
    },
  });
}

function gather({ quantile, limit }: LatencyCheck, buckets: readonly Bucket[], windows: Windows): Gathered {
  const floor = LEAST_REQUESTS[quantile] - COUNT_SLACK;
  const read = (requests: number, quantiles: Quantiles | undefined): number | undefined => {
    const value = requests >= floor ? quantiles?.[quantile] : undefined;
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };
  const judged: Pair[] = [];
  let stepRequests = 0;
  for (const bucket of buckets) {
    if (bucket.at >= windows.unsettled) break;
    if (bucket.at < windows.evidence) continue;
    const canary = read(bucket.canaryRequests, bucket.canaryQuantiles);
    const stable = limit.form === "stable" ? read(bucket.stableRequests, bucket.stableQuantiles) : undefined;
    if (canary === undefined || (limit.form === "stable" && stable === undefined)) continue;
    const worse =
      limit.form === "fixed"
        ? canary > limit.most
        : stable !== undefined && canary > limit.factor * stable && canary - stable > LEAST_DIFFERENCE_MS;
    judged.push({ at: bucket.at, canary, stable, worse });
    if (bucket.at >= windows.step) stepRequests += bucket.canaryRequests;
  }
  return { judged, step: judged.filter(({ at }) => at >= windows.step), stepRequests };
}

/**
 * Certified not slower on the current step's buckets alone, by the same sign test with the roles
 * exchanged: that buckets are worse with a chance of at least ½ is rejected at E ≥ 1/β. 7 buckets of
 * 7, or 9 of 10, without being worse do.
 */
function isCertified(step: readonly Pair[]): boolean {
  const fine = step.filter(({ worse }) => !worse).length;
  return signLogE(fine, step.length) >= Math.log(1 / BETA);
}

function summarise(
  { limit }: LatencyCheck,
  newest: Pair,
  worse: number,
  { judged }: Gathered,
  { bucketMs }: MetricContext,
): string {
  const [mark, against] =
    limit.form === "fixed"
      ? [formatMs(limit.most), ""]
      : [`stable * ${limit.factor}`, ` against stable ${formatMs(newest.stable ?? 0)}`];
  return `canary above ${mark} in ${worse} of ${judged.length} ${bucketName(bucketMs)}s, newest ${formatMs(newest.canary)}${against}`;
}
