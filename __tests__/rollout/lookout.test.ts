import { describe, expect, test } from "vitest";
import { duplicated, reversed } from "../../simulator/faults.ts";
import { Lookout } from "../../src/rollout/lookout.ts";
import { setBench } from "./bench.ts";

const LIST = { operation: "deployments.list" } as const;
const STALE = { kind: "stale", forMs: 3_000 } as const;

describe("the lookout", () => {
  test("is not taken in by entries that come twice or out of order", async () => {
    const bench = setBench();
    const id = bench.foreign(bench.canaryId);
    const lookout = new Lookout(bench.ports);
    for (const effect of [duplicated(), reversed()]) {
      bench.fault({ match: LIST, effect });
      const { live, deployments } = await bench.run(lookout.read(bench.patience()));
      expect([live?.id, deployments.length]).toEqual([id, 2]);
    }
  });

  test("goes on from nothing older than what it has seen, whoever made it", async () => {
    const bench = setBench();
    const lookout = new Lookout(bench.ports);
    const id = bench.foreign(bench.canaryId);
    await bench.run(lookout.read(bench.patience()));
    bench.fault({ match: LIST, effect: STALE });
    expect((await bench.run(lookout.read(bench.patience()))).live?.id).toBe(id);
    expect(bench.events).toContainEqual({ type: "stale", lacks: id });
  });

  test("gives a list up that stays older, and names what it lacks", async () => {
    const bench = setBench();
    const lookout = new Lookout(bench.ports);
    bench.foreign(bench.canaryId);
    await bench.run(lookout.read(bench.patience()));
    bench.fault({
      match: LIST,
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "stale", forMs: 3_600_000 },
    });
    await expect(bench.run(lookout.read(bench.patience("working", 7_000)))).rejects.toThrow(
      /lacks deployment .*stable|lacks deployment/,
    );
  });

  test("knows of what the API said it made, before any list shows it", async () => {
    const bench = setBench();
    const lookout = new Lookout(bench.ports);
    await bench.run(lookout.read(bench.patience()));
    const made = await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
    lookout.heard(made);
    expect(lookout.last?.live?.id).toBe(made.id);
    const newer = bench.foreign(bench.canaryId);
    await bench.run(lookout.read(bench.patience()));
    lookout.heard(made);
    expect(lookout.last?.live?.id).toBe(newer);
  });

  test("takes a read for fresh for a second", async () => {
    const bench = setBench();
    const { lookout, ledger } = await bench.takeOver();
    const listing = await bench.run(lookout.read(bench.patience(), ledger));
    bench.story();
    await bench.clock.drain(bench.clock.now() + 1_000);
    expect(await bench.run(lookout.fresh(listing, bench.patience(), ledger))).toBe(listing);
    await bench.clock.drain(bench.clock.now() + 1);
    expect(await bench.run(lookout.fresh(listing, bench.patience(), ledger))).not.toBe(listing);
    expect(bench.story()).toEqual(["GET deployments → 200"]);
  });
});
