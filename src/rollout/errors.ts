import type { Policy } from "./model.ts";

/** What can go wrong with a request, in the terms that a rollout decides by. */

export interface ApiErrorFacts {
  /** The codes in Cloudflare's error envelope; absent when there was none. */
  readonly codes?: readonly number[];
  /** The same request may be sent again: a write only once it is proven not to be made, or is presumed lost. */
  readonly retry: boolean;
  /** Whether a write that ended so can have happened: `not-made` is proof that it did not. */
  readonly write: "not-made" | "unknown";
  /** The query asked for more than one answer can give: half of its span may do. */
  readonly tooLarge?: boolean;
  /** Refused because too much was asked lately. */
  readonly throttled?: boolean;
  /** How long the server asked to wait, in ms, uncapped. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A request to Cloudflare that failed. The message is one line, whole, and contains foreign text in raw form. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly facts: ApiErrorFacts;

  constructor(message: string, facts: ApiErrorFacts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.facts = facts;
  }

  hasCode(code: number): boolean {
    return this.facts.codes?.includes(code) ?? false;
  }
}

const UNKNOWN_VERSION = [10007, 100146] as const;

/**
 * Whether Cloudflare refused a version as unknown. One that was uploaded a moment ago may be for some seconds
 * (https://github.com/cloudflare/workers-sdk/issues/14410).
 */
export function isUnknownVersion(error: unknown): error is ApiError {
  return error instanceof ApiError && UNKNOWN_VERSION.some((code) => error.hasCode(code));
}

/** The reason of the cancel signal: who stopped the run, and when (local clock, ms). */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  readonly by: string;
  readonly at: number;

  constructor(by: string, at: number) {
    super(`cancelled by ${by}`);
    this.by = by;
    this.at = at;
  }
}

/** This process, or this step, ends soon: no time is left to go on, or to find out whether a write happened. */
export class OutOfTimeError extends Error {
  override readonly name = "OutOfTimeError";
}

/** The post step has started: this process may not write any more. */
export class FencedError extends Error {
  override readonly name = "FencedError";

  constructor() {
    super("the post step has started, so this process writes nothing more");
  }
}

/** A failed check, an inconclusive one that may not pass, or a refused write: what `on-failure` and `on-inconclusive` are for. */
export class RolloutFailure extends Error {
  override readonly name = "RolloutFailure";
  readonly policy: Policy;

  constructor(reason: string, policy: Policy) {
    super(reason);
    this.policy = policy;
  }
}
