/** What each input accepts: a text that isn't empty in, a value out, or a `ProblemError` thrown. */

import { parseSecureUrl } from "../http.ts";
import { type CodeUpdate, DEFAULT_CODE_UPDATE, type VersionRef } from "../rollout/model.ts";
import { DAY_MS, parseDuration } from "../values/duration.ts";
import { complement, parsePercent } from "../values/percent.ts";
import { didYouMean, nearest, oneOf, type ProblemError, problem, quote } from "../values/problems.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What breaks a line, moves the cursor or is invisible: not part of any name. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** `workers/tag` has at most 100 bytes (Cloudflare's schema of a version). */
const MAX_TAG_BYTES = 100;

export function choice<T extends string>(...choices: readonly T[]): (text: string) => T {
  return (text) => {
    const chosen = choices.find((candidate) => candidate === text);
    if (chosen !== undefined) return chosen;
    throw refusal(text, `${oneOf(choices)}${didYouMean(nearest(text, choices))}`);
  };
}

function refusal(text: string, accepted: string): ProblemError {
  return problem(`${quote(text)} is not accepted; write ${accepted}`);
}

/** The booleans of YAML 1.2's core schema, as the runner's own toolkit reads them. */
export function boolean(text: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw refusal(text, "true or false");
}

/** A token goes into a header: visible ASCII only. It is never quoted. */
export function token(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw problem(
    "the value, which isn't shown, contains white space, a control character or a letter that no token has; " +
      "give the token alone, on one line, without the word Bearer",
  );
}

/** 32 hexadecimal digits, in lower case then. What is as long as a token isn't quoted: the two may be mixed up. */
export function accountId(text: string): string {
  if (/^[0-9a-f]{32}$/i.test(text)) return text.toLowerCase();
  const shown = text.length > 36 ? `a value of ${text.length} characters, which isn't shown,` : quote(text);
  throw problem(`${shown} is not an account id; write its 32 hexadecimal digits`);
}

/**
 * Cloudflare's pattern for a script's name (OpenAPI, `workers_script_name`): `^[a-z0-9_][a-z0-9-_]*$`.
 * 63 characters fit into a workers.dev address, but the API accepts longer names: 255 are let through here.
 */
export function scriptName(text: string): string {
  const valid = /^[a-z0-9_][a-z0-9_-]{0,254}$/;
  if (valid.test(text)) return text;
  const lowered = text.toLowerCase();
  const accepted =
    "lower-case letters, digits, dashes and underscores, at most 255, not beginning with a dash";
  const hint = didYouMean(valid.test(lowered) ? lowered : undefined);
  throw problem(`${quote(text)} is not a Worker's name; write ${accepted}${hint}`);
}

type StableRef = Exclude<VersionRef, { readonly kind: "latest" }>;

/** A version id (lower-cased), `tag:TAG` or `latest`. */
export function canaryVersion(text: string): VersionRef {
  if (text === "latest") return { kind: "latest" };
  return named(text, ["a version id", "tag:TAG", "latest"]);
}

/** A version id (lower-cased) or `tag:TAG`. */
export function stableVersion(text: string): StableRef {
  return named(text, ["a version id", "tag:TAG"]);
}

/** A version's id in lower case; undefined when it is none. */
export function versionId(text: string): string | undefined {
  return UUID.test(text) ? text.toLowerCase() : undefined;
}

function named(text: string, accepted: readonly string[]): StableRef {
  const id = versionId(text);
  if (id !== undefined) return { kind: "id", id };
  if (text.startsWith("tag:")) return tagged(text);
  throw problem(`${quote(text)} is not a version; write ${oneOf(accepted)}${versionHint(text, accepted)}`);
}

function tagged(text: string): StableRef {
  const tag = text.slice("tag:".length).trim();
  const bytes = Buffer.byteLength(tag);
  if (tag === "") throw problem(`${quote(text)} names no tag; write it after the colon: tag:TAG`);
  if (CONTROL.test(tag)) throw problem(`${quote(text)} contains a control character, which no tag does`);
  if (bytes > MAX_TAG_BYTES) {
    throw problem(`${quote(text)} has a tag of ${bytes} bytes; a tag has at most ${MAX_TAG_BYTES}`);
  }
  return { kind: "tag", tag };
}

function versionHint(text: string, accepted: readonly string[]): string {
  if (accepted.includes("latest") && nearest(text, ["latest"]) !== undefined) return didYouMean("latest");
  if (/^[0-9a-f-]{8,}$/i.test(text)) return "; a version id is whole, with 36 characters";
  const tag = text.replace(/^tag\s*[:=]?\s*/i, "");
  return text !== "latest" && /^[\w.+-]{1,100}$/.test(tag) ? didYouMean(`tag:${tag}`) : "";
}

/** `immediate`, `deferred` (by 5 minutes) or `deferred:DURATION` (0s to 1d). */
export function codeUpdate(text: string): CodeUpdate {
  if (text === "immediate") return { mode: "immediate" };
  if (text === "deferred") return DEFAULT_CODE_UPDATE;
  const [, mode = text, after] = /^([^:]*):(.*)/s.exec(text) ?? [];
  if (mode !== "deferred" || after === undefined) {
    const hint = didYouMean(nearest(mode, ["immediate", "deferred"]));
    throw refusal(text, `immediate, deferred or deferred:DURATION${hint}`);
  }
  // `max_delay` of `code_update_strategy` is at most 86,400 s (Cloudflare's schema of a deployment).
  const delay = parseDuration(after.trim(), DAY_MS);
  if (delay % 1_000 !== 0) throw refusal(text, "whole seconds");
  return { mode: "deferred", maxDelayS: delay / 1_000 };
}

/** A whole number from 1 to a thousand millions. */
export function requests(text: string): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= 1_000_000_000) return number;
  throw refusal(text, "a whole number from 1 to 1000000000");
}

/** A confidence of 50 % to 99.99 %, as the risk that it leaves: 1 − confidence. */
export function riskOf(text: string): number {
  const confidence = parsePercent(text);
  if (confidence >= 50 && confidence < 100) return complement(confidence) / 100;
  throw refusal(text, "50% to 99.99%: the chance that a healthy canary passes, such as 99%");
}

/** One line of at most so many characters. */
export function line(most: number): (text: string) => string {
  return (text) => {
    if (CONTROL.test(text))
      throw problem(`${quote(text)} contains a control character; write one line of text`);
    if (text.length <= most) return text;
    throw problem(`${quote(text)} is too long; at most ${most} characters are accepted`);
  };
}

/** The API's address, without a slash at its end. The token goes there. */
export function apiBase(text: string): string {
  const url = parseSecureUrl(text);
  // A bare "?" or "#" leaves no trace in the parsed URL.
  if (/[?#]/.test(text)) throw problem(`${quote(text)}: a query or fragment can't be part of it`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

export function digits(text: string): string {
  if (/^\d{1,20}$/.test(text)) return text;
  throw problem(`${quote(text)} is not a number of at most 20 digits`);
}
