import type { Cloud } from "../account/cloud.ts";
import type { StoredDeployment, Token } from "../account/model.ts";
import { invalid, Refusal } from "./refusal.ts";

export interface ServerRequest {
  readonly method: string;
  /** Path and query; an absolute URL is taken apart. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface ServerAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True when the request changed something. */
  readonly committed: boolean;
  /** The deployment that was created or deleted. */
  readonly deploymentId?: string;
}

/** How a fault distorts what a read of deployments sees. */
export interface View {
  /** Server ms: show only what existed then. */
  readonly asOf?: number;
  /** Applied to the page of a list before it is sent. */
  readonly distort?: (deployments: readonly StoredDeployment[]) => readonly StoredDeployment[];
}

export interface HandleOptions {
  readonly view?: View;
  /** The request's place in the request log. */
  readonly seq?: number;
}

/** A request of a known user for something of a Worker. */
export interface WorkerRequest extends HandleOptions {
  readonly cloud: Cloud;
  readonly request: ServerRequest;
  readonly url: URL;
  readonly token: Token;
  readonly script: string;
  readonly id: string;
}

/** What a handler makes; `result` undefined leaves the field out, as a deletion does. */
export interface Result {
  readonly result: unknown;
  readonly info?: unknown;
  readonly messages?: readonly unknown[];
  readonly committed?: boolean;
  readonly deploymentId?: string;
  /** An answer without the envelope. */
  readonly bare?: { readonly status: number; readonly body: string };
}

/** The body as JSON. Throws a Refusal when it isn't that, or doesn't say so. */
export function parsedBody({ headers, body = "" }: ServerRequest): unknown {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(415, { code: 10001, message: 'Content-Type must be "application/json"' });
  }
  try {
    return JSON.parse(body);
  } catch {
    throw invalid("The request body is not valid JSON.", "");
  }
}
