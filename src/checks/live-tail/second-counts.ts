/** What the tails told, by the second in which it began, and what that adds to a check's counts. */

import type { LiveCheck } from "../check.ts";
import { type BothCounts, noCounts, type Side } from "../evidence/likelihood-ratio.ts";
import type { ClientLimit } from "./client-limit.ts";
import { countsAsError, type Invocation } from "./invocation.ts";

const SECOND_MS = 1_000;
/**
 * How long a second waits for the other version's invocations, so that a failure of both isn't taken for
 * one of the version whose messages come first.
 */
const WAIT_MS = 3_000;
/** An invocation that claims to be further away in time than this counts as of now. */
const FARTHEST_MS = 10_000;

/** One of whose client nothing but a digest is known, with the time at which it counts. */
type Received = Invocation & { readonly side: Side };

/** A second that is over: nothing is added to it any more. */
export interface Second {
  /** Its beginning, server time. */
  readonly at: number;
  /** As they began. */
  readonly invocations: readonly Received[];
}

/** An invocation belongs to the second in which it began, or to the oldest that isn't over. */
export class OpenSeconds {
  /** When each one's first invocation was received, local clock; the oldest such first. */
  readonly #open = new Map<number, { readonly receivedAt: number; readonly invocations: Received[] }>();
  /** Seconds before this are over. */
  #next = Number.NEGATIVE_INFINITY;
  /** The second of each version's newest invocation. */
  readonly #newest = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };

  /**
   * @param now when it was received, local clock
   * @param serverNow the same, server time
   */
  add(side: Side, invocation: Invocation, now: number, serverNow: number): void {
    const began = Math.abs(invocation.at - serverNow) <= FARTHEST_MS ? invocation.at : serverNow;
    const second = Math.max(this.#next, Math.floor(began / SECOND_MS));
    this.#newest[side] = Math.max(this.#newest[side], second);
    const open = this.#open.get(second) ?? { receivedAt: now, invocations: [] };
    this.#open.set(second, open);
    open.invocations.push({ ...invocation, side, at: Math.max(began, second * SECOND_MS) });
  }

  /**
   * Takes out the seconds that are over, oldest first: both versions have a later one, or it has waited. An older
   * one is over with it, though its invocations came later.
   */
  take(now: number): readonly Second[] {
    let end = Math.min(this.#newest.canary, this.#newest.stable);
    for (const [second, { receivedAt }] of this.#open) {
      if (now >= receivedAt + SECOND_MS + WAIT_MS) end = Math.max(end, second + 1);
    }
    const over = [...this.#open].filter(([second]) => second < end).sort(([a], [b]) => a - b);
    return over.map(([second, { invocations }]) => {
      this.#open.delete(second);
      this.#next = second + 1;
      return { at: second * SECOND_MS, invocations: invocations.sort((a, b) => a.at - b.at) };
    });
  }

  /** When `take` has something at the latest, local clock; undefined when nothing waits. */
  get due(): number | undefined {
    const [first] = this.#open.values();
    return first && first.receivedAt + SECOND_MS + WAIT_MS;
  }
}

/** `received`: all of it · `judged`: what counts as evidence. Seconds come in their order. */
export function countsOf(
  { invocations }: Second,
  kind: LiveCheck["kind"],
  limit: ClientLimit,
): { readonly received: BothCounts; readonly judged: BothCounts } {
  const [received, judged] = [noCounts(), noCounts()];
  for (const invocation of invocations) {
    const { side, at, client } = invocation;
    const isError = countsAsError(kind, invocation);
    if (isError === undefined) continue;
    for (const counts of limit.admits(client, at, isError) ? [received, judged] : [received]) {
      counts[side].requests++;
      if (isError) counts[side].errors++;
    }
  }
  return { received, judged };
}
