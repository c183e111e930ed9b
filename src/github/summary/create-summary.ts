import { forLog, forSummary } from "../../foreign-text.ts";
import type { Outcome } from "../../rollout/events.ts";
import type { Schedule } from "../../rollout/model.ts";
import { dayTime, longTime } from "../../values/date-time.ts";
import { errorText } from "../../values/text.ts";
import type { EventReader } from "../log.ts";
import type { Files, Runner } from "../runner.ts";
import { explanation, headline, liveSection } from "./headline.ts";
import {
  abridged,
  code,
  foldedPart,
  HALVINGS,
  limitsFor,
  SUMMARY_BYTES,
  type SummaryLimits,
  unbroken,
} from "./markdown.ts";
import { actualShares } from "./share-chart.ts";
import { checksSection, planSection, stepsTable } from "./steps-table.ts";
import { applyEvent, blank, type SummaryData, stepsOf } from "./summary-data.ts";

export interface Summary {
  readonly read: EventReader;
  /**
   * Adds what is known from the inputs or main's state; shown from the next event on.
   *
   * @param schedule for a tick, which announces no plan
   */
  readonly know: (
    more: Partial<Pick<SummaryData, "scriptName" | "dashboard" | "stableId" | "canaryId">>,
    schedule?: Schedule,
  ) => void;
  /** For a step that ends without the event `finished`. `at`: Unix ms. `problems`: what the reason joins. */
  readonly close: (
    ending: Omit<Outcome, "made" | "verdicts">,
    at: number,
    problems?: readonly string[],
  ) => void;
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
  const read: EventReader = (event, at) => {
    if (path === undefined || path === "") return;
    // A command may print thousands of lines, and none of them is in the summary.
    if (event.type === "output") return;
    try {
      applyEvent(data, event, at);
      const text = toMarkdown(data);
      if (text === written) return;
      files.write(path, text);
      written = text;
    } catch (error) {
      if (warned) return;
      warned = true;
      const text = `The job summary could not be written: ${errorText(error)}`;
      runner.warning(forLog(text), { title: "No job summary" });
    }
  };
  return {
    read,
    know: (more, schedule = []) => {
      Object.assign(data, more);
      data.steps = stepsOf(schedule);
    },
    close: (ending, at, problems = []) => {
      data.problems = problems;
      read({ type: "finished", outcome: { ...ending, made: [], verdicts: [] } }, at);
    },
  };
}

/** The whole summary as GitHub's Markdown, in half the detail, and a half of that, until it fits `SUMMARY_BYTES`. */
export function toMarkdown(data: SummaryData): string {
  for (let halved = 0; ; halved += 1) {
    const text = `${compose(data, limitsFor(halved)).join("\n").trimEnd()}\n`;
    if (halved === HALVINGS || Buffer.byteLength(text) <= SUMMARY_BYTES) return text;
  }
}

function compose(data: SummaryData, detail: SummaryLimits): string[] {
  const { dashboard, outcome, plan, warnings } = data;
  const isPlan = outcome?.status === "planned" && plan !== undefined;
  const notes = list(plan?.notes ?? [], detail);
  return [
    headline(data),
    "",
    ...explanation(data, detail),
    ...liveSection(data),
    ...(isPlan ? planSection(plan, detail) : rolloutSection(data, detail)),
    ...list(warnings, detail, "⚠️ "),
    ...(notes.length === 0 || isPlan ? notes : foldedPart("Notes of the plan", notes)),
    ...whatHappened(data, detail),
    ...idsSection(data),
    ...(dashboard === undefined ? [] : [`[Deployments in Cloudflare's dashboard](${dashboard})`]),
  ];
}

function rolloutSection(data: SummaryData, detail: SummaryLimits): string[] {
  const { plan, outcome, scriptName = "the Worker", steps } = data;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
  const { message = "", ends } = plan ?? {};
  return [
    "### Steps",
    "",
    ...stepsTable(data, detail),
    ...checksSection(data, detail),
    ...actualShares(`The canary's share of ${scriptName}`, data),
    ...(message === "" ? [] : [`Message: ${forSummary(message, detail.chars)}`, ""]),
    ...(ends === undefined || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
  ];
}

/** The newest lines: the log has them all, and the output `report` every verdict. */
function whatHappened({ lines, forgotten }: SummaryData, { rows, chars }: SummaryLimits): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(-rows);
  const hidden = forgotten + lines.length - shown.length;
  return foldedPart("What happened", [
    ...(hidden > 0 ? [`- … ${hidden} lines before, see the log`] : []),
    ...shown.map(({ at, text }) => `- ${unbroken(dayTime(at))} ${forSummary(text, chars)}`),
  ]);
}

function idsSection({ canaryId, live, stableId }: SummaryData): string[] {
  const ids = [
    ["stable", stableId],
    ["canary", canaryId],
    ["live deployment", live?.id],
  ] as const;
  const lines = ids.flatMap(([name, id]) => (id === undefined ? [] : `- ${name} ${code(id)}`));
  return lines.length === 0 ? [] : foldedPart("Ids in full", lines);
}

function list(texts: readonly string[], { rows, chars }: SummaryLimits, icon = ""): readonly string[] {
  if (texts.length === 0) return [];
  const lines = texts.map((text) => `- ${icon}${forSummary(text, chars)}`);
  return [...abridged(lines, rows, 0, (count) => `- … ${count} more, see the log`), ""];
}
