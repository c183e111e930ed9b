/** Reads inputs as the runner passes them, and collects every problem instead of stopping at the first. */

import { attempt, problem } from "../values/parsed.ts";
import { tokenFinder } from "../values/redact.ts";
import { token } from "./input-values.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** One value, trimmed; empty when it is absent. And what to call its place in a message. */
export interface Place {
  readonly label: string;
  readonly text: string;
}

export class InputReader {
  /** One sentence each, in the order of reading. */
  readonly problems: string[] = [];
  readonly #env: Environment;
  readonly #holdsToken: (text: string) => boolean;

  /** @param tokens what no other value may contain, since values are shown, and some are sent on. */
  constructor(env: Environment, tokens: readonly string[] = []) {
    this.#env = env;
    this.#holdsToken = tokenFinder(tokens);
  }

  /** Notes a problem; where the sentence has no end yet it gets its full stop. */
  note(text: string): void {
    this.problems.push(/[.?]$/.test(text) ? text : `${text}.`);
  }

  /** An input; where it is empty, the environment variable that may stand in for it. */
  input(name: string, variable?: string): Place {
    const text = this.#env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
    const instead = variable && text === "" ? this.variable(variable) : undefined;
    return instead?.text ? instead : { label: `Input ${name}`, text };
  }

  variable(name: string): Place {
    return { label: `Environment variable ${name}`, text: this.#env[name]?.trim() ?? "" };
  }

  /**
   * The value; undefined where it is empty, and where it is bad: its problems are noted. Only `token` may read a token,
   * since it quotes none.
   */
  read<T>({ label, text }: Place, parse: (text: string) => T): T | undefined {
    if (text === "") return undefined;
    return attempt(
      () => {
        if (parse === token || !this.#holdsToken(text)) return parse(text);
        throw problem("holds a token, which has no place there; the value isn't shown");
      },
      ({ problems }) => {
        for (const each of problems) this.note(`${label}: ${each}`);
        return undefined;
      },
    );
  }
}
