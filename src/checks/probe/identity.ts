/** Which version answered a probe. */

import type { HttpResponse } from "../../cloudflare/transport.ts";
import { OVERRIDE_HEADER } from "../kinds/probe-header.ts";

/** What a pinned probe asks for. */
export interface Pin {
  readonly scriptName: string;
  readonly versionId: string;
}

/** Whether a script's name can be a key in the header (RFC 8941, 3.1.2): it must begin with a letter. */
export function canBePinned(scriptName: string): boolean {
  return /^[a-z*][a-z0-9_.*-]*$/.test(scriptName);
}

/** What the override header says to reach the version; undefined where it can't be asked for. */
export function overrideValue(pin: Pin): string | undefined {
  return canBePinned(pin.scriptName) ? headerValue(pin) : undefined;
}

export function pinHeaders(pin: Pin): Readonly<Record<string, string>> {
  return { [OVERRIDE_HEADER]: headerValue(pin) };
}

function headerValue({ scriptName, versionId }: Pin): string {
  return `${scriptName}="${versionId}"`;
}

/**
 * Whether the version's id is in the header `idHeader`, or, where none is named, in any header or the body.
 * An echo of the request proves nothing: a text with the override header's name or value is ignored.
 */
export function isProven(
  { headers, body }: Pick<HttpResponse, "headers" | "body">,
  pin: Pin,
  idHeader: string | undefined,
): boolean {
  const id = pin.versionId.toLowerCase();
  const sent = headerValue(pin).toLowerCase();
  const proves = (text: string): boolean => {
    const lowered = text.toLowerCase();
    if (!lowered.includes(id) || lowered.includes(OVERRIDE_HEADER)) return false;
    // JSON writes the quotes with a backslash.
    return !lowered.replace(/[\s\\]/g, "").includes(sent);
  };
  if (idHeader !== undefined) return proves(headers[idHeader] ?? "");
  return (
    proves(body) ||
    Object.entries(headers).some(([name, value]) => !name.includes(OVERRIDE_HEADER) && proves(value))
  );
}
