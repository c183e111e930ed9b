import type { ApiAccess } from "../../src/cloudflare/call-api.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import type { HttpRequest, HttpResponse, SendOptions } from "../../src/http.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import type { WorkerApi } from "../../src/rollout/ports.ts";

export const TOKEN = "cf_Zr8kPq3vXw7LmT2bNc5dYh9jGs4fAe6uR1oKiQ0z";
export const ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
export const ID = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e";
export const STABLE = "11111111-2a42-4f8b-a1c1-73f6a2a30c0f";
export const CANARY = "22222222-2a42-4f8b-a1c1-73f6a2a30c0f";

/** The beginning of a minute. */
export const NOON = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;

const ACCESS = {
  baseUrl: "https://api.example.test/client/v4",
  token: TOKEN,
  accountId: ACCOUNT,
  scriptName: "my-worker",
} as const;

export type Reply = HttpResponse | Error | (() => Promise<HttpResponse>);

export interface Scripted {
  readonly api: WorkerApi;
  readonly sent: { readonly request: HttpRequest; readonly options: SendOptions }[];
  /** The local clock, to be moved by hand. */
  readonly clock: { now: number };
}

/** The client on a transport that gives the replies in order. */
export function scripted(...replies: readonly Reply[]): Scripted {
  const left = [...replies];
  const sent: Scripted["sent"] = [];
  const clock = { now: Date.parse("2026-11-20T12:00:00.000Z") };
  const api = createWorkerApi({
    transport: {
      async send(request, options) {
        sent.push({ request, options });
        const reply = left.shift();
        if (reply === undefined) throw new Error("the script has no further reply");
        if (reply instanceof Error) throw reply;
        return typeof reply === "function" ? reply() : reply;
      },
    },
    ...ACCESS,
    now: () => clock.now,
  });
  return { api, sent, clock };
}

export interface Asked {
  readonly options: ApiAccess & { readonly serverNow: () => number };
  readonly sent: HttpRequest[];
}

/** What the queries are sent through: `answer` gets each request. */
export function asking(answer: (request: HttpRequest) => HttpResponse | Error): Asked {
  const sent: HttpRequest[] = [];
  return {
    sent,
    options: {
      transport: {
        async send(request) {
          sent.push(request);
          const reply = answer(request);
          if (reply instanceof Error) throw reply;
          return reply;
        },
      },
      ...ACCESS,
      serverNow: () => NOON,
    },
  };
}

export function json(body: unknown, status = 200): HttpResponse {
  return { status, headers: {}, body: JSON.stringify(body) };
}

export function ok(result: unknown, headers: Record<string, string> = {}): HttpResponse {
  return { status: 200, headers, body: JSON.stringify({ success: true, errors: [], messages: [], result }) };
}

export function refusal(status: number, errors: unknown, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: JSON.stringify({ success: false, errors, messages: [], result: null }) };
}

export const rawDeployment = {
  id: ID,
  created_on: "2026-11-20T11:59:30.250Z",
  source: "wrangler",
  strategy: "percentage",
  author_email: "ada@example.test",
  annotations: { "workers/message": "canary 22222222 10% 1/3 run 7.1: fix", "workers/triggered_by": "push" },
  versions: [
    { version_id: STABLE, percentage: 90 },
    { version_id: CANARY, percentage: 10 },
  ],
};

export const rawVersion = {
  id: CANARY,
  number: 42,
  metadata: { created_on: "2026-11-20T11:00:00Z", source: "wrangler", hasPreview: true },
  annotations: { "workers/tag": "abc", "workers/message": "fix", "workers/triggered_by": "version_upload" },
  resources: {
    bindings: [],
    script: { handlers: ["fetch"] },
    script_runtime: { usage_model: "standard", compatibility_date: "2026-01-01" },
  },
};

/** The error that a call ends with, which must be an `ApiError`. */
export async function apiError(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw error;
  return error;
}

/** The least that a deployment is created with. */
export const NEW = {
  versions: [],
  message: "",
  triggeredBy: "",
  force: false,
  codeUpdate: { mode: "immediate" },
} as const;
