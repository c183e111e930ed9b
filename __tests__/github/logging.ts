import { createLog } from "../../src/github/log.ts";
import { createPaint } from "../../src/github/wording.ts";
import type { Plan, RunOutcome } from "../../src/rollout/events.ts";
import type { Deployment, Schedule, Status, Verdict } from "../../src/rollout/model.ts";

export const STABLE = "57ab1e00-1111-4111-8111-111111111111";
export const CANARY = "ca7a4700-2222-4222-8222-222222222222";
export const AT = Date.UTC(2026, 10, 2, 9, 0, 0);
export const MINUTE = 60_000;

/** Lines as they stand in the log; `▾ title` opens a group and `▴` closes it. */
export function logging(env: Readonly<Record<string, string>> = { NO_COLOR: "1" }, schedule: Schedule = []) {
  const lines: string[] = [];
  const warnings: string[] = [];
  const runner = {
    info: (line: string) => void lines.push(line),
    startGroup: (title: string) => void lines.push(`▾ ${title}`),
    endGroup: () => void lines.push("▴"),
    warning: (text: string, properties: { title?: string } = {}) =>
      void warnings.push(properties.title === undefined ? text : `${properties.title}: ${text}`),
    error: (text: string, { title }: { title?: string } = {}) => void lines.push(`error (${title}): ${text}`),
  };
  return { lines, warnings, read: createLog(runner, createPaint(env), { command: "rollout", schedule }) };
}

export function deployment(more: Partial<Deployment> = {}): Deployment {
  return {
    id: "d1",
    createdOn: "2026-11-02T08:00:00.123456Z",
    source: "wrangler",
    versions: shares([STABLE, 100]),
    ...more,
  };
}

/** Shares of versions: `shares([STABLE, 90], [CANARY, 10])`. */
export const shares = (...of: readonly (readonly [versionId: string, percentage: number])[]) =>
  of.map(([versionId, percentage]) => ({ versionId, percentage }));

/** A deployment with the canary at this share. */
export const split = (percent: number, more: Partial<Deployment> = {}): Deployment =>
  deployment({
    id: `d-${percent}`,
    versions: percent === 100 ? shares([CANARY, 100]) : shares([STABLE, 100 - percent], [CANARY, percent]),
    ...more,
  });

export function plan(more: Partial<Plan> = {}): Plan {
  return {
    scriptName: "my-worker",
    stable: { id: STABLE },
    canary: { id: CANARY, number: 7, createdOn: "2026-11-02T08:59:00.5Z", tag: "v7" },
    message: "\nfix: carts\r\nmore",
    schedule: [{ percent: 1 }, { percent: 10, hold: { min: MINUTE, max: 2 * MINUTE } }, { percent: 100 }],
    live: deployment(),
    next: 2,
    begins: [],
    watched: 1,
    least: MINUTE,
    longest: 2 * MINUTE,
    ends: AT + MINUTE + 250,
    notes: ["one", "two"],
    ...more,
  };
}

export const verdict = (status: Verdict["status"], warn = false): Verdict => ({
  check: "error-rate <= 1%",
  status,
  warn,
  detail: "canary 1/100 (1 %)",
  numbers: {},
});

/** A hold that begins now and takes this long, in ms; by default exactly as long as it must. */
export function holding(index: number, now: number, min: number, max = min) {
  const hold = { min, max };
  return { type: "hold", hold, index, since: now, mayEndAt: now + min, mustEndAt: now + max } as const;
}

/** The end of a run, with nothing made and nothing judged unless `more` says so. */
export const finished = (status: Status, reason: string, more: Partial<RunOutcome> = {}) =>
  ({ type: "finished", outcome: { status, reason, made: [], verdicts: [], ...more } }) as const;
