/**
 * The marker that begins every deployment's `workers/message`: what a later run reads back of a
 * rollout from Cloudflare's own list.
 *
 *     canary CANARY8 P% I/N run RUN.ATTEMPT: fix: handle empty carts
 *     rollback CANARY8 failed|cancelled|manual run RUN.ATTEMPT: …
 *
 * It stands first because servers have cut messages at 50, 100 and 1000 bytes (the API's older and
 * newer specifications). With the 11 digits that run ids have today it fits into 50 bytes up to a
 * schedule of 100 steps; beyond that the run may be cut off, and never what a rollout is resumed by.
 *
 * A deployment that restores another one's versions has that one's message, and ends with the run that made it.
 */

import type { RollbackCause, RunRef } from "./model.ts";

export type Marker =
  | {
      readonly kind: "canary";
      /** The first 8 characters of the canary's version id. */
      readonly canary8: string;
      /** The canary's share: 0–100, at most two decimals. */
      readonly percent: number;
      /** The step and the number of steps, both from 1. */
      readonly step: number;
      readonly steps: number;
      /** Absent when the server cut it off. */
      readonly run?: RunRef;
    }
  | {
      readonly kind: "rollback";
      readonly canary8: string;
      readonly cause: RollbackCause;
      readonly run?: RunRef;
    };

/** A marker that can be written: its run is known. */
export type WholeMarker = Marker & { readonly run: RunRef };

/** Cloudflare cuts `workers/message` here, in bytes of UTF-8. */
const MESSAGE_BYTES = 1000;
/** The least that any specification of the API promised to keep, in bytes of UTF-8. */
const SHORTEST_BYTES = 50;

const PERCENT = /0|100|[1-9]\d?|(?:0|[1-9]\d?)\.\d?[1-9]/.source;
const COUNT = /[1-9]\d{0,4}/.source;
const CANARY = `canary (?<canary>[0-9a-f]{8}) (?<percent>${PERCENT})% (?<step>${COUNT})/(?<steps>${COUNT})`;
const ROLLBACK = "rollback (?<undone>[0-9a-f]{8}) (?:(?<failed>failed)|(?<cancelled>cancelled)|manual)";
const HEAD = `^(?:${CANARY}|${ROLLBACK}) run `;
const WHOLE_MESSAGE = new RegExp(
  `${HEAD}(?<id>\\d{1,20})\\.(?<attempt>[1-9]\\d{0,8}):(?: (?<message>.*))?$`,
  "u",
);
const CUT = new RegExp(`${HEAD}\\d{1,20}(?:\\.\\d{0,9})?$`, "u");
const RESTORED = /(?:\s+\(restored by run (?<id>\d{1,20})\.(?<attempt>[1-9]\d{0,8})\))+\s*$/u;

/**
 * A deployment's `workers/message`: the marker, then the first line of a person's message with its
 * control characters replaced by spaces, in at most 1000 bytes of UTF-8 and well-formed, so that the
 * server stores what was sent. It never ends as `composeRestored`'s does.
 *
 * @throws RangeError when the marker itself is malformed and couldn't be read back
 */
export function composeMessage(marker: WholeMarker, message: string): string {
  const { canary8, run } = marker;
  const what =
    marker.kind === "canary"
      ? `canary ${canary8} ${Number(marker.percent.toFixed(2))}% ${marker.step}/${marker.steps}`
      : `rollback ${canary8} ${marker.cause}`;
  const head = `${what} run ${run.id}.${run.attempt}:`;
  if (parseMarker(head) === undefined) throw new RangeError(`Not a marker: ${JSON.stringify(head)}`);
  return cutUtf8(`${head} ${firstLine(message)}`, MESSAGE_BYTES)
    .replace(RESTORED, "")
    .trimEnd();
}

/**
 * The message of a deployment that deploys another one's versions again: the other one's, its marker included,
 * and ` (restored by run RUN.ATTEMPT)`, in at most 1000 bytes of UTF-8. Without the run it could not be told from
 * what somebody else makes of the same versions at the same moment.
 */
