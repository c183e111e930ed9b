import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../simulator/random.ts";
import { parseStringDictionary } from "../../../simulator/traffic/override-header.ts";
import { keyToPoint, type Served, split, Traffic } from "../../../simulator/traffic/traffic.ts";
import { NOON, staged } from "../../support/simulator.ts";

const OVERRIDE = "cloudflare-workers-version-overrides";
const KEY = "cloudflare-workers-version-key";

function onTheRoad(share: number, options: Parameters<typeof staged>[0] = {}) {
  const scenario = staged(options);
  scenario.cloud.deployForeign("my-worker", [
    [scenario.stable.id, 100 - share],
    [scenario.canary.id, share],
  ]);
  const traffic = new Traffic({ cloud: scenario.cloud, random: createRandom(7).next });
  const visit = (headers: Record<string, string> = {}, url = "/my-worker/") =>
    traffic.target({ method: "GET", url, headers });
  return { ...scenario, traffic, visit };
}

describe("the split", () => {
  it.each([1, 10, 50, 99])("gives the canary its %i %%", async (share) => {
    const { traffic, canary } = onTheRoad(share);
    const visits = 20_000;
    for (let i = 0; i < visits; i++) await traffic.handle({ method: "GET", url: "/my-worker/", headers: {} });
    const expected = (visits * share) / 100;
    const noise = 4 * Math.sqrt(expected * (1 - share / 100));
    expect(Math.abs((traffic.counts.get(canary.id) ?? 0) - expected)).toBeLessThan(noise);
  });

  it("gives nothing at all to a version at 0 %", () => {
    const { visit, stable } = onTheRoad(0);
    const versions = Array.from({ length: 2000 }, () => visit()?.versionId);
    expect(new Set(versions)).toEqual(new Set([stable.id]));
  });

  it("follows a new deployment at once, or when it has spread", () => {
    let now = NOON;
    const { cloud, visit, canary, stable } = onTheRoad(0, {
      now: () => now,
      settings: { propagationMs: 2000 },
    });
    now += 10_000;
    cloud.deployForeign("my-worker", canary.id);
    now += 1999;
    expect(visit()?.versionId).toBe(stable.id);
    now += 1;
    expect(visit()?.versionId).toBe(canary.id);
  });
});

describe("a version key", () => {
  const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

  it("keeps its version while the share rises: nobody flips back, whichever comes first", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(share, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (key, shares, first) => {
          const rising = shares.toSorted((left, right) => left - right);
          const seen = rising.map((canary) => {
            const versions = [
              { version_id: "stable", percentage: 100 - canary },
              { version_id: "canary", percentage: canary },
            ];
            return split(first ? versions.toReversed() : versions, keyToPoint(key));
          });
          const switched = seen.indexOf("canary");
          if (switched !== -1) expect(new Set(seen.slice(switched))).toEqual(new Set(["canary"]));
        },
      ),
    );
  });

  it("is spread evenly, so that keys get the share, too", () => {
    const { visit, canary } = onTheRoad(10);
    const hits = Array.from({ length: 10_000 }, (_, i) => visit({ [KEY]: `user-${i}` })?.versionId);
    const canaries = hits.filter((id) => id === canary.id).length;
    expect(canaries).toBeGreaterThan(880);
    expect(canaries).toBeLessThan(1120);
  });

  it("leads to the same version every time", () => {
    const { visit } = onTheRoad(50);
    const versions = Array.from({ length: 50 }, () => visit({ [KEY]: "somebody" })?.versionId);
    expect(new Set(versions).size).toBe(1);
  });
});

describe("the override header", () => {
  it("leads to a version of the live deployment, also at 0 %", () => {
    const { visit, canary } = onTheRoad(0);
    for (let i = 0; i < 100; i++) {
      const header = `other="x", my-worker="${canary.id}"`;
      expect(visit({ [OVERRIDE]: header })).toMatchObject({ versionId: canary.id, pinned: true });
    }
  });

  it.each([
    ["a version that isn't deployed", (_canary: string, old: string) => `my-worker="${old}"`],
    ["another Worker", (canary: string) => `other-worker="${canary}"`],
    ["no quotes", (canary: string) => `my-worker=${canary}`],
    ["a colon", (canary: string) => `my-worker:"${canary}"`],
    ["a name in capitals", (canary: string) => `My-Worker="${canary}"`],
    ["an open quote", (canary: string) => `my-worker="${canary}`],
    ["rubbish behind", (canary: string) => `my-worker="${canary}", ,`],
    ["nothing", () => ""],
  ])("is passed over silently with %s", (_name, header) => {
    const { visit, cloud, stable, canary } = onTheRoad(0);
    const old = cloud.uploadVersion("my-worker");
    expect(visit({ [OVERRIDE]: header(canary.id, old.id) })).toMatchObject({
      versionId: stable.id,
      pinned: false,
    });
  });
});

