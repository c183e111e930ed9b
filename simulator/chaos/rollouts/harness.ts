import { Cloud } from "../../account/cloud.ts";
import type { JsonShare, StoredDeployment, StoredVersion } from "../../account/model.ts";
import { createRandom } from "../../random.ts";
import type { ForeignKind, Role, RolloutScenario } from "./rollout-scenario.ts";

export const SCRIPT = "my-worker";
/** Long and strange enough to be found wherever it turns up. */
export const TOKEN = "t0ken-Zx81-must-not-show-qqXw7";
export const RUN = { id: "19876543210", attempt: 2 } as const;

export interface Harness {
  readonly cloud: Cloud;
  readonly versions: Readonly<Record<Role, StoredVersion>>;
  /** What the live deployment is when nobody has touched anything yet. */
  live(): StoredDeployment | undefined;
  deployForeign(kind: ForeignKind, share: number): StoredDeployment;
}

/** Sets up the account, the Worker, its versions and what is live. `now`: the server's clock in Unix ms. */
export function setUpHarness(scenario: RolloutScenario, now: () => number): Harness {
  const cloud = new Cloud({
    now,
    newId: createRandom(scenario.seed ^ 0x1d5).uuid,
    readings: scenario.readings,
  });
  cloud.addToken(TOKEN);
  const start = now();
  const upload = (name: string, hoursAgo: number) =>
    cloud.uploadVersion(SCRIPT, { message: name, tag: name, at: start - hoursAgo * 3_600_000 });
  const versions = {
    other: upload("other", 9),
    stable: upload("stable", 8),
    third: upload("third", 7),
    canary: upload("canary", 6),
  };
  const at = (hoursAgo: number) => start - hoursAgo * 3_600_000;
  const harness: Harness = {
    cloud,
    versions,
    live: () => cloud.live(SCRIPT),
    deployForeign: (kind, share) => deployForeign(harness, kind, share),
  };
  if (scenario.start === "empty") return harness;
  if (scenario.start !== "arrived-blind") {
    cloud.deployForeign(SCRIPT, versions.other.id, { source: "wrangler", at: at(5) });
    cloud.deployForeign(SCRIPT, versions.stable.id, { source: "wrangler", at: at(4) });
  }
  deployStart(harness, scenario, start - scenario.liveAgeMs);
  return harness;
}

function deployStart({ cloud, versions }: Harness, scenario: RolloutScenario, at: number): void {
  const { canary, stable, other, third } = versions;
  const share = scenario.startShare;
  const split = (id: string) =>
    scenario.canaryFirst
      ? ([
          [id, share],
          [stable.id, rest(share)],
        ] as const)
      : ([
          [stable.id, rest(share)],
          [id, share],
        ] as const);
  const message = (id: string) =>
    scenario.marked ? { message: `canary ${id.slice(0, 8)} ${share}% 1/3 run 777.1: before` } : {};
  switch (scenario.start) {
    case "resume":
      cloud.deployForeign(SCRIPT, split(canary.id), { at, ...message(canary.id) });
      break;
    case "conflict":
      cloud.deployForeign(SCRIPT, split(other.id), { at, ...message(other.id) });
      break;
    case "arrived":
    case "arrived-blind":
      cloud.deployForeign(SCRIPT, canary.id, { at });
      break;
    case "neither":
      cloud.deployForeign(SCRIPT, other.id, { at });
      break;
    case "three":
      cloud.deployForeign(SCRIPT, three(stable.id, canary.id, third.id), { at });
      break;
    case "cohorts":
      cloud.deployForeign(SCRIPT, stable.id, { at, extra: COHORTS });
      break;
  }
}

const COHORTS = { cohorts: [{ name: "beta", version: "x" }] };

/** 100 − share to two decimals. */
function rest(share: number): number {
  return (10_000 - Math.round(share * 100)) / 100;
}

function three(a: string, b: string, c: string) {
  return [
    [a, 50],
    [b, 30],
    [c, 20],
  ] as const;
}

function deployForeign({ cloud, versions }: Harness, kind: ForeignKind, share: number): StoredDeployment {
  const { stable, canary, other, third } = versions;
  const deploy = (
    ...args: Parameters<Cloud["deployForeign"]> extends [string, ...infer Rest] ? Rest : never
  ) => cloud.deployForeign(SCRIPT, ...args);
  switch (kind) {
    case "third-100":
      return deploy(third.id, { source: "wrangler", message: "hotfix", triggeredBy: "deployment" });
    case "stable-100":
      return deploy(stable.id, { message: "back to what works" });
    case "canary-100":
      return deploy(canary.id, { message: "just ship it" });
    case "stable-third":
      return deploy([
        [third.id, share],
        [stable.id, rest(share)],
      ]);
    case "same-as-live": {
      const live = cloud.live(SCRIPT)?.json.versions ?? [{ version_id: stable.id, percentage: 100 }];
      return deploy(live.map(({ version_id, percentage }) => [version_id, percentage] as const));
    }
    case "same-as-asked": {
      const asked = cloud.requestLog.writes.at(-1)?.body as { versions?: readonly JsonShare[] } | undefined;
      const versions = asked?.versions ?? [{ version_id: third.id, percentage: 100 }];
      return deploy(versions.map(({ version_id, percentage }) => [version_id, percentage] as const));
    }
    case "canary-by-hand":
      return deploy([
        [canary.id, share],
        [stable.id, rest(share)],
      ]);
    case "other-rollout":
      return deploy(
        [
          [stable.id, rest(share)],
          [other.id, share],
        ],
        { source: "api", message: `canary ${other.id.slice(0, 8)} ${share}% 1/2 run 555.1: other` },
      );
    case "other-run":
      return deploy(
        [
          [stable.id, rest(share)],
          [canary.id, share],
        ],
        { source: "api", message: `canary ${canary.id.slice(0, 8)} ${share}% 1/2 run 555.1: same canary` },
      );
    case "manual-rollback":
      return deploy(stable.id, {
        source: "api",
        message: `rollback ${canary.id.slice(0, 8)} manual run 556.1: out`,
      });
    case "cohorts":
      return deploy(third.id, { extra: COHORTS });
    case "other-strategy":
      return deploy(third.id, { extra: { strategy: "regions", regions: { eu: third.id } } });
    case "unknown-field":
      return deploy(third.id, {
        extra: { versions: [{ version_id: third.id, percentage: 100, region: "eu" }] },
      });
    case "three":
      return deploy(three(stable.id, canary.id, third.id));
  }
}
