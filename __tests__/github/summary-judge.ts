/** A judge for the scenes: it judges made-up minutes of a Worker as a rollout does, so that its words are real. */

import { createRandom } from "../../simulator/random.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import { createdAt, shareOf } from "../../src/rollout/deployment.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { HoldView } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { NEVER, oneJudge } from "../checks/one-judge.ts";

export interface Traffic {
  /** One check a line. */
  readonly checks: string;
  /** Requests a minute of both versions together. */
  readonly requests: number;
  /** 0–1. */
  readonly stableErrors: number;
  /** 0–1, at a canary share in percent. */
  readonly canaryErrors: (share: number) => number;
}

export function judgeOf({ checks, ...traffic }: Traffic): (watch: HoldView) => Promise<readonly Verdict[]> {
  let now: HoldView | undefined;
  const source: MetricSource = {
    async counts({ from, to, versions }) {
      if (now === undefined || versions === undefined) return [];
      const rows: MetricRow[] = [];
      for (let minute = from; minute < Math.min(to, now.now - 2 * MINUTE_MS); minute += MINUTE_MS)
        rows.push(...rowsOf(now, minute, shareAt(now, minute), traffic));
      return rows;
    },
  };
  const judge = oneJudge(new VirtualClock(), checks, {
    mode: "reading",
    sources: { analytics: source, logs: source },
    transport: {
      send: async () => ({ status: 200, headers: { "x-version": now?.canaryId ?? "" }, body: "" }),
    },
  });
  return (watch) => {
    now = watch;
    return judge.look(watch, NEVER);
  };
}

/** The canary's share in this minute: that of the newest deployment before its beginning. */
function shareAt({ deployments, canaryId }: HoldView, minute: number): number {
  const live = deployments.find((deployment) => createdAt(deployment) <= minute);
  return (live && shareOf(live, canaryId)) ?? 0;
}

function rowsOf(
  watch: HoldView,
  minute: number,
  share: number,
  { requests, stableErrors, canaryErrors }: Omit<Traffic, "checks">,
): readonly MetricRow[] {
  const rng = createRandom(minute / MINUTE_MS);
  const volume = requests * (0.9 + rng.next() / 5);
  const row = (versionId: string, part: number, rate: number): MetricRow => {
    const count = Math.round((volume * part) / 100);
    let errors = 0;
    for (let request = 0; request < count; request++) if (rng.chance(rate)) errors++;
    const ms = 11 + rng.next() * 2;
    return {
      at: minute,
      versionId,
      requests: count,
      errors,
      quantiles: { "cpu-p50": ms / 3, "cpu-p99": ms },
    };
  };
  return [row(watch.stableId, 100 - share, stableErrors), row(watch.canaryId, share, canaryErrors(share))];
}
