import type { RequestKind } from "./adversary.ts";
import type { Moment } from "./plans.ts";

interface Awaited {
  readonly moment: Exclude<Moment, { kind: "time" }>;
  readonly act: () => void;
}

/** Waits for the moments at which something befalls a step. */
export class Moments {
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
      const { moment, act } = awaited;
      if (moment.end !== end || (moment.kind === "write" && kind !== "write")) continue;
      if (moment.n !== counts[moment.kind] - (end === "sent" ? 0 : 1)) continue;
      this.#awaited.delete(awaited);
      if (moment.plusMs === 0) act();
      else this.#later(moment.plusMs, act);
    }
    if (end === "answered") return;
    counts.request += 1;
    if (kind === "write") counts.write += 1;
  }

  /** Acts once, at that moment. */
  when(moment: Moment | undefined, act: () => void): void {
    if (moment?.kind === "time") this.#later(moment.ms, act);
    else if (moment) this.#awaited.add({ moment, act });
  }
}
