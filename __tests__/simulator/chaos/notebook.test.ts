import { expect, test } from "vitest";
import { Notebook, shrink } from "../../../simulator/chaos/notebook.ts";
import { DRAWS, playWritten as play } from "../../../simulator/chaos/play-seed.ts";

test.each(["runs", "commands", "jobs"] as const)(
  "what the dice did in %s plays the same again",
  async (kind) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const scenario = DRAWS[kind](seed);
      const notebook = new Notebook();
      const rolled = await play(scenario, notebook);
      const plain = await play(scenario);
      const notes: typeof notebook.notes = JSON.parse(JSON.stringify(notebook.notes));
      const written = await play({ ...scenario, notes });
      expect(rolled.description()).toBe(plain.description());
      expect(bare(written.description())).toBe(bare(plain.description()));
    }
  },
);

test("what isn't needed is left out", async () => {
  const notes = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`main.list.${n}`, [{ name: "lost" }]]),
  );
  let played = 0;
  const breaks = async (fewer: object) => {
    played += 1;
    return "main.list.3" in fewer && "main.list.17" in fewer;
  };
  expect(Object.keys(await shrink(notes, breaks))).toEqual(["main.list.3", "main.list.17"]);
  expect(played).toBeLessThan(60);
});

/** A way that takes no time isn't written down. */
function bare(text: string): string {
  return text.replaceAll(/\[way\]/g, "[]").replaceAll(/(\[|,)way\b,?/g, "$1");
}
