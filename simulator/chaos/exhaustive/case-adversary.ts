import type { FaultRule } from "../../faults/rules.ts";
import type { Adversary, Point, StepAtPoint } from "../adversary.ts";
import type { CaseEvent } from "./case.ts";
import { faultsOf, isFault, ruleOf } from "./request-faults.ts";
import { StateTrace } from "./state-trace.ts";

/** Lets a case's events befall one run, and notes every point that it comes to. */
export class CaseAdversary implements Adversary {
  readonly points: Point[] = [];
  readonly trace: StateTrace;
  readonly #events: readonly CaseEvent[];
  readonly #wayMs: number;
  #next = 0;

  /** @param wayMs how long a request is under way to the server */
  constructor(events: readonly CaseEvent[], states: Set<number>, wayMs: number) {
    this.#wayMs = wayMs;
    this.#events = events;
    this.trace = new StateTrace(states);
  }

  /** Whether all events came to pass. */
  get complete(): boolean {
    return this.#next === this.#events.length;
  }

  at(point: Point, step: StepAtPoint): void {
    this.points.push(point);
    this.trace.see(point, step);
    const event = this.#events[this.#next];
    if (event?.at !== point.at || (event.what !== "kill" && event.what !== "cancel")) return;
    this.#next += 1;
    if (event.what === "kill") step.kill();
    else step.cancel();
  }

  faultsFor({ at }: Point): readonly FaultRule[] {
    const event = this.#events[this.#next];
    const way = [{ name: "way", delayMs: this.#wayMs }];
    if (event?.at !== at) return way;
    this.#next += 1;
    return isFault(event.what) ? [ruleOf(event.what), ...way] : way;
  }
}

/**
 * Everything that can befall a run at this point. Post isn't stopped: the runner lets it end.
 *
 * @param together two jobs run at once: only which request comes first matters
 */
export function optionsAt(
  { kind, process, request }: Point,
  together: boolean,
): readonly CaseEvent["what"][] {
  const faults = kind === "leaves" && request !== undefined ? faultsOf(request, together) : [];
  if (together || process === "post") return faults;
  // A signal comes in between two parts of the program, a kill also within one.
  return kind === "saved" ? ["kill"] : [...faults, "kill", "cancel"];
}
