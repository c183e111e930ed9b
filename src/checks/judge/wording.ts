/** Numbers as a verdict's line shows them. */

import type { Verdict } from "../../rollout/model.ts";
import type { Tally } from "../evidence/likelihood.ts";

/** `12/431 (2.8 %)`; counts that are fractions are rounded. */
export function formatTally({ errors, requests }: Tally): string {
  return `${formatCount(errors)}/${formatCount(requests)} (${formatRate(rateOf({ errors, requests }))})`;
}

export function formatCount(count: number): string {
  return String(Math.round(count));
}

/** A rate of 0–1 as a percentage with two significant digits: `2.8 %`, `0.11 %`, `0 %`. */
export function formatRate(rate: number): string {
  const percent = rate * 100;
  if (percent > 0 && percent < 0.0001) return "under 0.0001 %";
  return `${Number(percent.toPrecision(percent >= 99 ? 4 : 2))} %`;
}

export function rateOf({ errors, requests }: Tally): number {
  return requests > 0 ? errors / requests : 0;
}

/** Two significant digits, never more than the number: `9.3`, `12`, `130`. */
export function formatAtLeast(value: number): string {
  return String(floorTo(value, 2));
}

/**
 * `evidence 4·10⁶ ≥ 100`. E is rounded down, so that the line never shows what was almost reached.
 * @param logE ln E, and the ln of what an alarm takes.
 */
export function formatEvidence(logE: number, logThreshold: number): string {
  const sign = logE >= logThreshold ? "≥" : "<";
  const threshold = Number(Math.exp(logThreshold).toPrecision(3));
  return `evidence ${formatLog(logE)} ${sign} ${formatLog(Math.log(threshold), threshold)}`;
}

/** e^`logarithm`, which may be too large or too small for a number. */
function formatLog(logarithm: number, value = Math.exp(logarithm)): string {
  if (value >= 0.01 && value < 10_000)
    return String(value >= 100 ? Math.floor(value + 1e-9) : floorTo(value, 2));
  const exponent = Math.floor(logarithm / Math.LN10);
  const digits = floorTo(Math.exp(logarithm - exponent * Math.LN10), 1);
  return `${digits}·10${superscript(exponent)}`;
}

function floorTo(value: number, digits: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  const floored = Math.floor(value / unit + 1e-9) * unit;
  return Number(floored.toPrecision(digits));
}

function superscript(exponent: number): string {
  return String(exponent).replace(/./g, (sign) => (sign === "-" ? "⁻" : ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? "")));
}

/** `14 min`; whole minutes, rounded down. */
export function formatMinutes(ms: number): string {
  return `${Math.floor(ms / 60_000)} min`;
}

/** Milliseconds with at most three significant digits, or whole: `0.42 ms`, `950 ms`, `1234 ms`. */
export function formatMs(ms: number): string {
  return `${ms >= 1_000 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`;
}

/** The whole line: `error-rate: canary 12/431 (2.8 %) against …, evidence 4·10⁶ ≥ 100 → fail`. */
export function verdictLine({ check, detail, status, warn }: Verdict): string {
  const [name = check] = check.split(/[\s<]/, 1);
  return `${name}: ${detail} → ${status}${warn && status === "fail" ? " (only warns)" : ""}`;
}
