/** How soon a dead canary is stopped, and what listening costs. */

import { fastTime } from "../../simulator/fast-time.ts";
import { connectInProcess } from "../../simulator/metrics/live-tail/connect-in-process.ts";
import type { TailReading } from "../../simulator/metrics/live-tail/tail-reading.ts";
import { Tails } from "../../simulator/metrics/live-tail/tails.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess } from "../../simulator/traffic/steady-traffic.ts";
import type { VersionBehaviour } from "../../simulator/traffic/version-behaviour.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { BothTails } from "../../src/checks/live-tail/both-tails.ts";
import { median } from "./compare.ts";
import { inJob } from "./contenders.ts";
import { heapInUse } from "./heap.ts";
import { measure, type Usage } from "./measure.ts";
import { megabytes } from "./print.ts";

const LIVE = "live error-rate <= stable * 1.25";
const MINUTELY = "error-rate <= stable * 1.25";
/** How many times faster the runs of the minute's check are: they would take four minutes each. */
const MINUTELY_SCALE = 30;
/** What a job that listens hears, a second. */
const HEARD = 200;
const HOLD_S = 60;

interface Run {
  readonly check: string;
  readonly perSecond: number;
  /** From how many addresses the visitors come. Default 1000. */
  readonly clients?: number;
  readonly schedule: string;
  readonly canary?: Partial<VersionBehaviour>;
  readonly timeScale?: number;
  readonly reading?: Partial<TailReading>;
  /** How the job must end. */
  readonly code: number;
}

/** Runs the bundle in front of a Worker with visitors. */
async function run<T>(
  { check, perSecond, clients = 1_000, schedule, canary = {}, timeScale = 1, reading = {}, code }: Run,
  told: (usage: Usage, simulator: Simulator) => T,
): Promise<T> {
  const workers = createSimulatedWorkers({ seed: Math.floor(Math.random() * 1e9) });
  const simulator = await startSimulator({ workers, timeScale });
  const { cloud, clock, env } = simulator;
  cloud.tails.reading = { ...cloud.tails.reading, ...reading };
  const worker = setUpWorker(cloud, { ageMs: 7_200_000 });
  workers.setBehaviour(worker.canary.id, canary);
  const gone = new AbortController();
  const send = inProcess(simulator.traffic);
  const perMinute = perSecond * 60;
  const visitors = createSteadyTraffic({ send, clock, perMinute, clients, tickMs: 50 * timeScale });
  const visits = visitors.run({ signal: gone.signal });
  try {
    const inputs = {
      "script-name": worker.script,
      "canary-version": worker.canary.id,
      checks: check,
      schedule,
    };
    const jobEnv = { ...env, ...fastTime(timeScale) };
    const usage = await inJob(inputs, jobEnv, (args, job) =>
      measure({ args, env: job.env, cwd: job.folder, code }),
    );
    return told(usage, simulator);
  } finally {
    gone.abort();
    await visits;
    await simulator.close();
  }
}

/** From the deployment of the step to the rollback's, in ms of the server's time. */
function stoppedAfter(_: Usage, { requestLog }: Simulator): number {
  const [step, rollback] = requestLog.deployments.filter(({ by }) => by === "request");
  if (step === undefined || rollback === undefined) throw new Error("it wasn't rolled back");
  return rollback.at - step.at;
}

/** Rows of: check, requests a second, clients, median, fastest–slowest, failed requests by then. */
export async function deadCanary(runs: number): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  for (const [name, check, timeScale, clients] of [
    ["live", LIVE, 1, 1_000],
    ["live", LIVE, 1, 10],
    [`by the minute (time ${MINUTELY_SCALE} times faster)`, MINUTELY, MINUTELY_SCALE, 1_000],
  ] as const) {
    for (const perSecond of [150, 20]) {
      const took: number[] = [];
      for (let time = 0; time < runs; time++) {
        const dead = { check, perSecond, clients, schedule: "10:30m, 100", canary: { exceptions: 1 } };
        took.push(await run({ ...dead, timeScale, code: 1 }, stoppedAfter));
      }
      const seconds = (ms: number) => (ms / 1000).toFixed(1);
      const middle = median(took);
      rows.push([
        name,
        String(perSecond),
        String(clients),
        `${seconds(middle)} s`,
        `${seconds(Math.min(...took))}–${seconds(Math.max(...took))} s`,
        String(Math.round((middle / 1000) * perSecond * 0.1)),
      ]);
    }
  }
  return rows;
}

/** CPU of the bundle while it hears 200 messages a second, as a part of one core (0–1). */
export async function listening(): Promise<number> {
  const cpuMs = (holdS: number) =>
    run(
      {
        check: LIVE,
        perSecond: HEARD,
        schedule: `50:${holdS}s, 100`,
        reading: { sampledAbove: Number.POSITIVE_INFINITY },
        code: 0,
      },
      (usage) => usage.cpuMs,
    );
  const [short, long] = [await cpuMs(5), await cpuMs(5 + HOLD_S)];
  return (long - short) / (HOLD_S * 1_000);
}

/** Heap in use after ten minutes and after an hour of 200 messages a second, in virtual time. */
export async function memory(): Promise<string> {
  const clock = new VirtualClock();
  const tails = new Tails(clock.now.bind(clock), () => crypto.randomUUID(), {
    sampledAbove: Number.POSITIVE_INFINITY,
    dropsAfterMs: Number.POSITIVE_INFINITY,
    repeatsEvery: 50,
    startsLateMs: 0,
    bringsEarlierMs: 0,
    addresses: true,
    delayMs: 0,
    frames: "text",
  });
  const api = {
    create: async (version: string) => {
      const tail = tails.create("my-worker", [version]);
      if (tail === undefined) throw new Error("too many tails");
      return { id: tail.id, url: tails.addressOf(tail) };
    },
    delete: async (id: string) => void tails.delete("my-worker", id),
  };
  let seconds = 0;
  const ears = new BothTails(
    {
      api,
      connect: connectInProcess(tails, clock),
      clock,
      mask: () => {},
      serverNow: () => clock.now(),
      save: () => {},
    },
    () => {
      seconds++;
    },
  );
  await clock.run(ears.open({ stableId: "stable", canaryId: "canary" }, {}));
  let told = 0;
  const heapAfter = async (minutes: number) => {
    while (seconds < minutes * 60) {
      for (let message = 0; message < HEARD; message++) {
        const version = message % 2 === 0 ? "stable" : "canary";
        const ray = (told++).toString(16).padStart(16, "0");
        tails.publish({
          at: clock.now(),
          script: "my-worker",
          version,
          status: 200,
          outcome: "ok",
          method: "GET",
          url: `/${ray}`,
          client: `2001:db8::${(told % 1_000).toString(16)}`,
          ray,
        });
      }
      await clock.drain(clock.now() + 1_000);
    }
    return heapInUse();
  };
  const heaps = [await heapAfter(10), await heapAfter(60)];
  await clock.run(ears.close());
  const [early = 0, late = 0] = heaps;
  return `${megabytes(early)} after 10 minutes, ${megabytes(late)} after 60 (${told.toLocaleString("en")} messages)`;
}
