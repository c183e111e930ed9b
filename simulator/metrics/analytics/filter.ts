import type { Cell } from "../invocations.ts";
import { DIMENSIONS } from "./dataset.ts";

/** As the schema has read it: times are Unix ms. Entries that are null don't count. */
export type Filter = Readonly<Record<string, unknown>>;

/** Whether a cell passes; all entries must hold. */
export function passes(filter: Filter, cell: Cell): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (wanted === null || wanted === undefined) return true;
    if (key === "AND") return (wanted as readonly Filter[]).every((inner) => passes(inner, cell));
    if (key === "OR") return (wanted as readonly Filter[]).some((inner) => passes(inner, cell));
    const [name = "", end = ""] = key.split("_");
    const value = DIMENSIONS[name]?.value(cell);
    return value !== undefined && holds(end, value, wanted as Value | readonly Value[]);
  });
}

type Value = string | number;

function holds(end: string, value: Value, wanted: Value | readonly Value[]): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value) === (end === "in");
  const one = wanted as Value;
  switch (end) {
    case "neq":
      return value !== one;
    case "gt":
      return value > one;
    case "geq":
      return value >= one;
    case "lt":
      return value < one;
    case "leq":
      return value <= one;
    case "like":
      return pattern(String(one)).test(String(value));
    case "notlike":
      return !pattern(String(one)).test(String(value));
    default:
      return value === one;
  }
}

/** SQL's LIKE: % stands for any text, _ for one character. */
function pattern(like: string): RegExp {
  const source = like
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "s");
}

/** The stretch of time (server ms, both included) outside of which nothing can pass. */
export function timeRangeOf(filter: Filter): { readonly from: number; readonly to: number } {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const [key, wanted] of Object.entries(filter)) {
    if (key === "AND" && Array.isArray(wanted)) {
      for (const inner of (wanted as readonly Filter[]).map(timeRangeOf)) {
        from = Math.max(from, inner.from);
        to = Math.min(to, inner.to);
      }
    }
    const [name = "", end = ""] = key.split("_");
    const stretch = DIMENSIONS[name]?.stretch;
    if (stretch === undefined || typeof wanted !== "number") continue;
    if (["", "geq", "gt"].includes(end)) from = Math.max(from, wanted);
    if (["", "leq", "lt"].includes(end)) to = Math.min(to, wanted + stretch - 1);
  }
  return { from, to };
}

/** The only script that can pass, if the filter names one. */
export function scriptOf(filter: Filter): string | undefined {
  const name = filter["scriptName"];
  return typeof name === "string" ? name : undefined;
}
