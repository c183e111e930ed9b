/** `<= LIMIT`: what a metric may reach. */
import { parseTimeLimit } from "../../values/duration.js";
import { parsed, problem, quote } from "../../values/parsed.js";
import { trimmed } from "../../values/split-list.js";
/** More than any request to a Worker takes. */
const LONGEST_MS = 3_600_000;
/**
 * Reads `<= FIXED`, `<= stable * FACTOR` or, of a rate, `<= stable * FACTOR + RATE` to the line's end.
 * @param usage what is accepted, for error messages.
 */
export function readLimit(line, unit, usage) {
    const rest = line.rest();
    if (rest.text === "")
        return line.flaw(line.end, `the limit is missing; write ${usage}`);
    if (!rest.text.startsWith("<=")) {
        const [first = ""] = /^[<>=≤≥!]+|^\S+/.exec(rest.text) ?? [];
        return line.flaw(rest.at, `${quote(first)} is not <=; write ${usage}`);
    }
    const limit = trimmed(rest.text.slice(2), rest.at + 2);
    if (limit.text === "")
        return line.flaw(line.end, `there is nothing after <=; write ${usage}`);
    const relative = /^stable(?![\w-])\s*/.exec(limit.text);
    if (relative !== null) {
        const factor = trimmed(limit.text.slice(relative[0].length), limit.at + relative[0].length);
        return readComparison(line, unit, usage, factor);
    }
    const value = firstWord(line, limit, usage);
    if (value === undefined)
        return undefined;
    const most = unit === "rate" ? parseRate(value) : parseTimeLimit(value, LONGEST_MS);
    if (most.ok)
        return { form: "fixed", most: most.value };
    const numeric = /^[\d.-]/.test(value);
    return line.flaw(limit.at, numeric ? most.problem : `${quote(value)} is not a limit; write ${usage}`);
}
/** `piece` is what follows `stable`. */
function readComparison(line, unit, usage, piece) {
    if (!piece.text.startsWith("*")) {
        const message = piece.text === "" ? `"stable" has no factor` : `${quote(piece.text)} is not *`;
        return line.flaw(piece.text === "" ? line.end : piece.at, `${message}; write ${usage}`);
    }
    const plus = unit === "rate" ? piece.text.indexOf("+") : -1;
    const number = trimmed(piece.text.slice(1, plus < 0 ? undefined : plus), piece.at + 1);
    if (number.text === "") {
        const at = plus < 0 ? line.end : piece.at + plus;
        return line.flaw(at, `there is no factor after *; write ${usage}`);
    }
    const value = firstWord(line, number, usage);
    if (value === undefined)
        return undefined;
    const factor = parseFactor(value);
    if (!factor.ok)
        return line.flaw(number.at, factor.problem);
    if (plus < 0)
        return { form: "stable", factor: factor.value };
    const more = trimmed(piece.text.slice(plus + 1), piece.at + plus + 1);
    if (more.text === "")
        return line.flaw(line.end, `there is no allowance after +; write ${usage}`);
    const rate = firstWord(line, more, usage);
    if (rate === undefined)
        return undefined;
    const allowance = parseRate(rate);
    if (!allowance.ok)
        return line.flaw(more.at, allowance.problem);
    return { form: "stable", factor: factor.value, allowance: allowance.value };
}
/** The piece's only word; a second one is a flaw. */
function firstWord(line, piece, usage) {
    const [, first = "", gap = "", more = ""] = /^(\S+)(\s*)(.*)$/s.exec(piece.text) ?? [];
    if (more === "")
        return first;
    const at = piece.at + first.length + gap.length;
    return line.flaw(at, `${quote(more)} is more than a limit; write ${usage} and nothing after it`);
}
/** Reads `1%`, `0.05%` as a rate: above 0 % and below 99 %, given as 0–1. */
export function parseRate(text) {
    const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
    if (match === null) {
        if (/^\d+(\.\d+)?$/.test(text))
            return problem(`${quote(text)} has no unit; write ${text}%`);
        return problem(`${quote(text)} is not a percentage; write for example 1% or 0.05%`);
    }
    const percent = Number(match[1]);
    if (!(percent > 0 && percent < 99)) {
        return problem(`${quote(text)} is out of range: above 0% (0% can't be proven) and below 99%`);
    }
    return parsed(percent / 100);
}
/** Reads the FACTOR of `stable * FACTOR`: 1 to 100. */
export function parseFactor(text) {
    if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text)) {
        return problem(`${quote(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
    }
    const factor = Number(text);
    if (!(factor >= 1 && factor <= 100)) {
        return problem(`${quote(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`);
    }
    return parsed(factor);
}
