/** The metric checks of a rollout: each source is read once a minute for all of its checks. */

import { ApiError } from "../rollout/errors.ts";
import type { CallOptions, Clock, HoldView } from "../rollout/ports.ts";
import { ceilTo, floorTo, MINUTE_MS } from "../values/duration.ts";
import { errorText } from "../values/text.ts";
import type { Check, MetricCheck } from "./check.ts";
import type { CommandHost, CommandVariables } from "./check-command.ts";
import { createCountsSource } from "./counts-source.ts";
import type { WorkerMinute } from "./evidence/hourly-bursts.ts";
import { type Examiner, verdictOf } from "./examiner.ts";
import { type Minute, minutesOf, workerMinutesOf } from "./minutes.ts";
import { type MetricRow, type MetricSource, SourceError, type Span } from "./sources.ts";
import { judgeLatency } from "./verdict/judge-latency.ts";
import { judgeRateByMinute } from "./verdict/judge-rate.ts";
import { exemptionOf, type SourceData, type VerdictTerms } from "./verdict/metric-verdict.ts";
import { FINAL_AFTER_MS, timelineOf } from "./verdict/timeline.ts";

/** Until the first answer, a passing error is retried within the minute. Waits in ms. */
const FIRST_RETRIES = [2_000, 5_000];
/** Until the first answer, a tick or a resumed job waits so long in ms for a limit of queries that is used up. */
const LONGEST_THROTTLED_MS = 900_000;

export interface MetricDeps extends CommandHost {
  readonly sources: Readonly<Record<Exclude<MetricCheck["source"], "command">, MetricSource>>;
}

/**
 * The reader of each check's source: checks with the same command share its counts.
 * @param variables for the commands that count
 */
export function createSourceReaders(
  checks: readonly Check[],
  deps: MetricDeps,
  variables: () => CommandVariables,
): (check: MetricCheck) => SourceReader {
  const quantiles = checks.some(({ kind }) => kind === "latency");
  const readers = new Map<string, SourceReader>();
  return (check) => {
    const name = check.source === "command" ? `command ${check.command}` : check.source;
    const known = readers.get(name);
    if (known !== undefined) return known;
    const source =
      check.source === "command"
        ? createCountsSource(check.command, deps, variables)
        : deps.sources[check.source];
    const reader = new SourceReader(source, deps.clock, quantiles);
    readers.set(name, reader);
    return reader;
  };
}

/** The rows that aren't expected to change: since when, and up to when. */
interface Final {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly MetricRow[];
}

export class SourceReader {
  readonly source: MetricSource;
  readonly #clock: Clock;
  readonly #quantiles: boolean;
  #askedFor = Number.NEGATIVE_INFINITY;
  /** The server asked not to be asked before, on the local clock. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;
  /** Undefined until the first answer. */
  #final: Final | undefined;
  /** All minutes; undefined until it has been tried to the end once. */
  #known: SourceData | undefined;
  /** What a tick reads of the day is what the first look read. */
  #day: { readonly from: number; readonly minutes: Promise<readonly WorkerMinute[]> } | undefined;

  /** @param quantiles whether some check judges them */
  constructor(source: MetricSource, clock: Clock, quantiles: boolean) {
    this.source = source;
    this.#clock = clock;
    this.#quantiles = quantiles;
  }

