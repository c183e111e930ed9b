import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { type Call, unanswered } from "./call-errors.ts";
import { redactor } from "./token.ts";
import type { HttpResponse, Transport } from "./transport.ts";

/** What a source of metrics needs. */
export interface QueryOptions {
  readonly transport: Transport;
  /** Without a slash at its end; see base-url.ts. */
  readonly baseUrl: string;
  readonly token: string;
  readonly accountId: string;
  readonly scriptName: string;
  /** The server's clock, Unix ms, for a `retry-after` date. */
  readonly serverNow: () => number;
}

/** A span of time, Unix ms, on whole minutes: `from` belongs to it, `to` doesn't. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const MINUTE_MS = 60_000;
const DEFAULT_TIMEOUT_MS = 30_000;

export interface Query {
  readonly method?: "POST" | "DELETE";
  /** Without the base. */
  readonly path: string;
  /** What the token must be allowed to do. */
  readonly permission: string;
  readonly body?: unknown;
}

/**
 * Sends one request that changes nothing of what is deployed, so that it may be sent again.
 *
 * @throws ApiError when no whole answer came; the signal's reason when aborted
 */
export async function sendQuery(
  { transport, baseUrl, token, serverNow }: QueryOptions,
  { method = "POST", path, permission, body }: Query,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: CallOptions = {},
): Promise<{ readonly call: Call; readonly answer: HttpResponse }> {
  signal?.throwIfAborted();
  const redact = redactor(token);
  const call: Call = { method, path: redact(path), permission, query: true, redact, serverNow };
  try {
    const answer = await transport.send(
      {
        method,
        url: `${baseUrl}${path}`,
        headers: {
          authorization: `Bearer ${token}`,
          accept: "application/json",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      { timeoutMs, ...(signal === undefined ? {} : { signal }) },
    );
    return { call, answer };
  } catch (error) {
    signal?.throwIfAborted();
    throw unanswered(call, error);
  }
}

/**
 * Asks for a span page by page, the newest first, and with half the page where one is too large.
 *
 * @param pageMinutes the next page's minutes, from 1 to `most`; it may reach back beyond the `left` ones
 * @throws what `ask` throws, when it isn't that, or one minute is too large
 */
export async function inPages<Row>(
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

/** The same error, to be asked again or not. */
export function withRetry(error: ApiError, retry: boolean): ApiError {
  return new ApiError(error.message, { ...error.facts, retry });
}

/** An answer that isn't all that was asked for: nothing is judged from a part. */
export function incomplete({ path }: Call, why: string): ApiError {
  return new ApiError(`POST ${path}: the answer is incomplete: ${why}`, {
    retry: true,
    write: "absent",
    tooLarge: true,
  });
}
