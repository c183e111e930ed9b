/** Puts the core's effects together from the edge and the inputs. */

import { join } from "node:path";
import { createJudge, type Sources } from "../checks/judge.ts";
import { createAnalytics } from "../cloudflare/analytics.ts";
import { createTelemetry } from "../cloudflare/telemetry.ts";
import { createWorkerApi } from "../cloudflare/worker-api.ts";
import { forLog } from "../foreign-text.ts";
import type { Reader } from "../github/log.ts";
import { type Inputs, tokensIn } from "../inputs/load-inputs.ts";
import { Cancelled } from "../rollout/errors.ts";
import type { Clock, Judge, Ports, StateStore } from "../rollout/ports.ts";
import { say } from "../values/text.ts";
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
  const account = {
    transport: runtime.transport,
    baseUrl: inputs.apiBase,
    token: inputs.apiToken,
    accountId: inputs.accountId,
    scriptName: inputs.scriptName,
  };
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
  return {
    clock,
    api,
    judge: judgeFor(runtime, inputs, clock, sources, emit),
    state,
    cancel,
    fenced,
    message,
    emit,
    random: Math.random,
  };
}

function judgeFor(
  { transport, shell, env }: Runtime,
  { checks, minRequests, alpha, scriptName, command, run }: Inputs,
  clock: Clock,
  sources: Sources,
  emit: Ports["emit"],
): Judge {
  const mode = command === "rollout" ? "watching" : command === "advance" ? "tick" : "reading";
  return createJudge(
    { checks, minRequests, alpha, scriptName, mode },
    {
      clock,
      transport,
      sources,
      shell,
      env,
      tokens: tokensIn(env),
      workspace: run.workspace,
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

/** The file by which post tells a main that outlives it to stop; undefined where there is no place for it. */
export function fencePath(runtime: Runtime, name: string): string | undefined {
  const folder = runtime.env["RUNNER_TEMP"];
  return folder && name ? join(folder, name) : undefined;
}

/** For simulations only: an API on this machine may let time pass faster. */
export function timeScale({ env }: Runtime): number {
  const base = env["CLOUDFLARE_API_BASE_URL"] ?? "";
  const scale = Number(env["SIMULATED_TIME_SCALE"] ?? "1");
  return /^http:/.test(base) && scale > 0 && Number.isFinite(scale) ? scale : 1;
}
