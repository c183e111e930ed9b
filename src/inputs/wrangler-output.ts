/** The file in which wrangler notes what it did (`WRANGLER_OUTPUT_FILE_PATH`): one JSON object a line. */

import { fieldsOf, parseJson } from "../values/json.ts";
import { problem, quote } from "../values/problems.ts";
import { versionId } from "./accepted-values.ts";

/** What is read of one of wrangler's entries; an empty text where the entry has none. */
interface Entry {
  readonly type: unknown;
  readonly worker: string;
  readonly id: string;
}

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
  const worker = entriesOf(ndjson).findLast((entry) => entry.type === "version-upload")?.worker;
  if (worker) return worker;
  throw problem("wrangler's output names no uploaded version");
}

/** The version id (lower case) of the last `version-upload` of this Worker. */
export function lastVersionUpload(ndjson: string, scriptName: string): string {
  const entries = entriesOf(ndjson);
  const uploads = entries.filter((entry) => entry.type === "version-upload");
  const last = uploads.findLast((entry) => entry.worker === scriptName);
  if (last === undefined) throw problem(absence(entries, uploads, scriptName));
  const id = versionId(last.id);
  if (id !== undefined) return id;
  const found = last.id === "" ? "no version id" : `the version id ${quote(last.id)}, which is none`;
  throw problem(`wrangler's last upload of ${quote(scriptName)} has ${found}`);
}

/** Also of lines that are no JSON object, which have nothing. */
function entriesOf(ndjson: string): readonly Entry[] {
  const textOf = (value: unknown) => (typeof value === "string" ? value : "");
  return ndjson.split(/[\r\n]+/).map((line) => {
    const { type, worker_name, version_id } = fieldsOf(parseJson(line.replace(/^\uFEFF/, "")));
    return { type, worker: textOf(worker_name), id: textOf(version_id) };
  });
}

/** Why there is no upload, as far as the file tells. */
function absence(entries: readonly Entry[], uploads: readonly Entry[], scriptName: string): string {
  if (entries.some((entry) => entry.type === "deploy" && entry.worker === scriptName)) {
    return `wrangler deployed ${quote(scriptName)} at once instead of uploading a version; run wrangler versions upload`;
  }
  const others = [...new Set(uploads.map(({ worker }) => worker).filter((worker) => worker !== ""))];
  if (others.length === 0) return "wrangler's output names no uploaded version; run wrangler versions upload";
  const names = others.slice(0, 5).map(quote).join(", ");
  const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
  return `wrangler's output names uploads of ${names}${more}, and none of ${quote(scriptName)}`;
}
