/** After a rollback: whether stable passes the probes that the canary failed. */

import type { Watch } from "../../rollout/ports.ts";
import type { Probe } from "../kinds/probe.ts";
import { type ProbeDeps, probeOnce } from "./examiner.ts";

/** How long a new deployment may need to reach every location: until then the canary may answer. */
const PROPAGATION_MS = 60_000;
const AGAIN_MS = 5_000;

/**
 * Asks each probe without a version until it passes, for a minute at most.
 *
 * @returns one sentence; foreign text in it is in JSON's quotes
 * @throws the signal's reason
 */
export async function probeStable(failed: readonly Probe[], deps: ProbeDeps, watch: Watch): Promise<string> {
  const { clock, signal } = deps;
  const until = clock.now() + PROPAGATION_MS;
  const findings = await Promise.all(
    failed.map(async (probe) => {
      for (;;) {
        const { kind, detail } = await probeOnce({ ...probe, pinned: false }, deps, watch);
        if (kind === "pass" || clock.now() + AGAIN_MS > until) return { passes: kind === "pass", detail };
        await clock.sleep(AGAIN_MS, signal);
      }
    }),
  );
  const bad = findings.find(({ passes }) => !passes);
  return bad === undefined
    ? `After the rollback, stable passes the probe: ${findings[0]?.detail}.`
    : `After the rollback, stable fails the probe too (${bad.detail}): the canary is not the only cause.`;
}
