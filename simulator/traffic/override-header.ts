/**
 * RFC 8941 dictionaries, as far as version overrides need them: members whose value is a String are
 * returned, members of other types are passed over, and whatever breaks the grammar anywhere makes the
 * whole header void.
 */
export function parseStringDictionary(header: string): ReadonlyMap<string, string> | undefined {
  const reader = new Reader(header.replace(/^ +| +$/g, ""));
  const members = new Map<string, string>();
  if (reader.done) return members;
  for (;;) {
    const key = reader.take(KEY);
    if (key === undefined) return undefined;
    members.delete(key);
    if (reader.take(/=/y) !== undefined) {
      const value = member(reader);
      if (value === undefined) return undefined;
      if (value.text !== undefined) members.set(key, value.text);
    }
    if (!parameters(reader)) return undefined;
    reader.take(/[ \t]*/y);
    if (reader.done) return members;
    if (reader.take(/,[ \t]*/y) === undefined || reader.done) return undefined;
  }
}

const KEY = /[a-z*][a-z0-9_\-.*]*/y;
const STRING = /"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"/y;
const OTHER_ITEM =
  /-?(?:\d{1,12}\.\d{1,3}|\d{1,15})(?![\d.])|[A-Za-z*][A-Za-z0-9!#$%&'*+\-.^_`|~:/]*|:[A-Za-z0-9+/=]*:|\?[01]/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  /** What the sticky pattern matches here, consumed; undefined when it doesn't. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

/** An item or an inner list; `text` is set for a String. */
function member(reader: Reader): { text?: string } | undefined {
  if (reader.take(/\(/y) === undefined) return item(reader);
  for (;;) {
    const space = reader.take(/ */y);
    if (reader.take(/\)/y) !== undefined) return {};
    if (space === undefined || item(reader) === undefined || !parameters(reader)) return undefined;
    if (reader.take(/(?=[ )])/y) === undefined) return undefined;
  }
}

function item(reader: Reader): { text?: string } | undefined {
  const text = reader.take(STRING);
  if (text !== undefined) return { text: text.slice(1, -1).replace(/\\(["\\])/g, "$1") };
  return reader.take(OTHER_ITEM) === undefined ? undefined : {};
}

/** False when a parameter is malformed. */
function parameters(reader: Reader): boolean {
  while (reader.take(/; */y) !== undefined) {
    if (reader.take(KEY) === undefined) return false;
    if (reader.take(/=/y) !== undefined && item(reader) === undefined) return false;
  }
  return true;
}
