/**
 * How much a summary shows. GitHub refuses a summary above 1 MiB; this action's limit is 190 kB, and what
 * doesn't fit at one level is rendered at the next. The last one fits whatever it contains: an escaped
 * character has at most 24 bytes.
 */
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

/** In bytes of UTF-8. */
export const SUMMARY_BYTES = 190_000;

export const DETAILS: readonly [Detail, ...Detail[]] = [
  {
    steps: 40,
    checks: 20,
    check: 120,
    numbers: 300,
    verdicts: 120,
    events: 80,
    reason: 2_000,
    warning: 400,
    warnings: 12,
  },
  {
    steps: 24,
    checks: 10,
    check: 80,
    numbers: 160,
    verdicts: 60,
    events: 30,
    reason: 1_200,
    warning: 200,
    warnings: 6,
  },
  {
    steps: 12,
    checks: 4,
    check: 30,
    numbers: 60,
    verdicts: 10,
    events: 8,
    reason: 600,
    warning: 80,
    warnings: 4,
  },
];
