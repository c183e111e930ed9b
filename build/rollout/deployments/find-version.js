import { parsed, problem } from "../../values/parsed.js";
import { describeVersion } from "../describe.js";
const SHOWN = 5;
/**
 * Finds the version that a workflow names among the deployable ones.
 *
 * A secret edit makes a new version that inherits the tag of the one before; such versions are never
 * meant by a tag or by `latest`.
 *
 * @param input the input's name, for the problem
 * @param deployable newest first
 */
export function findVersion(input, ref, deployable, live) {
    const uploads = deployable.filter(({ triggeredBy }) => triggeredBy !== "secret");
    switch (ref.kind) {
        case "id": {
            const version = deployable.find(({ id }) => id === ref.id);
            return version
                ? parsed(version)
                : notFound(`${input} "${ref.id}": this Worker has no deployable version with this id (only the latest 100 uploads can be deployed)`, deployable);
        }
        case "latest": {
            const version = uploads.reduce((newest, each) => (newest === undefined || each.number > newest.number ? each : newest), undefined);
            return version
                ? parsed(version)
                : notFound(`${input} "latest": this Worker has no deployable version that an upload made`, deployable);
        }
        case "tag": {
            const tagged = uploads.filter(({ tag }) => tag === ref.tag);
            const inLive = tagged.filter(({ id }) => live?.versions.some(({ versionId }) => versionId === id));
            const [version, ...more] = inLive.length > 0 ? inLive : tagged;
            if (version !== undefined && more.length === 0)
                return parsed(version);
            const named = `${input} ${JSON.stringify(`tag:${ref.tag}`)}`;
            return version === undefined
                ? notFound(`${named}: no deployable version has this tag`, uploads)
                : notFound(`${named}: ${more.length + 1} deployable versions have this tag; give the id`, [
                    version,
                    ...more,
                ]);
        }
    }
}
function notFound(text, candidates) {
    const shown = candidates.slice(0, SHOWN).map(describeVersion);
    const rest = candidates.length - shown.length;
    const list = shown.length === 0 ? "there is none" : shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
    return problem(`${text}: ${list}.`);
}
