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
  ALWAYS,
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

/** `status` reads the list once, with these faults on the way, one after the other. */
async function readWith(effects: readonly Effect[], scenario = setUpScenario()) {
  scenario.faults.add(...effects.map((effect) => ({ match: LIST, effect })));
  const { result, took } = await scenario.play({ command: "status" });
  const waits = scenario.told("retry").map(({ waitMs }) => waitMs);
  const lists = scenario.requests().filter((line) => line.startsWith("GET deployments →")).length;
  const last = effects.at(-1);
  const codes = last?.kind === "answer" ? last.status : 0;
  return { status: result.status, reason: result.reason, live: result.live, took, waits, lists, codes };
}

const times = (count: number, effect: Effect) => Array.from({ length: count }, () => effect);
const again = { status: "waiting", lists: 2, waits: [375] };
const givenUp = { status: "failed", took: MINUTE };
const refused = (status: number): Effect => {
  const body = JSON.stringify({ success: false, errors: [{ code: 10000, message: "no" }], result: null });
  return { kind: "answer", status, body };
};
const busy = serverError(503, { "retry-after": "200" });
const longer = [375, 750, 1_500, 3_000, 6_000, 7_500, 7_500];

describe("a read is", () => {
  test.each<[string, readonly Effect[], object]>([
    ["asked again after a reset", [{ kind: "reset" }], again],
    ["asked again after a 5xx", [serverError(503)], again],
    ["asked again after a page of HTML", [htmlPage(502)], again],
    ["asked again after half an answer", [{ kind: "truncate" }], again],
    ["asked again after a 429", [tooManyRequests()], again],
    ["asked again after ten seconds without an answer", [{ kind: "hang" }], { ...again, took: 10_375 }],
    ["never asked again after a 401", [refused(401)], { status: "failed", lists: 1 }],
    ["never asked again after a 403", [refused(403)], { status: "failed", lists: 1 }],
    ["never asked again after a 404", [refused(404)], { status: "failed", lists: 1 }],
    ["waited for longer each time", times(7, serverError(500)), { status: "waiting", waits: longer }],
    ["given up after a minute", times(30, serverError(500)), givenUp],
    ["asked again after Retry-After, up to a tenth later", [tooManyRequests(200)], { took: 210_000 }],
    ["asked again no sooner than without it", [tooManyRequests(0)], again],
    ["waited for no longer than its budget, not for an hour", [tooManyRequests(3_600)], { took: MINUTE }],
    ["waited for within its budget where the server fails", [busy, busy], givenUp],
    [
      "using up nothing of its budget while it is throttled",
      [...times(2, tooManyRequests(300)), ...times(5, serverError(500))],
      { status: "waiting", waits: [315_000, 315_000, ...longer.slice(2)] },
    ],
    [
      "asked again where its budget is used up while it is throttled",
      [...times(12, serverError(500)), tooManyRequests(10)],
      { status: "waiting", took: MINUTE + 10_500 },
    ],
    [
      "given up after half an hour of it, and its budget",
      times(7, tooManyRequests(300)),
      { status: "failed", waits: [...times(5, tooManyRequests()).map(() => 315_000), MINUTE] },
    ],
  ])("%s", async (_, effects, expected) => {
    const { codes, reason, ...read } = await readWith(effects);
    expect(read).toMatchObject(expected);
    if (read.status === "failed") expect(reason).toContain(`HTTP ${codes}`);
  });

  test("asked again at the date of Retry-After, on the server's clock", async () => {
    const scenario = setUpScenario();
    const date = new Date(scenario.clock.now() + 20_000).toUTCString();
    expect((await readWith([tooManyRequests(date)], scenario)).took).toBe(21_000);
  });

  test("asked again after Retry-After by a rollback, and no later", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    scenario.faults.add({ match: LIST, effect: tooManyRequests(200) });
    expect((await scenario.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(scenario.told("retry")[0]?.waitMs).toBe(200_000);
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
    const { result, took } = await scenario.play({ dryRun: true });
    expect([result.status, took]).toEqual(["planned", 2 * 315_000 + 25_500]);
  });

  test("has ended when the run does, whichever failed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: refusal() });
    scenario.faults.add({ match: VERSIONS, times: ALWAYS, effect: serverError(500) });
    const { result, took } = await scenario.play();
    expect([result.status, took, scenario.clock.pending]).toEqual(["failed", MINUTE, 0]);
    expect(result.reason).toContain("no way");
  });
});

describe("a cancel", () => {
  test.each<[string, Effect, object, number]>([
    ["a wait", serverError(500), { command: "status" }, 1_000],
    ["a read that hangs", { kind: "hang" }, { command: "status" }, 1_000],
    ["the wait of a read that is throttled in a hold, after 7 s", tooManyRequests(300), {}, 8_000],
  ])("ends %s", async (_, effect, request, takes) => {
    const scenario = setUpScenario();
    const held = takes > 1_000 ? MINUTE : 0;
    const fails = scenario.clock.now() + held;
    scenario.faults.add({ match: () => scenario.clock.now() >= fails, times: ALWAYS, effect });
    const { result, took } = await scenario.cancelled(held + 1_000, request);
    expect([result.status, took]).toEqual(["failed", held + takes]);
  });

  test("ends a read of what is being settled, which is then asked again", async () => {
    const scenario = setUpScenario({ judge: FAILING });
    scenario.faults.add({ match: () => scenario.told("failure").length > 0, effect: { kind: "hang" } });
    const { result, took } = await scenario.cancelled(4_000);
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

  test("that is older than what was seen is asked for again", async () => {
    const { scenario } = await holding();
    stale(scenario, 2);
    await scenario.pass(30_000);
    expect(scenario.told("stale")).toEqual(Array(2).fill({ type: "stale", lacks: scenario.liveId() }));
  });

  test.each<[string, Effect, (stable: string) => string]>([
    ["older", { kind: "stale", forMs: 3_600_000 }, (stable) => `${stable} at 100 %)`],
    ["empty", NEVER_DEPLOYED, () => "(it ends with nothing)"],
  ])("that stays %s is named", async (_, effect, ends) => {
    const { scenario, run } = await holding();
    scenario.faults.add({ match: LIST, times: ALWAYS, effect });
    const { status, reason, live } = await scenario.clock.run(run.work);
    expect([status, live?.id]).toEqual(["failed", scenario.liveId()]);
    expect(reason).toContain(
      `the list of deployments lacks deployment ${scenario.liveId()}, which is known to have been made (it ends with `,
    );
    expect(reason).toContain(ends(short(scenario.stable.id)));
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
    const { result, took } = await scenario.play({ command: "status" });
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
    const { result, took } = await scenario.play({ command: "status" });
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
      const write = lines.findIndex((line) => line.startsWith("POST"));
      expect(lines.slice(0, write).filter((line) => line === "GET deployments → 200")).toHaveLength(lists);
    }
  });
});
