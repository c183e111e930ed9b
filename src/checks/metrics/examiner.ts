/** The metric checks of a rollout: which source each is judged by, and what it says. */

import type { Watch } from "../../rollout/ports.ts";
import type { Check, MetricCheck } from "../check.ts";
import type { CommandHost, Variables } from "../command.ts";
import { createCountsSource } from "../counts.ts";
import type { DayMinute } from "../evidence/dispersion.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import type { MetricSource, Span } from "../sources.ts";
import { exemptionOf, judgeMetric, type Learnt, learn } from "../verdict/metric.ts";
import { type Terms, type Times, timesOf } from "../verdict/times.ts";
import type { Minute } from "./minutes.ts";
import { MetricReader, type Needed } from "./reader.ts";

export type Sources = Readonly<Record<Exclude<MetricCheck["source"], "command">, MetricSource>>;

export interface MetricDeps extends CommandHost {
  readonly sources: Sources;
}

/** One source: its reader, and what its newest minutes say of bursts. */
interface Desk {
  readonly reader: MetricReader;
  learnt?: { readonly minutes: readonly Minute[]; readonly unsettled: number; readonly found: Learnt };
}

export class Metrics {
  /** For the commands that count. */
  variables: Variables = {};
  readonly #deps: MetricDeps;
  readonly #quantiles: boolean;
  /** By command: checks with the same command share its counts. */
  readonly #counts = new Map<string, MetricSource>();
  readonly #desks = new Map<MetricSource, Desk>();

  constructor(checks: readonly Check[], deps: MetricDeps) {
    this.#deps = deps;
    this.#quantiles = checks.some(({ kind }) => kind === "latency");
  }

  sourceOf(check: MetricCheck): MetricSource {
    if (check.source !== "command") return this.#deps.sources[check.source];
    const known = this.#counts.get(check.command);
    if (known !== undefined) return known;
    const source = createCountsSource(check.command, this.#deps, () => this.variables);
    this.#counts.set(check.command, source);
    return source;
  }

  /** Metrics continue from one hold to the next: `signal` is the rollout's. */
  examiner(check: MetricCheck, terms: Terms, signal: AbortSignal): Examiner {
    const desk = this.#deskOf(check);
    const { reader } = desk;
    const exempt = ({ share }: Watch) => exemptionOf(check, share) !== undefined;
    return {
      refresh: (watch) => (exempt(watch) ? undefined : reader.refresh(neededBy(watch), watch.now, signal)),
      verdict(watch) {
        if (!exempt(watch) && !reader.tried) return verdictOf(check, "pending", "the metrics are being read");
        const { problem, minutes } = reader;
        const times = timesOf(watch);
        return judgeMetric(check, { minutes, problem, learnt: learntBy(desk, times) }, watch, terms);
      },
    };
  }

  /** The Worker's day before the rollout; empty where it can't be read. Never rejects. */
  day(check: MetricCheck, day: Span, signal: AbortSignal): Promise<readonly DayMinute[]> {
    return this.#deskOf(check)
      .reader.readDay(day, signal)
      .catch(() => []);
  }

  #deskOf(check: MetricCheck): Desk {
    const source = this.sourceOf(check);
    const known = this.#desks.get(source);
    if (known !== undefined) return known;
    const desk = { reader: new MetricReader(source, this.#deps.clock, this.#quantiles) };
    this.#desks.set(source, desk);
    return desk;
  }
}

function neededBy(watch: Watch): Needed {
  const { history, day } = timesOf(watch);
  return { ...watch, from: history, day };
}

/** Once for all checks of a source, and for all looks at the same minutes. */
function learntBy(desk: Desk, times: Times): Learnt {
  const { minutes } = desk.reader;
  if (desk.learnt?.minutes !== minutes || desk.learnt.unsettled !== times.unsettled)
    desk.learnt = { minutes, unsettled: times.unsettled, found: learn(minutes, desk.reader.day, times) };
  return desk.learnt.found;
}