export function composeRestored(message: string, { id, attempt }: RunRef): string {
  const restored = ` (restored by run ${id}.${attempt})`;
  return `${cutUtf8(message, MESSAGE_BYTES - restored.length)}${restored}`;
}

/** The run that restored a deployment, by the end of its message. */
export function restorerOf(message: string): RunRef | undefined {
  // No server keeps a longer message, and a longer run of blanks would take long to search.
  const { id, attempt } = RESTORED.exec(message.slice(-MESSAGE_BYTES))?.groups ?? {};
  return id === undefined ? undefined : { id, attempt: Number(attempt) };
}

/**
 * Whether a message is the one that was sent by `composeRestored`, or its beginning up to the run's id at least,
 * as a server keeps it that cuts messages. A shorter beginning may be anybody's.
 */
export function isRestored(message: string, sent: string): boolean {
  return sent.startsWith(message) && message.length > sent.lastIndexOf(".");
}

/**
 * Reads a marker back. Strict, since it is state: exactly the form that `composeMessage` writes, or
 * such a message cut by the server in the middle of the run, when it keeps no more than 50 bytes.
 */
export function parseMarker(message = ""): Marker | undefined {
  const match = WHOLE_MESSAGE.exec(message) ?? (isShortest(message) ? CUT.exec(message) : undefined);
  if (!match?.groups) return undefined;
  const { canary, percent, step, steps, undone, failed, cancelled, id, attempt } = match.groups;
  const run = id !== undefined && { run: { id, attempt: Number(attempt) } };
  if (undone !== undefined) {
    return {
      kind: "rollback",
      canary8: undone,
      cause: failed ? "failed" : cancelled ? "cancelled" : "manual",
      ...run,
    };
  }
  if (canary === undefined || Number(step) > Number(steps)) return undefined;
  return {
    kind: "canary",
    canary8: canary,
    percent: Number(percent),
    step: Number(step),
    steps: Number(steps),
    ...run,
  };
}

/** Whether two markers name the same step of the same run; a run that was cut off counts as the same. */
export function sameMarker(a: Marker, b: Marker): boolean {
  if (a.canary8 !== b.canary8) return false;
  if (a.run && b.run && (a.run.id !== b.run.id || a.run.attempt !== b.run.attempt)) return false;
  if (a.kind === "canary") {
    return b.kind === "canary" && a.percent === b.percent && a.step === b.step && a.steps === b.steps;
  }
  return b.kind === "rollback" && a.cause === b.cause;
}

/** As much of a person's message as any deployment's has room for: it is saved for post, and may be very long. */
export function cutMessage(message: string): string {
  return cutUtf8(firstLine(message), MESSAGE_BYTES);
}

/** A message without its marker: what a person wrote. The whole message when it has no marker. */
export function personsMessage(message = ""): string {
  if (parseMarker(message) === undefined) return message;
  const { message: written = "" } = WHOLE_MESSAGE.exec(message)?.groups ?? {};
  return written;
}

/**
 * The longest beginning of a text that takes at most `maxBytes` bytes of UTF-8 and ends between two
 * characters (code points). Lone surrogates become U+FFFD, as they would on the wire.
 */
export function cutUtf8(text: string, maxBytes: number): string {
  const wellFormed = text.toWellFormed();
  const { read } = new TextEncoder().encodeInto(wellFormed, new Uint8Array(maxBytes));
  return wellFormed.slice(0, read);
}

/** The first line that says something; what can't be printed in it is a space. */
function firstLine(text: string): string {
  const line = text.trimStart().split(/[\n-\r\u0085\p{Zl}\p{Zp}]/u, 1)[0] ?? "";
  return line.replace(/\p{Cc}/gu, " ").trim();
}

function isShortest(message: string): boolean {
  return Buffer.byteLength(message) === SHORTEST_BYTES;
}
