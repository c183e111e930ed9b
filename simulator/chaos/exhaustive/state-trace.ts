import { isPresumedLost, type LedgerState, openIn } from "../../../src/rollout/ledger-state.ts";
import type { Point, StepAtPoint } from "../adversary.ts";

/**
 * The states that a run comes through, each as a number of 53 bits: what was deployed, one after the other,
 * what is saved, and where the process is. Equal states have equal numbers in every run.
 */
export class StateTrace {
  readonly #states: Set<number>;
  #deployed = 0;
  #seen = 0;
  #saved: LedgerState | undefined;
  #savedHash = 0;

  constructor(states: Set<number>) {
    this.#states = states;
  }

  see({ kind, process, request }: Point, step: StepAtPoint): void {
    const { entries } = step.cloud.requestLog;
    for (; this.#seen < entries.length; this.#seen += 1) {
      const entry = entries[this.#seen];
      if (entry?.kind === "request" || entry === undefined) continue;
      const what =
        entry.kind === "deletion"
          ? "deleted"
          : `${entry.by} ${JSON.stringify(entry.deployment.versions)} ${entry.deployment.annotations?.["workers/message"]}`;
      this.#deployed = hash(what, this.#deployed);
    }
    const state = step.saved();
    if (state !== this.#saved) {
      this.#saved = state;
      this.#savedHash = state === undefined ? 0 : hash(signature(state), 0);
    }
    this.#states.add(hash(`${kind} ${process} ${request} ${this.#savedHash}`, this.#deployed));
  }
}

function signature({ ended, intents, own, goal, canaryWasLive }: LedgerState): string {
  const open = openIn({ intents });
  const sent = [...open, ...intents.filter(isPresumedLost)].map(({ message }) => message);
  return `${ended} ${open.length} ${sent} ${own.length} ${goal?.policy} ${goal?.cause} ${canaryWasLive}`;
}

/** FNV-1a, twice: 53 bits. */
export function hash(text: string, seed: number): number {
  let a = 0x811c9dc5 ^ (seed >>> 0);
  let b = 0x01000193 ^ Math.floor(seed / 2 ** 32);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
  }
  return (a >>> 0) + ((b >>> 0) & 0x1fffff) * 2 ** 32;
}
