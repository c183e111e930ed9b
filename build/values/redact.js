import { withoutColour } from "./text.js";
export function redactor(...secrets) {
    const spellings = new Set(secrets
        // One may be part of another.
        .toSorted((a, b) => b.length - a.length)
        .flatMap((text) => [text, encodeURIComponent(text.toWellFormed()), JSON.stringify(text).slice(1, -1)]));
    spellings.delete("");
    return (text) => {
        // Colours within a secret are taken out before it is shown.
        const bare = withoutColour(text);
        const split = bare !== text && [...spellings].some((spelling) => bare.includes(spelling));
        let clean = split ? bare : text;
        for (const spelling of spellings)
            clean = clean.replaceAll(spelling, "***"); // guard: redacted
        return clean;
    };
}
/** Tokens have 40 characters or more; a short text may be part of another by chance. */
const SHORTEST_TOKEN = 20;
export function tokenFinder(tokens) {
    const long = recognizable(tokens);
    return (text) => long.some((token) => text.includes(token));
}
/** For what others wrote: a commit's message, a command's output, a Worker's answer may hold a token of ours. */
export function tokenRedactor(tokens) {
    return redactor(...recognizable(tokens));
}
function recognizable(tokens) {
    return tokens.filter((token) => token.length >= SHORTEST_TOKEN);
}
