import { errorEnvelope } from "../api/envelope.ts";
import type { Effect } from "../faults/rules.ts";
import type { RunnerCommand } from "../runner/workflow-commands.ts";

/** Stands in every command that a foreign text would run. */
const MARK = "pwned";

/** A foreign text that would run commands wherever it reached the log as it is. */
export const HOSTILE = [
  MARK,
  `::set-output name=status::${MARK}`,
  `::add-mask::${MARK}`,
  `::error::${MARK}`,
  `##[add-path]${MARK}`,
  `::stop-commands::${MARK}`,
].join("\n");

/** An error that says so. */
export const HOSTILE_ERROR: Effect = {
  kind: "answer",
  status: 500,
  headers: { "content-type": "application/json" },
  body: errorEnvelope([{ code: 10013, message: HOSTILE }]),
};

const OWN = ["add-mask", "group", "endgroup", "error", "warning", "notice", "debug"];

/** Commands that the action doesn't give, and those that only a foreign text can have given. */
export function foreignCommands(commands: readonly RunnerCommand[]): readonly RunnerCommand[] {
  return commands.filter(({ name, data }) => !OWN.includes(name.toLowerCase()) || data.startsWith(MARK));
}
