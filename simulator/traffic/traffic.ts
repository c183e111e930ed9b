import type { Cloud } from "../account/cloud.ts";
import type { InvocationOutcome, JsonShare } from "../account/model.ts";
import { parseStringDictionary } from "./override-header.ts";

export interface TrafficRequest {
  readonly method: string;
  /** Path and query. When `host` doesn't name the Worker, the path's first segment does. */
  readonly url: string;
  /** Names in lower case, several values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

export interface TrafficResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** How the invocation ended (default `ok`), and what it took. Not sent. */
  readonly outcome?: InvocationOutcome;
  readonly cpuUs?: number;
  readonly wallUs?: number;
}

/** Where a request was led. */
export interface RoutedRequest {
  readonly script: string;
  readonly versionId: string;
  /** The request as the Worker gets it: without the segment that named it. */
  readonly request: TrafficRequest;
  /** True when the override header was followed. */
  readonly pinned: boolean;
}

/**
 * Runs a version. Throwing or rejecting is the Worker's uncaught exception, which users see as a 500. `gone`
 * is aborted when the client doesn't wait any longer.
 */
export type Serve = (target: RoutedRequest, gone?: AbortSignal) => TrafficResponse | Promise<TrafficResponse>;

/** One request that was served, for metrics. */
export interface Served {
  readonly target: RoutedRequest;
  /** Server ms. */
  readonly at: number;
  readonly status: number;
  readonly outcome: InvocationOutcome;
  /** What `serve` threw. */
  readonly exception?: unknown;
}

/** What an invocation takes when nobody says it, in microseconds. */
const USUAL = { cpuUs: 1_500, wallUs: 12_000 };

export interface TrafficOptions {
  readonly cloud: Cloud;
  /** Uniform in [0, 1), for requests without a version key. Default Math.random. */
  readonly random?: () => number;
  /** Default: 200, with the version's id in the header `x-version-id` and in the body. */
  readonly serve?: Serve;
  readonly onServed?: (served: Served) => void;
}

/** The way of a user's request to a version of a Worker: by override, by key, or by chance. */
export class Traffic {
  readonly #cloud: Cloud;
  readonly #random: () => number;
  readonly #serve: Serve;
  readonly #onServed: (served: Served) => void;
  readonly #counts = new Map<string, number>();
  #served = 0;

  constructor({ cloud, random, serve, onServed }: TrafficOptions) {
    this.#cloud = cloud;
    this.#random = random ?? Math.random;
    this.#serve = serve ?? echo;
    this.#onServed = onServed ?? (() => {});
  }

  /** Requests served so far, by version id. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  resetCounts(): void {
    this.#counts.clear();
  }

  /** Undefined when no Worker is meant, or it has no deployment. */
  target(request: TrafficRequest): RoutedRequest | undefined {
    const found = this.#worker(request);
    const live = found && this.#live(found.script);
    if (found === undefined || live === undefined) return undefined;
    const pinned = overridden(found.script, request.headers, live);
    const versionId = pinned ?? split(live, this.#point(request.headers));
    if (versionId === undefined) return undefined;
    return { ...found, versionId, pinned: pinned !== undefined };
  }

  /**
   * Serves a request, and books it in the metrics of the cloud. An aborted `gone` says that the client
   * went away before the answer came.
   */
  async handle(request: TrafficRequest, gone?: AbortSignal): Promise<TrafficResponse> {
    const target = this.target(request);
    if (target === undefined) {
      return { status: 404, headers: { "content-type": "text/plain" }, body: "No Worker answers here.\n" };
    }
    this.#counts.set(target.versionId, (this.#counts.get(target.versionId) ?? 0) + 1);
    const response = await this.#run(target, gone);
    const { status, exception, cpuUs, wallUs } = response;
    const outcome = gone?.aborted === true ? "canceled" : (response.outcome ?? "ok");
    const at = this.#cloud.now();
    this.#cloud.invocations.record({
      at,
      script: target.script,
      version: target.versionId,
      status: outcome === "canceled" ? undefined : status,
      outcome,
      cpuUs: cpuUs ?? USUAL.cpuUs,
      wallUs: wallUs ?? USUAL.wallUs,
    });
    const url = target.request.url;
    this.#cloud.tails.publish({
      at: at - (wallUs ?? USUAL.wallUs) / 1000,
      script: target.script,
      version: target.versionId,
      status,
      outcome,
      method: request.method,
      url,
      client: request.headers["cf-connecting-ip"],
      ray: (this.#served++).toString(16).padStart(16, "0"),
      exception,
    });
    this.#onServed({ target, at, status, outcome, ...(exception === undefined ? {} : { exception }) });
    return response;
  }

  async #run(
    target: RoutedRequest,
    gone: AbortSignal | undefined,
  ): Promise<TrafficResponse & { readonly exception?: unknown }> {
    try {
      return await this.#serve(target, gone);
    } catch (exception) {
      const headers = { "content-type": "text/plain" };
      return { status: 500, headers, body: "error code: 1101\n", outcome: "exception", exception };
    }
  }

  #worker(request: TrafficRequest): { script: string; request: TrafficRequest } | undefined {
    const byHost = /^[^.:]+/.exec(request.headers["host"] ?? "")?.[0];
    if (byHost !== undefined && this.#cloud.has(byHost)) return { script: byHost, request };
    const [, segment = "", rest = ""] = /^\/([^/?]*)(.*)$/.exec(request.url) ?? [];
    if (!this.#cloud.has(segment)) return undefined;
    return { script: segment, request: { ...request, url: rest.startsWith("/") ? rest : `/${rest}` } };
  }

  #live(script: string): readonly JsonShare[] | undefined {
    const { propagationMs } = this.#cloud.settings;
    if (propagationMs === 0) return this.#cloud.live(script)?.json.versions;
    const everywhere = this.#cloud.deployments(script, this.#cloud.now() - propagationMs)[0];
    return (everywhere ?? this.#cloud.live(script))?.json.versions;
  }

  #point(headers: TrafficRequest["headers"]): number {
    const key = headers["cloudflare-workers-version-key"];
    return key === undefined ? this.#random() : keyToPoint(key);
  }
}

/** The version that the override header pins, if it may: it must be part of the live deployment. */
function overridden(
  script: string,
  headers: TrafficRequest["headers"],
  live: readonly JsonShare[],
): string | undefined {
  const header = headers["cloudflare-workers-version-overrides"];
  const wanted = header === undefined ? undefined : parseStringDictionary(header)?.get(script);
  return live.find((share) => share.version_id === wanted)?.version_id;
}

/**
 * The version whose stretch of [0, 100) holds the point. The stretches follow the deployment's order, so
 * that a version whose share grows keeps all the points that it had.
 */
export function split(shares: readonly JsonShare[], point: number): string | undefined {
  const served = shares.filter((share) => share.percentage > 0);
  const total = served.reduce((sum, share) => sum + share.percentage, 0);
  let end = 0;
  for (const share of served) {
    end += share.percentage;
    if (point * total < end) return share.version_id;
  }
  return served.at(-1)?.version_id;
}

/** FNV-1a with a final mix: evenly spread over [0, 1), the same for ever. */
export function keyToPoint(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function echo({ versionId }: RoutedRequest): TrafficResponse {
  return {
    status: 200,
    headers: { "content-type": "text/plain", "x-version-id": versionId },
    body: `${versionId}\n`,
  };
}
