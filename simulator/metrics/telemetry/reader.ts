import { isRecord } from "../../api/deployment-body.ts";
import { invalid } from "../../api/refusal.ts";

/** Readers of parts of a JSON body. Each throws the Refusal that points at what is wrong. */
export type Value = string | number | boolean;
export type Kind = "string" | "number" | "boolean";

/** The most that a limit may be. */
const MAX_LIMIT = 2000;

export function isValue(value: unknown): value is Value {
  return ["string", "number", "boolean"].includes(typeof value);
}

export function record(
  value: unknown,
  pointer: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalid("An object is needed here.", pointer);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw invalid(`Unknown or unsupported: ${show(unknown)}.`, `${pointer}/${unknown}`);
  return value;
}

export function list(
  of: Readonly<Record<string, unknown>>,
  name: string,
  pointer = "/parameters",
): readonly unknown[] {
  const value = of[name] ?? [];
  if (!Array.isArray(value)) throw invalid(`${name} must be an array.`, `${pointer}/${name}`);
  return value;
}

export function whole(
  of: Readonly<Record<string, unknown>>,
  name: string,
  pointer: string,
  most = MAX_LIMIT,
) {
  const value = of[name];
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw invalid(
    `${name} must be a whole number from 1 to ${most}, not ${show(value)}.`,
    `${pointer}/${name}`,
  );
}

export function flag(of: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = of[name] ?? false;
  if (typeof value !== "boolean") throw invalid(`${name} must be true or false.`, `/${name}`);
  return value;
}

export function kind(value: unknown, pointer: string): Kind {
  if (value === "string" || value === "number" || value === "boolean") return value;
  throw invalid(`Not a type: ${show(value)}.`, pointer);
}

export function text(value: unknown, pointer: string): string {
  if (typeof value !== "string" || value === "") throw invalid("A string is needed here.", pointer);
  return value;
}

/** Undefined is fine. */
export function oneOf(value: unknown, accepted: readonly unknown[], pointer: string): void {
  if (value === undefined || accepted.includes(value)) return;
  throw invalid(`${show(value)} is unknown or unsupported here; use ${accepted.join(", ")}.`, pointer);
}

export function show(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
