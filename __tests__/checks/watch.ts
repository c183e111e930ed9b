/** A hold to be watched, and a clock that passes by itself. */

import type { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { Check } from "../../src/checks/check.ts";
import { parseChecks } from "../../src/checks/parse/checks.ts";
import type { Variables } from "../../src/checks/parse/line.ts";
import type { Deployment } from "../../src/rollout/model.ts";
import type { Watch } from "../../src/rollout/ports.ts";

export const STABLE = "57ab1e00-1111-4111-8111-111111111111";
export const CANARY = "ca7a4700-2222-4222-8222-222222222222";
export const OTHER = "07fe4700-3333-4333-8333-333333333333";
export const MINUTE = 60_000;

export function checksOf(text: string, variables: Variables = {}): readonly Check[] {
  const outcome = parseChecks(text, variables);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ problem }) => problem).join("; "));
  return outcome.value;
}

/** A deployment that was made at `at` (Unix ms). */
export function deployed(at: number, share: number, id = `deployment-${at}`): Deployment {
  const versions = [
    { versionId: STABLE, percentage: 100 - share },
    { versionId: CANARY, percentage: share },
  ].filter(({ versionId }) => share < 100 || versionId === CANARY);
  return { id, createdOn: new Date(at).toISOString(), source: "api", versions };
}

export interface WatchOptions {
  /** Ago, in ms. Default: just now. */
  readonly age?: number;
  readonly share?: number;
  /** Default `10m`, in ms. */
  readonly hold?: { readonly min: number; readonly max: number };
  /** Deployments before the live one, newest first. */
  readonly before?: readonly Deployment[];
}

/** The hold of a step as it is watched now. */
export function watchAt(clock: VirtualClock, options: WatchOptions = {}): Watch {
  const { age = 0, share = 10, hold = { min: 10 * MINUTE, max: 10 * MINUTE }, before = [] } = options;
  const now = clock.now();
  const live = deployed(now - age, share);
  return {
    step: { percent: share, hold },
    index: 0,
    count: 3,
    share,
    live,
    stableId: STABLE,
    canaryId: CANARY,
    since: now - age,
    now,
    from: now - age + hold.min,
    to: now - age + hold.max,
    deployments: [live, ...before],
  };
}
