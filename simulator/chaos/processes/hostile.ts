import type { RunnerCommand } from "../../../__tests__/support/runner-commands.ts";
import type { FaultRule } from "../../faults/rules.ts";
import type { Random } from "../../random.ts";

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

/** Answers some requests with an error that says so. `rate`: 0–1. */
export function hostileErrors(random: Random, rate: number): FaultRule {
  return {
    name: "hostile",
    times: Number.POSITIVE_INFINITY,
    match: () => random.chance(rate),
    effect: {
      kind: "answer",
      status: 500,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ success: false, errors: [{ code: 10013, message: HOSTILE }], result: null }),
    },
  };
}

const OWN = ["add-mask", "group", "endgroup", "error", "warning", "notice", "debug"];

/** Commands that the action doesn't give, and those that only a foreign text can have given. */
export function foreignCommands(commands: readonly RunnerCommand[]): readonly RunnerCommand[] {
  return commands.filter(({ name, data }) => !OWN.includes(name.toLowerCase()) || data.startsWith(MARK));
}
