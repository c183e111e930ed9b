/** `cpu-p50`, `cpu-p99`, `wall-p50`, `wall-p99`: quantiles of CPU and wall time. */

import { QUANTILES, type Quantile } from "../../cloudflare/metrics.ts";
import { parseTimeLimit } from "../../values/duration.ts";
import { defineKind } from "../grammar/kind.ts";
import { type Limit, readLimit } from "../grammar/limit.ts";

/** `most` of a fixed limit is in ms. */
export interface Latency {
  readonly kind: "latency";
  readonly source: "analytics";
  readonly quantile: Quantile;
  readonly limit: Limit;
}

/** More than any request to a Worker takes. */
const LONGEST_MS = 3_600_000;

export const latency = defineKind(
  QUANTILES,
  `${QUANTILES.join("|")} <= 800ms | stable * 1.2`,
  (line, quantile): Latency | undefined => {
    const limit = readLimit(line, {
      usage: `${quantile} <= 800ms, or ${quantile} <= stable * 1.2`,
      parseFixed: (text) => parseTimeLimit(text, LONGEST_MS),
    });
    return limit && { kind: "latency", source: "analytics", quantile, limit };
  },
  ["if-traffic"],
);
