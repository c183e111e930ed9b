import { onTestFinished } from "vitest";
import type { Cloud } from "../../simulator/account/cloud.ts";
import type { Readings } from "../../simulator/faults/readings.ts";
import { type FaultRule, Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import { DeploymentReader } from "../../src/rollout/deployments/reader.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Ports, SettleState } from "../../src/rollout/ports.ts";
import { RetryBudget } from "../../src/rollout/retry.ts";
import type { ActiveRollout } from "../../src/rollout/write/active-rollout.ts";
import { Ledger } from "../../src/rollout/write/ledger.ts";
import { type WriteRequest, Writer } from "../../src/rollout/write/write-deployment.ts";
import { NOON, staged, TOKEN } from "../support/simulator.ts";

const RUN = { id: "12345678901", attempt: 1 };
const SCRIPT = "my-worker";

/** The core's inner parts at work on a simulated Cloudflare, on a virtual clock. */
export interface Bench {
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  readonly stableId: string;
  readonly canaryId: string;
  readonly ports: Ports;
  readonly events: readonly RolloutEvent[];
  /** Everything that was saved for post, oldest first. */
  readonly saved: readonly SettleState[];
  fault(...rules: readonly FaultRule[]): void;
  /** Ms from now. */
  after(ms: number, act: () => void): void;
  cancel(): void;
  raiseFence(): void;
  /** Somebody else deploys; returns the deployment's id. */
  foreign(...args: Parameters<Cloud["deployForeign"]> extends [string, ...infer Rest] ? Rest : never): string;
  /** Lets time pass until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
  budget(mode?: RetryBudget["mode"], budgetMs?: number): RetryBudget;
  /** Takes over what is live. */
  beginRollout(absentAfterMs?: number): Promise<ActiveRollout>;
  /** The canary's share as a step's write. */
  step(percent: number): WriteRequest;
  /** The requests so far, one line each; they are told once. */
  requests(): readonly string[];
  /** The live shares, such as `stable 90, canary 10`. */
  live(): string;
}

export function setBench(readings: Partial<Readings> = {}): Bench {
  const clock = new VirtualClock(NOON);
  const { cloud, stable, canary } = staged({ now: () => clock.now(), readings });
  const faults = new Faults();
  const events: RolloutEvent[] = [];
  const saved: SettleState[] = [];
  const controller = new AbortController();
  let fenced = false;
  let told = 0;
  onTestFinished(() => {
    if (faults.pending.length > 0) throw new Error(`Faults that never struck: ${faults.pending.join(", ")}`);
  });
  const ports: Ports = {
    clock,
    api: createWorkerApi({
      transport: createInProcessTransport({ cloud, faults, clock }),
      baseUrl: "https://api.cloudflare.com/client/v4",
      token: TOKEN,
      accountId: cloud.accountId,
      scriptName: SCRIPT,
      now: () => clock.now(),
    }),
    judge: { look: async () => [] },
    state: { save: (state) => saved.push(structuredClone(state)) },
    cancel: controller.signal,
    fenced: () => fenced,
    emit: (event) => events.push(event),
    message: async () => "fix: carts",
    random: () => 0.5,
  };
  const names = new Map([
    [stable.id, "stable"],
    [canary.id, "canary"],
  ]);
  const budget = (mode: RetryBudget["mode"] = "working", budgetMs = 60_000) =>
    new RetryBudget(ports, mode, budgetMs);
  return {
    clock,
    cloud,
    stableId: stable.id,
    canaryId: canary.id,
    ports,
    events,
    saved,
    fault: (...rules) => faults.add(...rules),
    after: (ms, act) => void clock.at(clock.now() + ms, act),
    cancel: () => controller.abort(new Cancelled("SIGINT", clock.now())),
    raiseFence: () => {
      fenced = true;
    },
    foreign: (...args) => cloud.deployForeign(SCRIPT, ...args).id,
    run: (work) => clock.run(work),
    budget,
    async beginRollout(absentAfterMs) {
      const reader = new DeploymentReader(ports);
      const { live: adopted } = await clock.run(reader.read(budget()));
      if (adopted === undefined) throw new Error("nothing is live");
      const ids = { stableId: stable.id, canaryId: canary.id };
      const ledger = Ledger.open(ports.state, { ...ids, adopted, message: "fix: carts" });
      return {
        ports,
        ledger,
        reader,
        writer: new Writer(ports, reader, ledger, absentAfterMs),
        scriptName: SCRIPT,
        codeUpdate: undefined,
        annotations: { message: "fix: carts", triggeredBy: "push", run: RUN },
      };
    },
    step: (percent) => ({
      purpose: "step",
      index: 0,
      deployment: {
        versions: [
          { versionId: stable.id, percentage: 100 - percent },
          { versionId: canary.id, percentage: percent },
        ],
        message: `canary ${canary.id.slice(0, 8)} ${percent}% 1/3 run ${RUN.id}.${RUN.attempt}: fix: carts`,
        triggeredBy: "push",
        force: false,
        codeUpdate: { mode: "deferred", maxDelayS: 300 },
      },
    }),
    requests: () => {
      const lines = cloud.requestLog.lines().slice(told);
      told += lines.length;
      return lines;
    },
    live: () =>
      (cloud.live(SCRIPT)?.json.versions ?? [])
        .map(({ version_id, percentage }) => `${names.get(version_id) ?? "other"} ${percentage}`)
        .join(", "),
  };
}

export { RUN };
