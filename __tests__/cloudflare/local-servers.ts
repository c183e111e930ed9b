import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Local {
  readonly url: string;
  readonly port: number;
  /** Connections accepted so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

async function local(server: Server | TlsServer | TcpServer): Promise<Local> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

export const httpServer = (listener: RequestListener): Promise<Local> => local(createServer(listener));

/** Hands out each connection once the first bytes of a request have come. */
export const rawServer = (onRequest: (socket: Socket) => void): Promise<Local> =>
  local(createTcpServer((socket) => socket.once("data", () => onRequest(socket))));

/** Accepts connections and never says a word. */
export const silentServer = (): Promise<Local> => rawServer(() => {});

/** A proxy that leads every CONNECT to `port` here, whatever host it names, and keeps the names. */
export async function proxyServer(port: number): Promise<Local & { readonly targets: readonly string[] }> {
  const targets: string[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    targets.push(request.url ?? "");
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  return { ...(await local(server)), targets };
}

/** Serves over TLS by a certificate for these hosts, which nobody trusts by itself. Needs openssl. */
export async function tlsServer(
  hosts: readonly string[],
  listener?: RequestListener,
): Promise<Local & { readonly certificate: string; readonly server: TlsServer }> {
  const folder = mkdtempSync(join(tmpdir(), "tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`;
  const kind = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=a-test";
  const args = ["req", ...kind.split(" "), "-addext", names, "-keyout", key, "-out", cert];
  execFileSync("openssl", args, { stdio: "ignore" });
  const certificate = readFileSync(cert, "utf8");
  const server = createTlsServer({ key: readFileSync(key), cert: certificate }, listener);
  server.on("tlsClientError", () => {});
  rmSync(folder, { recursive: true });
  return { ...(await local(server)), certificate, server };
}

/** A port that nothing listens on: it was free a moment ago. */
export async function refusingPort(): Promise<number> {
  const server = await silentServer();
  await server.close();
  return server.port;
}
