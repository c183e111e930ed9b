/** Reads inputs as the runner passes them, and collects every problem instead of stopping at the first. */
import { tokenFinder } from "../values/redact.js";
export class InputReader {
    #problems = [];
    #env;
    #holdsToken;
    /** @param tokens what no other value may contain, since values are shown, and some are sent on. */
    constructor(env, tokens = []) {
        this.#env = env;
        this.#holdsToken = tokenFinder(tokens);
    }
    /** One sentence each, in the order of reading. */
    get problems() {
        return this.#problems;
    }
    /** Notes a problem; where the sentence has no end yet it gets its full stop. */
    note(problem) {
        this.#problems.push(/[.?]$/.test(problem) ? problem : `${problem}.`);
    }
    /** The value of an input, trimmed; empty when it is absent. Names keep their dashes. */
    input(name) {
        const variable = `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
        return { label: `Input ${name}`, text: this.#env[variable]?.trim() ?? "" };
    }
    /** The value of an environment variable, trimmed; empty when it is absent. */
    variable(name) {
        return { label: `Environment variable ${name}`, text: this.#env[name]?.trim() ?? "" };
    }
    /**
     * Reads the value, which is not a secret.
     * @param absent the result for an empty value, and in place of a bad one (its problem is noted).
     */
    read(place, parse, absent) {
        if (this.#holdsToken(place.text)) {
            this.note(`${place.label}: holds a token, which has no place there; the value isn't shown`);
            return absent;
        }
        return this.readSecret(place, parse, absent);
    }
    /** As `read`, for a secret: `parse` must not quote it. */
    readSecret(place, parse, absent) {
        if (place.text === "")
            return absent;
        const outcome = parse(place.text);
        if (outcome.ok)
            return outcome.value;
        this.note(`${place.label}: ${outcome.problem}`);
        return absent;
    }
}
