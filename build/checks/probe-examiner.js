/** A probe during one hold: at its start and once a minute. */
import { say } from "../values/text.js";
import { verdictOf } from "./examiner.js";
import { assess } from "./probe-answer.js";
import { askProbe } from "./probe-request.js";
const INTERVAL_MS = 60_000;
/** How long a new deployment may need to reach every location: until then another version may answer. */
const PROPAGATION_MS = 60_000;
/** Repetitions of a failed probe before it counts. */
const REPEATS = 2;
const REPEAT_WAIT_MS = 2_000;
/** Between two of the questions that are asked after a rollback. */
const AGAIN_MS = 5_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 15_000;
/** Waited beyond the check's own limit: a late answer still shows which version is slow. */
const EXTRA_WAIT_MS = 10_000;
export function createProbeExaminer(check, deps) {
    const { clock } = deps;
    let running;
    let startedAt = Number.NEGATIVE_INFINITY;
    let last;
    return {
        refresh(watch) {
            if (running === undefined && clock.now() - startedAt >= INTERVAL_MS) {
                startedAt = clock.now();
                running = probeUntilCertain(check, deps, watch)
                    .then((found) => {
                    last = found;
                })
                    // Rejects only when the hold is over.
                    .catch(() => { })
                    .finally(() => {
                    running = undefined;
                });
            }
            return running;
        },
        verdict() {
            if (last === undefined)
                return verdictOf(check, "pending", "the first probe is running");
            const { kind, detail, numbers, attempts } = last;
            const asked = attempts === 1 ? "" : `, asked ${attempts} times`;
            const status = kind === "pass" ? "early" : kind === "fail" ? "fail" : "inconclusive";
            return verdictOf(check, status, `${detail}${asked}`, { ...numbers, attempts });
        },
    };
}
/**
 * Asks until the answer counts: a pass at once, a failure when it was one three times, and an answer that
 * isn't proven to be the canary's when the deployment has had its time to be everywhere, and three times.
 */
async function probeUntilCertain(check, deps, watch) {
    const { clock, signal } = deps;
    const everywhere = clock.now() + PROPAGATION_MS - (watch.now - watch.since);
    let failures = 0;
    let unproven = 0;
    for (let attempts = 1;; attempts++) {
        const found = await probeOnce(check, deps, watch);
        if (found.kind === "pass")
            return { ...found, attempts };
        if (found.kind === "fail" && failures++ >= REPEATS)
            return { ...found, attempts };
        const young = clock.now() < everywhere;
        if (found.kind === "unproven" && unproven++ >= REPEATS && !young)
            return { ...found, attempts };
        const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (unproven - 1));
        await clock.sleep(found.kind === "unproven" && young ? backoff : REPEAT_WAIT_MS, signal);
    }
}
/** One answer, or none. @throws the signal's reason */
export async function probeOnce(check, deps, watch) {
    const { transport, clock, scriptName, signal } = deps;
    const pin = check.pinned ? { scriptName, versionId: watch.canaryId } : undefined;
    const timeoutMs = (check.withinMs ?? 0) + EXTRA_WAIT_MS;
    const start = clock.now();
    try {
        const answer = await askProbe(transport, check, pin, { timeoutMs, signal });
        return assess(check, answer, clock.now() - start, pin, watch.stableId);
    }
    catch (error) {
        signal.throwIfAborted();
        return unanswered(check, error);
    }
}
/** Without an answer nothing is known of the canary; an unpinned probe fails. */
function unanswered({ pinned }, error) {
    const detail = `no answer: ${say(error)}`;
    return pinned
        ? { kind: "unproven", detail: `${detail}; it is unknown whether the canary is the cause`, numbers: {} }
        : { kind: "fail", detail, numbers: {} };
}
/**
 * After a rollback: asks each probe that failed without a version until it passes, for a minute at most, since the
 * canary may answer for so long.
 *
 * @returns one sentence; foreign text in it is in JSON's quotes
 * @throws the signal's reason
 */
export async function probeStable(failed, deps, watch) {
    const { clock, signal } = deps;
    const until = clock.now() + PROPAGATION_MS;
    const findings = await Promise.all(failed.map(async (probe) => {
        for (;;) {
            const { kind, detail } = await probeOnce({ ...probe, pinned: false }, deps, watch);
            if (kind === "pass" || clock.now() + AGAIN_MS > until)
                return { passes: kind === "pass", detail };
            await clock.sleep(AGAIN_MS, signal);
        }
    }));
    const bad = findings.find(({ passes }) => !passes);
    return bad === undefined
        ? `After the rollback, stable passes the probe: ${findings[0]?.detail}.`
        : `After the rollback, stable fails the probe too (${bad.detail}): the canary is not the only cause.`;
}
