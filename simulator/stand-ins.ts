import { Dashboard, type Dials, type Fate } from "./dials.ts";
import type { Serve, TrafficResponse } from "./traffic.ts";

/** What runs the versions of the Workers. */
export interface Fleet {
  /** For the option `serve` of the simulator or of Traffic. */
  readonly serve: Serve;
  /** Turns the dials of a version (its id), at any time; those that aren't named stay. */
  turn(version: string, dials: Partial<Dials>): void;
  close(): Promise<void>;
}

export interface StandInOptions {
  readonly seed?: number;
  /** To share the dials with a bulk load; it brings its own seed. */
  readonly dashboard?: Dashboard;
  /** Waits as long as the answer takes (ms). Default: doesn't wait, and only says how long it took. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Workers that need no runtime: cheap enough for thousands of requests, and with the dials of the real ones. */
export function createStandIns({ seed, sleep, dashboard = new Dashboard(seed) }: StandInOptions = {}): Fleet {
  return {
    serve: ({ versionId }) => {
      const fate = dashboard.decide(versionId);
      const response = respond(versionId, fate);
      return sleep === undefined ? response : sleep(fate.wallUs / 1000).then(() => response);
    },
    turn: (version, dials) => dashboard.turn(version, dials),
    close: async () => {},
  };
}

const PLAIN = { "content-type": "text/plain" };

function respond(version: string, { fault, echo, cpuUs, wallUs }: Fate): TrafficResponse {
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
