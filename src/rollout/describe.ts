/** Sentences about what is live, for reasons and logs. Foreign text in them is raw: readers neutralise it. */

import { formatPercent } from "../values/percent.ts";
import { clip } from "../values/text.ts";
import type { Deployment, Verdict, VersionShare, VersionSummary } from "./model.ts";

/** The first 8 characters of an id: how people and version URLs name a version. */
export function short(id: string): string {
  return id.slice(0, 8);
}

/** The versions of a rollout, as far as they are known. */
export interface Roles {
  readonly stableId?: string | undefined;
  readonly canaryId?: string | undefined;
}

/** `stable aaaaaaaa at 90 %, canary bbbbbbbb at 10 %`: the canary last, and versions without a role without a word before them. */
export function describeVersions(
  { versions }: Pick<Deployment, "versions">,
  { stableId, canaryId }: Roles = {},
): string {
  if (versions.length === 0) return "no version";
  const role = (id: string) => (id === canaryId ? "canary " : id === stableId ? "stable " : "");
  const order = ({ versionId }: VersionShare) => (versionId === canaryId ? 1 : 0);
  return versions
    .toSorted((a, b) => order(a) - order(b))
    .map(
      ({ versionId, percentage }) =>
        `${role(versionId)}${short(versionId)} at ${formatPercent(percentage)} %`,
    )
    .join(", ");
}

export function describeUnanswered(write: Pick<Deployment, "versions">): string {
  return `it is unknown whether the deployment of ${describeVersions(write)} was created: the request got no answer`;
}

/** @param what was sent */
export function describeOtherwise(stored: Deployment, what: string): string {
  return `Cloudflare stored ${describeVersions(stored)} for ${what}`;
}

/** `deployment 3f9a2b1c (aaaaaaaa at 100 %) by ann@example.com through wrangler at 2026-11-24T06:00:00Z: "fix"`. */
export function describeDeployment(deployment: Deployment): string {
  const author = deployment.author === undefined ? "" : ` by ${deployment.author}`;
  const message =
    deployment.message === undefined ? "" : `: ${JSON.stringify(clip(deployment.message, 120))}`;
  return `deployment ${deployment.id} (${describeVersions(deployment)})${author} through ${deployment.source} at ${toSecond(deployment.createdOn)}${message}`;
}

/** `ann@example.com deployed it through wrangler at 2026-11-24T06:00:00Z (deployment 3f9a2b1c: "fix")`. */
export function describeWhoDeployed({ author, createdOn, id, message, source }: Deployment): string {
  const said = message === undefined ? "" : `: ${JSON.stringify(clip(message, 120))}`;
  return `${author ?? "somebody"} deployed it through ${source} at ${toSecond(createdOn)} (deployment ${short(id)}${said})`;
}

/** An ISO time without fractions of a second; another text as it is. */
export function toSecond(iso: string): string {
  return iso.replace(/(?<=T[\d:]{8})\.\d+Z$/, "Z");
}

export function deployCommand(versions: readonly VersionShare[], scriptName: string): string {
  const specs = versions.map(({ versionId, percentage }) => quoted(`${versionId}@${percentage}%`)).join(" ");
  return `npx wrangler versions deploy ${specs} --name ${scriptName} --yes`;
}

/** For a shell; a version's id is foreign text. */
function quoted(word: string): string {
  return /^[\w@%.-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

export function deployStableCommand(stableId: string, scriptName: string): string {
  return deployCommand([{ versionId: stableId, percentage: 100 }], scriptName);
}

/** `the check "error-rate <= 1%": 5 of 100 failed`, `the checks "a": …; "b": …`. */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  const each = verdicts.map(({ check, detail }) => `${JSON.stringify(check)}: ${clip(detail, 400)}`);
  return `${each.length === 1 ? "the check" : "the checks"} ${each.join("; ")}`;
}

/** `3f9a2b1c-… (number 12, tag "abc", 2026-11-24T06:00:00Z)`. */
export function describeVersion({ id, number, tag, createdOn }: VersionSummary): string {
  const tagged = tag === undefined ? "" : `, tag ${JSON.stringify(tag)}`;
  return `${id} (number ${number}${tagged}, ${createdOn})`;
}
