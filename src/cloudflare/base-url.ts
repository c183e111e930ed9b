import { ProblemError } from "../rollout/errors.ts";

export const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

const NAME = "CLOUDFLARE_API_BASE_URL";

/**
 * The API's address from the environment variable `CLOUDFLARE_API_BASE_URL`, without a slash at its end.
 * The token goes there, so plain http is accepted on the loopback only. Empty or undefined is the default.
 *
 * @throws ProblemError with one problem
 */
export function parseBaseUrl(text: string | undefined): string {
  if (text === undefined || text.trim() === "") return DEFAULT_BASE_URL;
  const url = URL.parse(text.trim());
  // Not quoted whole where it may hold a password.
  if (url !== null && (url.username !== "" || url.password !== "")) {
    throw new ProblemError([
      `${NAME} must not contain credentials (its host is ${JSON.stringify(url.host)}).`,
    ]);
  }
  const quoted = JSON.stringify(text);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ProblemError([`${NAME} is ${quoted}, which isn't a URL that begins with https://.`]);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new ProblemError([
      `${NAME} is ${quoted}: plain http is accepted for 127.0.0.0/8, [::1] and localhost only, use https.`,
    ]);
  }
  // A bare "?" or "#" leaves no trace in the parsed URL.
  if (/[?#]/.test(text)) {
    throw new ProblemError([`${NAME} is ${quoted}: a query or fragment can't be part of it.`]);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** Whether a host is this machine. `hostname` as `URL` spells it: numbers of any notation have become four decimal parts. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
