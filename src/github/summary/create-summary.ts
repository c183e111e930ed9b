import { forLog } from "../../foreign-text.ts";
import type { Outcome } from "../../rollout/events.ts";
import type { Schedule } from "../../rollout/model.ts";
import { say } from "../../values/text.ts";
import type { Reader } from "../log.ts";
import type { Files, Runner } from "../runner.ts";
import { blank, type SummaryData, stepsOf, tell } from "./summary-data.ts";
import { toMarkdown } from "./to-markdown.ts";

export interface Summary {
  /** Reads the stream of events. */
  readonly read: Reader;
  /**
   * Adds what is known from the inputs or main's state; shown from the next event on.
   *
   * @param schedule for a tick, which announces no plan
   */
  readonly know: (
    more: Partial<Pick<SummaryData, "scriptName" | "dashboard" | "stableId" | "canaryId">>,
    schedule?: Schedule,
  ) => void;
  /** For a step that ends without the event `finished`, with one problem or several. `at`: Unix ms. */
  readonly close: (outcome: Outcome, problems: readonly string[], at: number) => void;
}

interface SummaryDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Pick<Files, "write">;
  readonly runner: Pick<Runner, "warning">;
}

/**
 * Keeps the job summary: at each event the file that `GITHUB_STEP_SUMMARY` names is written whole, and
 * synchronously, so that a killed step still shows what it knew. Without that variable it does nothing.
 *
 * An error here never stops a rollout: it is a warning, once.
 */
export function createSummary({ env, files, runner }: SummaryDeps, part: SummaryData["part"]): Summary {
  const path = env["GITHUB_STEP_SUMMARY"];
  const data = blank(part);
  let written: string | undefined;
  let warned = false;
  const read: Reader = (event, at) => {
    if (path === undefined || path === "") return;
    // A command may print thousands of lines, and none of them is in the summary.
    if (event.type === "output") return;
    try {
      tell(data, event, at);
      const text = toMarkdown(data);
      if (text === written) return;
      files.write(path, text);
      written = text;
    } catch (error) {
      if (warned) return;
      warned = true;
      const text = `The job summary could not be written: ${say(error)}`;
      runner.warning(forLog(text), { title: "No job summary" });
    }
  };
  return {
    read,
    know: (more, schedule = []) => {
      Object.assign(data, more);
      data.steps = stepsOf(schedule);
    },
    close: (outcome, problems, at) => {
      data.problems = problems;
      read({ type: "finished", outcome }, at);
    },
  };
}
