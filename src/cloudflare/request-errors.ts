/** Explains why a request to Cloudflare failed, and what to do about it. */

import { type HttpRequest, type HttpResponse, TransportError } from "../http.ts";
import { ApiError, type ApiErrorFacts } from "../rollout/errors.ts";
import { oneLine, say } from "../values/text.ts";
import { retryAfterMs } from "./server-clock.ts";

/** One item of Cloudflare's error envelope. Foreign text. */
export interface ErrorItem {
  /** 0 for one without a code. */
  readonly code: number;
  readonly message: string;
  readonly pointer?: string;
  readonly documentationUrl?: string;
}

/** One call, as its errors name it. Neither it nor its answer holds the token. */
export interface Call {
  readonly method: HttpRequest["method"];
  /** Without the base and without the query. */
  readonly path: string;
  /** What the token must be allowed to do, e.g. `Workers Scripts: Read`. */
  readonly permission: string;
  /** Whether it changes nothing of what is deployed. */
  readonly readOnly: boolean;
  /** The server's clock (Unix ms), for a `retry-after` date in an answer without a `date`. */
  readonly serverNow: () => number;
}

/** Longest error of the API and longest message, in characters. */
const LONGEST_ITEM = 4000;
const LONGEST_MESSAGE = 16_000;

/** A call that got no complete answer. */
export function unanswered(call: Call, error: unknown): ApiError {
  const said = oneLine(say(error), LONGEST_ITEM);
  const sent = !(error instanceof TransportError) || error.sent;
  const lead = sent ? "got no complete answer" : "could not be sent";
  return new ApiError(`${call.method} ${call.path} ${lead}: ${said}`, {
    retry: true,
    write: sent ? "unknown" : "not-made",
    cause: said,
  });
}

/** A call that is not sent, because one of its own values is unfit. */
export function unsendable({ method, path }: Pick<Call, "method" | "path">, problem: string): ApiError {
  const message = `${method} ${path} was not sent: ${problem}`;
  return new ApiError(message, { retry: false, write: "not-made" });
}

/** The query was refused for its size. */
const TOO_LARGE = /excessive resources|smaller quer/i;

/** What an answer means for the request: of its facts those that the status alone doesn't tell. */
export type Judgement = Pick<ApiErrorFacts, "retry"> & Partial<ApiErrorFacts>;

/**
 * An answer whose envelope, or status, says that the call failed.
 *
 * @param plain the envelope does
 * @param facts what the envelope says beyond the status
 */
export function refused(
  call: Call,
  answer: HttpResponse,
  items: readonly ErrorItem[],
  plain: boolean,
  facts: Partial<Judgement> = {},
): ApiError {
  const { status } = answer;
  const what = items.length === 0 ? "failed, without a reason" : items.map(describeItem).join("; ");
  // A timeout of the server (408) doesn't say how much of the request had arrived.
  const notMade = plain && status >= 400 && status <= 499 && status !== 408;
  const tooLarge = call.readOnly && items.some(({ message }) => TOO_LARGE.test(message));
  const judgement = {
    retry: passes(status) || tooLarge,
    write: notMade ? "not-made" : "unknown", // guard: unknown-write
    ...(tooLarge && { tooLarge }),
    ...facts,
  } as const;
  return failed(call, answer, what, judgement, items);
}

/** An answer that lacks a part: nothing is judged from what is there. */
export function incomplete({ method, path }: Call, why: string): ApiError {
  const facts = { retry: true, write: "not-made", tooLarge: true } as const;
  return new ApiError(`${method} ${path}: the answer is incomplete: ${why}`, facts);
}

/** An answer that isn't JSON, or breaks off; `why` says what it is instead. */
export function unreadable(call: Call, answer: HttpResponse, why: string): ApiError {
  const final = answer.status === 401 || answer.status === 403 || answer.status === 404;
  return failed(call, answer, why, { retry: !final });
}

/** JSON that this action doesn't know; `problem` names the field and what was expected. */
export function unknownShape(call: Call, answer: HttpResponse, problem: string): ApiError {
  const fate = call.readOnly ? "" : ". This request may have taken effect";
  const what = `an unexpected answer: ${problem}${fate}`;
  return failed(call, answer, what, { retry: passes(answer.status) });
}

/** Statuses after which the same request may succeed. */
function passes(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function failed(
  call: Call,
  { status, headers }: HttpResponse,
  what: string,
  judgement: Judgement,
  items?: readonly ErrorItem[],
): ApiError {
  const { method, path, permission } = call;
  const [ray, mitigated] = ["cf-ray", "cf-mitigated"].map((name) => {
    const value = headers[name];
    return value === undefined ? undefined : oneLine(value, 100);
  });
  const wait = retryAfterMs(headers, call.serverNow());
  const hint = hintFor(status, items ?? [], mitigated !== undefined, permission);

  const marks = [
    ...(mitigated === undefined ? [] : [`a WAF block, cf-mitigated: ${mitigated}`]),
    ...(ray === undefined ? [] : [`cf-ray ${ray}`]),
  ];
  const head = `${method} ${path}: HTTP ${status}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
  const said = oneLine(what, LONGEST_MESSAGE).replace(/\.$/, "");
  return new ApiError(`${head}: ${said}.${hint === undefined ? "" : ` ${hint}`}`, {
    write: status === 429 ? "not-made" : "unknown",
    ...judgement,
    ...(status === 429 && { throttled: true }),
    ...(items === undefined ? {} : { codes: items.map(({ code }) => code) }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

function describeItem({ code, message, pointer, documentationUrl }: ErrorItem): string {
  const places = [
    ...(pointer === undefined ? [] : [`at ${pointer}`]),
    ...(documentationUrl === undefined ? [] : [`see ${documentationUrl}`]),
  ];
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

/** What to do, in one sentence. */
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
