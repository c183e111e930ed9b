/** Runs a rollout's checks and gives their verdicts. */

import type { Transport } from "../http.ts";
import type { Verdict } from "../rollout/model.ts";
import type { CallOptions, HoldView, Judge, PreflightFindings, RemainingRollout } from "../rollout/ports.ts";
import { type Check, isLiveCheck, isMetric, type MetricCheck } from "./check.ts";
import { type CommandVariables, createRunExaminer, servingVariables } from "./check-command.ts";
import { testNeeds } from "./check-needs.ts";
import { type Examiner, verdictOf, waitFor } from "./examiner.ts";
import { BothTails, type BothTailsDeps } from "./live-tail/both-tails.ts";
import { LiveExaminer } from "./live-tail/live-examiner.ts";
import { createProbeExaminer, probeStable } from "./probe-examiner.ts";
import { createSourceReaders, type MetricDeps, type SourceReader } from "./source-reader.ts";
import type { Span } from "./sources.ts";
import type { VerdictTerms } from "./verdict/metric-verdict.ts";

/**
 * `watching`: the judge is asked again and again during a hold, and slow checks run in the background ·
 * `tick`: it is asked once, and waits for every check · `reading`: the same, without `run` checks.
 */
export type JudgeMode = "watching" | "tick" | "reading";

export interface JudgeSettings {
  readonly checks: readonly Check[];
  readonly minRequests: number;
  /** 1 − confidence, 0–1. */
  readonly alpha: number;
  readonly scriptName: string;
  readonly mode: JudgeMode;
}

export interface JudgeDeps extends MetricDeps {
  readonly transport: Transport;
  readonly tails: BothTailsDeps;
  /** A line of a command's output; foreign text. */
  readonly onLine: (check: string, line: string) => void;
}

/** How long a look waits for running checks, in ms. */
const GRACE_MS = 2_000;
/** How long the end waits for them, in ms: commands get SIGTERM first, and SIGKILL 2 s later. */
const CLOSE_MS = 5_000;

export function createJudge(settings: JudgeSettings, deps: JudgeDeps): Required<Judge> {
  return new ChecksJudge(settings, deps);
}

class ChecksJudge implements Required<Judge> {
  readonly #settings: JudgeSettings;
  readonly #deps: JudgeDeps;
  readonly #terms: VerdictTerms;
  readonly #readerOf: (check: MetricCheck) => SourceReader;
  readonly #closed = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #liveExaminers = new Map<Check, LiveExaminer>();
  readonly #tails: BothTails | undefined;
  /** What is deployed, for the commands that count. */
  #variables: CommandVariables = {};
  #hold:
    | { readonly id: string; readonly end: AbortController; readonly all: readonly Examiner[] }
    | undefined;
  #last: { readonly verdicts: readonly Verdict[]; readonly watch: HoldView } | undefined;
  #alarm = new AbortController();

