import { setTimeout as timeout } from "node:timers/promises";
import { forLog } from "../foreign-text.ts";
import type { Inputs } from "../inputs/load-inputs.ts";
import { describeVersions, short } from "../rollout/describe.ts";
import type { Ending } from "../rollout/events.ts";
import type { Command, Status } from "../rollout/model.ts";
import type { Clock } from "../rollout/ports.ts";
import { fieldsOf, parseJson } from "../values/json.ts";
import { quote } from "../values/problems.ts";
import { errorText, oneLine } from "../values/text.ts";
import { type ConnectOptions, connect } from "./github-client.ts";
import type { EventSink } from "./log.ts";
import type { Runner } from "./runner.ts";
import { failsJob } from "./wording.ts";

/** GitHub's limit of a description, in characters. */
const DESCRIPTION_LENGTH = 140;
/** `task` of this action's deployments: with the payload it identifies them to a later tick or the post step. */
const TASK = "deploy:workers-gradual-rollout";
/** How long the end of a run waits for GitHub, in ms. */
const FLUSH_MS = 10_000;
/** Before each further try of a status that may be accepted the next time, in ms: short enough for the end of a run. */
const WAITS_MS = [1_000, 4_000];

type State = "in_progress" | "success" | "failure" | "inactive";

type Payload = { readonly canary: string; readonly script: string };

export interface GithubDeployment {
  readonly read: EventSink;
  /** Waits until everything was sent, at most `limitMs` (default 10 s). Never rejects. */
  readonly flush: (limitMs?: number) => Promise<void>;
}

/**
 * One GitHub deployment a rollout, where the inputs ask for it: `in_progress` at each step, `success`, `failure` or
 * `inactive` at its end. Best effort and in the background: a rollout never waits for GitHub, and goes on without the
 * permission `deployments: write` after one warning. The last status is tried whatever became of the ones
 * before it: without it the environment would stay "in progress" for ever.
 *
 * @param canaryId the rollout's, where it is known before the event `adopted`
 */
