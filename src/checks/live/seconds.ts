/** Both versions' counts by the second, from the tails. */

import type { LiveCheck } from "../check.ts";
import type { Interval } from "../evidence/likelihood.ts";
import { ClientLimit } from "./client-limit.ts";
import { countedAs, type Invocation } from "./invocation.ts";

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

type Counts = Readonly<Record<Kind, Interval>>;

/** A second that is over: nothing is added to it any more. */
export interface Second {
  /** Its beginning, server time. */
  readonly at: number;
  /** All that was received. */
  readonly counts: Counts;
  /** What counts as evidence: no client has more than three errors in a minute. */
  readonly judged: Counts;
}

interface Received {
  readonly side: Side;
  readonly at: number;
  readonly client: string;
  readonly counted: Readonly<Record<Kind, "error" | "fine" | undefined>>;
}

interface OpenSecond {
  /** When its first invocation was received, local clock. */
  readonly receivedAt: number;
  readonly invocations: Received[];
}

/** An invocation counts in the second in which it began, or in the oldest that isn't over. */
export class LiveCounts {
  readonly #open = new Map<number, OpenSecond>();
  readonly #limits = { "error-rate": new ClientLimit(), "5xx-rate": new ClientLimit() };
  /** Seconds before this are over. */
  #next = Number.NEGATIVE_INFINITY;
  /** The second of each version's newest invocation. */
  readonly #newest = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };

  /**
   * @param client who sent the request, in a form that tells nobody
   * @param now when it was received, local clock
   * @param serverNow the same, server time
   */
  add(side: Side, client: string, invocation: Invocation, now: number, serverNow: number): void {
    const began = Math.abs(invocation.at - serverNow) <= FARTHEST_MS ? invocation.at : serverNow;
    const second = Math.max(this.#next, Math.floor(began / SECOND_MS));
    this.#newest[side] = Math.max(this.#newest[side], second);
    const open = this.#open.get(second) ?? { receivedAt: now, invocations: [] };
    this.#open.set(second, open);
    const counted = {
      "error-rate": countedAs("error-rate", invocation),
      "5xx-rate": countedAs("5xx-rate", invocation),
    };
    open.invocations.push({ side, at: Math.max(began, second * SECOND_MS), client, counted });
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
      return { at: second * SECOND_MS, ...this.#count(invocations.sort((a, b) => a.at - b.at)) };
    });
  }

  #count(invocations: readonly Received[]): Pick<Second, "counts" | "judged"> {
    const [counts, judged] = [noCounts(), noCounts()];
    for (const { side, at, client, counted } of invocations) {
      for (const kind of ["error-rate", "5xx-rate"] as const) {
        const how = counted[kind];
        if (how === undefined) continue;
        const isError = how === "error";
        add(counts[kind], side, isError);
        if (this.#limits[kind].admits(client, at, isError)) add(judged[kind], side, isError);
      }
    }
    return { counts, judged };
  }

  /** When `take` has something at the latest, local clock; undefined when nothing waits. */
  get due(): number | undefined {
    let first: number | undefined;
    for (const { receivedAt } of this.#open.values()) first = Math.min(first ?? receivedAt, receivedAt);
    return first === undefined ? undefined : first + SECOND_MS + WAIT_MS;
  }
}

type Growing = { -readonly [Key in keyof Interval]: Interval[Key] };

function noCounts(): Record<Kind, Growing> {
  const none = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
  return { "error-rate": { ...none }, "5xx-rate": { ...none } };
}

function add(counts: Growing, side: Side, isError: boolean): void {
  counts[`${side}Requests`]++;
  if (isError) counts[`${side}Errors`]++;
}
