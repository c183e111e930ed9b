import { forLog } from "../foreign-text.ts";
import type { Inputs } from "../inputs/load-inputs.ts";
import type { Clock } from "../rollout/ports.ts";
import type { ConnectOptions } from "./github-client.ts";
import { createDeploymentRecord, type DeploymentRecord } from "./github-deployment.ts";
import type { Runner } from "./runner.ts";

const NONE: DeploymentRecord = {
  read: () => undefined,
  attach: () => undefined,
  close: () => undefined,
  flush: async () => undefined,
};

interface RecordDeps extends Pick<ConnectOptions, "fetch"> {
  readonly runner: Pick<Runner, "warning">;
}

/** The GitHub deployment that the inputs ask for; a record that does nothing where they ask for none. */
export function recordFor(
  { runner, fetch }: RecordDeps,
  clock: Clock,
  inputs: Inputs,
  environmentUrl: string,
): DeploymentRecord {
  const { command, dryRun, environment, githubToken = "", job, run, scriptName } = inputs;
  if (environment === undefined || command === "status" || dryRun) return NONE;
  const warn = (text: string) => runner.warning(forLog(text), { title: "GitHub deployment" });
  const { sha } = job;
  if (sha === undefined || job.repository === undefined || githubToken === "") {
    const lacking =
      sha === undefined ? "no commit" : job.repository === undefined ? "no repository" : "no github-token";
    warn(`The rollout is not recorded as a GitHub deployment: ${lacking} is known.`);
    return NONE;
  }
  return createDeploymentRecord({
    token: githubToken,
    apiUrl: job.apiUrl,
    fetch,
    repository: job.repository,
    sha,
    environment,
    scriptName,
    command,
    logUrl: `${job.serverUrl}/${job.repository}/actions/runs/${run.id}`,
    environmentUrl,
    clock,
    warn,
  });
}
