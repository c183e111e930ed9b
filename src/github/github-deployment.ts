import { short } from "../rollout/describe.ts";
import type { Ending, RolloutEvent } from "../rollout/events.ts";
import type { Command, Deployment, Status } from "../rollout/model.ts";
import type { Clock } from "../rollout/ports.ts";
import { fieldsOf, parseJson } from "../values/json.ts";
import { quote } from "../values/parsed.ts";
import { formatPercent } from "../values/percent.ts";
import { oneLine, say } from "../values/text.ts";
import { type ConnectOptions, connect } from "./github-client.ts";
import type { Reader } from "./log.ts";
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

export interface DeploymentOptions extends ConnectOptions {
  /** `owner/name` */
  readonly repository: string;
  /** The commit that is deployed. */
  readonly sha: string;
  /** The input `environment`. */
  readonly environment: string;
  readonly scriptName: string;
  /** The run's page. */
  readonly logUrl: string;
  readonly command: Command;
  readonly environmentUrl: string;
  readonly clock: Pick<Clock, "sleep">;
  /** Called once when GitHub refuses or is late, and once for the last status; the rollout goes on. */
  readonly warn: (text: string) => void;
}

/** Records the rollout as a GitHub deployment. */
export interface DeploymentRecord {
  readonly read: Reader;
  /** Names the rollout's canary, for a step without the event `takeover`. */
  readonly attach: (canaryId: string) => void;
  /** The last status, for a step that ends without the event `finished`. */
  readonly close: (ending: Ending) => void;
  /** Waits until everything was sent, at most `limitMs` (default 10 s). Never rejects. */
  readonly flush: (limitMs?: number) => Promise<void>;
}

/**
 * One GitHub deployment a rollout: `in_progress` at each step, `success`, `failure` or `inactive` at its
 * end. Best effort and in the background: a rollout never waits for GitHub, and goes on without the
 * permission `deployments: write` after one warning. The last status is tried whatever became of the ones
 * before it: without it the environment would stay "in progress" for ever.
 */
