import type { SharedTime } from "../../../__tests__/support/shared-time.ts";
import { createRandom } from "../../random.ts";
import { createSimulatedWorkers } from "../../traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess } from "../../traffic/steady-traffic.ts";
import { Traffic } from "../../traffic/traffic.ts";
import type { Hooks } from "../hooks.ts";
import type { Harness } from "../rollouts/harness.ts";
import type { LivePlan, SocketFault } from "./draw-live.ts";
import { HOSTILE } from "./hostile.ts";

const TICK_MS = 500;
/** How late a slow tail brings its messages, in ms. */
const SLOW_MS = 20_000;

/** Sends visitors to the Worker until the signal is aborted. */
export function sendVisitors(
  { cloud, versions }: Harness,
  time: SharedTime,
  { perMinute, exceptions }: LivePlan,
  seed: number,
  signal: AbortSignal,
): void {
  const workers = createSimulatedWorkers({ seed });
  workers.setBehaviour(versions.canary.id, { exceptions });
  const traffic = new Traffic({ cloud, random: createRandom(seed).next, serve: workers.serve });
  const steady = createSteadyTraffic({
    send: inProcess(traffic),
    clock: time,
    perMinute,
    tickMs: TICK_MS,
    seed,
  });
  // Ends by the signal's reason.
  steady.run({ signal }).catch(() => {});
}

/** Lets the sockets' faults happen when they are due. */
export function breakSockets(hooks: Hooks, harness: Harness, faults: readonly SocketFault[]): void {
  for (const fault of faults) {
    const undo = { act: () => {} };
    hooks.when({ kind: "time", ms: fault.atMs }, () => {
      undo.act = strike(harness, fault);
    });
    hooks.when({ kind: "time", ms: fault.atMs + fault.forMs }, () => undo.act());
  }
}

/** Returns what ends it. */
function strike({ cloud: { tails }, versions }: Harness, { kind, version }: SocketFault): () => void {
  const { id } = versions[version];
  switch (kind) {
    case "closed":
      tails.drop(id);
      return () => {};
    case "garbage":
      for (const text of ["{", "\u0000\uffff", '{"outcome":7}', "[]", HOSTILE]) tails.say(id, text);
      return () => {};
    case "silent":
      tails.silence(id);
      return () => tails.silence(id, false);
    case "refused":
      tails.refuses = true;
      tails.drop(id);
      return () => {
        tails.refuses = false;
      };
    case "slow": {
      const { reading } = tails;
      tails.reading = { ...reading, delayMs: SLOW_MS };
      return () => {
        tails.reading = reading;
      };
    }
  }
}
