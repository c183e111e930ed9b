/** Shares of traffic: percentages with at most two decimals, reckoned in whole hundredths so that nothing is lost. */

import { problem, quote } from "./problems.ts";

/** 100 % in hundredths of a percent. */
export const ALL_HUNDREDTHS = 10_000;

/**
 * A percentage as whole hundredths, 0–10 000.
 * @throws RangeError when it is outside 0–100 or has more than two decimals.
 */
export function toHundredths(percent: number): number {
  const hundredths = Math.round(percent * 100);
  if (!(hundredths >= 0 && hundredths <= ALL_HUNDREDTHS) || hundredths / 100 !== percent) {
    throw new RangeError(`${percent} is not a percentage from 0 to 100 with at most two decimals`);
  }
  return hundredths;
}

/**
 * The other version's share: 100 − `percent`, exactly; both are sent to an API that wants a total of exactly 100.
 * @throws RangeError as `toHundredths`.
 */
export function complement(percent: number): number {
  return (ALL_HUNDREDTHS - toHundredths(percent)) / 100;
}

/**
 * The number without the sign `%` and without trailing zeros: `33.33`, `50`. A foreign deployment's
 * share may have more decimals; up to six are shown.
 */
export function formatPercent(percent: number): string {
  return String(Number(percent.toFixed(6)));
}

/** Reads `5`, `12.5`, `33.33 %`, `100%`: 0–100, at most two decimals, a point as the decimal sign. @throws ProblemError */
export function parsePercent(text: string): number {
  const number = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (whole === undefined)
    throw problem(`${quote(text)} is not a percentage; write a number such as 5, 12.5 or 0.01`);
  if (decimals.length > 2) throw problem(`${quote(text)} has more than two decimals`);
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  if (sign !== "" || hundredths > ALL_HUNDREDTHS) throw problem(`${quote(text)} is outside 0 to 100`);
  return hundredths / 100;
}
