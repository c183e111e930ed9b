/** Puts the core's effects together from the edge and the inputs. */

import { createJudge, type JudgeDeps } from "../checks/judge.ts";
import type { BothTailsDeps } from "../checks/live/both-tails.ts";
import { createAnalytics } from "../cloudflare/analytics.ts";
import { createTailApi } from "../cloudflare/tails.ts";
import { createTelemetry } from "../cloudflare/telemetry.ts";
import { createWorkerApi } from "../cloudflare/worker-api.ts";
import { forLog } from "../foreign-text.ts";
import type { Reader } from "../github/log.ts";
import { redacting } from "../http.ts";
import { type Inputs, tokensIn } from "../inputs/load-inputs.ts";
import type { Clock, Judge, Ports, StateStore } from "../rollout/ports.ts";
import { tokenRedactor } from "../values/redact.ts";
import { say } from "../values/text.ts";
import { saveTails } from "./runner-state.ts";
import type { Runtime } from "./runtime.ts";

export interface PortOptions {
  readonly runtime: Runtime;
  readonly inputs: Inputs;
  readonly clock: Clock;
  readonly cancel: AbortSignal;
  readonly state: StateStore;
  readonly readers: readonly Reader[];
  readonly fenced: () => boolean;
  readonly message: () => Promise<string>;
}

export function createPorts({
  runtime,
  inputs,
  clock,
  cancel,
  state,
  readers,
  fenced,
  message,
}: PortOptions): Ports {
  const account = accountOf(runtime, inputs);
  const api = createWorkerApi({ ...account, now: () => clock.now() });
  // What is shown of a rollout must never endanger it.
  const failing = new Set<Reader>();
  const emit: Ports["emit"] = (event) => {
    const at = api.serverNow();
    for (const read of readers) {
      try {
        read(event, at);
      } catch (error) {
        if (!failing.has(read)) runtime.runner.warning(forLog(`An event could not be shown: ${say(error)}`));
        failing.add(read);
      }
    }
  };
  const queries = { ...account, serverNow: api.serverNow };
  const sources = { analytics: createAnalytics(queries), logs: createTelemetry(queries) };
  const tails: BothTailsDeps = {
    api: createTailApi(queries),
    connect: runtime.connectTail,
    clock,
    mask: runtime.runner.setSecret,
    serverNow: api.serverNow,
    save: (ids) => saveTails(runtime, ids),
  };
  return {
    clock,
    api,
    judge: judgeFor(runtime, inputs, clock, { sources, tails }, emit),
    state,
    cancel,
    fenced,
    message,
    emit,
    random: Math.random,
  };
}

/** How to reach the Worker's account at Cloudflare. */
export function accountOf({ transport }: Runtime, { apiBase, apiToken, accountId, scriptName }: Inputs) {
  return { transport, baseUrl: apiBase, token: apiToken, accountId, scriptName };
}

function judgeFor(
  { transport, shell, env }: Runtime,
  { checks, minRequests, alpha, scriptName, command, dryRun, job }: Inputs,
  clock: Clock,
  from: Pick<JudgeDeps, "sources" | "tails">,
  emit: Ports["emit"],
): Judge {
  const tokens = tokensIn(env);
  const ticking = command === "advance" && !dryRun;
  const mode = command === "rollout" ? "watching" : ticking ? "tick" : "reading";
  return createJudge(
    { checks, minRequests, alpha, scriptName, mode },
    {
      clock,
      // A Worker may use the same token, and show it in the error page that a verdict quotes.
      transport: redacting(transport, tokenRedactor(tokens)),
      ...from,
      shell,
      env,
      tokens,
      workspace: job.workspace,
      onLine: (check, line) => emit({ type: "output", check, line }),
    },
  );
}
