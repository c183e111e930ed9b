import { afterEach, beforeEach, expect, vi } from "vitest";
import { createHttpTransport, type HttpTransport } from "../../src/cloudflare/http-transport.ts";
import { type Transport, TransportError } from "../../src/http.ts";
import type { Local } from "./local-servers.ts";

/** Nothing here takes nearly as long, on whatever machine. */
export const SOON = { timeoutMs: 60_000 };
/** Of requests that stay unanswered, see `lateAfter`. */
export const LIMIT = { timeoutMs: 300 };

const PROXY_VARIABLES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];

export const get = (url: string) => ({ method: "GET", url, headers: {} }) as const;

/** A fresh transport for each test, without the machine's own proxy; what a test starts ends with it. */
export function eachTest(): {
  readonly send: Transport["send"];
  readonly close: () => void;
  readonly run: <T extends Pick<Local, "close">>(starting: Promise<T>) => Promise<T>;
} {
  const running: Pick<Local, "close">[] = [];
  let transport: HttpTransport;

  beforeEach(() => {
    for (const name of PROXY_VARIABLES) vi.stubEnv(name, "");
    transport = createHttpTransport("workers-gradual-rollout/1.2.3");
  });

  afterEach(async () => {
    transport.close();
    for (const server of running.splice(0)) await server.close();
    vi.unstubAllEnvs();
  });

  return {
    send: (request, options) => transport.send(request, options),
    close: () => transport.close(),
    async run(starting) {
      const server = await starting;
      running.push(server);
      return server;
    },
  };
}

/**
 * Sends a request whose time limit passes once `arrived` resolves, however long that takes; the timers that
 * the transport sets are the test's.
 */
export async function lateAfter(
  arrived: Promise<unknown>,
  begin: () => Promise<unknown>,
): Promise<TransportError> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const failed = failure(begin());
    await arrived;
    vi.advanceTimersByTime(LIMIT.timeoutMs);
    return await failed;
  } finally {
    vi.useRealTimers();
  }
}

/** What a request fails with, which must be a `TransportError`. */
export async function failure(answer: Promise<unknown>): Promise<TransportError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TransportError)) expect.unreachable(`no TransportError but ${error}`);
  return error;
}
