import type { Place } from "./adversary.ts";
import type { RequestKind } from "./dice.ts";
import type { ProcessName } from "./recording.ts";

/**
 * Names the points that a run comes to: by the process, by what it does there, and by how many times it has.
 * `main.write.2` is its second write, `post.list-ended.1` the end of its first list, `main.sleeps.3` its third sleep.
 * One request more shifts the names of its own kind alone.
 */
export class PointNames {
  readonly #counts = new Map<string, number>();

  next(place: Place, process: ProcessName, request: RequestKind | undefined): string {
    const what = place === "leaves" ? request : request === undefined ? place : `${request}-${place}`;
    const kind = `${process}.${what}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${kind}.${count}`;
  }
}
