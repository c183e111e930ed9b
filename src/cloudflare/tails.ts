/** A Worker's live tails: each sends the invocations of one version as they happen. */

import { HttpClient } from "@actions/http-client";
import * as v from "@badrap/valita";
import type { ConnectTail, Tail, TailApi, TailConnection } from "../checks/sources.ts";
import { isLoopback } from "../http.ts";
import { ApiError } from "../rollout/errors.ts";
import { errorText } from "../values/text.ts";
import { type ApiAccess, callApi } from "./call-api.ts";
import { parseAs, ShapeError } from "./parse-answer.ts";

const tailShape = v.object({
  id: v.string().assert((id) => /^[\w-]+$/.test(id), "expected an id"),
  url: v.string(),
});

export function createTailApi(access: ApiAccess): TailApi {
  const path = ["accounts", access.accountId, "workers", "scripts", access.scriptName, "tails"];
  const terms = { permission: "Workers Tail: Read", readOnly: true };
  return {
    async create(versionId, options) {
      const body = { filters: [{ scriptVersion: versionId }] };
      try {
        return await callApi(access, { ...terms, method: "POST", path, body }, readTail, options);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // A broken answer is quoted, and may hold the address.
        throw new ApiError(error.message.replaceAll(/wss?:[\\/]*\w[^\s"]*/gi, "***"), error.facts);
      }
    },
    async delete(id, options) {
      try {
        await callApi(access, { ...terms, method: "DELETE", path: [...path, id] }, () => {}, options);
      } catch (error) {
        if (!(error instanceof ApiError) || error.facts.retry) throw error;
      }
    },
  };
}

/** @throws ShapeError, which doesn't show the address */
function readTail(result: unknown): Tail {
  const tail = parseAs(tailShape, result, ["result"]);
  const url = URL.parse(tail.url);
  const safe = url?.protocol === "wss:" || (url?.protocol === "ws:" && isLoopback(url.hostname));
  if (!safe) throw new ShapeError("result.url: expected an address that begins with wss://");
  return tail;
}

const PROTOCOL = "trace-v1";
/** In bytes. Cloudflare cuts an invocation's logs long before. */
const LONGEST_MESSAGE = 4 * 1024 * 1024;

/**
 * Connects through `ws`, loaded with the first tail: unlike undici's WebSocket it sends pings, which detect a
 * dead connection, and accepts the agent for the proxy variables. Sends no token.
 */
export function createTailConnector(userAgent: string): ConnectTail {
  return async (url, listener, { timeoutMs, signal }) => {
    const { WebSocket } = await import(/* webpackMode: "eager", webpackExports: ["WebSocket"] */ "ws");
    signal.throwIfAborted();
    const socket = new WebSocket(url, PROTOCOL, {
      agent: new HttpClient(userAgent).getAgent(url.replace(/^ws/, "http")),
      headers: { "user-agent": userAgent },
      handshakeTimeout: timeoutMs,
      maxPayload: LONGEST_MESSAGE,
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    const opened = Promise.withResolvers<TailConnection>();
    let why = "the connection was closed";
    let isOpen = false;
    let ended = false;
    const end = () => {
      ended = true;
      socket.terminate();
    };
    const onAbort = () => {
      opened.reject(signal.reason);
      end();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    socket.on("open", () => {
      socket.send(JSON.stringify({ debug: false }));
      isOpen = true;
      signal.removeEventListener("abort", onAbort);
      opened.resolve({ ping: () => socket.ping(), close: end });
    });
    socket.on("message", (data) => {
      if (!ended) listener.onMessage(String(data));
    });
    socket.on("pong", () => {
      if (!ended) listener.onPong();
    });
    socket.on("error", (error) => {
      why = errorText(error).replaceAll(url, "***");
    });
    socket.on("close", (code) => {
      signal.removeEventListener("abort", onAbort);
      opened.reject(new Error(why));
      if (isOpen && !ended) listener.onClose(code === 1006 ? why : `${why} (code ${code})`);
      ended = true;
    });
    return opened.promise;
  };
}
