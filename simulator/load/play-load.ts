/** Many rollouts at once on one account, in this process and on one virtual clock. */

import { parseChecks } from "../../src/checks/grammar/parse.ts";
import { createJudge } from "../../src/checks/judge.ts";
import { createAnalytics } from "../../src/cloudflare/analytics.ts";
import { createTailApi } from "../../src/cloudflare/tails.ts";
import { createTelemetry } from "../../src/cloudflare/telemetry.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../src/rollout/commands/index.ts";
import type { Outcome } from "../../src/rollout/outcome.ts";
import type { Ports } from "../../src/rollout/ports.ts";
import type { RolloutRequest } from "../../src/rollout/request.ts";
import { parseSchedule } from "../../src/rollout/schedule/index.ts";
import { Cloud } from "../account/cloud.ts";
import type { RateLimit } from "../account/model.ts";
import type { Readings } from "../faults/readings.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import { connectInProcess } from "../metrics/live-tail/connect-in-process.ts";
import { createRandom } from "../random.ts";
import { setUpWorker, type WorkerSetup } from "../set-up-worker.ts";
import { createBulkTraffic } from "../traffic/bulk-traffic.ts";
import { VersionBehaviours } from "../traffic/version-behaviour.ts";
import { VirtualClock } from "../virtual-clock.ts";
import { type Exchange, recordExchanges } from "./record-exchanges.ts";

const BASE_URL = "https://api.cloudflare.com/client/v4";
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

export interface Played {
  readonly script: string;
  readonly outcome: Outcome;
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
  readonly play: () => Promise<readonly Played[]>;
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
): () => Promise<Played> {
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
  const ports = createPorts(options, worker, { clock, cloud, transport, token, index });
  const request = requestOf(options, worker, index);
  return async () => {
    const began = clock.now();
    const outcome = await runCommand(ports, request).finally(() => ports.judge.close?.());
    const made = cloud.deployments(worker.script).slice(0, -1).toReversed();
    const shares = made.map(
      ({ json }) => json.versions.find(({ version_id }) => version_id === worker.canary.id)?.percentage ?? 0,
    );
    return { script: worker.script, outcome, shares, exchanges, tookMs: clock.now() - began };
  };
}

function createPorts(
  { checks = "" }: LoadOptions,
  { script }: WorkerSetup,
  edge: {
    readonly clock: VirtualClock;
    readonly cloud: Cloud;
    readonly transport: ReturnType<typeof recordExchanges>["transport"];
    readonly token: string;
    readonly index: number;
  },
): Ports {
  const { clock, cloud, transport, token, index } = edge;
  const account = { transport, baseUrl: BASE_URL, token, accountId: cloud.accountId, scriptName: script };
  const api = createWorkerApi({ ...account, now: clock.now });
  const queries = { ...account, serverNow: api.serverNow };
  const parsed = parseChecks(checks);
  if (!parsed.ok) throw new Error(`not checks: ${checks}`);
  const judge = createJudge(
    { checks: parsed.value, minRequests: 100, alpha: 0.01, scriptName: script, mode: "watching" },
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
      shell: async () => ({ kind: "unstarted", why: "there is no shell" }),
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

function requestOf(
  { schedule }: LoadOptions,
  { script, canary }: WorkerSetup,
  index: number,
): RolloutRequest {
  const parsed = parseSchedule(schedule, { min: 300_000, max: 300_000 });
  if (!parsed.ok) throw new Error(parsed.problem);
  return {
    command: "rollout",
    scriptName: script,
    canary: { kind: "id", id: canary.id },
    stable: undefined,
    schedule: parsed.value,
    onFailure: "rollback",
    onCancel: "rollback",
    onConflict: "fail",
    onInconclusive: "rollback",
    triggeredBy: "push",
    run: { id: String(1_000 + index), attempt: 1 },
    force: false,
    codeUpdate: undefined,
    dryRun: false,
    prune: false,
    byHand: false,
    window: undefined,
    jobLimitMs: undefined,
  };
}
