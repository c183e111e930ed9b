import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import {
  type FaultRule,
  htmlPage,
  reversed,
  serverError,
  tooManyRequests,
} from "../../../simulator/faults/rules.ts";
import { setBench } from "../bench.ts";

const CREATE = { operation: "deployments.create" } as const;
const LIST = { operation: "deployments.list" } as const;

/** Writes one step of 10 %, with these faults on the way. */
async function writeWith(...faults: readonly FaultRule[]) {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  bench.requests();
  bench.fault(...faults);
  const started = bench.clock.now();
  const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  return { ...bench, active, written, took: bench.clock.now() - started };
}

describe("a write that is answered", () => {
  test("is followed by one read, and is live", async () => {
    const { written, requests, live, active } = await writeWith();
    expect(written.kind).toBe("live");
    expect(requests()).toEqual(["POST deployments 90/10 → 200", "GET deployments → 200"]);
    expect(live()).toBe("stable 90, canary 10");
    expect(active.ledger.pending).toEqual([]);
  });

  test("is saved before it is sent, and as made before it is verified", async () => {
    const { saved } = await writeWith();
    expect(saved.map(({ pending, own }) => [pending.length, own.length])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  test("is never doubted: a list without it is asked again", async () => {
    const stale = { match: LIST, times: 2, effect: { kind: "stale", forMs: 3_600_000 } } as const;
    const { written, requests, took } = await writeWith(stale);
    expect(written.kind).toBe("live");
    expect(requests()).toEqual(["POST deployments 90/10 → 200", ...Array(3).fill("GET deployments → 200")]);
    expect(took).toBe(2_000);
  });

  test("may be verified by a list in any order", async () => {
    expect((await writeWith({ match: LIST, effect: reversed() })).written.kind).toBe("live");
  });
});

describe("what was written", () => {
  test("is told with its purpose, and with its index where it is a step", async () => {
    const { events, written, active, run, budget, stableId } = await writeWith();
    if (written.kind !== "live") throw new Error(written.kind);
    expect(events).toEqual([
      {
        type: "deployed",
        purpose: "step",
        index: 0,
        deployment: expect.objectContaining({ id: written.deployment.id }),
      },
    ]);
    const versions = [{ versionId: stableId, percentage: 100 }];
    const rollback = { purpose: "rollback", deployment: { ...ROLLBACK, versions } } as const;
    await run(active.writer.write(rollback, written.listing, budget()));
    expect(events.at(-1)).not.toHaveProperty("index");
    expect(events.at(-1)).toMatchObject({ type: "deployed", purpose: "rollback" });
  });

  test("has an age from then on; what others deployed has none", async () => {
    const { written, active, clock } = await writeWith();
    if (written.kind !== "live") throw new Error(written.kind);
    await clock.drain(clock.now() + 1_234);
    expect(active.writer.ageOf(written.deployment)).toBe(1_234);
    expect(active.writer.ageOf({ ...written.deployment, id: "another" })).toBeUndefined();
  });

  test("leaves nothing to wait for, cancelled or not", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    bench.fault({ match: CREATE, delayMs: { before: 1_000 } });
    bench.after(500, bench.cancel);
    const settling = bench.budget("settling");
    expect((await bench.run(active.writer.write(bench.step(10), from, settling))).kind).toBe("live");
    expect(bench.clock.pending).toBe(0);
    const { cancel, clock } = await writeWith();
    cancel();
    await Promise.resolve();
    expect(clock.pending).toBe(0);
  });
});

const ROLLBACK = {
  message: "rollback",
  triggeredBy: "push",
  force: false,
  codeUpdate: { mode: "immediate" },
} as const;

describe("a write that was made, and whose answer was lost", () => {
  const lost: Record<string, FaultRule> = {
    "a reset": { match: CREATE, effect: { kind: "reset" }, phase: "after" },
    "a hang": { match: CREATE, effect: { kind: "hang" }, phase: "after" },
    "a 5xx": { match: CREATE, effect: serverError(503), phase: "after" },
    "a page of HTML": { match: CREATE, effect: htmlPage(200), phase: "after" },
    "a broken line": { match: CREATE, effect: { kind: "truncate" } },
    "broken JSON": { match: CREATE, effect: { kind: "cut" } },
  };
  test.each(Object.entries(lost))("%s: is found in the list, and not sent again", async (_, fault) => {
    const { written, requests, cloud, events } = await writeWith(fault);
    expect(written.kind).toBe("live");
    expect(events.map(({ type }) => type)).toEqual(["unknown-outcome", "resolved", "deployed"]);
    expect(events[1]).toMatchObject({ deployment: { id: cloud.live("my-worker")?.id } });
    expect(requests().filter((line) => line.startsWith("POST"))).toHaveLength(1);
    expect(cloud.deployments("my-worker")).toHaveLength(2);
  });

  test("is found also when the list shows it late", async () => {
    const { written, requests, took } = await writeWith(
      { match: CREATE, effect: { kind: "reset" }, phase: "after" },
      { match: LIST, times: 4, effect: { kind: "stale", forMs: 3_600_000 } },
    );
    expect(written.kind).toBe("live");
    expect(requests().filter((line) => line.startsWith("POST"))).toHaveLength(1);
    expect(took).toBe(4_000);
  });
});

describe("a write that was not made", () => {
  test("without an answer: is sent again only when not in the list for 5 s", async () => {
    const { written, requests, took, events } = await writeWith({ match: CREATE, effect: { kind: "reset" } });
    expect(written.kind).toBe("live");
    expect(events.map(({ type }) => type)).toEqual(["unknown-outcome", "resolved", "deployed"]);
    expect(events[1]).toEqual({ type: "resolved", lackedMs: 5_000 });
    expect(requests()).toEqual([
      "POST deployments 90/10 → reset",
      ...Array(6).fill("GET deployments → 200"),
      "POST deployments 90/10 → 200",
      "GET deployments → 200",
    ]);
    expect(took).toBe(5_000);
  });

  test("by a 429: is sent again after what it asks to wait, and a read", async () => {
    const { written, requests, took } = await writeWith({ match: CREATE, effect: tooManyRequests(7) });
    expect(written.kind).toBe("live");
    expect(requests()).toEqual([
      "POST deployments 90/10 → 429",
      "GET deployments → 200",
      "POST deployments 90/10 → 200",
      "GET deployments → 200",
    ]);
    expect(took).toBe(7_350);
  });

  test("by a refusal: is sent once", async () => {
    const refusal = { kind: "answer", status: 400, body: REFUSED } as const;
    const { written, requests } = await writeWith({ match: CREATE, effect: refusal });
    expect(written).toMatchObject({ kind: "refused" });
    expect(requests()).toEqual(["POST deployments 90/10 → 400"]);
  });

  test("is sent three times at the most", async () => {
    const { written, requests, events, took } = await writeWith({
      match: CREATE,
      times: 3,
      effect: tooManyRequests(),
    });
    expect(written.kind).toBe("refused");
    expect(events.filter(({ type }) => type === "retry")).toMatchObject([
      { what: "the deployment", attempt: 1, waitMs: 750 },
      { what: "the deployment", attempt: 2, waitMs: 1_500 },
    ]);
    expect(took).toBe(2_250);
    expect(requests().filter((line) => line.startsWith("POST"))).toHaveLength(3);
  });

  test("by a 429 that asks for Cloudflare's five minutes: is sent again after them", async () => {
    const { written, took } = await writeWith({ match: CREATE, effect: tooManyRequests(300) });
    expect([written.kind, took]).toEqual(["live", 315_000]);
  });

  test("by a 429 that asks for longer than there is time: is not sent again", async () => {
    const { written, requests } = await writeWith({ match: CREATE, effect: tooManyRequests(3_600) });
    expect(written.kind).toBe("refused");
    expect(requests()).toEqual(["POST deployments 90/10 → 429"]);
  });
});

const REFUSED = JSON.stringify({
  success: false,
  errors: [{ code: 100405, message: "exports" }],
  result: null,
});

describe("somebody else", () => {
  test("who deploys right before it: ours is on top, and that is said", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    const id = bench.foreign(bench.canaryId);
    const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
    expect(written).toMatchObject({ kind: "overwrote", foreign: { id } });
  });

  test("who deploys right after it: theirs is live", async () => {
    const bench = setBench(CALM_LIST);
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    bench.fault({ match: CREATE, delayMs: { after: 500 } });
    bench.after(100, () => bench.foreign(bench.canaryId));
    const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
    expect(written).toMatchObject({ kind: "drift", listing: { live: { versions: [{ percentage: 100 }] } } });
  });

  test("who deploys while an answer is waited for: nothing is sent again", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    bench.fault({ match: CREATE, effect: { kind: "reset" } });
    bench.after(2_500, () => bench.foreign(bench.canaryId));
    bench.requests();
    expect(await bench.run(active.writer.write(bench.step(10), from, bench.budget()))).toMatchObject({
      kind: "drift",
    });
    expect(bench.requests().filter((line) => line.startsWith("POST"))).toHaveLength(1);
  });
});

