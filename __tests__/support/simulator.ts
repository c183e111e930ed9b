import { Cloud } from "../../simulator/account/cloud.ts";
import type { JsonDeployment } from "../../simulator/account/model.ts";
import type { CloudOptions } from "../../simulator/account/options.ts";
import { handle } from "../../simulator/api/handle.ts";
import type { Page } from "../../simulator/api/paging.ts";
import type { ServerAnswer } from "../../simulator/api/request.ts";
import type { versionDetail } from "../../simulator/api/version-json.ts";
import { setUpWorker, type WorkerSetup, type WorkerSetupOptions } from "../../simulator/set-up-worker.ts";

export const TOKEN = "test-token";
export const NOON = Date.UTC(2026, 10, 2, 12, 0, 0);

/** An account with one Worker, stable live and canary uploaded, and a clock that stands still at noon. */
export function staged(options: CloudOptions & WorkerSetupOptions = {}): { cloud: Cloud } & WorkerSetup {
  const cloud = new Cloud({ now: () => NOON, ...options });
  cloud.addToken(TOKEN);
  return { cloud, ...setUpWorker(cloud, options) };
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request's place in the request log. */
  readonly seq?: number;
}

/** Everything that a result can be at once; a test knows what it asked for. */
export type Result = JsonDeployment &
  ReturnType<typeof versionDetail> & {
    readonly deployments: readonly JsonDeployment[];
    readonly items: readonly ReturnType<typeof versionDetail>[];
    /** Of a token. */
    readonly status: string;
  };

/** An answer with its body parsed. */
export interface Answer extends Omit<ServerAnswer, "body"> {
  readonly body: {
    readonly success: boolean;
    readonly errors: readonly {
      readonly code: number;
      readonly message: string;
      readonly source?: unknown;
    }[];
    readonly messages: readonly unknown[];
    readonly result: Result;
    readonly result_info: Page<unknown>["info"];
  };
}

/** Asks the API, without any transport. `path` is what follows `…/accounts/ID/workers/scripts/`, or begins with a slash. */
export function call(cloud: Cloud, method: string, path: string, options: Call = {}): Answer {
  const body = options.text ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const request = {
    method,
    url: `/client/v4${path.startsWith("/") ? path : `/accounts/${cloud.accountId}/workers/scripts/${path}`}`,
    headers: {
      authorization: `Bearer ${options.token ?? TOKEN}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...options.headers,
    },
    body,
  };
  const answer = handle(cloud, request, options.seq === undefined ? {} : { seq: options.seq });
  return { ...answer, body: JSON.parse(answer.body) };
}

/** The body that asks for a deployment. */
export function split(...shares: readonly (readonly [versionId: string, percentage: number])[]) {
  return {
    strategy: "percentage",
    versions: shares.map(([version_id, percentage]) => ({ version_id, percentage })),
  };
}
