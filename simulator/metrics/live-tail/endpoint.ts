import type { Cloud } from "../../account/cloud.ts";
import { notFound, Refusal } from "../../api/refusal.ts";
import { MOST_TAILS } from "./tails.ts";

/** Creates a tail from a request's body, as wrangler writes it. Throws a Refusal. */
export function createTail(cloud: Cloud, script: string, body: string | undefined): unknown {
  cloud.versions(script);
  const tail = cloud.tails.create(script, versionsIn(body));
  if (tail === undefined) {
    // Which code Cloudflare answers with isn't documented.
    throw new Refusal(400, {
      code: 10057,
      message: `This Worker has ${MOST_TAILS} tails already, which is the limit.`,
    });
  }
  return {
    id: tail.id,
    url: cloud.tails.addressOf(tail),
    expires_at: new Date(tail.expiresAt).toISOString(),
  };
}

/** Throws a Refusal. */
export function deleteTail(cloud: Cloud, script: string, id: string): void {
  if (!cloud.tails.delete(script, id)) throw notFound(`Tail ${id} does not exist.`);
}

function versionsIn(body: string | undefined): readonly string[] {
  let filters: unknown;
  try {
    filters = JSON.parse(body ?? "{}").filters ?? [];
  } catch {
    filters = undefined;
  }
  if (!Array.isArray(filters)) throw new Refusal(400, { code: 10001, message: "filters must be a list" });
  return filters.flatMap((filter) =>
    typeof filter?.scriptVersion === "string" ? [filter.scriptVersion as string] : [],
  );
}
