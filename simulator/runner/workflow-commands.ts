/**
 * How GitHub's runner reads what an action prints and writes, for tests: after actions/runner's
 * `ActionCommand.cs`, `ActionCommandManager.cs`, `FileCommandManager.cs` and .NET's `ReadLine`.
 */

/** The commands that the runner registers. Another name is plain output to it. */
export const REGISTERED = [
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
] as const;

export interface RunnerCommand {
  /** `v1`: `##[name …]data`, `v2`: `::name …::data`. */
  readonly form: "v1" | "v2";
  /** As written; the runner compares it without regard to case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** The line it stands in, from 0, and that line whole. */
  readonly line: number;
  readonly text: string;
}

export interface FindOptions {
  /** Also report what has a command's form but no registered name. */
  readonly anyName?: boolean;
}

/** Lines as .NET's `StreamReader.ReadLine` splits them: at `\r`, `\n` and `\r\n`, without an empty last one. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/**
 * Every command that the runner would see in an action's output, in order, `stop-commands` honoured.
 *
 * The runner compares by culture, and skips what ICU ignores, unless .NET runs in invariant mode: a
 * line counts when it is a command in either mode.
 */
export function findCommands(
  log: string | readonly string[],
  options: FindOptions = {},
): readonly RunnerCommand[] {
  const names = new Set<string>(REGISTERED);
  const found: RunnerCommand[] = [];
  let resumeToken: string | undefined;
  const lines = typeof log === "string" ? splitLines(log) : log;
  for (const [line, text] of lines.entries()) {
    const accept = (name: string) => options.anyName === true || names.has(name.toLowerCase());
    const command = parse(text, accept) ?? parse(withoutIgnorables(text), accept);
    if (command === undefined) continue;
    if (resumeToken !== undefined) {
      if (command.name.toLowerCase() !== resumeToken.toLowerCase()) continue;
      names.delete(resumeToken.toLowerCase());
      resumeToken = undefined;
    } else if (command.name.toLowerCase() === "stop-commands") {
      resumeToken = command.data;
      names.add(resumeToken.toLowerCase());
    }
    found.push({ ...command, line, text });
  }
  return found;
}

export interface FileCommand {
  /** The last value of each name. */
  readonly values: Readonly<Record<string, string>>;
  /** What the runner would fail the step with; the entries before it count. */
  readonly error?: string;
}

/** Reads a file of `GITHUB_OUTPUT`, `GITHUB_STATE` or `GITHUB_ENV` as a runner on Linux does. */
export function parseFileCommand(text: string): FileCommand {
  const values: Record<string, string> = {};
  const reader = new LineReader(text);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.text.slice(0, equals)] = line.text.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) return { values, error: `Invalid format '${line.text}'` };
    const name = line.text.slice(0, heredoc);
    const delimiter = line.text.slice(heredoc + 2);
    if (name === "" || delimiter === "") {
      return {
        values,
        error: `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
      };
    }
    const lines: string[] = [];
    for (;;) {
      const next = reader.next();
      if (next?.text === delimiter) break;
      if (next === undefined) {
        return { values, error: `Invalid value. Matching delimiter not found '${delimiter}'` };
      }
      if (!next.ended) return { values, error: "Invalid value. EOF marker missing new line." };
      lines.push(next.text);
    }
    values[name] = lines.join("\n");
  }
  return { values };
}

type Parsed = Pick<RunnerCommand, "form" | "name" | "properties" | "data">;
type Accept = (name: string) => boolean;

function parse(line: string, accept: Accept): Parsed | undefined {
  return parseV2(line, accept) ?? parseV1(line, accept);
}

function parseV2(line: string, accept: Accept): Parsed | undefined {
  const message = line.replace(/^[\t-\r\u0085\p{Zs}\p{Zl}\p{Zp}]+/u, "");
  if (!message.startsWith("::")) return undefined;
  const end = message.indexOf("::", 2);
  if (end < 0) return undefined;
  const [name, properties] = splitInfo(message.slice(2, end));
  if (!accept(name)) return undefined;
  return {
    form: "v2",
    name,
    properties: parseProperties(properties?.trim(), ",", ["%0D\r", "%0A\n", "%3A:", "%2C,", "%25%"]),
    data: decode(message.slice(end + 2), ["%0D\r", "%0A\n", "%25%"]),
  };
}

function parseV1(line: string, accept: Accept): Parsed | undefined {
  const start = line.indexOf("##[");
  if (start < 0) return undefined;
  const end = line.indexOf("]", start);
  if (end < 0) return undefined;
  const [name, properties] = splitInfo(line.slice(start + 3, end));
  if (!accept(name)) return undefined;
  const escapes = ["%3B;", "%0D\r", "%0A\n", "%5D]", "%25%"];
  return {
    form: "v1",
    name,
    properties: parseProperties(properties, ";", escapes),
    data: decode(line.slice(end + 1), escapes),
  };
}

function splitInfo(info: string): [name: string, properties: string | undefined] {
  const space = info.indexOf(" ");
  return space < 0 ? [info, undefined] : [info.slice(0, space), info.slice(space + 1)];
}

function parseProperties(
  text: string | undefined,
  separator: string,
  escapes: readonly string[],
): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const property of (text ?? "").split(separator)) {
    const [, name, value] = /^=*([^=]+)=(.+)$/s.exec(property) ?? [];
    if (name !== undefined && value !== undefined) properties[name] = decode(value, escapes);
  }
  return properties;
}

/** One escape after the other, as the runner does it; each is three characters and what they stand for. */
function decode(text: string, escapes: readonly string[]): string {
  return escapes.reduce((out, code) => out.replaceAll(code.slice(0, 3), code.slice(3)), text);
}

const collator = new Intl.Collator("en");
const ignorable = new Map<string, boolean>();

/** Whether a comparison by culture skips this character. */
export function isIgnorable(char: string): boolean {
  let known = ignorable.get(char);
  if (known === undefined) {
    known = collator.compare("::", `:${char}:`) === 0;
    ignorable.set(char, known);
  }
  return known;
}

function withoutIgnorables(line: string): string {
  return [...line].filter((char) => !isIgnorable(char)).join("");
}

class LineReader {
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next line and whether a line feed ended it; undefined at the end. */
  next(): { readonly text: string; readonly ended: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined;
    const from = this.#index;
    const feed = this.#text.indexOf("\n", from);
    this.#index = feed < 0 ? this.#text.length : feed + 1;
    return { text: this.#text.slice(from, feed < 0 ? undefined : feed), ended: feed >= 0 };
  }
}
