import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import type { Verdict, VerdictStatus } from "../../../src/rollout/model.ts";
import type { HoldView, Judge } from "../../../src/rollout/ports.ts";
import { parseWindow } from "../../../src/rollout/schedule/window.ts";
import { id, LIST, MINUTE, NEVER_DEPLOYED, requestOf, setUpScenario, short, UNNAMED } from "../scenario.ts";

const STATUS = { command: "status", canary: UNNAMED } as const;

function verdict(status: VerdictStatus, check = "error-rate <= 1%"): Verdict {
  return { check, status, warn: false, detail: `detail of ${status}`, numbers: {} };
}

/** A judge whose word can be changed, and that remembers what it was asked. */
function setJudge() {
  const asked: HoldView[] = [];
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
    ["fail", "rollback", 'roll back to stable: the check "error-rate <= 1%": detail of fail'],
    ["fail", "hold", 'stop here: the check "error-rate <= 1%": detail of fail'],
  ] as const)("a check that says %s, on-failure: %s", async (status, onFailure, action) => {
    const scenario = await held(4, verdict(status));
    expect((await scenario.run({ ...STATUS, onFailure })).reason).toContain(`. advance would ${action}.`);
    expect(scenario.writes()).toEqual([]);
  });

  test.each([
    [
      "hold",
      'stop here: the checks "error-rate <= 1%": detail of inconclusive; "probe x": detail of inconclusive',
    ],
    [
      "rollback",
      'roll back to stable: the checks "error-rate <= 1%": detail of inconclusive; "probe x": detail of inconclusive',
    ],
    ["proceed", "deploy 50 % now"],
  ] as const)("no verdict in time, on-inconclusive: %s", async (onInconclusive, action) => {
    const scenario = await held(11, verdict("inconclusive"), verdict("inconclusive", "probe x"));
    const { reason } = await scenario.run({ ...STATUS, onInconclusive });
    expect(reason).toContain(`. advance would ${action}.`);
  });

  test("run a command that isn't run here, and deploy the next step if it passes", async () => {
    const scenario = await held(11, verdict("pass"), verdict("pending", "run ./smoke.sh"));
    const { status, reason } = await scenario.run(STATUS);
    expect(status).toBe("waiting");
    expect(reason).toMatch(/\. advance would deploy 50 % now if run \.\/smoke\.sh passes\.$/);
  });

  test("nothing, below the first step", async () => {
    const scenario = setUpScenario();
    scenario.split(1, "by hand");
    const { reason } = await scenario.run(STATUS);
    expect(reason).toContain("is at 1 % (below the first step): deployment ");
    expect(reason).toMatch(/advance would deploy 10 % now\.$/);
  });

  test.each(["100", "100:10m"])("report the end, once the schedule %s has ended", async (steps) => {
    const scenario = setUpScenario();
    await scenario.run({ steps });
    const { status, reason, percentage, nextAt } = await scenario.run({ ...STATUS, steps });
    expect([status, percentage, nextAt]).toEqual(["waiting", 100, scenario.clock.now()]);
    expect(reason).toMatch(/is at 100 % \(step 1 of 1\): .*advance would report the schedule as complete\.$/);
  });

  test("look again in a minute, where the checks may let a hold go at any time", async () => {
    const scenario = await held(4, verdict("pass"));
    const steps = "10:2m..10m, 100";
    const { nextAt } = await scenario.run({ ...STATUS, steps });
    expect(nextAt).toBe(scenario.clock.now() + MINUTE);
    expect((await scenario.run({ ...STATUS, command: "advance", steps })).nextAt).toBe(nextAt);
  });

  test("nothing, and idle, more than an hour after the last step's hold has passed, as advance does", async () => {
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
        from: Date.parse(live?.createdOn ?? "") + 10 * MINUTE,
        to: Date.parse(live?.createdOn ?? "") + 10 * MINUTE,
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
    expect(outcome.status).toBe("failed");
    expect(outcome).not.toHaveProperty("stableId");
    expect(asked).toEqual([]);
    await scenario.run({ ...STATUS, steps: "100:10m", stable: id(scenario.stable.id) });
    expect(asked).toMatchObject([{ stableId: scenario.stable.id, share: 100 }]);
  });
});

