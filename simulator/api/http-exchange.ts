import type { Cloud } from "../account/cloud.ts";
import type { RequestEntry } from "../account/request-log.ts";
import { cutBody, type FaultDecision, type Faults } from "../faults/rules.ts";
import { baseHeaders } from "./envelope.ts";
import { handle } from "./handle.ts";
import type { ServerAnswer, ServerRequest } from "./request.ts";
import { route } from "./routes.ts";

/** How a request ended, as its client's end of the line sees it. */
export type ExchangeEnd =
  | { readonly kind: "answer"; readonly answer: SentAnswer }
  /** Only `arrived` of the answer's body came, then the line broke. */
  | { readonly kind: "truncated"; readonly answer: SentAnswer; readonly arrived: string }
  | { readonly kind: "reset" }
  | { readonly kind: "hang" };

export type SentAnswer = Pick<ServerAnswer, "status" | "headers" | "body">;

export interface ExchangeContext {
  readonly cloud: Cloud;
  readonly faults: Faults;
  /** Waits on the server's side; whether the client is still there makes no difference. */
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Carries one request from its arrival to its end, through the faults, and keeps the request log. Both
 * transports use it. Without delays everything that it changes is changed before it returns.
 */
export async function exchangeHttp(world: ExchangeContext, request: ServerRequest): Promise<ExchangeEnd> {
  const { cloud, faults, sleep } = world;
  const url = new URL(request.url, "http://api");
  const { operation } = route(request.method, url.pathname);
  const plan = faults.plan({ operation, request });
  const entry = cloud.requestLog.append<RequestEntry>({
    kind: "request",
    at: cloud.now(),
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: parsed(request.body),
    operation,
    tokenId: cloud.tokens.find(request.headers["authorization"])?.id,
    outcome: "pending",
    status: undefined,
    answeredAt: undefined,
    committed: false,
    deploymentId: undefined,
    faults: plan.names,
  });

  if (plan.beforeMs > 0) await sleep(plan.beforeMs);
  const skipped = plan.end !== undefined && plan.phase === "before" && replaces(plan.end);
  const answer = skipped ? undefined : carryOut(world, request, plan, entry);
  if (plan.afterMs > 0) await sleep(plan.afterMs);

  const ending = end(cloud, plan, answer);
  entry.answeredAt = cloud.now();
  entry.outcome = ending.kind === "answer" ? "answered" : ending.kind === "hang" ? "hung" : ending.kind;
  entry.status = "answer" in ending ? ending.answer.status : undefined;
  if (skipped && plan.lateMs !== undefined)
    void sleep(plan.lateMs).then(
      () => carryOut(world, request, plan, entry),
      () => undefined,
    );
  return ending;
}

function carryOut(
  { cloud }: ExchangeContext,
  request: ServerRequest,
  plan: FaultDecision,
  entry: RequestEntry,
): ServerAnswer {
  const answer = handle(cloud, request, { view: plan.view(cloud.now()), seq: entry.seq });
  entry.committed = answer.committed;
  entry.deploymentId = answer.deploymentId;
  return answer;
}

/** An effect that needs no answer of the server's own. */
function replaces(effect: NonNullable<FaultDecision["end"]>): boolean {
  return effect.kind === "reset" || effect.kind === "hang" || effect.kind === "answer";
}

function end(cloud: Cloud, { end: effect }: FaultDecision, answer: ServerAnswer | undefined): ExchangeEnd {
  switch (effect?.kind) {
    case "reset":
    case "hang":
      return { kind: effect.kind };
    case "answer": {
      const headers = { ...baseHeaders(cloud), ...effect.headers };
      return { kind: "answer", answer: { status: effect.status, headers, body: effect.body ?? "" } };
    }
  }
  if (answer === undefined) throw new Error("A request that was not carried out needs another ending");
  switch (effect?.kind) {
    case "truncate":
      return { kind: "truncated", answer, arrived: cutBody(answer, effect.part) };
    case "cut":
      return { kind: "answer", answer: { ...answer, body: cutBody(answer, effect.part) } };
    case "clock": {
      const date = new Date(cloud.now() + effect.aheadMs).toUTCString();
      return { kind: "answer", answer: { ...answer, headers: { ...answer.headers, date } } };
    }
    default:
      return { kind: "answer", answer };
  }
}

function parsed(body: string | undefined): unknown {
  if (body === undefined || body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
