import type { ConnectTail } from "../../../src/checks/sources.ts";
import type { Clock } from "../../../src/rollout/ports.ts";
import type { Tails } from "./tails.ts";

/** Connects to the tails without sockets; messages come as time passes on the clock. */
export function connectInProcess(tails: Tails, clock: Clock): ConnectTail {
  return async (url, listener, { signal }) => {
    signal.throwIfAborted();
    if (tails.handshakeMs > 0) await clock.sleep(tails.handshakeMs, signal);
    let open = true;
    const sink = {
      message: (text: string) => {
        if (open) listener.onMessage(text);
      },
      close: () => {
        if (open) listener.onClose("the connection was closed");
        open = false;
      },
    };
    const disconnect = tails.connect(new URL(url).pathname, sink, clock.sleep);
    if (disconnect === undefined) throw new Error("Unexpected server response: 404");
    return {
      ping: () => {
        if (open && tails.answersPings) listener.onPong();
      },
      close: () => {
        open = false;
        disconnect();
      },
    };
  };
}
