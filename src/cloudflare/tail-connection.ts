import { HttpClient } from "@actions/http-client";
import type { ConnectTail, TailConnection } from "../checks/sources.ts";
import { say } from "../values/text.ts";

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
      why = say(error).replaceAll(url, "***");
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
