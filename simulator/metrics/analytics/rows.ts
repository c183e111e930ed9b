import type { Cloud } from "../../account/cloud.ts";
import { createRandom } from "../../random.ts";
import { MINUTE } from "../invocations.ts";
import { type VisibleCell, visibleCells } from "../visibility.ts";
import { DIMENSIONS, MEASURES } from "./dataset.ts";
import { type Filter, passes, scriptOf, timeRangeOf } from "./filter.ts";
import { MAX_ROWS } from "./schema.ts";

const DAY = 1440 * MINUTE;
/** "Up to one month of data for dates up to three months ago." */
export const MAX_DURATION = 31 * DAY;
export const NOT_OLDER_THAN = 90 * DAY;

export interface RowsArgs {
  readonly limit: number;
  readonly filter: Filter;
  readonly orderBy?: readonly string[] | null;
}

/** A row, whose measures are worked out when they are asked for. */
export type Row = Readonly<Record<string, unknown>>;

/** Thrown for what the schema can't refuse. */
export class LimitError extends Error {
  override readonly name = "LimitError";
}

/**
 * The rows of a query, one for each combination of the selected dimensions that has data. Without
 * `orderBy` their order is nobody's promise. Throws LimitError.
 */
export function rows(
  cloud: Cloud,
  { limit, filter, orderBy }: RowsArgs,
  dimensions: readonly string[],
): Row[] {
  if (limit < 1 || limit > MAX_ROWS) {
    throw new LimitError(`limit must be positive number and not greater than ${MAX_ROWS}`);
  }
  const now = cloud.now();
  const { from, to } = timeRangeOf(filter);
  if (from < now - NOT_OLDER_THAN) {
    throw new LimitError(`cannot request data older than ${NOT_OLDER_THAN / 1000}s`);
  }
  if (Math.min(to, now) - from > MAX_DURATION) {
    throw new LimitError(`query time range is too large, it can't be wider than ${MAX_DURATION / 1000}s`);
  }
  const groups = new Map<string, VisibleCell[]>();
  const query = { now, from, to, script: scriptOf(filter), source: "graphql" } as const;
  for (const seen of visibleCells(cloud, query)) {
    if (!passes(filter, seen.cell)) continue;
    const key = JSON.stringify(dimensions.map((name) => DIMENSIONS[name]?.value(seen.cell)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [seen]);
    else group.push(seen);
  }
  return ordered([...groups.values()], orderBy ?? [], dimensions)
    .slice(0, limit)
    .map(row);
}

function row(group: readonly VisibleCell[]): Row {
  const measured = Object.entries(MEASURES).map(([name, fields]) => [name, () => lazily(fields, group)]);
  return { dimensions: () => dimensionsOf(group), ...Object.fromEntries(measured) };
}

function lazily(fields: (typeof MEASURES)[string], group: readonly VisibleCell[]): Row {
  return Object.fromEntries(Object.entries(fields).map(([name, measure]) => [name, () => measure(group)]));
}

function dimensionsOf([first]: readonly VisibleCell[]): Row {
  return Object.fromEntries(
    Object.entries(DIMENSIONS).map(([name, { value }]) => [name, () => first && value(first.cell)]),
  );
}

function ordered(
  groups: readonly (readonly VisibleCell[])[],
  orderBy: readonly string[],
  dimensions: readonly string[],
): readonly (readonly VisibleCell[])[] {
  const keys = orderBy.map((order) => {
    const [, name = "", direction] = /^(.*)_(ASC|DESC)$/.exec(order) ?? [];
    const [group = "", field = ""] = name.split("_");
    const measure = MEASURES[group]?.[field];
    if (measure === undefined && !dimensions.includes(name)) {
      throw new LimitError(`cannot order by ${name}, which isn't among the selected dimensions`);
    }
    const value = (seen: readonly VisibleCell[]) =>
      measure?.(seen) ?? (seen[0] && DIMENSIONS[name]?.value(seen[0].cell));
    return { value, sign: direction === "DESC" ? -1 : 1 };
  });
  const shuffled = createRandom(groups.length).shuffle(groups);
  if (keys.length === 0) return shuffled;
  const keyed = shuffled.map((group) => ({ group, values: keys.map(({ value }) => value(group) ?? 0) }));
  keyed.sort((left, right) => {
    for (const [index, { sign }] of keys.entries()) {
      const [a = 0, b = 0] = [left.values[index], right.values[index]];
      if (a !== b) return a < b ? -sign : sign;
    }
    return 0;
  });
  return keyed.map(({ group }) => group);
}
