import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { Plan } from "../../../src/rollout/plan.ts";
import type { PreflightFindings, RemainingRollout } from "../../../src/rollout/ports.ts";
import {
  id,
  LIST,
  MINUTE,
  NEVER_DEPLOYED,
  setTale,
  short,
  type Tale,
  UNNAMED,
  VERSIONS,
} from "../scenario.ts";

const HOUR = 60 * MINUTE;
const DRY = { dryRun: true } as const;

/** A judge that foresees this, and remembers what it was asked. */
function foreseeing(foresight: Partial<PreflightFindings> = {}) {
  const asked: RemainingRollout[] = [];
  const judge = {
    look: async () => [],
    preflight: async (remaining: RemainingRollout) => {
      asked.push(remaining);
      return { problems: [], warnings: [], notes: [], ...foresight };
    },
  };
  return { judge, asked };
}

/** Forgets what was deployed before what is live. */
function forget({ cloud, script }: Tale): void {
  for (const { id } of cloud.deployments(script).slice(1)) cloud.deleteDeployment(script, id);
}

function planOf({ events }: Tale): Plan | undefined {
  return events.flatMap((event) => (event.type === "plan" ? [event.plan] : []))[0];
}

describe("the plan of a rollout", () => {
  test("that starts says all that it is going to do, and a dry run ends there", async () => {
    const tale = setTale({ canary: { tag: "v2" } });
    const outcome = await tale.run({ ...DRY, steps: "5:10m..1h, 50:30m, 100" });
    expect(outcome).toMatchObject({
      status: "planned",
      reason: `Planned, and nothing written (dry-run). Live is ${short(tale.stable.id)} at 100 %.`,
      stableId: tale.stable.id,
      canaryId: tale.canary.id,
      percentage: 0,
      made: [],
    });
    const plan = planOf(tale);
    expect(outcome.plan).toEqual(plan);
    expect(plan).toEqual({
      scriptName: "my-worker",
      stable: expect.objectContaining({ id: tale.stable.id, number: 1 }),
      canary: expect.objectContaining({ id: tale.canary.id, number: 2, tag: "v2" }),
      message: "fix: carts",
      schedule: expect.objectContaining({ length: 3 }),
      live: outcome.live,
      next: 0,
      watched: -1,
      begins: [0, 10, 40].map((minutes) => tale.clock.now() + minutes * MINUTE),
      least: 40 * MINUTE,
      longest: 90 * MINUTE,
      ends: tale.clock.now() + 40 * MINUTE,
      notes: [],
    });
    expect(tale.story()).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      `GET versions/${tale.stable.id} → 200`,
      `GET versions/${tale.canary.id} → 200`,
    ]);
    expect(tale.states).toEqual([]);
  });

  test("that goes on counts only what is still to come", async () => {
    const tale = setTale();
    tale.split(10);
    await tale.pass(4 * MINUTE);
    await tale.run({ ...DRY, steps: "10:10m..1h, 50:30m..2h, 100" });
    expect(planOf(tale)).toMatchObject({ next: 1, watched: 0, least: 36 * MINUTE, longest: 176 * MINUTE });
  });

  test("that goes on where the hold's least time is over has only its longest left", async () => {
    const tale = setTale();
    tale.split(10);
    await tale.pass(20 * MINUTE);
    await tale.run({ ...DRY, steps: "10:10m..1h, 50:30m..2h, 100" });
    expect(planOf(tale)).toMatchObject({ next: 1, watched: 0, least: 30 * MINUTE, longest: 160 * MINUTE });
  });

  test("that goes on after its hold watches nothing", async () => {
    const tale = setTale();
    tale.split(10);
    await tale.pass(2 * HOUR);
    await tale.run({ ...DRY, steps: "10:10m..1h, 50:30m, 100" });
    expect(planOf(tale)).toMatchObject({ next: 1, watched: -1, least: 30 * MINUTE, longest: 30 * MINUTE });
  });
});

