import { describe, expect, test } from "vitest";
import { duplicated, reversed } from "../../../simulator/faults/rules.ts";
import { atEnd, type Listing } from "../../../src/rollout/deployments/listing.ts";
import { DeploymentReader } from "../../../src/rollout/deployments/reader.ts";
import { setBench } from "../bench.ts";
import { NEVER_DEPLOYED } from "../scenario.ts";

const LIST = { operation: "deployments.list" } as const;
const STALE = { kind: "stale", forMs: 3_000 } as const;

describe("the deployment reader", () => {
  test("is not taken in by entries that come twice or out of order", async () => {
    const bench = setBench();
    const id = bench.foreign(bench.canaryId);
    const reader = new DeploymentReader(bench.ports);
    for (const effect of [duplicated(), reversed()]) {
      bench.fault({ match: LIST, effect });
      const { live, deployments } = await bench.run(reader.read(bench.budget()));
      expect([live?.id, deployments.length]).toEqual([id, 2]);
    }
  });

  test("goes on from nothing older than what it has seen, whoever made it", async () => {
    const bench = setBench();
    const reader = new DeploymentReader(bench.ports);
    const id = bench.foreign(bench.canaryId);
    await bench.run(reader.read(bench.budget()));
    bench.fault({ match: LIST, effect: STALE });
    expect((await bench.run(reader.read(bench.budget()))).live?.id).toBe(id);
    expect(bench.events).toContainEqual({ type: "stale", lacks: id });
  });

  test("gives a list up that stays older, and names what it lacks", async () => {
    const bench = setBench();
    const reader = new DeploymentReader(bench.ports);
    const [before] = bench.cloud.deployments("my-worker");
    const id = bench.foreign(bench.canaryId);
    await bench.run(reader.read(bench.budget()));
    bench.fault({ match: LIST, times: Number.POSITIVE_INFINITY, effect: { kind: "stale", forMs: 60_000 } });
    const started = bench.clock.now();
    const given = bench.run(reader.read(bench.budget("working", 7_500)));
    await expect(given).rejects.toMatchObject({
      name: "StaleError",
      message: `the list of deployments lacks deployment ${id}, which is known to have been made (it ends with ${before?.id.slice(0, 8)}, ${bench.stableId.slice(0, 8)} at 100 %)`,
    });
    expect(bench.clock.now() - started).toBe(7_500);
    expect(bench.events.filter(({ type }) => type === "stale")).toHaveLength(8);
    expect(reader.last?.live?.id).toBe(id);
  });

  test("is not taken in by a list that is empty", async () => {
    const bench = setBench();
    const { reader, ledger } = await bench.beginRollout();
    bench.fault({ match: LIST, times: Number.POSITIVE_INFINITY, effect: NEVER_DEPLOYED });
    await expect(bench.run(reader.read(bench.budget("working", 1_000), ledger))).rejects.toThrow(
      `lacks deployment ${reader.last?.live?.id}, which is known to have been made (it ends with nothing)`,
    );
  });

  test("wants in the list what the ledger expects, also where it has seen nothing itself", async () => {
    const bench = setBench();
    const { ledger } = await bench.beginRollout();
    const made = await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
    const live = bench.saved.at(-1)?.adopted;
    if (live === undefined) throw new Error("nothing was saved");
    ledger.confirm(made, {
      message: made.message ?? "",
      versions: made.versions,
      after: live,
      alike: [],
    });
    bench.fault({ match: LIST, times: 2, effect: { kind: "stale", forMs: 60_000 } });
    const reader = new DeploymentReader(bench.ports);
    expect((await bench.run(reader.read(bench.budget(), ledger))).live?.id).toBe(made.id);
    expect(bench.events.filter(({ type }) => type === "stale")).toHaveLength(2);
  });

  test("teaches the ledger what was made", async () => {
    const bench = setBench();
    const { reader, ledger } = await bench.beginRollout();
    const { live } = await bench.run(reader.read(bench.budget(), ledger));
    if (live === undefined) throw new Error("nothing is live");
    ledger.intend(bench.step(10).deployment, live);
    const made = await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
    await bench.run(reader.read(bench.budget(), ledger));
    expect([ledger.own, ledger.pending]).toEqual([[made.id], []]);
  });

  test("knows of what the API said it made, before any list shows it", async () => {
    const bench = setBench();
    const reader = new DeploymentReader(bench.ports);
    await bench.run(reader.read(bench.budget()));
    const made = await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
    reader.add(made);
    expect(reader.last?.live?.id).toBe(made.id);
    expect(reader.last?.deployments).toHaveLength(2);
    reader.add(made);
    expect(reader.last?.deployments).toHaveLength(2);
    const newer = bench.foreign(bench.canaryId);
    await bench.run(reader.read(bench.budget()));
    reader.add(made);
    expect(reader.last?.live?.id).toBe(newer);
  });

  test("knows of it also where it has not read yet", async () => {
    const bench = setBench();
    const reader = new DeploymentReader(bench.ports);
    expect(reader.last).toBeUndefined();
    const made = await bench.run(bench.ports.api.createDeployment(bench.step(10).deployment));
    reader.add(made);
    expect(reader.last).toEqual({ deployments: [made], live: made, readAt: 0, older: { page: 1 } });
  });

  test("takes a read for fresh for a second", async () => {
    const bench = setBench();
    const { reader, ledger } = await bench.beginRollout();
    const listing = await bench.run(reader.read(bench.budget(), ledger));
    bench.requests();
    await bench.clock.drain(bench.clock.now() + 1_000);
    expect(await bench.run(reader.fresh(listing, bench.budget(), ledger))).toBe(listing);
    await bench.clock.drain(bench.clock.now() + 1);
    expect(await bench.run(reader.fresh(listing, bench.budget(), ledger))).not.toBe(listing);
    expect(bench.requests()).toEqual(["GET deployments → 200"]);
  });

  describe("deciding by older pages", () => {
    const back = (to: number) => (listing: Listing) =>
      listing.deployments.length >= to ? listing.deployments.length : (atEnd(listing) ?? "the whole list");

    async function long(count: number) {
      const bench = setBench({ listParameters: "honoured", listLag: "none" });
      for (let made = 1; made < count; made += 1) {
        await bench.clock.drain(bench.clock.now() + 1_000);
        bench.foreign(bench.stableId);
      }
      await bench.clock.drain(bench.clock.now() + 60_000);
      const reader = new DeploymentReader(bench.ports);
      const first = await bench.run(reader.read(bench.budget()));
      return { ...bench, reader, first };
    }

    test("asks for what the rule needs and no more, and keeps it over later reads", async () => {
      const { reader, first, run, budget, requests, foreign, stableId } = await long(350);
      expect(await run(reader.decide(first, back(100), budget()))).toEqual({ value: 100, listing: first });
      const { value, listing } = await run(reader.decide(first, back(150), budget()));
      expect([value, listing.live, listing.readAt]).toEqual([200, first.live, first.readAt]);
      foreign(stableId);
      const later = await run(reader.read(budget()));
      expect(later.deployments).toHaveLength(201);
      expect((await run(reader.decide(later, back(1_000), budget()))).value).toBe("the whole list");
      expect(reader.last?.deployments).toHaveLength(351);
      expect(requests()).toEqual([
        "GET deployments → 200",
        "GET deployments?page=2 → 200",
        "GET deployments → 200",
        "GET deployments?page=3 → 200",
        "GET deployments?page=4 → 200",
      ]);
    });

    test("asks again for a page of another server's older view, which begins further down", async () => {
      const { reader, first, run, budget, requests, fault, clock } = await long(250);
      fault({
        match: ({ request }) => request.url.includes("page=2"),
        times: 2,
        effect: { kind: "stale", forMs: 62_500 },
      });
      const started = clock.now();
      const { listing } = await run(reader.decide(first, back(200), budget()));
      expect(new Set(listing.deployments.map(({ id }) => id)).size).toBe(200);
      expect(clock.now() - started).toBe(2_000);
      expect(requests().filter((line) => line.includes("page=2"))).toHaveLength(3);
    });
  });
});
