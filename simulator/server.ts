import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../src/rollout/ports.ts";
import { Cloud } from "./account/cloud.ts";
import type { CloudOptions } from "./account/options.ts";
import type { RequestLog } from "./account/request-log.ts";
import { type ExchangeContext, type ExchangeEnd, exchangeHttp } from "./api/http-exchange.ts";
import { BASE_PATH } from "./api/routes.ts";
import { fastClock } from "./fast-time.ts";
import { Faults } from "./faults/rules.ts";
import { serveTails } from "./metrics/live-tail/serve-tails.ts";
import { CALM_LIST } from "./platform-unknowns.ts";
import type { WorkerRuntime } from "./traffic/simulated-workers.ts";
import { Traffic, type TrafficOptions, type TrafficResponse } from "./traffic/traffic.ts";

export interface SimulatorOptions extends CloudOptions, Omit<TrafficOptions, "cloud"> {
  /** An existing account; the options of a new one are ignored then. */
  readonly cloud?: Cloud;
  /** How many times faster than on the wall the server's time passes, unless `now` or `cloud` says it. Default 1. */
  readonly timeScale?: number;
  /** What it passes on, in place of real time. */
  readonly clock?: Clock;
  /** What runs the versions, instead of `serve`; closed with the simulator. */
  readonly workers?: WorkerRuntime;
  /** Ports of the API and of the traffic; default 0, any free one. */
  readonly port?: number;
  readonly trafficPort?: number;
  /** Issued at the start, with all permissions. Default `simulator-token`. */
  readonly token?: string;
}

export interface Simulator {
  /** What CLOUDFLARE_API_BASE_URL has to be. */
  readonly apiUrl: string;
  /** `${trafficUrl}/SCRIPT/…` reaches a Worker, and so does the Host `SCRIPT.anything`. */
  readonly trafficUrl: string;
  readonly token: string;
  readonly cloud: Cloud;
  /** The server's time, if neither `now` nor `cloud` was given; a client may live by it, too. Delays of faults pass on it. */
  readonly clock: Clock;
  readonly faults: Faults;
  readonly requestLog: RequestLog;
  readonly traffic: Traffic;
  /** CLOUDFLARE_API_BASE_URL, CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID. */
  readonly env: Readonly<Record<string, string>>;
  /** Breaks what is still connected. */
  close(): Promise<void>;
}

/** Serves a Cloud on loopback: the API on one port, the Workers' traffic on another. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = options.clock ?? fastClock(options.timeScale);
  // Which request meets an older view of the list is chance where time is the wall's.
  const readings = options.clock ? options.readings : { ...CALM_LIST, ...options.readings };
  const cloud = options.cloud ?? new Cloud({ now: clock.now, ...options, ...(readings && { readings }) });
  const faults = new Faults();
  const traffic = new Traffic({
    ...options,
    ...(options.workers && { serve: options.workers.serve }),
    cloud,
  });
  const token = options.token ?? "simulator-token";
  cloud.addToken(token);

  const stop = new AbortController();
  const world: ExchangeContext = { cloud, faults, sleep: (ms) => clock.sleep(ms, stop.signal) };
  const api = createServer((request, response) => guard(response, serveApi(world, request, response)));
  const front = createServer((request, response) =>
    guard(response, serveTraffic(traffic, request, response)),
  );
  const [apiPort, trafficPort] = await Promise.all([
    listen(api, options.port ?? 0),
    listen(front, options.trafficPort ?? 0),
  ]);
  cloud.tails.address = `ws://127.0.0.1:${apiPort}`;
  const endTails = serveTails(api, cloud.tails, clock);
  const apiUrl = `http://127.0.0.1:${apiPort}${BASE_PATH}`;
  return {
    apiUrl,
    trafficUrl: `http://127.0.0.1:${trafficPort}`,
    token,
    cloud,
    clock,
    faults,
    requestLog: cloud.requestLog,
    traffic,
    env: {
      CLOUDFLARE_API_BASE_URL: apiUrl,
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_ACCOUNT_ID: cloud.accountId,
    },
    close: async () => {
      stop.abort();
      endTails();
      await Promise.all([close(api), close(front)]);
      await options.workers?.close();
    },
  };
}

async function serveApi(
  world: ExchangeContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await read(request)).toString("utf8");
  const ending = await exchangeHttp(world, {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    headers: joined(request),
    body: body === "" ? undefined : body,
  });
  finish(response, ending);
}

function finish(response: ServerResponse, ending: ExchangeEnd): void {
  if (ending.kind === "reset") {
    response.socket?.resetAndDestroy();
  } else if (ending.kind !== "hang") {
    const { status, headers, body } = ending.answer;
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
    if (ending.kind === "answer") response.end(body);
    else response.write(ending.arrived, () => response.socket?.destroy());
  }
}

async function serveTraffic(
  traffic: Traffic,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const { status, headers, body }: TrafficResponse = await traffic.handle(
    {
      method: request.method ?? "GET",
      url: request.url ?? "/",
      headers: joined(request),
      body: await read(request),
    },
    gone.signal,
  );
  response.writeHead(status, headers);
  response.end(body);
}

/** A client that has gone, or a simulator that is closing, must not end the process. */
function guard(response: ServerResponse, work: Promise<void>): void {
  work.catch((error: unknown) => {
    response.destroy(error instanceof Error ? error : undefined);
  });
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function joined(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(", ") ?? ""]),
  );
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
