/**
 * Rollouts as the core tells them: it runs against the simulated Cloudflare on virtual time, with a
 * scripted judge. For the summary's tests, and for the pictures in the README.
 */

import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import { createRandom } from "../../simulator/random.ts";
import { schedule as stepsOf } from "../../simulator/usual-request.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import { createdAt, shareOf } from "../../src/rollout/deployment.ts";
import type { RolloutEvent, RunOutcome } from "../../src/rollout/events.ts";
import type { RolloutRequest, Schedule, Verdict } from "../../src/rollout/model.ts";
import type { HoldView, PreflightFindings, RemainingRollout } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { NEVER, oneJudge } from "../checks/one-judge.ts";
import { createWorld } from "../support/world.ts";

export const START = Date.UTC(2026, 10, 24, 2, 41, 7);
export const MESSAGE = "feat: charge saved cards in one call (#482)";

export interface Told {
  readonly events: readonly (readonly [event: RolloutEvent, at: number])[];
  readonly outcome: RunOutcome;
  readonly schedule: Schedule;
  readonly accountId: string;
  readonly scriptName: string;
}

export interface Telling {
  readonly schedule?: string;
  readonly request?: Partial<RolloutRequest>;
  /** What the judge says; nothing without it. */
  readonly judge?: (watch: HoldView) => readonly Verdict[] | Promise<readonly Verdict[]>;
  /** What is known of the checks before the first write. */
  readonly preflight?: (remaining: RemainingRollout) => Promise<PreflightFindings>;
  /** Others, and the network, while it runs; instants are minutes after the start. */
  readonly meanwhile?: (
    world: ReturnType<typeof createWorld> & {
      readonly after: (minutes: number, act: () => void) => void;
      readonly cancel: (by: string) => void;
    },
  ) => void;
}

/** Runs one command and returns everything that it said. */
export async function tell({ schedule = "5:10m, 25:10m, 50:10m, 100", ...telling }: Telling): Promise<Told> {
  const world = createWorld({
    start: START,
    readings: CALM_LIST,
    script: "checkout",
    ageMs: 26 * 3_600_000,
    stable: { message: "fix: round totals half up", tag: "v2.13.4" },
    canary: { message: "feat: charge saved cards in one call", tag: "v2.14.0" },
  });
  const { clock, cloud, script: scriptName } = world;
  const events: (readonly [RolloutEvent, number])[] = [];
  const random = createRandom(3);
  let cancel = (by: string): void => {
    throw new Error(`cancelled by ${by} before it began`);
  };
  const after = (minutes: number, act: () => void) => void clock.at(START + minutes * 60_000, act);
  telling.meanwhile?.({ ...world, after, cancel: (by) => cancel(by) });
  const request = { run: { id: "19427710935", attempt: 1 }, schedule: stepsOf(schedule), ...telling.request };
  const run = world.begin(request, {
    judge: {
      look: async (watch) => telling.judge?.(watch) ?? [],
      ...(telling.preflight && { preflight: telling.preflight }),
    },
    emit: (event) => void events.push([event, clock.now()]),
    message: async () => MESSAGE,
    random: () => random.next(),
  });
  cancel = run.cancel;
  const outcome = await clock.run(run.work);
  return { events, outcome, schedule: request.schedule, accountId: cloud.accountId, scriptName };
}

/** A judge of made-up minutes of a Worker, as a rollout has it, so that its words are real. */
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

const CHECKS = `probe https://shop.example.com/health id-header x-version
error-rate <= stable * 1.25
cpu-p99 <= stable * 1.3
warn cpu-p50 <= 20ms`;

const TRAFFIC = { checks: CHECKS, requests: 24_000, stableErrors: 0.0011 };
/** 600 requests a minute, of which 0.2 % fail. */
const LAST_DAY: MetricSource = {
  counts: async ({ from, to }) =>
    Array.from({ length: (to - from) / 60_000 }, (_, minute) => ({
      at: from + minute * 60_000,
      versionId: "stable",
      requests: 600,
      errors: [1, 0, 2, 1, 2][minute % 5] ?? 0,
    })),
};

const healthyJudge = () => judgeOf({ ...TRAFFIC, canaryErrors: () => 0.001 });

export const GALLERY: Readonly<Record<"healthy" | "rolled-back" | "drifted" | "plan", () => Promise<Told>>> =
  {
    healthy: () => tell({ judge: healthyJudge() }),
    "rolled-back": () =>
      tell({ judge: judgeOf({ ...TRAFFIC, canaryErrors: (share) => (share > 20 ? 0.012 : 0.0011) }) }),
    drifted: () =>
      tell({
        judge: healthyJudge(),
        meanwhile: ({ cloud, after }) => {
          const message = "hotfix: stop double charging";
          const hotfix = cloud.uploadVersion("checkout", { message, tag: "v2.13.5" });
          after(27, () =>
            cloud.deployForeign("checkout", hotfix.id, {
              source: "wrangler",
              author: "ann@example.com",
              message,
            }),
          );
        },
      }),
    plan: () =>
      tell({
        schedule: "1:10m, 5:10m..30m, 25:30m, 50:1h, 100:30m",
        request: { dryRun: true },
        preflight: (remaining) =>
          oneJudge(new VirtualClock(), "error-rate <= stable * 1.25", {
            scriptName: "checkout",
            sources: { analytics: LAST_DAY, logs: LAST_DAY },
          }).preflight(remaining, {}),
      }),
  };
