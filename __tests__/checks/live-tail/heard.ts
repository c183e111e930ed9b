/** A rollout whose canary and stable are listened to: visitors by the second, in virtual time. */

import type { TailReading } from "../../../simulator/metrics/live-tail/tail-reading.ts";
import { createRandom } from "../../../simulator/random.ts";
import { createSimulatedWorkers } from "../../../simulator/traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess } from "../../../simulator/traffic/steady-traffic.ts";
import { Traffic } from "../../../simulator/traffic/traffic.ts";
import type { VersionBehaviour } from "../../../simulator/traffic/version-behaviour.ts";
import { createJudged, type JudgedOptions } from "../judged.ts";

export const LIVE = "live error-rate <= stable * 1.25";

export interface HeardOptions extends Omit<JudgedOptions, "checks"> {
  /** Default `LIVE`. */
  readonly checks?: string;
  readonly perSecond?: number;
  /** From how many addresses the visitors come. */
  readonly clients?: number;
  readonly tail?: Partial<TailReading>;
}

export function createHeard({
  checks = LIVE,
  perSecond = 20,
  clients = 1_000,
  tail = {},
  ...options
}: HeardOptions) {
  const { seed = 1, stable = {}, canary = {} } = options;
  const shop = createJudged({ ...options, checks, perMinute: 0 });
  const { cloud, clock } = shop;
  cloud.tails.reading = { ...cloud.tails.reading, ...tail };
  const workers = createSimulatedWorkers({ seed });
  const behave = (which: "stable" | "canary", behaviour: Partial<VersionBehaviour>) =>
    workers.setBehaviour(shop[which].id, behaviour);
  behave("stable", stable);
  behave("canary", canary);
  const traffic = new Traffic({ cloud, random: createRandom(seed).next, serve: workers.serve });
  const visitors = createSteadyTraffic({
    send: inProcess(traffic),
    clock,
    perMinute: perSecond * 60,
    clients,
    tickMs: 100,
    seed,
  });
  const gone = new AbortController();
  void visitors.run({ signal: gone.signal });
  const deployedAt = (message: RegExp) => {
    const found = cloud.requestLog.deployments.find(({ deployment }) =>
      message.test(deployment.annotations?.["workers/message"] ?? ""),
    );
    return found?.at ?? Number.NaN;
  };
  return {
    ...shop,
    behave,
    visitors,
    /** The most tails that were open at once. */
    mostTails() {
      let [open, most] = [0, 0];
      for (const { operation, status } of cloud.requestLog.requests) {
        if (operation === "tails.create" && status === 200) open += 1;
        if (operation === "tails.delete" && status === 200) open -= 1;
        most = Math.max(most, open);
      }
      return most;
    },
    /** From the first step's deployment to the rollback's, in ms. */
    tookMs: () => deployedAt(/^rollback/) - deployedAt(/^canary/),
    async play(request: Parameters<typeof shop.play>[0] = {}) {
      const outcome = await shop.play(request);
      gone.abort();
      return outcome;
    },
  };
}
