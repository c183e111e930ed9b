/** How much a summary shows. */
export interface Detail {
  /** Steps in the table. */
  readonly steps: number;
  /** Checks per step, and in the table of checks. */
  readonly checks: number;
  /** Characters of a check, and of a verdict's numbers. */
  readonly check: number;
  readonly numbers: number;
  /** Verdicts and lines in the folded parts. */
  readonly verdicts: number;
  readonly events: number;
  /** Characters of the reason and of a warning. */
  readonly reason: number;
  readonly warning: number;
  readonly warnings: number;
}

const ALL: Detail = {
  steps: 40,
  checks: 20,
  check: 120,
  numbers: 300,
  verdicts: 120,
  events: 80,
  reason: 2_000,
  warning: 400,
  warnings: 12,
};

/** In bytes of UTF-8: GitHub refuses a summary above 1 MiB, and shows a long one slowly. */
export const SUMMARY_BYTES = 190_000;
/** So often the detail may be halved. An escaped character has at most 24 bytes: the last always fits. */
export const HALVINGS = 4;

export function detailOf(halved: number): Detail {
  const less = Object.entries(ALL).map(([key, most]) => [key, Math.ceil(most / 2 ** halved)]);
  return { ...ALL, ...Object.fromEntries(less) };
}
