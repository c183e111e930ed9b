import { split, type Trial } from "./model.ts";

/** What was sent to the Worker, for the metrics to show. */
export interface Traffic {
  /** Unix ms: the first second of it, and the end. */
  readonly from: number;
  readonly to: number;
  readonly successes: number;
  readonly exceptions: number;
}

export const SECONDS = 20;
/** More statuses than the ten groups that a telemetry query is reported to be cut to. */
export const STATUSES = Array.from({ length: 12 }, (_, index) => 440 + index);
/** Metrics that come later than this are said never to come. */
export const LAG_LIMIT_MS = 12 * 60_000;
export const POLL_MS = 10_000;

const traffic = new WeakMap<Trial, Promise<Traffic>>();

/** Sends what the metrics are asked for: once a trial. */
export function sendTraffic(trial: Trial): Promise<Traffic> {
  const sent = traffic.get(trial) ?? visits(trial);
  traffic.set(trial, sent);
  return sent;
}

async function visits(trial: Trial): Promise<Traffic> {
  await trial.api.deploy(trial.script, split(trial, 50));
  await trial.sleep(10_000);
  const from = trial.now();
  for (const status of STATUSES) await trial.visit(`/status/${status}`, trial.canary);
  await trial.visit("/status/503", trial.canary);
  for (let second = 0; second < SECONDS; second++) {
    await trial.visit("/", trial.canary);
    await trial.visit("/throw", trial.canary);
    await trial.sleep(1_000);
  }
  return { from, to: trial.now(), successes: STATUSES.length + 1 + SECONDS, exceptions: SECONDS };
}
