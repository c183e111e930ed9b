/** Many rollouts at once on one account, in this process and on one virtual clock. */

import { dispatchCommand } from "../../src/rollout/commands/dispatch.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import { Cloud } from "../account/cloud.ts";
import type { RateLimit } from "../account/model.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import type { Readings } from "../platform-unknowns.ts";
import { createRandom } from "../random.ts";
import { setUpWorker } from "../set-up-worker.ts";
import { createBulkTraffic } from "../traffic/bulk-traffic.ts";
import { VersionBehaviours } from "../traffic/version-behaviour.ts";
import { usualRequest } from "../usual-request.ts";
import { VirtualClock } from "../virtual-clock.ts";
import { createLoadPorts } from "./load-ports.ts";
import { type Exchange, recordExchanges } from "./record-exchanges.ts";

const PER_MINUTE = 600;
const HOUR_MS = 3_600_000;

export interface LoadOptions {
  /** How many rollouts begin at the same instant, each of a Worker of its own. */
  readonly rollouts: number;
  readonly schedule: string;
  /** One check a line. Default: none. */
  readonly checks?: string;
  /** Of the user whose tokens all of them are. */
  readonly rateLimit?: RateLimit;
  readonly readings?: Partial<Readings>;
  /** What the canary of the rollout with this index does wrong: a share of its requests, 0–1. */
  readonly failing?: (index: number) => number;
}

export interface PlayedLoad {
  readonly script: string;
  readonly outcome: RunOutcome;
  /** The canary's share of each deployment that was made, oldest first. */
  readonly shares: readonly number[];
  /** All requests to the API, throttled ones included, in the order in which they were sent. */
  readonly exchanges: readonly Exchange[];
  /** From the start, in ms. */
  readonly tookMs: number;
}

export interface Load {
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  /** Plays all rollouts to their ends. */
  readonly play: () => Promise<readonly PlayedLoad[]>;
}

/** Rollouts that know nothing of each other: each has a token of its own, and all tokens belong to one user. */
export function createLoad(options: LoadOptions): Load {
  const clock = new VirtualClock();
  const cloud = new Cloud({
    now: clock.now,
    newId: createRandom(7).uuid,
    ...(options.readings && { readings: options.readings }),
    ...(options.rateLimit && { settings: { rateLimit: options.rateLimit } }),
  });
  const users = new AbortController();
  const begins = Array.from({ length: options.rollouts }, (_, index) =>
    setUpRollout(options, index, clock, cloud, users.signal),
  );
  const play = async () => {
    const played = await clock.run(Promise.all(begins.map((begin) => begin())), Number.POSITIVE_INFINITY);
    users.abort();
    return played;
  };
  return { clock, cloud, play };
}

/** @returns what begins it */
function setUpRollout(
  options: LoadOptions,
  index: number,
  clock: VirtualClock,
  cloud: Cloud,
  users: AbortSignal,
): () => Promise<PlayedLoad> {
  const worker = setUpWorker(cloud, { script: `worker-${index}`, ageMs: 2 * HOUR_MS });
  const token = `load-token-${String(index).padStart(30, "0")}`;
  cloud.addToken(token, { email: "platform@example.com" });
  if (options.checks !== undefined) {
    const behaviours = new VersionBehaviours(index);
    behaviours.set(worker.canary.id, { exceptions: options.failing?.(index) ?? 0 });
    const { script } = worker;
    const traffic = createBulkTraffic({ cloud, perMinute: PER_MINUTE, behaviours, script, seed: index });
    traffic.fill(clock.now() - HOUR_MS, clock.now());
    void traffic.run(clock, { signal: users });
  }
  const { transport, exchanges } = recordExchanges(
    createInProcessTransport({ cloud, faults: new Faults(), clock }),
    clock,
  );
  const request = usualRequest(worker, options.schedule, {
    onInconclusive: "rollback",
    run: { id: String(1_000 + index), attempt: 1 },
  });
  const edge = { clock, cloud, transport, token, index, mode: "watching" } as const;
  const ports = createLoadPorts(options.checks ?? "", request, edge);
  return async () => {
    const began = clock.now();
    const outcome = await dispatchCommand(ports, request).finally(() => ports.judge.close?.());
    const made = cloud.deployments(worker.script).slice(0, -1).toReversed();
    const shares = made.map(
      ({ json }) => json.versions.find(({ version_id }) => version_id === worker.canary.id)?.percentage ?? 0,
    );
    return { script: worker.script, outcome, shares, exchanges, tookMs: clock.now() - began };
  };
}
