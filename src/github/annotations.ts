import { forLog } from "../foreign-text.ts";
import type { Schedule } from "../rollout/model.ts";
import { formatPercent } from "../values/percent.ts";
import type { Reader } from "./log.ts";
import type { Runner } from "./runner.ts";

/** GitHub shows ten warnings of a step. */
const MOST = 9;

/**
 * Annotates the run with each check that only warns, the first time that it fails. A check that stops the
 * rollout is in the annotation of its end.
 *
 * @param schedule names the canary's share in the titles
 */
export function createAnnotations(runner: Pick<Runner, "warning">, schedule: Schedule): Reader {
  const annotated = new Set<string>();
  return (event) => {
    if (event.type !== "verdicts") return;
    const percent = schedule[event.index]?.percent;
    const where = percent === undefined ? "" : ` at ${formatPercent(percent)} %`;
    for (const { check, detail, status, warn } of event.verdicts) {
      if (status !== "fail" || !warn || annotated.has(check) || annotated.size >= MOST) continue;
      annotated.add(check);
      runner.warning(forLog(`${check}: ${detail}`), { title: `Check failed${where} (only warns)` });
    }
  };
}