describe("a dictionary of RFC 8941", () => {
  it.each([
    ["", {}],
    ['a="1"', { a: "1" }],
    ['  a="1",b="2" ,\tc="3"', { a: "1", b: "2", c: "3" }],
    ['a="1", a="2"', { a: "2" }],
    ['a="1", a', {}],
    ['a="say \\"hi\\" \\\\"', { a: 'say "hi" \\' }],
    ['a="1";q=0.5;x;y="z", *b.c_d-e="2"', { a: "1", "*b.c_d-e": "2" }],
    ['a, b=?0, c=1, d=-1.5, e=tok/en, f=:YQ==:, g=(1 "x" y;q=2), h="1"', { h: "1" }],
    ['g=( "x" );a=1, h="1"', { h: "1" }],
  ])("%s", (header, members) => {
    expect(Object.fromEntries(parseStringDictionary(header) ?? [["void", "x"]])).toEqual(members);
  });

  it.each([
    "=",
    'a="1",',
    ',a="1"',
    'a="1" b="2"',
    'A="1"',
    "a='1'",
    'a="\\x"',
    'a="ü"',
    'a="1";',
    'a="1";="2"',
    "a=(1",
    "a=(1,2)",
    "a=1.2345",
    "a=",
    'a ="1"',
    'a= "1"',
  ])("%s is void", (header) => {
    expect(parseStringDictionary(header)).toBeUndefined();
  });

  it("never throws and never hangs", () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'a="\\,; ()?:1.*A'), maxLength: 60 });
    fc.assert(
      fc.property(hostile, (header) => {
        parseStringDictionary(header);
      }),
    );
  });
});

describe("the way to a Worker", () => {
  it("is named by the host, or by the path's first segment, which the Worker doesn't see", () => {
    const { visit } = onTheRoad(10);
    expect(visit({}, "/my-worker/a/b?c")?.request.url).toBe("/a/b?c");
    expect(visit({}, "/my-worker?c")?.request.url).toBe("/?c");
    expect(visit({ host: "my-worker.example.workers.dev" }, "/a")?.request.url).toBe("/a");
    expect(visit({ host: "127.0.0.1:80" }, "/other/")).toBeUndefined();
  });

  it("ends in a 404 without a deployment", async () => {
    const { cloud, traffic } = onTheRoad(10);
    cloud.uploadVersion("new-worker");
    const response = await traffic.handle({ method: "GET", url: "/new-worker/", headers: {} });
    expect(response.status).toBe(404);
  });
});

describe("what a version answers", () => {
  it("is its id, in a header and in the body, unless told otherwise", async () => {
    const { traffic, stable } = onTheRoad(0);
    expect(await traffic.handle({ method: "GET", url: "/my-worker/", headers: {} })).toMatchObject({
      status: 200,
      headers: { "x-version-id": stable.id },
      body: `${stable.id}\n`,
    });
  });

  it("is reported, exceptions included, which users see as 500", async () => {
    const { cloud, canary } = onTheRoad(100);
    const log: Served[] = [];
    const traffic = new Traffic({
      cloud,
      serve: ({ request }) => {
        if (request.url === "/bad") throw new Error("boom");
        return { status: 201, headers: {}, body: "" };
      },
      onServed: (served) => log.push(served),
    });
    const statuses = [];
    for (const url of ["/my-worker/good", "/my-worker/bad"]) {
      statuses.push((await traffic.handle({ method: "GET", url, headers: {} })).status);
    }
    expect(statuses).toEqual([201, 500]);
    expect(log).toMatchObject([
      { status: 201, at: NOON, target: { versionId: canary.id } },
      { status: 500, exception: { message: "boom" } },
    ]);
  });
});
