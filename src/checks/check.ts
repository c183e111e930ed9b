/** What the workflow asks of the canary. */

import type { Quantile } from "./sources.ts";

/** A check as it stands in the workflow: a condition, and the words around it. */
export type Check = Condition & WordsAround;
export type Condition = ProbeCondition | RunCondition | Metric;
/** Judged from both versions' numbers. */
export type Metric = ErrorRate | Counts | Latency;

export type ProbeCheck = ProbeCondition & WordsAround;
export type RunCheck = RunCondition & WordsAround;
export type MetricCheck = Metric & WordsAround;
export type RateCheck = (ErrorRate | Counts) & WordsAround;
export type LatencyCheck = Latency & WordsAround;
export type LiveCheck = ErrorRate & WordsAround;

/** What every check has beside its condition; a word that isn't for its kind is false. */
interface WordsAround {
  /** As the workflow wrote it, on one line, without `warn` and `if-traffic`. */
  readonly text: string;
  /** Its verdict is reported and never stops, holds or delays. */
  readonly warn: boolean;
  /** Metrics: where too little traffic is all that keeps it from a verdict, it passes. */
  readonly ifTraffic: boolean;
  /** `error-rate`, `5xx-rate`: counted from the live tail. */
  readonly live: boolean;
}

/** An HTTP request that the canary must answer. */
export interface ProbeCondition {
  readonly kind: "probe";
  /** Absolute, without a fragment and without credentials: https, or http on loopback. */
  readonly url: string;
  /** Any of them; 200–299 when the workflow doesn't say. */
  readonly statuses: readonly StatusRange[];
  /** Stands in the body. */
  readonly contains?: string;
  /** The answer's time limit. */
  readonly withinMs?: number;
  /** Sent with each of its requests, to the URL's origin only. */
  readonly headers: readonly ProbeHeader[];
  /** In lower case: the response header that must name the canary's version. */
  readonly idHeader?: string;
  /** False: without the override header, and without proof of the version that answers. */
  readonly pinned: boolean;
}

/** HTTP statuses; both ends belong to it, 100–599. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

export interface ProbeHeader {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** The values of its variables that are long enough for a secret. */
  readonly secrets: readonly string[];
}

/** A shell command in the workspace. */
export interface RunCondition {
  readonly kind: "run";
  /** As it is written, quotes and all: the shell reads it. */
  readonly command: string;
  /** When it is given up; absent when the workflow doesn't say. */
  readonly withinMs?: number;
}

/**
 * `error-rate`: uncaught exceptions, exceeded limits and internal errors among all requests, from the GraphQL
 * analytics · `5xx-rate`: answers with an HTTP status of 500 or more, which the analytics count as successes, from
 * the Worker's logs.
 */
interface ErrorRate {
  readonly kind: "error-rate" | "5xx-rate";
  readonly source: "analytics" | "logs";
  readonly limit: Limit;
}

/** Requests and errors that a command of the workflow prints. */
export interface Counts {
  readonly kind: "counts";
  readonly source: "command";
  readonly command: string;
  readonly limit: Limit;
}

/** A quantile of CPU or wall time. */
interface Latency {
  readonly kind: "latency";
  readonly source: "analytics";
  readonly quantile: Quantile;
  readonly limit: Limit;
}

/**
 * `fixed`: at most `most`, a rate above 0 and below 0.99, or ms · `stable`: at most `factor` (1–100) times stable's in
 * the same minutes, and `allowance` more, a rate of 0–1 that is absent where none is written.
 */
export type Limit =
  | { readonly form: "fixed"; readonly most: number }
  | { readonly form: "stable"; readonly factor: number; readonly allowance?: number };

export function isMetric(check: Check): check is MetricCheck {
  return "source" in check;
}

export function isLiveCheck(check: Check): check is LiveCheck {
  return check.live;
}

/** What must be masked of the probes' headers: the variables' values, and what they became part of. */
export function secretsIn(checks: readonly Check[]): readonly string[] {
  const headers = checks.flatMap((check) => (check.kind === "probe" ? check.headers : []));
  const secrets = headers.flatMap(({ value, secrets }) => (secrets.length === 0 ? [] : [value, ...secrets]));
  return [...new Set(secrets)];
}
