/** How often a hold looks at the list of deployments. */

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
