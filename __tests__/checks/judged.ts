/** A rollout on the simulator that is judged for real: traffic, metrics, probes and commands in virtual time. */

import type { Cloud } from "../../simulator/account/cloud.ts";
import type { Permission, Settings } from "../../simulator/account/model.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { isErrorOutcome } from "../../simulator/metrics/invocations.ts";
import { connectInProcess } from "../../simulator/metrics/live-tail/connect-in-process.ts";
import { visibleCells } from "../../simulator/metrics/visibility.ts";
import type { Readings } from "../../simulator/platform-unknowns.ts";
import { createBulkTraffic } from "../../simulator/traffic/bulk-traffic.ts";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { Traffic } from "../../simulator/traffic/traffic.ts";
import { type VersionBehaviour, VersionBehaviours } from "../../simulator/traffic/version-behaviour.ts";
import type { JudgeMode } from "../../src/checks/judge.ts";
import type { MetricRow, MetricSource } from "../../src/checks/sources.ts";
import type { ShellEnd, ShellRequest } from "../../src/checks/spawn-shell.ts";
import { createAnalytics } from "../../src/cloudflare/analytics.ts";
import { createTailApi } from "../../src/cloudflare/tails.ts";
import { createTelemetry } from "../../src/cloudflare/telemetry.ts";
import type { Transport } from "../../src/http.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import type { Judge } from "../../src/rollout/ports.ts";
import { floorTo } from "../../src/values/duration.ts";
import { createWorld } from "../support/world.ts";
import { MINUTE } from "./made-up.ts";
import { NEVER, oneJudge } from "./one-judge.ts";

const TOKEN = "judged-token-0123456789";

export interface JudgedOptions {
  readonly checks: string;
  readonly perMinute?: number;
  readonly stable?: Partial<VersionBehaviour>;
  readonly canary?: Partial<VersionBehaviour>;
  readonly settings?: Partial<Settings>;
  readonly readings?: Partial<Readings>;
  readonly permissions?: readonly Permission[];
  readonly minRequests?: number;
  readonly seed?: number;
  /** Reads what the analytics would say from where they read it, and not over the API: the same minutes, sooner. */
  readonly direct?: boolean;
  /** How `./count` ends that is run at this moment (Unix ms). */
  readonly countExit?: (now: number) => number;
  /** How a command ends, and how long it takes, in ms. */
  readonly command?: { readonly end: ShellEnd; readonly ms: number };
}

