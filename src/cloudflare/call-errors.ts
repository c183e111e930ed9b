import { ApiError, type ApiErrorFacts } from "../rollout/errors.ts";
import { oneLine } from "../values/text.ts";
import type { ErrorItem } from "./error-item.ts";
import { hintFor } from "./hints.ts";
import { retryAfterMs } from "./server-clock.ts";
import type { Redact } from "./token.ts";
import { type HttpRequest, type HttpResponse, TransportError } from "./transport.ts";

/** One call, as its errors name it. */
export interface Call {
  readonly method: HttpRequest["method"];
  /** Without the base and without the query. */
  readonly path: string;
  /** What the token must be allowed to do, e.g. `Workers Scripts: Read`. */
  readonly permission: string;
  /** True for a POST that only asks. */
  readonly query?: boolean;
  readonly redact: Redact;
  /** The server's clock (Unix ms), for a `retry-after` date in an answer without a `date`. */
  readonly serverNow: () => number;
}

/** Longest error of the API's and longest message in all, in characters; no sound answer comes near them. */
const LONGEST_ITEM = 4000;
const LONGEST_MESSAGE = 16_000;

/** A call that got no whole answer. */
export function unanswered(call: Call, error: unknown): ApiError {
  const said = oneLine(call.redact(error instanceof Error ? error.message : String(error)), LONGEST_ITEM);
  const sent = !(error instanceof TransportError) || error.sent;
  const lead = sent ? "got no whole answer" : "could not be sent";
  return new ApiError(`${call.method} ${call.path} ${lead}: ${said}`, {
    retry: true,
    write: sent ? "unknown" : "absent",
    cause: said,
  });
}

/** A call that is not even tried, because one of its own values is unfit. */
export function unsendable({ method, path }: Pick<Call, "method" | "path">, problem: string): ApiError {
  const message = `${method} ${path} was not sent: ${problem}`;
  return new ApiError(message, { retry: false, write: "absent" });
}

/** The query was refused for its size. */
const TOO_LARGE = /excessive resources|smaller quer/i;

/** An answer whose envelope, or status, says that the call failed. `plain`: the envelope does. */
export function refused(
  call: Call,
  answer: HttpResponse,
  items: readonly ErrorItem[],
  plain: boolean,
): ApiError {
  const { status } = answer;
  const what = items.length === 0 ? "failed, without a reason" : items.map(describeItem).join("; ");
  // A server that gave up waiting (408) doesn't say how far the request had come.
  const absent = plain && status >= 400 && status <= 499 && status !== 408;
  const tooLarge = call.query === true && items.some(({ message }) => TOO_LARGE.test(message));
  const judgement = {
    retry: passes(status) || tooLarge,
    write: absent ? "absent" : "unknown",
    ...(tooLarge && { tooLarge }),
  } as const;
  return failed(call, answer, what, judgement, items);
}

/** An answer that isn't JSON, or breaks off; `why` says what it is instead. */
export function unreadable(call: Call, answer: HttpResponse, why: string): ApiError {
  const final = answer.status === 401 || answer.status === 403 || answer.status === 404;
  return failed(call, answer, why, { retry: !final });
}

/** An answer that is JSON and not what this action knows; `problem` names the field and what was expected. */
export function unknownShape(call: Call, answer: HttpResponse, problem: string): ApiError {
  const reads = call.method === "GET" || call.query === true;
  const fate = reads ? "" : ". Whether this write was made has to be read from Cloudflare";
  const what = `an answer of an unknown shape: ${problem}${fate}`;
  return failed(call, answer, what, { retry: passes(answer.status) });
}

/** Statuses that say nothing about the request: the same one may well succeed the next time. */
function passes(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

type Judgement = Pick<ApiErrorFacts, "retry"> & Partial<Pick<ApiErrorFacts, "write" | "tooLarge">>;

function failed(
  call: Call,
  { status, headers }: HttpResponse,
  what: string,
  judgement: Judgement,
  items?: readonly ErrorItem[],
): ApiError {
  const { method, path, permission, redact } = call;
  const [ray, mitigated] = ["cf-ray", "cf-mitigated"].map((name) => {
    const value = headers[name];
    return value === undefined ? undefined : oneLine(redact(value), 100);
  });
  const wait = retryAfterMs(headers, call.serverNow());
  const hint = hintFor({
    status,
    items: items ?? [],
    mitigated: mitigated !== undefined,
    permission,
  });

  const marks = [
    ...(mitigated === undefined ? [] : [`a WAF block, cf-mitigated: ${mitigated}`]),
    ...(ray === undefined ? [] : [`cf-ray ${ray}`]),
  ];
  const head = `${method} ${path}: HTTP ${status}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}`;
  const said = oneLine(redact(what), LONGEST_MESSAGE).replace(/\.$/, "");
  return new ApiError(`${head}: ${said}.${hint === undefined ? "" : ` ${hint}`}`, {
    write: status === 429 ? "absent" : "unknown",
    ...judgement,
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
