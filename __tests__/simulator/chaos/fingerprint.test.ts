import { expect, test } from "vitest";
import { differences, type Fingerprint } from "../../../simulator/chaos/exhaustive/fingerprint.ts";
import { playCase } from "../../../simulator/chaos/exhaustive/play-case.ts";

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
