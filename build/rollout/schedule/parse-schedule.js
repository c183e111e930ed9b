/** The schedule's grammar: steps with commas, lines and comments, or a preset. */
import { parseHold } from "../../values/duration.js";
import { parsed, quote } from "../../values/parsed.js";
import { formatPercent, parsePercent } from "../../values/percent.js";
import { located, misplaced, shifted, trimmed, withoutComments, } from "../../values/split-list.js";
import { MAX_STEPS, PRESET_EXAMPLES, readPreset } from "./presets.js";
/**
 * Reads a schedule: 1 to 1,000 steps, strictly ascending from 0 to 100, at most two decimals.
 * @param defaultHold the hold of steps that name none, the last one apart; `max` 0 means no hold
 * @returns a problem begins with the line and column (from 1) of the bad piece, which it quotes, on one line
 */
export function parseSchedule(text, defaultHold) {
    const code = withoutComments(text);
    return located(text, readPreset(code) ?? readSteps(code, defaultHold));
}
function readSteps(code, defaultHold) {
    const written = [];
    let comma;
    for (const { 0: raw, index: at } of code.matchAll(/,|[^,\r\n]+/g)) {
        const piece = trimmed(raw, at);
        if (piece.text === ",") {
            if (written.length === 0 || comma !== undefined) {
                return misplaced(at, `"," has no step before it; write one comma between two steps`);
            }
            comma = at;
        }
        else if (piece.text !== "") {
            const step = readStep(piece, written.at(-1)?.percent);
            if (!step.ok)
                return step;
            if (written.length === MAX_STEPS) {
                return misplaced(piece.at, `${quote(piece.text)} is one step too many; ${MAX_STEPS} are accepted`);
            }
            written.push(step.value);
            comma = undefined;
        }
    }
    if (comma !== undefined)
        return misplaced(comma, `"," has no step after it; remove it`);
    if (written.length === 0)
        return misplaced(0, "there is no step; write for example 10, 50, 100");
    return parsed(written.map((step, index) => complete(step, index + 1 < written.length, defaultHold)));
}
/** Gives the step its hold: its own, or the default one unless it is the last. */
function complete({ percent, hold }, hasNext, defaultHold) {
    const held = hold ?? (hasNext ? defaultHold : undefined);
    return held === undefined || held.max === 0 ? { percent } : { percent, hold: held };
}
function readStep(piece, before) {
    const flaw = misreading(piece.text);
    if (flaw !== undefined)
        return misplaced(piece.at, `${quote(piece.text)} ${flaw}`);
    const colon = piece.text.indexOf(":");
    const share = (colon < 0 ? piece.text : piece.text.slice(0, colon)).trim();
    const percent = parsePercent(share);
    if (!percent.ok)
        return misplaced(piece.at, percent.problem);
    if (before !== undefined && percent.value <= before) {
        const reason = `is not above the step before it, ${formatPercent(before)}; steps have to rise`;
        return misplaced(piece.at, `${quote(share)} ${reason}`);
    }
    if (colon < 0)
        return parsed({ percent: percent.value, hold: undefined });
    const named = trimmed(piece.text.slice(colon + 1), piece.at + colon + 1);
    const hold = shifted(parseHold(named.text), named.at);
    if (!hold.ok)
        return hold;
    return parsed({ percent: percent.value, hold: hold.value });
}
/** What is wrong with a step whose parts can't be separated. */
function misreading(text) {
    if (/^[a-z]\w*\s*\(/i.test(text))
        return "starts a preset, which has to be the whole schedule";
    if (/^[a-z]/i.test(text)) {
        return `is neither a step such as 5:10m nor a preset; presets are ${PRESET_EXAMPLES.join(" and ")}`;
    }
    if (text.startsWith(":"))
        return "names no percentage before the colon; write for example 5:10m";
    if (text.endsWith(":"))
        return "names no hold after the colon; write for example 5:10m";
    if (/[\d%dhms][\s;|]+\d/.test(text)) {
        return "is not one step; write a comma or a new line between steps and no spaces within a duration";
    }
    return undefined;
}
