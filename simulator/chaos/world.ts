import { Cloud } from "../account/cloud.ts";
import type {
  ForeignShares,
  JsonDeployment,
  JsonShare,
  StoredDeployment,
  StoredVersion,
} from "../account/model.ts";
import { createRandom } from "../random.ts";
import { HOSTILE } from "./hostile.ts";
import { readStep, workersMessageOf } from "./read-deployment.ts";
import type { ForeignPlan, JobStep, Scenario } from "./scenario.ts";

export const SCRIPT = "my-worker";
/** Long and strange enough to be found wherever it turns up. */
export const TOKEN = "t0ken-Zx81-must-not-show-qqXw7";

/** The Worker that a step works on. */
export function scriptOf({ worker = SCRIPT }: Pick<JobStep, "worker">): string {
  return worker;
}

/** The account that a scenario plays in, and what people do there. */
export class World {
  readonly scenario: Scenario;
  readonly cloud: Cloud;

  /** @param now the server's clock, in Unix ms */
  constructor(scenario: Scenario, now: () => number) {
    const { seed, readings } = scenario;
    this.scenario = scenario;
    this.cloud = new Cloud({ now, newId: createRandom(seed ^ 0x1d5).uuid, readings });
  }

  /** Does what happened before the beginning, on each Worker. */
  setUp(): void {
    const steps = this.scenario.acts.flatMap((act) => (act.kind === "job" ? act.steps : []));
    const now = this.cloud.now();
    for (const script of new Set([SCRIPT, ...steps.map(scriptOf)]))
      for (const act of this.scenario.before)
        if (act.kind === "upload") this.upload(script, now - act.agoMs);
        else this.deployForeign(act.other, script, now - act.agoMs);
  }

  /** @param at server time in ms */
  upload(script = SCRIPT, at?: number): void {
    const name = `v${this.cloud.has(script) ? this.cloud.versions(script).length + 1 : 1}`;
    const said = this.scenario.hostile ? { message: HOSTILE, author: HOSTILE } : { message: name };
    this.cloud.uploadVersion(script, { ...said, tag: name, ...(at !== undefined && { at }) });
  }

  changeSecret(script: string): void {
    this.cloud.changeSecret(script, "API_KEY");
  }

  /** The n-th upload, counted back from the newest (0), and round again; below 0 from the first one (-1) on. */
  pickVersion(n: number, script = SCRIPT): StoredVersion {
    const versions = this.cloud.versions(script);
    const version = n < 0 ? versions.at(n) : versions[n % versions.length];
    if (version === undefined) throw new Error("this Worker has no version");
    return version;
  }

  /**
   * Somebody else deploys.
   *
   * @param at server time in ms
   */
  deployForeign(other: ForeignPlan, script = SCRIPT, at?: number): StoredDeployment {
    const { what, share, first, second, reversed = false } = other;
    const { cloud } = this;
    const one = this.pickVersion(first, script).id;
    const two = this.pickVersion(first + second, script).id;
    const deploy = (shares: ForeignShares, message = other.message, extra?: object) =>
      cloud.deployForeign(script, shares, {
        source: message === undefined ? "dash" : "api",
        ...(message !== undefined && { message }),
        ...(extra && { extra: { ...extra } }),
        ...(at !== undefined && { at }),
        ...(this.scenario.hostile &&
          what === "single" && { author: HOSTILE, message: HOSTILE, source: HOSTILE }),
      });
    const again = (shares: readonly JsonShare[], message = other.message) =>
      deploy(
        shares.map(({ version_id, percentage }) => [version_id, percentage] as const),
        message,
      );
    const split = (a: string, b: string): ForeignShares => {
      if (a === b) return a;
      const shares = [[a, rest(share)] as const, [b, share] as const];
      return reversed ? shares.reverse() : shares;
    };
    const live = cloud.live(script)?.json;
    const [a = one, b = a === two ? one : two] = live?.versions.map(({ version_id }) => version_id) ?? [];
    const canary8 = live && readStep(workersMessageOf(live))?.canary8;
    const canary =
      live?.versions.find(({ version_id }) => version_id.slice(0, 8) === canary8)?.version_id ?? b;
    const stable = canary === a ? b : a;
    const step = (id: string) =>
      `canary ${id.slice(0, 8)} ${share}% ${other.message ?? "1/2 run 555.1: other"}`;
    const back = (id: string) => `rollback ${id.slice(0, 8)} manual run 556.1: out`;
    switch (what) {
      case "single":
        return deploy(one);
      case "stable":
        return deploy(stable);
      case "shares":
        return deploy(split(a, b));
      case "same":
        return again(live?.versions ?? [{ version_id: one, percentage: 100 }]);
      case "same-as-asked":
      case "restored": {
        const asked = cloud.requestLog.writes.findLast(({ path }) => path.includes(`/${script}/`));
        const { versions, annotations } = (asked?.body ?? {}) as Partial<JsonDeployment>;
        const message = `${annotations?.["workers/message"]} (restored by run 557.1)`;
        return again(
          versions ?? [{ version_id: one, percentage: 100 }],
          what === "restored" ? message : other.message,
        );
      }
      case "split":
        return deploy(split(one, two));
      case "rollout":
        return deploy(split(two, one), step(one));
      case "same-rollout":
        return deploy(split(stable, canary), step(canary));
      case "rollback":
        return deploy(two, back(one));
      case "manual-rollback":
        return deploy(stable, back(canary));
      case "three":
        return deploy([
          [one, 50],
          [this.pickVersion(first + 1, script).id, 30],
          [this.pickVersion(first + 2, script).id, 20],
        ]);
      case "cohorts":
        return deploy(one, undefined, { cohorts: [{ name: "beta", version: "x" }] });
      case "other-strategy":
        return deploy(one, undefined, { strategy: "regions", regions: { eu: one } });
      case "unknown-field":
        return deploy(one, undefined, { versions: [{ version_id: one, percentage: 100, region: "eu" }] });
    }
  }
}

/** 100 − share to two decimals. */
function rest(share: number): number {
  return (10_000 - Math.round(share * 100)) / 100;
}
