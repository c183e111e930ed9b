import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/cloudflare/worker-answers.ts";
import {
  apiError,
  CANARY,
  ID,
  NEW,
  ok,
  rawDeployment,
  rawVersion,
  STABLE,
  scripted,
} from "./scripted-api.ts";

const deployment = (raw: unknown) => scripted(ok(raw)).api.createDeployment(NEW);
const version = (raw: unknown) => scripted(ok(raw)).api.getVersion(ID);
const listed = async (...deployments: readonly unknown[]) =>
  (await apiError(scripted(ok({ deployments })).api.listDeployments(1))).message;

describe("a deployment", () => {
  test("unknown fields are left behind", async () => {
    const { annotations } = rawDeployment;
    const raw = { ...rawDeployment, etag: "x", annotations: { ...annotations, "workers/alias": "y" } };
    expect(await deployment(raw)).toEqual(await deployment(rawDeployment));
  });

  test("what it may lack is undefined", async () => {
    const { author_email: _, annotations: __, ...bare } = rawDeployment;
    const known = async (raw: object) =>
      Object.keys(JSON.parse(JSON.stringify(await deployment(raw)))).sort();
    const keys = ["createdOn", "id", "source", "versions"];
    expect(await known(bare)).toEqual(keys);
    const nulls = { ...bare, author_email: null, annotations: null, cohorts: null };
    expect(await known(nulls)).toEqual(keys);
    const empty = { ...bare, author_email: "", annotations: { "workers/message": null }, cohorts: [] };
    expect(await known(empty)).toEqual(keys);
  });

  const [first] = rawDeployment.versions;
  test.each<[string, object, string, number]>([
    ["another strategy", { strategy: "weighted" }, 'its strategy is "weighted"', 2],
    [
      "another strategy with versions of another kind",
      { strategy: "cohort", versions: { blue: STABLE } },
      'its strategy is "cohort"',
      0,
    ],
    ["another strategy without versions", { strategy: "", versions: undefined }, 'its strategy is ""', 0],
    ["cohorts", { cohorts: [{ id: "beta" }] }, "it has cohorts", 2],
    [
      "cohorts, and versions without a share",
      { cohorts: { beta: 1 }, versions: [{ id: 1 }] },
      "it has cohorts",
      0,
    ],
    [
      "a version with more than a share",
      { versions: [first, { ...first, region: "eu" }] },
      'its versions have the unknown field "region"',
      2,
    ],
    ["no version", { versions: [] }, "it has no versions", 0],
    ["shares that don't total 100", { versions: [first] }, "its shares add up to 90 %", 1],
  ])("is odd when it has %s", async (_, change, oddity, versions) => {
    const read = await deployment({ ...rawDeployment, ...change });
    expect(read.oddity).toBe(oddity);
    expect(read.versions).toHaveLength(versions);
  });

  test("three versions are for others to judge", async () => {
    const share = { ...first, percentage: 33.3 };
    const read = await deployment({ ...rawDeployment, versions: [share, share, share] });
    expect(read.oddity).toBeUndefined();
    expect(read.versions).toHaveLength(3);
  });
});

describe("an answer of an unexpected answer names the field and what was expected", () => {
  const at = (change: object) => listed(rawDeployment, { ...rawDeployment, ...change });
  const [share] = rawDeployment.versions;

  test.each<[object, string]>([
    [{ id: 7 }, "result.deployments.1.id: expected string, got 7"],
    [{ id: "" }, 'result.deployments.1.id: expected an id, got ""'],
    [{ id: "." }, 'result.deployments.1.id: expected an id, got "."'],
    [{ id: ".." }, 'result.deployments.1.id: expected an id, got ".."'],
    [{ id: undefined }, "result.deployments.1.id: is missing"],
    [{ created_on: "yesterday" }, 'created_on: expected an ISO 8601 time with its zone, got "yesterday"'],
    [{ created_on: "2026-11-20T11:59:30" }, "created_on: expected an ISO 8601 time with its zone"],
    [{ created_on: "2026-13-20T11:59:30Z" }, "created_on: expected an ISO 8601 time with its zone"],
    [{ strategy: null }, "strategy: expected string, got null"],
    [{ versions: {} }, "versions: expected array, got {}"],
    [{ versions: ["a"] }, 'versions.0: expected object, got "a"'],
    [
      { versions: [share, { ...share, percentage: "10" }] },
      'versions.1.percentage: expected number, got "10"',
    ],
    [{ versions: [{ ...share, percentage: 101 }] }, "percentage: expected a number from 0 to 100, got 101"],
    [{ versions: [{ ...share, percentage: -1 }] }, "percentage: expected a number from 0 to 100, got -1"],
    [{ versions: [{ percentage: 10 }] }, "versions.0.version_id: is missing"],
    [{ annotations: [] }, "annotations: expected object, got []"],
    [{ annotations: { "workers/message": 1 } }, "annotations.workers/message: expected string, got 1"],
    [{ author_email: 5 }, "author_email: expected string, got 5"],
    [{ id: ["x"] }, 'id: expected string, got ["x"]'],
  ])("%j", async (change, text) => {
    expect(await at(change)).toContain(text);
  });

  test("a percentage too large for a number isn't taken for one", async () => {
    const body = JSON.stringify({ success: true, result: rawDeployment }).replace(":90", ":1e999");
    const { message } = await apiError(
      scripted({ status: 200, headers: {}, body }).api.createDeployment(NEW),
    );
    expect(message).toContain("percentage");
  });

  test("of a read, which is not asked again", async () => {
    const { message, facts } = await apiError(scripted(ok({ deployments: null })).api.listDeployments(1));
    expect(message).toMatch(
      /: HTTP 200: an unexpected answer: result\.deployments: expected array, got null\.$/,
    );
    expect(facts).toMatchObject({ retry: false, write: "unknown" });
  });

  test("of a write, whose outcome has to be read", async () => {
    const { message, facts } = await apiError(scripted(ok({ id: ID })).api.createDeployment(NEW));
    expect(message).toContain("result.created_on: is missing");
    expect(message).toContain("This request may have taken effect");
    expect(facts).toMatchObject({ retry: false, write: "unknown" });
  });

  test.each([null, 1, "x", [], undefined])("as a whole: %j", async (result) => {
    const { message } = await apiError(scripted(ok(result)).api.listDeployableVersions());
    expect(message).toMatch(/unexpected answer: result(\.items)?: (expected|is missing)/);
  });

  test("a long foreign text is cut", async () => {
    expect(await at({ created_on: "x".repeat(5_000) })).toContain(`got "${"x".repeat(59)}…`);
  });
});

