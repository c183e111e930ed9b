/** Puts the core's effects together from the edge and the inputs. */

import { createJudge } from "../checks/judge.ts";
import { createAnalytics } from "../cloudflare/analytics.ts";
import { createTailApi } from "../cloudflare/tails.ts";
import { createTelemetry } from "../cloudflare/telemetry.ts";
import { createWorkerApi } from "../cloudflare/worker-api.ts";
import { forLog } from "../foreign-text.ts";
import type { EventSink } from "../github/log.ts";
import { redactingTransport } from "../http.ts";
import { type Inputs, tokensIn } from "../inputs/load-inputs.ts";
import type { Ports } from "../rollout/ports.ts";
import { tokenRedactor } from "../values/redact.ts";
import { errorText } from "../values/text.ts";
import { saveTails } from "./runner-state.ts";
import type { Runtime } from "./runtime.ts";

/** @param given the ports that main and post differ in */
export function createPorts(
  runtime: Runtime,
  inputs: Inputs,
  readers: readonly EventSink[],
  given: Pick<Ports, "clock" | "cancel" | "state" | "fenced" | "message">,
): Ports {
  const { connectTail, env, runner, shell, transport } = runtime;
  const { checks, minRequests, alpha, scriptName, command, dryRun, job } = inputs;
  const { clock } = given;
  const account = apiAccessOf(runtime, inputs);
  const api = createWorkerApi({ ...account, now: () => clock.now() });
  // What is shown of a rollout must never endanger it.
  const failing = new Set<EventSink>();
  const emit: Ports["emit"] = (event) => {
    const at = api.serverNow();
    for (const read of readers) {
      try {
        read(event, at);
      } catch (error) {
        if (!failing.has(read)) runner.warning(forLog(`An event could not be shown: ${errorText(error)}`));
        failing.add(read);
      }
    }
  };
  const { serverNow } = api;
  const tokens = tokensIn(env);
  const ticking = command === "advance" && !dryRun;
  const mode = command === "rollout" ? "watching" : ticking ? "tick" : "reading";
  const judge = createJudge(
    { checks, minRequests, alpha, scriptName, mode },
    {
      clock,
      // A Worker may use the same token, and show it in the error page that a verdict quotes.
      transport: redactingTransport(transport, tokenRedactor(tokens)),
      sources: { analytics: createAnalytics(account), logs: createTelemetry({ ...account, serverNow }) },
      tails: {
        api: createTailApi(account),
        connect: connectTail,
        clock,
        mask: runner.setSecret,
        serverNow,
        save: (ids) => saveTails(runtime, ids),
      },
      shell,
      env,
      tokens,
      workspace: job.workspace,
      onLine: (check, line) => emit({ type: "output", check, line }),
    },
  );
  return { ...given, api, judge, emit, random: Math.random };
}

export function apiAccessOf({ transport }: Runtime, { apiBase, apiToken, accountId, scriptName }: Inputs) {
  return { transport, baseUrl: apiBase, token: apiToken, accountId, scriptName };
}