export function createJudged(options: JudgedOptions) {
  const { perMinute = 600, seed = 1 } = options;
  let current: Judge | undefined;
  /** When a check woke the hold. */
  const alarms: number[] = [];
  const world = createWorld({
    ...(options.readings && { readings: options.readings }),
    judge: {
      preflight: async (...asked) =>
        (await current?.preflight?.(...asked)) ?? { problems: [], warnings: [], notes: [] },
      look: async (...asked) => (await current?.look(...asked)) ?? [],
      close: async () => current?.close?.(),
      get alarm() {
        const signal = current?.alarm ?? NEVER;
        signal.addEventListener("abort", () => alarms.push(clock.now()), { once: true });
        return signal;
      },
    },
  });
  const { clock, cloud, faults } = world;
  Object.assign(cloud.settings, options.settings);
  cloud.addToken(TOKEN, options.permissions ? { permissions: options.permissions } : {});
  const behaviours = new VersionBehaviours(seed);
  const workers = createSimulatedWorkers({ seed });
  for (const [version, dials] of [
    [world.stable.id, options.stable ?? {}],
    [world.canary.id, options.canary ?? {}],
  ] as const) {
    behaviours.set(version, dials);
    workers.setBehaviour(version, dials);
  }
  const load = createBulkTraffic({ cloud, perMinute, behaviours, script: world.script, seed });
  load.fill(clock.now() - 70 * MINUTE, clock.now());
  const users = new AbortController();
  void load.run(clock, { signal: users.signal });

  const traffic = new Traffic({ cloud, random: () => 0.99, serve: workers.serve });
  const asked: number[] = [];
  const api = createInProcessTransport({ cloud, faults, clock });
  const transport: Transport = {
    async send(request, limits) {
      const url = new URL(request.url);
      if (url.host !== "shop.example.com") {
        if (/graphql|telemetry/.test(url.pathname)) asked.push(clock.now());
        return api.send(request, limits);
      }
      const { status, headers, body } = await traffic.handle({
        method: request.method,
        url: `/${world.script}${url.pathname}`,
        headers: request.headers,
      });
      return { status, headers, body: typeof body === "string" ? body : Buffer.from(body).toString() };
    },
  };
  const commands: number[] = [];
  /** The environments of `./count`. */
  const counted: Readonly<Record<string, string>>[] = [];
  const lines: string[] = [];

  /** A new process's judge. */
  function judge(mode: JudgeMode): Judge {
    const account = {
      transport,
      baseUrl: "https://api.cloudflare.com/client/v4",
      token: TOKEN,
      accountId: cloud.accountId,
      scriptName: world.script,
      serverNow: cloud.now,
    };
    return oneJudge(clock, options.checks, {
      ...(options.minRequests !== undefined && { minRequests: options.minRequests }),
      scriptName: world.script,
      mode,
      transport,
      sources: {
        analytics: options.direct ? directly(cloud, world.script) : createAnalytics(account),
        logs: createTelemetry(account),
      },
      tails: {
        api: createTailApi(account),
        connect: connectInProcess(cloud.tails, clock),
        serverNow: cloud.now,
      },
      shell: async (request, signal) => {
        commands.push(clock.now());
        if (request.command === "./count") return count(request);
        request.onLine("a line", "stdout");
        const { end, ms } = options.command ?? { end: { code: 0 }, ms: 1_000 };
        return clock.sleep(ms, signal).then(
          () => end,
          () => ({ why: "ended by SIGTERM" }),
        );
      },
      tokens: [TOKEN],
      onLine: (_, line) => lines.push(line),
    });
  }

  /** Prints what the analytics would say, and ends as it was told to. */
  async function count({ env, onLine }: ShellRequest): Promise<ShellEnd> {
    counted.push(env);
    const span = { from: Date.parse(env["FROM"] ?? ""), to: Date.parse(env["TO"] ?? "") };
    const rows = await directly(cloud, world.script).counts(span);
    for (const each of Map.groupBy(rows, ({ at, versionId }) => `${at} ${versionId}`).values()) {
      const [{ at, versionId: version } = { at: Number.NaN, versionId: "" }] = each;
      const [requests, errors] = [sumOf(each, "requests"), sumOf(each, "errors")];
      onLine(JSON.stringify({ at: new Date(at).toISOString(), version, requests, errors }), "stdout");
    }
    return { code: options.countExit?.(clock.now()) ?? 0 };
  }

  return {
    ...world,
    alarms,
    behaviours,
    traffic,
    asked,
    commands,
    counted,
    lines,
    /** One process from its start to its end. */
    async play(request: Parameters<typeof world.begin>[0] = {}): Promise<RunOutcome> {
      const command = request.command ?? "rollout";
      current = judge(command === "rollout" ? "watching" : command === "advance" ? "tick" : "reading");
      const work = world.begin(request).work.finally(() => current?.close?.());
      return clock.run(work);
    },
    begin(request: Parameters<typeof world.begin>[0] = {}) {
      current = judge("watching");
      return world.begin(request);
    },
    judge,
    /** As the process does at its end. */
    close: async () => current?.close?.(),
    verdicts: () => world.events.flatMap((event) => (event.type === "verdicts" ? event.verdicts : [])),
    warnings: () => world.events.flatMap((event) => (event.type === "warning" ? [event.text] : [])),
    plan: () => world.events.flatMap((event) => (event.type === "plan" ? [event.plan] : []))[0],
  };
}

function sumOf(rows: readonly MetricRow[], what: "requests" | "errors"): number {
  return rows.reduce((sum, row) => sum + row[what], 0);
}

function directly(cloud: Cloud, script: string): MetricSource {
  return {
    async counts({ from, to }) {
      const query = { now: cloud.now(), from, to: to - 1, script, source: "graphql" } as const;
      const { sampleInterval } = cloud.settings;
      return [...visibleCells(cloud, query)].map(({ cell, kept }) => ({
        at: floorTo(MINUTE, cell.at),
        versionId: cell.version,
        requests: kept,
        errors: isErrorOutcome(cell.outcome) ? kept : 0,
        ...(typeof sampleInterval === "number" && { interval: sampleInterval }),
      }));
    },
  };
}
