/** What is written down of what was played: by the dice, and as a fingerprint. */

import { expect, test } from "vitest";
import { differences, type Fingerprint } from "../../../simulator/chaos/exhaustive/fingerprint.ts";
import { playCase } from "../../../simulator/chaos/exhaustive/play-case.ts";
import { Notebook, shrink } from "../../../simulator/chaos/notebook.ts";
import { DRAWS, playScenario as play } from "../../../simulator/chaos/play-seed.ts";

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

test("a base that plays less, comes through fewer states or does something else is told", () => {
  const other = { base: "rollout/plain", runs: 1, states: 1, digest: 1 };
  const [said = ""] = differences("singles", [other]);
  const [, runs, states, digest] = /says (\d+) runs, (\d+) states, ([0-9a-f]{8})$/.exec(said) ?? [];
  const known: Fingerprint = {
    base: other.base,
    runs: Number(runs),
    states: Number(states),
    digest: Number.parseInt(digest ?? "", 16),
  };
  expect(differences("singles", [known])).toEqual([]);
  for (const name of ["runs", "states", "digest"] as const)
    expect(differences("singles", [{ ...known, [name]: known[name] - 1 }])).toHaveLength(1);
  expect(differences("singles", [{ ...known, base: "nobody/knows" }])).toEqual([
    expect.stringContaining("says nothing of it"),
  ]);
});

test("what a run did is told by its writes, statuses, shares and what is live", async () => {
  const { behaviour } = await playCase({ base: "advance/failing", events: [] }, new Set());
  expect(behaviour).toMatch(
    /^main v2 90 \+ v3 10 "canary \w+ 10% 1\/3 run 40000\.1: .*"; = waiting 10 nothing \| = waiting 10 nothing \| main .* \| live v2 100 "rollback /,
  );
});
