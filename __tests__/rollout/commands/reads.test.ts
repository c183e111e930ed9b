/** Reads of the list: what is asked again, for how long, and what a list is believed. */

import { describe, expect, test } from "vitest";
import {
  duplicated,
  type Effect,
  htmlPage,
  reversed,
  serverError,
  tooManyRequests,
} from "../../../simulator/faults/rules.ts";
import {
  FAILING,
  LIST,
  NEVER_DEPLOYED,
  refusal,
  type Scenario,
  setUpScenario,
  short,
  UNNAMED,
  VERSIONS,
} from "../scenario.ts";

const MINUTE = 60_000;
const NOTHING_FOUND = { problems: [], warnings: [], notes: [] };
const ALWAYS = Number.POSITIVE_INFINITY;

/** `status` reads the list once, with these faults on the way, one after the other. */
async function readWith(effects: readonly Effect[], scenario = setUpScenario()) {
  scenario.faults.add(...effects.map((effect) => ({ match: LIST, effect })));
  const { result, took } = await scenario.timed(scenario.begin({ command: "status" }).work);
  const waits = scenario.told("retry").map(({ waitMs }) => waitMs);
  const lists = scenario.requests().filter((line) => line.startsWith("GET deployments →")).length;
  return { status: result.status, reason: result.reason, live: result.live, took, waits, lists };
}

const times = (count: number, effect: Effect) => Array.from({ length: count }, () => effect);

describe("a read", () => {
  test.each<[string, Effect]>([
    ["a reset", { kind: "reset" }],
    ["a 5xx", serverError(503)],
    ["a page of HTML", htmlPage(502)],
    ["half an answer", { kind: "truncate" }],
    ["a 429", tooManyRequests()],
  ])("is asked again after %s", async (_, effect) => {
    expect(await readWith([effect])).toMatchObject({ status: "waiting", lists: 2, waits: [375] });
  });

  test.each([401, 403, 404])("is never asked again after a %i", async (status) => {
    const body = JSON.stringify({ success: false, errors: [{ code: 10000, message: "no" }], result: null });
    const { reason, lists } = await readWith([{ kind: "answer", status, body }]);
    expect([reason.includes(`HTTP ${status}`), lists]).toEqual([true, 1]);
  });

  test("waits longer each time, with a line for each wait, and is given up after a minute", async () => {
    const known = await readWith(times(7, serverError(500)));
    expect(known.status).toBe("waiting");
    expect(known.waits).toEqual([375, 750, 1_500, 3_000, 6_000, 7_500, 7_500]);
    const never = await readWith(times(30, serverError(500)));
    expect(never).toMatchObject({ status: "failed", took: MINUTE });
    expect(never.reason).toContain("HTTP 500");
  });

  test("that is never answered costs ten seconds a time", async () => {
    expect(await readWith([{ kind: "hang" }])).toMatchObject({ status: "waiting", took: 10_375 });
  });
});

describe("Retry-After", () => {
  test("in seconds is waited for, and up to a tenth longer", async () => {
    expect((await readWith([tooManyRequests(200)])).took).toBe(210_000);
  });

  test("as a date is waited for, on the server's clock", async () => {
    const scenario = setUpScenario();
    const date = new Date(scenario.clock.now() + 20_000).toUTCString();
    expect((await readWith([tooManyRequests(date)], scenario)).took).toBe(21_000);
  });

  test("is waited for by a rollback, and no longer", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    scenario.faults.add({ match: LIST, effect: tooManyRequests(200) });
    const { status } = await scenario.run({ command: "rollback", canary: UNNAMED });
    expect(status).toBe("rolled-back");
    expect(scenario.told("retry")[0]?.waitMs).toBe(200_000);
  });

  test("of an hour is waited for within the budget", async () => {
    expect((await readWith([tooManyRequests(3_600)])).took).toBe(MINUTE);
  });

  test("of a server that fails is waited for within the budget", async () => {
    const busy = serverError(503, { "retry-after": "200" });
    expect(await readWith([busy, busy])).toMatchObject({ status: "failed", took: MINUTE });
  });

  test("that is shorter than the backoff doesn't shorten it", async () => {
    expect((await readWith([tooManyRequests(0)])).waits).toEqual([375]);
  });
});

