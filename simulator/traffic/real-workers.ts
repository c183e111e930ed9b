import { readFile } from "node:fs/promises";
import type { Miniflare, RequestInit, Response } from "miniflare";
import { exceeded, type WorkerRuntime } from "./simulated-workers.ts";
import type { RoutedRequest, TrafficResponse } from "./traffic.ts";
import { type Treatment, VersionBehaviours } from "./version-behaviour.ts";

export interface RealWorkersOptions {
  /** Which source a version (its id) runs. Those that aren't named run the faulty one, whose faults are all off. */
  readonly sources?: Readonly<Record<string, "healthy" | "faulty">>;
  /** Versions to start at once; others start with their first request, which takes about a second. */
  readonly versions?: readonly string[];
  readonly seed?: number;
  /** The simulator's: a Worker waits that much shorter, and what is booked is the full time. Default 1. */
  readonly timeScale?: number;
}

/**
 * Runs versions as real Workers, each in a workerd of its own, from `workers/healthy.js` and
 * `workers/faulty.js`. Exceptions are thrown, 5xx returned and waits waited there; which request meets which
 * is decided here, by the behaviour and the seed. CPU time can't be read from workerd: the behaviour's is booked.
 * The runtime is loaded here, so that nobody else waits for it.
 */
export async function startRealWorkers(options: RealWorkersOptions = {}): Promise<WorkerRuntime> {
  const { Miniflare: Runtime } = await import("miniflare");
  const behaviours = new VersionBehaviours(options.seed);
  const runtimes = new Map<string, Promise<Miniflare>>();

  const start = async (version: string): Promise<Miniflare> => {
    const source = options.sources?.[version] ?? "faulty";
    const runtime = new Runtime({
      modules: true,
      script: await readFile(new URL(`./workers/${source}.js`, import.meta.url), "utf8"),
      bindings: { CF_VERSION_METADATA: { id: version, tag: "", timestamp: new Date().toISOString() } },
      compatibilityDate: "2026-06-01",
    });
    await runtime.ready;
    return runtime;
  };
  const runtimeOf = (version: string): Promise<Miniflare> => {
    const running = runtimes.get(version) ?? start(version);
    runtimes.set(version, running);
    return running;
  };
  await Promise.all((options.versions ?? []).map(runtimeOf));

  return {
    serve: async (target) => {
      const runtime = await runtimeOf(target.versionId);
      return run(runtime, target, behaviours.next(target.versionId), options.timeScale ?? 1);
    },
    setBehaviour: (version, behaviour) => behaviours.set(version, behaviour),
    close: async () => {
      await Promise.all([...runtimes.values()].map(async (runtime) => (await runtime).dispose()));
    },
  };
}

interface Fetcher {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

async function run(
  runtime: Miniflare,
  { request }: RoutedRequest,
  treatment: Treatment,
  scale: number,
): Promise<TrafficResponse> {
  const waitMs = treatment.slowMs / scale;
  // Typed by @cloudflare/workers-types, which isn't installed. Unlike dispatchFetch it rejects when the Worker throws.
  const worker = (await runtime.getWorker()) as unknown as Fetcher;
  const begun = performance.now();
  const took = () => ({
    cpuUs: treatment.cpuUs,
    wallUs: Math.round((performance.now() - begun - waitMs + treatment.slowMs) * 1000),
  });
  const { "content-length": _length, ...headers } = request.headers;
  try {
    const init: RequestInit = {
      method: request.method,
      headers: { ...headers, "x-simulator": wishes(treatment, waitMs) },
      redirect: "manual",
      body: hasBody(request) ? (request.body ?? null) : null,
    };
    const response = await worker.fetch(`http://worker${request.url}`, init);
    const body = new Uint8Array(await response.arrayBuffer());
    if (treatment.fault === "exceeded") return exceeded(took());
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body,
      ...(treatment.fault === "canceled" ? { outcome: "canceled" } : {}),
      ...took(),
    };
  } catch {
    const headers = { "content-type": "text/plain" };
    return { status: 500, headers, body: "error code: 1101\n", outcome: "exception", ...took() };
  }
}

function wishes({ fault, echo }: Treatment, waitMs: number): string {
  return [
    ...(fault === "exception" ? ["throw"] : []),
    ...(fault === "server-error" ? ["5xx"] : []),
    ...(waitMs > 0 ? [`wait=${waitMs}`] : []),
    ...(echo ? [] : ["mute"]),
  ].join(" ");
}

function hasBody({ method, body }: RoutedRequest["request"]): boolean {
  return body !== undefined && body.length > 0 && method !== "GET" && method !== "HEAD";
}
