/** `header "NAME: VALUE"` of a probe: a secret that no message quotes. */

import { quote } from "../../values/parsed.ts";
import { redactor } from "../../values/redact.ts";
import type { ProbeHeader } from "../check.ts";
import type { Line, Word } from "./line.ts";

/** The header that asks for a version, in lower case. An echo of it proves nothing. */
export const OVERRIDE_HEADER = "cloudflare-workers-version-overrides";
/** What belongs to the transport, or would make the answer unreadable. */
const RESERVED: ReadonlySet<string> = new Set([
  OVERRIDE_HEADER,
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
/** A shorter value is no secret: masked, it would blacken every number and word of the log that it is part of. */
const SHORTEST_SECRET = 8;

const USAGE = 'write header "NAME: VALUE", with $VARIABLE for a secret of the step\'s env';

/** What came back may hold what was sent. */
export function withoutHeaderSecrets(headers: readonly ProbeHeader[], text: string): string {
  return redactor(...headers.flatMap(({ value, secrets }) => [value, ...secrets]).filter(isSecret))(text);
}

function isSecret(value: string): boolean {
  return value.length >= SHORTEST_SECRET;
}

export function isHeaderName(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text);
}

/** Reads the text behind `header`, and hides its value wherever the line is shown. */
export function readHeader(line: Line, word: Word): ProbeHeader | undefined {
  if (!word.quoted) return line.flaw(word.at, `the header is not in quotes; ${USAGE}`);
  const colon = word.text.indexOf(":");
  const name = word.text.slice(0, Math.max(0, colon)).trim().toLowerCase();
  if (!isHeaderName(name)) {
    return line.flaw(word.at, `there is no header name before a colon; ${USAGE}`);
  }
  if (RESERVED.has(name)) return line.flaw(word.at, `${quote(name)} can't be set by a probe; leave it out`);
  line.hide(word, `"${name}: ***"`);
  return expand(line, word, name, word.text.slice(colon + 1).trim());
}

function expand(line: Line, word: Word, name: string, template: string): ProbeHeader | undefined {
  const secrets: string[] = [];
  const absent: string[] = [];
  const value = template.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_, braced: string | undefined, bare: string | undefined) => {
      const variable = braced ?? bare ?? "";
      const text = line.variables[variable]?.trim() ?? "";
      (text === "" ? absent : secrets).push(text === "" ? variable : text);
      return text;
    },
  );
  for (const variable of absent) {
    line.flaw(
      word.at,
      `${quote(`$${variable}`)} is empty or missing in the step's env, or contains one of the action's own tokens; set it there`,
    );
  }
  if (absent.length > 0) return undefined;
  if (value === "") return line.flaw(word.at, `the header ${quote(name)} has no value; ${USAGE}`);
  if (!/^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value)) {
    return line.flaw(
      word.at,
      `the value of the header ${quote(name)} contains a line break or another character that a header can't contain`,
    );
  }
  return { name, value, secrets: secrets.filter(isSecret) };
}
