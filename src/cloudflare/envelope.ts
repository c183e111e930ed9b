import { fieldsOf } from "../values/json.ts";
import type { Redact } from "../values/redact.ts";
import { oneLine } from "../values/text.ts";
import { type Call, type ErrorItem, refused, unknownShape, unreadable } from "./request-errors.ts";
import type { HttpResponse } from "./transport.ts";

/** Errors of one answer that are kept. */
const MOST_ITEMS = 50;
/** Characters of an unreadable body that are shown. */
const EXCERPT = 160;

/** Cloudflare's envelope `{success, errors, messages, result}`, as far as it has been checked. */
export interface Envelope {
  readonly success: boolean;
  readonly errors: unknown;
  readonly result: unknown;
  /** `result_info`. */
  readonly info: unknown;
}

export interface PageInfo {
  /** How many entries a page has, unless it is the last. */
  readonly perPage?: number;
  /** How many entries all pages have. */
  readonly total?: number;
}

/** Reads what it can of `result_info`, on which no list depends. */
export function readPageInfo(info: unknown): PageInfo {
  const { per_page: perPage, total_count: total } = fieldsOf(info);
  return {
    ...(isCount(perPage) && perPage > 0 && { perPage }),
    ...(isCount(total) && { total }),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** @throws ApiError when the body isn't JSON, breaks off, or is JSON that is no envelope */
export function readEnvelope(call: Call, answer: HttpResponse): Envelope {
  let json: unknown;
  try {
    json = parseJson(call.redact, answer.body);
  } catch {
    throw unreadable(call, answer, describeUnreadable(call.redact(answer.body)));
  }
  const { success, errors, result, result_info: info } = fieldsOf(json);
  if (typeof success === "boolean") return { success, errors, result, info };
  const got = oneLine(call.redact(answer.body), EXCERPT);
  throw unknownShape(call, answer, `success: expected true or false, in ${got}`);
}

/** The envelope's `result`. @throws ApiError with every listed error when the status or `success` says that it failed */
export function resultOf(call: Call, answer: HttpResponse, envelope: Envelope): unknown {
  const done = answer.status >= 200 && answer.status <= 299;
  if (done && envelope.success) return envelope.result;
  throw refused(call, answer, readItems(envelope.errors), !envelope.success);
}

/**
 * Parses JSON so that no string and no key in it holds the token, however the server spelled it.
 *
 * @throws SyntaxError, or RangeError for what nests too deep
 */
export function parseJson(redact: Redact, body: string): unknown {
  // Checking every string takes ten times as long as parsing, so only where it may find something.
  const plain = redact(body) === body && !body.includes("\\u00");
  if (plain) return JSON.parse(body);
  return JSON.parse(body, (_, value) => {
    if (typeof value === "string") return redact(value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [redact(key), field]));
  });
}

function describeUnreadable(body: string): string {
  const text = oneLine(body, EXCERPT);
  if (text === "") return "the answer is empty";
  if (/^[[{]/.test(text)) {
    return `the answer is broken JSON, or breaks off after ${body.length} characters: ${text}`;
  }
  return `the answer is ${text.startsWith("<") ? "HTML or XML" : "text"}, not JSON: ${text}`;
}

/** Reads what it can of `errors` and the `error_chain` of each; never fails. */
function readItems(errors: unknown): readonly ErrorItem[] {
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
  if (typeof error === "string") return { code: 0, message: error };
  const { code, message, documentation_url: documentationUrl, source } = fieldsOf(error);
  const { pointer } = fieldsOf(source);
  return {
    code: readCode(code),
    message: typeof message === "string" ? message : "an error without a message",
    ...(typeof pointer === "string" ? { pointer } : {}),
    ...(typeof documentationUrl === "string" ? { documentationUrl } : {}),
  };
}

/** 0 for a code that is missing or isn't a whole number. */
function readCode(code: unknown): number {
  const number = typeof code === "string" ? Number(code) : code;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : 0;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [];
}
