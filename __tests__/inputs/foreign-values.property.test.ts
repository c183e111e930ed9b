import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../any-character.ts";
import { environment, INPUT_NAMES, problemsOf, TOKEN } from "./environment.ts";

const name = fc.constantFrom(...INPUT_NAMES);
const value = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.stringMatching(/^[\w:.,%#/?\s-]{0,60}$/),
  fc.string().map((text) => text + TOKEN),
);

test("whatever an input holds, it is accepted or gives one line that names it and no token, checks one for each flaw", () => {
  fc.assert(
    fc.property(name, value, (input, text) => {
      const problems = problemsOf(environment({ [input]: text }), "any");
      if (input !== "checks") expect(problems.length).toBeLessThanOrEqual(1);
      for (const problem of problems) {
        expect(problem).toMatch(new RegExp(`^Input ${input}(?:: | is missing: )`));
        expect(problem).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]+$/u);
        expect(problem.length).toBeLessThan(1_000);
        expect(problem).not.toContain(TOKEN.slice(0, 8));
      }
    }),
    { numRuns: 2_000 },
  );
});

test("whatever all inputs hold together, every problem names another one, checks apart", () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), (inputs) => {
      const named = problemsOf(environment(inputs), "any").map(
        (problem) => /^Input ([\w-]+)/.exec(problem)?.[1],
      );
      expect(named).not.toContain(undefined);
      const once = named.filter((input) => input !== "checks");
      expect(new Set(once).size).toBe(once.length);
    }),
    { numRuns: 300 },
  );
});
