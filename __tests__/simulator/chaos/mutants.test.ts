import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MUTANTS, mutate } from "../../../simulator/chaos/exhaustive/mutants/mutants.ts";
import { attack } from "../../../simulator/chaos/exhaustive/mutants/play-mutant.ts";
import { replay } from "../../../simulator/chaos/exhaustive/run.ts";

describe("the exhaustive run catches an action that would", () => {
  test.each(MUTANTS)("$name", async (mutant) => {
    const { caught, said } = await attack(mutant, "--exhaustive", "--case", mutant.caughtBy);
    expect(caught, said).toBe(true);
  });

  test("and finds nothing in the same runs of the action as it is", async () => {
    for (const { caughtBy } of MUTANTS) {
      const good = await replay(caughtBy, () => {}).catch((error: unknown) => {
        // A mutant may come to a point that the action doesn't come to.
        expect(String(error)).toContain("never came to pass");
        return true;
      });
      expect(good, caughtBy).toBe(true);
    }
  });
});

describe("a mutant", () => {
  test("refuses a text that isn't in the source exactly once", () => {
    const edit = { file: "x.ts", text: "a", by: "b" };
    expect(mutate("cat", edit)).toBe("cbt");
    expect(() => mutate("dog", edit)).toThrow("occurs 0 times");
    expect(() => mutate("banana", edit)).toThrow("occurs 3 times");
  });

  test("breaks a text that is there", () => {
    for (const { and, ...mutant } of MUTANTS)
      for (const edit of [mutant, ...(and ? [and] : [])]) {
        const source = readFileSync(new URL(`../../../src/${edit.file}`, import.meta.url), "utf8");
        expect(mutate(source, edit)).not.toBe(source);
      }
  });
});
