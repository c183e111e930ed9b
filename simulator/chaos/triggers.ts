import type { RequestKind } from "./adversary.ts";
import type { Trigger } from "./plans.ts";

interface Awaited {
  readonly trigger: Exclude<Trigger, { kind: "time" }>;
  readonly act: () => void;
}

/** Waits for what triggers that something befalls a step. */
export class Triggers {
  /** Calls back after `ms`. */
  readonly #later: (ms: number, act: () => void) => void;
  readonly #awaited = new Set<Awaited>();
  readonly #counts = { request: 0, write: 0 };

  constructor(later: (ms: number, act: () => void) => void) {
    this.#later = later;
  }

  /** Right before a request leaves, and right before its end reaches the process. */
  onRequest(kind: RequestKind, end: "sent" | "answered"): void {
    const counts = this.#counts;
    for (const awaited of [...this.#awaited]) {
      const { trigger, act } = awaited;
      if (trigger.end !== end || (trigger.kind === "write" && kind !== "write")) continue;
      if (trigger.n !== counts[trigger.kind] - (end === "sent" ? 0 : 1)) continue;
      this.#awaited.delete(awaited);
      if (trigger.plusMs === 0) act();
      else this.#later(trigger.plusMs, act);
    }
    if (end === "answered") return;
    counts.request += 1;
    if (kind === "write") counts.write += 1;
  }

  /** Acts once, when it comes. */
  when(trigger: Trigger | undefined, act: () => void): void {
    if (trigger?.kind === "time") this.#later(trigger.ms, act);
    else if (trigger) this.#awaited.add({ trigger, act });
  }
}
