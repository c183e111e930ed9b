/** What was deployed and what was asked for, as the invariants see it. */

import type { JsonShare } from "../account/model.ts";
import type { DeploymentEntry } from "../account/request-log.ts";
import type { Readings } from "../platform-unknowns.ts";
import { isLate } from "./late-writes.ts";
import { sameShownSplit, show, type WriteKind, workersMessageOf, writeKindOf } from "./read-deployment.ts";
import {
  isForced,
  messageSent,
  type ProcessName,
  type SentRequest,
  type StepRecord,
  versionsOf,
} from "./recording.ts";

/** A deployment that came into being. */
export interface DeploymentFact extends Pick<DeploymentEntry, "at" | "seq" | "deployment" | "replaced"> {
  /** Undefined for a foreign one: another run's is as foreign as a person's. */
  readonly by: ProcessName | undefined;
  /** The run that sent it, this one or another; undefined for a person's. */
  readonly maker: StepRecord | undefined;
  readonly kind: WriteKind | "foreign";
  readonly request: SentRequest | undefined;
  /** When the request for it was sent. */
  readonly sentAt: number;
  /** It was lost, and carried out when it may have been presumed lost. */
  readonly late: boolean;
  /** The same of any run's, or its main, which had sent it, was no more. */
  readonly stray: boolean;
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

/** Which run sent a request; of a person's deployment nothing is known. */
export interface Sender {
  readonly maker?: StepRecord;
  readonly sent?: SentRequest;
}

export function factOf(
  { at, seq, deployment, replaced }: DeploymentEntry,
  { maker, sent }: Sender,
  run: StepRecord,
  readings: Readings,
): DeploymentFact {
  const request = maker === run ? sent : undefined;
  const ended = sent?.process === "main" ? (maker?.killedAt ?? maker?.mainEndedAt) : undefined;
  const late = maker !== undefined && isLate(at, sent, { readings, faultPlan: maker.step.faultPlan });
  return {
    at,
    seq,
    deployment,
    replaced,
    by: request?.process,
    maker,
    kind: request === undefined ? "foreign" : writeKindOf(workersMessageOf(deployment), run.request.run),
    request,
    sentAt: request?.at ?? at,
    late: late && maker === run,
    stray: late || at > (ended ?? Number.POSITIVE_INFINITY),
  };
}

export function writeOf(sent: SentRequest, { request }: StepRecord): WriteFact {
  const message = messageSent(sent);
  return {
    sent,
    kind: writeKindOf(message, request.run),
    versions: versionsOf(sent),
    message,
    force: isForced(sent),
  };
}

/** A plain 4xx proves that nothing was made. */
export function mayBeMade({ sent }: WriteFact): boolean {
  return !/^HTTP 4/.test(sent.end ?? "");
}

/** A deployment that was asked for, or is about to be. */
export type Intended = Pick<WriteFact, "message" | "versions">;

/** Whether it has the versions and the message of a write: another step of the job may have made the same. */
export function isLikeOneOf({ deployment }: DeploymentFact, writes: readonly Intended[]): boolean {
  const own = workersMessageOf(deployment);
  return writes.some((write) => own === write.message && sameShownSplit(write, deployment));
}

export function say({ kind, sent, versions }: WriteFact): string {
  return `${sent.process}'s ${kind} ${show(versions)}`;
}