describe("a cancel", () => {
  test("while the write is in flight leaves it two seconds to be answered, and it stays pending", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    bench.fault({ match: CREATE, delayMs: { before: 8_000 } });
    bench.after(1_000, bench.cancel);
    const started = bench.clock.now();
    await expect(bench.run(active.writer.write(bench.step(10), from, bench.budget()))).rejects.toThrow(
      "cancelled by SIGINT",
    );
    expect(bench.clock.now() - started).toBe(3_000);
    expect(active.ledger.pending).toHaveLength(1);
    expect(active.ledger.canaryDeployed).toBe(true);
  });

  test("with the time used up: nothing is begun", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    bench.cancel();
    await bench.clock.drain(bench.clock.now() + 8_000);
    bench.requests();
    const from = await bench.run(active.reader.read(bench.budget("settling"), active.ledger));
    await expect(
      bench.run(active.writer.write(bench.step(10), from, bench.budget("settling"))),
    ).rejects.toThrow("no time left");
    expect(bench.requests()).toEqual(["GET deployments → 200"]);
  });

  test("makes nothing absent: only its appearance tells, until the time is over", async () => {
    const bench = setBench();
    const active = await bench.beginRollout();
    const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
    bench.cancel();
    bench.fault({ match: CREATE, effect: { kind: "reset" } });
    await expect(
      bench.run(active.writer.write(bench.step(10), from, bench.budget("settling"))),
    ).rejects.toThrow("the request got no answer");
    expect(active.ledger.pending).toHaveLength(1);
  });
});

