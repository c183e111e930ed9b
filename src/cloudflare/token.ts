/** Replaces the token wherever it stands in a text, also in the spellings that URLs and JSON give it. */
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

/** Cloudflare's and GitHub's tokens have 40 characters or more; a short text may stand in another by chance. */
const SHORTEST_TOKEN = 20;

/** Tells whether a text holds one of these tokens. */
export function tokenFinder(tokens: readonly string[]): (text: string) => boolean {
  const long = tokens.filter((token) => token.length >= SHORTEST_TOKEN);
  return (text) => long.some((token) => text.includes(token));
}
