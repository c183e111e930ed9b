import type { Cloud } from "../../account/cloud.ts";
import { type Cell, MINUTE } from "../invocations.ts";
import { times, type VisibleCell, visibleCells } from "../visibility.ts";
import type { FilterGroup, Leaf, TelemetryQuery } from "./body.ts";
import type { Value } from "./reader.ts";

/** Log entries that differ in nothing that is asked for. */
export interface LogEvent {
  /** Server ms. */
  readonly at: number;
  readonly fields: Fields;
  /** How many entries were stored, and how many each of them stands for. Whole numbers aren't promised. */
  readonly stored: number;
  readonly interval: number;
}

type Fields = Readonly<Record<string, Value>>;

const DATASET = "cloudflare-workers";
const CPU = "$workers.cpuTimeMs";
const WALL = "$workers.wallTimeMs";

/**
 * The entries that a query matches. Each invocation left two: its own, of the type `cf-worker-event`, and a
 * line of its Worker's, `cf-worker`, as console.log writes it. Who doesn't filter by type counts both.
 *
 * @param width of the series' buckets in ms: made-up minutes are spread over their seconds where it matters
 */
export function* matching(cloud: Cloud, query: TelemetryQuery, width: number): Generator<LogEvent> {
  if (query.datasets.length > 0 && !query.datasets.includes(DATASET)) return;
  const { settings } = cloud;
  const now = cloud.now();
  const from = Math.max(query.from, now - settings.logRetentionMs);
  const keys = JSON.stringify(query.parameters);
  const timed = keys.includes(CPU) || keys.includes(WALL);
  for (const seen of visibleCells(cloud, { now, from, to: query.to, source: "logs" })) {
    const { cell } = seen;
    if (settings.unobserved.includes(cell.script) || cell.at < from || cell.at > query.to) continue;
    const one = { at: cell.at, stored: seen.kept, interval: seen.interval };
    const events = [
      ...(timed ? apart(seen) : [{ ...one, fields: invocation(cell) }]),
      { ...one, fields: { ...common(cell), "$metadata.type": "cf-worker", "$metadata.message": "handled" } },
    ].filter((event) => passes(query.filter, event.fields));
    if (cell.span === "minute" && query.series && width < MINUTE) {
      yield* events.flatMap(bySecond).filter(({ at }) => at >= from && at <= query.to);
    } else yield* events;
  }
}

function bySecond(event: LogEvent): readonly LogEvent[] {
  const until = (second: number) => Math.floor((event.stored * second) / 60);
  return Array.from({ length: 60 }, (_, second) => ({
    ...event,
    at: event.at + second * 1000,
    stored: until(second + 1) - until(second),
  })).filter(({ stored }) => stored > 0);
}

function common(cell: Cell): Fields {
  return {
    dataset: DATASET,
    "$metadata.service": cell.script,
    "$metadata.origin": "fetch",
    "$metadata.trigger": "GET /",
    "$metadata.level": cell.outcome === "exception" ? "error" : "info",
    "$workers.scriptName": cell.script,
    "$workers.scriptVersion.id": cell.version,
    "$workers.eventType": "fetch",
    "$workers.executionModel": "stateless",
    "$workers.outcome": cell.outcome,
  };
}

/** Without a status where the client didn't wait for an answer. */
function invocation(cell: Cell): Fields {
  return {
    ...common(cell),
    "$metadata.type": "cf-worker-event",
    "$metadata.message": "GET /",
    "$workers.truncated": false,
    "$workers.event.request.method": "GET",
    "$workers.event.request.path": "/",
    ...(cell.status === undefined ? {} : { "$workers.event.response.status": cell.status }),
  };
}

/** With the times that each took. */
function* apart(seen: VisibleCell): Generator<LogEvent> {
  const fields = invocation(seen.cell);
  const cpu = times(seen, "cpuUs", "logs");
  const wall = times(seen, "wallUs", "logs");
  const count = Math.max(cpu.length, wall.length);
  for (let i = 0; i < count; i++) {
    const at = (list: typeof cpu) => (list[Math.floor((i * list.length) / count)]?.value ?? 0) / 1000;
    yield {
      at: seen.cell.at,
      fields: { ...fields, [CPU]: at(cpu), [WALL]: at(wall) },
      stored: seen.kept / count,
      interval: seen.interval,
    };
  }
}

function passes({ combination, filters }: FilterGroup, fields: Fields): boolean {
  const holds = (filter: Leaf | FilterGroup) =>
    "filters" in filter ? passes(filter, fields) : leafHolds(filter, fields);
  if (combination === "and" || filters.length === 0) return filters.every(holds);
  return filters.some(holds);
}

/** A field of another type than the filter's isn't there, as far as the filter goes. */
export function fieldOf(fields: Fields, key: string, type: string): Value | undefined {
  const value = fields[key];
  return typeof value === type ? value : undefined;
}

function leafHolds({ key, operation, type, value: wanted = "" }: Leaf, fields: Fields): boolean {
  const value = fieldOf(fields, key, type);
  if (operation.startsWith("not_")) return !operate(operation.slice(4), value, wanted);
  if (operation === "neq") return !operate("eq", value, wanted);
  if (operation === "is_null") return value === undefined;
  return operate(operation, value, wanted);
}

function operate(operation: string, value: Value | undefined, wanted: Value): boolean {
  if (value === undefined) return false;
  switch (operation) {
    case "exists":
      return true;
    case "eq":
      return value === wanted;
    case "gt":
      return value > wanted;
    case "gte":
      return value >= wanted;
    case "lt":
      return value < wanted;
    case "lte":
      return value <= wanted;
    case "in":
      return String(wanted)
        .split(",")
        .some((one) => one.trim() === String(value));
    case "includes":
      return String(value).includes(String(wanted));
    case "starts_with":
      return String(value).startsWith(String(wanted));
    case "ends_with":
      return String(value).endsWith(String(wanted));
    default:
      return new RegExp(String(wanted)).test(String(value));
  }
}
