/** The base address of Cloudflare's API, where another one is wanted than Cloudflare's own. */

import { type Parsed, parsed, problem, quote } from "../rollout/parsed.ts";

export const DEFAULT_API_BASE = "https://api.cloudflare.com/client/v4";

/** https, or http on loopback only, since the token goes there; without credentials, query or slash at the end. */
export function parseBaseUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return problem(`${quote(text)} is not a web address; write one such as ${DEFAULT_API_BASE}`);
  }
  if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) {
    return problem(
      "the value, which isn't shown, has credentials, a query or a fragment; write an address without",
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return problem(`${quote(text)} would send the token in the clear; write https, or http on loopback only`);
  }
  return parsed(url.href.replace(/\/+$/, ""));
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
