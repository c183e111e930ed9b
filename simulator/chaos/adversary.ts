import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { Cloud } from "../account/cloud.ts";
import type { Operation } from "../api/routes.ts";
import type { FaultRule } from "../faults/rules.ts";
import type { ProcessName } from "./recording.ts";

export type RequestKind = "list" | "write" | "other";

export function requestKindOf(operation: Operation): RequestKind {
  if (operation === "deployments.create" || operation === "deployments.delete") return "write";
  return operation === "deployments.list" ? "list" : "other";
}

/**
 * Where a process has come to: a request of it is about to leave, is under way, or has ended and the process
 * is about to learn of it; it begins or ends a sleep; it has saved its state.
 */
export type PointKind = "leaves" | "under-way" | "ended" | "sleeps" | "wakes" | "saved";

/** A point that a run comes to. */
export interface Point {
  /** Its name in a case, such as `main.write.2`. */
  readonly at: string;
  readonly kind: PointKind;
  readonly process: ProcessName;
  /** At `leaves`, `under-way` and `ended` only. */
  readonly request: RequestKind | undefined;
}

/**
 * Names the points that are come to: by the process, by what it does there, and by how many times it has.
 * `main.write.2` is its second write, `post.list-ended.1` the end of its first list, `main.sleeps.3` its third sleep.
 * One request more shifts the names of its own kind alone.
 */
export class Points {
  /** One object for all that are alike: a million runs have many. */
  static readonly #known = new Map<string, Point>();
  readonly #counts = new Map<string, number>();

  next(kind: PointKind, process: ProcessName, request: RequestKind | undefined): Point {
    const what = kind === "leaves" ? request : request === undefined ? kind : `${request}-${kind}`;
    const name = `${process}.${what}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const at = `${name}.${count}`;
    const point = Points.#known.get(at) ?? { at, kind, process, request };
    Points.#known.set(at, point);
    return point;
  }
}

/** What can be done to a step at a point, and what is to be seen there. */
export interface StepAtPoint {
  readonly cloud: Cloud;
  /** What main, or post, has saved last. */
  saved(): LedgerState | undefined;
  kill(): void;
  cancel(): void;
}

/** Decides at every point what befalls a step. */
export interface Adversary {
  at?(point: Point, step: StepAtPoint): void;
  /**
   * The faults of the request that leaves at this point.
   *
   * @param roll what the scenario's dice say
   */
  faultsFor(point: Point, roll: () => readonly FaultRule[]): readonly FaultRule[];
}
