import { compareCreated, justAfter, sameVersions } from "../deployment.ts";
import type { Listing } from "../deployments/listing.ts";
import {
  deploymentRef,
  fulfils,
  type Intent,
  isPresumedLost,
  isTwin,
  LATE_WRITE_MS,
  type LedgerState,
  newIntent,
  openIn,
  PRESUMED_LOST_AFTER_MS,
  type SettleGoal,
} from "../ledger-state.ts";
import type { Deployment, NewDeployment, VersionShare } from "../model.ts";
import type { StateStore } from "../ports.ts";

/**
 * What this run knows of its own deployments. Every change is saved at once, so that whatever may be
 * live through our doing is in post's state before it can be.
 */
export class Ledger {
  readonly #store: StateStore;
  #state: LedgerState;

  constructor(store: StateStore, state: LedgerState) {
    this.#store = store;
    this.#state = state;
  }

  /** As it was saved last. */
  get state(): LedgerState {
    return this.#state;
  }

  get open(): readonly Intent[] {
    return openIn(this.#state);
  }

  /** True once the canary was, or may be, live through this rollout. */
  get canaryDeployed(): boolean {
    const { canaryWasLive, own } = this.#state;
    return canaryWasLive || own.length > 0 || this.open.length > 0;
  }

  /** Whether this run made the deployment or adopted it, also by a write whose answer never came. */
  owns(deployment: Deployment): boolean {
    return (
      deployment.id === this.#state.adopted.id ||
      this.#state.own.includes(deployment.id) ||
      this.#intentThatMade(deployment) !== undefined // guard: intended-is-own
    );
  }

  /** A write of the same split whose outcome isn't known: it must be, before another one is sent. */
  openIntentOf({ versions }: { readonly versions: readonly VersionShare[] }): Intent | undefined {
    return this.open.find((intent) => sameVersions(intent.versions, versions));
  }

  /**
   * A deployment of the list with the `createdOn` that it counts with, which may be later than the server's: one of ours came after what was live when it was sent,
   * also where the server that made it has a clock that is behind.
   */
  dated(entry: Deployment): Deployment {
    const { expected, own } = this.#state;
    if (entry.id === expected.id) return { ...entry, createdOn: expected.createdOn };
    const intent = own.includes(entry.id) ? undefined : this.#intentThatMade(entry);
    return intent !== undefined && compareCreated(entry, intent.after) <= 0
      ? { ...entry, createdOn: justAfter(intent.after) }
      : entry;
  }

  learnFrom({ deployments, readAt }: Listing): void {
    for (const intent of this.#openFirst()) {
      const found = deployments.find(
        (entry) => !this.#state.own.includes(entry.id) && fulfils(entry, intent),
      );
      if (found === undefined) continue;
      this.confirm(found, intent);
      // It may be an equal write's that is presumed lost: then this one is still to come.
      const twin = isPresumedLost(intent)
        ? undefined
        : this.#state.intents.findLast((each) => isTwin(each, intent));
      if (twin) this.presumeLost(twin, readAt + PRESUMED_LOST_AFTER_MS);
    }
  }

  /**
   * Before a write.
   *
   * @param listed what the read before it has listed, `before` first
   */
  intend(deployment: NewDeployment, before: Deployment, listed: readonly Deployment[]): Intent {
    const intent = newIntent(deployment, before, listed);
    this.#change({ intents: [...this.#state.intents, intent] }); // guard: intent-saved
    return intent;
  }

  /** A deployment turned out to be ours: by its answer, or found in the list. */
  confirm(deployment: Deployment, intent: Intent): void {
    const { own, expected } = this.#state;
    this.#change({
      intents: this.#without(intent),
      own: own.includes(deployment.id) ? own : [...own, deployment.id], // guard: own-saved
      expected: compareCreated(deployment, expected) > 0 ? deploymentRef(deployment) : expected,
    });
  }

  /** From here on this deployment is this rollout's to change, on purpose: what came before it isn't looked at any more. */
  adopt(live: Deployment): void {
    const mark = deploymentRef(live);
    this.#change({ adopted: mark, expected: mark });
  }

  /** It is proven that the write did not happen. */
  notMade(intent: Intent): void {
    this.#change({ intents: this.#without(intent) });
  }

  /** The list has lacked the write for long enough: it is presumed lost, and may still come late. `now` on the local clock. */
  presumeLost(intent: Intent, now: number): void {
    this.#change({ intents: [...this.#without(intent), { ...intent, presumedLostSince: now }] }); // guard: presumed-lost-saved
  }

  /** For how much longer, in ms, a write that is presumed lost may come; 0 when none may. `now` on the local clock. */
  lateForMs(now: number): number {
    const since = this.#state.intents.map(
      ({ presumedLostSince }) => presumedLostSince ?? Number.NEGATIVE_INFINITY,
    );
    return Math.max(0, Math.max(...since) + LATE_WRITE_MS - now);
  }

  /** Keeps the goal for post, should this process end before it is reached. An earlier goal stays, and is returned. */
  setGoal(wanted: SettleGoal): SettleGoal {
    const goal = this.#state.goal ?? wanted;
    if (this.#state.goal === undefined) this.#change({ goal }); // guard: goal-saved
    return goal;
  }

  /**
   * The goal is reached, or somebody else deployed. Where a write may still come late the goal stays, for post to check
   * once more. `now` on the local clock.
   */
  goalReached(now: number): void {
    if (this.#state.goal === undefined || this.lateForMs(now) > 0) return;
    const { goal: _, ...rest } = this.#state;
    this.#save(rest);
  }

  /** Main has come to its own end. */
  end(): void {
    this.#change({ ended: true }); // guard: ended-saved
  }

  #intentThatMade(deployment: Deployment): Intent | undefined {
    return this.#openFirst().find((intent) => fulfils(deployment, intent));
  }

  /** What may be any of some equal writes is the one that is waited for. */
  #openFirst(): readonly Intent[] {
    return [...this.open, ...this.#state.intents.filter(isPresumedLost)];
  }

  #without(intent: Intent): readonly Intent[] {
    return this.#state.intents.filter((each) => each !== intent);
  }

  #change(change: Partial<LedgerState>): void {
    this.#save({ ...this.#state, ...change });
  }

  /** Saved first: where that throws the write isn't sent, so that nobody waits for it. After one failure the store may stay silent. */
  #save(state: LedgerState): void {
    this.#store.save(state);
    this.#state = state;
  }
}
