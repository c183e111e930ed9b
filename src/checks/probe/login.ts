/** Something in front of the Worker that asks for a login. */

import type { ProbeAnswer } from "./ask.ts";

/** That a login was asked for, as a clause; undefined where nothing shows it. */
export function loginIn({ status, headers, body }: ProbeAnswer): string | undefined {
  const location = headers["location"] ?? "";
  const leads = status >= 300 && status < 400 ? location : "";
  const host = URL.parse(leads)?.hostname ?? "";
  if (host.endsWith(".cloudflareaccess.com") || /\.cloudflareaccess\.com\b/.test(body)) {
    return "Cloudflare Access asked for a login, the Worker did not answer";
  }
  const html = /^text\/html\b/i.test(headers["content-type"] ?? "");
  const page = html && (asksForPassword(body) || isTitledLogin(body));
  const path = /[/.?=_-](?:log|sign)[_-]?in\b|\/(?:oauth2?|saml2?|sso|authorize)\b/i.test(leads);
  return page || path || (status === 401 && headers["www-authenticate"] !== undefined)
    ? "a login page answered"
    : undefined;
}

// A page may be anything: a tag ends where the next one begins, so that each character is looked at once.
function asksForPassword(body: string): boolean {
  return some(body.matchAll(/<input\b[^<>]*/gi), ([tag]) => /\btype=["']?password\b/i.test(tag));
}

function isTitledLogin(body: string): boolean {
  return some(body.matchAll(/<title[^<>]*>([^<]*)/gi), ([title]) => /\b(?:log|sign)[ -]?in\b/i.test(title));
}

function some<T>(each: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of each) if (test(item)) return true;
  return false;
}
