/** A probe during one hold: at its start and once a minute. */

import type { Transport } from "../http.ts";
import type { Verdict } from "../rollout/model.ts";
import type { Clock, HoldView } from "../rollout/ports.ts";
import { errorText } from "../values/text.ts";
import type { ProbeCheck } from "./check.ts";
import { type Examiner, inBackground, verdictOf } from "./examiner.ts";
import { assessAnswer, overrideValue, sendProbe } from "./probe.ts";

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

interface ProbeDeps {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly scriptName: string;
  /** Ends the hold's probes. */
  readonly signal: AbortSignal;
}

export function createProbeExaminer(check: ProbeCheck, deps: ProbeDeps): Examiner {
  const { clock } = deps;
  let startedAt = Number.NEGATIVE_INFINITY;
  return inBackground(
    check,
    () => "the first probe is running",
    (watch) => {
      if (clock.now() - startedAt < INTERVAL_MS) return undefined;
      startedAt = clock.now();
      return probeUntilCertain(check, deps, watch);
    },
  );
}

/**
 * Asks until the answer counts: a pass at once, a failure when it was one three times, and an answer that
 * isn't proven to be the canary's when the deployment has had its time to be everywhere, and three times.
 *
 * @throws the signal's reason
 */
async function probeUntilCertain(check: ProbeCheck, deps: ProbeDeps, watch: HoldView): Promise<Verdict> {
  const { clock, signal } = deps;
  const everywhere = clock.now() + PROPAGATION_MS - (watch.now - watch.since);
  let failures = 0;
  let unproven = 0;
  for (let attempts = 1; ; attempts++) {
    const { status, detail, numbers } = await probeOnce(check, deps, watch);
    const isYoung = clock.now() < everywhere;
    const isCertain =
      status === "early" ||
      (status === "fail" && failures++ >= REPEATS) ||
      (status === "inconclusive" && unproven++ >= REPEATS && !isYoung);
    if (isCertain) {
      const asked = attempts === 1 ? "" : `, asked ${attempts} times`;
      return verdictOf(check, status, `${detail}${asked}`, { ...numbers, attempts });
    }
    const backoff = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (unproven - 1));
    await clock.sleep(status === "inconclusive" && isYoung ? backoff : REPEAT_WAIT_MS, signal);
  }
}

/** One answer, or none. @throws the signal's reason */
async function probeOnce(check: ProbeCheck, deps: ProbeDeps, watch: HoldView): Promise<Verdict> {
  const { transport, clock, scriptName, signal } = deps;
  const override = check.pinned ? overrideValue(scriptName, watch.canaryId) : undefined;
  const timeoutMs = (check.withinMs ?? 0) + EXTRA_WAIT_MS;
  const start = clock.now();
  try {
    const answer = await sendProbe(transport, check, override, { timeoutMs, signal });
    return assessAnswer(check, answer, clock.now() - start, scriptName, watch);
  } catch (error) {
    signal.throwIfAborted();
    const detail = `no answer: ${errorText(error)}`;
    return check.pinned
      ? verdictOf(check, "inconclusive", `${detail}; it is unknown whether the canary is the cause`)
      : verdictOf(check, "fail", detail);
  }
}

/**
 * After a rollback: asks each probe that failed without a version until it passes, for a minute at most, since the
 * canary may answer for so long.
 *
 * @returns one sentence; foreign text in it is in JSON's quotes
 * @throws the signal's reason
 */
export async function probeStable(
  failed: readonly ProbeCheck[],
  deps: ProbeDeps,
  watch: HoldView,
): Promise<string> {
  const { clock, signal } = deps;
  const until = clock.now() + PROPAGATION_MS;
  const verdicts = await Promise.all(
    failed.map(async (probe) => {
      for (;;) {
        const verdict = await probeOnce({ ...probe, pinned: false }, deps, watch);
        if (verdict.status === "early" || clock.now() + AGAIN_MS > until) return verdict;
        await clock.sleep(AGAIN_MS, signal);
      }
    }),
  );
  const bad = verdicts.find(({ status }) => status !== "early");
  return bad === undefined
    ? `After the rollback, stable passes the probe: ${verdicts[0]?.detail}.`
    : `After the rollback, stable fails the probe too (${bad.detail}): the canary is not the only cause.`;
}
