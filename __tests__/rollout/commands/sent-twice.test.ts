/** A write that is presumed lost, and the same one sent again: which of them the list shows. */

import { expect, test } from "vitest";
import { CREATE, setUpScenario } from "../scenario.ts";

test("what is live is taken for the write that is open, not for the one before it that was lost", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, phase: "after" });
  const { status } = await scenario.run({ steps: "100" });
  expect([status, scenario.live()]).toEqual(["completed", "canary 100"]);
  expect(scenario.writes()).toHaveLength(2);
  // The first is lacked for 5 s, the second is found at once.
  const resolved = scenario.events.filter((event) => event.type === "resolved");
  expect(resolved).toEqual([
    { type: "resolved", lackedMs: expect.any(Number) },
    { type: "resolved", deployment: expect.objectContaining({ id: scenario.liveId() }) },
  ]);
});
