import { describe, expect, test } from "vitest";
import { parseWindow } from "../../../src/rollout/schedule/window.ts";
import { MINUTE, saying, setUpScenario, verdict } from "../scenario.ts";

/** The scenarios begin on Monday 2 November 2026 at 09:00 UTC. */
const START = Date.UTC(2026, 10, 2, 9);

describe("a rollout in one job with working hours", () => {
  test("begins no step outside them, the first one included, and holds on until they open", async () => {
    const scenario = setUpScenario();
    expect(scenario.clock.now()).toBe(START);
    const window = parseWindow("daily 09:10-09:12, daily 09:30-09:31, daily 09:45-10:00");
    const outcome = await scenario.run({ steps: "10:5m, 50:1m, 100", window });
    expect(outcome.status).toBe("completed");
    const begins = [10, 30, 45].map((minutes) => START + minutes * MINUTE);
    expect(outcome.plan).toMatchObject({
      begins,
      notes: ["Steps start only within the window: it opens at 2026-11-02T09:10:00.000Z."],
    });
    const begun = outcome.made.map(({ deployment }) => Date.parse(deployment.createdOn));
    expect(begun.map((at) => Math.floor(at / MINUTE) * MINUTE)).toEqual(begins);
  });

  test("says where they are open now, and nothing of them where no step is left", async () => {
    const scenario = setUpScenario();
    const open = { steps: "10:1m, 100", window: parseWindow("daily 09:00-10:00") };
    const notes = ["Steps start only within the window, which is open now."];
    expect((await scenario.run(open)).plan?.notes).toEqual(notes);
    expect((await scenario.run(open)).plan?.notes).toEqual([]);
  });

  test("goes back to stable at once when a check fails while they are closed", async () => {
    const scenario = setUpScenario(
      saying(({ now, since }) => [verdict(now - since < 20 * MINUTE ? "pass" : "fail")]),
    );
    const outcome = await scenario.run({ steps: "10:10m, 100", window: parseWindow("daily 09:00-09:01") });
    expect(outcome.status).toBe("rolled-back");
    expect(scenario.clock.now() - START).toBeLessThan(21 * MINUTE);
  });

  test.each([
    ["in a hold", "daily 09:00-09:01", { status: "rolled-back" }],
    ["before the first step", "daily 23:00-23:30", { status: "failed", made: [] }],
  ])("is cancelled at once %s while they are closed", async (_, hours, ended) => {
    const scenario = setUpScenario();
    const request = { steps: "10:10m, 100", window: parseWindow(hours) };
    expect((await scenario.cancelled(20 * MINUTE, request)).result).toMatchObject(ended);
    expect(scenario.live()).toBe("stable 100");
    expect(scenario.clock.now() - START).toBeLessThan(20 * MINUTE + 5_000);
  });

  test("is refused where they open too late for the job", async () => {
    const scenario = setUpScenario();
    const window = parseWindow("not 2026-11-01..2026-11-05");
    const outcome = await scenario.run({ steps: "10:5m, 100", window, jobLimitMs: 6 * 60 * MINUTE });
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toContain("shorten the holds, widen the window, or run command: advance");
    expect(scenario.writes()).toEqual([]);
  });
});

test("a tick outside working hours waits, and says when it may go on", async () => {
  const scenario = setUpScenario();
  const window = parseWindow("not 2026-11-01..2026-11-02");
  expect(await scenario.run({ command: "advance", steps: "10:5m, 100", window })).toMatchObject({
    status: "waiting",
    nextAt: Date.parse("2026-11-03T00:00:00Z"),
    reason: expect.stringContaining("The window is closed; next at 2026-11-03T00:00:00Z"),
  });
  expect(scenario.writes()).toEqual([]);
});

describe("where the window has opened and closed since the hold was over", () => {
  const request = {
    steps: "10:10m, 50:10m, 100",
    window: parseWindow("daily 09:00-09:15, daily 10:00-11:00"),
  };

  /** A canary whose hold was over at 09:10; it is 09:20. Its command runs when the hold is over, as the checks' own does. */
  async function late() {
    const scenario = setUpScenario(
      saying(({ now, mayEndAt }) => [verdict(now < mayEndAt ? "pending" : "early", { check: "run smoke" })]),
    );
    await scenario.run({ ...request, command: "advance" });
    await scenario.pass(20 * MINUTE);
    scenario.requests();
    return scenario;
  }

  test("a tick comes again when it opens, as status says", async () => {
    const scenario = await late();
    const waiting = { status: "waiting", nextAt: Date.parse("2026-11-02T10:00:00Z") };
    expect(await scenario.run({ ...request, command: "status" })).toMatchObject(waiting);
    const tick = await scenario.run({ ...request, command: "advance" });
    expect(tick).toMatchObject({ ...waiting, reason: expect.stringContaining("The window") });
  });

  test("a rollout waits for it at leisure", async () => {
    const scenario = await late();
    expect((await scenario.run(request)).status).toBe("completed");
    const minutes = (scenario.clock.now() - START) / MINUTE - 20;
    expect(scenario.requests().length / minutes).toBeLessThan(5);
  });
});
