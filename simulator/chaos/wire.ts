import type { HttpRequest, HttpResponse, SendOptions, Transport } from "../../src/cloudflare/transport.ts";
import type { Cloud } from "../cloud.ts";
import type { Faults } from "../faults.ts";
import type { RequestEntry } from "../journal.ts";
import type { WireDeployment } from "../model.ts";
import type { ActorName, Recording, Sent } from "./record.ts";
import type { RequestKind, Sky } from "./weather.ts";

/** A process of the job; a dead one sends nothing and learns nothing any more. */
export interface Actor {
  readonly name: ActorName;
  dead: boolean;
}

export interface WireOptions {
  readonly actor: Actor;
  readonly inner: Transport;
  readonly cloud: Cloud;
  readonly faults: Faults;
  readonly sky: Sky;
  readonly recording: Pick<Recording, "sent" | "sights" | "n">;
  /** Called right before a request leaves and right before its end reaches the actor. */
  readonly onRequest: (kind: RequestKind, end: "sent" | "answered") => void;
}

/** One actor's line to the API: records all, brings the faults, and breaks when the actor dies. */
export function createWire(options: WireOptions): Transport {
  const { actor, inner, cloud, faults, sky, recording, onRequest } = options;
  return {
    async send(request: HttpRequest, limits: SendOptions): Promise<HttpResponse> {
      if (actor.dead) return never();
      limits.signal?.throwIfAborted();
      const kind = kindOf(request);
      onRequest(kind, "sent");
      if (actor.dead) return never();
      limits.signal?.throwIfAborted();
      faults.add(...sky.over(kind));
      const reply = inner.send(request, limits);
      const entry = cloud.journal.entries.findLast(
        (each): each is RequestEntry => each.kind === "request",
      ) as RequestEntry;
      const sent: Sent = {
        actor: actor.name,
        at: cloud.now(),
        n: recording.n++,
        entry,
        endedAt: undefined,
        endedN: undefined,
        end: undefined,
      };
      recording.sent.push(sent);
      const [response, error] = await reply.then(
        (answer) => [answer, undefined] as const,
        (reason: unknown) => [undefined, reason] as const,
      );
      if (actor.dead) return never();
      sent.endedAt = cloud.now();
      sent.endedN = recording.n++;
      sent.end = response === undefined ? sayError(error) : `HTTP ${response.status}`;
      const list = kind === "list" && response !== undefined ? readList(response) : undefined;
      if (list)
        recording.sights.push({ actor: actor.name, at: cloud.now(), n: recording.n++, deployments: list });
      onRequest(kind, "answered");
      if (actor.dead) return never();
      if (response === undefined) throw error;
      return response;
    },
  };
}

export function never<T>(): Promise<T> {
  return new Promise(() => {});
}

function kindOf({ method, url }: HttpRequest): RequestKind {
  if (method !== "GET") return "write";
  return new URL(url).pathname.endsWith("/deployments") ? "list" : "other";
}

/** Undefined when no client could read it. */
function readList({ status, body }: HttpResponse): readonly WireDeployment[] | undefined {
  if (status !== 200) return undefined;
  try {
    const list: readonly WireDeployment[] = JSON.parse(body).result.deployments;
    const unique = [...new Map(list.map((each) => [each.id, each])).values()];
    return unique.sort((a, b) => (a.created_on < b.created_on ? 1 : -1));
  } catch {
    return undefined;
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