describe("a canary that serves everything already", () => {
  test("is complete, with no stable to be told, and nothing is checked or written", async () => {
    const { judge, asked } = foreseeing({ problems: ["never asked"] });
    const tale = setTale({ judge });
    tale.foreign(tale.canary.id);
    forget(tale);
    const outcome = await tale.run();
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `The canary serves everything already: ${short(tale.canary.id)} at 100 %.`,
      percentage: 100,
    });
    expect(outcome).not.toHaveProperty("stableId");
    expect(outcome.plan).toMatchObject({ stable: { id: "" }, next: 3, watched: -1, least: 0 });
    expect(asked).toEqual([]);
    expect(tale.story()).toEqual(["GET deployments → 200", "GET versions?deployable=true → 200"]);
  });

  test("is complete also where its stable is too old to be deployed", async () => {
    const tale = setTale();
    for (let n = 0; n < 100; n += 1) tale.upload();
    const last = tale.upload();
    tale.foreign(last.id);
    expect(await tale.run({ canary: id(last.id) })).toMatchObject({
      status: "completed",
      stableId: tale.stable.id,
      reason: expect.stringContaining("that was the schedule's last step."),
    });
    expect(tale.writes()).toEqual([]);
  });

  test("and is to be watched needs a stable to go back to", async () => {
    const tale = setTale();
    tale.foreign(tale.canary.id);
    forget(tale);
    const { status, reason } = await tale.run({ steps: "50:10m, 100:10m" });
    expect(status).toBe("failed");
    expect(reason).toBe(
      `No earlier deployment tells which version was stable before the canary: set stable-version. Nothing was written. Live is ${short(tale.canary.id)} at 100 %.`,
    );
    const named = await tale.run({ steps: "50:10m, 100:10m", stable: id(tale.stable.id) });
    expect(named).toMatchObject({ status: "completed", stableId: tale.stable.id });
    expect(named.reason).toContain("that was the schedule's last step, and its hold has passed.");
  });
});

describe("before the first write, what is wrong is said all at once:", () => {
  test("the versions", async () => {
    const tale = setTale();
    const { status, reason, ...rest } = await tale.run({
      canary: UNNAMED,
      stable: { kind: "tag", tag: "v9" },
    });
    expect(status).toBe("failed");
    expect(reason).toMatch(
      /^No canary is named: give canary-version\. stable-version "tag:v9": no deployable version has this tag: .*\. Nothing was written\. Live is .* at 100 %\.$/,
    );
    expect(rest).not.toHaveProperty("canaryId");
    expect(tale.writes()).toEqual([]);
  });

  test("the same version twice", async () => {
    const tale = setTale();
    const { reason } = await tale.run({ stable: id(tale.canary.id) });
    expect(reason).toMatch(
      new RegExp(`^canary-version and stable-version are the same version, ${tale.canary.id}\\. Nothing`),
    );
  });

  test("a version that doesn't exist", async () => {
    const tale = setTale();
    const { reason } = await tale.run({ canary: id("0000") });
    expect(reason).toContain('canary-version "0000": this Worker has no deployable version with this id');
  });

  test("a migration, other exports, too little time, and what the checks need", async () => {
    const { judge } = foreseeing({ problems: ["The token may not read analytics."] });
    const tale = setTale({ judge, canary: { migrationTag: "v2", exports: { Cart: 1 } } });
    const { status, reason, canaryId } = await tale.run({ steps: "10:7h, 100", jobLimitMs: 6 * HOUR });
    expect(status).toBe("failed");
    expect(canaryId).toBe(tale.canary.id);
    expect(reason).toMatch(
      /^The canary contains another Durable Object migration \("v2"\) than stable \(none\): Cloudflare can't split traffic between them\. Deploy .*\. The canary declares other exports \(\{"Cart":1\}\) than stable \(none\): the versions of one deployment must agree \(Cloudflare refuses it with code 100405\)\. The schedule takes at least 7h more, and a job on this runner ends after 6h: shorten the holds, or run command: advance from a cron trigger\. The token may not read analytics\. Nothing was written\./,
    );
    expect(tale.writes()).toEqual([]);
    expect(planOf(tale)).toBeUndefined();
  });

  test("stable's own migration and exports, that the canary lacks", async () => {
    const tale = setTale({ stable: { migrationTag: "v1", exports: { Cart: 1 } } });
    const { reason } = await tale.run();
    expect(reason).toContain('another Durable Object migration (none) than stable ("v1")');
    expect(reason).toContain('declares other exports (none) than stable ({"Cart":1})');
  });

  test("a stable that can't be deployed any more", async () => {
    const tale = setTale();
    for (let n = 0; n < 100; n += 1) tale.upload();
    const last = tale.upload();
    const { status, reason } = await tale.run({ canary: id(last.id) });
    expect(status).toBe("failed");
    expect(reason).toContain(
      `Stable ${tale.stable.id} is live but not deployable any more (only the latest 100 uploads are), so no split with it and no rollback to it can be made.`,
    );
  });

  test("what is live", async () => {
    const tale = setTale();
    tale.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect((await tale.run()).reason).toBe(
      "This Worker has no deployment yet: deploy it once. Nothing was written.",
    );
    const other = tale.upload();
    tale.foreign(other.id);
    expect((await tale.run({ stable: id(tale.stable.id) })).reason).toMatch(
      new RegExp(`^stable-version ${tale.stable.id} is not live: ${short(other.id)} at 100 % is\\. Nothing`),
    );
  });

  test("another canary's rollout, unless it is to be replaced", async () => {
    const tale = setTale();
    const other = tale.upload();
    tale.foreign([
      [tale.stable.id, 80],
      [other.id, 20],
    ]);
    const { status, reason } = await tale.run();
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `^Another canary's rollout is under way: ${short(tale.stable.id)} at 80 %, ${short(other.id)} at 20 %\\. Let it end, take it back with command: rollback, or set on-conflict: replace to put ${short(tale.canary.id)} in the place of ${short(other.id)}\\.`,
      ),
    );
    tale.story();
    expect((await tale.run({ onConflict: "replace", steps: "10, 100" })).status).toBe("completed");
    expect(tale.writes()).toEqual(["POST deployments 90/10 → 200", "POST deployments 100 → 200"]);
  });
});

