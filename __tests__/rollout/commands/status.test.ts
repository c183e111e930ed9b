import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import type { Verdict, VerdictStatus } from "../../../src/rollout/model.ts";
import type { Judge, Watch } from "../../../src/rollout/ports.ts";
import { id, LIST, MINUTE, NEVER_DEPLOYED, setTale, short, UNNAMED } from "../scenario.ts";

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
  const tale = setTale({ judge });
  await tale.run({ command: "advance" });
  await tale.pass(minutes * MINUTE);
  words.say = say;
  tale.story();
  asked.length = 0;
  tale.events.length = 0;
  return { ...tale, asked };
}

describe("status of a rollout says where it stands and what advance would do:", () => {
  test("wait for the hold", async () => {
    const tale = await held(4);
    const outcome = await tale.run(STATUS);
    const since = Date.parse(outcome.live?.createdOn ?? "");
    expect(outcome).toMatchObject({
      status: "waiting",
      stableId: tale.stable.id,
      canaryId: tale.canary.id,
      percentage: 10,
      nextAt: since + 10 * MINUTE,
      made: [],
      verdicts: [],
    });
    const until = new Date(since + 10 * MINUTE).toISOString();
    expect(outcome.reason).toMatch(
      new RegExp(
        `^Canary ${short(tale.canary.id)} is at 10 % \\(step 1 of 3\\): deployment ${tale.liveId()} .*\\. advance would wait until ${until}\\.$`,
      ),
    );
    expect(tale.story()).toEqual(["GET deployments → 200"]);
    expect(tale.events.map(({ type }) => type)).toEqual(["finished"]);
  });

  test("deploy the next step", async () => {
    const tale = await held(11);
    const { status, reason, nextAt } = await tale.run(STATUS);
    expect(status).toBe("waiting");
    expect(reason).toMatch(/advance would deploy 50 % now\.$/);
    expect(nextAt).toBe(tale.clock.now());
  });

  test.each([
    ["fail", "rollback", "roll back to stable: error-rate <= 1% (detail of fail)"],
    ["fail", "hold", "stop here: error-rate <= 1% (detail of fail)"],
  ] as const)("a check that says %s, on-failure: %s", async (status, onFailure, action) => {
    const tale = await held(4, verdict(status));
    expect((await tale.run({ ...STATUS, onFailure })).reason).toContain(`. advance would ${action}.`);
    expect(tale.writes()).toEqual([]);
  });

  test.each([
    ["hold", "stop here: error-rate <= 1% (detail of inconclusive); probe x (detail of inconclusive)"],
    [
      "rollback",
      "roll back to stable: error-rate <= 1% (detail of inconclusive); probe x (detail of inconclusive)",
    ],
    ["proceed", "deploy 50 % now"],
  ] as const)("no verdict in time, on-inconclusive: %s", async (onInconclusive, action) => {
    const tale = await held(11, verdict("inconclusive"), verdict("inconclusive", "probe x"));
    const { reason } = await tale.run({ ...STATUS, onInconclusive });
    expect(reason).toContain(`. advance would ${action}.`);
  });

  test("wait for a check that has not spoken", async () => {
    const tale = await held(11, verdict("pass"), verdict("pending", "run ./smoke.sh"));
    const { status, reason } = await tale.run(STATUS);
    expect(status).toBe("waiting");
    expect(reason).toContain(". advance would wait for run ./smoke.sh (detail of pending).");
  });

  test("nothing, below the first step", async () => {
    const tale = setTale();
    tale.split(1, "by hand");
    const { reason } = await tale.run(STATUS);
    expect(reason).toContain("is at 1 % (below the first step): deployment ");
    expect(reason).toMatch(/advance would deploy 10 % now\.$/);
  });

  test("nothing more, and idle, once the last step is live", async () => {
    const tale = setTale();
    await tale.run({ steps: "100" });
    const { status, reason, percentage, ...rest } = await tale.run({ ...STATUS, steps: "100" });
    expect([status, percentage]).toEqual(["idle", 100]);
    expect(reason).toContain("is at 100 % (step 1 of 1): ");
    expect(reason).toMatch(/advance would do nothing more: the schedule is complete\.$/);
    expect(rest).not.toHaveProperty("nextAt");
  });

  test("the end, once the last step's hold has passed: advance has that to report", async () => {
    const tale = setTale();
    await tale.run({ steps: "100:10m" });
    const { status, reason, nextAt } = await tale.run({ ...STATUS, steps: "100:10m" });
    expect(status).toBe("waiting");
    expect(reason).toContain("the schedule is complete");
    expect(nextAt).toBe(tale.clock.now());
  });

  test("nothing more, and idle, an hour after the last step's hold has passed, as advance does", async () => {
    const tale = setTale();
    await tale.run({ steps: "100:10m" });
    await tale.pass(61 * MINUTE);
    for (const command of ["status", "advance"] as const) {
      const outcome = await tale.run({ ...STATUS, command, steps: "100:10m" });
      expect(outcome.status).toBe("idle");
      expect(outcome).not.toHaveProperty("nextAt");
    }
  });
});

