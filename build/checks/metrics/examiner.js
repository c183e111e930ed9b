/** The metric checks of a rollout: which source each is judged by, and what it says. */
import { createCountsSource } from "../counts.js";
import { verdictOf } from "../examiner.js";
import { exemptionOf, judgeMetric, learn } from "../verdict/metric.js";
import { timesOf } from "../verdict/times.js";
import { MetricReader } from "./reader.js";
export class Metrics {
    /** For the commands that count. */
    variables = {};
    #deps;
    #quantiles;
    /** By command: checks with the same command share its counts. */
    #counts = new Map();
    #desks = new Map();
    constructor(checks, deps) {
        this.#deps = deps;
        this.#quantiles = checks.some(({ kind }) => kind === "latency");
    }
    sourceOf(check) {
        if (check.source !== "command")
            return this.#deps.sources[check.source];
        const known = this.#counts.get(check.command);
        if (known !== undefined)
            return known;
        const source = createCountsSource(check.command, this.#deps, () => this.variables);
        this.#counts.set(check.command, source);
        return source;
    }
    /** Metrics continue from one hold to the next: `signal` is the rollout's. */
    examiner(check, terms, signal) {
        const desk = this.#deskOf(check);
        const { reader } = desk;
        const exempt = ({ share }) => exemptionOf(check, share) !== undefined;
        return {
            refresh: (watch) => (exempt(watch) ? undefined : reader.refresh(neededBy(watch), watch.now, signal)),
            verdict(watch) {
                if (!exempt(watch) && !reader.tried)
                    return verdictOf(check, "pending", "the metrics are being read");
                const { problem, minutes } = reader;
                const times = timesOf(watch);
                return judgeMetric(check, { minutes, problem, learnt: learntBy(desk, times) }, watch, terms);
            },
        };
    }
    /** The Worker's day before the rollout; empty where it can't be read. Never rejects. */
    day(check, day, signal) {
        return this.#deskOf(check)
            .reader.readDay(day, signal)
            .catch(() => []);
    }
    #deskOf(check) {
        const source = this.sourceOf(check);
        const known = this.#desks.get(source);
        if (known !== undefined)
            return known;
        const desk = { reader: new MetricReader(source, this.#deps.clock, this.#quantiles) };
        this.#desks.set(source, desk);
        return desk;
    }
}
function neededBy(watch) {
    const { history, day } = timesOf(watch);
    return { ...watch, from: history, day };
}
/** Once for all checks of a source, and for all looks at the same minutes. */
function learntBy(desk, times) {
    const { minutes } = desk.reader;
    if (desk.learnt?.minutes !== minutes || desk.learnt.unsettled !== times.unsettled)
        desk.learnt = { minutes, unsettled: times.unsettled, found: learn(minutes, desk.reader.day, times) };
    return desk.learnt.found;
}
