/** How often a hold looks at the list of deployments, and what it does when another one of this rollout is live. */

import { expect, test } from "vitest";
import { CREATE, setUpScenario } from "../scenario.ts";

test("a step that was found later than it was made is held without a burst of reads", async () => {
  const scenario = setUpScenario({ readings: { listLag: "none" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: 2_200 });
  expect((await scenario.run({ steps: "10:1m, 100" })).status).toBe("completed");
  const lines = scenario.requests();
  const [first, second] = lines.flatMap((line, at) => (line.startsWith("POST") ? [at] : []));
  // Once a second until the step is found, once more to see that it is live, then every 15 s of its hold.
  expect(lines.slice((first ?? 0) + 1, second)).toEqual(Array(9).fill("GET deployments → 200"));
});

test("a step that comes late over the next one is rolled back, and the reason says so", async () => {
  const scenario = setUpScenario({ readings: { listLag: "none" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: 50_000 });
  const { status, reason } = await scenario.run({ steps: "10:10s, 50:5m, 100" });
  expect(status).toBe("rolled-back");
  expect(reason).toMatch(
    /A late write of this rollout made \S+ at 90 %, \S+ at 10 % live over the step of 50 % \(step 2 of 3\)/,
  );
  expect(scenario.requests().filter((line) => line.startsWith("POST"))).toEqual([
    "POST deployments 90/10 → reset, committed",
    "POST deployments 90/10 → 200",
    "POST deployments 50/50 → 200",
    "POST deployments 100 → 200",
  ]);
});
