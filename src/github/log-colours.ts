/**
 * Colours of the job's log, as ANSI sequences that GitHub's log and terminals show alike. Only around text
 * of our own, or text that `forLog` has made harmless; never in a workflow command, since annotations and
 * group titles are shown elsewhere, too.
 */

const CODES = { bold: 1, red: 31, green: 32, yellow: 33, grey: 90 } as const;

export type Style = keyof typeof CODES;

/** Shows a text in a style. Styles don't nest. */
export type Paint = (style: Style, text: string) => string;

/**
 * The runner's log is no terminal and shows colours all the same, so they are on.
 *
 * @param env `NO_COLOR`, when it is not empty, turns them off (https://no-color.org)
 */
export function createPaint(env: Readonly<Record<string, string | undefined>>): Paint {
  const off = (env["NO_COLOR"] ?? "") !== "";
  return (style, text) => (off ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`);
}
