/** What a main that has ended leaves for its post step to do. */
import { expect, test } from "vitest";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import type { LedgerState } from "../../../src/rollout/ledger-state.ts";
import { CREATE, MINUTE, requestOf, setUpScenario } from "../scenario.ts";

const FINISHED = /the main step finished; nothing to clean up/;

/** Fails after so many ms of the hold. */
const failing = (ms: number) => ({
  look: async ({ now, since }: { readonly now: number; readonly since: number }) => [
    {
      check: "error-rate <= 1%",
      status: now - since < ms ? ("pass" as const) : ("fail" as const),
      warn: false,
      detail: "",
      numbers: {},
    },
  ],
});

test("nothing, where a write was lost so long ago that it can't come any more", async () => {
  const scenario = setUpScenario({ judge: failing(5 * MINUTE) });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
  const outcome = await scenario.run();
  expect([outcome.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  expect(nothingToSettle(scenario.states.at(-1), true)).toMatch(FINISHED);
});

test("its goal, where a write was lost that may still come", async () => {
  const scenario = setUpScenario({ judge: failing(0) });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
  const outcome = await scenario.run();
  expect([outcome.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  expect(nothingToSettle(scenario.states.at(-1), true)).toBeUndefined();
});

test.each([1, 2])(
  "a write that couldn't be saved (save %i) isn't sent, and nobody waits for it",
  async (n) => {
    const scenario = setUpScenario();
    const saved: LedgerState[] = [];
    let saves = 0;
    const save = (state: LedgerState) => {
      saves += 1;
      // As the runner's file on a full disk: the first failure is told, and the others are not.
      if (saves === n) throw new Error("ENOSPC: no space left on device");
      if (saves < n) saved.push(state);
    };
    const begun = scenario.clock.now();
    const ports = { ...scenario.ports(new AbortController()), state: { save } };
    const outcome = await scenario.clock.run(runCommand(ports, requestOf(scenario)));
    expect(outcome).toMatchObject({ status: "failed", reason: expect.stringContaining("ENOSPC") });
    expect(scenario.writes()).toEqual([]);
    expect(scenario.clock.now() - begun).toBeLessThan(1_000);
    expect(saved.flatMap(({ intents }) => intents)).toEqual([]);
  },
);
