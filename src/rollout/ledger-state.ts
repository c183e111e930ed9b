/** What a ledger knows: main saves it from the adoption on, for post, which checks it as it reads it. No token, ever. */

import { array, boolean, type Infer, literal, number, object, string, union } from "@badrap/valita";

/** Enough of a deployment to find it in a list again and to tell what is newer. */
const mark = object({ id: string(), createdOn: string() });

/** A write that was sent, or is about to be, and whose outcome isn't known. */
const intent = object({
  message: string(),
  versions: array(object({ versionId: string(), percentage: number() })),
  /** The newest entry of the list read before the write: it came after that, whatever the servers' clocks say. */
  after: mark,
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
  version: literal(1),
  /** Main has come to its own end, and has saved all that it made; otherwise it may have been interrupted. */
  ended: boolean(),
  stableId: string(),
  canaryId: string(),
  /** What the deployments' messages say behind the marker. */
  message: string(),
  /** The deployment that this run adopted last: what was live when it began, or for `rollback` later. */
  adopted: mark,
  /** The newest deployment that was ever known to be ours or adopted, live or not: a list that ends before it is stale. */
  expected: mark,
  /** Ids of the deployments that this run made, oldest first. */
  own: array(string()),
  /** True once the canary is, or may be, part of the live deployment through this rollout. */
  canaryDeployed: boolean(),
  /** Oldest first. */
  intents: array(intent),
  /** Set until it is reached, whatever `on-cancel` says; unset, `on-cancel` decides for `rollout`, and other commands hold. */
  goal: goal.optional(),
});

type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T;

export type DeploymentMark = Fixed<Infer<typeof mark>>;
export type Intent = Fixed<Infer<typeof intent>>;
export type SettleGoal = Fixed<Infer<typeof goal>>;
export type LedgerState = Fixed<Infer<typeof state>>;

/** @throws Error for a text that isn't the JSON of a `LedgerState`; fields of a later version are left out */
export function parseLedgerState(text: string): LedgerState {
  return state.parse(JSON.parse(text), { mode: "strip" });
}

/** Of a run that has adopted a deployment and made none. */
export function newState(
  known: Pick<LedgerState, "stableId" | "canaryId" | "message" | "adopted" | "canaryDeployed">,
): LedgerState {
  return { version: 1, ended: false, ...known, expected: known.adopted, own: [], intents: [] };
}