  /** Metrics continue from one hold to the next: `signal` is the rollout's. */
  examiner(check: MetricCheck, terms: VerdictTerms, signal: AbortSignal): Examiner {
    return {
      check,
      refresh: (watch) =>
        exemptionOf(check, watch.share) === undefined ? this.#refresh(watch, signal) : undefined,
      verdict: (watch) => {
        const exempt = exemptionOf(check, watch.share);
        if (exempt !== undefined) return verdictOf(check, "exempt", exempt);
        if (this.#known === undefined) return verdictOf(check, "pending", "the metrics are being read");
        const times = timelineOf(watch);
        const isJudged = ({ at }: Minute) => at >= times.stableFrom && at < times.judgedBefore;
        const known = { ...this.#known, minutes: this.#known.minutes.filter(isJudged) };
        return check.kind === "latency"
          ? judgeLatency(check, known, times, terms)
          : judgeRateByMinute(check, known, times, terms);
      },
    };
  }

  /**
   * The Worker's day before the rollout, all versions together; read once for all who ask.
   *
   * @throws ApiError for a reason that may pass, since the same day is to be read each time; the signal's reason
   */
  fetchDay(day: Span, options: CallOptions): Promise<readonly WorkerMinute[]> {
    if (this.#day?.from === day.from) return this.#day.minutes;
    const minutes = this.#readPieces(day, options).then(workerMinutesOf);
    this.#day = { from: day.from, minutes };
    minutes.catch(() => {
      this.#day = undefined;
    });
    return minutes;
  }

  /** The newest piece first. A source that has less gives less: what it refuses ends the day there. */
  async #readPieces({ from, to }: Span, options: CallOptions): Promise<readonly MetricRow[]> {
    const rows: MetricRow[] = [];
    const { longestMs = to - from } = this.source;
    for (let end = to; end > from; end -= longestMs) {
      try {
        const piece = { from: Math.max(from, end - longestMs), to: end };
        for (const row of await this.source.counts(piece, options)) rows.push(row);
      } catch (error) {
        const refused = error instanceof ApiError ? !error.facts.retry : error instanceof SourceError;
        if (options.signal?.aborted || !refused) throw error;
        break;
      }
    }
    return rows;
  }

  /**
   * Asks for both versions' minutes, unless that has been done in this minute of the server's. What it returns settles
   * when the answer is there, and never rejects. When it can't be had, what was known stays.
   */
  #refresh(watch: HoldView, signal: AbortSignal): Promise<void> | undefined {
    const minute = floorTo(MINUTE_MS, watch.now);
    const isDue = minute !== this.#askedFor && this.#clock.now() >= this.#notBefore;
    if (this.#running === undefined && isDue) {
      this.#askedFor = minute;
      this.#running = this.#tryToRead(watch, signal).finally(() => {
        this.#running = undefined;
      });
    }
    return this.#running;
  }

  async #tryToRead(watch: HoldView, signal: AbortSignal): Promise<void> {
    const isFirst = this.#final === undefined;
    const retries = isFirst ? [...FIRST_RETRIES] : [];
    const giveUpAt = this.#clock.now() + LONGEST_THROTTLED_MS;
    for (;;) {
      try {
        this.#known = await this.#read(watch, signal);
        return;
      } catch (error) {
        if (signal.aborted) return;
        const { retry, throttled, retryAfterMs = 0 } = error instanceof ApiError ? error.facts : {};
        this.#notBefore = this.#clock.now() + Math.min(retryAfterMs, LONGEST_THROTTLED_MS);
        const waits = isFirst && throttled && retryAfterMs > 0 && this.#notBefore <= giveUpAt;
        const wait = waits ? retryAfterMs : retries.shift();
        if (!retry || wait === undefined || wait < retryAfterMs) {
          const problem = `metrics could not be read: ${errorText(error)}`;
          this.#known = { minutes: [], day: [], ...this.#known, problem };
          return;
        }
        await this.#clock.sleep(wait, signal).catch(() => {});
        if (signal.aborted) return;
      }
    }
  }

  /** Only minutes that aren't known or may have changed are asked for. */
  async #read(watch: HoldView, signal: AbortSignal): Promise<SourceData> {
    const { stableId, canaryId, now } = watch;
    const { stableFrom, day: span } = timelineOf(watch);
    const day = await this.fetchDay(span, { signal });
    const known = this.#final;
    const reaches = known !== undefined && stableFrom >= known.from;
    const final: Final = reaches ? known : { from: stableFrom, to: stableFrom, rows: [] };
    const from = Math.max(stableFrom, final.to);
    const versions = [stableId, canaryId];
    const asked = { from, to: ceilTo(MINUTE_MS, now), versions, quantiles: this.#quantiles };
    const rows = await this.source.counts(asked, { signal });
    // A gap at the end may be data that is very late, and not a minute without requests.
    const newest = rows.reduce((latest, { at }) => Math.max(latest, at), from);
    const to = Math.max(from, floorTo(MINUTE_MS, Math.min(now - FINAL_AFTER_MS, newest)));
    this.#final = { ...final, to, rows: [...final.rows, ...rows.filter(({ at }) => at < to)] };
    return { minutes: minutesOf([...final.rows, ...rows], watch), day, problem: undefined };
  }
}
