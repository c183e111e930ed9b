/** The file in which wrangler notes what it did (`WRANGLER_OUTPUT_FILE_PATH`): one JSON object a line. */
import * as v from "@badrap/valita";
import { parsed, problem, quote } from "../values/parsed.js";
import { versionId } from "./input-values.js";
/** The part that a version's upload has in wrangler's entries; other entries and fields pass. */
const Entry = v.object({
    type: v.string(),
    worker_name: v.union(v.string(), v.null()).optional(),
    version_id: v.union(v.string(), v.null()).optional(),
});
/** @param path the value of WRANGLER_OUTPUT_FILE_PATH; may be empty */
export function readWranglerOutput(path, readFile) {
    if (path === "")
        return problem("WRANGLER_OUTPUT_FILE_PATH isn't set");
    const text = readFile(path);
    return text === undefined
        ? problem(`the file ${quote(path)} of WRANGLER_OUTPUT_FILE_PATH can't be read`)
        : parsed(text);
}
/** The Worker of the last `version-upload`, as wrangler wrote it. */
export function lastUploadedWorker(ndjson) {
    const upload = ndjson
        .split(/[\r\n]+/)
        .flatMap(entryOf)
        .findLast((entry) => entry.type === "version-upload");
    return typeof upload?.worker_name === "string"
        ? parsed(upload.worker_name)
        : problem("wrangler's output names no uploaded version");
}
/**
 * The version id (lower case) of the last `version-upload` of this Worker.
 * Lines that are no JSON object and entries of other kinds are passed over.
 */
export function lastVersionUpload(ndjson, scriptName) {
    const entries = ndjson.split(/[\r\n]+/).flatMap(entryOf);
    const uploads = entries.filter((entry) => entry.type === "version-upload");
    const last = uploads.findLast((entry) => entry.worker_name === scriptName);
    if (last === undefined)
        return problem(absence(entries, uploads, scriptName));
    const written = last.version_id ?? undefined;
    const id = written === undefined ? undefined : versionId(written);
    if (id !== undefined)
        return parsed(id);
    const found = written === undefined ? "no version id" : `the version id ${quote(written)}, which is none`;
    return problem(`wrangler's last upload of ${quote(scriptName)} has ${found}`);
}
function entryOf(line) {
    try {
        const entry = Entry.try(JSON.parse(line.replace(/^\uFEFF/, "")), { mode: "passthrough" });
        return entry.ok ? [entry.value] : [];
    }
    catch {
        return [];
    }
}
/** Why there is no upload, as far as the file tells. */
function absence(entries, uploads, scriptName) {
    if (entries.some((entry) => entry.type === "deploy" && entry.worker_name === scriptName)) {
        return `wrangler deployed ${quote(scriptName)} at once instead of uploading a version; run wrangler versions upload`;
    }
    const others = [...new Set(uploads.flatMap((entry) => entry.worker_name ?? []))];
    if (others.length === 0)
        return "wrangler's output names no uploaded version; run wrangler versions upload";
    const names = others.slice(0, 5).map(quote).join(", ");
    const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
    return `wrangler's output names uploads of ${names}${more}, and none of ${quote(scriptName)}`;
}
