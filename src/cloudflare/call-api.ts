import type { Span } from "../checks/sources.ts";
import {
  type HttpRequest,
  type HttpResponse,
  redactingTransport,
  type Transport,
  TransportError,
} from "../http.ts";
import { ApiError, type ApiErrorFacts } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { MINUTE_MS } from "../values/duration.ts";
import { fieldsOf, parseJson } from "../values/json.ts";
import { redactor } from "../values/redact.ts";
import { errorText, oneLine } from "../values/text.ts";
import { IncompleteError, ShapeError } from "./parse-answer.ts";
import {
  type AnsweredCall,
  answerError,
  type ErrorItem,
  LONGEST_ITEM,
  mayRetry,
  refusalError,
} from "./request-errors.ts";
import { parseHttpDate } from "./server-clock.ts";

export interface ApiAccess {
  readonly transport: Transport;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly token: string;
  readonly accountId: string;
  readonly scriptName: string;
  /** Told of the server's time (Unix ms), where an answer has it. */
  readonly saw?: (time: number | undefined) => void;
}

export interface ApiRequest {
  readonly method: HttpRequest["method"];
  /** Behind the base, not yet encoded. */
  readonly path: readonly string[];
  /** `?deployable=true` */
  readonly query?: string;
  /** What the token must be allowed to do. */
  readonly permission: string;
  /** Whether it changes nothing of what is deployed. */
  readonly readOnly: boolean;
  readonly body?: unknown;
  /** Default: `{success, errors, messages, result, result_info}`. */
  readonly unwrap?: Unwrap;
}

/** Takes an answer out of its envelope. @throws ShapeError for JSON that is none */
export type Unwrap = (json: unknown) => {
  readonly failed: boolean;
  readonly errors: readonly ErrorItem[];
  /** What follows from the errors, beyond what the status says. */
  readonly facts?: Partial<ApiErrorFacts>;
  readonly result: unknown;
  /** `result_info`. */
  readonly info?: unknown;
};

const DEFAULT_TIMEOUT_MS = 30_000;
/** Errors of one answer that are kept. */
const MOST_ITEMS = 50;
/** Characters of an unreadable body that are shown. */
const EXCERPT = 160;

/**
 * Sends one request with the token in its header `Authorization`, and reads the answer. No error shows the token.
 *
 * @param read gets the envelope's result, and its `result_info`; a `ShapeError` of it names an odd field
 * @throws ApiError when no whole answer came, when it says that the call failed, or when it can't be read; the
 *   signal's reason when aborted
 */
export async function callApi<T>(
  { transport, baseUrl, token, saw }: ApiAccess,
  { method, path: segments, query = "", permission, readOnly, body, unwrap = unwrapResult }: ApiRequest,
  read: (result: unknown, info: unknown) => T,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: CallOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  const redact = redactor(token);
  const path = `/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/")}`;
  const name = `${method} ${redact(path)}`;
  const request: HttpRequest = {
    method,
    url: `${baseUrl}${path}${query}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  let answer: HttpResponse;
  try {
    answer = await redactingTransport(transport, redact).send(request, { timeoutMs, signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw unanswered(name, error);
  }
  const call: AnsweredCall = { name, permission, readOnly, answer };
  const { status } = answer;
  // JSON may spell the token with escapes.
  const clean = (_: string, value: unknown) => (typeof value === "string" ? redact(value) : value);
  const parsed = parseJson(answer.body, answer.body.includes("\\u00") ? clean : undefined);
  if (parsed === undefined) {
    const shown = oneLine(answer.body, EXCERPT);
    const what = `the answer of ${answer.body.length} characters isn't JSON: ${shown}`;
    const retry = ![401, 403, 404].includes(status);
    throw answerError(call, shown === "" ? "the answer is empty" : what, { retry });
  }
  try {
    const { failed: plain, errors, facts, result, info } = unwrap(parsed);
    // Only an envelope's time counts: an error page may come from another server.
    saw?.(parseHttpDate(answer.headers["date"]));
    if (plain || status < 200 || status > 299) throw refusalError(call, errors, plain, facts);
    return read(result, info);
  } catch (error) {
    // Nothing is judged from what is there.
    if (error instanceof IncompleteError)
      throw new ApiError(`${name}: the answer is incomplete: ${error.message}`, {
        retry: true,
        write: "not-made",
        tooLarge: true,
      });
    if (!(error instanceof ShapeError || error instanceof RangeError)) throw error;
    const fate = readOnly ? "" : ". This request may have taken effect";
    throw answerError(call, `an unexpected answer: ${errorText(error)}${fate}`, { retry: mayRetry(status) });
  }
}

function unanswered(name: string, error: unknown): ApiError {
  const cause = oneLine(errorText(error), LONGEST_ITEM);
  const sent = !(error instanceof TransportError) || error.sent;
  const lead = sent ? "got no complete answer" : "could not be sent";
  const write = sent ? "unknown" : "not-made";
  return new ApiError(`${name} ${lead}: ${cause}`, { retry: true, write, cause });
}

const unwrapResult: Unwrap = (json) => {
  const { success, errors, result, result_info: info } = fieldsOf(json);
  if (typeof success === "boolean") return { failed: !success, errors: readItems(errors), result, info };
  throw new ShapeError(`success: expected true or false, in ${oneLine(JSON.stringify(json), EXCERPT)}`);
};

/** Reads what it can of `errors` and the `error_chain` of each; never fails. */
export function readItems(errors: unknown): readonly ErrorItem[] {
  const items: ErrorItem[] = [];
  const pending: unknown[] = listOf(errors);
  while (pending.length > 0 && items.length < MOST_ITEMS) {
    const error = pending.shift();
    items.push(readItem(error));
    pending.unshift(...listOf(fieldsOf(error)["error_chain"]));
  }
  return items;
}

function readItem(error: unknown): ErrorItem {
  const { code, message = error, documentation_url, source } = fieldsOf(error);
  const number = Number(code);
  return {
    code: Number.isSafeInteger(number) ? number : 0,
    message: textOf(message) ?? "an error without a message",
    pointer: textOf(fieldsOf(source)["pointer"]),
    documentationUrl: textOf(documentation_url),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [];
}

/**
 * Asks for a span page by page, the newest first, and with half the page where one is too large.
 *
 * @param pageMinutes the next page's minutes, from 1 to `most`; it may reach back beyond the `left` ones
 * @throws what `ask` throws, when it isn't that, or one minute is too large
 */
export async function inSpans<Row>(
  { from, to }: Span,
  pageMinutes: (left: number, most: number) => number,
  ask: (page: Span) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (let end = to; end > from; ) {
    const minutes = pageMinutes((end - from) / MINUTE_MS, most);
    const start = end - minutes * MINUTE_MS;
    try {
      for (const row of await ask({ from: start, to: end })) rows.push(row);
      end = start;
    } catch (error) {
      if (!(error instanceof ApiError && error.facts.tooLarge) || minutes <= 1) throw error;
      most = Math.floor(minutes / 2);
    }
  }
  return rows;
}
