/** The grammar of working hours: `Mon-Fri 09:00-16:00 Europe/Berlin, not 2026-12-20..2027-01-03`. */
import { oneOf, parsed, quote } from "../../values/parsed.js";
import { located, misplaced, trimmed, withoutComments, } from "../../values/split-list.js";
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EXAMPLE = "Mon-Fri 09:00-16:00 Europe/Berlin";
const FREEZE_EXAMPLE = "not 2026-12-20..2027-01-03";
const MAX_SPANS = 100;
/** Reads 1 to 100 spans with commas or lines between them; `#` starts a comment. Problems as of `parseSchedule`. */
export function parseWindow(text) {
    return located(text, readSpans(withoutComments(text)));
}
function readSpans(code) {
    const spans = [];
    const freezes = [];
    for (const { 0: raw, index } of code.matchAll(/[^,\r\n]+/g)) {
        const piece = trimmed(raw, index);
        if (piece.text === "")
            continue;
        if (spans.length + freezes.length === MAX_SPANS)
            return misplaced(piece.at, `${quote(piece.text)} is one span too many; ${MAX_SPANS} are accepted`);
        const words = wordsOf(piece);
        const frozen = words[0]?.text.toLowerCase() === "not";
        const span = frozen ? readFreeze(piece, words.slice(1)) : readSpan(piece, words);
        if (!span.ok)
            return span;
        if ("days" in span.value)
            spans.push(span.value);
        else
            freezes.push(span.value);
    }
    if (spans.length + freezes.length === 0)
        return misplaced(0, `there is no span; write for example ${EXAMPLE}`);
    return parsed({ spans, freezes });
}
function readSpan(piece, [days, hours, zone, extra]) {
    if (days === undefined || hours === undefined || extra !== undefined)
        return misplaced((extra ?? piece).at, `${quote(piece.text)} is not a span; write days, hours and perhaps a time zone: ${EXAMPLE}`);
    const onDays = readDays(days);
    if (!onDays.ok)
        return onDays;
    const times = /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(hours.text);
    const [from, to] = [minuteOf(times?.[1], times?.[2]), minuteOf(times?.[3], times?.[4])];
    if (from === undefined || to === undefined)
        return misplaced(hours.at, `${quote(hours.text)} is not HH:MM-HH:MM with times from 00:00 to 24:00`);
    if (from >= to)
        return misplaced(hours.at, `${quote(hours.text)} ends before it begins; write a window over midnight as two: Mon 22:00-24:00, Tue 00:00-06:00`);
    const inZone = readZone(zone);
    if (!inZone.ok)
        return inZone;
    return parsed({ days: onDays.value, from, to, zone: inZone.value });
}
function readFreeze(piece, [dates, zone, extra]) {
    if (dates === undefined || extra !== undefined)
        return misplaced((extra ?? piece).at, `${quote(piece.text)} is not a freeze; write two dates and perhaps a time zone: ${FREEZE_EXAMPLE}`);
    const [first = "", last = "", ...more] = dates.text.split("..");
    if (more.length > 0 || !isDate(first) || !isDate(last))
        return misplaced(dates.at, `${quote(dates.text)} is not two dates, of which the last is included; write for example ${isDate(dates.text) ? `${dates.text}..${dates.text}` : "2026-12-20..2027-01-03"}`);
    if (first > last)
        return misplaced(dates.at, `${quote(dates.text)} ends before it begins; write the earlier date first`);
    const inZone = readZone(zone);
    return inZone.ok ? parsed({ first, last, zone: inZone.value }) : inZone;
}
/** `daily`, `Mon`, `Mon-Fri`, also over the week's end as in `Sat-Mon`. */
function readDays({ text, at }) {
    const all = DAYS.map((_, day) => day);
    if (text.toLowerCase() === "daily")
        return parsed(all);
    const [first = "", last = first, ...more] = text.split("-");
    const [from, to] = [dayOf(first), dayOf(last)];
    if (from < 0 || to < 0 || more.length > 0)
        return misplaced(at, `${quote(text)} names no days; write daily, a day (${oneOf(DAYS)}) or two as in Mon-Fri`);
    return parsed(all.slice(0, ((to - from + 7) % 7) + 1).map((day) => (from + day) % 7));
}
function dayOf(name) {
    return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
}
/** Minutes since midnight, 0–1440. */
function minuteOf(hour, minute) {
    const [h, m] = [Number(hour), Number(minute)];
    return (h < 24 && m < 60) || (h === 24 && m === 0) ? h * 60 + m : undefined;
}
function isDate(text) {
    const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
function readZone(piece) {
    if (piece === undefined)
        return parsed("UTC");
    try {
        return parsed(new Intl.DateTimeFormat("en-US", { timeZone: piece.text }).resolvedOptions().timeZone);
    }
    catch {
        return misplaced(piece.at, `${quote(piece.text)} is not a time zone; write an IANA name such as Europe/Berlin, or UTC`);
    }
}
function wordsOf({ text, at }) {
    return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, at: at + index }));
}
