import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { nothingToSettle, settleInPost } from "../../../src/rollout/end/settle-in-post.ts";
import { DEFAULT_CODE_UPDATE, type Policy } from "../../../src/rollout/model.ts";
import type { SettleState } from "../../../src/rollout/ports.ts";
import { type Bench, RUN, setBench } from "../bench.ts";

/** A main that was killed when its step of 10 % was live. */
async function killed() {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  bench.requests();
  const state = bench.saved.at(-1);
  if (!state) throw new Error("nothing was saved");
  return { ...bench, active, state };
}

function post({ ports, run }: Bench, state: SettleState | undefined, onCancel: Policy = "rollback") {
  const annotations = { triggeredBy: "push", run: RUN };
  return run(
    settleInPost(ports, state, {
      onCancel,
      scriptName: "my-worker",
      codeUpdate: undefined,
      annotations,
      mainBeganAgo: 60_000,
    }),
  );
}

const posts = (requests: readonly string[]) => requests.filter((line) => line.startsWith("POST"));

describe("post has nothing to do", () => {
  test("where main has finished, or ended before it adopted anything", async () => {
    const { state } = await killed();
    expect(nothingToSettle({ ...state, phase: "finished" }, true)).toContain("the main step finished");
    expect(nothingToSettle(undefined, true)).toContain("the main step ended before its first write");
  });

  test("and has something where main was stopped, or could not reach what it aimed at", async () => {
    const { state } = await killed();
    const goal = { policy: "rollback", cause: "failed", why: "It failed" } as const;
    expect(nothingToSettle(state, false)).toBeUndefined();
    expect(nothingToSettle({ ...state, phase: "finished", goal }, true)).toBeUndefined();
    expect(nothingToSettle(undefined, false)).toBeUndefined();
  });
});