export function createDeploymentRecord(options: DeploymentOptions): DeploymentRecord {
  const [owner = "", repo = ""] = options.repository.split("/");
  let canaryId: string | undefined;
  let warned = false;
  /** For good: only the last status is still tried. */
  let refused = false;
  let id: number | undefined;
  let queue: Promise<void> = Promise.resolve();
  let judged = "";
  const giveUp = new AbortController();
  /** From the end of the run on no earlier status is waited for. */
  const ended = new AbortController();
  const common = { owner, repo, request: { signal: giveUp.signal } };

  async function findOrCreate(canary: string): Promise<number> {
    const { request } = await connect(options);
    const payload = { canary, script: options.scriptName };
    const { data: known } = await request("GET /repos/{owner}/{repo}/deployments", {
      ...common,
      environment: options.environment,
      task: TASK,
      per_page: 10,
    });
    const existing = known.find((each) => samePayload(each.payload, payload));
    if (existing) return Number(existing.id);
    const { data } = await request("POST /repos/{owner}/{repo}/deployments", {
      ...common,
      ref: options.sha,
      task: TASK,
      environment: options.environment,
      description: inBrief(`Gradual rollout of ${options.scriptName}: canary ${short(canary)}`),
      payload,
      auto_merge: false,
      required_contexts: [],
    });
    if (!("id" in data)) throw new Error("GitHub answered without a deployment");
    return Number(data.id);
  }

  async function post(canary: string, state: State, text: string): Promise<void> {
    // Found again after a lost answer: it may have been created all the same.
    id ??= await findOrCreate(canary);
    const { request } = await connect(options);
    await request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
      ...common,
      deployment_id: id,
      state,
      description: inBrief(text),
      environment: options.environment,
      log_url: options.logUrl,
      environment_url: options.environmentUrl,
    });
  }

  /** @param stop ends the waits between its tries */
  async function postPatiently(stop: AbortSignal, ...status: Parameters<typeof post>): Promise<void> {
    for (const waitMs of WAITS_MS) {
      try {
        return await post(...status);
      } catch (error) {
        if (!mayPass(error) || stop.aborted) throw error;
        await options.clock.sleep(waitMs, stop).catch(() => undefined);
      }
    }
    return post(...status);
  }

  function send(state: State, text: string): void {
    const canary = canaryId;
    const last = ended.signal.aborted;
    if (canary === undefined) return;
    queue = queue.then(async () => {
      if ((refused && !last) || giveUp.signal.aborted) return;
      try {
        await postPatiently(last ? giveUp.signal : ended.signal, canary, state, text);
      } catch (error) {
        if (giveUp.signal.aborted) return;
        const said = say(error).split("\n", 1)[0];
        if (last && id !== undefined) options.warn(outdated(`(${said})`));
        else if (!warned)
          options.warn(`The rollout is not recorded as a GitHub deployment (${said})${adviceFor(error)}.`);
        warned = true;
        refused ||= !mayPass(error);
      }
    });
  }

  function outdated(how: string): string {
    return `GitHub did not accept the rollout's last status ${how}: the environment ${quote(options.environment)} may keep showing an older one, such as in_progress.`;
  }

  function close(ending: Ending): void {
    const state = finalState(ending.status, options.command);
    if (ended.signal.aborted || state === undefined) return;
    ended.abort();
    send(state, inShort(ending));
  }

  const read = (event: RolloutEvent): void => {
    switch (event.type) {
      case "takeover":
        canaryId = event.canaryId;
        return;
      case "verdicts":
        judged = event.verdicts.map(({ check, status }) => `${check} ${status}`).join(", ");
        return;
      case "deployed":
        if (event.purpose === "step" && event.index !== undefined)
          send(
            "in_progress",
            `Step ${event.index + 1}: ${sharesOf(event.deployment)}${judged === "" ? "" : `; before: ${judged}`}`,
          );
        judged = "";
        return;
      case "finished":
        close(event.outcome);
        return;
      default:
        return;
    }
  };

  return {
    read,
    attach: (named) => {
      canaryId = named;
    },
    close,
    flush: async (limitMs = FLUSH_MS) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(resolve, limitMs, "late");
      });
      const end = await Promise.race([queue, late]);
      clearTimeout(timer);
      giveUp.abort();
      if (end === "late") options.warn(outdated(`within ${limitMs / 1_000} s`));
    },
  };
}

/** What can't wait comes first, without its command, which would be cut. */
function inShort({ reason, advice }: Ending): string {
  return advice?.command === undefined ? reason : `${advice.text.split(". ", 1)[0]}. ${reason}`;
}

function inBrief(text: string): string {
  return oneLine(text, DESCRIPTION_LENGTH - 1);
}

/** What a run's end means for the GitHub deployment; undefined while the rollout goes on. */
function finalState(status: Status, command: Command): State | undefined {
  if (status === "completed") return "success";
  if (status === "drifted" || (status === "rolled-back" && command === "rollback")) return "inactive";
  return failsJob(status, command) ? "failure" : undefined;
}

/** A fault of GitHub's or of the network (which Octokit calls a 500), or a limit of requests. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return (
    status >= 500 || status === 408 || status === 429 || (status === 403 && /rate limit/i.test(say(error)))
  );
}

/** GitHub answers 404 to hide what a token may not read. */
function adviceFor(error: unknown): string {
  return [401, 403, 404].includes(statusOf(error)) && !mayPass(error)
    ? ": it needs the permission deployments: write and github-token"
    : ", and continues without that record";
}

/** 0 for an error without one. */
function statusOf(error: unknown): number {
  return error instanceof Error && "status" in error ? Number(error.status) : 0;
}

function sharesOf({ versions }: Deployment): string {
  return versions
    .map(({ versionId, percentage }) => `${short(versionId)} ${formatPercent(percentage)} %`)
    .join(", ");
}

function samePayload(theirs: unknown, ours: { canary: string; script: string }): boolean {
  const { canary, script } = fieldsOf(typeof theirs === "string" ? parseJson(theirs) : theirs);
  return canary === ours.canary && script === ours.script;
}
