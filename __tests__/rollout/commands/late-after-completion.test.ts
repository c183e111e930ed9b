/** A write that was lost comes when the rollout has completed. */

import { expect, test } from "vitest";
import { CREATE, LIST, refusal, setUpScenario, UNNAMED } from "../scenario.ts";

const NO_HOLDS = "10:0s, 100";

/** The first write is lost, and is carried out 12 s later: it is presumed lost after 5 s, and is sent again. */
function lost(lateMs = 12_000) {
  const scenario = setUpScenario({ readings: { listLag: "none" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs });
  return scenario;
}

test.each(["rollback", "hold"] as const)(
  "an early step over the last one is a failure: %s",
  async (onFailure) => {
    const scenario = lost();
    const began = scenario.clock.now();
    const { status, reason, percentage } = await scenario.run({ steps: NO_HOLDS, onFailure });
    expect(reason).toMatch(
      /\. A late write of this rollout made \S+ at 90 %, \S+ at 10 % live over the step of 100 % \(step 2 of 2\)\.$/,
    );
    expect({ status, percentage }).toEqual(
      onFailure === "rollback"
        ? { status: "rolled-back", percentage: 0 }
        : { status: "held", percentage: 10 },
    );
    expect(scenario.clock.now() - began).toBeLessThan(25_000);
  },
);

test("one list that lacks it is not enough to miss it", async () => {
  const scenario = lost();
  scenario.after(13_000, () =>
    scenario.faults.add({ match: LIST, effect: { kind: "disorder", change: (list) => list.slice(1) } }),
  );
  expect(await scenario.run({ steps: NO_HOLDS })).toMatchObject({ status: "rolled-back", percentage: 0 });
});

test("the same step once more changes nothing", async () => {
  const scenario = lost();
  expect(await scenario.run({ command: "promote" })).toMatchObject({ status: "completed", percentage: 100 });
});

test.each(["stable", "canary"] as const)(
  "somebody else's deployment of %s in that time is drift",
  async (name) => {
    const scenario = lost(60_000);
    scenario.after(14_000, () => void scenario.foreign(scenario[name].id));
    const { status, live } = await scenario.run({ steps: NO_HOLDS });
    expect({ status, live: live?.id }).toEqual({ status: "drifted", live: scenario.liveId() });
  },
);

test("a cancel, or a list that can't be read, leaves what has completed", async () => {
  const cancelled = lost(60_000);
  const { work, cancel } = cancelled.begin({ steps: NO_HOLDS });
  cancelled.after(10_000, () => cancel());
  expect((await cancelled.clock.run(work)).status).toBe("completed");

  const unread = lost(60_000);
  unread.after(10_000, () =>
    unread.faults.add({ match: LIST, times: Number.POSITIVE_INFINITY, effect: refusal() }),
  );
  expect((await unread.run({ steps: NO_HOLDS })).status).toBe("completed");
  unread.faults.clear();
});

test("a cancel that comes when it was seen doesn't hide it", async () => {
  const scenario = lost();
  const { work, cancel } = scenario.begin({ steps: NO_HOLDS });
  const change = <T>(list: T): T => {
    cancel();
    return list;
  };
  scenario.after(13_000, () => scenario.faults.add({ match: LIST, effect: { kind: "disorder", change } }));
  expect(await scenario.clock.run(work)).toMatchObject({ status: "rolled-back", percentage: 0 });
});

test("without a lost write nobody waits", async () => {
  const scenario = setUpScenario();
  const began = scenario.clock.now();
  await scenario.run({ steps: NO_HOLDS });
  await scenario.run({
    command: "rollback",
    canary: UNNAMED,
    stable: { kind: "id", id: scenario.stable.id },
  });
  expect(scenario.clock.now() - began).toBeLessThan(15_000);
});
