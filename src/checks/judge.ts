/** The judge: carries out a rollout's checks, and says what they say. */

import type { MetricSource } from "../cloudflare/metrics.ts";
import type { Transport } from "../cloudflare/transport.ts";
import type { Verdict } from "../rollout/model.ts";
import type { CallOptions, Judge, PreflightFindings, RemainingRollout, Watch } from "../rollout/ports.ts";
import { createCountsSource } from "./command/counts-source.ts";
import { createCommandExaminer } from "./command/examiner.ts";
import { type CommandHost, servingVariables, type Variables } from "./command/execute.ts";
import { type Examiner, verdictOf } from "./examiner.ts";
import { shareOfAlpha } from "./judge/context.ts";
import { type Check, isLive, isMetric, type MetricCheck } from "./kinds/list.ts";
import type { Probe } from "./kinds/probe.ts";
import { LiveRate } from "./live/live-rate.ts";
import { LiveTails, type LiveTailsDeps } from "./live/live-tails.ts";
import { createMetricExaminer } from "./metrics/examiner.ts";
import { MetricReader } from "./metrics/metric-reader.ts";
import type { JudgingTerms } from "./metrics/step-times.ts";
import { preflight } from "./preflight.ts";
import { createProbeExaminer } from "./probe/examiner.ts";
import { probeStable } from "./probe/stable-health.ts";

/**
 * How a judge is looked at. `watching`: again and again during a hold, so that what takes long goes on in
 * the background while the rollout keeps an eye on Cloudflare · `tick`: once, and all must be known then ·
 * `reading`: once, and no `run` may be.
 */
export type JudgeMode = "watching" | "tick" | "reading";

/** What Cloudflare counts. */
export type Sources = Readonly<Record<Exclude<MetricCheck["source"], "command">, MetricSource>>;

export interface JudgeSettings {
  readonly checks: readonly Check[];
  readonly minRequests: number;
  /** 1 − confidence, 0–1. */
  readonly alpha: number;
  readonly scriptName: string;
  readonly mode: JudgeMode;
}

/** `env` is what commands inherit, as far as they may, and `tokens` what none may see. */
export interface JudgeDeps extends CommandHost {
  /** For probes. */
  readonly transport: Transport;
  readonly sources: Sources;
  readonly tails: LiveTailsDeps;
  /** A line of a command's output; foreign text. */
  readonly onLine: (check: string, line: string) => void;
}

/** How long a look waits for what is under way before it says what is known, in ms. */
const GRACE_MS = 2_000;
/** The same when all is being ended: commands get SIGTERM first, and SIGKILL 2 s later. */
const CLOSE_MS = 5_000;

export function createJudge(settings: JudgeSettings, deps: JudgeDeps): Judge {
  return new ChecksJudge(settings, deps);
}

/** The checks at work in one hold. */
interface Hold {
  readonly deploymentId: string;
  readonly end: AbortController;
  readonly benches: readonly Bench[];
}

interface Bench {
  readonly check: Check;
  readonly examiner: Examiner;
}

class ChecksJudge implements Judge {
  readonly #settings: JudgeSettings;
  readonly #deps: JudgeDeps;
  readonly #terms: JudgingTerms;
  /** By command: checks of the same one share what it prints. */
  readonly #counts = new Map<string, MetricSource>();
  readonly #readers = new Map<MetricSource, MetricReader>();
  /** What is deployed, for the commands that count. */
  #variables: Variables = {};
  readonly #closed = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  /** Of the checks that are `live`, where somebody can listen. */
  readonly #live = new Map<Check, LiveRate>();
  readonly #tails: LiveTails | undefined;
  #hold: Hold | undefined;
  /** Of the last look. */
  #failedProbes: { readonly probes: readonly Probe[]; readonly watch: Watch } | undefined;
  #alarm = new AbortController();

  constructor(settings: JudgeSettings, deps: JudgeDeps) {
    this.#settings = settings;
    this.#deps = deps;
    const judging = settings.checks.filter((check) => isMetric(check) && !check.warn).length;
    this.#terms = {
      alpha: shareOfAlpha(settings.alpha, judging),
      minRequests: settings.minRequests,
    };
    const live = settings.checks.filter(isLive);
    if (live.length === 0 || settings.mode !== "watching") return;
    const tails = new LiveTails(deps.tails, (second) => {
      for (const rate of this.#live.values()) rate.add(second);
    });
    this.#tails = tails;
    for (const check of live) {
      this.#live.set(check, new LiveRate(check, this.#terms, tails, () => this.#alarm.abort()));
    }
  }

  get alarm(): AbortSignal {
    return this.#alarm.signal;
  }

