import * as v from "@badrap/valita";
import { clip } from "../values/text.ts";

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** An ISO 8601 time with its zone that there is: no month 13, no 30 February, which `Date.parse` takes for 2 March. */
export const instant = v.string().assert((text) => {
  const [, day = ""] = INSTANT.exec(text) ?? [];
  const midnight = Date.parse(day);
  if (Number.isNaN(midnight) || Number.isNaN(Date.parse(text))) return false;
  return new Date(midnight).toISOString().startsWith(day);
}, "expected an ISO 8601 time with its zone");

/** A value's place in an answer: `["result", "deployments", 3]`. */
export type Path = readonly (string | number)[];

export class ShapeError extends Error {}

/** The answer is of the right shape and lacks a part: half of what was asked for may do. */
export class IncompleteError extends Error {}

const EXCERPT = 60;

/**
 * Checks `value` and leaves out unknown fields.
 *
 * @throws ShapeError that names the first field that isn't as expected
 */
export function parseAs<T>(type: v.Type<T>, value: unknown, path: Path): T {
  const read = type.try(value, { mode: "strip" });
  if (read.ok) return read.value;
  const [issue] = read.issues;
  throw new ShapeError(`${[...path, ...(issue?.path ?? [])].join(".")}: ${explain(issue, value)}`);
}

function explain(issue: v.Err["issues"][number] | undefined, root: unknown): string {
  if (issue === undefined || issue.code === "missing_value") return "is missing";
  const got = issue.path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), root);
  const expected =
    issue.code === "invalid_type"
      ? `expected ${issue.expected.join(" or ")}`
      : String(issue.code === "custom_error" ? issue.message : issue.code);
  return `${expected}, got ${clip(String(JSON.stringify(got)), EXCERPT)}`;
}
