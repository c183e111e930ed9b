import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import { tooManyRequests } from "../../../simulator/faults/rules.ts";
import { endOnDrift, settle, yieldToForeign } from "../../../src/rollout/end/settle.ts";
import type { RolloutEvent } from "../../../src/rollout/events.ts";
import { DEFAULT_CODE_UPDATE } from "../../../src/rollout/model.ts";
import type { SettleGoal } from "../../../src/rollout/ports.ts";
import { RUN, setBench } from "../bench.ts";

const CREATE = { operation: "deployments.create" } as const;
const ROLLBACK: SettleGoal = { policy: "rollback", cause: "failed", why: "The canary failed" };
const HOLD: SettleGoal = { policy: "hold", cause: "cancelled", why: "Cancelled by SIGINT" };

/** A run that has made its step of 10 %. */
async function underWay() {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  if (written.kind !== "live") throw new Error(`the step is ${written.kind}`);
  bench.requests();
  return { ...bench, active, step: written };
}

const drifts = (events: readonly RolloutEvent[]) =>
  events.flatMap((event) => (event.type === "drift" ? [event.fate] : []));
const posts = (requests: readonly string[]) => requests.filter((line) => line.startsWith("POST"));

/** A step of 50 % whose outcome isn't known. */
function setLate(
  active: Awaited<ReturnType<typeof underWay>>["active"],
  versions: readonly { versionId: string }[],
) {
  const late = {
    versions: versions.map(({ versionId }) => ({ versionId, percentage: 50 })),
    message: `canary ${active.ledger.canaryId.slice(0, 8)} 50% 2/3 run 12345678901.1: fix: carts`,
    triggeredBy: "push",
    force: false,
    codeUpdate: DEFAULT_CODE_UPDATE,
  };
  const live = active.reader.last?.live;
  if (!live) throw new Error("nothing is live");
  active.ledger.intend(late, live);
  return late;
}

