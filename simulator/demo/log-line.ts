/** What the runner makes of a line that an action prints. */
export interface LogLine {
  readonly kind: "text" | "group" | "endgroup" | "error" | "warning" | "notice" | "hidden";
  /** As people see it: escapes undone. It may have several lines. */
  readonly text: string;
}

const SHOWN = ["group", "endgroup", "error", "warning", "notice"] as const;

/** Reads a workflow command (`::name key=value::data`), or a plain line. */
export function readLogLine(line: string): LogLine {
  const [, name, data = ""] = /^\s*::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return { kind: "text", text: line };
  const kind = SHOWN.find((shown) => shown === name) ?? "hidden";
  return { kind, text: unescaped(data) };
}

/** `%25`, `%0D` and `%0A` in a command's data stand for a percent sign and line ends. */
function unescaped(data: string): string {
  return data.replace(/%0D/gi, "\r").replace(/%0A/gi, "\n").replace(/%25/g, "%");
}