describe("status asks the checks", () => {
  test("with all that they need to know, and reports what they say", async () => {
    const pass = verdict("pass");
    const tale = await held(4, pass);
    const outcome = await tale.run(STATUS);
    const { live } = outcome;
    expect(tale.asked).toEqual([
      {
        step: { percent: 10, hold: { min: 10 * MINUTE, max: 10 * MINUTE } },
        index: 0,
        count: 3,
        share: 10,
        live,
        stableId: tale.stable.id,
        canaryId: tale.canary.id,
        since: Date.parse(live?.createdOn ?? ""),
        now: tale.clock.now(),
        deployments: expect.arrayContaining([live]),
      },
    ]);
    expect(outcome.verdicts).toEqual([{ index: 0, at: tale.clock.now(), verdict: pass }]);
    expect(tale.events).toContainEqual({ type: "verdicts", index: 0, verdicts: [pass] });
  });

  test("not where the live step has no hold", async () => {
    const tale = await held(4, verdict("fail"));
    const { status, reason } = await tale.run({ ...STATUS, steps: "10:0s, 100" });
    expect([status, reason]).toEqual(["waiting", expect.stringContaining("deploy 100 % now")]);
    expect(tale.asked).toEqual([]);
  });

  test("not where nothing tells the version to compare with", async () => {
    const { judge, asked } = setJudge();
    const tale = setTale({ judge });
    await tale.run({ steps: "100" });
    for (const { id } of tale.cloud.deployments(tale.script).slice(1))
      tale.cloud.deleteDeployment(tale.script, id);
    const outcome = await tale.run({ ...STATUS, steps: "100:10m" });
    expect(outcome.status).toBe("waiting");
    expect(outcome).not.toHaveProperty("stableId");
    expect(asked).toEqual([]);
    await tale.run({ ...STATUS, steps: "100:10m", stable: id(tale.stable.id) });
    expect(asked).toMatchObject([{ stableId: tale.stable.id, share: 100 }]);
  });
});

describe("status is idle", () => {
  test("where no rollout is under way", async () => {
    const tale = setTale();
    const outcome = await tale.run(STATUS);
    expect(outcome.status).toBe("idle");
    expect(outcome.reason).toMatch(
      new RegExp(
        `^No rollout is under way\\. Live is deployment ${tale.liveId()} .* by dev@example\\.com through wrangler at 20.*: "the version before"\\.$`,
      ),
    );
    expect(tale.warnings()).toEqual([]);
    expect(tale.story()).toEqual(["GET deployments → 200"]);
  });

  test("with a warning where the canary was taken away", async () => {
    const tale = await held(4);
    await tale.run({ command: "rollback" });
    const { status, reason } = await tale.run(STATUS);
    expect(status).toBe("idle");
    expect(reason).toMatch(/^Canary [0-9a-f]{8} was rolled back \(manual, run \d+\.1\) by deployment/);
    expect(tale.warnings()).toEqual([
      expect.stringMatching(/^Canary [0-9a-f]{8} was rolled back .*carts"\.$/),
    ]);
  });

  test("where the live split doesn't say which half is the canary, unless stable-version does", async () => {
    const tale = setTale();
    const [one, other] = [tale.upload(), tale.upload()];
    tale.foreign([
      [one.id, 80],
      [other.id, 20],
    ]);
    const { status, reason } = await tale.run(STATUS);
    expect(status).toBe("idle");
    expect(reason).toMatch(
      /^Which version of the live split is the canary can't be told\. Live is deployment /,
    );
    expect(tale.warnings()).toEqual([]);
    expect(await tale.run({ ...STATUS, stable: id(one.id) })).toMatchObject({
      status: "waiting",
      canaryId: other.id,
      percentage: 20,
    });
    expect((await tale.run({ ...STATUS, stable: { kind: "tag", tag: "v1" } })).status).toBe("idle");
  });

  test("where nothing was ever deployed", async () => {
    const tale = setTale();
    tale.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect(await tale.run(STATUS)).toMatchObject({
      status: "idle",
      reason: "This Worker has no deployment.",
    });
  });
});

describe("status fails", () => {
  test("where Cloudflare doesn't answer", async () => {
    const tale = setTale();
    tale.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(500) });
    const { status, reason } = await tale.run(STATUS);
    expect(status).toBe("failed");
    expect(reason).toMatch(/Nothing was written\.$/);
  });

  test("where it is cancelled while the checks look, and still says what is live", async () => {
    const tale = setTale({ judge: { look: (_, signal) => tale.clock.sleep(60_000, signal).then(() => []) } });
    tale.split(10);
    const { work, cancel } = tale.begin(STATUS);
    tale.after(1_000, () => cancel());
    expect(await tale.clock.run(work)).toMatchObject({
      status: "failed",
      percentage: 10,
      reason: `Cancelled by SIGINT before the first write: nothing was written. Live is ${short(tale.stable.id)} at 90 %, ${short(tale.canary.id)} at 10 %.`,
    });
  });
});
