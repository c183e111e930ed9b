/** Cloudflare stores another split than the one that was sent. */

import { expect, test } from "vitest";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import { ALWAYS, CREATE, LIST, UNNAMED, underWay } from "../scenario.ts";

const STEP = /^canary .* run 1002\.1:/;
const ROLLBACK = /^rollback .* run 1002\.1:/;
const RESTORED = / \(restored by /;
type Named = "stable" | "canary" | "other";
type Shown = readonly (readonly [marker: RegExp, versions: Readonly<Partial<Record<Named, number>>>])[];

const PROMOTE = { command: "promote", canary: UNNAMED } as const;
const ADVANCE = { command: "advance", steps: "10:0s, 100" } as const;

/** A rollout at 10 %; from then on lists show this in place of what the second run deploys with such a marker. */
test.each<[string, Partial<RolloutRequest>, Shown, [string, number, number], RegExp]>([
  [
    "a promotion doesn't claim what isn't live",
    PROMOTE,
    [[STEP, { stable: 50, canary: 50 }]],
    ["held", 50, 1],
    /Cloudflare stored \S+ at 50 %, \S+ at 50 % for the step of 100 % \(step 3 of 3\)\.$/,
  ],
  [
    "nor does a rollback",
    { command: "rollback", canary: UNNAMED },
    [[ROLLBACK, { stable: 20, canary: 80 }]],
    ["failed", 80, 1],
    /Cloudflare stored .* for \S+ at 100 %\. /,
  ],
  [
    "nor what is restored",
    PROMOTE,
    [[RESTORED, { other: 60, canary: 40 }]],
    ["failed", 40, 2],
    /Cloudflare stored \S+ at 60 %, \S+ at 40 % for \S+ at 100 %\. /,
  ],
  [
    "a tick takes a step back that has another stable",
    ADVANCE,
    [[STEP, { other: 0, canary: 100 }]],
    ["rolled-back", 0, 2],
    /^Stable .*\. Cloudflare stored \S+ at 0 %, \S+ at 100 % for the step of 100 % \(step 2 of 2\)\.$/,
  ],
  [
    "a rollback that is stored otherwise is sent once",
    ADVANCE,
    [
      [STEP, { stable: 10, canary: 90 }],
      [ROLLBACK, { canary: 100 }],
    ],
    ["failed", 100, 2],
    /Cloudflare stored \S+ at 100 % for \S+ at 100 %\. /,
  ],
])("%s", async (_, request, shown, [status, share, writes], why) => {
  const scenario = await underWay(0, { steps: "10:0s, 100" });
  const ids = { stable: scenario.stable.id, canary: scenario.canary.id, other: scenario.upload().id };
  for (const [marker, shares] of shown) {
    const versions = Object.entries(shares).map(([name, percentage]) => ({
      version_id: ids[name as Named],
      percentage,
    }));
    const distort = <
      T extends { readonly json: { readonly annotations?: Readonly<Record<string, string>> } },
    >(
      entry: T,
    ) =>
      entry.json.annotations?.["workers/message"]?.match(marker)
        ? { ...entry, json: { ...entry.json, versions } }
        : entry;
    scenario.faults.add({
      match: LIST,
      times: ALWAYS,
      effect: { kind: "disorder", change: (list) => list.map(distort) },
    });
    if (marker !== RESTORED) continue;
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    scenario.after(200, () => void scenario.foreign(ids.other));
  }
  const outcome = await scenario.run(request);
  expect([outcome.status, outcome.share, scenario.writes().length]).toEqual([status, share, writes]);
  expect(outcome.reason).toMatch(why);
  const claimed = outcome.made.at(-1)?.deployment.versions ?? [];
  expect(outcome.live?.versions).toEqual(claimed);
  const undo = shown[0]?.[0] === RESTORED ? ids.other : ids.stable;
  if (status === "failed") expect(outcome.advice?.command).toContain(` versions deploy ${undo}@100% `);
});