describe("after a main that was killed, post", () => {
  test("rolls back, at once, and looks again 15 s later", async () => {
    const bench = await killed();
    const started = bench.clock.now();
    expect(await post(bench, bench.state)).toMatchObject({ status: "rolled-back" });
    expect(bench.live()).toBe("stable 100");
    expect(bench.requests()).toEqual([
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      "GET deployments → 200",
    ]);
    expect(bench.clock.now() - started).toBe(15_000);
  });

  test("leaves the split where on-cancel says hold", async () => {
    const bench = await killed();
    expect(await post(bench, bench.state, "hold")).toMatchObject({ status: "held" });
    expect(posts(bench.requests())).toEqual([]);
  });

  test("does what main had decided, whatever on-cancel says", async () => {
    const bench = await killed();
    const goal = { policy: "rollback", cause: "failed", why: "The canary failed" } as const;
    const outcome = await post(bench, { ...bench.state, goal }, "hold");
    expect(outcome).toMatchObject({
      status: "rolled-back",
      reason: expect.stringContaining("The canary failed"),
    });
    expect(bench.cloud.live("my-worker")?.json.annotations?.["workers/message"]).toMatch(
      /^rollback \w+ failed run /,
    );
  });

  test("does not look a second time where main had said its last word", async () => {
    const bench = await killed();
    const goal = { policy: "rollback", cause: "failed", why: "The canary failed" } as const;
    const started = bench.clock.now();
    await post(bench, { ...bench.state, phase: "finished", goal });
    expect(bench.live()).toBe("stable 100");
    expect(bench.clock.now()).toBe(started);
  });

  test("rolls back once more when a write of main's comes late", async () => {
    const bench = await killed();
    bench.after(9_000, () => void bench.ports.api.createDeployment(bench.step(50).deployment));
    expect(await post(bench, bench.state)).toMatchObject({ status: "rolled-back" });
    expect(bench.live()).toBe("stable 100");
    expect(posts(bench.requests())).toEqual([
      "POST deployments 100 → 200",
      "POST deployments 50/50 → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("looks once more where a write counts as absent: one list may lack what came late", async () => {
    const bench = await killed();
    const { deployment } = bench.step(50);
    const { id, createdOn } = bench.state.expected;
    const late = {
      versions: deployment.versions,
      message: deployment.message,
      after: { id, createdOn },
      alike: [],
    };
    bench.after(9_000, () => void bench.ports.api.createDeployment(deployment));
    bench.fault({
      match: { operation: "deployments.list", skip: 2 },
      effect: { kind: "disorder", change: (page) => page.slice(1) },
    });
    expect(await post(bench, { ...bench.state, presumedAbsent: [late] })).toMatchObject({
      status: "rolled-back",
    });
    expect(bench.live()).toBe("stable 100");
  });

  test("leaves a foreign deployment alone", async () => {
    const bench = await killed();
    const id = bench.foreign(bench.canaryId);
    expect(await post(bench, bench.state)).toMatchObject({
      status: "drifted",
      reason: expect.stringContaining(id),
    });
    expect(posts(bench.requests())).toEqual([]);
  });

  test("does not send a rollback again that main had sent, before it is known", async () => {
    const bench = await killed();
    const rollback = {
      versions: [{ versionId: bench.stableId, percentage: 100 }],
      message: `rollback ${bench.canaryId.slice(0, 8)} cancelled run ${RUN.id}.1: fix: carts`,
      triggeredBy: "push",
      force: false,
      codeUpdate: DEFAULT_CODE_UPDATE,
    };
    const live = bench.active.reader.last?.live;
    if (!live) throw new Error("nothing is live");
    bench.active.ledger.intend(rollback, live);
    bench.after(8_000, () => void bench.ports.api.createDeployment(rollback));
    expect(await post(bench, bench.saved.at(-1))).toMatchObject({ status: "rolled-back" });
    expect(posts(bench.requests())).toHaveLength(1);
  });

  test("gives up in time when nothing answers, and says what was live last", async () => {
    const bench = await killed();
    bench.fault({ match: {}, times: Number.POSITIVE_INFINITY, effect: { kind: "hang" } });
    const started = bench.clock.now();
    const outcome = await post(bench, bench.state);
    expect(outcome).toMatchObject({ status: "failed", reason: expect.stringContaining("can't be read") });
    expect(bench.clock.now() - started).toBeLessThan(285_000);
  });
});

describe("out of reach of Cloudflare, post", () => {
  const unreachable = (bench: Bench) =>
    bench.fault({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });

  test("says what was live last, and how to roll back by hand", async () => {
    const bench = await killed();
    bench.after(10_000, () => unreachable(bench));
    expect(await post(bench, bench.state)).toMatchObject({
      status: "failed",
      reason: expect.stringMatching(
        new RegExp(
          `^Main was interrupted\\. What is live can't be read, last known as deployment [-0-9a-f]{36} \\(${bench.stableId.slice(0, 8)} at 100 %\\) .*, so nothing further was written: GET .*\\. To roll back by hand: npx wrangler versions deploy ${bench.stableId}@100% --name my-worker --yes$`,
        ),
      ),
      stableId: bench.stableId,
      canaryId: bench.canaryId,
      live: { versions: [{ versionId: bench.stableId, percentage: 100 }] },
    });
  });

  test("and with no state says that nobody knows", async () => {
    const bench = setBench();
    unreachable(bench);
    const outcome = await post(bench, undefined);
    expect(outcome).toMatchObject({
      status: "failed",
      reason: expect.stringMatching(
        /^Main was interrupted\. What is live can't be read, so nothing further was written: GET .*503.*\.$/,
      ),
    });
    expect(outcome).not.toMatchObject({ reason: expect.stringContaining("by hand") });
    expect(outcome).not.toHaveProperty("live");
    expect(outcome).not.toHaveProperty("stableId");
  });

  test("gives up after 4 minutes in all", async () => {
    const bench = await killed();
    unreachable(bench);
    const started = bench.clock.now();
    await post(bench, bench.state);
    expect(bench.clock.now() - started).toBe(240_000);
  });
});

describe("after a main whose state never reached post", () => {
  test("its step is found by this run's marker, and rolled back", async () => {
    const bench = await killed();
    expect(await post(bench, undefined)).toMatchObject({ status: "rolled-back" });
    expect(bench.live()).toBe("stable 100");
  });

  test("its step is found also when it comes late", async () => {
    const bench = setBench();
    bench.after(5_000, () => void bench.ports.api.createDeployment(bench.step(10).deployment));
    expect(await post(bench, undefined)).toMatchObject({ status: "rolled-back" });
    expect(bench.live()).toBe("stable 100");
  });

  test("another run's step, or one of this run's that is a minute old, is nobody's business", async () => {
    const bench = await killed();
    await bench.clock.drain(bench.clock.now() + 61_000);
    expect(await post(bench, undefined)).toMatchObject({ kind: "nothing" });

    const other = setBench();
    const { deployment } = other.step(10);
    const message = deployment.message.replace(RUN.id, "777");
    await other.run(other.ports.api.createDeployment({ ...deployment, message }));
    expect(await post(other, undefined)).toMatchObject({ kind: "nothing" });
    expect(other.live()).toBe("stable 90, canary 10");
  });
});
