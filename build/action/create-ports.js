/** Puts the core's effects together from the edge and the inputs. */
import { createJudge } from "../checks/judge.js";
import { createAnalytics } from "../cloudflare/analytics.js";
import { createTailApi } from "../cloudflare/tails.js";
import { createTelemetry } from "../cloudflare/telemetry.js";
import { createWorkerApi } from "../cloudflare/worker-api.js";
import { forLog } from "../foreign-text.js";
import { redacting } from "../http.js";
import { tokensIn } from "../inputs/load-inputs.js";
import { Cancelled } from "../rollout/errors.js";
import { tokenRedactor } from "../values/redact.js";
import { say } from "../values/text.js";
import { saveTails } from "./saved-state.js";
export function createPorts({ runtime, inputs, clock, cancel, state, readers, fenced, message, }) {
    const account = accountOf(runtime, inputs);
    const api = createWorkerApi({ ...account, now: () => clock.now() });
    // What is shown of a rollout must never endanger it.
    const failing = new Set();
    const emit = (event) => {
        const at = api.serverNow();
        for (const read of readers) {
            try {
                read(event, at);
            }
            catch (error) {
                if (!failing.has(read))
                    runtime.runner.warning(forLog(`An event could not be shown: ${say(error)}`));
                failing.add(read);
            }
        }
    };
    const queries = { ...account, serverNow: api.serverNow };
    const sources = { analytics: createAnalytics(queries), logs: createTelemetry(queries) };
    const tails = {
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
function accountOf({ transport }, { apiBase, apiToken, accountId, scriptName }) {
    return { transport, baseUrl: apiBase, token: apiToken, accountId, scriptName };
}
/** Deletes the live tails that a main step left open. Never rejects: a tail that stays ends by itself. */
export async function deleteTails(runtime, inputs, ids, clock) {
    const api = createTailApi({ ...accountOf(runtime, inputs), serverNow: () => clock.now() });
    await Promise.allSettled(ids.map((id) => api.delete(id, { timeoutMs: 10_000 }))); // guard: tail-deleted-in-post
}
function judgeFor({ transport, shell, env }, { checks, minRequests, alpha, scriptName, command, dryRun, job }, clock, from, emit) {
    const tokens = tokensIn(env);
    const ticking = command === "advance" && !dryRun;
    const mode = command === "rollout" ? "watching" : ticking ? "tick" : "reading";
    return createJudge({ checks, minRequests, alpha, scriptName, mode }, {
        clock,
        // A Worker may use the same token, and show it in the error page that a verdict quotes.
        transport: redacting(transport, tokenRedactor(tokens)),
        ...from,
        shell,
        env,
        tokens,
        workspace: job.workspace,
        onLine: (check, line) => emit({ type: "output", check, line }),
    });
}
/** A signal that the first SIGINT or SIGTERM aborts; later ones start nothing new. */
export function listenForCancel(runtime, clock) {
    const controller = new AbortController();
    const stop = runtime.onSignal((name) => {
        if (!controller.signal.aborted)
            controller.abort(new Cancelled(name, clock.now()));
    });
    return { signal: controller.signal, stop };
}
/** For simulations only: an API on this machine may let time pass faster. */
export function timeScale({ env }) {
    const base = env["CLOUDFLARE_API_BASE_URL"] ?? "";
    const scale = Number(env["SIMULATED_TIME_SCALE"] ?? "1");
    return /^http:/.test(base) && scale > 0 && Number.isFinite(scale) ? scale : 1;
}
