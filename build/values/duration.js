/** Durations and holds as a workflow writes them (`90s`, `1h30m`, `10m..1h`), in milliseconds. */
import { parsed, problem, quote } from "./parsed.js";
import { misplaced, NOTHING, split } from "./split-list.js";
/** Metrics come by the minute. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const UNITS = [
    ["d", DAY_MS],
    ["h", HOUR_MS],
    ["m", MINUTE_MS],
    ["s", 1_000],
    ["ms", 1],
];
/** 30 days: no hold is meant to last longer, and no sum of milliseconds comes near the limits of a number. */
export const MAX_DURATION_MS = 30 * 86_400_000;
/**
 * Reads whole numbers with the units d, h, m, s, each at most once and the largest first (`90s`, `1h30m`, `0s`), or
 * one number with a decimal point and one unit (`1.5s`, at most six decimals).
 */
export function parseDuration(text, range = {}) {
    const { most = MAX_DURATION_MS, ms = false } = range;
    const [, decimal, unit] = /^(\d{1,9}\.\d{1,6})(d|h|m|s|ms)$/.exec(text) ?? [];
    const whole = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
    const counts = UNITS.map(([name], index) => (unit === name ? decimal : whole?.[index + 1]));
    const given = counts.some((count) => count !== undefined);
    if (!given || (counts.at(-1) !== undefined && !ms))
        return problem(`${quote(text)} is not a duration; ${advice(text, ms)}`);
    const sum = UNITS.reduce((total, [, length], index) => total + Number(counts[index] ?? 0) * length, 0);
    if (sum > most) {
        return problem(`${quote(text)} is longer than ${formatDuration(most)}, the longest that is accepted`);
    }
    // Products of decimals have noise.
    return parsed(Number(sum.toFixed(6)));
}
/** Reads a duration above 0, also in `ms`. */
export function parseTimeLimit(text, most = MAX_DURATION_MS) {
    const limit = parseDuration(text, { most, ms: true });
    return limit.ok && limit.value === 0
        ? problem(`${quote(text)} is not a time limit; write for example 800ms or 10m`)
        : limit;
}
/** What to write instead, as near to the mistake as possible. */
function advice(text, ms) {
    const units = ms ? "d, h, m, s, ms" : "d, h, m, s";
    if (/^\d+(?:\.\d+)?$/.test(text))
        return `it has no unit: write ${ms ? `${text}ms or ${text}s` : `${text}s, ${text}m, ${text}h or ${text}d`}`;
    if (/^-/.test(text))
        return "it can't be negative";
    if (/^(?:\.|\d+,)\d+[dhms]$/.test(text))
        return "write a decimal as 0.5h or 1.5h";
    if (/^(?:\d+[dhms])+$/.test(text))
        return "name each unit once, the largest first: 1h30m";
    if (/^(?:\d+\s*[dhms]\s*)+$/i.test(text))
        return "write it in lower case and without spaces: 1h30m";
    return `write numbers with the units ${units}: 90s, 1h30m, or 1.5h`;
}
/** For people and for `parseDuration`: `1h30m`, `45s`, `2d`, `0s`. Rounded to seconds; less than nothing is `0s`. */
export function formatDuration(ms) {
    let rest = Math.max(0, Math.round(ms / 1_000)) * 1_000;
    let text = "";
    for (const [unit, length] of UNITS) {
        const count = Math.floor(rest / length);
        if (count > 0)
            text += `${count}${unit}`;
        rest -= count * length;
    }
    return text === "" ? "0s" : text;
}
/**
 * Reads a hold: one duration, or `min..max` with min ≤ max (spaces around the dots are allowed).
 * `0s` gives `{ min: 0, max: 0 }`, which means no hold. `at` is the bad duration's offset.
 */
export function parseHold(text) {
    const [first = NOTHING, second, ...more] = split(text, 0, "..");
    const half = second !== undefined && (first.text === "" || second.text === "");
    if (half || more.length > 0) {
        return misplaced(0, `${quote(text)} is not a hold; write one duration, or two as in 10m..1h`);
    }
    const least = readDuration(first);
    const most = second === undefined ? least : readDuration(second);
    if (!least.ok)
        return least;
    if (!most.ok)
        return most;
    if (least.value > most.value) {
        return misplaced(0, `${quote(text)} ends before it begins; write min..max with the shorter duration first`);
    }
    return parsed({ min: least.value, max: most.value });
}
function readDuration(piece) {
    const duration = parseDuration(piece.text);
    return duration.ok ? duration : misplaced(piece.at, duration.problem);
}
/** Not rounded: `1.5s`, `1h30m`. */
export function formatExactly(ms) {
    return ms % 1_000 === 0 ? formatDuration(ms) : `${Number((ms / 1_000).toFixed(6))}s`;
}
/** `10m`, or `10m..1h`; what `parseHold` reads. */
export function formatHold(hold) {
    const least = formatExactly(hold.min);
    const most = formatExactly(hold.max);
    return least === most ? least : `${least}..${most}`;
}
