/** The parts behind the table: what each check says, what it said, what happened, and the ids in full. */

import { forSummary } from "../../foreign-text.ts";
import { formatPercent } from "../../values/percent.ts";
import type { SummaryContext } from "./context.ts";
import type { Detail } from "./detail.ts";
import { roles } from "./headline.ts";
import { VERDICT_WORDS, verdictIcon } from "./steps.ts";
import type { Entry, Said, SummaryData } from "./summary-data.ts";
import { code, details, shortTime, table } from "./text.ts";

/** The verdicts of the step that matters now, with all their numbers. */
export function checksSection({ steps }: SummaryData, { checks, check, numbers }: Detail): string[] {
  const index = steps.findLastIndex(({ verdicts }) => verdicts.length > 0);
  const step = steps[index];
  if (step === undefined) return [];
  const rows = step.verdicts
    .toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"))
    .slice(0, checks)
    .map((verdict) => [
      verdictIcon(verdict),
      `${code(verdict.check, check)}${verdict.warn ? " (only warns)" : ""}`,
      VERDICT_WORDS[verdict.status],
      forSummary(verdict.detail, numbers),
    ]);
  return [
    `### Check results at ${formatPercent(step.step.percent)} %`,
    "",
    ...table([{ title: "" }, { title: "Check" }, { title: "Verdict" }, { title: "Numbers" }], rows),
    "",
  ];
}

export function evidenceSection(view: SummaryData, detail: Detail): string[] {
  if (view.said.length === 0) return [];
  const said = thinned(view.said, detail.said);
  const rows = said.map(({ at, index, verdict }) => [
    shortTime(at),
    `${formatPercent(view.steps[index]?.step.percent ?? 0)} %`,
    code(verdict.check, detail.check),
    `${verdictIcon(verdict)} ${VERDICT_WORDS[verdict.status]}`,
    forSummary(verdict.detail, detail.numbers),
  ]);
  return details("Evidence: every check result, with its time", [
    ...table(
      [
        { title: "UTC" },
        { title: "Canary", right: true },
        { title: "Check" },
        { title: "Verdict" },
        { title: "Numbers" },
      ],
      rows,
    ),
    "",
    "For a long rollout this keeps every change of status and a sample of the rest. The output <code>report</code> has all numbers.",
  ]);
}

/** Every turn if there is room, and the rest evenly. */
function thinned(said: readonly Said[], most: number): readonly Said[] {
  if (said.length <= most) return said;
  const turns = said.filter(({ turn }) => turn);
  const rest = said.filter(({ turn }) => !turn);
  const kept = new Set([
    ...evenly(turns, Math.min(turns.length, Math.ceil(most * 0.75))),
    ...evenly(rest, most - Math.min(turns.length, Math.ceil(most * 0.75))),
  ]);
  return said.filter((each) => kept.has(each));
}

/** So many of them, evenly, the last one always. */
function evenly<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from(
    { length: count },
    (_, index) => list[Math.floor(((index + 1) * list.length) / count) - 1],
  ).filter((each) => each !== undefined);
}

export function journalSection({ journal, retries }: SummaryData, detail: Detail): string[] {
  const { oldest, newest, skipped } = journal;
  const all = [...oldest, ...newest];
  if (all.length === 0) return [];
  const head = all.slice(0, Math.floor(detail.journal / 4));
  const tail = all.slice(head.length).slice(-(detail.journal - head.length));
  const hidden = skipped + all.length - head.length - tail.length;
  const line = ({ at, text }: Entry) => `- ${shortTime(at)} ${forSummary(text, detail.numbers)}`;
  const again = retries === 0 ? "" : retries === 1 ? ", with one retry" : `, with ${retries} retries`;
  return details(`What happened${again}`, [
    ...head.map(line),
    ...(hidden > 0 ? [`- … ${hidden} lines more`] : []),
    ...tail.map(line),
  ]);
}

export function idsSection(view: SummaryData, about: SummaryContext): string[] {
  const { stableId, canaryId } = roles(view, about);
  const rows = [
    ["stable", stableId],
    ["canary", canaryId],
    ["live deployment", view.live?.id ?? ""],
  ].filter(([, id]) => id !== "");
  if (rows.length === 0) return [];
  return details(
    "Ids in full",
    rows.map(([name = "", id = ""]) => `- ${name} ${code(id, 60)}`),
  );
}

/** What needs an eye, outside the folded parts. */
export function warningsSection({ warnings }: SummaryData, detail: Detail): string[] {
  return list(warnings, detail, "⚠️ ");
}

/** What the plan says beside its steps: which checks can't be judged where, how soon a regression would be noticed. */
export function notesSection({ plan, outcome }: SummaryData, detail: Detail): string[] {
  const notes = list(plan?.notes ?? [], detail);
  if (notes.length === 0 || outcome?.status === "planned") return notes;
  return details("Notes of the plan", notes);
}

function list(texts: readonly string[], { warnings, warning }: Detail, icon = ""): string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, warnings).map((text) => `- ${icon}${forSummary(text, warning)}`);
  const more = texts.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … ${more} more, see the log`] : []), ""];
}
