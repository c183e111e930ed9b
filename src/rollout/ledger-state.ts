/** What a ledger knows: main saves it from the adoption on, for post, which checks it as it reads it. No token, ever. */

import { array, boolean, type Infer, literal, number, object, string, union } from "@badrap/valita";
import { sameVersions } from "./deployment.ts";
import { isRestored, parseMarker, restorerOf, sameMarker } from "./marker.ts";
import type { Deployment, NewDeployment } from "./model.ts";

/** Enough of a deployment to find it in a list again and to tell what is newer. */
const deploymentRefShape = object({ id: string(), createdOn: string() });

/** A write that was sent, or is about to be, and whose outcome isn't known. */
const intent = object({
  message: string(),
  versions: array(object({ versionId: string(), percentage: number() })),
  /** The newest entry of the list read before the write: it came after that, whatever the servers' clocks say. */
  after: deploymentRefShape,
  /** Ids of those in that list that say the same of themselves: none of them can be it. */
  alike: array(string()),
  /**
   * Since when it is presumed lost, on main's clock: the list had lacked it for long enough. It may still come late.
   * Unset while it is open: its outcome isn't known.
   */
  presumedLostSince: number().optional(),
});

/** What a run that can't go on wants to leave behind. */
const goal = object({
  policy: union(literal("rollback"), literal("hold")),
  cause: union(literal("failed"), literal("cancelled"), literal("manual")),
  /** What led there: a sentence without its full stop. */
  why: string(),
});

const state = object({
  /** Main has come to its own end, and has saved all that it made; otherwise it may have been interrupted. */
  ended: boolean(),
  stableId: string(),
  canaryId: string(),
  /** What the deployments' messages say behind the marker. */
  message: string(),
  /** The deployment that this run adopted last: what was live when it began, or for `rollback` later. */
  adopted: deploymentRefShape,
  /** The newest deployment that was ever known to be ours or adopted, live or not: a list that ends before it is stale. */
  expected: deploymentRefShape,
  /** Ids of the deployments that this run made, oldest first. */
  own: array(string()),
  /** The canary was part of what was live when this run began. */
  canaryWasLive: boolean(),
  /** Oldest first. */
  intents: array(intent),
  /** Set until it is reached, whatever `on-cancel` says; unset, `on-cancel` decides for `rollout`, and other commands hold. */
  goal: goal.optional(),
});

type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T;

export type DeploymentRef = Fixed<Infer<typeof deploymentRefShape>>;
export type Intent = Fixed<Infer<typeof intent>>;
export type SettleGoal = Fixed<Infer<typeof goal>>;
export type LedgerState = Fixed<Infer<typeof state>>;

/** @throws Error for a text that isn't the JSON of a `LedgerState`; fields of a later version are left out */
export function parseLedgerState(text: string): LedgerState {
  return state.parse(JSON.parse(text), { mode: "strip" });
}

/** How long the list must have lacked a write before it is presumed lost, in ms. */
export const PRESUMED_LOST_AFTER_MS = 5_000;
/** A write that is presumed lost may come so much later, in ms. Post looks for an open one so long before it presumes it lost. */
export const LATE_WRITE_MS = 15_000;

/** The writes whose outcome isn't known, oldest first. */
export function openIn({ intents }: Pick<LedgerState, "intents">): readonly Intent[] {
  return intents.filter((intent) => !isPresumedLost(intent));
}

/** Whether a write counts as not made, because the list has lacked it for long enough; it may still come late. */
export function isPresumedLost({ presumedLostSince }: Intent): boolean {
  return presumedLostSince !== undefined;
}

/** Whether both were sent for the same deployment: which of them made what is found can't be told. */
export function isTwin(one: Intent, other: Intent): boolean {
  return one.message === other.message && sameVersions(one.versions, other.versions);
}

/**
 * Whether a deployment is what the intended write made: not in the list read before it, with the same versions, and
 * with the same marker, or the same message where it restores another one's. One that another run has restored is that
 * run's, whatever marker it has. Its time says nothing: the server that made it may have a clock that is behind.
 */
export function fulfils(deployment: Deployment, intent: Intent): boolean {
  if (intent.alike.includes(deployment.id)) return false;
  if (!sameVersions(deployment.versions, intent.versions)) return false;
  const { message = "" } = deployment;
  if (restorerOf(intent.message)) return isRestored(message, intent.message);
  if (restorerOf(message)) return false; // guard: restored-is-anothers
  const ours = parseMarker(intent.message);
  const theirs = parseMarker(message);
  return ours !== undefined && theirs !== undefined && sameMarker(theirs, ours);
}

/**
 * The intent of a write.
 *
 * @param listed what the read before it has listed, `before` first
 */
export function newIntent(
  { message, versions }: Pick<NewDeployment, "message" | "versions">,
  before: Deployment,
  listed: readonly Deployment[],
): Intent {
  const bare: Intent = { message, versions, after: deploymentRef(before), alike: [] };
  return { ...bare, alike: listed.filter((entry) => fulfils(entry, bare)).map(({ id }) => id) };
}

export function deploymentRef({ id, createdOn }: Deployment): DeploymentRef {
  return { id, createdOn };
}
