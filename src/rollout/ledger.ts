import { compareCreated, type Listing, sameVersions, shareOf } from "./listing.ts";
import { parseMarker, sameMarker } from "./marker.ts";
import type { Deployment, NewDeployment } from "./model.ts";
import type { DeploymentMark, Intent, SettleState, StateStore } from "./ports.ts";

/** What a rollout takes over at its start. */
export interface Takeover {
  readonly stableId: string;
  readonly canaryId: string;
  readonly adopted: Deployment;
  readonly message: string;
}

/**
 * What this run knows of its own deployments. Every change is saved at once, so that whatever may be
 * live through our doing is in post's state before it can be.
 */
export class Ledger {
  readonly stableId: string;
  readonly canaryId: string;
  readonly message: string;
  readonly adopted: DeploymentMark;
  readonly #store: StateStore;
  readonly #own: string[];
  readonly #pending: Intent[];
  /** Writes that counted as absent but aren't proven so: should one show up late, it is ours. */
  readonly #presumedAbsent: Intent[] = [];
  #expected: DeploymentMark;
  #engaged: boolean;
  #owed: string | undefined;

  private constructor(store: StateStore, state: SettleState) {
    this.#store = store;
    this.stableId = state.stableId;
    this.canaryId = state.canaryId;
    this.message = state.message;
    this.adopted = state.adopted;
    this.#own = [...state.own];
    this.#pending = [...state.pending];
    this.#expected = state.expected;
    this.#engaged = state.engaged;
    this.#owed = state.owed;
  }

  static open(store: StateStore, { stableId, canaryId, adopted, message }: Takeover): Ledger {
    const mark = { id: adopted.id, createdOn: adopted.createdOn };
    const engaged = shareOf(adopted, canaryId) !== undefined;
    const ledger = new Ledger(store, {
      version: 1,
      phase: "working",
      stableId,
      canaryId,
      message,
      adopted: mark,
      expected: mark,
      own: [],
      engaged,
      pending: [],
    });
    ledger.#save();
    return ledger;
  }

  /** What main had saved when it was interrupted. */
  static resume(store: StateStore, state: SettleState): Ledger {
    return new Ledger(store, state);
  }

  /** The newest deployment that is known to be ours or adopted. */
  get expected(): DeploymentMark {
    return this.#expected;
  }

  get pending(): readonly Intent[] {
    return this.#pending;
  }

  /** True once the canary was, or may be, live through this rollout. */
  get engaged(): boolean {
    return this.#engaged || this.#pending.some((intent) => this.#holdsCanary(intent));
  }

  get owed(): string | undefined {
    return this.#owed;
  }

  /** Ids of the deployments that this run made, oldest first. */
  get own(): readonly string[] {
    return this.#own;
  }

  /** Whether this rollout made the deployment or adopted it at its start, also by a write whose answer never came. */
  owns(deployment: Deployment): boolean {
    return (
      deployment.id === this.adopted.id ||
      this.#own.includes(deployment.id) ||
      [...this.#pending, ...this.#presumedAbsent].some((intent) => fulfils(deployment, intent))
    );
  }

  /** True when the list ends before what is known to have been made: another server's older view. */
  isStale({ live }: Listing): boolean {
    return live === undefined || (live.id !== this.#expected.id && compareCreated(live, this.#expected) < 0);
  }

  /**
   * A foreign deployment that one of ours was written over: it came between a read and a write. None
   * when what is live now is the same split anyway.
   */
  overwritten({ deployments, live }: Listing): Deployment | undefined {
    if (live === undefined || !this.owns(live)) return undefined;
    const foreign = deployments.find((entry) => compareCreated(entry, this.adopted) > 0 && !this.owns(entry));
    return foreign && !sameVersions(foreign.versions, live.versions) ? foreign : undefined;
  }

  /** Before a write. */
  intend(deployment: NewDeployment, before: Deployment): Intent {
    const intent: Intent = {
      message: deployment.message,
      versions: deployment.versions,
      after: { id: before.id, createdOn: before.createdOn },
    };
    this.#pending.push(intent);
    this.#save();
    return intent;
  }

  /** A deployment turned out to be ours: by its answer, or found in the list. */
  confirm(deployment: Deployment, intent?: Intent): void {
    this.#drop(intent);
    this.#engaged ||= this.#holdsCanary(deployment);
    if (deployment.id !== this.adopted.id && !this.#own.includes(deployment.id))
      this.#own.push(deployment.id);
    if (compareCreated(deployment, this.#expected) > 0) {
      this.#expected = { id: deployment.id, createdOn: deployment.createdOn };
    }
    this.#save();
  }

  /**
   * The write did not happen.
   *
   * @param proven false when only the list has lacked it for long enough
   */
  dismiss(intent: Intent, proven: boolean): void {
    this.#drop(intent);
    if (!proven) this.#presumedAbsent.push(intent);
    this.#save();
  }

  /** From now on a rollback is owed, whatever becomes of this process. */
  owe(reason: string): void {
    this.#owed ??= reason;
    this.#save();
  }

  /** Nothing is owed any more: the rollback was made, or somebody else has decided. */
  acquit(): void {
    this.#owed = undefined;
    this.#save();
  }

  /** Main has said its last word. */
  finish(): void {
    this.#save("finished");
  }

  #holdsCanary({ versions }: Pick<Deployment, "versions">): boolean {
    return versions.some(({ versionId }) => versionId === this.canaryId);
  }

  #drop(intent: Intent | undefined): void {
    const at = intent === undefined ? -1 : this.#pending.indexOf(intent);
    if (at >= 0) this.#pending.splice(at, 1);
  }

  #save(phase: SettleState["phase"] = "working"): void {
    this.#store.save({
      version: 1,
      phase,
      stableId: this.stableId,
      canaryId: this.canaryId,
      message: this.message,
      adopted: this.adopted,
      expected: this.#expected,
      own: [...this.#own],
      engaged: this.#engaged,
      pending: [...this.#pending],
      ...(this.#owed !== undefined && { owed: this.#owed }),
    });
  }
}

/** Whether a deployment is what the intended write made: newer than the read before it, same versions, same marker. */
export function fulfils(deployment: Deployment, intent: Intent): boolean {
  if (compareCreated(deployment, intent.after) <= 0) return false;
  if (!sameVersions(deployment.versions, intent.versions)) return false;
  const ours = parseMarker(intent.message);
  if (ours === undefined) return deployment.message === intent.message;
  const theirs = parseMarker(deployment.message ?? "");
  return theirs !== undefined && sameMarker(theirs, ours);
}
