/**
 * Reads what an action wrote into GITHUB_OUTPUT or GITHUB_STATE: `name=value`, or `name<<DELIMITER`, the
 * value's lines, `DELIMITER`. A name that comes twice has its last value.
 */
export function readFileCommands(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    const equals = line.indexOf("=");
    if (name !== undefined && delimiter !== undefined) {
      const found = lines.indexOf(delimiter, at + 1);
      const end = found === -1 ? lines.length : found;
      values[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (equals > 0) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return values;
}
