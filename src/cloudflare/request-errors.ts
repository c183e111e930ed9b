/** Explains why a request to Cloudflare failed, and what to do about it. */

import type { HttpResponse } from "../http.ts";
import { ApiError, type ApiErrorFacts } from "../rollout/errors.ts";
import { oneLine } from "../values/text.ts";
import { readRetryAfter } from "./server-clock.ts";

/** One item of Cloudflare's error envelope. Foreign text. */
export interface ErrorItem {
  /** 0 for one without a code. */
  readonly code: number;
  readonly message: string;
  readonly pointer?: string | undefined;
  readonly documentationUrl?: string | undefined;
}

/** A request and its answer, as an error tells of them. Neither holds the token. */
export interface AnsweredCall {
  /** Method and path, without the base and without the query. */
  readonly name: string;
  /** What the token must be allowed to do, e.g. `Workers Scripts: Read`. */
  readonly permission: string;
  /** Whether it changes nothing of what is deployed. */
  readonly readOnly: boolean;
  readonly answer: HttpResponse;
}

/** Longest error of the API and longest message, in characters. */
export const LONGEST_ITEM = 4000;
const LONGEST_MESSAGE = 16_000;

/** The query was refused for its size. */
const TOO_LARGE = /excessive resources|smaller quer/i;

/**
 * For an answer whose envelope, or status, says that the call failed.
 *
 * @param plain the envelope does
 * @param facts what the envelope says beyond the status
 */
export function refusalError(
  call: AnsweredCall,
  items: readonly ErrorItem[],
  plain: boolean,
  facts: Partial<ApiErrorFacts> = {},
): ApiError {
  const { status } = call.answer;
  const what = items.length === 0 ? "failed, without a reason" : items.map(describeItem).join("; ");
  // A timeout of the server (408) doesn't say how much of the request had arrived.
  const notMade = plain && status >= 400 && status <= 499 && status !== 408;
  const tooLarge = call.readOnly && items.some(({ message }) => TOO_LARGE.test(message));
  const judgement = {
    retry: mayRetry(status) || tooLarge,
    write: notMade ? "not-made" : "unknown", // guard: unknown-write
    tooLarge,
    codes: items.map(({ code }) => code),
    ...facts,
  } as const;
  return answerError(call, what, judgement, items);
}

/** Whether the same request may succeed after an answer with this status. */
export function mayRetry(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** @param facts where they aren't what the status alone says */
export function answerError(
  { name, permission, answer: { status, headers } }: AnsweredCall,
  what: string,
  facts: Pick<ApiErrorFacts, "retry"> & Partial<ApiErrorFacts>,
  items: readonly ErrorItem[] = [],
): ApiError {
  const marks = [
    ["a WAF block, cf-mitigated:", headers["cf-mitigated"]],
    ["cf-ray", headers["cf-ray"]],
  ].flatMap(([mark, value]) => (value === undefined ? [] : `${mark} ${oneLine(value, 100)}`));
  const head = `${name}: HTTP ${status}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
  const said = oneLine(what, LONGEST_MESSAGE).replace(/\.$/, "");
  const hint = hintFor(status, items, headers["cf-mitigated"] !== undefined, permission);
  return new ApiError(`${head}: ${said}.${hint === undefined ? "" : ` ${hint}`}`, {
    write: status === 429 ? "not-made" : "unknown",
    throttled: status === 429,
    retryAfterMs: readRetryAfter(headers),
    ...facts,
  });
}

function describeItem({ code, message, pointer, documentationUrl }: ErrorItem): string {
  const places = [pointer && `at ${pointer}`, documentationUrl && `see ${documentationUrl}`].filter(Boolean);
  const shown = oneLine(code === 0 ? message : `${code} ${message}`, LONGEST_ITEM);
  return places.length === 0 ? shown : `${shown} (${oneLine(places.join(", "), LONGEST_ITEM)})`;
}

/** A token that is wrong, lacks a permission, or belongs to another account. */
const AUTHENTICATION = new Set([10000, 9106, 9109]);

const MALFORMED_TOKEN =
  "api-token is not a complete Cloudflare API token: paste it again, without quotes, spaces or the word Bearer.";

const UNKNOWN = "Check script-name and account-id: the account has no such Worker, version or deployment.";

const BY_CODE: Readonly<Record<number, string>> = {
  6003: MALFORMED_TOKEN,
  6111: MALFORMED_TOKEN,
  10007: UNKNOWN,
  10211:
    "A version with a Durable Object migration can't be rolled out gradually: deploy it to 100 % with wrangler deploy.",
  10214:
    "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
  10215:
    "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
  10220:
    "If a changed secret is the reason, set force: true to deploy anyway; the version then runs with the current secrets.",
  10222:
    "No version of this Worker has been uploaded yet: run wrangler versions upload or wrangler deploy first.",
  100146: UNKNOWN,
  100405:
    "The two versions declare different exports and can't share traffic: deploy the canary to 100 % with wrangler deploy.",
};

function hintFor(
  status: number,
  items: readonly ErrorItem[],
  mitigated: boolean,
  permission: string,
): string | undefined {
  if (mitigated) {
    return "Cloudflare's firewall (WAF) blocked the request before the API saw it: try another runner, or report the cf-ray to Cloudflare.";
  }
  for (const { code } of items) {
    if (AUTHENTICATION.has(code)) return authentication(permission);
    const hint = BY_CODE[code];
    if (hint !== undefined) return hint;
  }
  const gone = items.flatMap(({ message }) => goneResource(message) ?? [])[0];
  if (gone !== undefined) {
    return `The version binds a resource that no longer exists (${gone}): create it again, or deploy a version without that binding.`;
  }
  // GraphQL refuses with HTTP 200 and without a code.
  const denied = items.some(({ message }) => /not authorized/i.test(message));
  if (denied || status === 401 || status === 403) return authentication(permission);
  if (status === 404) return UNKNOWN;
  if (status === 429) {
    return "The limit of 1,200 requests in 5 minutes is shared by all tokens of the same user.";
  }
  if (status >= 500) return "The fault is on Cloudflare's side: see https://www.cloudflarestatus.com.";
  return undefined;
}

/** The bound resource that an error calls missing; its code isn't documented for deployments. */
function goneResource(message: string): string | undefined {
  if (!/not found|not exist|doesn't exist|no longer|deleted|missing/i.test(message)) return undefined;
  const named = /\b(?:R2 bucket|KV namespace|queue)\b(?: (?:named |with id )?["'`[][\w.-]+["'`\]])?/i;
  return named.exec(message)?.[0];
}

function authentication(permission: string): string {
  return `The token in api-token must be active, belong to the account in account-id, and have the permission "${permission}".`;
}
