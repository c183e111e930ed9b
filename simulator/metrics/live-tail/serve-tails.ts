import type { Server } from "node:http";
import type { Clock } from "../../../src/rollout/ports.ts";
import type { Tails } from "./tails.ts";
import { acceptWebSocket, type ServerSocket } from "./web-socket.ts";

/** Lets a server answer the addresses of the tails. Returns what breaks all connections. */
export function serveTails(server: Server, tails: Tails, { sleep }: Clock): () => void {
  const open = new Set<ServerSocket>();
  server.on("upgrade", async (request, stream) => {
    if (tails.handshakeMs > 0) await sleep(tails.handshakeMs);
    let socket: ServerSocket | undefined;
    const sink = {
      message: (text: string, binary: boolean) => socket?.send(text, binary),
      close: () => socket?.destroy(),
    };
    const disconnect = tails.connect(request.url ?? "", sink, sleep);
    if (disconnect === undefined) {
      stream.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    socket = acceptWebSocket(request, stream, "trace-v1", {
      onSent: () => tails.onSent(),
      onClose: () => {
        disconnect();
        if (socket !== undefined) open.delete(socket);
      },
    });
    if (socket === undefined) {
      disconnect();
      return;
    }
    tails.handshakes.push(request.headers);
    open.add(socket);
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}
