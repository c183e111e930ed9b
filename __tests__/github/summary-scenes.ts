/**
 * Rollouts as the core tells them: it runs against the simulated Cloudflare on virtual time, with a
 * scripted judge. For the summary's tests, and for the pictures in the README.
 */

import { Cloud } from "../../simulator/account/cloud.ts";
import { CALM_LIST } from "../../simulator/faults/readings.ts";
import { Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { createRandom } from "../../simulator/random.ts";
import { setUpWorker, type WorkerSetup } from "../../simulator/set-up-worker.ts";
import { usualRequest } from "../../simulator/usual-request.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../src/rollout/commands/run-command.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { Outcome, RolloutEvent } from "../../src/rollout/events.ts";
import type { RolloutRequest, Schedule, Verdict } from "../../src/rollout/model.ts";
import type { HoldView, PreflightFindings, RemainingRollout } from "../../src/rollout/ports.ts";

export const TOKEN = "simulated-token";
export const START = Date.UTC(2026, 10, 24, 2, 41, 7);
export const MESSAGE = "feat: charge saved cards in one call (#482)";

export interface Told {
  readonly events: readonly (readonly [event: RolloutEvent, at: number])[];
  readonly outcome: Outcome;
  readonly schedule: Schedule;
  readonly accountId: string;
  readonly scriptName: string;
}

export interface Telling {
  readonly schedule?: string;
  readonly request?: Partial<RolloutRequest>;
  /** What the judge says; nothing without it. */
  readonly judge?: (watch: HoldView) => readonly Verdict[] | Promise<readonly Verdict[]>;
  /** What is known of the checks before the first write. */
  readonly preflight?: (remaining: RemainingRollout) => Promise<PreflightFindings>;
  /** Others, and the network, while it runs; instants are minutes after the start. */
  readonly meanwhile?: (world: {
    readonly cloud: Cloud;
    readonly faults: Faults;
    readonly scene: WorkerSetup;
    readonly after: (minutes: number, act: () => void) => void;
    readonly cancel: (by: string) => void;
  }) => void;
}

/** Runs one command and returns everything that it said. */
export async function tell({ schedule = "5:10m, 25:10m, 50:10m, 100", ...telling }: Telling): Promise<Told> {
  const clock = new VirtualClock(START);
  const cloud = new Cloud({ now: clock.now.bind(clock), readings: CALM_LIST });
  cloud.addToken(TOKEN);
  const faults = new Faults();
  const scene = setUpWorker(cloud, {
    script: "checkout",
    ageMs: 26 * 3_600_000,
    stable: { message: "fix: round totals half up", tag: "v2.13.4" },
    canary: { message: "feat: charge saved cards in one call", tag: "v2.14.0" },
  });
  const api = createWorkerApi({
    transport: createInProcessTransport({ cloud, faults, clock }),
    baseUrl: "https://api.cloudflare.com/client/v4",
    token: TOKEN,
    accountId: cloud.accountId,
    scriptName: scene.script,
    now: () => clock.now(),
  });
  const request = usualRequest(scene, schedule, {
    run: { id: "19427710935", attempt: 1 },
    ...telling.request,
  });
  const controller = new AbortController();
  telling.meanwhile?.({
    cloud,
    faults,
    scene,
    after: (minutes, act) => void clock.at(START + minutes * 60_000, act),
    cancel: (by) => controller.abort(new Cancelled(by, clock.now())),
  });
  const events: (readonly [RolloutEvent, number])[] = [];
  const random = createRandom(3);
  const work = runCommand(
    {
      clock,
      api,
      judge: {
        look: async (watch) => telling.judge?.(watch) ?? [],
        ...(telling.preflight && { preflight: telling.preflight }),
      },
      state: { save: () => {} },
      cancel: controller.signal,
      fenced: () => false,
      emit: (event) => void events.push([event, api.serverNow()]),
      message: async () => MESSAGE,
      random: () => random.next(),
    },
    request,
  );
  const outcome = await clock.run(work);
  return {
    events,
    outcome,
    schedule: request.schedule,
    accountId: cloud.accountId,
    scriptName: scene.script,
  };
}
