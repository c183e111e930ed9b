/** `header "NAME: VALUE"` of a probe: a secret that no message quotes. */

import { ProblemError } from "../../rollout/errors.ts";
import { problem, quote, readPiece } from "../../values/parsed.ts";
import { redactor } from "../../values/redact.ts";
import type { ProbeHeader } from "../check.ts";
import type { Line, Variables, Word } from "./line.ts";

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
export function readHeader(line: Line, word: Word): ProbeHeader {
  if (!word.quoted) throw problem(`the header is not in quotes; ${USAGE}`, word.at);
  const colon = word.text.indexOf(":");
  const name = word.text.slice(0, Math.max(0, colon)).trim().toLowerCase();
  if (!isHeaderName(name)) throw problem(`there is no header name before a colon; ${USAGE}`, word.at);
  if (RESERVED.has(name)) throw problem(`${quote(name)} can't be set by a probe; leave it out`, word.at);
  line.hide(word, `"${name}: ***"`);
  return { name, ...readPiece(word, () => expand(name, word.text.slice(colon + 1).trim(), line.variables)) };
}

/** The value, with what the variables stand for. */
function expand(name: string, template: string, variables: Variables): Omit<ProbeHeader, "name"> {
  const secrets: string[] = [];
  const absent: string[] = [];
  const value = template.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_, braced: string | undefined, bare: string | undefined) => {
      const variable = braced ?? bare ?? "";
      const text = variables[variable]?.trim() ?? "";
      (text === "" ? absent : secrets).push(text === "" ? variable : text);
      return text;
    },
  );
  if (absent.length > 0)
    throw new ProblemError(
      absent.map(
        (variable) =>
          `${quote(`$${variable}`)} is empty or missing in the step's env, or contains one of the action's own tokens; set it there`,
      ),
    );
  if (value === "") throw problem(`the header ${quote(name)} has no value; ${USAGE}`);
  if (!/^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value))
    throw problem(
      `the value of the header ${quote(name)} contains a line break or another character that a header can't contain`,
    );
  return { value, secrets: secrets.filter(isSecret) };
}
