import type { ForeignKind, Moment, OutageKind, Scenario } from "./scenario.ts";
import type { RequestKind } from "./weather.ts";

/** What can befall a run. */
export interface Plot {
  foreign(kind: ForeignKind, share: number): void;
  outage(ms: number, kind: OutageKind): void;
  changeSecret(): void;
  cancel(): void;
  kill(): void;
}

type Rehearsed = Pick<Scenario, "foreign" | "weather" | "secretChange" | "cancel" | "kill">;

interface Cue {
  readonly moment: Exclude<Moment, { kind: "time" }>;
  readonly act: () => void;
}

/** Waits for the moments at which something befalls the run. */
export class Cues {
  /** Calls back after `ms`. */
  readonly #later: (ms: number, act: () => void) => void;
  readonly #cues = new Set<Cue>();
  readonly #counts = { request: 0, write: 0 };

  constructor(later: (ms: number, act: () => void) => void) {
    this.#later = later;
  }

  rehearse({ foreign, weather, secretChange, cancel, kill }: Rehearsed, plot: Plot): void {
    for (const { at, kind, share } of foreign) this.when(at, () => plot.foreign(kind, share));
    for (const { from, ms, kind } of weather.outages) this.when(from, () => plot.outage(ms, kind));
    this.when(secretChange, () => plot.changeSecret());
    this.when(cancel, () => plot.cancel());
    this.when(kill, () => plot.kill());
  }

  /** Right before a request leaves, and right before its end is told. */
  readonly onRequest = (kind: RequestKind, end: "sent" | "answered"): void => {
    const counts = this.#counts;
    for (const cue of [...this.#cues]) {
      const { moment, act } = cue;
      if (moment.end !== end || (moment.kind === "write" && kind !== "write")) continue;
      if (moment.n !== counts[moment.kind] - (end === "sent" ? 0 : 1)) continue;
      this.#cues.delete(cue);
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
    else if (moment) this.#cues.add({ moment, act });
  }
}
