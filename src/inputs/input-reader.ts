/** Reads inputs as the runner passes them, and collects every problem instead of stopping at the first. */

import type { Parsed } from "../values/parsed.ts";
import { tokenFinder } from "../values/redact.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** One value, and what to call its place in a message. */
export interface Place {
  readonly label: string;
  readonly text: string;
}

export class InputReader {
  readonly #problems: string[] = [];
  readonly #env: Environment;
  readonly #holdsToken: (text: string) => boolean;

  /** @param tokens what no other value may contain, since values are shown, and some are sent on. */
  constructor(env: Environment, tokens: readonly string[] = []) {
    this.#env = env;
    this.#holdsToken = tokenFinder(tokens);
  }

  /** One sentence each, in the order of reading. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Notes a problem; where the sentence has no end yet it gets its full stop. */
  note(problem: string): void {
    this.#problems.push(/[.?]$/.test(problem) ? problem : `${problem}.`);
  }

  /** The value of an input, trimmed; empty when it is absent. Names keep their dashes. */
  input(name: string): Place {
    const variable = `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
    return { label: `Input ${name}`, text: this.#env[variable]?.trim() ?? "" };
  }

  /** The value of an environment variable, trimmed; empty when it is absent. */
  variable(name: string): Place {
    return { label: `Environment variable ${name}`, text: this.#env[name]?.trim() ?? "" };
  }

  /**
   * Reads the value, which is not a secret.
   * @param absent the result for an empty value, and in place of a bad one (its problem is noted).
   */
  read<T>(place: Place, parse: (text: string) => Parsed<T>, absent: T): T {
    if (this.#holdsToken(place.text)) {
      this.note(`${place.label}: holds a token, which has no place there; the value isn't shown`);
      return absent;
    }
    return this.readSecret(place, parse, absent);
  }

  /** As `read`, for a secret: `parse` must not quote it. */
  readSecret<T>(place: Place, parse: (text: string) => Parsed<T>, absent: T): T {
    if (place.text === "") return absent;
    const outcome = parse(place.text);
    if (outcome.ok) return outcome.value;
    this.note(`${place.label}: ${outcome.problem}`);
    return absent;
  }
}
