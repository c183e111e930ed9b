import type { RequestKind } from "./dice.ts";
import type { ForeignKind, Moment, OutageKind, RolloutScenario } from "./rollouts/rollout-scenario.ts";

/** What can befall a run. */
export interface Incidents {
  foreign(kind: ForeignKind, share: number): void;
  outage(ms: number, kind: OutageKind): void;
  changeSecret(): void;
  cancel(): void;
  kill(): void;
}

type Scheduled = Pick<RolloutScenario, "foreign" | "faultPlan" | "secretChange" | "cancel" | "kill">;

interface Hook {
  readonly moment: Exclude<Moment, { kind: "time" }>;
  readonly act: () => void;
}

/** Waits for the moments at which something befalls the run. */
export class Hooks {
  /** Calls back after `ms`. */
  readonly #later: (ms: number, act: () => void) => void;
  readonly #hooks = new Set<Hook>();
  readonly #counts = { request: 0, write: 0 };

  constructor(later: (ms: number, act: () => void) => void) {
    this.#later = later;
  }

  schedule({ foreign, faultPlan, secretChange, cancel, kill }: Scheduled, incidents: Incidents): void {
    for (const { at, kind, share } of foreign) this.when(at, () => incidents.foreign(kind, share));
    for (const { from, ms, kind } of faultPlan.outages) this.when(from, () => incidents.outage(ms, kind));
    this.when(secretChange, () => incidents.changeSecret());
    this.when(cancel, () => incidents.cancel());
    this.when(kill, () => incidents.kill());
  }

  /** Right before a request leaves, and right before its end reaches the process. */
  readonly onRequest = (kind: RequestKind, end: "sent" | "answered"): void => {
    const counts = this.#counts;
    for (const hook of [...this.#hooks]) {
      const { moment, act } = hook;
      if (moment.end !== end || (moment.kind === "write" && kind !== "write")) continue;
      if (moment.n !== counts[moment.kind] - (end === "sent" ? 0 : 1)) continue;
      this.#hooks.delete(hook);
      if (moment.plusMs === 0) act();
      else this.#later(moment.plusMs, act);
    }
    if (end === "answered") return;
    counts.request += 1;
    if (kind === "write") counts.write += 1;
  };

  /** Acts once, at that moment. */
  when(moment: Moment | undefined, act: () => void): void {
    if (moment?.kind === "time") this.#later(moment.ms, act);
    else if (moment) this.#hooks.add({ moment, act });
  }
}
