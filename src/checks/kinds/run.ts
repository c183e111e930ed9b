/** `run`: a shell command in the workspace. */

import { parseTimeLimit } from "../../values/duration.ts";
import { defineKind } from "../grammar/kind.ts";
import { withoutQuoted } from "../grammar/line.ts";

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
  const { text, at } = line.rest();
  const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
  const command = text.slice(0, before?.length);
  if (command === "") return line.flaw(text === "" ? line.end : at, `the command is missing; write ${USAGE}`);
  if (limit === undefined) return { kind: "run", command };
  const begin = text.length - limit.length;
  const within = parseTimeLimit(text.slice(begin));
  return within.ok ? { kind: "run", command, withinMs: within.value } : line.flaw(at + begin, within.problem);
});
