/** `run`: a shell command in the workspace. */

import { parseDuration } from "../../values/duration.ts";
import { quote } from "../../values/parsed.ts";
import { defineKind } from "../grammar/kind.ts";

export interface Run {
  readonly kind: "run";
  /** As it is written, quotes and all: the shell reads it. */
  readonly command: string;
  /** When it is given up; absent when the workflow doesn't say. */
  readonly withinMs?: number;
}

const USAGE = "run COMMAND [within 10m]";

/** A last `within` before something that begins with a digit is the time limit, not a part of the command. */
const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;

export const run = defineKind(["run"], USAGE, (line): Run | undefined => {
  const rest = line.rest();
  const [, command = rest.text, limit] = LIMITED.exec(rest.text) ?? [];
  if (command === "") {
    return line.flaw(rest.text === "" ? line.end : rest.at, `the command is missing; write ${USAGE}`);
  }
  if (limit === undefined) return { kind: "run", command };
  const at = rest.at + rest.text.length - limit.length;
  const within = parseDuration(limit);
  if (!within.ok) return line.flaw(at, within.problem);
  if (within.value > 0) return { kind: "run", command, withinMs: within.value };
  return line.flaw(at, `${quote(limit)} is not a time limit; write for example within 10m`);
});
