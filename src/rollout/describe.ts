/** Sentences about what is live, for reasons and logs. Foreign text in them is raw: readers neutralise it. */

import { formatPercent } from "../values/percent.ts";
import type { Deployment, Verdict, VersionShare } from "./model.ts";

/** The first 8 characters of an id: how people and version URLs name a version. */
export function short(id: string): string {
  return id.slice(0, 8);
}

/** `aaaaaaaa at 90 %, bbbbbbbb at 10 %`. */
export function describeVersions(versions: readonly VersionShare[]): string {
  if (versions.length === 0) return "no version";
  return versions
    .map(({ versionId, percentage }) => `${short(versionId)} at ${formatPercent(percentage)} %`)
    .join(", ");
}

export function describeSplit(deployment: Deployment): string {
  return describeVersions(deployment.versions);
}

/** `deployment 3f9a2b1c (aaaaaaaa at 100 %) by ann@example.com through wrangler at 2026-11-24T06:00:00Z: "fix"`. */
export function describeDeployment(deployment: Deployment): string {
  const author = deployment.author === undefined ? "" : ` by ${deployment.author}`;
  const message =
    deployment.message === undefined ? "" : `: ${JSON.stringify(clip(deployment.message, 120))}`;
  return `deployment ${deployment.id} (${describeSplit(deployment)})${author} through ${deployment.source} at ${deployment.createdOn}${message}`;
}

/** The command that deploys these versions by hand. */
export function commandFor(versions: readonly VersionShare[], scriptName: string): string {
  const specs = versions.map(({ versionId, percentage }) => `${versionId}@${percentage}%`).join(" ");
  return `npx wrangler versions deploy ${specs} --name ${scriptName} --yes`;
}

/** At most `length` UTF-16 units, and no half of a character at the cut. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * White space and control characters folded to single spaces; what is longer than `longest` UTF-16 units
 * is cut as `clip` does.
 */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  return clip(
    text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
    longest,
  );
}

/** `error-rate <= 1% (5 of 100 failed); …`. */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ check, detail }) => `${check} (${clip(detail, 400)})`).join("; ");
}

/** An error's message as part of a sentence: without its full stop. */
export function say(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