describe("a job that ends", () => {
  test("before the holds' longest time is over: is a warning, and no reason not to begin", async () => {
    const tale = setTale();
    const outcome = await tale.run({ ...DRY, steps: "10:1h..7h, 100", jobLimitMs: 6 * HOUR });
    expect(outcome.status).toBe("planned");
    expect(tale.warnings()).toEqual([
      "The holds may take 7h at their longest, and a job on this runner ends after 6h.",
    ]);
  });

  test("just when they are over, or where nobody knows: nothing is said", async () => {
    const tale = setTale();
    for (const jobLimitMs of [6 * HOUR, undefined]) {
      const steps = jobLimitMs === undefined ? "10:1d, 100" : "10:6h, 100";
      expect(await tale.run({ ...DRY, steps, jobLimitMs })).toMatchObject({
        status: "planned",
        plan: { notes: [] },
      });
    }
  });
});

describe("the checks are asked what they need", () => {
  test("of the steps that are still to come", async () => {
    const { judge, asked } = foreseeing();
    const tale = setTale({ judge });
    await tale.run(DRY);
    tale.split(10);
    await tale.run(DRY);
    await tale.pass(11 * MINUTE);
    await tale.run({ steps: "10:10m, 20" });
    expect(asked).toMatchObject([
      { from: 0, preview: true, stableId: tale.stable.id },
      { from: 0, preview: true },
      { from: 1, preview: false, now: tale.clock.now(), schedule: [{ percent: 10 }, { percent: 20 }] },
    ]);
  });

  test("and what they have to say is in the log and in the plan", async () => {
    const { judge } = foreseeing({ warnings: ["A hold of 2m is short."], notes: ["No comparison at 100."] });
    const tale = setTale({ judge });
    await tale.run({ ...DRY, steps: "10:1h..7h, 100", jobLimitMs: 6 * HOUR });
    expect(tale.warnings()).toEqual([expect.stringContaining("at their longest"), "A hold of 2m is short."]);
    expect(planOf(tale)?.notes).toEqual(["No comparison at 100."]);
  });
});

describe("what can't be read before the first write", () => {
  test("is asked again for a minute, and then nothing was written", async () => {
    const tale = setTale();
    tale.faults.add({ match: VERSIONS, times: Number.POSITIVE_INFINITY, effect: serverError(502) });
    const started = tale.clock.now();
    const { status, reason } = await tale.run();
    expect(status).toBe("failed");
    expect(reason).toMatch(/^GET .*502.*\. Nothing was written\. Live is .* at 100 %\.$/);
    expect(tale.clock.now() - started).toBe(60_000);
    expect(tale.events.filter(({ type }) => type === "retry")[0]).toMatchObject({
      what: "the list of versions",
      attempt: 1,
    });
  });

  test("and a version is named by what it was asked for", async () => {
    const tale = setTale();
    tale.faults.add({ match: { operation: "versions.get" }, effect: serverError(502) });
    expect((await tale.run(DRY)).status).toBe("planned");
    expect(tale.events).toContainEqual(
      expect.objectContaining({ type: "retry", what: `version ${short(tale.stable.id)}` }),
    );
  });

  test("for the checks is asked again, too", async () => {
    let asked = 0;
    const preflight = async (): Promise<PreflightFindings> => {
      asked += 1;
      if (asked === 1) throw new ApiError("busy", { retry: true, write: "absent" });
      return { problems: [], warnings: [], notes: ["Asked twice."] };
    };
    const tale = setTale({ judge: { look: async () => [], preflight } });
    expect(await tale.run(DRY)).toMatchObject({ status: "planned", plan: { notes: ["Asked twice."] } });
    expect(tale.events).toContainEqual(
      expect.objectContaining({ type: "retry", what: "what the checks need" }),
    );
  });

  test("is no longer waited for after a cancel", async () => {
    const tale = setTale();
    tale.faults.add({ match: VERSIONS, times: Number.POSITIVE_INFINITY, effect: serverError(502) });
    const { work, cancel } = tale.begin();
    tale.after(2_000, () => cancel());
    expect((await tale.clock.run(work)).reason).toMatch(
      /^Cancelled by SIGINT before the first write: nothing was written\. Live is/,
    );
  });
});
