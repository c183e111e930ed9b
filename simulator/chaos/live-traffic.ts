import type { Cloud } from "../account/cloud.ts";
import { createRandom } from "../random.ts";
import type { SharedTime } from "../runner/shared-time.ts";
import { createSimulatedWorkers } from "../traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess } from "../traffic/steady-traffic.ts";
import { Traffic } from "../traffic/traffic.ts";
import { HOSTILE } from "./hostile.ts";
import type { LivePlan, SocketFault } from "./plans.ts";
import type { Triggers } from "./triggers.ts";
import type { World } from "./world.ts";

/** Ids of the versions that visitors see. */
type Watched = Readonly<Record<SocketFault["version"], string>>;

const TICK_MS = 500;
/** How late a slow tail brings its messages, in ms. */
export const SLOW_MS = 20_000;

/** Sends visitors to the Worker until the signal is aborted. */
export function sendVisitors(
  { cloud, scenario: { seed } }: World,
  canaryId: string,
  time: SharedTime,
  { perMinute, exceptions }: LivePlan,
  signal: AbortSignal,
): void {
  const workers = createSimulatedWorkers({ seed });
  workers.setBehaviour(canaryId, { exceptions });
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
export function breakSockets(
  triggers: Triggers,
  cloud: Cloud,
  watched: Watched,
  faults: readonly SocketFault[],
): void {
  for (const fault of faults) {
    const undo = { act: () => {} };
    triggers.when({ kind: "time", ms: fault.atMs }, () => {
      undo.act = strike(cloud, watched, fault);
    });
    triggers.when({ kind: "time", ms: fault.atMs + fault.forMs }, () => undo.act());
  }
}

/** Returns what ends it. */
function strike({ tails }: Cloud, watched: Watched, { kind, version }: SocketFault): () => void {
  const id = watched[version];
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
