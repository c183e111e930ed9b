/** Workflow files as the runner of these tests reads them, and what a call of a reusable one hands over. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Contexts, fill, value } from "./expressions.ts";

const ROOT = join(import.meta.dirname, "../..");
const OWN_WORKFLOW = /\/workers-gradual-rollout\/(\.github\/workflows\/[\w-]+\.yml)@v1$/;

export type Texts = Readonly<Record<string, string | number | boolean>>;
type Permissions = Readonly<Record<string, string>>;

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Texts;
  readonly run?: string;
  readonly "continue-on-error"?: boolean;
  readonly env?: Texts;
  readonly "working-directory"?: string;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  /** Its job may await an approval. */
  readonly environment?: string;
  readonly env?: Texts;
  readonly permissions?: Permissions;
  readonly concurrency?: Concurrency;
  readonly strategy?: {
    readonly "fail-fast"?: boolean;
    readonly matrix: Readonly<Record<string, readonly string[] | string>>;
  };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** Of a job that calls a reusable workflow; `with` and `secrets` are handed to it. */
  readonly uses?: string;
  readonly with?: Texts;
  readonly secrets?: Readonly<Record<string, string>>;
}

type Concurrency = string | { readonly group: string };

interface Input {
  readonly type?: string;
  readonly default?: string | number | boolean;
}

export interface Workflow {
  readonly on: {
    readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, Input>> };
    readonly workflow_call?: {
      readonly inputs?: Readonly<Record<string, Input>>;
      readonly secrets?: Readonly<Record<string, unknown>>;
      readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
    };
  };
  readonly env?: Texts;
  readonly permissions?: Permissions;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** @param path from the repository's root */
export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(join(ROOT, path), "utf8"));
}

/** The workflow of this repository that a job calls. @throws Error when it is none of them */
export function calledBy({ uses = "" }: Job): Workflow {
  const path = OWN_WORKFLOW.exec(uses)?.[1];
  if (path === undefined) throw new Error(`${uses} isn't a workflow of this repository at v1`);
  return readWorkflow(path);
}

/** What a form sends when nothing was filled in; an empty text where it has no default. */
export function formDefaults({ on }: Workflow): Readonly<Record<string, unknown>> {
  const inputs = on.workflow_dispatch?.inputs ?? {};
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]));
}

/** The contexts `inputs` and `secrets` of a called workflow. What GitHub refuses is in workflows.test: its own parser says. */
export function handedOver(job: Job, called: Workflow, contexts: Contexts) {
  const { inputs = {}, secrets = {} } = called.on.workflow_call ?? {};
  const blank = { string: "", number: 0, boolean: false };
  return {
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, { type = "string", default: absent }]) => {
        const raw = job.with?.[name];
        if (raw === undefined) return [name, absent ?? blank[type as keyof typeof blank]];
        const found = typeof raw === "string" ? value(raw, contexts) : raw;
        return [name, type === "string" ? String(found) : found];
      }),
    ),
    secrets: Object.fromEntries(
      Object.keys(secrets).map((name) => [name, fill(job.secrets?.[name] ?? "", contexts)]),
    ),
  };
}

/**
 * @param inherited what the caller may do
 * @throws Error when a job of a called workflow asks for more than its caller may do: GitHub doesn't start it then
 */
export function checkPermissions(workflow: Workflow, job: Job, inherited: Permissions): Permissions {
  const asked = job.permissions ?? workflow.permissions ?? inherited;
  for (const [name, access] of Object.entries(asked))
    if (access !== inherited[name] && inherited[name] !== "write")
      throw new Error(`${name}: ${access} is more than the caller may do`);
  return asked;
}

/** The concurrency group's name. */
export function groupOf(concurrency: Concurrency | undefined, contexts: Contexts): string | undefined {
  const group = typeof concurrency === "string" ? concurrency : concurrency?.group;
  return group === undefined ? undefined : fill(group, contexts);
}

/** The values of `matrix` in each job; one without when there is no matrix. */
export function cellsOf(
  { strategy }: Job,
  contexts: Contexts,
): readonly (Readonly<Record<string, string>> | undefined)[] {
  const [axis, ...more] = Object.entries(strategy?.matrix ?? {});
  if (more.length > 0) throw new Error("A matrix with two axes isn't carried out here");
  if (axis === undefined) return [undefined];
  const [name, listed] = axis;
  const values = typeof listed === "string" ? (value(listed, contexts) as readonly string[]) : listed;
  if (values.length === 0) throw new Error("A matrix without values: GitHub fails the run");
  return values.map((each) => ({ [name]: each }));
}
