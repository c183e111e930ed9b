/** Workflow files as GitHub's own parser and as plain YAML see them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");

export interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface WorkflowJob {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly WorkflowStep[];
}

export interface WorkflowFile {
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
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
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** What GitHub's own parser complains about. */
export async function complaints(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
