/** `probe`: an HTTP request that the canary must answer. */

import { parseSecureUrl } from "../../http.ts";
import { parseTimeLimit } from "../../values/duration.ts";
import { nearest, ProblemError, problem, quote, readPiece } from "../../values/problems.ts";
import { redactor } from "../../values/redact.ts";
import type { ProbeCondition, ProbeHeader, StatusRange } from "../check.ts";
import type { LineCursor, Word } from "./line-cursor.ts";

export const PROBE_USAGE =
  'probe URL [status 200-299] [contains "TEXT"] [within 800ms] [id-header NAME] [header "NAME: VALUE"] [unpinned]';
const LONGEST_MS = 120_000;
const SUCCESS: readonly StatusRange[] = [{ from: 200, to: 299 }];

type Options = { -readonly [Key in Exclude<keyof ProbeCondition, "kind" | "url">]?: ProbeCondition[Key] };

/** Each option reads its value, if it takes one, into `options`. */
const OPTIONS: Readonly<Record<string, (options: Options, name: Word, line: LineCursor) => void>> = {
  status: (options, name, line) => {
    options.statuses = readPiece(valueFor(name, line, "200, 200-299 or 200,204,301-302"), parseStatuses);
  },
  contains: (options, name, line) => {
    const { text, quoted, at } = valueFor(name, line, 'a text in double quotes: contains "ok"');
    if (!quoted) throw problem(`${quote(text)} is not in quotes; write contains "TEXT"`, at);
    if (text === "") throw problem('"" is in every body; write the text that the answer must contain', at);
    options.contains = text;
  },
  within: (options, name, line) => {
    const value = valueFor(name, line, "a time: within 800ms");
    options.withinMs = readPiece(value, (text) => parseTimeLimit(text, LONGEST_MS));
  },
  "id-header": (options, name, line) => {
    const value = valueFor(name, line, "the name of a response header: id-header x-version-id");
    options.idHeader = readPiece(value, parseHeaderName);
  },
  header: (options, name, line) => {
    const value = valueFor(name, line, 'a name and a value in double quotes: header "NAME: $VARIABLE"', true);
    const header = readPiece(value, () => readHeader(line, value));
    if (options.headers?.some((other) => other.name === header.name))
      line.flaw(`the header ${quote(header.name)} is written twice; write it once`, name.at);
    options.headers = [...(options.headers ?? []), header];
  },
  unpinned: (options) => {
    options.pinned = false;
  },
};

function valueFor(name: Word, line: LineCursor, accepted: string, secret = false): Word {
  return line.expect(line.word(secret), `${quote(name.text)} needs ${accepted}`);
}

/** Reads what follows `probe`. */
export function readProbe(line: LineCursor): ProbeCondition {
  const first = line.expect(line.word(), `the URL is missing; write ${PROBE_USAGE}`);
  const options = readOptions(line);
  const url = readPiece(first, parseUrl);
  return { kind: "probe", url, statuses: SUCCESS, headers: [], pinned: true, ...options };
}

function readOptions(line: LineCursor): Options {
  const options: Options = {};
  const seen = new Map<string, Word>();
  const next = () => line.attempt(() => line.word());
  for (let word = next(); word !== undefined; word = next()) {
    const name = word;
    const meant = name.quoted ? undefined : nearest(name.text, Object.keys(OPTIONS));
    if (name.text !== meant) {
      const hint = meant === undefined ? `write ${PROBE_USAGE}` : `did you mean ${meant}?`;
      // It may be the end of a secret that holds a quote.
      const shown = meant === undefined && seen.has("header") ? "this word" : quote(name.text);
      line.flaw(`${shown} is not an option of a probe; ${hint}`, name.at);
    }
    if (meant === undefined) continue;
    if (seen.has(meant) && meant !== "header")
      line.flaw(`${quote(name.text)} is written twice; write it once`, name.at);
    seen.set(meant, name);
    line.attempt(() => OPTIONS[meant]?.(options, name, line));
  }
  const header = seen.get("id-header");
  if (header && seen.has("unpinned"))
    line.flaw(
      '"id-header" proves which version answered, "unpinned" skips that proof; write one of them',
      header.at,
    );
  return options;
}

function parseUrl(text: string): string {
  const url = parseSecureUrl(text);
  url.hash = "";
  return url.href;
}

/** Reads `200`, `200-299`, `200,204,301-302`. */
function parseStatuses(text: string): readonly StatusRange[] {
  const ranges: StatusRange[] = [];
  for (const part of text.split(",")) {
    const match = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
    if (match === null) {
      const whole = part === text ? quote(text) : `${quote(part)} in ${quote(text)}`;
      throw problem(
        `${whole} is not a status or range; write 200, 200-299 or 200,204,301-302, without spaces`,
      );
    }
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 100 || to > 599 || from > to) {
      throw problem(`${quote(part)} is out of range: 100 to 599, the smaller status first`);
    }
    ranges.push({ from, to });
  }
  return ranges;
}

function parseHeaderName(text: string): string {
  if (!isHeaderName(text)) {
    throw problem(
      `${quote(text)} is not the name of a header; write letters, digits and hyphens: x-version-id`,
    );
  }
  const name = text.toLowerCase();
  if (name === OVERRIDE_HEADER) {
    throw problem(`${quote(text)} is the header that a probe sends, so its echo proves nothing; use another`);
  }
  return name;
}

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

function isHeaderName(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/.test(text);
}

/** Reads the text behind `header`, and hides its value wherever the line is shown. */
function readHeader(line: LineCursor, word: Word): ProbeHeader {
  if (!word.quoted) throw problem(`the header is not in quotes; ${USAGE}`);
  const [, written = "", template = ""] = /^([^:]*):(.*)$/s.exec(word.text) ?? [];
  const name = written.trim().toLowerCase();
  if (!isHeaderName(name)) throw problem(`there is no header name before a colon; ${USAGE}`);
  if (RESERVED.has(name)) throw problem(`${quote(name)} can't be set by a probe; leave it out`);
  line.hide(word, `"${name}: ***"`);
  const secrets: string[] = [];
  const absent: string[] = [];
  const value = template.trim().replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced, bare) => {
    const variable: string = braced ?? bare;
    const text = line.variables[variable]?.trim() ?? "";
    if (text === "")
      absent.push(
        `${quote(`$${variable}`)} is empty or missing in the step's env, or contains one of the action's own tokens; set it there`,
      );
    secrets.push(text);
    return text;
  });
  if (absent.length > 0) throw new ProblemError(absent);
  if (value === "") throw problem(`the header ${quote(name)} has no value; ${USAGE}`);
  if (!/^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value))
    throw problem(
      `the value of the header ${quote(name)} contains a line break or another character that a header can't contain`,
    );
  return { name, value, secrets: secrets.filter(isSecret) };
}
