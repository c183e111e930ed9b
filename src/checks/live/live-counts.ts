/** Both versions' counts by the second, from the tails. */

import type { Invocation } from "../../cloudflare/tail-message.ts";
import type { Interval } from "../evidence/likelihood.ts";
import type { LiveCheck } from "../kinds/list.ts";
import { countedAs } from "./outcomes.ts";

const SECOND_MS = 1_000;
/**
 * How long a second waits for the other version's invocations, so that a failure of both isn't taken for
 * one of the version whose messages come first.
 */
const WAIT_MS = 3_000;
/** An invocation that claims to be further away in time than this counts as of now. */
const FARTHEST_MS = 10_000;

export type Side = "canary" | "stable";
type Kind = LiveCheck["kind"];

/** A second that is over: nothing is added to it any more. */
export interface Second {
  /** Its beginning, server time. */
  readonly at: number;
  readonly counts: Readonly<Record<Kind, Interval>>;
}

interface OpenSecond {
  /** When its first invocation was received, local clock. */
  readonly receivedAt: number;
  readonly counts: Readonly<Record<Kind, { -readonly [Key in keyof Interval]: Interval[Key] }>>;
}

/** An invocation counts in the second in which it began, or in the oldest that isn't over. */
export class LiveCounts {
  readonly #open = new Map<number, OpenSecond>();
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
    let open = this.#open.get(second);
    if (open === undefined) {
      open = { receivedAt: now, counts: { "error-rate": nothing(), "5xx-rate": nothing() } };
      this.#open.set(second, open);
    }
    for (const kind of ["error-rate", "5xx-rate"] as const) {
      const counted = countedAs(kind, invocation);
      if (counted === undefined) continue;
      open.counts[kind][`${side}Requests`]++;
      if (counted === "error") open.counts[kind][`${side}Errors`]++;
    }
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
    for (const [second] of over) {
      this.#open.delete(second);
      this.#next = second + 1;
    }
    return over.map(([second, { counts }]) => ({ at: second * SECOND_MS, counts }));
  }

  /** When `take` has something at the latest, local clock; undefined when nothing waits. */
  get due(): number | undefined {
    let first: number | undefined;
    for (const { receivedAt } of this.#open.values()) first = Math.min(first ?? receivedAt, receivedAt);
    return first === undefined ? undefined : first + SECOND_MS + WAIT_MS;
  }
}

function nothing() {
  return { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
}
