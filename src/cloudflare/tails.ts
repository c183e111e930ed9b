/** A Worker's live tails: each sends the invocations of one version as they happen. */

import * as v from "@badrap/valita";
import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { type ApiAccess, type ApiRequest, ask } from "./ask.ts";
import { parseAs, ShapeError } from "./shape.ts";
import { isLoopback } from "./transport.ts";

export interface Tail {
  readonly id: string;
  /** The WebSocket's address: a secret, because it is all that is needed to listen. */
  readonly url: string;
}

/** Calls reject with `ApiError`, in which no tail's address appears, or with the signal's reason. */
export interface TailApi {
  create(versionId: string, options?: CallOptions): Promise<Tail>;
  /** Ignores a refusal, such as for a tail that no longer exists. */
  delete(id: string, options?: CallOptions): Promise<void>;
}

const PERMISSION = "Workers Tail: Read";
const tailShape = v.object({
  id: v.string().assert((id) => /^[\w-]+$/.test(id), "expected an id"),
  url: v.string(),
});

export function createTailApi(access: ApiAccess): TailApi {
  const { accountId, scriptName } = access;
  const path = ["accounts", accountId, "workers", "scripts", scriptName, "tails"];

  async function askTails<T>(
    request: Pick<ApiRequest, "method" | "path" | "body">,
    read: (result: unknown) => T,
    options?: CallOptions,
  ): Promise<T> {
    try {
      return await ask(access, { ...request, permission: PERMISSION, readOnly: true }, read, options);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A broken answer is quoted, and may hold an address.
      throw new ApiError(error.message.replaceAll(/wss?:[\\/]*\w[^\s"]*/gi, "***"), error.facts);
    }
  }

  return {
    create: (versionId, options) =>
      askTails(
        { method: "POST", path, body: { filters: [{ scriptVersion: versionId }] } },
        readTail,
        options,
      ),
    async delete(id, options) {
      try {
        await askTails({ method: "DELETE", path: [...path, id] }, () => {}, options);
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
