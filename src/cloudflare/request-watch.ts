import type http from "node:http";
import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type https from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** Collects the requests of one exchange, which http-client doesn't expose. */
export interface RequestWatch {
  /** The module to make the request with, as `requestRaw` takes it. */
  module(base: typeof http | typeof https): typeof http | typeof https;
  /** Includes the agent's own request for a proxy's tunnel. */
  agent(agent: Agent): Agent;
  /** False while no byte of the request can have left this machine. */
  sent(): boolean;
  destroy(): void;
}

/** The part of `tunnel`, http-client's agent for proxies, that connects to the proxy. */
interface Tunnel {
  request: (options: RequestOptions) => ClientRequest;
}

export function watchRequests(): RequestWatch {
  const requests = new Set<ClientRequest>();
  let sent = false;

  function onSocket(this: ClientRequest, socket: Socket): void {
    const event = this.reusedSocket ? undefined : untilReady(socket);
    if (event === undefined) sent = true;
    else socket.once(event, () => (sent = true));
  }

  return {
    module(base) {
      const request = (options: RequestOptions, answered: (message: IncomingMessage) => void) => {
        const made = base.request(options, answered);
        made.once("socket", onSocket);
        requests.add(made);
        return made;
      };
      return Object.create(base, { request: { value: request } });
    },
    agent(agent) {
      if (!isTunnel(agent)) return agent;
      const open = agent.request;
      agent.request = (options) => {
        const connect = open(options);
        requests.add(connect);
        // From here on the socket is the request's: `connect` has lost its error listener.
        connect.once("connect", () => requests.delete(connect));
        return connect;
      };
      return agent;
    },
    sent: () => sent,
    destroy() {
      for (const request of requests) request.destroy();
    },
  };
}

function isTunnel(agent: object): agent is Tunnel {
  return "proxyOptions" in agent && "request" in agent && typeof agent.request === "function";
}

/** The event before which nothing leaves the socket; none when it is ready. */
function untilReady(socket: Socket): "connect" | "secureConnect" | undefined {
  if (!(socket instanceof TLSSocket)) return socket.connecting ? "connect" : undefined;
  // An undocumented field: should it ever go, every request counts as sent, which is the safe answer.
  return "secureConnecting" in socket && socket.secureConnecting === true ? "secureConnect" : undefined;
}
