import { expect } from "vitest";
import { errorEnvelope } from "../../simulator/api/envelope.ts";
import type { Effect, IncomingRequest } from "../../simulator/faults/rules.ts";
import { usualRequest } from "../../simulator/usual-request.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { RolloutRequest, Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import type { HoldView, Judge } from "../../src/rollout/ports.ts";
import { createWorld, type WorldOptions } from "../support/world.ts";

/** At a run's end, of the deployment that it has made last. */
export const READ_BACK = expect.stringMatching(/^GET deployments\/[\w-]+ → 200$/);
export const MINUTE = 60_000;
export const ALWAYS = Number.POSITIVE_INFINITY;
export const LIST = { operation: "deployments.list" } as const;
export const CREATE = { operation: "deployments.create" } as const;
export const VERSIONS = { operation: "versions.list" } as const;
/** A workflow that names no canary. */
export const UNNAMED = { kind: "none", problem: "No canary is named: give canary-version." } as const;

export const id = (id: string) => ({ kind: "id", id }) as const;
export const short = (id: string) => id.slice(0, 8);

/** Cloudflare refuses for good. */
export function refusal(message = "no way", code = 10021): Effect {
  return {
    kind: "answer",
    status: 400,
    headers: { "content-type": "application/json" },
    body: errorEnvelope([{ code, message }]),
  };
}

export function verdict(status: VerdictStatus, more: Partial<Verdict> = {}): Verdict {
  return { check: "error-rate <= 1%", status, warn: false, detail: "40 of 100", numbers: {}, ...more };
}

/** A judge that says what the function says, and what it was asked. */
export function saying(say: (view: HoldView) => readonly Verdict[]) {
  const asked: HoldView[] = [];
  const judge: Judge = {
    look: async (view) => {
      asked.push(view);
      return say(view);
    },
  };
  return { judge, asked };
}

/** A check that fails as soon as a hold begins. */
export const FAILING: Judge = saying(() => [verdict("fail")]).judge;

/** A list of deployments without any. */
export const NEVER_DEPLOYED: Effect = {
  kind: "answer",
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ success: true, errors: [], messages: [], result: { deployments: [] } }),
};

/** The world, and what there is to tell of it. */
export function setUpScenario(options: WorldOptions = {}) {
  const world = createWorld(options);
  const { cloud, script, stable, canary, clock, events } = world;
  const names = new Map([
    [stable.id, "stable"],
    [canary.id, "canary"],
  ]);
  /** What work comes to, and how long it takes. */
  const timed = async <T>(work: Promise<T>) => {
    const began = clock.now();
    const result = await clock.run(work);
    return { result, took: clock.now() - began };
  };
  return {
    ...world,
    /** The live shares, such as `stable 90, canary 10`. */
    live: () =>
      (cloud.live(script)?.json.versions ?? [])
        .map(({ version_id, percentage }) => `${names.get(version_id) ?? "other"} ${percentage}`)
        .join(", "),
    /** What the live deployment says of itself. */
    said: () => cloud.live(script)?.json.annotations?.["workers/message"],
    liveId: () => cloud.live(script)?.id ?? "",
    writes: () => world.requests().filter((line) => line.startsWith("POST")),
    /** The deployments that were deleted, as `DELETE deployments/… → 200`. */
    deletions: () => world.requests().filter((line) => line.startsWith("DELETE")),
    /** Events of one type, in order. */
    told: <T extends RolloutEvent["type"]>(type: T) =>
      events.filter((event): event is Extract<RolloutEvent, { type: T }> => event.type === type),
    /** Matches lists that are asked for once so many writes have been sent. */
    listsAfter:
      (writes: number) =>
      ({ operation }: IncomingRequest) =>
        operation === "deployments.list" && cloud.requestLog.writes.length >= writes,
    timed,
    /** What a run comes to, and how long it takes. */
    play: (...of: Parameters<typeof world.begin>) => timed(world.begin(...of).work),
    /** The same of one that is cancelled after so many ms. */
    cancelled: (afterMs: number, ...of: Parameters<typeof world.begin>) => {
      const { work, cancel } = world.begin(...of);
      clock.at(clock.now() + afterMs, () => cancel());
      return timed(work);
    },
    /** A run that is killed after so many ms. */
    killed: async (afterMs: number, ...of: Parameters<typeof world.begin>) => {
      const { kill } = world.begin(...of);
      await world.pass(afterMs);
      kill();
    },
    warnings: () => events.flatMap((event) => (event.type === "warning" ? [event.text] : [])),
    /** Ms from now. */
    after: (ms: number, act: () => void) => void clock.at(clock.now() + ms, act),
    /** As soon as the log has such an event. */
    once<T extends RolloutEvent["type"]>(
      type: T,
      match: (event: Extract<RolloutEvent, { type: T }>) => boolean,
      act: () => void,
    ) {
      const look = () =>
        events.some((event) => event.type === type && match(event as Extract<RolloutEvent, { type: T }>))
          ? act()
          : void clock.at(clock.now() + 500, look);
      look();
    },
    upload: (options: Parameters<typeof cloud.uploadVersion>[1] = {}) => cloud.uploadVersion(script, options),
    /** The live deployment has none before it. */
    forget: () => {
      for (const { id } of cloud.deployments(script).slice(1)) cloud.deleteDeployment(script, id);
    },
    /** Two versions of which neither has ever served alone, side by side. */
    unexplained: (tag?: string) => {
      const [one, other] = [
        cloud.uploadVersion(script, tag === undefined ? {} : { tag }),
        cloud.uploadVersion(script, {}),
      ];
      world.foreign([
        [one.id, 80],
        [other.id, 20],
      ]);
      return [one, other] as const;
    },
    /**
     * Somebody else deploys, said as in `live`: `other` is a new version. In the message CANARY and OTHER stand for the
     * beginnings of their ids.
     */
    deploy(shares: string, message = "hotfix") {
      const other = shares.includes("other") ? cloud.uploadVersion(script, {}).id : "";
      const ids: Readonly<Record<string, string>> = { stable: stable.id, canary: canary.id, other };
      const versions = shares.split(", ").map((share) => {
        const [name = "", percentage] = share.split(" ");
        return [ids[name] ?? name, Number(percentage)] as const;
      });
      return world.foreign(
        versions,
        message.replace("CANARY", short(canary.id)).replace("OTHER", short(other)),
      );
    },
    /** Stable and canary side by side. */
    split(share: number, message?: string) {
      return this.deploy(`stable ${100 - share}, canary ${share}`, message);
    },
  };
}

export type Scenario = ReturnType<typeof setUpScenario>;

/** What a workflow asks for that runs on ports of its own. */
export function requestOf(scenario: Scenario, change: Partial<RolloutRequest> = {}): RolloutRequest {
  return usualRequest(scenario, "10:10m, 50:10m, 100", change);
}

/** A rollout whose first step, of 10 %, has been live for a second, or so many minutes. */
export async function underWay(minutes = 1 / 60, options: WorldOptions & { readonly steps?: string } = {}) {
  const { steps, ...world } = options;
  const scenario = setUpScenario(world);
  await scenario.run({ command: "advance", ...(steps !== undefined && { steps }) });
  await scenario.pass(minutes * MINUTE);
  scenario.requests();
  return scenario;
}
