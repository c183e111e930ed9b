/** Workflow files as GitHub's own parser and as plain YAML see them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { FileReference } from "@actions/workflow-parser/workflows/file-reference";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "../..");

export interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface WorkflowJob {
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly "timeout-minutes"?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Not of a job that calls the reusable workflow. */
  readonly steps?: readonly WorkflowStep[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface WorkflowFile {
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

/** @param path from the repository's root */
export function readWorkflow(path: string): WorkflowFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { ...(parse(text) as Omit<WorkflowFile, "text">), text };
}

export function stepsOf({ jobs }: WorkflowFile): readonly WorkflowStep[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

/** Where a workflow uses this action, or calls the reusable workflow, and what it may give to that. */
export function usesOfOurs({ jobs }: Pick<WorkflowFile, "jobs">) {
  const called = parse(readFileSync(join(ROOT, DEPLOY), "utf8")) as Called;
  const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as Pick<
    Called["on"]["workflow_call"],
    "inputs"
  >;
  const all = Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
  return all
    .filter(({ uses = "" }) => uses.includes("/workers-gradual-rollout"))
    .map(({ uses = "", with: given = {}, secrets = {} }: WorkflowStep & { readonly secrets?: object }) => ({
      uses,
      given,
      /** What it gives besides its inputs. */
      secrets: Object.keys(secrets),
      inputs: uses.includes(DEPLOY) ? called.on.workflow_call.inputs : action.inputs,
    }));
}

interface Called {
  readonly on: {
    readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly type?: string }>> };
  };
}

/** The reusable workflow, as others call it. */
export const DEPLOY = ".github/workflows/deploy.yml";

/** What GitHub's own parser complains about, also about how the workflow calls the reusable one. */
export async function complaints(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
  const files = {
    getFileContent: async (reference: FileReference) => {
      const { path } = reference;
      if (!("repository" in reference) || path !== DEPLOY || reference.version !== "v1")
        throw new Error(`${path} isn't the reusable workflow at v1`);
      return { name: path, content: readFileSync(join(ROOT, path), "utf8") };
    },
  };
  if (value !== undefined)
    await convertWorkflowTemplate(context, value, files, {
      fetchReusableWorkflowDepth: 1,
      errorPolicy: ErrorPolicy.ReturnErrorsOnly,
    });
  return context.errors.getErrors().map(({ message }) => message);
}