describe("status of a canary that isn't live says what advance would do with it:", () => {
  test("deploy the first step, and asks GitHub for no message", async () => {
    const scenario = setUpScenario();
    const ports = {
      ...scenario.ports(new AbortController()),
      message: () => Promise.reject(new Error("asked for a message")),
    };
    const request = requestOf(scenario, { command: "status" });
    const outcome = await scenario.clock.run(runCommand(ports, request));
    expect(outcome).toMatchObject({
      status: "waiting",
      percentage: 0,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      nextAt: scenario.clock.now(),
    });
    expect(outcome.reason).toMatch(/^Canary [0-9a-f]{8} is not live: .*\. advance would deploy 10 % now\.$/);
    expect((await scenario.run({ command: "advance" })).status).toBe("waiting");
    expect(scenario.live()).toBe("stable 90, canary 10");
  });

  test("wait for the window", async () => {
    const scenario = setUpScenario();
    const window = parseWindow("not 2026-11-01..2026-11-02");
    const outcome = await scenario.run({ command: "status", window });
    expect(outcome).toMatchObject({ status: "waiting", nextAt: Date.UTC(2026, 10, 3) });
  });

  test("nothing, where it was taken away", async () => {
    const scenario = await held(4);
    await scenario.run({ command: "rollback" });
    const [status, advance] = [
      await scenario.run({ command: "status" }),
      await scenario.run({ command: "advance" }),
    ];
    expect([status.status, status.reason]).toEqual(["idle", advance.reason]);
    expect((await scenario.run({ command: "status", byHand: true })).reason).toContain("would deploy 10 %");
  });

  test("put it in another one's place", async () => {
    const scenario = await held(11);
    const next = scenario.upload();
    const request = { canary: id(next.id), onConflict: "replace" } as const;
    const outcome = await scenario.run({ ...request, command: "status" });
    expect(outcome).toMatchObject({ status: "waiting", canaryId: next.id, percentage: 0 });
    await scenario.run({ ...request, command: "advance" });
    expect(scenario.live()).toBe("stable 90, other 10");
  });

  test("refuse it, for all that keeps it from beginning", async () => {
    const scenario = setUpScenario({ canary: { migrationTag: "v2" } });
    const said = await scenario.run({ command: "status" });
    const done = await scenario.run({ command: "advance" });
    expect([said.status, said.reason]).toEqual(["failed", done.reason]);
  });
});

describe("status is idle", () => {
  test("where no rollout is under way", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run(STATUS);
    expect(outcome.status).toBe("idle");
    expect(outcome.reason).toMatch(
      new RegExp(
        `^Live is deployment ${scenario.liveId()} .* by dev@example\\.com through wrangler at 20.*: "the version before"\\. No rollout is under way\\.$`,
      ),
    );
    expect(scenario.warnings()).toEqual([]);
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
  });

  test("with a warning where the canary was taken away", async () => {
    const scenario = await held(4);
    await scenario.run({ command: "rollback" });
    const { status, reason, warns } = await scenario.run(STATUS);
    expect({ status, warns }).toEqual({ status: "idle", warns: true });
    expect(reason).toMatch(
      /Canary [0-9a-f]{8} was rolled back \(manual, run \d+\.1\) by deployment .*carts"\.$/,
    );
    expect(scenario.warnings()).toEqual([]);
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
    expect(reason).toContain("It is unknown which version of the live split is stable; ");
    expect(await scenario.run({ ...STATUS, stable: id(one.id) })).toMatchObject({
      status: "waiting",
      canaryId: other.id,
      percentage: 20,
    });
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
    expect(reason).toContain("Nothing was written.");
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
      reason: expect.stringMatching(/^Live is .*Nothing was written\./),
    });
  });
});
