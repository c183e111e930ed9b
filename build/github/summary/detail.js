const ALL = {
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
export function detailOf(halved) {
    const less = Object.entries(ALL).map(([key, most]) => [key, Math.ceil(most / 2 ** halved)]);
    return { ...ALL, ...Object.fromEntries(less) };
}
