import type { ErrorItem } from "./error-item.ts";

/** What a failed call has to say for itself when it is looked at for what to do about it. */
export interface HintFacts {
  readonly status: number;
  readonly items: readonly ErrorItem[];
  /** The header `cf-mitigated`: Cloudflare's firewall answered, not the API. */
  readonly mitigated: boolean;
  /** What the token must be allowed to do for this call, e.g. `Workers Scripts: Read`. */
  readonly permission: string;
}

/** Codes that the API gives for a token that is wrong, lacks a permission, or is of another account. */
const AUTHENTICATION = new Set([10000, 9106, 9109]);

/** For a header `Authorization` that has no token in it; mostly one that was pasted with something else. */
const MALFORMED_TOKEN =
  "api-token doesn't hold a whole API token of Cloudflare's: paste it again, without quotes, spaces or the word Bearer.";

const BY_CODE: Readonly<Record<number, string>> = {
  6003: MALFORMED_TOKEN,
  6111: MALFORMED_TOKEN,
  10007: "Check script-name and account-id: the account has no such Worker, version or deployment.",
  10211:
    "A version with a Durable Object migration can't be rolled out gradually: deploy it whole with wrangler deploy.",
  10214:
    "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
  10215:
    "Settings or secrets were edited while the newest version isn't deployed: deploy or upload a version first.",
  10220:
    "If a changed secret is the reason, deploying it all the same needs force: true; the version then runs with today's secrets.",
  10222:
    "No version of this Worker has been uploaded yet: run wrangler versions upload or wrangler deploy first.",
  100405:
    "The two versions declare different exports and can't share traffic: deploy the canary whole with wrangler deploy.",
};

/** One short instruction in the terms of the workflow's inputs; undefined when there is nothing to add. */
export function hintFor({ status, items, mitigated, permission }: HintFacts): string | undefined {
  if (mitigated) {
    return "Cloudflare's firewall (WAF) blocked the request before the API saw it: try another runner, or report the cf-ray to Cloudflare.";
  }
  for (const { code } of items) {
    if (AUTHENTICATION.has(code)) return authentication(permission);
    const hint = BY_CODE[code];
    if (hint !== undefined) return hint;
  }
  const gone = items.flatMap(({ message }) => goneResource(message) ?? [])[0];
  if (gone !== undefined) {
    return `The version binds a resource that is gone (${gone}): create it again, or go on with a version that doesn't bind it.`;
  }
  // GraphQL refuses with HTTP 200 and without a code.
  const denied = items.some(({ message }) => /not authorized/i.test(message));
  if (denied || status === 401 || status === 403) return authentication(permission);
  if (status === 404) return BY_CODE[10007];
  if (status === 429) {
    return "The limit of 1,200 requests in 5 minutes is shared by everything that the token's owner does.";
  }
  if (status >= 500) return "The fault is on Cloudflare's side: see https://www.cloudflarestatus.com.";
  return undefined;
}

/** The bound resource that an error calls missing; which code that has isn't documented for a deployment. */
function goneResource(message: string): string | undefined {
  if (!/not found|not exist|doesn't exist|no longer|deleted|missing/i.test(message)) return undefined;
  const named = /\b(?:R2 bucket|KV namespace|queue)\b(?: (?:named |with id )?["'`[][\w.-]+["'`\]])?/i;
  return named.exec(message)?.[0];
}

function authentication(permission: string): string {
  return `The token in api-token must be active, belong to the account in account-id, and have the permission "${permission}".`;
}