  constructor(settings: JudgeSettings, deps: JudgeDeps) {
    this.#settings = settings;
    this.#deps = deps;
    // All that judge together alarm on a healthy canary with a chance of at most α.
    const judging = settings.checks.filter((check) => isMetric(check) && !check.warn).length;
    this.#terms = { alpha: settings.alpha / Math.max(1, judging), minRequests: settings.minRequests };
    this.#readerOf = createSourceReaders(settings.checks, deps, () => this.#variables);
    const liveChecks = settings.checks.filter(isLiveCheck);
    if (liveChecks.length === 0 || settings.mode !== "watching") return;
    const tails = new BothTails(deps.tails, (second) => {
      for (const examiner of this.#liveExaminers.values()) examiner.add(second);
    });
    this.#tails = tails;
    for (const check of liveChecks) {
      const reader = this.#readerOf(check);
      const readDay = (day: Span) => reader.fetchDay(day, { signal: this.#closed.signal });
      const examiner = new LiveExaminer(check, this.#terms, {
        tails,
        readDay,
        onAlarm: () => this.#alarm.abort(),
      });
      this.#liveExaminers.set(check, examiner);
    }
  }

  get alarm(): AbortSignal {
    return this.#alarm.signal;
  }

  preflight(remaining: RemainingRollout, options: CallOptions): Promise<PreflightFindings> {
    const { checks, scriptName } = this.#settings;
    this.#variables = servingVariables(scriptName, remaining);
    const deps = { checks, scriptName, terms: this.#terms, readerOf: this.#readerOf, tails: this.#tails };
    return testNeeds(deps, remaining, options);
  }

  async look(watch: HoldView, signal: AbortSignal): Promise<readonly Verdict[]> {
    signal.throwIfAborted();
    this.#variables = servingVariables(this.#settings.scriptName, watch);
    const examiners = this.#enter(watch, signal);
    const isCommand = ({ check }: Examiner) => check.kind === "run";
    const others = examiners.filter((each) => !isCommand(each));
    const commands = examiners.filter(isCommand);
    const mode = watch.now >= watch.mayEndAt ? this.#settings.mode : "reading";
    await this.#refresh(mode === "watching" ? examiners : others, watch, signal);
    if (mode === "tick" && mayLeave(watch, others)) await this.#refresh(commands, watch, signal);
    if (this.#alarm.signal.aborted) this.#alarm = new AbortController();
    const verdicts = examiners.map((examiner) => examiner.verdict(watch));
    this.#last = { verdicts, watch };
    return verdicts;
  }

  async probeStable(signal: AbortSignal): Promise<string | undefined> {
    if (this.#last === undefined) return undefined;
    const { verdicts, watch } = this.#last;
    const { checks, scriptName } = this.#settings;
    const failed = checks.flatMap((check, index) =>
      check.kind === "probe" && verdicts[index]?.status === "fail" ? [check] : [],
    );
    const { clock, transport } = this.#deps;
    return failed.length > 0
      ? probeStable(failed, { clock, transport, scriptName, signal }, watch)
      : undefined;
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#hold?.end.abort();
    const work = Promise.all([...this.#underWay, this.#tails?.close()]);
    await waitFor(work, [], this.#deps.clock, CLOSE_MS);
  }

  /** All checks of the watched hold; those of the one before it end. */
  #enter({ live }: HoldView, cancel: AbortSignal): readonly Examiner[] {
    if (this.#hold?.id === live.id) return this.#hold.all;
    this.#hold?.end.abort();
    const end = new AbortController();
    const signal = AbortSignal.any([cancel, end.signal]);
    const all = this.#settings.checks.map((check) => this.#examiner(check, signal, cancel));
    this.#hold = { id: live.id, end, all };
    return all;
  }

  #examiner(check: Check, signal: AbortSignal, cancel: AbortSignal): Examiner {
    const { clock, transport } = this.#deps;
    const { scriptName } = this.#settings;
    switch (check.kind) {
      case "probe":
        return createProbeExaminer(check, { transport, clock, scriptName, signal });
      case "run":
        return createRunExaminer(check, { ...this.#deps, scriptName, signal });
      default:
        if (check.live) return this.#liveExaminers.get(check) ?? notListening(check);
        return this.#readerOf(check).examiner(
          check,
          this.#terms,
          AbortSignal.any([cancel, this.#closed.signal]),
        );
    }
  }

  /** Starts the checks that are due, and waits for them as the mode requires. @throws the signal's reason */
  async #refresh(examiners: readonly Examiner[], watch: HoldView, signal: AbortSignal): Promise<void> {
    const jobs = new Set(examiners.flatMap((examiner) => examiner.refresh(watch) ?? []));
    for (const job of jobs) {
      this.#underWay.add(job);
      void job.then(() => this.#underWay.delete(job));
    }
    const limitMs = this.#settings.mode === "watching" ? GRACE_MS : undefined;
    if (jobs.size > 0) await waitFor(Promise.all(jobs), [signal, this.alarm], this.#deps.clock, limitMs);
    signal.throwIfAborted();
  }
}

function notListening(check: Check): Examiner {
  const why = "not judged here: only the command rollout reads the live tail";
  return { check, refresh: () => undefined, verdict: () => verdictOf(check, "exempt", why) };
}

/**
 * Whether the hold could end now, commands aside. A tick doesn't know which commands earlier ticks have run,
 * so it runs them only when nothing else holds the step back.
 */
function mayLeave(watch: HoldView, others: readonly Examiner[]): boolean {
  const isOver = watch.now >= watch.mustEndAt;
  return others.every((examiner) => {
    const { warn, status } = examiner.verdict(watch);
    return warn || status === "exempt" || (isOver ? status !== "fail" : status === "early");
  });
}
