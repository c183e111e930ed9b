/** A judge without a rollout, in surroundings where nothing answers but what a test puts there. */

import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createJudge, type JudgeDeps, type JudgeSettings } from "../../src/checks/judge.ts";
import type { Variables } from "../../src/checks/parse/line-cursor.ts";
import { parseChecks } from "../../src/checks/parse/parse-checks.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { HoldView, Judge } from "../../src/rollout/ports.ts";
import { type Hold, holdAt, START, sourceOf } from "./made-up.ts";

export const NEVER = new AbortController().signal;

export interface OneJudgeOptions extends Partial<Omit<JudgeDeps, "clock" | "tails">>, Partial<JudgeSettings> {
  /** What `$NAME` in a probe's headers stands for. */
  readonly variables?: Variables;
  readonly tails?: Partial<JudgeDeps["tails"]>;
}

/** By default a tick's, which waits for its checks. */
export function oneJudge(
  clock: VirtualClock,
  text: string,
  { variables = {}, tails = {}, ...options }: OneJudgeOptions = {},
): Required<Judge> {
  const nobody = () => Promise.reject(new Error("nobody answers"));
  const source = { counts: nobody };
  return createJudge(
    {
      checks: parseChecks(text, variables),
      minRequests: 100,
      alpha: 0.01,
      scriptName: "my-worker",
      mode: "tick",
      ...options,
    },
    {
      clock,
      transport: { send: nobody },
      sources: { analytics: source, logs: source },
      shell: nobody,
      env: {},
      tokens: [],
      workspace: undefined,
      onLine: () => {},
      ...options,
      tails: {
        api: { create: nobody, delete: nobody },
        connect: nobody,
        clock,
        mask: () => {},
        serverNow: clock.now,
        save: () => {},
        ...tails,
      },
    },
  );
}

/** What its only check says. */
export async function lookOnce(
  clock: VirtualClock,
  judge: Judge,
  watch: HoldView,
  signal = NEVER,
): Promise<Verdict> {
  const [verdict] = await clock.run(judge.look(watch, signal));
  if (verdict === undefined) throw new Error("there is no check");
  return verdict;
}

/** A process that judges one check: its looks, and its clock. */
export function processOf(
  text: string,
  source: MetricSource,
  { alpha = 0.01, minRequests = 100 }: Partial<Pick<Hold, "alpha" | "minRequests">> = {},
) {
  const clock = new VirtualClock(START);
  const judge = oneJudge(clock, text, { alpha, minRequests, sources: { analytics: source, logs: source } });
  const look = (watch: HoldView, signal?: AbortSignal) => lookOnce(clock, judge, watch, signal);
  return { clock, look };
}

/** What a process that begins to look `at` minutes after the start says of these rows. */
export async function judge(
  text: string,
  given: readonly MetricRow[],
  at: number,
  change: Partial<Hold> = {},
): Promise<Verdict> {
  const { problem } = change;
  const known = sourceOf(given);
  let broken = false;
  const { look } = processOf(
    text,
    { counts: (span) => (broken ? Promise.reject(new Error(problem)) : known.counts(span)) },
    change,
  );
  if (problem === undefined) return look(holdAt(at, change));
  await look(holdAt(at - 1, change));
  broken = true;
  return look(holdAt(at, change));
}
