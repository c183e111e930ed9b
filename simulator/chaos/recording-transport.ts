import type { HttpRequest, HttpResponse, SendOptions, Transport } from "../../src/http.ts";
import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment } from "../account/model.ts";
import type { RequestEntry } from "../account/request-log.ts";
import { route } from "../api/routes.ts";
import { type RequestKind, requestKindOf } from "./adversary.ts";
import type { ProcessName, SentRequest, StepRecord } from "./recording.ts";

/** A process of the job; a dead one sends nothing and learns nothing any more. */
export interface JobProcess {
  readonly name: ProcessName;
  dead: boolean;
}

export interface RecordingTransportOptions {
  readonly process: JobProcess;
  readonly inner: Transport;
  readonly cloud: Cloud;
  readonly run: Pick<StepRecord, "sent" | "listReads" | "n">;
  /** Called right before a request leaves, to bring its faults, when it is under way, and right before its end reaches the process. */
  readonly onLeaving: (kind: RequestKind) => void;
  readonly strike: (kind: RequestKind) => void;
  readonly onUnderWay: (kind: RequestKind) => void;
  readonly onEnded: (kind: RequestKind) => void;
}

/** One process's line to the API: records all, brings the faults, and breaks when the process dies. */
export function createRecordingTransport(options: RecordingTransportOptions): Transport {
  const { process, inner, cloud, run, onLeaving, strike, onUnderWay, onEnded } = options;
  const readList = createListReader();
  return {
    async send(request: HttpRequest, limits: SendOptions): Promise<HttpResponse> {
      if (process.dead) return never();
      limits.signal?.throwIfAborted();
      const kind = requestKindOf(route(request.method, new URL(request.url).pathname).operation);
      onLeaving(kind);
      if (process.dead) return never();
      limits.signal?.throwIfAborted();
      strike(kind);
      const reply = inner.send(request, limits);
      const entry = cloud.requestLog.entries.findLast(
        (each): each is RequestEntry => each.kind === "request",
      ) as RequestEntry;
      const note = () => ({ process: process.name, at: cloud.now(), n: run.n++ });
      const sent: SentRequest = { ...note(), entry, endedAt: undefined, endedN: undefined, end: undefined };
      run.sent.push(sent);
      onUnderWay(kind);
      const [response, error] = await reply.then(
        (answer) => [answer, undefined] as const,
        (reason: unknown) => [undefined, reason] as const,
      );
      if (process.dead) return never();
      sent.endedAt = cloud.now();
      sent.endedN = run.n++;
      sent.end = response === undefined ? sayError(error) : `HTTP ${response.status}`;
      const list = kind === "list" && response !== undefined ? readList(response) : undefined;
      if (list) run.listReads.push({ ...note(), deployments: list });
      onEnded(kind);
      if (process.dead) return never();
      if (response === undefined) throw error;
      return response;
    },
  };
}

export function never<T>(): Promise<T> {
  return new Promise(() => {});
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
