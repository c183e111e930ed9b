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
