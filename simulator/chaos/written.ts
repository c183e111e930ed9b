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

/** What another job puts back of its own, or another step of the job made under a message of its own, is no decision against it. */
export function isForeign({ by, deployment }: DeploymentFact, messages: ReadonlySet<string>): boolean {
  return by === undefined && ![...messages].some((message) => isOf(deployment, message));
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
