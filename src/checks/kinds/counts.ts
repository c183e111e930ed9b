/** `counts`: requests and errors that a command of the workflow prints. */

import { defineKind } from "../grammar/kind.ts";
import { type Limit, readRateLimit } from "../grammar/limit.ts";

/** `most` of a fixed limit is a rate: above 0 and below 0.99. */
export interface Counts {
  readonly kind: "counts";
  readonly source: "command";
  /** As it is written, quotes and all: the shell reads it. */
  readonly command: string;
  readonly limit: Limit;
}

const FORMS = "counts COMMAND <= 1%, or counts COMMAND <= stable * 1.25";

export const counts = defineKind(
  ["counts"],
  "counts COMMAND <= 1% | stable * 1.25",
  (line): Counts | undefined => {
    const command = line.before("<=");
    if (command.text === "") return line.flaw(command.at, `the command is missing; write ${FORMS}`);
    const limit = readRateLimit(line, FORMS);
    return limit && { kind: "counts", source: "command", command: command.text, limit };
  },
  ["if-traffic"],
);
