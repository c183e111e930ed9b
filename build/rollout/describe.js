/** Sentences about what is live, for reasons and logs. Foreign text in them is raw: readers neutralise it. */
import { formatPercent } from "../values/percent.js";
import { clip } from "../values/text.js";
/** The first 8 characters of an id: how people and version URLs name a version. */
export function short(id) {
    return id.slice(0, 8);
}
/** `aaaaaaaa at 90 %, bbbbbbbb at 10 %`. */
export function describeVersions(versions) {
    if (versions.length === 0)
        return "no version";
    return versions
        .map(({ versionId, percentage }) => `${short(versionId)} at ${formatPercent(percentage)} %`)
        .join(", ");
}
export function describeSplit(deployment) {
    return describeVersions(deployment.versions);
}
/** @param what was sent */
export function describeOtherwise(stored, what) {
    return `Cloudflare stored ${describeSplit(stored)} for ${what}`;
}
/** `deployment 3f9a2b1c (aaaaaaaa at 100 %) by ann@example.com through wrangler at 2026-11-24T06:00:00Z: "fix"`. */
export function describeDeployment(deployment) {
    const author = deployment.author === undefined ? "" : ` by ${deployment.author}`;
    const message = deployment.message === undefined ? "" : `: ${JSON.stringify(clip(deployment.message, 120))}`;
    return `deployment ${deployment.id} (${describeSplit(deployment)})${author} through ${deployment.source} at ${deployment.createdOn}${message}`;
}
/** The command that deploys these versions by hand. */
export function commandFor(versions, scriptName) {
    const specs = versions.map(({ versionId, percentage }) => quoted(`${versionId}@${percentage}%`)).join(" ");
    return `npx wrangler versions deploy ${specs} --name ${scriptName} --yes`;
}
/** For a shell; a version's id is foreign text. */
function quoted(word) {
    return /^[\w@%.-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
/** The command that rolls back by hand. */
export function rollbackCommand(stableId, scriptName) {
    return commandFor([{ versionId: stableId, percentage: 100 }], scriptName);
}
/** `error-rate <= 1% (5 of 100 failed); …`. */
export function describeVerdicts(verdicts) {
    return verdicts.map(({ check, detail }) => `${check} (${clip(detail, 400)})`).join("; ");
}
/** `3f9a2b1c-… (number 12, tag "abc", 2026-11-24T06:00:00Z)`. */
export function describeVersion({ id, number, tag, createdOn }) {
    const tagged = tag === undefined ? "" : `, tag ${JSON.stringify(tag)}`;
    return `${id} (number ${number}${tagged}, ${createdOn})`;
}
