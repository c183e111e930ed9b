/** A Worker's live tails: each sends the invocations of one version as they happen. */

import * as v from "@badrap/valita";
import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { say } from "../values/text.ts";
import { isLoopback } from "./base-url.ts";
import { unknownShape } from "./call-errors.ts";
import { readEnvelope, resultOf } from "./envelope.ts";
import { type Query, type QueryOptions, sendQuery } from "./query.ts";
import { parseAs, ShapeError } from "./shape.ts";

export interface Tail {
  readonly id: string;
  /** The WebSocket's address. Whoever knows it can listen, so it is a secret. */
  readonly url: string;
}

/** Calls reject with `ApiError`, in which no tail's address appears, or with the signal's reason. */
export interface TailApi {
  create(versionId: string, options?: CallOptions): Promise<Tail>;
  /** Does nothing where Cloudflare says that it can't, as it does when there is no such tail any more. */
  delete(id: string, options?: CallOptions): Promise<void>;
}

const PERMISSION = "Workers Tail: Read";
const tailShape = v.object({
  id: v.string().assert((id) => /^[\w-]+$/.test(id), "expected an id"),
  url: v.string(),
});

export function createTailApi(options: QueryOptions): TailApi {
  const [account, script] = [options.accountId, options.scriptName].map(encodeURIComponent);
  const path = `/accounts/${account}/workers/scripts/${script}/tails`;

  async function ask(query: Omit<Query, "permission">, callOptions?: CallOptions): Promise<Tail | undefined> {
    const { call, answer } = await sendQuery(options, { ...query, permission: PERMISSION }, callOptions);
    try {
      const result = resultOf(call, answer, readEnvelope(call, answer));
      return query.method === "DELETE" ? undefined : readTail(result);
    } catch (error) {
      if (error instanceof ShapeError) throw unknownShape(call, answer, say(error));
      if (!(error instanceof ApiError)) throw error;
      // A broken answer is quoted, and may hold an address.
      throw new ApiError(error.message.replaceAll(/wss?:[^\s"]*/gi, "***"), error.facts);
    }
  }

  return {
    async create(versionId, callOptions) {
      const tail = await ask({ path, body: { filters: [{ scriptVersion: versionId }] } }, callOptions);
      if (tail === undefined) throw new Error("a created tail has an address");
      return tail;
    },
    async delete(id, callOptions) {
      try {
        await ask({ method: "DELETE", path: `${path}/${encodeURIComponent(id)}` }, callOptions);
      } catch (error) {
        if (!(error instanceof ApiError) || error.facts.retry) throw error;
      }
    },
  };
}

/** @throws ShapeError, which doesn't show the address */
function readTail(result: unknown): Tail {
  const tail = parseAs(tailShape, result, ["result"]);
  const url = URL.parse(tail.url);
  const safe = url?.protocol === "wss:" || (url?.protocol === "ws:" && isLoopback(url.hostname));
  if (!safe) throw new ShapeError("result.url: expected an address that begins with wss://");
  return tail;
}
