/** A rollout of many days by ticks of `advance`, each as a process of its own would run it, on one virtual clock. */

import type { Transport } from "../../src/http.ts";
import { dispatchCommand } from "../../src/rollout/commands/dispatch.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import type { StepWindow } from "../../src/rollout/model.ts";
import { Cloud } from "../account/cloud.ts";
import { Faults } from "../faults/rules.ts";
import { createInProcessTransport } from "../in-process-transport.ts";
import type { Readings } from "../platform-unknowns.ts";
import { createRandom } from "../random.ts";
import { setUpWorker, type WorkerSetup } from "../set-up-worker.ts";
import { usualRequest } from "../usual-request.ts";
import { VirtualClock } from "../virtual-clock.ts";
import { createLoadPorts } from "./load-ports.ts";
import { type Exchange, recordExchanges } from "./record-exchanges.ts";

const TOKEN = "ticks-token-0123456789";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface TicksOptions {
  /** When it begins, Unix ms. */
  readonly from: number;
  readonly schedule: string;
  readonly window?: StepWindow;
  /** One a line. Every probe reaches the canary, and passes. */
  readonly checks: string;
  readonly readings?: Partial<Readings>;
  /** The minutes from one minute with traffic to the next. */
  readonly trafficEvery?: number;
}

export interface Tick {
  /** Server ms. */
  readonly at: number;
  readonly outcome: RunOutcome;
  readonly exchanges: readonly Exchange[];
}

export interface Ticks extends WorkerSetup {
  readonly cloud: Cloud;
  readonly clock: VirtualClock;
  tick(): Promise<Tick>;
  /** Lets time pass, in ms, in which the live versions serve. */
  pass(ms: number): Promise<void>;
}

export function createTicks({
  from,
  schedule,
  window,
  checks,
  readings,
  trafficEvery = 5,
}: TicksOptions): Ticks {
  const clock = new VirtualClock(from);
  const cloud = new Cloud({ now: clock.now, newId: createRandom(7).uuid, ...(readings && { readings }) });
  cloud.addToken(TOKEN);
  const worker = setUpWorker(cloud, { ageMs: 2 * HOUR_MS });
  const api = createInProcessTransport({ cloud, faults: new Faults(), clock });
  const edge: Transport = {
    send: (request, options) =>
      new URL(request.url).hostname === "api.cloudflare.com"
        ? api.send(request, options)
        : Promise.resolve({ status: 200, headers: {}, body: worker.canary.id }),
  };
  const serve = (until: number): void => {
    for (let at = clock.now(); at < until; at += trafficEvery * MINUTE_MS)
      for (const { version_id: version, percentage } of cloud.live(worker.script)?.json.versions ?? [])
        if (percentage > 0) cloud.invocations.add(at, version, { requests: Math.ceil(10 * percentage) });
  };
  let index = 0;
  return {
    ...worker,
    cloud,
    clock,
    async tick() {
      index++;
      const { transport, exchanges } = recordExchanges(edge, clock);
      const request = usualRequest(worker, schedule, {
        command: "advance",
        window,
        onInconclusive: "rollback",
        run: { id: String(1_000 + index), attempt: 1 },
      });
      const ports = createLoadPorts(checks, request, {
        clock,
        cloud,
        transport,
        token: TOKEN,
        index,
        mode: "tick",
      });
      const at = clock.now();
      const outcome = await clock.run(dispatchCommand(ports, request).finally(() => ports.judge.close?.()));
      return { at, outcome, exchanges };
    },
    async pass(ms) {
      const until = clock.now() + ms;
      serve(until);
      await clock.drain(until);
    },
  };
}
