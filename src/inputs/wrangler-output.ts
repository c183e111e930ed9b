/** The file in which wrangler notes what it did (`WRANGLER_OUTPUT_FILE_PATH`): one JSON object a line. */

import * as v from "@badrap/valita";
import { parseJson } from "../values/json.ts";
import { problem, quote } from "../values/parsed.ts";
import { versionId } from "./input-values.ts";

/** The part that a version's upload has in wrangler's entries; other entries and fields pass. */
const Entry = v.object({
  type: v.string(),
  worker_name: v.union(v.string(), v.null()).optional(),
  version_id: v.union(v.string(), v.null()).optional(),
});

type Entry = v.Infer<typeof Entry>;

/** The text of a file; undefined when it can't be read. */
export type ReadFile = (path: string) => string | undefined;

/**
 * @param path the value of WRANGLER_OUTPUT_FILE_PATH; may be empty
 * @throws ProblemError, as all of this file's functions
 */
export function readWranglerOutput(path: string, readFile: ReadFile): string {
  if (path === "") throw problem("WRANGLER_OUTPUT_FILE_PATH isn't set");
  const text = readFile(path);
  if (text !== undefined) return text;
  throw problem(`the file ${quote(path)} of WRANGLER_OUTPUT_FILE_PATH can't be read`);
}

/** The Worker of the last `version-upload`, as wrangler wrote it. */
export function lastUploadedWorker(ndjson: string): string {
  const upload = entriesOf(ndjson).findLast((entry) => entry.type === "version-upload");
  if (upload?.worker_name) return upload.worker_name;
  throw problem("wrangler's output names no uploaded version");
}

/**
 * The version id (lower case) of the last `version-upload` of this Worker.
 * Lines that are no JSON object and entries of other kinds are passed over.
 */
export function lastVersionUpload(ndjson: string, scriptName: string): string {
  const entries = entriesOf(ndjson);
  const uploads = entries.filter((entry) => entry.type === "version-upload");
  const last = uploads.findLast((entry) => entry.worker_name === scriptName);
  if (last === undefined) throw problem(absence(entries, uploads, scriptName));
  const id = versionId(last.version_id ?? "");
  if (id !== undefined) return id;
  const found = last.version_id ? `the version id ${quote(last.version_id)}, which is none` : "no version id";
  throw problem(`wrangler's last upload of ${quote(scriptName)} has ${found}`);
}

function entriesOf(ndjson: string): readonly Entry[] {
  return ndjson.split(/[\r\n]+/).flatMap((line) => {
    const entry = Entry.try(parseJson(line.replace(/^\uFEFF/, "")), { mode: "passthrough" });
    return entry.ok ? [entry.value] : [];
  });
}

/** Why there is no upload, as far as the file tells. */
function absence(entries: readonly Entry[], uploads: readonly Entry[], scriptName: string): string {
  if (entries.some((entry) => entry.type === "deploy" && entry.worker_name === scriptName)) {
    return `wrangler deployed ${quote(scriptName)} at once instead of uploading a version; run wrangler versions upload`;
  }
  const others = [...new Set(uploads.flatMap((entry) => entry.worker_name ?? []))];
  if (others.length === 0) return "wrangler's output names no uploaded version; run wrangler versions upload";
  const names = others.slice(0, 5).map(quote).join(", ");
  const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
  return `wrangler's output names uploads of ${names}${more}, and none of ${quote(scriptName)}`;
}
