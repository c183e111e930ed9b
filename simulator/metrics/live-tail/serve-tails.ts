import type { Server } from "node:http";
import type { Clock } from "../../../src/rollout/ports.ts";
import type { Tails } from "./tails.ts";
import { acceptWebSocket } from "./web-socket.ts";

/** Lets a server answer the addresses of the tails. Returns what breaks all connections. */
export function serveTails(server: Server, tails: Tails, { sleep }: Clock): () => void {
  const open = new Set<() => void>();
  server.on("upgrade", (request, stream) => {
    let disconnect: (() => void) | undefined;
    const socket = acceptWebSocket(request, stream, "trace-v1", {
      onSent: () => tails.onSent(),
      onClose: () => {
        disconnect?.();
        open.delete(destroy);
      },
    });
    if (socket === undefined) return;
    tails.handshakes.push(request.headers);
    const destroy = () => socket.destroy();
    open.add(destroy);
    disconnect = tails.connect(request.url ?? "", { message: socket.send, close: destroy }, sleep);
    if (disconnect === undefined) destroy();
  });
  return () => {
    for (const destroy of open) destroy();
  };
}
