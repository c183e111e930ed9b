/** Both versions' counts by the minute. */
import { MINUTE_MS } from "../../values/duration.js";
/**
 * Oldest minute first. A second row of one version and minute adds to the counts and removes the quantiles,
 * which can't be combined. Rows of other versions, without requests or with numbers that are none are left out;
 * more errors than requests are cut down to them.
 */
export function minutesOf(rows, { stableId, canaryId }) {
    const minutes = new Map();
    for (const { at: time, versionId, requests, errors, interval = 1, quantiles } of rows) {
        const version = versionId === canaryId ? "canary" : versionId === stableId ? "stable" : undefined;
        if (version === undefined)
            continue;
        if (!isRow(time, requests, errors))
            continue;
        const at = floorTo(MINUTE_MS, time);
        let slot = minutes.get(at);
        if (slot === undefined) {
            slot = { at, canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
            minutes.set(at, slot);
        }
        const first = slot[`${version}Requests`] === 0;
        slot[`${version}Requests`] += requests;
        slot[`${version}Errors`] += Math.min(errors, requests);
        if (interval > 1)
            slot[`${version}Interval`] = interval;
        if (first && quantiles !== undefined)
            slot[`${version}Quantiles`] = quantiles;
        else
            delete slot[`${version}Quantiles`];
    }
    return [...minutes.values()].sort((a, b) => a.at - b.at);
}
/** The Worker's minutes: all versions together. What is no row is left out, as in `minutesOf`. */
export function dayOf(rows) {
    const minutes = new Map();
    for (const { at: time, requests, errors, interval = 1 } of rows) {
        if (!isRow(time, requests, errors))
            continue;
        const at = floorTo(MINUTE_MS, time);
        const slot = minutes.get(at) ?? { at, errors: 0, requests: 0, interval: 1 };
        minutes.set(at, slot);
        slot.interval = (slot.interval * slot.requests + interval * requests) / (slot.requests + requests);
        slot.requests += requests;
        slot.errors += Math.min(errors, requests);
    }
    return [...minutes.values()].sort((a, b) => a.at - b.at);
}
function isRow(at, requests, errors) {
    return Number.isFinite(at) && Number.isFinite(requests) && requests > 0 && errors >= 0;
}
/** The beginning of the span of `ms` that the instant lies in. Unix ms. */
export function floorTo(ms, at) {
    return Math.floor(at / ms) * ms;
}
/** The first beginning of a span of `ms` that isn't before the instant. Unix ms. */
export function ceilTo(ms, at) {
    return Math.ceil(at / ms) * ms;
}
