/** A judge without a rollout, in surroundings where nothing answers but what a test puts there. */

import type { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createJudge, type JudgeDeps, type JudgeSettings } from "../../src/checks/judge.ts";
import type { Variables } from "../../src/checks/parse/line.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { Judge, Watch } from "../../src/rollout/ports.ts";
import { checksOf } from "./watch.ts";

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
      checks: checksOf(text, variables),
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
  watch: Watch,
  signal = NEVER,
): Promise<Verdict> {
  const [verdict] = await clock.run(judge.look(watch, signal));
  if (verdict === undefined) throw new Error("there is no check");
  return verdict;
}
