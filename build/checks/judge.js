/** Runs a rollout's checks and gives their verdicts. */
import { isLive, isMetric } from "./check.js";
import { servingVariables } from "./command.js";
import { verdictOf } from "./examiner.js";
import { LiveRate } from "./live/live-rate.js";
import { LiveTails } from "./live/live-tails.js";
import { Metrics } from "./metrics/examiner.js";
import { preflight } from "./preflight.js";
import { createProbeExaminer, probeStable } from "./probe-examiner.js";
import { createRunExaminer } from "./run-examiner.js";
import { shareOfAlpha } from "./verdict/times.js";
/** How long a look waits for running checks, in ms. */
const GRACE_MS = 2_000;
/** How long the end waits for them, in ms: commands get SIGTERM first, and SIGKILL 2 s later. */
const CLOSE_MS = 5_000;
export function createJudge(settings, deps) {
    return new ChecksJudge(settings, deps);
}
class ChecksJudge {
    #settings;
    #deps;
    #terms;
    #metrics;
    #closed = new AbortController();
    #underWay = new Set();
    #live = new Map();
    #tails;
    #hold;
    #failedProbes;
    #alarm = new AbortController();
    constructor(settings, deps) {
        this.#settings = settings;
        this.#deps = deps;
        const judging = settings.checks.filter((check) => isMetric(check) && !check.warn).length;
        this.#terms = { alpha: shareOfAlpha(settings.alpha, judging), minRequests: settings.minRequests };
        this.#metrics = new Metrics(settings.checks, deps);
        const live = settings.checks.filter(isLive);
        if (live.length === 0 || settings.mode !== "watching")
            return;
        const tails = new LiveTails(deps.tails, (second) => {
            for (const rate of this.#live.values())
                rate.add(second);
        });
        this.#tails = tails;
        for (const check of live) {
            const readDay = (day) => this.#metrics.day(check, day, this.#closed.signal);
            const rate = new LiveRate(check, this.#terms, { tails, readDay, onAlarm: () => this.#alarm.abort() });
            this.#live.set(check, rate);
        }
    }
    get alarm() {
        return this.#alarm.signal;
    }
    preflight(remaining, options) {
        const { checks, scriptName } = this.#settings;
        this.#metrics.variables = servingVariables(scriptName, remaining);
        const sourceOf = (check) => this.#metrics.sourceOf(check);
        const deps = { checks, scriptName, terms: this.#terms, sourceOf, tails: this.#tails };
        return preflight(deps, remaining, options);
    }
    async look(watch, signal) {
        signal.throwIfAborted();
        if (this.#settings.checks.length === 0)
            return [];
        this.#metrics.variables = servingVariables(this.#settings.scriptName, watch);
        const { running } = this.#enter(watch, signal);
        const isCommand = ({ check }) => check.kind === "run";
        const others = running.filter((each) => !isCommand(each));
        const commands = running.filter(isCommand);
        const withCommands = this.#settings.mode === "watching" && watch.now >= watch.from;
        await this.#refresh(withCommands ? running : others, watch, signal);
        if (this.#settings.mode === "tick" && mayLeave(watch, others)) {
            await this.#refresh(commands, watch, signal);
        }
        if (this.#alarm.signal.aborted)
            this.#alarm = new AbortController();
        const verdicts = running.map(({ examiner }) => examiner.verdict(watch));
        const failed = running.flatMap(({ check }, index) => check.kind === "probe" && verdicts[index]?.status === "fail" ? [check] : []);
        this.#failedProbes = failed.length > 0 ? { probes: failed, watch } : undefined;
        return verdicts;
    }
    async probeStable(signal) {
        if (this.#failedProbes === undefined)
            return undefined;
        const { probes, watch } = this.#failedProbes;
        const { clock, transport } = this.#deps;
        return probeStable(probes, { clock, transport, scriptName: this.#settings.scriptName, signal }, watch);
    }
    async close() {
        this.#closed.abort();
        this.#hold?.end.abort();
        await this.#wait(Promise.all([...this.#underWay, this.#tails?.close()]), CLOSE_MS);
    }
    /** The watched hold; the checks of the one before it end. */
    #enter({ live }, cancel) {
        if (this.#hold?.deploymentId === live.id)
            return this.#hold;
        this.#hold?.end.abort();
        const end = new AbortController();
        const signal = AbortSignal.any([cancel, end.signal]);
        const running = this.#settings.checks.map((check) => ({
            check,
            examiner: this.#examiner(check, signal, cancel),
        }));
        this.#hold = { deploymentId: live.id, end, running };
        return this.#hold;
    }
    #examiner(check, signal, cancel) {
        const { clock, transport } = this.#deps;
        const { scriptName } = this.#settings;
        switch (check.kind) {
            case "probe":
                return createProbeExaminer(check, { transport, clock, scriptName, signal });
            case "run":
                return createRunExaminer(check, { ...this.#deps, scriptName, signal });
            default:
                if (check.live)
                    return this.#live.get(check) ?? notListening(check);
                return this.#metrics.examiner(check, this.#terms, AbortSignal.any([cancel, this.#closed.signal]));
        }
    }
    /** Starts the checks that are due, and waits for them as the mode requires. @throws the signal's reason */
    async #refresh(checks, watch, signal) {
        const jobs = new Set(checks.flatMap(({ examiner }) => examiner.refresh(watch) ?? []));
        for (const job of jobs) {
            if (this.#underWay.has(job))
                continue;
            this.#underWay.add(job);
            void job.then(() => this.#underWay.delete(job));
        }
        const limitMs = this.#settings.mode === "watching" ? GRACE_MS : undefined;
        if (jobs.size > 0)
            await this.#wait(Promise.all(jobs), limitMs, signal, this.alarm);
        signal.throwIfAborted();
    }
    async #wait(work, limitMs, ...stops) {
        const over = new AbortController();
        const stopped = new Promise((resolve) => {
            for (const stop of stops) {
                if (stop.aborted)
                    resolve();
                stop.addEventListener("abort", () => resolve(), { once: true, signal: over.signal });
            }
            if (limitMs !== undefined)
                this.#deps.clock.sleep(limitMs, over.signal).then(resolve, () => { });
        });
        await Promise.race([work, stopped]);
        over.abort();
    }
}
function notListening(check) {
    const why = "not judged here: only the command rollout reads the live tail";
    return { refresh: () => undefined, verdict: () => verdictOf(check, "exempt", why) };
}
/**
 * Whether the hold could end now, commands aside. A tick doesn't know which commands earlier ticks have run,
 * so it runs them only when nothing else holds the step back.
 */
function mayLeave(watch, others) {
    if (watch.now < watch.from)
        return false;
    const verdicts = others.map(({ examiner }) => examiner.verdict(watch));
    const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
    if (watch.now < watch.to) {
        return counted.every(({ status }) => status === "early");
    }
    return counted.every(({ status }) => status !== "fail" && status !== "pending");
}
