/** Runs a workflow file as GitHub would: its jobs in order, matrices at once, reusable workflows that it calls, re-runs. */

import { RUN_ID, SHA } from "../../simulator/runner/runner.ts";
import { type Contexts, fill, holds } from "./expressions.ts";
import { type JobEnd, REPOSITORY, runJob, type Trigger, tempFolder } from "./job-run.ts";
import {
  calledBy,
  cellsOf,
  checkPermissions,
  formDefaults,
  groupOf,
  handedOver,
  type Job,
  readWorkflow,
  type Workflow,
} from "./workflow-model.ts";

export { type JobEnd, type Trigger, tempFolder } from "./job-run.ts";

export type Ends = Readonly<Record<string, JobEnd>>;

export interface Rerun {
  readonly jobs: "all" | "failed";
  /** Of the attempt before. */
  readonly ends: Ends;
}

/** What the jobs of a workflow share. */
interface Running {
  readonly workflow: Workflow;
  readonly contexts: Contexts;
  readonly trigger: Trigger;
  readonly cancel: AbortSignal;
  readonly permissions: Readonly<Record<string, string>>;
  /** Groups that are taken by those who called it. */
  readonly groups: readonly string[];
  /** In front of the names of its jobs: `deploy / `. */
  readonly prefix: string;
  /** By name, what isn't run again. */
  readonly kept: Ends;
  readonly ends: Record<string, JobEnd>;
}

const SKIPPED: JobEnd = { result: "skipped", action: [], outputs: {}, wrangler: [], log: "" };
const NOTHING_KEPT: Ends = {};

/**
 * Runs a workflow to its end. The names of a matrix's jobs have their values behind them: `deploy (api)`; those of a
 * workflow that is called stand behind the caller's: `deploy / upload`.
 *
 * @param rerun runs it once more, or what had failed and all that depends on it
 */
export async function runWorkflow(file: string, trigger: Trigger, rerun?: Rerun): Promise<Ends> {
  const workflow = readWorkflow(file);
  const ends: Record<string, JobEnd> = {};
  const contexts: Contexts = {
    github: {
      event_name: trigger.event.name,
      event: trigger.event.payload ?? {},
      sha: SHA,
      repository: REPOSITORY,
      ref: "refs/heads/main",
      ref_name: "main",
      run_id: RUN_ID,
      run_attempt: rerun === undefined ? 1 : 2,
      token: "github-token",
      server_url: "https://github.com",
      ...trigger.github,
    },
    inputs: { ...formDefaults(workflow), ...trigger.inputs },
    secrets: trigger.secrets,
  };
  const group = groupOf(workflow.concurrency, contexts);
  await runJobs({
    workflow,
    contexts,
    trigger,
    cancel: trigger.cancel ?? new AbortController().signal,
    // What a repository allows at most.
    permissions: {
      contents: "write",
      deployments: "write",
      actions: "write",
      "id-token": "write",
      attestations: "write",
    },
    groups: group === undefined ? [] : [group],
    prefix: "",
    kept: rerun?.jobs === "failed" ? rerun.ends : NOTHING_KEPT,
    ends,
  });
  return ends;
}

/** @returns by id, what the jobs after it see of a job, a matrix as a whole */
async function runJobs(running: Running): Promise<Ends> {
  const { workflow, trigger, cancel, ends, prefix, kept } = running;
  const seen: Record<string, JobEnd> = {};
  const again = new Set<string>();
  /** Jobs that came after one that failed. */
  const failing = new Set<string>();
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat();
    const needs = Object.fromEntries(
      needed.map((name) => [name, { result: seen[name]?.result, outputs: seen[name]?.outputs }]),
    );
    const contexts: Contexts = { ...running.contexts, needs, runner: { temp: tempFolder() } };
    const succeeded = needed.every((name) => seen[name]?.result === "success");
    if (needed.some((name) => failing.has(name) || seen[name]?.result === "failure")) failing.add(id);
    if (!holds(job.if, contexts, succeeded, cancel.aborted, failing.has(id))) {
      ends[prefix + id] = seen[id] = SKIPPED;
      continue;
    }
    const failed = new AbortController();
    // A job that begins after a cancel, such as with always(), isn't cancelled itself.
    const stop = cancel.aborted ? failed.signal : AbortSignal.any([cancel, failed.signal]);
    trigger.before?.(prefix + id);
    const refused = job.environment === undefined ? undefined : trigger.review?.(prefix + id);
    if (refused !== undefined) {
      ends[prefix + id] = seen[id] = { ...SKIPPED, result: refused };
      continue;
    }
    const all = await Promise.all(
      cellsOf(job, contexts).map(async (matrix) => {
        const name = prefix + (matrix ? `${id} (${Object.values(matrix).join(", ")})` : id);
        const before = kept[name];
        const keeps = before?.result === "success" && !needed.some((need) => again.has(need));
        if (!keeps) again.add(id);
        const own = { ...contexts, runner: { temp: tempFolder() }, ...(matrix && { matrix }) };
        const end = keeps ? before : await runOne({ ...running, cancel: stop }, job, own, name);
        if (end.result === "failure" && job.strategy?.["fail-fast"] !== false) failed.abort();
        ends[name] = end;
        return end;
      }),
    );
    seen[id] = { ...together(all), outputs: Object.assign({}, ...all.map(told)) };
  }
  return seen;
}

/** A job with steps, or the call of another workflow. */
async function runOne(running: Running, job: Job, contexts: Contexts, name: string): Promise<JobEnd> {
  const { workflow, trigger, cancel, groups } = running;
  const permissions = checkPermissions(workflow, job, running.permissions);
  if (job.uses === undefined) return runJob({ env: workflow.env, job }, contexts, trigger, cancel);
  const called = calledBy(job);
  const given = { github: contexts["github"], ...handedOver(job, called, contexts) };
  const own = [job.concurrency, called.concurrency].flatMap(
    (each, index) => groupOf(each, index ? given : contexts) ?? [],
  );
  if (new Set([...groups, ...own]).size < groups.length + own.length)
    throw new Error(`A deadlock: the caller of ${job.uses} has the group ${own.join(", ")}, too`);
  const seen = await runJobs({
    ...running,
    workflow: called,
    contexts: given,
    permissions,
    groups: [...groups, ...own],
    prefix: `${name} / `,
  });
  const outputs = Object.entries(called.on.workflow_call?.outputs ?? {});
  const jobs = Object.fromEntries(
    Object.entries(seen).map(([id, { result, outputs: of }]) => [id, { result, outputs: of }]),
  );
  const end = together(Object.values(seen));
  return {
    ...end,
    result: end.result === "skipped" && cancel.aborted ? "cancelled" : end.result,
    outputs: Object.fromEntries(
      outputs.map(([output, { value }]) => [output, fill(value, { ...given, jobs }, "")]),
    ),
  };
}

/** Jobs as one. */
function together(all: readonly JobEnd[]): JobEnd {
  const ended = (result: JobEnd["result"]) => all.find((end) => end.result === result);
  return ended("failure") ?? ended("cancelled") ?? ended("success") ?? SKIPPED;
}

/** What a job has told: of a matrix, an output that is empty in one job leaves another's in place. */
function told({ outputs }: JobEnd): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).filter(([, output]) => output !== ""));
}
