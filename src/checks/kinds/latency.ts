/** `cpu-p50`, `cpu-p99`, `wall-p50`, `wall-p99`: quantiles of CPU and wall time. */

import { QUANTILES, type Quantile } from "../../cloudflare/metrics.ts";
import { defineKind } from "../grammar/kind.ts";
import { type Limit, readLimit } from "../grammar/limit.ts";
import { parseMilliseconds } from "../grammar/values.ts";

/** `most` of a fixed limit is in ms. */
export interface Latency {
  readonly kind: "latency";
  readonly source: "analytics";
  readonly quantile: Quantile;
  readonly limit: Limit;
}

/** More than any request to a Worker takes. */
const LONGEST = { ms: 3_600_000, text: "60m" };

export const latency = defineKind(
  QUANTILES,
  `${QUANTILES.join("|")} <= 800ms | stable * 1.2`,
  (line, quantile): Latency | undefined => {
    const limit = readLimit(line, {
      usage: `${quantile} <= 800ms, or ${quantile} <= stable * 1.2`,
      parseFixed: (text) => parseMilliseconds(text, LONGEST),
    });
    return limit && { kind: "latency", source: "analytics", quantile, limit };
  },
  ["if-traffic"],
);
