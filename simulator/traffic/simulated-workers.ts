import type { Serve, TrafficResponse } from "./traffic.ts";
import { type Treatment, type VersionBehaviour, VersionBehaviours } from "./version-behaviour.ts";

/** What runs the versions of the Workers. */
export interface WorkerRuntime {
  /** For the option `serve` of the simulator or of Traffic. */
  readonly serve: Serve;
  /** Changes how a version (its id) behaves, at any time; what isn't named stays. */
  setBehaviour(version: string, behaviour: Partial<VersionBehaviour>): void;
  close(): Promise<void>;
}

export interface SimulatedWorkersOptions {
  readonly seed?: number;
  /** To share the behaviours with bulk traffic; it brings its own seed. */
  readonly behaviours?: VersionBehaviours;
  /** Waits as long as the answer takes (ms). Default: doesn't wait, and only says how long it took. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Workers that need no runtime: cheap enough for thousands of requests, and with the behaviour of the real ones. */
export function createSimulatedWorkers({
  seed,
  sleep,
  behaviours = new VersionBehaviours(seed),
}: SimulatedWorkersOptions = {}): WorkerRuntime {
  return {
    serve: ({ versionId }) => {
      const treatment = behaviours.next(versionId);
      const response = respond(versionId, treatment);
      return sleep === undefined ? response : sleep(treatment.wallUs / 1000).then(() => response);
    },
    setBehaviour: (version, behaviour) => behaviours.set(version, behaviour),
    close: async () => {},
  };
}

const PLAIN = { "content-type": "text/plain" };

function respond(version: string, { fault, echo, cpuUs, wallUs }: Treatment): TrafficResponse {
  const took = { cpuUs, wallUs };
  const own = echo ? { ...PLAIN, "x-version-id": version } : PLAIN;
  switch (fault) {
    case "exception":
      return { status: 500, headers: PLAIN, body: "error code: 1101\n", outcome: "exception", ...took };
    case "exceeded":
      return exceeded(took);
    case "server-error":
      return { status: 503, headers: own, body: "The shop is closed.\n", ...took };
    case "canceled":
      return { status: 499, headers: own, body: "", outcome: "canceled", ...took };
    default:
      return { status: 200, headers: own, body: echo ? `Hello from ${version}\n` : "Hello!\n", ...took };
  }
}

/** What Cloudflare sends in place of a Worker that ran into its limits. */
export function exceeded(took: { readonly cpuUs: number; readonly wallUs: number }): TrafficResponse {
  return { status: 503, headers: PLAIN, body: "error code: 1102\n", outcome: "exceededCpu", ...took };
}