describe("a read that is throttled", () => {
  test("uses up nothing of its budget", async () => {
    const errors = times(5, serverError(500));
    const { status, waits } = await readWith([...times(2, tooManyRequests(300)), ...errors]);
    expect(waits).toEqual([315_000, 315_000, 1_500, 3_000, 6_000, 7_500, 7_500]);
    expect(status).toBe("waiting");
  });

  test("is waited for also where its budget is used up by then", async () => {
    const { status, took } = await readWith([...times(12, serverError(500)), tooManyRequests(10)]);
    expect([status, took]).toEqual(["waiting", MINUTE + 10_500]);
  });

  test("is given up after half an hour of it, and its budget", async () => {
    const { reason, waits } = await readWith(times(7, tooManyRequests(300)));
    expect(reason).toContain("HTTP 429");
    expect(waits).toEqual([315_000, 315_000, 315_000, 315_000, 315_000, MINUTE]);
  });

  test("ends with the time that a cancel leaves", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    await scenario.pass(MINUTE);
    scenario.faults.add({ match: LIST, times: ALWAYS, effect: tooManyRequests(300) });
    scenario.after(1_000, () => cancel());
    const { result, took } = await scenario.timed(work);
    expect([result.status, took]).toEqual(["failed", 8_000]);
    expect(result.reason).toContain("HTTP 429");
  });
});

describe("what is read before the first write", () => {
  test("takes two round trips, with what the checks need", async () => {
    const judge = { ...FAILING, preflight: async () => scenario.clock.sleep(100).then(() => NOTHING_FOUND) };
    const scenario = setUpScenario({ judge });
    scenario.faults.add({ match: () => true, times: ALWAYS, delayMs: 100 });
    scenario.begin();
    await scenario.pass(199);
    expect(scenario.requests()).toHaveLength(4);
    await scenario.pass(1);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("is throttled at once, and uses up nothing of its budgets", async () => {
    const scenario = setUpScenario();
    for (const match of [LIST, VERSIONS]) {
      scenario.faults.add(...times(2, tooManyRequests(300)).map((effect) => ({ match, effect })));
      scenario.faults.add(...times(5, serverError(500)).map((effect) => ({ match, effect })));
    }
    const { result, took } = await scenario.timed(scenario.begin({ dryRun: true }).work);
    expect([result.status, took]).toEqual(["planned", 2 * 315_000 + 25_500]);
  });

  test("has ended when the run does, whichever failed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: refusal() });
    scenario.faults.add({ match: VERSIONS, times: ALWAYS, effect: serverError(500) });
    const { result, took } = await scenario.timed(scenario.begin().work);
    expect([result.status, took, scenario.clock.pending]).toEqual(["failed", MINUTE, 0]);
    expect(result.reason).toContain("no way");
  });
});

describe("a cancel", () => {
  test("ends a wait at once", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, times: ALWAYS, effect: serverError(500) });
    const { work, cancel } = scenario.begin({ command: "status" });
    scenario.after(1_000, () => cancel());
    const { took } = await scenario.timed(work);
    expect(took).toBe(1_000);
  });

  test("ends a read at once, also one that hangs", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: { kind: "hang" } });
    const { work, cancel } = scenario.begin({ command: "status" });
    scenario.after(2_000, () => cancel());
    const { took } = await scenario.timed(work);
    expect(took).toBe(2_000);
  });

  test("ends a read of what is being settled, which is then asked again", async () => {
    const scenario = setUpScenario({ judge: FAILING });
    scenario.faults.add({ match: () => scenario.told("failure").length > 0, effect: { kind: "hang" } });
    const { work, cancel } = scenario.begin();
    scenario.after(4_000, () => cancel());
    const { result, took } = await scenario.timed(work);
    expect(result.status).toBe("rolled-back");
    expect(took).toBeLessThan(6_000);
    expect(scenario.told("retry")).toEqual([]);
  });
});

