import { type FaultName, isFault } from "./request-faults.ts";

/** What befalls a run at a point: a fault of the request that leaves there, or its process's end. */
export interface CaseEvent {
  /** The point, such as `main.write.2`: see `Points`. */
  readonly at: string;
  readonly what: FaultName | "kill" | "cancel";
}

/** One run: a base, and what befalls it, in order. */
export interface Case {
  readonly base: string;
  readonly events: readonly CaseEvent[];
}

/** `rollout/plain:main.write.1=lost-after,main.sleeps.3=kill`. */
export function formatCase({ base, events }: Case): string {
  return `${base}:${events.map(({ at, what }) => `${at}=${what}`).join(",")}`;
}

/** @throws Error for what `formatCase` doesn't write */
export function parseCase(text: string): Case {
  const [, base, list] = /^([\w/+-]+):(.*)$/.exec(text) ?? [];
  if (base === undefined || list === undefined) throw new Error(`${JSON.stringify(text)} is no case`);
  const events = list === "" ? [] : list.split(",");
  return { base, events: events.map(parseEvent) };
}

function parseEvent(text: string): CaseEvent {
  const [, at, what] = /^([\w.-]+)=([\w-]+)$/.exec(text) ?? [];
  if (at !== undefined && what !== undefined && isWhat(what)) return { at, what };
  throw new Error(`${JSON.stringify(text)} is no event`);
}

function isWhat(name: string): name is CaseEvent["what"] {
  return isFault(name) || name === "kill" || name === "cancel";
}
