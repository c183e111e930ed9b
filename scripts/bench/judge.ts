/** What judging costs on a Worker with a lot of counts, in this process. */

import type { RateCheck } from "../../src/checks/check.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import type { Minute } from "../../src/checks/minutes.ts";
import { parseChecks } from "../../src/checks/parse/parse-checks.ts";
import { previewOf } from "../../src/checks/preview.ts";
import { binomial, DayReplays, seeded } from "../../src/checks/replay.ts";
import { judgeRateByMinute } from "../../src/checks/verdict/judge-rate.ts";
import { timelineOf } from "../../src/checks/verdict/timeline.ts";
import type { Deployment } from "../../src/rollout/model.ts";
import type { HoldView } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { attempt } from "../../src/values/problems.ts";
import { median } from "./compare.ts";
import { time } from "./print.ts";

const SIX_HOURS = 6 * 60;
const FOURTEEN_DAYS = 14 * 1_440;
const DAY = Array.from({ length: 1_425 }, (_, index) => ({
  at: (index - 1_440) * MINUTE_MS,
  errors: index % 10 === 0 ? 12 : 0,
  requests: 600,
}));
const DAY_S = 86_400;
const RATIO = 1.25;

export const JUDGE_HEAD = ["", "CPU", "fastest–slowest"] as const;

/** A row for each kind of work. */
export function judging(runs: number): readonly (readonly string[])[] {
  const work: readonly (readonly [string, () => void])[] = [
    [
      "a day and six hours of minutes, error-rate <= stable * 1.25",
      () => judgeAll("error-rate <= stable * 1.25", SIX_HOURS),
    ],
    [
      "14 days of minutes, error-rate <= stable * 1.25",
      () => judgeAll("error-rate <= stable * 1.25", FOURTEEN_DAYS),
    ],
    ["the same with an alarm", () => judgeAll("error-rate <= stable * 1.25", FOURTEEN_DAYS, 1, 0.6)],
    ["14 days of minutes, error-rate <= 1%", () => judgeAll("error-rate <= 1%", FOURTEEN_DAYS)],
    ["10,000 minutes in 1,000 steps", () => judgeAll("error-rate <= stable * 1.25", 10_000, 1_000)],
    ["a day of a live check's seconds", listenForADay],
    ...[60, 600].map(
      (perMinute) =>
        [`a plan of three holds, ${perMinute} requests a minute`, () => plan(perMinute)] as const,
    ),
    [
      "a list of checks with 5,000 mistakes",
      () =>
        attempt(
          () => parseChecks("probe nothing at all\n".repeat(5_000)),
          () => undefined,
        ),
    ],
  ];
  return work.map(([name, act]) => {
    act();
    const took = Array.from({ length: runs }, () => cpuMs(act));
    return [name, time(median(took)), `${Math.min(...took).toFixed(0)}–${Math.max(...took).toFixed(0)} ms`];
  });
}

function minutesOf(count: number, errors: number): readonly Minute[] {
  return Array.from({ length: count }, (_, index) => ({
    at: index * MINUTE_MS,
    canary: { errors, requests: 60, interval: 1 },
    stable: { errors: 1, requests: 540, interval: 1 },
  }));
}

/** A look at all minutes of a rollout, as a tick takes it, whose steps begin ten minutes apart. */
function judgeAll(text: string, count: number, steps = 1, canaryErrors = 0.12): void {
  const check = rateCheck(text);
  const times = timelineOf(watchOf(count + 2, steps));
  const known = { minutes: minutesOf(count, canaryErrors), day: DAY, problem: undefined };
  judgeRateByMinute(check, known, times, { alpha: 0.01, minRequests: 100 });
}

function watchOf(now: number, steps: number): HoldView {
  const deployed = (index: number): Deployment => ({
    id: `${index}`,
    createdOn: new Date(index * 10 * MINUTE_MS).toISOString(),
    source: "api",
    versions: [{ versionId: "canary", percentage: (10 * (index + 1)) / steps }],
  });
  const deployments = Array.from({ length: steps }, (_, index) => deployed(steps - 1 - index));
  const [live = deployed(0)] = deployments;
  return {
    step: { percent: 10 },
    index: 0,
    count: steps,
    share: 10,
    live,
    stableId: "stable",
    canaryId: "canary",
    since: (steps - 1) * 10 * MINUTE_MS,
    now: now * MINUTE_MS,
    mayEndAt: now * MINUTE_MS,
    mustEndAt: now * MINUTE_MS,
    deployments,
  };
}

function listenForADay(): void {
  const marks = { evidenceFrom: 0, stepStarts: [0], holdFrom: 0 };
  const evidence = new RateEvidence(
    { form: "stable", factor: RATIO },
    { steps: 1, alpha: 0.01 },
    marks,
    "second",
  );
  const dispersion = new LearntDispersion(0);
  for (let second = 0; second < DAY_S; second++) {
    const at = second * 1_000;
    const counts = {
      canary: { errors: second % 200 === 0 ? 1 : 0, requests: 2 },
      stable: { errors: second % 30 === 0 ? 1 : 0, requests: 18 },
    };
    evidence.add(at, counts, dispersion.usualAt(at));
    dispersion.add(at, counts);
  }
}

/** What a dry run says of three holds by the Worker's last day, whose errors come one at a time. */
function plan(perMinute: number): void {
  const random = seeded(1);
  const day = DAY.map(({ at }) => ({ at, errors: binomial(perMinute, 0.002, random), requests: perMinute }));
  const check = rateCheck("error-rate <= stable * 1.25 + 0.05%");
  const hold = { min: 30 * MINUTE_MS, max: 30 * MINUTE_MS };
  const ahead = [5, 25, 50].map((percent, index) => ({
    index,
    step: { percent, hold },
    name: `Step ${index + 1}`,
  }));
  const schedule = [...ahead.map(({ step }) => step), { percent: 100 }];
  const days = new Map([[check, new DayReplays(day)]]);
  const terms = { alpha: 0.01, minRequests: 100 };
  previewOf({ schedule, ahead, days, terms }, { warnings: [], notes: [] });
}

function rateCheck(text: string): RateCheck {
  const [check] = parseChecks(text);
  if (check?.kind !== "error-rate") throw new Error(`not a check of a rate: ${text}`);
  return check;
}

/** Processor time of this thread, which other processes don't add to. */
function cpuMs(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}
