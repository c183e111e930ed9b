export { CANARY } from "../support/scenario-run.ts";

import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import type { VersionBehaviour } from "../../simulator/traffic/version-behaviour.ts";
import { CANARY, OTHER, type ScenarioOptions, setUpScenario, TOKEN } from "../support/scenario-run.ts";
import { visit } from "../support/visitors.ts";
import { type Ends, type Rerun, runWorkflow, type Trigger, tempFolder } from "./workflow-runner.ts";

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

/** An example with each text replaced as often as it stands there: as a file for `setRecipe`. */
export function changed(example: string, changes: Readonly<Record<string, string>>): string {
  const workflow = readFileSync(join(ROOT, example), "utf8");
  for (const text of Object.keys(changes))
    if (!workflow.includes(text)) throw new Error(`${example} has no ${text}`);
  return written(Object.entries(changes).reduce((text, [from, to]) => text.replaceAll(from, to), workflow));
}

/** An example with holds of five minutes, for what doesn't depend on them. */
export const hurried = (example: string) => changed(example, { ":15m": ":5m" });

/** Of the last use of this action in a job. */
export const outputsOf = (ends: Ends, job: string) => ends[job]?.action.at(-1)?.outputs ?? {};

/** How each job ended, and the status of each use of this action in it: `rollout: success completed`. */
export function said(ends: Ends): Readonly<Record<string, string>> {
  const told = ({ result, action }: Ends[string]) =>
    [result, ...action.map(({ outputs }) => outputs["status"])].join(" ");
  return Object.fromEntries(Object.entries(ends).map(([job, end]) => [job, told(end)]));
}

/**
 * A scenario in which a whole workflow file runs. What it uploads is `canary`. Its jobs run at once, so that
 * which of them meets an older view of the list would be chance: here none does.
 *
 * @param uploaded whether the canary is there already
 */
export async function setRecipe(
  file: string,
  { uploaded = false, ...options }: ScenarioOptions & { readonly uploaded?: boolean } = {},
) {
  const readings = { ...CALM_LIST, ...options.readings };
  const scenario = await setUpScenario({ ...options, readings, canary: { id: OTHER } });
  const { cloud, apiUrl, time, script, stable } = scenario;
  if (uploaded) cloud.uploadVersion(script, { id: CANARY });
  const secrets = { CLOUDFLARE_API_TOKEN: TOKEN, CLOUDFLARE_ACCOUNT_ID: cloud.accountId };
  const course: string[] = [];
  /** What happens in GitHub. */
  const play = (trigger: Pick<Trigger, "event"> & Partial<Trigger>, rerun?: Rerun) => {
    const base = {
      secrets,
      env: { CLOUDFLARE_API_BASE_URL: apiUrl },
      time,
      nextVersion: () => CANARY,
      uploaded: ({ script, ...version }) => cloud.uploadVersion(script, version),
    } satisfies Partial<Trigger>;
    const before = (job: string) => {
      course.push(scenario.live());
      trigger.before?.(job);
    };
    return runWorkflow(file, { ...base, ...trigger, before }, rerun);
  };
  return {
    ...scenario,
    secrets,
    play,
    /** A push to main. */
    push: (trigger: Partial<Trigger> = {}, rerun?: Rerun) => play({ event: PUSH, ...trigger }, rerun),
    /** What was live before each job that ran. */
    course,
    /** A cancel of the run, so many ms from now. */
    cancelAfter(ms: number): AbortSignal {
      const cancel = new AbortController();
      time.at(time.now() + ms, () => cancel.abort());
      return cancel.signal;
    },
    /** Somebody else deploys the canary, to such a share. */
    split: (share: number, message: string) =>
      scenario.foreign(
        [
          [stable.id, 100 - share],
          [CANARY, share],
        ],
        { message },
      ),
    /** People who really come, also to the live tail; they come at once for each second. */
    visitors: (perSecond: number, canary: Partial<VersionBehaviour> = {}, visited = script) =>
      visit({ ...scenario, canary: { id: CANARY } }, perSecond, canary, { tickMs: 1_000, script: visited }),
    /** Users that both versions serve for so many minutes from now on, in plenty. */
    users(minutes: number, canaryErrors = 0) {
      for (let minute = 0; minute < minutes; minute += 1) {
        const at = cloud.now() + minute * 60_000;
        cloud.invocations.add(at, stable.id, { requests: 500 });
        cloud.invocations.add(at, CANARY, { requests: 500, errors: canaryErrors });
      }
    },
  };
}

/** A push to main. */
export const PUSH = { name: "push", payload: { head_commit: { message: "fix: carts\n\nThey were empty." } } };
