import { forLog, forSummary } from "../../foreign-text.ts";
import { dayTime, longTime } from "../../values/date-time.ts";
import { errorText } from "../../values/text.ts";
import type { EventSink } from "../log.ts";
import type { Files, Runner } from "../runner.ts";
import { explanation, headline, liveSection } from "./headline.ts";
import { abridged, code, foldedPart, MOST_CHARS, unbroken } from "./markdown.ts";
import { actualSharesChart } from "./share-chart.ts";
import { checksSection, planSection, stepsTable } from "./steps-table.ts";
import { applyEvent, blank, type SummaryData } from "./summary-data.ts";

export interface Summary {
  readonly read: EventSink;
  /** Adds what is known beside the events; shown from the next one on. */
  readonly know: (more: Partial<SummaryData>) => void;
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
  const read: EventSink = (event, at) => {
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
    know: (more) => void Object.assign(data, more),
  };
}

export function toMarkdown(data: SummaryData): string {
  const { dashboard, outcome, plan, warnings } = data;
  const isPlan = outcome?.status === "planned" && plan !== undefined;
  const notes = list(plan?.notes ?? []);
  const lines = [
    headline(data),
    "",
    ...explanation(data),
    ...liveSection(data),
    ...(isPlan ? planSection(plan) : rolloutSection(data)),
    ...list(warnings, "⚠️ "),
    ...(notes.length === 0 || isPlan ? notes : foldedPart("Notes of the plan", notes)),
    ...whatHappened(data),
    ...idsSection(data),
    ...(dashboard === undefined ? [] : [`[Deployments in Cloudflare's dashboard](${dashboard})`]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function rolloutSection(data: SummaryData): string[] {
  const { plan, outcome, steps } = data;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
  const { message = "", ends } = plan ?? {};
  return [
    "### Steps",
    "",
    ...stepsTable(data),
    ...checksSection(data),
    ...actualSharesChart(data),
    ...(message === "" ? [] : [`Message: ${forSummary(message, MOST_CHARS)}`, ""]),
    ...(ends === undefined || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
  ];
}

/** The newest lines: the log has them all, and the output `report` every verdict. */
function whatHappened({ lines, forgotten }: SummaryData): string[] {
  if (lines.length === 0) return [];
  return foldedPart("What happened", [
    ...(forgotten > 0 ? [`- … ${forgotten} lines before, see the log`] : []),
    ...lines.map(({ at, text }) => `- ${unbroken(dayTime(at))} ${forSummary(text, MOST_CHARS)}`),
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

function list(texts: readonly string[], icon = ""): readonly string[] {
  if (texts.length === 0) return [];
  const lines = texts.map((text) => `- ${icon}${forSummary(text, MOST_CHARS)}`);
  return [...abridged(lines, (count) => `- … ${count} more, see the log`), ""];
}
