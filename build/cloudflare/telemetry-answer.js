import * as v from "@badrap/valita";
import { IncompleteError, parseAs, ShapeError } from "./check-shape.js";
export const VERSION_KEY = "$workers.scriptVersion.id";
/** The most groups of an answer. */
export const GROUP_LIMIT = 2_000;
const amount = v.object({
    value: v.number().assert((n) => n >= 0, "expected 0 or more"),
    sampleInterval: v.number().assert((n) => n > 0, "expected more than 0"),
    groups: v.array(v.object({ key: v.string(), value: v.union(v.string(), v.number(), v.boolean(), v.null()).optional() })),
});
const result = v.object({
    /** How far the query itself read only a part: independent of `sampleInterval`. */
    statistics: v.object({ abr_level: v.number().nullable().optional() }).nullable().optional(),
    calculations: v.array(v.object({
        aggregates: v.array(amount),
        series: v.array(v.object({ time: v.string(), data: v.array(amount) })),
    })),
});
/**
 * Reads the `result` of the answer to `telemetryQuery`.
 *
 * @throws ShapeError; IncompleteError when the series isn't all of what the aggregates have
 */
export function readAnswer(found, span) {
    const read = parseAs(result, found, ["result"]);
    const times = [];
    const counts = [];
    const [calculation] = read.calculations;
    if (calculation === undefined)
        return { times, counts };
    const { aggregates, series } = calculation;
    if (aggregates.length >= GROUP_LIMIT)
        throw new IncompleteError(`it has ${GROUP_LIMIT} groups or more`);
    const level = Math.max(1, read.statistics?.abr_level ?? 1);
    let added = 0;
    for (const { time, data } of series) {
        const at = readTime(time);
        // An empty bucket may belong to the series only by its end.
        if (data.length === 0 && at < span.from)
            continue;
        if (!(at >= span.from && at <= span.to)) {
            const quoted = JSON.stringify(time.slice(0, 60));
            throw new ShapeError(`result.calculations.[0].series: ${quoted} is no time in the timeframe`);
        }
        times.push(at);
        for (const each of data) {
            added += each.value;
            // Whether the timeframe's end belongs to it isn't documented; here it belongs to the next span.
            const versionId = each.groups.find(({ key }) => key === VERSION_KEY)?.value;
            if (at >= span.to || typeof versionId !== "string")
                continue;
            counts.push({ at, versionId, value: each.value, interval: Math.max(1, each.sampleInterval) * level });
        }
    }
    const whole = aggregates.reduce((sum, { value }) => sum + value, 0);
    if (Math.abs(whole - added) > Math.max(1, whole * 0.001)) {
        throw new IncompleteError(`its series adds up to ${added}, and the whole is ${whole}`);
    }
    return { times, counts };
}
/** `2026-11-02T12:00:00Z`, or `2026-11-02 12:00:00`, which is UTC as well; NaN for anything else. */
function readTime(text) {
    const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|\+00:00)?$/.exec(text);
    return match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}Z`);
}