  preflight(remaining: RemainingRollout, options: CallOptions): Promise<PreflightFindings> {
    const { checks, scriptName } = this.#settings;
    this.#variables = servingVariables(scriptName, remaining);
    const sourceOf = (check: MetricCheck) => this.#sourceOf(check);
    const deps = { checks, scriptName, terms: this.#terms, sourceOf, tails: this.#tails };
    return preflight(deps, remaining, options);
  }

  async look(watch: Watch, signal: AbortSignal): Promise<readonly Verdict[]> {
    signal.throwIfAborted();
    if (this.#settings.checks.length === 0) return [];
    this.#variables = servingVariables(this.#settings.scriptName, watch);
    const { benches } = this.#enter(watch, signal);
    const isCommand = ({ check }: Bench) => check.kind === "run";
    const others = benches.filter((bench) => !isCommand(bench));
    const commands = benches.filter(isCommand);
    const withCommands = this.#settings.mode === "watching" && leastTimeIsOver(watch);
    await this.#refresh(withCommands ? benches : others, watch, signal);
    if (this.#settings.mode === "tick" && mayLeave(watch, others)) {
      await this.#refresh(commands, watch, signal);
    }
    if (this.#alarm.signal.aborted) this.#alarm = new AbortController();
    const verdicts = benches.map(({ examiner }) => examiner.verdict(watch));
    const failed = benches.flatMap(({ check }, index) =>
      check.kind === "probe" && verdicts[index]?.status === "fail" ? [check] : [],
    );
    this.#failedProbes = failed.length > 0 ? { probes: failed, watch } : undefined;
    return verdicts;
  }

  async probeStable(signal: AbortSignal): Promise<string | undefined> {
    if (this.#failedProbes === undefined) return undefined;
    const { probes, watch } = this.#failedProbes;
    const { clock, transport } = this.#deps;
    return probeStable(probes, { clock, transport, scriptName: this.#settings.scriptName, signal }, watch);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#hold?.end.abort();
    await this.#wait(Promise.all([...this.#underWay, this.#tails?.close()]), CLOSE_MS);
  }

  /** The hold that is watched; the work of the one before it ends. */
  #enter({ live }: Watch, cancel: AbortSignal): Hold {
    if (this.#hold?.deploymentId === live.id) return this.#hold;
    this.#hold?.end.abort();
    const end = new AbortController();
    const signal = AbortSignal.any([cancel, end.signal]);
    const benches = this.#settings.checks.map((check) => ({
      check,
      examiner: this.#examiner(check, signal, cancel),
    }));
    this.#hold = { deploymentId: live.id, end, benches };
    return this.#hold;
  }

  #examiner(check: Check, signal: AbortSignal, cancel: AbortSignal): Examiner {
    const { clock, transport } = this.#deps;
    const { scriptName } = this.#settings;
    switch (check.kind) {
      case "probe":
        return createProbeExaminer(check, { transport, clock, scriptName, signal });
      case "run":
        return createCommandExaminer(check, { ...this.#deps, scriptName, signal });
      default:
        if (check.live) return this.#live.get(check) ?? notListening(check);
        // Metrics go on from one hold to the next.
        return createMetricExaminer(check, {
          reader: this.#readerOf(check),
          terms: this.#terms,
          signal: AbortSignal.any([cancel, this.#closed.signal]),
        });
    }
  }

  #readerOf(check: MetricCheck): MetricReader {
    const source = this.#sourceOf(check);
    const reader = this.#readers.get(source) ?? new MetricReader(source, this.#deps.clock);
    this.#readers.set(source, reader);
    return reader;
  }

  #sourceOf(check: MetricCheck): MetricSource {
    if (check.source !== "command") return this.#deps.sources[check.source];
    const source =
      this.#counts.get(check.command) ?? createCountsSource(check.command, this.#deps, () => this.#variables);
    this.#counts.set(check.command, source);
    return source;
  }

  /** Starts what is due, and waits for it as long as the mode has it. @throws the signal's reason */
  async #refresh(benches: readonly Bench[], watch: Watch, signal: AbortSignal): Promise<void> {
    const jobs = new Set(benches.flatMap(({ examiner }) => examiner.refresh(watch) ?? []));
    for (const job of jobs) {
      if (this.#underWay.has(job)) continue;
      this.#underWay.add(job);
      void job.then(() => this.#underWay.delete(job));
    }
    const limitMs = this.#settings.mode === "watching" ? GRACE_MS : undefined;
    if (jobs.size > 0) await this.#wait(Promise.all(jobs), limitMs, signal, this.alarm);
    signal.throwIfAborted();
  }

  /** Waits until the work is done, the time is over or a signal is aborted. */
  async #wait(
    work: Promise<unknown>,
    limitMs: number | undefined,
    ...stops: readonly AbortSignal[]
  ): Promise<void> {
    const over = new AbortController();
    const stopped = new Promise<void>((resolve) => {
      for (const stop of stops) {
        if (stop.aborted) resolve();
        stop.addEventListener("abort", () => resolve(), { once: true, signal: over.signal });
      }
      if (limitMs !== undefined) this.#deps.clock.sleep(limitMs, over.signal).then(resolve, () => {});
    });
    await Promise.race([work, stopped]);
    over.abort();
  }
}

/** A tick, or a look from outside, comes and goes, and the tail tells nothing of what was before. */
function notListening(check: Check): Examiner {
  const why = "not judged here: only the command rollout reads the live tail";
  return { refresh: () => undefined, verdict: () => verdictOf(check, "exempt", why) };
}

function leastTimeIsOver({ now, since, step }: Watch): boolean {
  return now >= since + (step.hold?.min ?? 0);
}

/**
 * Whether the hold could end now, commands aside. A tick doesn't know which commands the ticks before it
 * have run, so it runs them only when nothing else holds the step back: once, where all is well.
 */
function mayLeave(watch: Watch, others: readonly Bench[]): boolean {
  if (!leastTimeIsOver(watch)) return false;
  const verdicts = others.map(({ examiner }) => examiner.verdict(watch));
  const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
  if (watch.now < watch.since + (watch.step.hold?.max ?? 0)) {
    return counted.every(({ status }) => status === "early");
  }
  return counted.every(({ status }) => status !== "fail" && status !== "pending");
}
