/** From findings to a verdict: the rules that all metric checks share. */
import { formatCount } from "../../values/counts.js";
import { MINUTE_MS } from "../../values/duration.js";
import { COUNT_SLACK } from "../evidence/rate-evidence.js";
import { formatMinutes } from "./numbers.js";
/** Data whose last minute began longer ago says nothing about now. */
const STALE_MS = 10 * MINUTE_MS;
export function conclude(check, findings) {
    const { alarm, excuse } = findings;
    const lack = alarm ? undefined : findings.lack;
    const passes = check.ifTraffic && lack?.onlyTraffic === true;
    const excused = !alarm && excuse !== undefined && lack === undefined;
    const remarks = [
        ...findings.remarks,
        excused && excuse,
        lack && (passes ? `passes for lack of traffic (if-traffic): ${lack.text}` : lack.text),
    ];
    return {
        check: check.text,
        status: passes ? "pass" : statusOf(alarm || excused, lack, findings),
        warn: check.warn || excused,
        detail: remarks.filter(Boolean).join("; "),
        numbers: findings.numbers,
    };
}
function statusOf(alarm, lack, findings) {
    if (alarm)
        return "fail";
    if (lack !== undefined)
        return "inconclusive";
    return findings.certified() ? "early" : "pass";
}
/**
 * What is missing for a pass: data of this step, enough of it, and fresh.
 * @param problem why the newest minutes could not be read.
 */
export function lackOf(times, terms, problem, judged) {
    const missing = missingIn(times, terms, judged);
    if (missing === undefined)
        return undefined;
    // Without a whole minute of the step that is old enough, nobody knows whether there was traffic.
    return problem === undefined
        ? { text: missing, onlyTraffic: times.hold < times.unsettled }
        : { text: `${missing}; ${problem}`, onlyTraffic: false };
}
function missingIn({ now }, { minRequests }, { newest, stepRequests, noData }) {
    if (newest === undefined || stepRequests <= 0)
        return `${noData} (metrics arrive about 2 minutes late)`;
    if (stepRequests < minRequests - COUNT_SLACK) {
        return `${formatCount(Math.floor(stepRequests))} of the ${minRequests} requests this step needs`;
    }
    const age = now - newest;
    return age > STALE_MS ? `the newest data is ${formatMinutes(age)} old` : undefined;
}
