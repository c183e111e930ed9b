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
import { Cancelled } from "../rollout/errors.ts";
import type { Clock, Judge, Ports, StateStore } from "../rollout/ports.ts";
import { tokenRedactor } from "../values/redact.ts";
import { say } from "../values/text.ts";
import type { Runtime } from "./runtime.ts";
import { saveTails } from "./saved-state.ts";

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

function accountOf({ transport }: Runtime, { apiBase, apiToken, accountId, scriptName }: Inputs) {
  return { transport, baseUrl: apiBase, token: apiToken, accountId, scriptName };
}

/** Deletes the live tails that a main step left open. Never rejects: a tail that stays ends by itself. */
export async function deleteTails(
  runtime: Runtime,
  inputs: Inputs,
  ids: readonly string[],
  clock: Clock,
): Promise<void> {
  const api = createTailApi({ ...accountOf(runtime, inputs), serverNow: () => clock.now() });
  await Promise.allSettled(ids.map((id) => api.delete(id, { timeoutMs: 10_000 }))); // guard: tail-deleted-in-post
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

/** A signal that the first SIGINT or SIGTERM aborts; later ones start nothing new. */
export function listenForCancel(runtime: Runtime, clock: Clock): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const stop = runtime.onSignal((name) => {
    if (!controller.signal.aborted) controller.abort(new Cancelled(name, clock.now()));
  });
  return { signal: controller.signal, stop };
}

/** For simulations only: an API on this machine may let time pass faster. */
export function timeScale({ env }: Runtime): number {
  const base = env["CLOUDFLARE_API_BASE_URL"] ?? "";
  const scale = Number(env["SIMULATED_TIME_SCALE"] ?? "1");
  return /^http:/.test(base) && scale > 0 && Number.isFinite(scale) ? scale : 1;
}
