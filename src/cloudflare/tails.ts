/** Creates and deletes a Worker's live tails. */

import * as v from "@badrap/valita";
import type { Tail, TailApi } from "../checks/sources.ts";
import { isLoopback } from "../http.ts";
import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { type ApiAccess, type ApiRequest, ask } from "./ask.ts";
import { parseAs, ShapeError } from "./shape.ts";

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
