/** HTTP statuses as a probe accepts them. */

import { type Parsed, parsed, problem, quote } from "../../values/parsed.ts";

/** Both ends belong to it; 100–599. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `200`, `200-299`, `200,204,301-302`. */
export function parseStatuses(text: string): Parsed<readonly StatusRange[]> {
  const ranges: StatusRange[] = [];
  for (const part of text.split(",")) {
    const match = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
    if (match === null) {
      const whole = part === text ? quote(text) : `${quote(part)} in ${quote(text)}`;
      return problem(
        `${whole} is not a status or range; write 200, 200-299 or 200,204,301-302, without spaces`,
      );
    }
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 100 || to > 599 || from > to) {
      return problem(`${quote(part)} is out of range: 100 to 599, the smaller status first`);
    }
    ranges.push({ from, to });
  }
  return parsed(ranges);
}
