export { CANARY } from "../support/scenario-run.ts";

import { CALM_LIST } from "../../simulator/faults/readings.ts";
import { CANARY, OTHER, type ScenarioOptions, setUpScenario, TOKEN } from "../support/scenario-run.ts";
import { runWorkflow, type Trigger } from "./workflow-runner.ts";

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
    play: (trigger: Pick<Trigger, "event"> & Partial<Trigger>) => runWorkflow(file, { ...base, ...trigger }),
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
