/** The numbers in a verdict's line. */

/** Two significant digits, never more than the number: `9.3`, `12`, `130`. */
export function formatAtLeast(value: number): string {
  return String(floorTo(value, 2));
}

/**
 * `evidence 4·10⁶ ≥ 100`. E is rounded down.
 * @param logE ln E; `logThreshold`: ln of the E of an alarm
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
