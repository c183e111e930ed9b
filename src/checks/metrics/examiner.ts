/** Carries out a metric check during one hold. */

import type { Watch } from "../../rollout/ports.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import { exemptionOf, judgeMetric } from "../judge/judge-metric.ts";
import type { MetricCheck } from "../kinds/list.ts";
import type { MetricDesk } from "./metric-reader.ts";
import { contextOf, type JudgingTerms, neededFrom } from "./step-times.ts";

export interface MetricDeps {
  readonly desk: MetricDesk;
  readonly terms: JudgingTerms;
  readonly signal: AbortSignal;
}

export function createMetricExaminer(check: MetricCheck, { desk, terms, signal }: MetricDeps): Examiner {
  const exempt = ({ share }: Watch) => exemptionOf(check, share) !== undefined;
  return {
    attend(watch) {
      if (exempt(watch)) return undefined;
      return desk.attend(neededFrom(watch, terms), watch.now, signal);
    },

    verdict(watch) {
      if (!exempt(watch) && !desk.tried) return verdictOf(check, "pending", "the metrics are being read");
      const minutes = exempt(watch) ? [] : desk.minutes(watch.stableId, watch.canaryId);
      return judgeMetric(check, minutes, contextOf(watch, terms, desk.problem));
    },
  };
}