describe("a rollback", () => {
  test("is one write between two reads, and nothing is aimed at any more", async () => {
    const { run, active, budget, requests, live, saved } = await underWay();
    expect(await run(settle(active, ROLLBACK, budget("settling")))).toEqual({
      status: "rolled-back",
      reason: `The canary failed. Stable ${active.ledger.stableId.slice(0, 8)} is live at 100 % again.`,
    });
    expect(requests()).toEqual([
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
    ]);
    expect(live()).toBe("stable 100");
    expect(saved.at(-1)).not.toHaveProperty("goal");
  });

  test("where the canary never was: writes nothing", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const ending = await bench.run(settle(active, ROLLBACK, bench.budget("settling")));
    expect(ending.status).toBe("failed");
    expect(ending.reason).toContain("The live deployment is unchanged");
    expect(posts(bench.requests())).toEqual([]);
  });

  test("of a canary that was adopted at 100 %", async () => {
    const bench = setBench();
    bench.foreign(bench.canaryId);
    const active = await bench.beginRollout();
    const ending = await bench.run(settle(active, ROLLBACK, bench.budget("settling")));
    expect([ending.status, bench.live()]).toEqual(["rolled-back", "stable 100"]);
  });

  test("that a changed secret blocks is sent again with force", async () => {
    const { run, active, budget, requests, cloud, events } = await underWay();
    cloud.changeSecret("my-worker", "API_KEY");
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect(ending.status).toBe("rolled-back");
    expect(posts(requests())).toEqual([
      "POST deployments 100 → 400",
      "POST deployments?force=true 100 → 200",
    ]);
    expect(events.some(({ type }) => type === "forced")).toBe(true);
  });

  test("to a version that isn't known to have served a moment ago is not forced", async () => {
    const bench = setBench();
    bench.foreign(bench.canaryId);
    const active = await bench.beginRollout();
    const [, before] = bench.cloud.deployments("my-worker");
    bench.cloud.deleteDeployment("my-worker", before?.id ?? "");
    bench.cloud.changeSecret("my-worker", "API_KEY");
    bench.requests();
    const ending = await bench.run(settle(active, ROLLBACK, bench.budget("settling")));
    expect(ending.status).toBe("failed");
    expect(ending.reason).toContain("10220");
    expect(ending.reason).toContain(`npx wrangler versions deploy ${bench.stableId}@100%`);
    expect(posts(bench.requests())).toEqual(["POST deployments 100 → 400"]);
  });

  test("that can't be made says what is live and how to undo it, and stays due for post", async () => {
    const { run, active, budget, fault, saved } = await underWay();
    fault({ match: CREATE, times: 3, effect: tooManyRequests() });
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect(ending.status).toBe("failed");
    expect(ending.reason).toMatch(
      /THE ROLLBACK FAILED: POST .*Live is .* at 90 %, .* at 10 %.*To undo: npx wrangler/,
    );
    expect(saved.at(-1)?.goal).toEqual(ROLLBACK);
  });

  test("with a step's outcome unknown: rolls back at once, and again when the step shows up", async () => {
    const { run, active, budget, clock, step, live, requests, ports } = await underWay();
    const late = setLate(active, step.deployment.versions);
    clock.at(clock.now() + 3_000, () => void ports.api.createDeployment(late));
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect([ending.status, live()]).toEqual(["rolled-back", "stable 100"]);
    expect(posts(requests())).toEqual([
      "POST deployments 100 → 200",
      "POST deployments 50/50 → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("after a cancel: leaves a step's unknown outcome to post, and keeps the aim", async () => {
    const { run, active, budget, step, cancel, saved, clock } = await underWay();
    setLate(active, step.deployment.versions);
    cancel();
    const started = clock.now();
    const ending = await run(settle(active, { ...ROLLBACK, cause: "cancelled" }, budget("settling")));
    expect(ending.status).toBe("rolled-back");
    expect(clock.now() - started).toBeLessThan(1_000);
    expect(saved.at(-1)).toMatchObject({
      goal: { cause: "cancelled" },
      pending: [{ versions: [{}, { percentage: 50 }] }],
    });
  });
});

test("a step that nobody can tell of is left to post, and that is said", async () => {
  const { run, active, budget, step, saved } = await underWay();
  setLate(active, step.deployment.versions);
  const ending = await run(settle(active, HOLD, budget("settling", 2_000)));
  expect(ending.status).toBe("held");
  expect(ending.reason).toMatch(
    /\. The split was left in place; live is .*\. But it is unknown whether the deployment of \S+ at 50 %, \S+ at 50 % was created: the request got no answer; the post step checks again\.$/,
  );
  expect(saved.at(-1)).toMatchObject({ goal: HOLD, pending: [{}] });
});

test("a first step that nobody can tell of is not called rolled back where no rollback was wanted", async () => {
  const bench = setBench();
  const active = await bench.beginRollout();
  const split = [
    { versionId: bench.stableId, percentage: 90 },
    { versionId: bench.canaryId, percentage: 10 },
  ];
  setLate(active, split);
  const ending = await bench.run(settle(active, HOLD, bench.budget("settling", 2_000)));
  expect(ending.status).toBe("failed");
  expect(ending.reason).toMatch(/Last seen live: .* at 100 %\. But it is unknown whether/);
});

describe("a rollback's code update", () => {
  const made = (cloud: Awaited<ReturnType<typeof underWay>>["cloud"]) => cloud.requestLog.writes.at(-1)?.body;

  test("is immediate after a failure, and the default after a cancel", async () => {
    const failed = await underWay();
    await failed.run(settle(failed.active, ROLLBACK, failed.budget("settling")));
    expect(JSON.stringify(made(failed.cloud))).toContain('"immediate"');
    const cancelled = await underWay();
    await cancelled.run(
      settle(cancelled.active, { ...ROLLBACK, cause: "cancelled" }, cancelled.budget("settling")),
    );
    expect(JSON.stringify(made(cancelled.cloud))).not.toContain('"immediate"');
  });

  test("is what the workflow says", async () => {
    const { run, active, budget, cloud } = await underWay();
    const mine = { ...active, codeUpdate: { mode: "deferred", maxDelayS: 77 } } as const;
    await run(settle(mine, ROLLBACK, budget("settling")));
    expect(JSON.stringify(made(cloud))).toContain("77");
  });
});

test("a hold at 100 % says that nothing more was changed", async () => {
  const bench = setBench();
  bench.foreign(bench.canaryId);
  const active = await bench.beginRollout();
  const { status, reason } = await bench.run(settle(active, HOLD, bench.budget("settling")));
  expect(status).toBe("held");
  expect(reason).toMatch(/^Cancelled by SIGINT\. Nothing more was changed; live is \S+ at 100 %\.$/);
});

describe("a hold", () => {
  test("leaves the split and writes nothing", async () => {
    const { run, active, budget, requests } = await underWay();
    const ending = await run(settle(active, HOLD, budget("settling")));
    expect(ending.status).toBe("held");
    expect(ending.reason).toMatch(/^Cancelled by SIGINT\. The split was left in place; live is .* at 90 %/);
    expect(posts(requests())).toEqual([]);
  });

  test("stands against a later rollback: what was decided first is kept", async () => {
    const { run, active, budget, requests } = await underWay();
    active.ledger.setGoal(HOLD);
    expect((await run(settle(active, ROLLBACK, budget("settling")))).status).toBe("held");
    expect(posts(requests())).toEqual([]);
  });
});

describe("a foreign deployment", () => {
  test("that is live is left alone, whatever was aimed at", async () => {
    const { run, active, budget, requests, foreign, canaryId, saved, events } = await underWay();
    const id = foreign(canaryId);
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect(drifts(events)).toEqual(["live"]);
    expect(ending).toMatchObject({ status: "drifted", reason: expect.stringContaining(id) });
    expect(posts(requests())).toEqual([]);
    expect(saved.at(-1)).not.toHaveProperty("goal");
  });

  test("that this run deployed over is restored once, with its own message and the run that did it", async () => {
    const { active, budget, live, cloud, run, requests } = await overwritten();
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect([ending.status, live()]).toEqual(["drifted", "canary 100"]);
    expect(cloud.live("my-worker")?.json.annotations?.["workers/message"]).toBe(
      `hotfix (restored by run ${RUN.id}.1)`,
    );
    expect(posts(requests())).toEqual(["POST deployments 100 → 200"]);
  });

  test("that has been restored is not rolled back", async () => {
    const { active, budget, run, requests } = await overwritten();
    await run(settle(active, HOLD, budget("settling")));
    requests();
    expect((await run(settle(active, ROLLBACK, budget("settling")))).status).toBe("drifted");
    expect(posts(requests())).toEqual([]);
  });

  test("that comes while another one is restored is restored in its place", async () => {
    const { active, budget, run, fault, after, foreign, stableId, live } = await overwritten();
    fault({ match: CREATE, delayMs: 500 });
    after(200, () => foreign(stableId, { message: "second" }));
    expect((await run(settle(active, ROLLBACK, budget("settling")))).status).toBe("drifted");
    expect(live()).toBe("stable 100");
  });

  test("whose structure isn't known can't be restored, and the reason says so", async () => {
    const { active, budget, run, requests, events } = await overwritten({ cohorts: [{ name: "beta" }] });
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect(ending.status).toBe("failed");
    expect(ending.reason).toMatch(/can't restore it \(it has cohorts\).*To undo: npx wrangler/);
    expect(drifts(events)).toEqual(["lost"]);
    expect(posts(requests())).toEqual([]);
  });

  test("of three versions can't be restored either", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    const other = bench.cloud.uploadVersion("my-worker");
    bench.foreign([
      [bench.stableId, 50],
      [bench.canaryId, 30],
      [other.id, 20],
    ]);
    await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
    bench.requests();
    const { status, reason } = await bench.run(settle(active, ROLLBACK, bench.budget("settling")));
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `^Somebody else deployed at the same moment: deployment .* can't restore it \\(.*3 versions.*\\)\\. Live is .* at 90 %, .* at 10 %\\. To undo: npx wrangler versions deploy ${bench.stableId}@50% ${bench.canaryId}@30% ${other.id}@20%`,
      ),
    );
    expect(posts(bench.requests())).toEqual([]);
  });

  test("without a message is restored with one that names it", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    const id = bench.foreign(bench.canaryId);
    await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
    const { status, reason } = await bench.run(settle(active, ROLLBACK, bench.budget("settling")));
    const live = bench.cloud.live("my-worker");
    expect(status).toBe("drifted");
    expect(reason).toMatch(
      new RegExp(
        `^Somebody else deployed at the same moment: deployment ${id} .*\\. This run had overwritten it, so its versions were deployed again \\(deployment ${live?.id}\\)\\. Live is \\S+ at 100 %\\.$`,
      ),
    );
    expect(live?.json.annotations?.["workers/message"]).toBe(
      `deployment ${id.slice(0, 8)} (restored by run ${RUN.id}.1)`,
    );
    expect(bench.events.filter(({ type }) => type === "drift")).toContainEqual(
      expect.objectContaining({ fate: "restored", foreign: expect.objectContaining({ id }) }),
    );
  });

  test("that Cloudflare refuses to restore is reported, with the command that does it", async () => {
    const { active, budget, run, fault, canaryId } = await overwritten();
    fault({ match: CREATE, times: 3, effect: tooManyRequests() });
    const { status, reason } = await run(settle(active, ROLLBACK, budget("settling")));
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `^The canary failed\\. A FOREIGN DEPLOYMENT COULD NOT BE RESTORED: POST .*Live is .* at 10 % \\(since 2026-.*Z\\)\\. To undo: npx wrangler versions deploy ${canaryId}@100%`,
      ),
    );
  });

  test("is restored whatever the run was to do, and says who is to blame where it can't be", async () => {
    const { active, budget, run, fault, live } = await overwritten();
    fault({ match: CREATE, times: 3, effect: tooManyRequests() });
    const from = await run(active.reader.read(budget(), active.ledger));
    const blocked = await run(yieldToForeign(active, from, budget("settling")));
    expect(blocked.reason).toMatch(/^Somebody else deployed\. A FOREIGN DEPLOYMENT COULD NOT BE RESTORED: /);
    const again = await run(active.reader.read(budget(), active.ledger));
    expect((await run(yieldToForeign(active, again, budget("settling")))).status).toBe("drifted");
    expect(live()).toBe("canary 100");
  });

  test("each time that it is restored: is given up after six", async () => {
    const { active, budget, run, fault, clock, foreign, stableId, canaryId, requests } = await overwritten();
    fault({ match: CREATE, times: 6, delayMs: 500 });
    for (let n = 0; n < 6; n += 1)
      clock.at(clock.now() + 200 + n * 500, () =>
        foreign(n % 2 === 0 ? stableId : canaryId, { message: `again ${n}` }),
      );
    const { status, reason } = await run(settle(active, ROLLBACK, budget("settling")));
    expect(status).toBe("failed");
    expect(reason).toContain("RESTORED: other deployments kept going live. Live is ");
    expect(posts(requests())).toHaveLength(6);
  });

  test("with the very split that ours has ends the run, and nothing is written", async () => {
    const { active, budget, run, requests, events } = await overwritten(undefined, 10);
    const ending = await run(settle(active, ROLLBACK, budget("settling")));
    expect(ending.status).toBe("drifted");
    expect(ending.reason).toMatch(
      /\. Deployment \S+ of this run replaced it, with the same versions\. Live is /,
    );
    expect(drifts(events)).toEqual(["live"]);
    expect(posts(requests())).toEqual([]);
  });

  /** A foreign deployment slips in right before our step. */
  async function overwritten(extra?: Readonly<Record<string, unknown>>, share = 100) {
    const bench = setBench(CALM_LIST);
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    const { stableId, canaryId } = bench;
    const shares =
      share === 100
        ? canaryId
        : ([
            [stableId, 90],
            [canaryId, 10],
          ] as const);
    bench.foreign(shares, { message: "hotfix", ...(extra && { extra }) });
    await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
    bench.requests();
    return { ...bench, active };
  }
});

test("what is ours gives no way", async () => {
  const { run, active, budget, step } = await underWay();
  expect(await run(endOnDrift(active, step.listing, budget()))).toBeUndefined();
});
