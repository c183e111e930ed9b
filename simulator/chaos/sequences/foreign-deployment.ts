import type { Cloud } from "../../account/cloud.ts";
import type { ForeignShares, StoredDeployment, StoredVersion } from "../../account/model.ts";
import { SCRIPT } from "../rollouts/harness.ts";
import { messageOf, readStep } from "../rollouts/rollout-facts.ts";
import type { ForeignDeployment } from "./sequence-scenario.ts";

/** The n-th upload, counted back from the newest, and round again. */
export function pickVersion(cloud: Cloud, n: number, script = SCRIPT): StoredVersion {
  const versions = cloud.versions(script);
  const version = versions[n % versions.length];
  if (version === undefined) throw new Error("this Worker has no version");
  return version;
}

/** Somebody else deploys. */
export function deployForeign(
  cloud: Cloud,
  { what, share, first, second }: ForeignDeployment,
  script = SCRIPT,
): StoredDeployment {
  const live = cloud.live(script)?.json;
  if (live === undefined) throw new Error("something is live from the beginning");
  const one = pickVersion(cloud, first, script).id;
  const other = pickVersion(cloud, first + second, script).id;
  const deploy = (shares: ForeignShares, message?: string, extra?: object) =>
    cloud.deployForeign(script, shares, {
      source: message === undefined ? "dash" : "api",
      ...(message !== undefined && { message }),
      ...(extra && { extra: { ...extra } }),
    });
  const split = (a: string, b: string) =>
    a === b
      ? a
      : ([
          [a, rest(share)],
          [b, share],
        ] as const);
  const [a = one, b = a === other ? one : other] = live.versions.map(({ version_id }) => version_id);
  const canary8 = readStep(messageOf(live))?.canary8;
  const canary = live.versions.find(({ version_id }) => version_id.slice(0, 8) === canary8)?.version_id ?? b;
  const stable = canary === a ? b : a;
  const step = (id: string) => `canary ${id.slice(0, 8)} ${share}% 1/2 run 555.1: other`;
  switch (what) {
    case "single":
      return deploy(one);
    case "stable":
      return deploy(stable);
    case "shares":
      return deploy(split(a, b));
    case "same":
      return deploy(live.versions.map(({ version_id, percentage }) => [version_id, percentage] as const));
    case "split":
      return deploy(split(one, other));
    case "rollout":
      return deploy(split(other, one), step(one));
    case "same-rollout":
      return deploy(split(stable, canary), step(canary));
    case "manual-rollback":
      return deploy(stable, `rollback ${canary.slice(0, 8)} manual run 556.1: out`);
    case "three":
      return deploy([
        [one, 50],
        [pickVersion(cloud, first + 1, script).id, 30],
        [pickVersion(cloud, first + 2, script).id, 20],
      ]);
    case "odd":
      return deploy(one, undefined, { cohorts: [{ name: "beta", version: "x" }] });
  }
}

/** 100 − share to two decimals. */
function rest(share: number): number {
  return (10_000 - Math.round(share * 100)) / 100;
}
