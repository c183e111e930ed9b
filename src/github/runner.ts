/** The runner's side of things, as far as the action needs it: what `@actions/core` offers. */
export interface Runner {
  info(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  warning(text: string, properties?: { title?: string }): void;
  error(text: string, properties?: { title?: string }): void;
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
}

export interface Files {
  /** The file's text; undefined when it can't be read. */
  read(path: string): string | undefined;
  /** Replaces the file's text. @throws when it can't be written */
  write(path: string, text: string): void;
  exists(path: string): boolean;
}

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
