import { onTestFinished } from "vitest";
import { Api } from "../../scripts/conformance/api.ts";
import type { Finding } from "../../scripts/conformance/model.ts";
import { type Outcome, type RunOptions, runConformance } from "../../scripts/conformance/run.ts";
import { PREFIX } from "../../scripts/conformance/worker.ts";
import { HARDEST, type Readings } from "../../simulator/platform-unknowns.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import type { Serve } from "../../simulator/traffic/traffic.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";

export const SCRIPT = `${PREFIX}test`;

/** What the assumptions expect: the account's answer to each question is the expected one. */
export const EXPECTED: Readings = {
  ...HARDEST,
  listLength: 10,
  listParameters: "honoured",
  triggeredBy: "kept",
  codeUpdateStrategy: "kept",
  groupLimit: "parameters",
  granularity: "bucket-length",
  metricsLag: "2m",
  listLag: "none",
  tail: {
    sampledAbove: 100,
    dropsAfterMs: Number.POSITIVE_INFINITY,
    repeatsEvery: 0,
    startsLateMs: 0,
    bringsEarlierMs: 0,
    addresses: true,
    delayMs: 0,
    frames: "text",
  },
  percentages: "two-decimals",
  badToken: "401-10000",
  newVersion: "known",
};

/** As the Worker that the program uploads does. */
const serve: Serve = ({ versionId, request }) => {
  if (request.url.endsWith("/throw")) throw new Error("as asked");
  const status = Number(/\/status\/(\d+)$/.exec(request.url)?.[1] ?? 200);
  return { status, headers: {}, body: versionId };
};

export interface Account extends Simulator {
  readonly clock: VirtualClock;
}

/** Its time passes only where the program waits. */
export async function startAccount(readings: Partial<Readings> = {}): Promise<Account> {
  const clock = new VirtualClock();
  const simulator = await startSimulator({
    clock,
    now: () => clock.now(),
    readings: { ...EXPECTED, ...readings },
    serve,
  });
  onTestFinished(() => simulator.close());
  return { ...simulator, clock };
}

/** Asks a simulated account. Without wrangler, whose uploads another test plays. */
export function runOn(
  { cloud, clock, apiUrl, trafficUrl, token }: Account,
  options: Partial<RunOptions> & { readonly budget?: number } = {},
): Promise<Outcome> {
  const { signal } = new AbortController();
  const shared = { baseUrl: apiUrl, token, accountId: cloud.accountId };
  return runConformance({
    api: new Api({ ...shared, budget: options.budget ?? 600, signal: options.signal ?? signal }),
    cleanUpApi: new Api({ ...shared, budget: 5, signal }),
    script: SCRIPT,
    uploads: {
      deploy: async (script) => {
        cloud.deployForeign(script, cloud.uploadVersion(script).id);
      },
      upload: async (script, tag) => {
        cloud.uploadVersion(script, { tag });
      },
    },
    workerUrl: `${trafficUrl}/${SCRIPT}`,
    now: cloud.now,
    sleep: (ms) => clock.drain(clock.now() + ms),
    signal,
    ...options,
  });
}

/** `31: differs (successes after …)`. */
export function told({ number, verdict, seen }: Finding): string {
  return `${number}: ${verdict} (${seen})`;
}
