/** A metric check during one hold. */

import type { Watch } from "../../rollout/ports.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import { exemptionOf, judgeMetric } from "../judge/judge-metric.ts";
import type { MetricCheck } from "../kinds/list.ts";
import type { MetricReader } from "./metric-reader.ts";
import { contextOf, type JudgingTerms, neededFrom } from "./step-times.ts";

export interface MetricDeps {
  readonly reader: MetricReader;
  readonly terms: JudgingTerms;
  readonly signal: AbortSignal;
}

export function createMetricExaminer(check: MetricCheck, { reader, terms, signal }: MetricDeps): Examiner {
  const exempt = ({ share }: Watch) => exemptionOf(check, share) !== undefined;
  return {
    refresh(watch) {
      if (exempt(watch)) return undefined;
      const versions = [watch.stableId, watch.canaryId];
      return reader.refresh(neededFrom(watch, terms), watch.now, versions, signal);
    },

    verdict(watch) {
      if (!exempt(watch) && !reader.tried) return verdictOf(check, "pending", "the metrics are being read");
      const buckets = exempt(watch) ? [] : reader.buckets(watch.stableId, watch.canaryId);
      return judgeMetric(check, buckets, contextOf(watch, terms, reader.problem));
    },
  };
}
