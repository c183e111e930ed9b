/** How much a summary shows: rows of a table or a list, and characters of a sentence. A name has 100 at most. */
export interface Detail {
  readonly rows: number;
  readonly chars: number;
}

/** The most rows, also of what is kept for later. */
export const MOST_ROWS = 80;
const MOST_CHARS = 400;

/** In bytes of UTF-8: GitHub refuses a summary above 1 MiB, and shows a long one slowly. */
export const SUMMARY_BYTES = 190_000;
/** So often the detail may be halved. An escaped character has at most 24 bytes: the last always fits. */
export const HALVINGS = 4;

export function detailOf(halved: number): Detail {
  const part = (most: number) => Math.ceil(most / 2 ** halved);
  return { rows: part(MOST_ROWS), chars: part(MOST_CHARS) };
}

/** Characters of what explains a run's end: it may quote several checks, and a command. */
export function reasonLength({ chars }: Detail): number {
  return 5 * chars;
}
