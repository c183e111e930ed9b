/** The metric checks of a rollout: which source each is judged by, and what it says. */

import type { Check, MetricCheck } from "../check.ts";
import type { CommandHost, Variables } from "../check-command.ts";
import { createCountsSource } from "../counts-source.ts";
import type { Examiner } from "../examiner.ts";
import type { MetricSource } from "../sources.ts";
import { exemptionOf, judgeMetric } from "../verdict/by-minutes.ts";
import type { Terms } from "../verdict/metric-verdict.ts";
import { timelineOf } from "../verdict/timeline.ts";
import { SourceReader } from "./source-reader.ts";

export interface MetricDeps extends CommandHost {
  readonly sources: Readonly<Record<Exclude<MetricCheck["source"], "command">, MetricSource>>;
}

export class MetricChecks {
  /** For the commands that count. */
  variables: Variables = {};
  readonly #deps: MetricDeps;
  readonly #quantiles: boolean;
  /** One for each source: checks with the same command share its counts. */
  readonly #readers = new Map<string, SourceReader>();

  constructor(checks: readonly Check[], deps: MetricDeps) {
    this.#deps = deps;
    this.#quantiles = checks.some(({ kind }) => kind === "latency");
  }

  readerOf(check: MetricCheck): SourceReader {
    const name = check.source === "command" ? `command ${check.command}` : check.source;
    const known = this.#readers.get(name);
    if (known !== undefined) return known;
    const source =
      check.source === "command"
        ? createCountsSource(check.command, this.#deps, () => this.variables)
        : this.#deps.sources[check.source];
    const reader = new SourceReader(source, this.#deps.clock, this.#quantiles);
    this.#readers.set(name, reader);
    return reader;
  }

  /** Metrics continue from one hold to the next: `signal` is the rollout's. */
  examiner(check: MetricCheck, terms: Terms, signal: AbortSignal): Examiner {
    const reader = this.readerOf(check);
    return {
      refresh: (watch) =>
        exemptionOf(check, watch.share) === undefined ? reader.refresh(watch, signal) : undefined,
      verdict(watch) {
        const times = timelineOf(watch);
        return judgeMetric(check, reader.known(times), times, terms);
      },
    };
  }
}
