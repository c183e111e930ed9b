/** How soon each step would notice a worse canary: the step is played with the errors of the Worker's day before. */
import { formatCount, formatRate, rateOf } from "../values/counts.js";
import { formatDuration, formatHold, MINUTE_MS } from "../values/duration.js";
import { formatPercent } from "../values/percent.js";
import { DAY_MINUTES } from "./replay.js";
import { exemptionOf } from "./verdict/metric.js";
import { LAG_MS } from "./verdict/times.js";
/** So many steps are played at most: together in about a second. */
export const MOST_PLAYED = 12;
const BUDGET_MINUTES = 1_600_000;
const PLAYS = 4;
const TIMES = [2, 5, 10].map((times) => ({
    name: `${times} × as often`,
    failing: { times },
}));
/** Where nothing failed there is no rate to multiply. */
const RATES = [1_000, 200, 100].map((one) => ({
    name: `once in ${one.toLocaleString("en")}`,
    failing: { rate: 1 / one },
}));
/** Of these: what a hold is to see in most replays, and what it must see to be of use. */
const MEANT = 1;
const LEAST = 2;
/** Fewer errors in a day say little of how often they come. */
const FEW_ERRORS = 20;
const FEW_MINUTES = DAY_MINUTES / 2;
const LONGEST_MINUTES = 7 * DAY_MINUTES;
const HALF = 50;
/** The shares that are tried for a schedule that sees more. */
const SHARES = [5, 10, 20, 25, 33, 40];
/** A hold that is advised is so much longer than what half of the replays take. */
const MARGIN = 1.2;
/** What the step would notice, by the check that notices it first; none without a rate check. */
export function previewStep({ index, step }, judged) {
    const outlooks = outlooksAt(step.percent, judged);
    if (outlooks.length === 0)
        return [];
    const regressions = canariesOf(judged).map((canary) => {
        const { noticedMs, replayed } = first(outlooks, canary, step.hold.max);
        return {
            canary: canary.name,
            noticedMs: Number.isFinite(noticedMs) ? noticedMs : undefined,
            failed: replayed.failed,
            seen: seenIn(replayed, step.hold.max),
        };
    });
    return [{ index, regressions, short: (regressions[MEANT]?.seen ?? 1) < 0.5 }];
}
/** The day behind the preview, and what is missing for it; a line for each source. */
export function yesterday({ days }) {
    const lines = [...days].flatMap(([check, { total }]) => {
        if (check.kind === "latency" || total.requests <= 0)
            return [];
        const said = `The last day: ${formatCount(total.requests / total.minutes)} requests a minute, ${formatRate(rateOf(total))} failed.`;
        const hours = Math.round(total.minutes / 60);
        const thin = [
            total.minutes < FEW_MINUTES && `only ${hours} ${hours === 1 ? "hour" : "hours"} of it could be read`,
            total.errors > 0 && total.errors < FEW_ERRORS && `it has only ${formatCount(total.errors)} errors`,
        ].filter(Boolean);
        return [thin.length === 0 ? said : `${said} What follows is rough: ${thin.join(", and ")}.`];
    });
    return [...new Set(lines)];
}
/** How many of 200 canaries that are as good as stable the whole schedule would stop. */
export function healthyStopped(ahead, judged) {
    const parts = ahead.flatMap(({ step }) => outlooksAt(step.percent, judged).flatMap(({ check, play }) => check.warn ? [] : [seenIn(play({ times: 1 }, minutesIn(step.hold.max)), step.hold.max)]));
    if (parts.length === 0)
        return [];
    const stopped = Math.round(200 * (1 - parts.reduce((none, part) => none * (1 - part), 1)));
    return [`With the last day's errors, ${stopped} of 200 healthy canaries would be stopped.`];
}
/** A warning for each rate check whose hold sees not even the worst canary in half of the replays. */
export function shortFor({ step, name }, judged) {
    return outlooksAt(step.percent, judged).flatMap((outlook) => {
        const { check, perMinute } = outlook;
        const worst = canariesOf(judged)[LEAST];
        if (worst === undefined)
            return [];
        const replayed = outlook.play(worst.failing, horizon(step.hold.max));
        const requests = Math.ceil(judged.terms.minRequests / perMinute) * MINUTE_MS + LAG_MS + MINUTE_MS;
        if (step.hold.max >= requests && seenIn(replayed, step.hold.max) >= 0.5)
            return [];
        const needed = Math.max(requests, MARGIN * noticedMs(replayed));
        return Number.isFinite(needed)
            ? `${name} is too short for ${check.text} to notice even a canary that fails ${worst.name}: hold it for at least ${formatDuration(wholeMinutes(needed))}.`
            : `${name} is too small for ${check.text}: with this traffic a day isn't enough to notice even a canary that fails ${worst.name}.`;
    });
}
/** Where no step below 50 % sees what a schedule is meant to see: says so, with one of the same length that would. */
export function betterSchedule(schedule, ahead, judged) {
    const [last] = schedule.slice(-1);
    const meant = canariesOf(judged)[MEANT];
    if (ahead.length === 0 || last === undefined || last.percent < HALF || meant === undefined)
        return [];
    const early = ahead.filter(({ step }) => step.percent < HALF);
    const sees = ({ step }) => {
        const outlooks = outlooksAt(step.percent, judged);
        if (outlooks.length === 0)
            return true;
        return seenIn(first(outlooks, meant, step.hold.max).replayed, step.hold.max) >= 0.5;
    };
    if (outlooksAt(SHARES[0], judged).length === 0 || early.some(sees))
        return [];
    const problem = `No step below ${HALF} % is long enough to notice a canary that fails ${meant.name}.`;
    const total = schedule.slice(0, -1).reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
    for (const share of SHARES) {
        const needed = wholeMinutes(MARGIN * first(outlooksAt(share, judged), meant, 0).noticedMs);
        if (!(needed < total))
            continue;
        const end = `${formatPercent(last.percent)}${last.hold === undefined ? "" : `:${formatHold(last.hold)}`}`;
        const before = last.percent > HALF
            ? [`${share}:${formatDuration(needed)}`, `${HALF}:${formatDuration(total - needed)}`]
            : [`${share}:${formatDuration(total)}`];
        return [`${problem} This schedule of the same length could: ${[...before, end].join(", ")}`];
    }
    return [
        `${problem} No schedule of the same length could: this Worker has too few requests or errors for it.`,
    ];
}
function outlooksAt(share, { days, terms, steps, played }) {
    const budget = Math.min(100_000, Math.round(BUDGET_MINUTES / (PLAYS * played * days.size)));
    return [...days].flatMap(([check, replays]) => {
        const { requests, minutes } = replays.total;
        if (check.kind === "latency" || requests <= 0 || exemptionOf(check, share) !== undefined)
            return [];
        const judging = { limit: check.limit, risk: { steps, alpha: terms.alpha }, share: share / 100 };
        return [
            {
                check,
                perMinute: (requests / minutes) * judging.share,
                play: (failing, most) => replays.play(judging, failing, most, budget),
            },
        ];
    });
}
/** The check that notices the canary first. */
function first(outlooks, { failing }, holdMs) {
    const played = outlooks.map(({ play }) => {
        const replayed = play(failing, horizon(holdMs));
        return { replayed, noticedMs: noticedMs(replayed) };
    });
    return played.reduce((best, each) => (each.noticedMs < best.noticedMs ? each : best));
}
function canariesOf({ days }) {
    return [...days].some(([{ kind }, { total }]) => kind !== "latency" && total.errors > 0) ? TIMES : RATES;
}
/** How long a replay goes on: as long as the hold, and a day where that is shorter. In minutes. */
function horizon(holdMs) {
    return Math.max(DAY_MINUTES, minutesIn(holdMs));
}
function minutesIn(ms) {
    return Math.min(LONGEST_MINUTES, Math.floor(ms / MINUTE_MS));
}
/** When half of the replays have noticed, with the metrics' delay; Infinity where they haven't. */
function noticedMs({ stops }) {
    return lateMs(stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY);
}
/** The part of the replays that have noticed by the hold's end, 0–1. */
function seenIn({ stops }, holdMs) {
    return stops.filter((stop) => lateMs(stop) <= holdMs).length / stops.length;
}
/** A minute is judged once it is old enough, and a step rarely begins with one. */
function lateMs(minutes) {
    return (minutes + 1) * MINUTE_MS + LAG_MS;
}
function wholeMinutes(ms) {
    return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
