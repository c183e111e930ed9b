import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import type { Verdict, VerdictStatus } from "../../../src/rollout/model.ts";
import type { Judge, Watch } from "../../../src/rollout/ports.ts";
import { id, LIST, MINUTE, NEVER_DEPLOYED, setUpScenario, short, UNNAMED } from "../scenario.ts";

const STATUS = { command: "status", canary: UNNAMED } as const;

function verdict(status: VerdictStatus, check = "error-rate <= 1%"): Verdict {
  return { check, status, warn: false, detail: `detail of ${status}`, numbers: {} };
}

/** A judge whose word can be changed, and that remembers what it was asked. */
function setJudge() {
  const asked: Watch[] = [];
  const words: { say: readonly Verdict[] } = { say: [] };
  const judge: Judge = {
    look: async (watch) => {
      asked.push(watch);
      return words.say;
    },
  };
  return { judge, asked, words };
}

/** A canary at 10 % since `minutes`, and what the checks say of it. */
async function held(minutes: number, ...say: readonly Verdict[]) {
  const { judge, asked, words } = setJudge();
  const scenario = setUpScenario({ judge });
  await scenario.run({ command: "advance" });
  await scenario.pass(minutes * MINUTE);
  words.say = say;
  scenario.requests();
  asked.length = 0;
  scenario.events.length = 0;
  return { ...scenario, asked };
}

describe("status of a rollout says where it stands and what advance would do:", () => {
  test("wait for the hold", async () => {
    const scenario = await held(4);
    const outcome = await scenario.run(STATUS);
    const since = Date.parse(outcome.live?.createdOn ?? "");
    expect(outcome).toMatchObject({
      status: "waiting",
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      percentage: 10,
      nextAt: since + 10 * MINUTE,
      made: [],
      verdicts: [],
    });
    const until = new Date(since + 10 * MINUTE).toISOString();
    expect(outcome.reason).toMatch(
      new RegExp(
        `^Canary ${short(scenario.canary.id)} is at 10 % \\(step 1 of 3\\): deployment ${scenario.liveId()} .*\\. advance would wait until ${until}\\.$`,
      ),
    );
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
    expect(scenario.events.map(({ type }) => type)).toEqual(["finished"]);
  });

  test("deploy the next step", async () => {
    const scenario = await held(11);
    const { status, reason, nextAt } = await scenario.run(STATUS);
    expect(status).toBe("waiting");
    expect(reason).toMatch(/advance would deploy 50 % now\.$/);
    expect(nextAt).toBe(scenario.clock.now());
  });

  test.each([
    ["fail", "rollback", "roll back to stable: error-rate <= 1% (detail of fail)"],
    ["fail", "hold", "stop here: error-rate <= 1% (detail of fail)"],
  ] as const)("a check that says %s, on-failure: %s", async (status, onFailure, action) => {
    const scenario = await held(4, verdict(status));
    expect((await scenario.run({ ...STATUS, onFailure })).reason).toContain(`. advance would ${action}.`);
    expect(scenario.writes()).toEqual([]);
  });

  test.each([
    ["hold", "stop here: error-rate <= 1% (detail of inconclusive); probe x (detail of inconclusive)"],
    [
      "rollback",
      "roll back to stable: error-rate <= 1% (detail of inconclusive); probe x (detail of inconclusive)",
    ],
    ["proceed", "deploy 50 % now"],
  ] as const)("no verdict in time, on-inconclusive: %s", async (onInconclusive, action) => {
    const scenario = await held(11, verdict("inconclusive"), verdict("inconclusive", "probe x"));
    const { reason } = await scenario.run({ ...STATUS, onInconclusive });
    expect(reason).toContain(`. advance would ${action}.`);
  });

  test("wait for a check that has not spoken", async () => {
    const scenario = await held(11, verdict("pass"), verdict("pending", "run ./smoke.sh"));
    const { status, reason } = await scenario.run(STATUS);
    expect(status).toBe("waiting");
    expect(reason).toContain(". advance would wait for run ./smoke.sh (detail of pending).");
  });

  test("nothing, below the first step", async () => {
    const scenario = setUpScenario();
    scenario.split(1, "by hand");
    const { reason } = await scenario.run(STATUS);
    expect(reason).toContain("is at 1 % (below the first step): deployment ");
    expect(reason).toMatch(/advance would deploy 10 % now\.$/);
  });

  test("nothing more, and idle, once the last step is live", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    const { status, reason, percentage, ...rest } = await scenario.run({ ...STATUS, steps: "100" });
    expect([status, percentage]).toEqual(["idle", 100]);
    expect(reason).toContain("is at 100 % (step 1 of 1): ");
    expect(reason).toMatch(/advance would do nothing more: the schedule is complete\.$/);
    expect(rest).not.toHaveProperty("nextAt");
  });

  test("the end, once the last step's hold has passed: advance has that to report", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100:10m" });
    const { status, reason, nextAt } = await scenario.run({ ...STATUS, steps: "100:10m" });
    expect(status).toBe("waiting");
    expect(reason).toContain("the schedule is complete");
    expect(nextAt).toBe(scenario.clock.now());
  });

  test("nothing more, and idle, an hour after the last step's hold has passed, as advance does", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100:10m" });
    await scenario.pass(61 * MINUTE);
    for (const command of ["status", "advance"] as const) {
      const outcome = await scenario.run({ ...STATUS, command, steps: "100:10m" });
      expect(outcome.status).toBe("idle");
      expect(outcome).not.toHaveProperty("nextAt");
    }
  });
});

