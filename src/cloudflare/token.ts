/** Replaces the token in a text, also as URLs and JSON spell it. */
export type Redact = (text: string) => string;

export function redactor(token: string): Redact {
  const spellings = new Set([
    token,
    encodeURIComponent(token.toWellFormed()),
    JSON.stringify(token).slice(1, -1),
  ]);
  spellings.delete("");
  return (text) => {
    let clean = text;
    for (const spelling of spellings) clean = clean.replaceAll(spelling, "***");
    return clean;
  };
}

/** Tokens have 40 characters or more; a short text may be part of another by chance. */
const SHORTEST_TOKEN = 20;

export function tokenFinder(tokens: readonly string[]): (text: string) => boolean {
  const long = tokens.filter((token) => token.length >= SHORTEST_TOKEN);
  return (text) => long.some((token) => text.includes(token));
}
