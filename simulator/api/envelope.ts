import type { Cloud } from "../account/cloud.ts";
import type { ErrorItem } from "./refusal.ts";
import type { Result } from "./request.ts";

/** `date`, `cf-ray` and the content type, which are on every answer. */
export function baseHeaders(cloud: Cloud): Record<string, string> {
  return {
    date: dateOf(cloud.now()),
    "cf-ray": `${cloud.newId().replaceAll("-", "").slice(0, 16)}-AMS`,
    "content-type": "application/json",
    server: "cloudflare",
  };
}

/** Runs in virtual time answer thousands of requests at the same instant. */
let last = { ms: Number.NaN, date: "" };

function dateOf(ms: number): string {
  if (ms !== last.ms) last = { ms, date: new Date(ms).toUTCString() };
  return last.date;
}

/** The envelope of an answer. */
export function envelope({ result, info, messages }: Result): string {
  return JSON.stringify({
    result,
    success: true,
    errors: [],
    messages: messages ?? [],
    ...(info === undefined ? {} : { result_info: info }),
  });
}

/** The envelope of a failure. */
export function errorEnvelope(errors: readonly ErrorItem[]): string {
  return JSON.stringify({ result: null, success: false, errors, messages: [] });
}
