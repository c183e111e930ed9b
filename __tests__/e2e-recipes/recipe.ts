export { CANARY } from "../support/scenario-run.ts";

import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CALM_LIST } from "../../simulator/faults/readings.ts";
import type { VersionBehaviour } from "../../simulator/traffic/version-behaviour.ts";
import { visit } from "../e2e/visitors.ts";
import { CANARY, OTHER, type ScenarioOptions, setUpScenario, TOKEN } from "../support/scenario-run.ts";
import { type Rerun, runWorkflow, type Trigger, tempFolder } from "./workflow-runner.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The first workflow in README.md, as a newcomer copies it. */
export const [, README_WORKFLOW = ""] =
  /^```yaml\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];

/** A workflow that is no file of the repository: its path, for `setRecipe`. It goes when the test is finished. */
export function written(workflow: string): string {
  const file = join(tempFolder(), "workflow.yml");
  writeFileSync(file, workflow);
  return relative(ROOT, file);
}

/** An example with holds of five minutes, for what doesn't depend on them: as a file for `setRecipe`. */
export function hurried(example: string): string {
  const workflow = readFileSync(join(ROOT, example), "utf8");
  const shorter = workflow.replaceAll(":15m", ":5m");
  if (shorter === workflow) throw new Error(`${example} has no hold of 15m`);
  return written(shorter);
}

/**
 * A scenario in which a whole workflow file runs. What it uploads is `canary`. Its jobs run at once, so that
 * which of them meets an older view of the list would be chance: here none does.
 */
export async function setRecipe(file: string, options: ScenarioOptions = {}) {
  const readings = { ...CALM_LIST, ...options.readings };
  const scenario = await setUpScenario({ ...options, readings, canary: { id: OTHER } });
  const { cloud, apiUrl } = scenario;
  const base: Omit<Trigger, "event"> = {
    secrets: {
      CLOUDFLARE_API_TOKEN: TOKEN,
      CLOUDFLARE_ACCOUNT_ID: cloud.accountId,
    },
    env: { CLOUDFLARE_API_BASE_URL: apiUrl },
    time: scenario.time,
    nextVersion: () => CANARY,
    uploaded: ({ script, ...version }) => cloud.uploadVersion(script, version),
  };
  return {
    ...scenario,
    secrets: base.secrets,
    /** What happens in GitHub. */
    play: (trigger: Pick<Trigger, "event"> & Partial<Trigger>, rerun?: Rerun) =>
      runWorkflow(file, { ...base, ...trigger }, rerun),
    /** People who really come, also to the live tail; they come at once for each second. */
    visitors: (perSecond: number, canary: Partial<VersionBehaviour> = {}, script = scenario.script) =>
      visit({ ...scenario, canary: { id: CANARY } }, perSecond, canary, { tickMs: 1_000, script }),
    /** Users that both versions serve for so many minutes from now on, in plenty. */
    users(minutes: number, canaryErrors = 0) {
      for (let minute = 0; minute < minutes; minute += 1) {
        const at = cloud.now() + minute * 60_000;
        const { stable } = scenario;
        cloud.invocations.add(at, stable.id, { requests: 500 });
        cloud.invocations.add(at, CANARY, { requests: 500, errors: canaryErrors });
      }
    },
  };
}

/** A push to main. */
export const PUSH = { name: "push", payload: { head_commit: { message: "fix: carts\n\nThey were empty." } } };
