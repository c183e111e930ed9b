/** Working hours: when steps forward may be begun. */
import { MINUTE_MS } from "../../values/duration.js";
const DAY_MS = 86_400_000;
/** Offsets from UTC change at whole quarters of an hour only (IANA's time zone database, since 1972). */
const QUARTER_MS = 15 * MINUTE_MS;
/** No zone's midnight is further from UTC's than this. */
const FARTHEST_ZONE_MS = 15 * 3_600_000;
/**
 * The first moment from `at` on at which a step may be begun: `at` itself where it is inside a span and
 * outside every freeze, else the beginning of a minute. Without a window every moment will do.
 *
 * @param at Unix ms
 * @throws Error for a window that never opens; every one that `parseWindow` accepts does, within 15 days after its last freeze
 */
export function nextOpening(window, at) {
    if (window === undefined || isOpen(window, at))
        return at;
    let from = Math.floor(at / QUARTER_MS) * QUARTER_MS;
    let horizon = from + 15 * DAY_MS;
    while (from < horizon) {
        const freeze = window.freezes.find((each) => isFrozen(each, from));
        const thaw = freeze === undefined ? from : Date.parse(freeze.last) + DAY_MS - FARTHEST_ZONE_MS;
        if (thaw > from) {
            from = thaw;
            horizon = Math.max(horizon, from + 15 * DAY_MS);
            continue;
        }
        const opening = freeze === undefined ? firstOpen(window.spans, from, at) : undefined;
        if (opening !== undefined)
            return opening;
        from += QUARTER_MS;
    }
    throw new Error("the window never opens");
}
/** The first minute after `at` of the quarter of an hour from `quarter` on that is inside a span. */
function firstOpen(spans, quarter, at) {
    const skipped = Math.max(0, Math.floor((at - quarter) / MINUTE_MS) + 1);
    if (skipped >= QUARTER_MS / MINUTE_MS)
        return undefined;
    if (spans.length === 0)
        return quarter + skipped * MINUTE_MS;
    const minutes = spans.flatMap(({ days, from, to, zone }) => {
        const { day, minute } = weekMinute(quarter, zone);
        const first = Math.max(minute + skipped, from);
        const isInside = days.includes(day) && first < Math.min(minute + QUARTER_MS / MINUTE_MS, to);
        return isInside ? [first - minute] : [];
    });
    return minutes.length === 0 ? undefined : quarter + Math.min(...minutes) * MINUTE_MS;
}
function isOpen({ spans, freezes }, at) {
    if (freezes.some((freeze) => isFrozen(freeze, at)))
        return false;
    return spans.length === 0 || spans.some((span) => isInside(span, at));
}
function isInside({ days, from, to, zone }, at) {
    const { day, minute } = weekMinute(at, zone);
    return days.includes(day) && minute >= from && minute < to;
}
/** The zone's weekday (0 is Monday), and the minute of that day. */
function weekMinute(at, zone) {
    const local = localTime(at, zone);
    // 1970-01-01 was a Thursday.
    return {
        day: (Math.floor(local / DAY_MS) + 3) % 7,
        minute: Math.floor((local % DAY_MS) / MINUTE_MS),
    };
}
function isFrozen({ first, last, zone }, at) {
    const local = localTime(at, zone);
    return local >= Date.parse(first) && local < Date.parse(last) + DAY_MS;
}
/** What a clock on the wall of the zone shows, as the Unix ms at which UTC's shows the same. */
function localTime(at, zone) {
    const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
    return at + offset(quarter, zone);
}
const offsets = new Map();
const formats = new Map();
/** By the platform's time zones; the last thousand are kept, since a search asks for each again and again. */
function offset(at, zone) {
    const key = `${at} ${zone}`;
    const known = offsets.get(key);
    if (known !== undefined)
        return known;
    const parts = Object.fromEntries(formatOf(zone)
        .formatToParts(at)
        .map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    const found = Date.UTC(year, month - 1, day, hour, minute) - at;
    if (offsets.size >= 1_000)
        offsets.clear();
    offsets.set(key, found);
    return found;
}
function formatOf(zone) {
    let format = formats.get(zone);
    if (format === undefined) {
        format = new Intl.DateTimeFormat("en-US", {
            timeZone: zone,
            hourCycle: "h23",
            year: "numeric",
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "numeric",
        });
        formats.set(zone, format);
    }
    return format;
}
