/** What was deployed and what was asked for, as the invariants see it. */

import type { JsonDeployment, JsonShare } from "../account/model.ts";
import type { DeploymentEntry } from "../account/request-log.ts";
import { annotationOf, kindOf, show, type WriteKind } from "./deployments.ts";
import { type Circumstances, isLate } from "./late-writes.ts";
import {
  isForced,
  messageSent,
  type ProcessName,
  type Run,
  type SentRequest,
  versionsOf,
} from "./recording.ts";

/** A deployment that came into being. */
export interface DeploymentFact extends Pick<DeploymentEntry, "at" | "seq" | "deployment" | "replaced"> {
  /** Undefined for a foreign one: another job's is as foreign as a person's. */
  readonly by: ProcessName | undefined;
  readonly kind: WriteKind | "foreign";
  readonly request: SentRequest | undefined;
  /** When the request for it was sent. */
  readonly sentAt: number;
  /** It was lost, and carried out when it may have been presumed lost. */
  readonly late: boolean;
}

/** A deployment that was asked for, whatever became of it. */
export interface WriteFact {
  readonly sent: SentRequest;
  readonly kind: WriteKind;
  readonly versions: readonly JsonShare[];
  readonly message: string;
  readonly force: boolean;
}

/** What comes so long after main has begun, in ms, can be what it begins on. */
const BEGUN_MS = 2_000;

/** The server's clock is told in whole seconds, so that a run may be behind it by as much. */
export const CLOCK_MS = 1_000;

export function factOf(
  { at, seq, deployment, replaced }: DeploymentEntry,
  request: SentRequest | undefined,
  run: Run,
  circumstances: Circumstances,
): DeploymentFact {
  return {
    at,
    seq,
    deployment,
    replaced,
    by: request?.process,
    kind: request === undefined ? "foreign" : kindOf(annotationOf(deployment), run.request.run),
    request,
    sentAt: request?.at ?? at,
    late: isLate(at, request, circumstances),
  };
}

export function writeOf(sent: SentRequest, { request }: Run): WriteFact {
  const message = messageSent(sent);
  return {
    sent,
    kind: kindOf(message, request.run),
    versions: versionsOf(sent),
    message,
    force: isForced(sent),
  };
}

/**
 * What another step of the same job made under a message that this one has sent too can't be told from its own, and what
 * another job puts back of its own is nobody's decision against it.
 */
export function isForeign({ by, deployment }: DeploymentFact, writes: readonly WriteFact[]): boolean {
  const steps = writes.filter((write) => write.kind === "step" && mayBeMade(write));
  return by === undefined && !steps.some(({ message }) => isOf(deployment, message));
}

/**
 * Whether it came when main had hardly begun, in a container in which main had saved nothing when post began: to that it is
 * what main has begun on.
 */
export function isUntold({ at }: DeploymentFact, { step, cancelledAt, postState, startedAt }: Run): boolean {
  const stateless = step.container && cancelledAt !== undefined && postState === undefined;
  return stateless && at <= startedAt + BEGUN_MS + CLOCK_MS;
}

/** A plain 4xx proves that nothing was made. */
export function mayBeMade({ sent }: WriteFact): boolean {
  return !/^HTTP 4/.test(sent.end ?? "");
}

/** Whether it was made under this message, or put back what was. */
export function isOf(deployment: JsonDeployment, message: string): boolean {
  const own = annotationOf(deployment);
  return own === message || own.startsWith(`${message} (restored by run `);
}

export function say({ kind, sent, versions }: WriteFact): string {
  return `${sent.process}'s ${kind} ${show(versions)}`;
}
