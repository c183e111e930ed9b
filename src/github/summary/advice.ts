/** What to do now, after a run that failed its job. */

import { rollbackCommand } from "../../rollout/describe.ts";
import { roles, type SummaryContext, type SummaryData } from "./summary-data.ts";
import { code, command } from "./text.ts";

export function adviceFor(data: SummaryData, context: SummaryContext): string[] {
  const { outcome } = data;
  if (outcome?.todo === undefined) return [];
  const { stableId } = roles(data, context);
  const scriptName = data.plan?.scriptName ?? context.scriptName;
  const { todo, status } = outcome;
  const advice = [`<b>What to do:</b> ${markdown(todo.text)}`, ""];
  if (todo.command !== undefined) return [...advice, command(todo.command), ""];
  if (stableId === "" || scriptName === undefined) return advice;
  if (status === "held")
    return [
      ...advice,
      "By hand, without this action:",
      "",
      command(rollbackCommand(stableId, scriptName)),
      "",
    ];
  if (status === "drifted") return [...advice, `Stable was ${code(stableId, 60)} before this rollout.`, ""];
  return advice;
}

/** Of our own text: code where its backticks are. */
function markdown(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : part))
    .join("");
}
