/**
 * Runs a job of a workflow as GitHub's runner does: its steps in order, shell steps in a real shell, and each step that
 * uses this action by starting the bundle. Actions of others are passed over. In place of npm and wrangler stand two
 * scripts: wrangler's uploads become versions of the simulated Workers.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Finished, type Running, SHA, startMain, startPost } from "../../simulator/runner/runner.ts";
import type { SharedTime } from "../../simulator/runner/shared-time.ts";
import { type Contexts, fill, holds } from "./expressions.ts";
import { runShell, type ShellEnd, type Upload } from "./shell-step.ts";
import type { Job, Step, Texts } from "./workflow-model.ts";

export const REPOSITORY = "acme/shop";
const OWN_ACTION = /^(?:\.\/$|[\w.-]+\/workers-gradual-rollout@v1(?:\.\d+\.\d+)?$)/;

/** What happens in GitHub, and what a machine of it has. */
export interface Trigger {
  /** `github.event_name` and the payload. */
  readonly event: { readonly name: string; readonly payload?: unknown };
  /** More of the `github` context than `sha` and `repository`, such as `ref_name`. */
  readonly github?: Readonly<Record<string, unknown>>;
  /** Of a form; what is left out has the form's default. */
  readonly inputs?: Readonly<Record<string, string | boolean>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** `github.token`, where GitHub's API is there to take it. */
  readonly githubToken?: string;
  /** What this machine adds to the environment of the action's steps. */
  readonly env: Readonly<Record<string, string>>;
  /** What the action's processes live in; real time by default. */
  readonly time?: SharedTime;
  /** A version's id; called before wrangler stores it. */
  readonly nextVersion?: () => string;
  /** wrangler has stored a version. */
  readonly uploaded?: (upload: Upload) => void;
  /** The folder of the repository, for shell steps; an empty one by default. */
  readonly repository?: string;
  /** Programs for shell steps in place of the real ones; shell. */
  readonly standIns?: Readonly<Record<string, string>>;
  /** Called before each job that is run. */
  readonly before?: (job: string) => void;
  /** How a job with an environment ends that isn't approved; undefined where it is. */
  readonly review?: (job: string) => "failure" | "cancelled" | undefined;
  /** A step of this action has begun. */
  readonly started?: (step: Running) => void;
  /** Somebody cancels the run. */
  readonly cancel?: AbortSignal;
}

export interface JobEnd {
  readonly result: "success" | "failure" | "cancelled" | "skipped";
  /** The steps that used this action, in order. */
  readonly action: readonly Finished[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What wrangler was told, in order: `triggers deploy`. */
  readonly wrangler: readonly string[];
  /** What its shell steps printed on standard output. */
  readonly log: string;
}

/** @param cancel cancels the job; it is looked at between steps and while this action runs */
export async function runJob(
  { env: workflowEnv, job }: { readonly env?: Texts | undefined; readonly job: Job },
  contexts: Contexts,
  trigger: Trigger,
  cancel: AbortSignal,
): Promise<JobEnd> {
  const { run_attempt } = contexts["github"] as { readonly run_attempt: number };
  const attempt = { GITHUB_RUN_ATTEMPT: String(run_attempt) };
  let env = { ...filled(workflowEnv, contexts), ...filled(job.env, contexts) };
  const steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string }> = {};
  const action: Finished[] = [];
  const wrangler: string[] = [];
  let log = "";
  let succeeded = true;
  for (const step of job.steps ?? []) {
    const known = { ...contexts, env, steps };
    if (!holds(step.if, known, succeeded, cancel.aborted)) continue;
    const own = { ...env, ...filled(step.env, known) };
    let ended: Pick<ShellEnd, "code" | "outputs">;
    if (step.run !== undefined) {
      const end = await shell(step.run, step, { ...attempt, ...own }, known, trigger);
      env = { ...env, ...end.env };
      wrangler.push(...end.wrangler);
      log += end.log;
      ended = end;
    } else if (OWN_ACTION.test(step.uses ?? "")) {
      const inputs = filled(step.with, known);
      const { event, time, githubToken } = trigger;
      const running = await startMain({
        inputs,
        event,
        env: { ...attempt, ...own, ...trigger.env },
        ...(time && { time }),
        ...(githubToken !== undefined && { githubToken }),
      });
      trigger.started?.(running);
      const onCancel = () => void running.cancel();
      cancel.addEventListener("abort", onCancel);
      const end = await running.exited;
      cancel.removeEventListener("abort", onCancel);
      action.push(end);
      ended = end;
    } else continue;
    const outcome = ended.code === 0 ? "success" : "failure";
    if (outcome === "failure" && step["continue-on-error"] !== true) succeeded = false;
    if (step.id !== undefined) steps[step.id] = { outputs: ended.outputs, outcome };
  }
  // After a main that ended well post does nothing, as action/main-step shows: it isn't started.
  for (const end of action.toReversed()) if (end.code !== 0) await (await startPost(end)).exited;
  return {
    result: cancel.aborted ? "cancelled" : succeeded ? "success" : "failure",
    action,
    wrangler,
    log,
    outputs: outputsOf(job, { ...contexts, env, steps }),
  };
}

/** Also of a job that failed. What a step that was passed over would have told is empty, and so is what holds a secret. */
function outputsOf({ outputs = {}, steps = [] }: Job, contexts: Contexts): Record<string, string> {
  for (const [, id] of Object.values(outputs)
    .join()
    .matchAll(/\bsteps\.([\w-]+)/g))
    if (!steps.some((step) => step.id === id)) throw new Error(`There is no step ${id}`);
  const secrets = Object.values(contexts["secrets"] as Record<string, string>).filter((text) => text !== "");
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => {
      const output = fill(text, contexts, "");
      return [name, secrets.some((secret) => output.includes(secret)) ? "" : output];
    }),
  );
}

async function shell(
  command: string,
  step: Step,
  env: Readonly<Record<string, string>>,
  contexts: Contexts,
  { github, nextVersion, uploaded, repository, standIns = {} }: Trigger,
): Promise<ShellEnd> {
  const { temp } = contexts["runner"] as { readonly temp: string };
  const folder = tempFolder();
  const ended = await runShell({
    command: fill(command, contexts),
    folder,
    directory: join(
      repository ?? join(folder, "my-worker"),
      fill(step["working-directory"] ?? ".", contexts),
    ),
    env: {
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SHA: SHA,
      GITHUB_REF_NAME: String(github?.["ref_name"] ?? "main"),
      RUNNER_TEMP: temp,
      ...env,
    },
    version: nextVersion?.() ?? "",
    standIns,
  });
  for (const upload of ended.uploads) uploaded?.(upload);
  return ended;
}

function filled(texts: Texts | undefined, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [name, fill(String(text), contexts)]),
  );
}

/** A new folder that goes when the test is finished. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "workflow-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
