import type { JsonCodeUpdate, JsonShare } from "../account/model.ts";
import { invalid } from "./refusal.ts";

/** A body that asks for a deployment, checked as far as that goes without knowing the script. */
export interface ParsedDeployment {
  readonly versions: readonly JsonShare[];
  readonly message: string | undefined;
  readonly triggeredBy: string | undefined;
  readonly codeUpdate: JsonCodeUpdate | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The server cuts `workers/message` here. */
const MESSAGE_BYTES = 1000;

/** Unknown fields are ignored. Throws the Refusal that the server would send. */
export function readDeploymentBody(body: unknown): ParsedDeployment {
  if (!isRecord(body)) throw invalid("The request body must be a JSON object.", "");
  if (body["strategy"] !== "percentage") {
    throw invalid(`Unknown deployment strategy: ${show(body["strategy"])}. Use "percentage".`, "/strategy");
  }
  const annotations = body["annotations"] ?? {};
  if (!isRecord(annotations)) throw invalid("annotations must be an object.", "/annotations");
  const message = readAnnotation(annotations, "workers/message");
  return {
    versions: readVersions(body["versions"]),
    message: message === undefined ? undefined : cutToBytes(message, MESSAGE_BYTES),
    triggeredBy: readAnnotation(annotations, "workers/triggered_by"),
    codeUpdate: readCodeUpdate(body["code_update_strategy"]),
  };
}

function readVersions(versions: unknown): readonly JsonShare[] {
  if (!Array.isArray(versions)) throw invalid("versions must be an array.", "/versions");
  if (versions.length < 1 || versions.length > 2) {
    throw invalid(`A deployment must have 1 or 2 versions, not ${versions.length}.`, "/versions");
  }
  const shares = versions.map(readShare);
  if (new Set(shares.map((share) => share.version_id)).size !== shares.length) {
    throw invalid("The versions of a deployment must differ.", "/versions");
  }
  const total = shares.reduce((sum, share) => sum + share.percentage, 0);
  if (Math.abs(total - 100) > 1e-9) {
    throw invalid(`The percentages must total 100, not ${total}.`, "/versions");
  }
  return shares;
}

function readShare(share: unknown, index: number): JsonShare {
  const pointer = `/versions/${index}`;
  if (!isRecord(share)) throw invalid("Each version must be an object.", pointer);
  const { version_id: id, percentage } = share as { version_id?: unknown; percentage?: unknown };
  if (typeof id !== "string" || !UUID.test(id)) {
    throw invalid(`Not a version id: ${show(id)}.`, `${pointer}/version_id`);
  }
  // 0 is outside of the documented bounds and accepted nevertheless: beside 100 it is how a version is
  // tested before it gets traffic.
  const inBounds =
    typeof percentage === "number" && (percentage === 0 || (percentage >= 0.01 && percentage <= 100));
  if (!inBounds) {
    throw invalid(
      `A percentage must be a number from 0.01 to 100, not ${show(percentage)}.`,
      `${pointer}/percentage`,
    );
  }
  return { version_id: id, percentage };
}

function readCodeUpdate(strategy: unknown): JsonCodeUpdate | undefined {
  const pointer = "/code_update_strategy";
  if (strategy === undefined) return undefined;
  if (!isRecord(strategy)) throw invalid("code_update_strategy must be an object.", pointer);
  const { mode, max_delay: delay } = strategy as { mode?: unknown; max_delay?: unknown };
  if (mode !== "immediate" && mode !== "deferred") {
    throw invalid(`mode must be "immediate" or "deferred", not ${show(mode)}.`, `${pointer}/mode`);
  }
  if (delay === undefined) return mode === "deferred" ? { mode, max_delay: 300 } : { mode };
  if (mode === "immediate") throw invalid("max_delay needs the mode deferred.", `${pointer}/max_delay`);
  if (typeof delay !== "number" || !(delay >= 0 && delay <= 86_400) || !isWholeMs(delay)) {
    throw invalid(
      `max_delay must be 0 to 86400 seconds in steps of 0.001, not ${show(delay)}.`,
      `${pointer}/max_delay`,
    );
  }
  return { mode, max_delay: delay };
}

function isWholeMs(seconds: number): boolean {
  return Math.abs(seconds * 1000 - Math.round(seconds * 1000)) < 1e-6;
}

function readAnnotation(annotations: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = annotations[name];
  if (value === undefined || typeof value === "string") return value;
  throw invalid(`${name} must be a string.`, `/annotations/${name.replace("/", "~1")}`);
}

/** The longest prefix of whole characters that fits into `limit` bytes of UTF-8. */
export function cutToBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= limit) return text;
  let end = limit;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.toString("utf8", 0, end);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
