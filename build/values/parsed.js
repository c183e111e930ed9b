/** What comes of reading something that a person wrote, and how such a text is shown in a message. */
export function parsed(value) {
    return { ok: true, value };
}
export function problem(text) {
    return { ok: false, problem: text };
}
const LONGEST_QUOTE = 80;
/**
 * The text in JSON's quotes and on one line whatever it holds: also what JSON leaves alone but a
 * reader may take for a line's end or a change of direction is escaped. Longer than 80 characters, it is cut.
 */
export function quote(text) {
    const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
    const cut = characters.length > LONGEST_QUOTE;
    const shown = cut ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text;
    return JSON.stringify(shown).replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu, escapeUnits);
}
function escapeUnits(character) {
    const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
    return units.map((unit) => `\\u${unit}`).join("");
}
/** `a`, `a or b`, `a, b or c`. */
export function oneOf(choices) {
    const last = choices.at(-1) ?? "";
    const before = choices.slice(0, -1).join(", ");
    return before === "" ? last : `${before} or ${last}`;
}
/**
 * The choice that was probably meant: at most two typing errors away (one in a short word), letter
 * case apart. Undefined when none or when the text is far from all of them.
 */
export function nearest(text, choices) {
    const lowered = text.toLowerCase();
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const choice of choices) {
        const typos = editDistance(lowered, choice);
        if (typos <= Math.min(2, choice.length / 3) && typos < least) {
            best = choice;
            least = typos;
        }
    }
    return best;
}
/** Levenshtein's distance: insertions, deletions and substitutions; infinite where lengths alone are 3 apart. */
function editDistance(a, b) {
    if (Math.abs(a.length - b.length) > 2)
        return Number.POSITIVE_INFINITY;
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (const [row, character] of Array.from(a).entries()) {
        const current = [row + 1];
        for (const [column, other] of Array.from(b).entries()) {
            const diagonal = above[column] ?? 0;
            const left = current[column] ?? 0;
            const top = above[column + 1] ?? 0;
            current.push(character === other ? diagonal : 1 + Math.min(diagonal, left, top));
        }
        above = current;
    }
    return above.at(-1) ?? 0;
}
