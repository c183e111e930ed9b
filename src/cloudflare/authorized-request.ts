import type { CallOptions } from "../rollout/ports.ts";
import { redactor } from "../values/redact.ts";
import { type Call, unanswered, unsendable } from "./request-errors.ts";
import type { HttpRequest, HttpResponse, Transport } from "./transport.ts";

/** What every request to Cloudflare's API needs. */
export interface ApiAccess {
  readonly transport: Transport;
  /** Without a slash at its end; see base-url.ts. */
  readonly baseUrl: string;
  readonly token: string;
  readonly accountId: string;
  readonly scriptName: string;
  /** The server's clock, Unix ms, for a `retry-after` date. */
  readonly serverNow: () => number;
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
}

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * Sends one request with the token in its header `Authorization`.
 *
 * @throws ApiError when no whole answer came, or the path is unfit; the signal's reason when aborted
 */
export async function sendAuthorized(
  { transport, baseUrl, token, serverNow }: ApiAccess,
  { method, path: segments, query = "", permission, readOnly, body }: ApiRequest,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: CallOptions = {},
): Promise<{ readonly call: Call; readonly answer: HttpResponse }> {
  signal?.throwIfAborted();
  const redact = redactor(token);
  const path = `/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/")}`;
  const call: Call = { method, path: redact(path), permission, readOnly, redact, serverNow };
  // "." and ".." survive encoding, and would lead a DELETE to the Worker itself.
  const unfit = segments.find((segment) => /^\.{0,2}$/.test(segment));
  if (unfit !== undefined) throw unsendable(call, `${JSON.stringify(unfit)} can't be a part of its path`);
  const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
  const json = body === undefined ? undefined : JSON.stringify(body);
  const request: HttpRequest = {
    method,
    url: `${baseUrl}${path}${query}`,
    headers: json === undefined ? headers : { ...headers, "content-type": "application/json" },
    ...(json !== undefined && { body: json }),
  };
  try {
    return { call, answer: await transport.send(request, { timeoutMs, ...(signal && { signal }) }) };
  } catch (error) {
    signal?.throwIfAborted();
    throw unanswered(call, error);
  }
}
