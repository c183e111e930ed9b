/** Every kind of check. A new one is a module beside this one and an entry here. */

import type { Kind } from "../grammar/kind.ts";
import { counts } from "./counts.ts";
import { errorRate, serverErrorRate } from "./error-rate.ts";
import { latency } from "./latency.ts";
import { probe } from "./probe.ts";
import { run } from "./run.ts";

export const KINDS = [probe, errorRate, serverErrorRate, latency, counts, run] as const;

type BodyOf<Each> = Each extends Kind<infer Body> ? Body : never;
/** What the kinds read, as a union over `kind`. */
export type Body = BodyOf<(typeof KINDS)[number]>;

/** What every check has beside what its kind says; a word that its kind doesn't take is false. */
export interface Written {
  /** As the workflow wrote it, on one line, without `warn` and `if-traffic`. */
  readonly text: string;
  /** Its verdict is reported and never stops, holds or delays. */
  readonly warn: boolean;
  /** Metric checks: where too little traffic is all that keeps it from a verdict, it passes. */
  readonly ifTraffic: boolean;
  /** `error-rate`, `5xx-rate`: counted from the live tail. */
  readonly live: boolean;
  /** Line of the input, from 1. */
  readonly line: number;
}

export type Check = Body & Written;

/** A check that is judged from both versions' minutes. */
export type MetricCheck = Extract<Check, { readonly source: string }>;
export type RateCheck = Exclude<MetricCheck, { readonly kind: "latency" }>;
/** A check that the live tail can be judged by. */
export type LiveCheck = Extract<RateCheck, { readonly kind: "error-rate" | "5xx-rate" }>;
export type LatencyCheck = Extract<MetricCheck, { readonly kind: "latency" }>;

/** Counted from the live tail. */
export function isLive(check: Check): check is LiveCheck {
  return check.live;
}

/** What must be masked of the probes' headers: the variables' values, and what they became part of. */
export function secretsIn(checks: readonly Check[]): readonly string[] {
  const headers = checks.flatMap((check) => (check.kind === "probe" ? check.headers : []));
  const secrets = headers.flatMap((header) =>
    header.secrets.length === 0 ? [] : [header.value, ...header.secrets],
  );
  return [...new Set(secrets)];
}

export function isMetric(check: Check): check is MetricCheck {
  return "source" in check;
}