describe("a version", () => {
  test("in a list may lack its number and its annotations", async () => {
    const { api } = scripted(ok({ items: [{ id: ID, metadata: rawVersion.metadata }] }));
    expect(await api.listDeployableVersions()).toEqual([
      { id: ID, number: 0, createdOn: "2026-11-20T11:00:00Z" },
    ]);
  });

  const runtime = (script_runtime: unknown) => version({ ...rawVersion, resources: { script_runtime } });

  test("has its migration tag and its exports in one spelling", async () => {
    const read = await runtime({
      migration_tag: "v2",
      exports: { Room: { type: "durable-object", storage: "sqlite" }, Api: { type: "worker" } },
    });
    expect(read.migrationTag).toBe("v2");
    expect(read.exports).toBe(
      '{"Api":{"type":"worker"},"Room":{"storage":"sqlite","type":"durable-object"}}',
    );
  });

  test.each([
    undefined,
    null,
    {},
    { exports: {} },
    { exports: null, migration_tag: null },
    { migration_tag: "" },
  ])("has neither in the script_runtime %j", async (script_runtime) => {
    const read = await runtime(script_runtime);
    expect([read.exports, read.migrationTag]).toEqual([undefined, undefined]);
  });

  test("whose exports nest without end isn't understood", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const body = JSON.stringify({
      success: true,
      result: { ...rawVersion, resources: { script_runtime: { exports: 0 } } },
    });
    const reply = { status: 200, headers: {}, body: body.replace('"exports":0', `"exports":${deep}`) };
    const { message } = await apiError(scripted(reply).api.getVersion(ID));
    expect(message).toContain("an unexpected answer: ");
  });
});

describe("canonical JSON", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, field]) => [key, shuffled(field)]),
    );
  };

  test("is valid JSON of the same value, whatever the order of the keys was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const value: unknown = JSON.parse(JSON.stringify(json));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an answer that shows percentages rounded to one decimal", () => {
  const shown = async (stable: number, canary: number, message = "hotfix") => {
    const raw = {
      ...rawDeployment,
      annotations: { "workers/message": message },
      versions: [
        { version_id: STABLE, percentage: stable },
        { version_id: CANARY, percentage: canary },
      ],
    };
    return (await deployment(raw)).versions.map(({ percentage }) => percentage);
  };
  const step = (percent: string) => `canary ${CANARY.slice(0, 8)} ${percent}% 1/2 run 1.1: fix`;

  test.each([
    [66.7, 33.3, "33.33", [66.67, 33.33]],
    [100, 0, "0.01", [99.99, 0.01]],
    [87.8, 12.3, "12.25", [87.75, 12.25]],
    [66.67, 33.33, "33.33", [66.67, 33.33]],
  ] as const)(
    "is read by the marker: %s and %s of a step of %s %%",
    async (stable, canary, percent, exact) => {
      expect(await shown(stable, canary, step(percent))).toEqual(exact);
    },
  );

  test("is taken as it is where the marker is another's, and made to total 100", async () => {
    expect(await shown(70, 30, step("33.33"))).toEqual([70, 30]);
    expect(await shown(87.8, 12.3)).toEqual([87.7, 12.3]);
    expect(await shown(66.7, 33.3)).toEqual([66.7, 33.3]);
    expect(await shown(30, 70.1)).toEqual([30, 70]);
    expect(await shown(50, 20)).toEqual([50, 20]);
  });

  test("is left alone where it isn't rounded: what was stored otherwise shows", async () => {
    expect(await shown(87.5, 12.49, step("12.5"))).toEqual([87.5, 12.49]);
  });
});
