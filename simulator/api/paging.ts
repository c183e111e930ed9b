import { invalid } from "./refusal.ts";

export interface Page<T> {
  readonly items: readonly T[];
  readonly info: {
    readonly page: number;
    readonly per_page: number;
    readonly count: number;
    readonly total_count: number;
    readonly total_pages: number;
  };
}

/** One page of a list; `perPage` is the length without `per_page`. Throws a Refusal for bad numbers. */
export function paginate<T>(all: readonly T[], query: URLSearchParams, perPage: number): Page<T> {
  const size = wholeNumber(query, "per_page", perPage, Math.max(100, perPage));
  const page = wholeNumber(query, "page", 1, 1_000_000);
  const items = all.slice((page - 1) * size, page * size);
  return {
    items,
    info: {
      page,
      per_page: size,
      count: items.length,
      total_count: all.length,
      total_pages: Math.ceil(all.length / size),
    },
  };
}

function wholeNumber(query: URLSearchParams, name: string, otherwise: number, max: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
  throw invalid(`${name} must be a whole number from 1 to ${max}, not ${JSON.stringify(text)}.`, `/${name}`);
}

/**
 * An instant in microseconds, or undefined when the parameter isn't there. RFC 3339, with up to six
 * decimals. Throws a Refusal for anything else.
 */
export function instantParameter(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d:\d\d)$/.exec(text);
  const ms = match === null ? Number.NaN : Date.parse(`${match[1]}${match[3]}`);
  if (Number.isNaN(ms))
    throw invalid(`${name} must be an RFC 3339 time, not ${JSON.stringify(text)}.`, `/${name}`);
  return ms * 1000 + Number((match?.[2] ?? "").padEnd(6, "0"));
}
