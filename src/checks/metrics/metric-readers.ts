/** Which source a check's counts come from, and one reader for all checks of a source. */

import type { BucketMs, MetricSource } from "../../cloudflare/metrics.ts";
import { createCountsSource } from "../command/counts-source.ts";
import type { CommandHost, Variables } from "../command/execute.ts";
import type { Check, MetricCheck } from "../kinds/list.ts";
import { MetricReader } from "./metric-reader.ts";

export type Sources = Readonly<Record<Exclude<MetricCheck["source"], "command">, MetricSource>>;

export interface MetricReadersSettings {
  readonly checks: readonly Check[];
  readonly bucketMs: BucketMs;
}

export interface MetricReadersDeps extends CommandHost {
  readonly sources: Sources;
}

export class MetricReaders {
  /** For the commands that count. */
  variables: Variables = {};
  readonly #settings: MetricReadersSettings;
  readonly #deps: MetricReadersDeps;
  /** By command: checks with the same command share its counts. */
  readonly #counts = new Map<string, MetricSource>();
  readonly #readers = new Map<MetricSource, MetricReader>();

  constructor(settings: MetricReadersSettings, deps: MetricReadersDeps) {
    this.#settings = settings;
    this.#deps = deps;
  }

  readerOf(check: MetricCheck): MetricReader {
    const source = this.sourceOf(check);
    const known = this.#readers.get(source);
    if (known !== undefined) return known;
    const { checks, bucketMs } = this.#settings;
    const quantiles = checks.some(({ kind }) => kind === "latency");
    const reader = new MetricReader(source, this.#deps.clock, bucketMs, quantiles);
    this.#readers.set(source, reader);
    return reader;
  }

  sourceOf(check: MetricCheck): MetricSource {
    if (check.source !== "command") return this.#deps.sources[check.source];
    const known = this.#counts.get(check.command);
    if (known !== undefined) return known;
    const source = createCountsSource(check.command, this.#deps, () => this.variables);
    this.#counts.set(check.command, source);
    return source;
  }
}