export function githubDeploymentFor(
  { runner, fetch }: Pick<ConnectOptions, "fetch"> & { readonly runner: Pick<Runner, "warning"> },
  clock: Pick<Clock, "sleep">,
  inputs: Inputs,
  environmentUrl: string,
  canaryId?: string,
): GithubDeployment {
  const { command, dryRun, environment, githubToken: token = "", job, run, scriptName } = inputs;
  const { apiUrl, repository, serverUrl, sha: ref } = job;
  const none = { read: () => undefined, flush: async () => undefined };
  if (environment === undefined || command === "status" || dryRun) return none;
  const warn = (text: string) => runner.warning(forLog(text), { title: "GitHub deployment" });
  if (ref === undefined || repository === undefined || token === "") {
    const lacking =
      ref === undefined ? "no commit" : repository === undefined ? "no repository" : "no github-token";
    warn(`The rollout is not recorded as a GitHub deployment: ${lacking} is known.`);
    return none;
  }
  const [owner = "", repo = ""] = repository.split("/");
  let canary = canaryId;
  let warned = false;
  let id: number | undefined;
  let queue: Promise<void> = Promise.resolve();
  const giveUp = new AbortController();
  const common = { owner, repo, environment, request: { signal: giveUp.signal } };

  const findOrCreate = async (payload: Payload): Promise<number> => {
    const { request } = await connect({ token, apiUrl, fetch });
    const { data: known } = await request("GET /repos/{owner}/{repo}/deployments", {
      ...common,
      task: TASK,
      per_page: 10,
    });
    const existing = known.find((each) => samePayload(each.payload, payload));
    if (existing) return Number(existing.id);
    const { data } = await request("POST /repos/{owner}/{repo}/deployments", {
      ...common,
      ref,
      task: TASK,
      description: cutToLimit(`Gradual rollout of ${scriptName}: canary ${short(payload.canary)}`),
      payload,
      auto_merge: false,
      required_contexts: [],
    });
    if (!("id" in data)) throw new Error("GitHub answered without a deployment");
    return Number(data.id);
  };

  const post = async (payload: Payload, state: State, text: string): Promise<void> => {
    // Found again after a lost answer: it may have been created all the same.
    id ??= await findOrCreate(payload);
    const { request } = await connect({ token, apiUrl, fetch });
    await request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
      ...common,
      deployment_id: id,
      state,
      description: cutToLimit(text),
      log_url: `${serverUrl}/${repository}/actions/runs/${run.id}`,
      environment_url: environmentUrl,
    });
  };

  const send = (state: State | undefined, text: string): void => {
    if (canary === undefined || state === undefined) return;
    const payload = { canary, script: scriptName };
    queue = queue.then(async () => {
      for (const waitMs of [...WAITS_MS, undefined]) {
        try {
          return await post(payload, state, text);
        } catch (error) {
          if (giveUp.signal.aborted) return;
          if (waitMs === undefined || !mayRetry(error)) return refused(state, error);
          await clock.sleep(waitMs, giveUp.signal).catch(() => undefined);
        }
      }
    });
  };

  const refused = (state: State, error: unknown): void => {
    const said = errorText(error).split("\n", 1)[0];
    if (state !== "in_progress" && id !== undefined) warn(outdated(`(${said})`));
    else if (!warned)
      warn(`The rollout is not recorded as a GitHub deployment (${said})${adviceFor(error)}.`);
    warned = true;
  };

  const outdated = (how: string): string => {
    return `GitHub did not accept the rollout's last status ${how}: the environment ${quote(environment)} may keep showing an older one, such as in_progress.`;
  };

  return {
    read(event) {
      if (event.type === "adopted") canary = event.canaryId;
      if (event.type === "finished")
        send(finalState(event.outcome.status, command), urgentFirst(event.outcome));
      if (event.type === "deployed" && event.purpose === "step" && event.index !== undefined)
        send("in_progress", `Step ${event.index + 1}: ${describeVersions(event.deployment)}`);
    },
    async flush(limitMs = FLUSH_MS) {
      const late = timeout(limitMs, "late", { signal: giveUp.signal }).catch(() => undefined);
      const end = await Promise.race([queue, late]);
      giveUp.abort();
      if (end === "late") warn(outdated(`within ${limitMs / 1_000} s`));
    },
  };
}

/** What can't wait comes first, without its command, which would be cut. */
function urgentFirst({ reason, advice }: Ending): string {
  return advice?.command === undefined ? reason : `${advice.text.split(". ", 1)[0]}. ${reason}`;
}

function cutToLimit(text: string): string {
  return oneLine(text, DESCRIPTION_LENGTH - 1);
}

/** What a run's end means for the GitHub deployment; undefined while the rollout goes on. */
function finalState(status: Status, command: Command): State | undefined {
  if (status === "completed") return "success";
  if (status === "drifted" || (status === "rolled-back" && command === "rollback")) return "inactive";
  return failsJob(status, command) ? "failure" : undefined;
}

/** A fault of GitHub's or of the network (which Octokit calls a 500), or a limit of requests. */
function mayRetry(error: unknown): boolean {
  const status = statusOf(error);
  return (
    status >= 500 ||
    status === 408 ||
    status === 429 ||
    (status === 403 && /rate limit/i.test(errorText(error)))
  );
}

/** GitHub answers 404 to hide what a token may not read. */
function adviceFor(error: unknown): string {
  return [401, 403, 404].includes(statusOf(error)) && !mayRetry(error)
    ? ": it needs the permission deployments: write and github-token"
    : ", and continues without that record";
}

/** 0 for an error without one. */
function statusOf(error: unknown): number {
  return error instanceof Error && "status" in error ? Number(error.status) : 0;
}

function samePayload(theirs: unknown, ours: Payload): boolean {
  const { canary, script } = fieldsOf(typeof theirs === "string" ? parseJson(theirs) : theirs);
  return canary === ours.canary && script === ours.script;
}
