import type { HttpRequest, HttpResponse, SendOptions, Transport } from "../../src/http.ts";
import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment } from "../account/model.ts";
import type { RequestEntry } from "../account/request-log.ts";
import type { Faults } from "../faults/rules.ts";
import type { Dice, RequestKind } from "./dice.ts";

import type { ProcessName, Run, SentRequest } from "./recording.ts";

/** A process of the job; a dead one sends nothing and learns nothing any more. */
export interface JobProcess {
  readonly name: ProcessName;
  dead: boolean;
}

export interface RecordingTransportOptions {
  readonly process: JobProcess;
  readonly inner: Transport;
  readonly cloud: Cloud;
  readonly faults: Faults;
  readonly dice: Pick<Dice, "faultsFor">;
  readonly recording: Pick<Run, "sent" | "listReads" | "n">;
  /** Called right before a request leaves and right before its end reaches the process. */
  readonly onRequest: (kind: RequestKind, end: "sent" | "answered") => void;
  /** Called when it is under way. */
  readonly onWait?: (kind: RequestKind) => void;
}

/** One process's line to the API: records all, brings the faults, and breaks when the process dies. */
export function createRecordingTransport(options: RecordingTransportOptions): Transport {
  const { process, inner, cloud, faults, dice, recording, onRequest, onWait } = options;
  const readList = createListReader();
  return {
    async send(request: HttpRequest, limits: SendOptions): Promise<HttpResponse> {
      if (process.dead) return never();
      limits.signal?.throwIfAborted();
      const kind = kindOf(request);
      onRequest(kind, "sent");
      if (process.dead) return never();
      limits.signal?.throwIfAborted();
      faults.add(...dice.faultsFor(kind));
      const reply = inner.send(request, limits);
      const entry = cloud.requestLog.entries.findLast(
        (each): each is RequestEntry => each.kind === "request",
      ) as RequestEntry;
      const sent: SentRequest = {
        process: process.name,
        at: cloud.now(),
        n: recording.n++,
        entry,
        endedAt: undefined,
        endedN: undefined,
        end: undefined,
      };
      recording.sent.push(sent);
      onWait?.(kind);
      const [response, error] = await reply.then(
        (answer) => [answer, undefined] as const,
        (reason: unknown) => [undefined, reason] as const,
      );
      if (process.dead) return never();
      sent.endedAt = cloud.now();
      sent.endedN = recording.n++;
      sent.end = response === undefined ? sayError(error) : `HTTP ${response.status}`;
      const list = kind === "list" && response !== undefined ? readList(response) : undefined;
      if (list)
        recording.listReads.push({
          process: process.name,
          at: cloud.now(),
          n: recording.n++,
          deployments: list,
        });
      onRequest(kind, "answered");
      if (process.dead) return never();
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
  return /\/deployments(?:\?|$)/.test(url) ? "list" : "other";
}

type List = readonly JsonDeployment[] | undefined;

/** Reads lists; undefined when no client could. During a hold the same comes again and again. */
function createListReader(): (answer: HttpResponse) => List {
  let last = "";
  let list: List;
  return ({ status, body }) => {
    if (status !== 200) return undefined;
    if (body !== last) [last, list] = [body, parseList(body)];
    return list;
  };
}

function parseList(body: string): List {
  try {
    const list: readonly JsonDeployment[] = JSON.parse(body).result.deployments;
    const unique = [...new Map(list.map((each) => [each.id, each])).values()];
    return unique.sort((a, b) => (a.created_on < b.created_on ? 1 : -1));
  } catch {
    return undefined;
  }
}

function sayError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
