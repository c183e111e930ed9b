import { Cancelled } from "../rollout/errors.ts";
import type { Clock } from "../rollout/ports.ts";
import type { Runtime } from "./runtime.ts";

/** A signal that the first SIGINT or SIGTERM aborts; later ones start nothing new. */
export function listenForCancel(runtime: Runtime, clock: Clock): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const stop = runtime.onSignal((name) => controller.abort(new Cancelled(name, clock.now())));
  return { signal: controller.signal, stop };
}
