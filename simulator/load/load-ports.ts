/** What a rollout needs to work on a simulated account in this process. */

import { createJudge, type JudgeMode } from "../../src/checks/judge.ts";
import { parseChecks } from "../../src/checks/parse/parse-checks.ts";
import { createAnalytics } from "../../src/cloudflare/analytics.ts";
import { createTailApi } from "../../src/cloudflare/tails.ts";
import { createTelemetry } from "../../src/cloudflare/telemetry.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import type { Transport } from "../../src/http.ts";
import type { RolloutRequest } from "../../src/rollout/model.ts";
import type { Ports } from "../../src/rollout/ports.ts";
import type { Cloud } from "../account/cloud.ts";
import { connectInProcess } from "../metrics/live-tail/connect-in-process.ts";
import { createRandom } from "../random.ts";
import type { VirtualClock } from "../virtual-clock.ts";

const BASE_URL = "https://api.cloudflare.com/client/v4";

export interface Edge {
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  readonly transport: Transport;
  readonly token: string;
  /** Which of several runs this is. */
  readonly index: number;
  readonly mode: JudgeMode;
}

/** @param checks one a line */
export function createLoadPorts(
  checks: string,
  { scriptName }: RolloutRequest,
  { clock, cloud, transport, token, index, mode }: Edge,
): Ports {
  const account = { transport, baseUrl: BASE_URL, token, accountId: cloud.accountId, scriptName };
  const api = createWorkerApi({ ...account, now: clock.now });
  const queries = { ...account, serverNow: api.serverNow };
  const judge = createJudge(
    { checks: parseChecks(checks), minRequests: 100, alpha: 0.01, scriptName, mode },
    {
      clock,
      transport,
      sources: { analytics: createAnalytics(queries), logs: createTelemetry(queries) },
      tails: {
        api: createTailApi(queries),
        connect: connectInProcess(cloud.tails, clock),
        clock,
        mask: () => {},
        serverNow: api.serverNow,
        save: () => {},
      },
      shell: async () => ({ why: "not started (there is no shell)" }),
      env: {},
      tokens: [token],
      workspace: undefined,
      onLine: () => {},
    },
  );
  return {
    clock,
    api,
    judge,
    state: { save: () => {} },
    cancel: new AbortController().signal,
    fenced: () => false,
    emit: () => {},
    message: async () => "fix: carts",
    random: createRandom(index).next,
  };
}
