/** A request to Cloudflare that failed. The message is one line, whole, and contains foreign text in raw form. */
export class ApiError extends Error {
    name = "ApiError";
    facts;
    constructor(message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.facts = facts;
    }
    /** True when the envelope carries this code. */
    hasCode(code) {
        return this.facts.codes?.includes(code) ?? false;
    }
}
/** Codes of the refusal of a version that Cloudflare doesn't know. */
const UNKNOWN_VERSION = [10007, 100146];
/**
 * Whether Cloudflare refused a version as unknown. One that was uploaded a moment ago may be for some seconds
 * (https://github.com/cloudflare/workers-sdk/issues/14410).
 */
export function isUnknownVersion(error) {
    return error instanceof ApiError && UNKNOWN_VERSION.some((code) => error.hasCode(code));
}
/** Something that the person who runs the workflow has to put right; each problem is one sentence. */
export class ProblemError extends Error {
    name = "ProblemError";
    problems;
    constructor(problems) {
        super(problems.join("\n"));
        this.problems = problems;
    }
}
/** The reason of the cancel signal: who stopped the run, and when (local clock, ms). */
export class Cancelled extends Error {
    name = "Cancelled";
    by;
    at;
    constructor(by, at) {
        super(`cancelled by ${by}`);
        this.by = by;
        this.at = at;
    }
}
/** The post step has started: this process may not write any more. */
export class FencedError extends Error {
    name = "FencedError";
    constructor() {
        super("the post step has started, so this process writes nothing more");
    }
}
/** A failed check, an inconclusive one that may not pass, or a refused write: what `on-failure` and `on-inconclusive` are for. */
export class RolloutFailure extends Error {
    name = "RolloutFailure";
    policy;
    constructor(reason, policy) {
        super(reason);
        this.policy = policy;
    }
}
