/**
 * Runs a workflow file as GitHub would: its jobs, their steps in order, shell steps in a real shell, and each step that
 * uses this action by starting the bundle. Actions of others are passed over. In place of npm and wrangler stand two
 * scripts: wrangler's uploads become versions of the simulated Workers.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { type Finished, RUN_ID, runAction, runPost, SHA } from "../support/runner.ts";
import type { SharedTime } from "../support/shared-time.ts";
import { type Contexts, fill, holds } from "./expressions.ts";
import { runShell, type ShellEnd, type Upload } from "./shell-step.ts";

const REPOSITORY = "acme/shop";
const ROOT = join(import.meta.dirname, "../..");

type Texts = Readonly<Record<string, string | number | boolean>>;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Texts;
  readonly run?: string;
  readonly "continue-on-error"?: boolean;
  readonly env?: Texts;
  readonly "working-directory"?: string;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly env?: Texts;
  readonly strategy?: {
    readonly "fail-fast"?: boolean;
    readonly matrix: Readonly<Record<string, readonly string[]>>;
  };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly env?: Texts;
  readonly jobs: Readonly<Record<string, Job>>;
}

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
}

export interface JobEnd {
  readonly result: "success" | "failure" | "cancelled" | "skipped";
  /** The steps that used this action, in order. */
  readonly action: readonly Finished[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What wrangler was told, in order: `triggers deploy`. */
  readonly wrangler: readonly string[];
}

const SKIPPED: JobEnd = { result: "skipped", action: [], outputs: {}, wrangler: [] };

/** Runs a workflow to its end. The names of a matrix's jobs have their values behind them: `deploy (api)`. */
export async function runWorkflow(file: string, trigger: Trigger): Promise<Readonly<Record<string, JobEnd>>> {
  const text = readFileSync(join(ROOT, file), "utf8");
  const workflow = parse(text) as Workflow;
  const ends: Record<string, JobEnd> = {};
  /** What the jobs after it see of a job, a matrix as a whole. */
  const seen: Record<string, JobEnd> = {};
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat();
    const needs = Object.fromEntries(
      needed.map((name) => [name, { result: seen[name]?.result, outputs: seen[name]?.outputs }]),
    );
    const contexts: Contexts = {
      github: {
        event_name: trigger.event.name,
        event: trigger.event.payload ?? {},
        sha: SHA,
        repository: REPOSITORY,
        ref_name: "main",
        run_id: RUN_ID,
        token: "github-token",
        server_url: "https://github.com",
        ...trigger.github,
      },
      inputs: { ...defaultsOf(text), ...trigger.inputs },
      secrets: trigger.secrets,
      needs,
      runner: { temp: tempFolder() },
    };
    const succeeded = needed.every((name) => seen[name]?.result === "success");
    if (!holds(job.if, contexts, succeeded)) {
      ends[id] = seen[id] = SKIPPED;
      continue;
    }
    trigger.before?.(id);
    const cells = cellsOf(job);
    const failed = new AbortController();
    const all = await Promise.all(
      cells.map(async (matrix) => {
        const own = { ...contexts, runner: { temp: tempFolder() }, ...(matrix && { matrix }) };
        const end = await runJob(workflow, job, own, trigger, failed.signal);
        if (end.result === "failure" && job.strategy?.["fail-fast"] !== false) failed.abort();
        ends[matrix ? `${id} (${Object.values(matrix).join(", ")})` : id] = end;
        return end;
      }),
    );
    const ended = (result: JobEnd["result"]) => all.find((end) => end.result === result);
    seen[id] = ended("failure") ?? ended("cancelled") ?? all.at(-1) ?? SKIPPED;
  }
  return ends;
}

/** @param cancel cancels the job; it is looked at between steps and while this action runs */
async function runJob(
  workflow: Workflow,
  job: Job,
  contexts: Contexts,
  trigger: Trigger,
  cancel: AbortSignal,
): Promise<JobEnd> {
  let env = { ...filled(workflow.env, contexts), ...filled(job.env, contexts) };
  const steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string }> = {};
  const action: Finished[] = [];
  const wrangler: string[] = [];
  let succeeded = true;
  for (const step of job.steps) {
    const known = { ...contexts, env, steps };
    if (!holds(step.if, known, succeeded, cancel.aborted)) continue;
    const own = { ...env, ...filled(step.env, known) };
    let ended: Pick<ShellEnd, "code" | "outputs">;
    if (step.run !== undefined) {
      const end = await shell(step.run, step, own, known, trigger);
      env = { ...env, ...end.env };
      wrangler.push(...end.wrangler);
      ended = end;
    } else if (step.uses === "./" || step.uses?.includes("/workers-gradual-rollout@")) {
      const inputs = filled(step.with, known);
      const { event, time, githubToken } = trigger;
      const running = await runAction({
        inputs,
        event,
        env: { ...own, ...trigger.env },
        ...(time && { time }),
        ...(githubToken !== undefined && { githubToken }),
      });
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
  for (const end of action.toReversed()) await (await runPost(end)).exited;
  return {
    result: cancel.aborted ? "cancelled" : succeeded ? "success" : "failure",
    action,
    wrangler,
    outputs: succeeded ? outputsOf(job, { ...contexts, env, steps }) : {},
  };
}

/** What a step that was passed over would have told is empty. */
function outputsOf({ outputs = {}, steps }: Job, contexts: Contexts): Record<string, string> {
  for (const [, id] of Object.values(outputs)
    .join()
    .matchAll(/\bsteps\.([\w-]+)/g))
    if (!steps.some((step) => step.id === id)) throw new Error(`There is no step ${id}`);
  return Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, fill(text, contexts, "")]));
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

function cellsOf({ strategy }: Job): readonly (Readonly<Record<string, string>> | undefined)[] {
  const [axis, ...more] = Object.entries(strategy?.matrix ?? {});
  if (more.length > 0) throw new Error("A matrix with two axes isn't carried out here");
  if (axis === undefined) return [undefined];
  return axis[1].map((value) => ({ [axis[0]]: value }));
}

/** What a form sends when nothing was filled in; an empty text where it has no default. */
function defaultsOf(text: string): Readonly<Record<string, unknown>> {
  const { on } = parse(text) as {
    readonly on: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, unknown>> } };
  };
  const inputs = (on.workflow_dispatch?.inputs ?? {}) as Record<string, { readonly default?: unknown }>;
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]));
}

/** A new folder that goes when the test is finished. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "workflow-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