test("behind the fence nothing is sent, and the intent is taken back", async () => {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  bench.requests();
  bench.raiseFence();
  await expect(bench.run(active.writer.write(bench.step(10), from, bench.budget()))).rejects.toThrow(
    "the post step has started",
  );
  expect(bench.requests()).toEqual([]);
  expect(bench.saved.at(-1)).toMatchObject({ pending: [], presumedAbsent: [] });
});

test("a split whose write turns out not to have been made is sent again, on a new read", async () => {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  if (!from.live) throw new Error("nothing is live");
  active.ledger.intend(bench.step(10).deployment, from.live);
  bench.requests();
  const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  expect(written.kind).toBe("live");
  expect(bench.requests()).toEqual([
    ...Array(6).fill("GET deployments → 200"),
    "POST deployments 90/10 → 200",
    "GET deployments → 200",
  ]);
});

test("a write is not sent where another one of ours has come late: what is live has moved", async () => {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  if (!from.live) throw new Error("nothing is live");
  active.ledger.intend(bench.step(10).deployment, from.live);
  const late = bench.step(5).deployment;
  active.ledger.intend(late, from.live);
  bench.after(2_500, () => void bench.ports.api.createDeployment(late));
  bench.requests();
  const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  expect(written).toMatchObject({ kind: "moved", listing: { live: { versions: [{}, { percentage: 5 }] } } });
  expect(bench.requests().filter((line) => line.startsWith("POST"))).toEqual(["POST deployments 95/5 → 200"]);
});

test("a split whose write is still unknown is looked for before it is sent", async () => {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  if (!from.live) throw new Error("nothing is live");
  active.ledger.intend(bench.step(10).deployment, from.live);
  await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
  bench.requests();
  const written = await bench.run(active.writer.write(bench.step(10), from, bench.budget("settling")));
  expect(written.kind).toBe("live");
  expect(bench.requests()).toEqual(["GET deployments → 200", "GET deployments → 200"]);
});