describe("a list", () => {
  test.each([
    ["twice", duplicated()],
    ["out of order", reversed()],
  ])("with entries %s is what it is", async (_, effect) => {
    const scenario = setUpScenario();
    scenario.deploy("canary 100");
    const { status, live } = await readWith([effect], scenario);
    expect([status, live?.id]).toEqual(["idle", scenario.liveId()]);
  });

  /** A rollout in its first hold. */
  async function holding() {
    const scenario = setUpScenario();
    const run = scenario.begin();
    await scenario.pass(MINUTE);
    return { scenario, run };
  }
  const stale = (scenario: Scenario, count: number) =>
    scenario.faults.add({ match: LIST, times: count, effect: { kind: "stale", forMs: 3_600_000 } });

  test("that is older than what was seen is asked for again, and named where it stays so", async () => {
    const { scenario, run } = await holding();
    stale(scenario, 2);
    await scenario.pass(30_000);
    expect(scenario.told("stale")).toEqual(Array(2).fill({ type: "stale", lacks: scenario.liveId() }));

    stale(scenario, ALWAYS);
    const { result } = await scenario.timed(run.work);
    expect(result.status).toBe("failed");
    expect(result.reason).toContain(
      `the list of deployments lacks deployment ${scenario.liveId()}, which is known to have been made (it ends with `,
    );
    expect(result.reason).toContain(`${short(scenario.stable.id)} at 100 %)`);
    expect(result.live?.id).toBe(scenario.liveId());
  });

  test("that is empty is older, too", async () => {
    const { scenario, run } = await holding();
    scenario.faults.add({ match: LIST, times: ALWAYS, effect: NEVER_DEPLOYED });
    const { result } = await scenario.timed(run.work);
    expect(result.reason).toContain(
      `lacks deployment ${scenario.liveId()}, which is known to have been made (it ends with nothing)`,
    );
  });

  test("whose second page is an older view is asked for again: it begins further down", async () => {
    const scenario = setUpScenario({ readings: { listParameters: "honoured", listLag: "none" } });
    // Which version of a split is stable, only the deployment before all of them shows.
    for (let made = 0; made < 150; made += 1) {
      await scenario.pass(1_000);
      scenario.split(10 + (made % 2));
    }
    await scenario.pass(MINUTE);
    scenario.faults.add({
      match: ({ request }) => request.url.includes("page=2"),
      times: 2,
      effect: { kind: "stale", forMs: 62_500 },
    });
    const { result, took } = await scenario.timed(scenario.begin({ command: "status" }).work);
    expect([result.status, result.stableId, took]).toEqual(["waiting", scenario.stable.id, 2_000]);
    expect(scenario.requests().filter((line) => line.includes("page=2"))).toHaveLength(3);
  });

  test("whose second page fails is named, and one that has really become shorter is believed after 5 s", async () => {
    const scenario = setUpScenario({ readings: { listParameters: "honoured", listLag: "none" } });
    for (let made = 0; made < 150; made += 1) scenario.split(10 + (made % 2));
    await scenario.pass(MINUTE);
    let asked = 0;
    scenario.faults.add({
      match: ({ request }) => {
        if (!request.url.includes("page=2") || asked++ > 0) return false;
        const { cloud, script } = scenario;
        for (const { id } of cloud.deployments(script).slice(1, 3)) cloud.deleteDeployment(script, id);
        return true;
      },
      effect: serverError(500),
    });
    const { result, took } = await scenario.timed(scenario.begin({ command: "status" }).work);
    expect([result.status, result.stableId, took]).toEqual(["waiting", scenario.stable.id, 5_375]);
    expect(scenario.told("retry").map(({ what }) => what)).toEqual(["the list of deployments"]);
  });

  test("that is read in post may not be older than what main knew", async () => {
    const { scenario, run } = await holding();
    run.kill();
    stale(scenario, 2);
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.told("stale")).toHaveLength(2);
  });

  test("is fresh enough to write on for a second", async () => {
    for (const [ms, lists] of [
      [1_000, 1],
      [1_001, 2],
    ] as const) {
      const scenario = setUpScenario();
      scenario.faults.add({ match: { operation: "versions.list" }, delayMs: ms });
      await scenario.run({ command: "promote" });
      const lines = scenario.requests();
      const before = lines.slice(
        0,
        lines.findIndex((line) => line.startsWith("POST")),
      );
      expect(before.filter((line) => line === "GET deployments → 200")).toHaveLength(lists);
    }
  });
});
