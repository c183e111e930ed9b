import type { Transport } from "../../src/http.ts";
import type { Clock } from "../../src/rollout/ports.ts";

/** One request to the API and what became of it. Times are the client's, in ms. */
export interface Exchange {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly method: string;
  /** Without the base and the query. */
  readonly path: string;
  /** Undefined without an answer. */
  readonly status: number | undefined;
  /** How long a 429 asked to wait, in ms. */
  readonly retryAfterMs: number | undefined;
}

/** A transport that keeps account of what is sent over it. */
export function recordExchanges(
  inner: Transport,
  clock: Clock,
): { readonly transport: Transport; readonly exchanges: readonly Exchange[] } {
  const exchanges: Exchange[] = [];
  const transport: Transport = {
    async send(request, options) {
      const sentAt = clock.now();
      const place = exchanges.length;
      const path = new URL(request.url).pathname.replace(/^.*\/scripts\/[^/]+/, "");
      const pending: Exchange = {
        sentAt,
        answeredAt: sentAt,
        method: request.method,
        path,
        status: undefined,
        retryAfterMs: undefined,
      };
      exchanges.push(pending);
      const answer = await inner.send(request, options);
      const seconds = answer.headers["retry-after"];
      exchanges[place] = {
        ...pending,
        answeredAt: clock.now(),
        status: answer.status,
        retryAfterMs: seconds === undefined ? undefined : Number(seconds) * 1_000,
      };
      return answer;
    },
  };
  return { transport, exchanges };
}

export function isThrottled({ status }: Exchange): boolean {
  return status === 429;
}

/** A throttled request that was sent again. In ms. */
export interface ThrottledWait {
  readonly askedMs: number;
  readonly waitedMs: number;
}

/**
 * The last read shows what Cloudflare stored of the annotations. What is live is known by then, so nobody waits for
 * it.
 */
const READ_BACK = /^\/deployments\/./;

/**
 * How long each throttled request was waited for.
 *
 * @throws Error for one that was never sent again, or that didn't say how long to wait
 */
export function throttledWaits(exchanges: readonly Exchange[]): readonly ThrottledWait[] {
  return exchanges.flatMap((exchange, index) => {
    const { method, path, answeredAt, retryAfterMs } = exchange;
    if (!isThrottled(exchange) || READ_BACK.test(path)) return [];
    const again = exchanges.slice(index + 1).find((later) => later.method === method && later.path === path);
    if (again === undefined || retryAfterMs === undefined) throw new Error(`${method} ${path} was given up`);
    return [{ askedMs: retryAfterMs, waitedMs: again.sentAt - answeredAt }];
  });
}