describe("status asks the checks", () => {
  test("with all that they need to know, and reports what they say", async () => {
    const pass = verdict("pass");
    const scenario = await held(4, pass);
    const outcome = await scenario.run(STATUS);
    const { live } = outcome;
    expect(scenario.asked).toEqual([
      {
        step: { percent: 10, hold: { min: 10 * MINUTE, max: 10 * MINUTE } },
        index: 0,
        count: 3,
        share: 10,
        live,
        stableId: scenario.stable.id,
        canaryId: scenario.canary.id,
        since: Date.parse(live?.createdOn ?? ""),
        now: scenario.clock.now(),
        deployments: expect.arrayContaining([live]),
      },
    ]);
    expect(outcome.verdicts).toEqual([{ index: 0, at: scenario.clock.now(), verdict: pass }]);
    expect(scenario.events).toContainEqual({ type: "verdicts", index: 0, verdicts: [pass] });
  });

  test("not where the live step has no hold", async () => {
    const scenario = await held(4, verdict("fail"));
    const { status, reason } = await scenario.run({ ...STATUS, steps: "10:0s, 100" });
    expect([status, reason]).toEqual(["waiting", expect.stringContaining("deploy 100 % now")]);
    expect(scenario.asked).toEqual([]);
  });

  test("not where nothing tells the version to compare with", async () => {
    const { judge, asked } = setJudge();
    const scenario = setUpScenario({ judge });
    await scenario.run({ steps: "100" });
    for (const { id } of scenario.cloud.deployments(scenario.script).slice(1))
      scenario.cloud.deleteDeployment(scenario.script, id);
    const outcome = await scenario.run({ ...STATUS, steps: "100:10m" });
    expect(outcome.status).toBe("waiting");
    expect(outcome).not.toHaveProperty("stableId");
    expect(asked).toEqual([]);
    await scenario.run({ ...STATUS, steps: "100:10m", stable: id(scenario.stable.id) });
    expect(asked).toMatchObject([{ stableId: scenario.stable.id, share: 100 }]);
  });
});

describe("status is idle", () => {
  test("where no rollout is under way", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run(STATUS);
    expect(outcome.status).toBe("idle");
    expect(outcome.reason).toMatch(
      new RegExp(
        `^No rollout is under way\\. Live is deployment ${scenario.liveId()} .* by dev@example\\.com through wrangler at 20.*: "the version before"\\.$`,
      ),
    );
    expect(scenario.warnings()).toEqual([]);
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
  });

  test("with a warning where the canary was taken away", async () => {
    const scenario = await held(4);
    await scenario.run({ command: "rollback" });
    const { status, reason } = await scenario.run(STATUS);
    expect(status).toBe("idle");
    expect(reason).toMatch(/^Canary [0-9a-f]{8} was rolled back \(manual, run \d+\.1\) by deployment/);
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(/^Canary [0-9a-f]{8} was rolled back .*carts"\.$/),
    ]);
  });

  test("where the live split doesn't say which half is the canary, unless stable-version does", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 80],
      [other.id, 20],
    ]);
    const { status, reason } = await scenario.run(STATUS);
    expect(status).toBe("idle");
    expect(reason).toMatch(
      /^It is unknown which version of the live split is the canary\. Live is deployment /,
    );
    expect(scenario.warnings()).toEqual([]);
    expect(await scenario.run({ ...STATUS, stable: id(one.id) })).toMatchObject({
      status: "waiting",
      canaryId: other.id,
      percentage: 20,
    });
    expect((await scenario.run({ ...STATUS, stable: { kind: "tag", tag: "v1" } })).status).toBe("idle");
  });

  test("where nothing was ever deployed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect(await scenario.run(STATUS)).toMatchObject({
      status: "idle",
      reason: "This Worker has no deployment.",
    });
  });
});

describe("status fails", () => {
  test("where Cloudflare doesn't answer", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(500) });
    const { status, reason } = await scenario.run(STATUS);
    expect(status).toBe("failed");
    expect(reason).toMatch(/Nothing was written\.$/);
  });

  test("where it is cancelled while the checks look, and still says what is live", async () => {
    const scenario = setUpScenario({
      judge: { look: (_, signal) => scenario.clock.sleep(60_000, signal).then(() => []) },
    });
    scenario.split(10);
    const { work, cancel } = scenario.begin(STATUS);
    scenario.after(1_000, () => cancel());
    expect(await scenario.clock.run(work)).toMatchObject({
      status: "failed",
      percentage: 10,
      reason: `Cancelled by SIGINT before the first write: nothing was written. Live is ${short(scenario.stable.id)} at 90 %, ${short(scenario.canary.id)} at 10 %.`,
    });
  });
});
