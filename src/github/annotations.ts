import type { Runner } from "../action/runtime.ts";
import { forLog } from "../foreign-text.ts";
import type { Schedule, Verdict } from "../rollout/model.ts";
import { formatPercent } from "../values/percent.ts";
import type { Reader } from "./log.ts";

/** GitHub shows ten errors and ten warnings of a step; one of each is left for the step's own. */
const MOST = 9;

type Marks = Pick<Runner, "error" | "warning">;

/**
 * Annotates the run with each check that fails: once a check, as an error, or as a warning for one that
 * only warns. What is more than GitHub would show is counted in the last one.
 *
 * @param schedule names the canary's share in the titles
 */
export function createAnnotations(runner: Marks, schedule: Schedule): Reader {
  const annotated = new Set<string>();
  const left = { error: MOST, warning: MOST };

  const annotate = (kind: "error" | "warning", failed: readonly Verdict[], index: number) => {
    const news = failed.filter(({ check }) => !annotated.has(`${kind} ${check}`));
    for (const { check } of news) annotated.add(`${kind} ${check}`);
    const shown = news.slice(0, left[kind]);
    left[kind] -= shown.length;
    const hidden = news.length - shown.length;
    for (const [place, { check, detail }] of shown.entries()) {
      const more = place === shown.length - 1 && hidden > 0 ? ` (and ${hidden} more checks)` : "";
      runner[kind](`${forLog(`${check}: ${detail}`)}${more}`, { title: title(kind, index, schedule) });
    }
  };

  return (event) => {
    if (event.type !== "verdicts") return;
    const failed = Map.groupBy(
      event.verdicts.filter(({ status }) => status === "fail"),
      ({ warn }) => (warn ? "warning" : "error"),
    );
    for (const kind of ["error", "warning"] as const) annotate(kind, failed.get(kind) ?? [], event.index);
  };
}

function title(kind: "error" | "warning", index: number, schedule: Schedule): string {
  const step = schedule[index];
  const where = step === undefined ? "" : ` at ${formatPercent(step.percent)} %`;
  return kind === "error" ? `Check failed${where}` : `Check failed${where} (only warns)`;
}
