import { forSummary } from "../../foreign-text.ts";
import type { Plan } from "../../rollout/events.ts";
import { parseMarker } from "../../rollout/marker.ts";
import type { Deployment } from "../../rollout/model.ts";
import { longTime } from "../../values/date-time.ts";
import { type Column, code, deploymentLink, shareBar, shortCode, table } from "./pieces.ts";
import { roles, type SummaryContext, type SummaryData } from "./summary-data.ts";

const HEAD: readonly Column[] = [
  { title: "" },
  { title: "Version" },
  { title: "Share" },
  { title: "Upload" },
];
/** A deployment has one or two versions; one that isn't understood may have any number. */
const SHOWN = 4;

/** What is live: the versions with their shares. */
export function liveSection(data: SummaryData, context: SummaryContext): string[] {
  const { live, outcome, plan } = data;
  if (live === undefined) return [];
  const { stableId, canaryId } = roles(data, context);
  const sure = outcome !== undefined && outcome.status !== "failed" && !data.uncertain;
  const versions = live.versions.toSorted((a, b) => order(a.versionId) - order(b.versionId));
  function order(id: string): number {
    return id === stableId ? 0 : id === canaryId ? 1 : 2;
  }
  const rows = versions
    .slice(0, SHOWN)
    .map(({ versionId, percentage: share }) => [
      versionId === stableId ? "stable" : versionId === canaryId ? "<b>canary</b>" : "another",
      shortCode(versionId),
      shareBar(share),
      uploadOf(plan, versionId),
    ]);
  const absent = plan !== undefined && !live.versions.some(({ versionId }) => versionId === canaryId);
  if (absent) rows.push(["canary", shortCode(canaryId), shareBar(0), uploadOf(plan, canaryId)]);
  const more = versions.length - SHOWN;
  return [
    `### ${sure ? "Live now" : "Live when last read"}`,
    "",
    ...table(HEAD, rows),
    ...(more > 0 ? [`… and ${more} more versions.`, ""] : []),
    `${origin(live, context)}.`,
    "",
  ];
}

/** Which deployment it is, and whose. A marker of this action's is left out: the table shows what it says. */
function origin(live: Deployment, { dashboard }: SummaryContext): string {
  const { author, source, message = "", oddity } = live;
  const foreign = message !== "" && parseMarker(message) === undefined;
  return [
    `Deployment ${deploymentLink(live, dashboard)}, made ${longTime(Date.parse(live.createdOn))}`,
    ...(author === undefined ? [] : [`by ${forSummary(author)}`]),
    `through ${forSummary(source)}`,
    ...(foreign ? [`with the message “${forSummary(message)}”`] : []),
    ...(oddity === undefined ? [] : [`(not understood: ${forSummary(oddity)})`]),
  ].join(" ");
}

function uploadOf(plan: Plan | undefined, id: string): string {
  const version = plan && [plan.stable, plan.canary].find((each) => each.id === id);
  return version === undefined ? "" : describeUpload(version);
}

function describeUpload(version: Plan["stable"]): string {
  if (!("number" in version)) return "";
  const { number, tag, message } = version;
  return [
    `no. ${number}`,
    ...(tag === undefined ? [] : [code(tag)]),
    ...(message === undefined ? [] : [forSummary(message)]),
  ].join(" · ");
}
