/** The presets of the schedule's grammar: `linear(10%, 5m)` and `exponential(1%, x2, 10m)`. */
import { parseHold } from "../../values/duration.js";
import { nearest, parsed, quote } from "../../values/parsed.js";
import { parsePercent, toHundredths, WHOLE } from "../../values/percent.js";
import { misplaced, NOTHING, shifted, split, trimmed, } from "../../values/split-list.js";
/**
 * The most steps that a schedule may have. A thousand is more than anybody can watch, and a mark
 * such as `99.99% 999/1000` still leaves a deployment's message room within its first 50 bytes.
 */
export const MAX_STEPS = 1_000;
/** One complete preset of each kind, for messages. */
export const PRESET_EXAMPLES = ["linear(10%, 5m)", "exponential(1%, x2, 10m)"];
const PRESETS = {
    linear: { example: PRESET_EXAMPLES[0], size: 2, read: readLinear },
    exponential: { example: PRESET_EXAMPLES[1], size: 3, read: readExponential },
};
/** Reads a text without comments; undefined when it isn't written as a preset at all. */
export function readPreset(code) {
    const opening = /^\s*([a-z][\w-]*)\s*\(/i.exec(code);
    if (opening === null)
        return undefined;
    const [head, name = ""] = opening;
    const whole = trimmed(code, 0);
    const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
    if (preset === undefined) {
        const guess = nearest(name, Object.keys(PRESETS));
        const hint = guess === undefined ? "" : `; did you mean ${quote(guess)}?`;
        return misplaced(whole.at, `${quote(name)} is no preset; presets are ${PRESET_EXAMPLES.join(" and ")}${hint}`);
    }
    const end = code.indexOf(")", head.length);
    if (end < 0) {
        return misplaced(whole.at, `${quote(whole.text)} has no closing bracket; write ${preset.example}`);
    }
    const rest = trimmed(code.slice(end + 1), end + 1);
    if (rest.text !== "") {
        return misplaced(rest.at, `${quote(rest.text)} follows a preset, which has to be the whole schedule`);
    }
    const values = split(code.slice(head.length, end), head.length, ",");
    if (values.length !== preset.size || values.some((value) => value.text === "")) {
        const wanted = `${name} wants ${preset.size} values`;
        return misplaced(whole.at, `${quote(whole.text)}: ${wanted}, as in ${preset.example}`);
    }
    return preset.read(values);
}
/** Steps of equal size, each with the hold, then 100 without one. */
function readLinear([size = NOTHING, hold = NOTHING]) {
    const by = readShare(size);
    if (!by.ok)
        return by;
    const held = readHold(hold);
    if (!held.ok)
        return held;
    const count = Math.ceil(WHOLE / by.value);
    if (count > MAX_STEPS) {
        const least = `${WHOLE / MAX_STEPS / 100}%`;
        return misplaced(size.at, `${quote(size.text)} makes ${count} steps, and at most ${MAX_STEPS} are accepted; write ${least} or more`);
    }
    const shares = Array.from({ length: count - 1 }, (_, index) => by.value * (index + 1));
    return parsed(steps(shares, held.value));
}
/** Each step the factor times the one before, rounded to 2 decimals (what rounding makes equal is one step). */
function readExponential([start = NOTHING, growth = NOTHING, hold = NOTHING,]) {
    const first = readShare(start);
    if (!first.ok)
        return first;
    const factor = readFactor(growth);
    if (!factor.ok)
        return factor;
    const held = readHold(hold);
    if (!held.ok)
        return held;
    const shares = new Set();
    for (let exact = first.value; Math.round(exact) < WHOLE; exact *= factor.value) {
        shares.add(Math.round(exact));
    }
    return parsed(steps([...shares], held.value));
}
/** The shares in hundredths, each with the hold, then 100. */
function steps(shares, hold) {
    const held = hold.max > 0 ? { hold } : {};
    return [...shares.map((share) => ({ percent: share / 100, ...held })), { percent: 100 }];
}
/** A share above 0, in hundredths. */
function readShare(piece) {
    const share = parsePercent(piece.text);
    if (!share.ok)
        return misplaced(piece.at, share.problem);
    if (share.value === 0) {
        return misplaced(piece.at, `${quote(piece.text)} never leads to 100; write a percentage above 0`);
    }
    return parsed(toHundredths(share.value));
}
/** `x2` or `x1.5`: above 1, at most two decimals, which bounds the number of steps at 927. */
function readFactor(piece) {
    const factor = Number(/^x(\d{1,5}(?:\.\d{1,2})?)$/.exec(piece.text)?.[1]);
    if (factor > 1)
        return parsed(factor);
    return misplaced(piece.at, `${quote(piece.text)} is no factor of growth; write x2 or x1.5: above 1, at most two decimals`);
}
function readHold(piece) {
    return shifted(parseHold(piece.text), piece.at);
}
