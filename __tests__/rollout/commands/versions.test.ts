import { describe, expect, test } from "vitest";
import { findVersion } from "../../../src/rollout/commands/resolve-versions.ts";
import type { Deployment, VersionRef, VersionSummary } from "../../../src/rollout/model.ts";
import { attempt } from "../../../src/values/problems.ts";
import { ALWAYS, CREATE, id, refusal, type Scenario, setUpScenario, underWay } from "../scenario.ts";

const uuid = (number: number) => `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;

function upload(number: number, more: Partial<VersionSummary> = {}): VersionSummary {
  return { id: uuid(number), number, createdOn: `2026-11-0${number % 9}T06:00:00Z`, ...more };
}

function live(...versionIds: readonly string[]): Deployment {
  const percentage = 100 / versionIds.length;
  return {
    id: "d1",
    createdOn: "2026-11-02T12:00:00Z",
    source: "api",
    versions: versionIds.map((versionId) => ({ versionId, percentage })),
  };
}

/** The version's number, or the problem. */
function resolve(ref: VersionRef, deployable: readonly VersionSummary[], on?: Deployment) {
  return attempt(
    () => findVersion("canary-version", ref, deployable, on).number,
    ({ message }) => message,
  );
}

const LATEST = { kind: "latest" } as const;
const tag = (tag: string) => ({ kind: "tag", tag }) as const;
const uploads = (...numbers: readonly number[]) => numbers.map((number) => upload(number));
const SECRET = { triggeredBy: "secret" };
const edited = [upload(3, SECRET), upload(2), upload(1)];
const tagged = [
  upload(5, { tag: "v2", ...SECRET }),
  upload(4, { tag: "v2" }),
  upload(3, { tag: "v1" }),
  upload(2, { tag: "v1" }),
  upload(1),
];
const NONE = `canary-version "${uuid(9)}": this Worker has no deployable version with this id (only the latest 100 uploads can be deployed): `;
const listed = [7, 6, 5, 4, 3].map((n) => `${uuid(n)} (number ${n}, 2026-11-0${n}T06:00:00Z)`).join("; ");
const TWO = `canary-version "tag:v1": 2 deployable versions have this tag; give the id: ${uuid(3)} (number 3, tag "v1", 2026-11-03T06:00:00Z); ${uuid(2)} (number 2, tag "v1", 2026-11-02T06:00:00Z).`;

test.each<[string, VersionRef, readonly VersionSummary[], number | string | RegExp, Deployment?]>([
  ["an id names an upload", id(uuid(2)), edited, 2],
  ["an id names a secret edit, too", id(uuid(3)), edited, 3],
  [
    "where there is none, the newest five are listed",
    id(uuid(9)),
    uploads(7, 6, 5, 4, 3, 2, 1),
    `${NONE}${listed}; and 2 more.`,
  ],
  ["or as many as there are", id(uuid(9)), uploads(7, 6, 5, 4, 3), `${NONE}${listed}.`],
  ["or that there is none", id(uuid(9)), [], `${NONE}there is none.`],
  ["latest is the upload of the highest number", LATEST, uploads(3, 2, 1), 3],
  ["in whatever order they come", LATEST, uploads(1, 3, 2), 3],
  ["latest is never what a secret edit made", LATEST, edited, 2],
  [
    "and where there is nothing else, a problem",
    LATEST,
    [upload(3, { ...SECRET, tag: 'a"b' })],
    `canary-version "latest": this Worker has no deployable version that an upload made: ${uuid(3)} (number 3, tag "a\\"b", 2026-11-03T06:00:00Z).`,
  ],
  ["a tag names the one upload that has it, and no secret edit", tag("v2"), tagged, 4],
  ["a tag of two names the one that is live", tag("v1"), tagged, 2, live(uuid(1), uuid(2))],
  ["whichever that is", tag("v1"), tagged, 3, live(uuid(3))],
  ["a tag of two, of which none is live, is a problem that lists them", tag("v1"), tagged, TWO],
  ["also where another one is live", tag("v1"), tagged, TWO, live(uuid(1))],
  ["also where both are", tag("v1"), tagged, TWO, live(uuid(3), uuid(2))],
  [
    "a tag of none is a problem that lists the uploads",
    tag("v3"),
    tagged,
    /^canary-version "tag:v3": no deployable version has this tag: 00000004-[^;]*; 00000003-[^;]*; 00000002-[^;]*; 00000001-[^;]*$/,
  ],
])("%s", (_, ref, deployable, expected, on) => {
  const resolved = resolve(ref, deployable, on);
  if (expected instanceof RegExp) expect(resolved).toMatch(expected);
  else expect(resolved).toBe(expected);
});

test("a rollout of latest rolls the last upload out, although a secret was edited since", async () => {
  const scenario = setUpScenario();
  scenario.upload({ triggeredBy: "secret" });
  const outcome = await scenario.run({ canary: LATEST, steps: "100" });
  expect(outcome).toMatchObject({ status: "completed", canaryId: scenario.canary.id });
  expect(scenario.live()).toBe("canary 100");
});

/** An account in use, and a version that was uploaded just now: it is refused as unknown for some seconds. */
async function uploaded() {
  const scenario = setUpScenario();
  await scenario.run({ command: "status" });
  await scenario.pass(1_000);
  const canary = id(scenario.upload().id);
  scenario.requests();
  return { scenario, canary };
}

const retries = ({ told }: Scenario) => told("retry").map(({ what }) => what);

test.each([
  ["rollout", "completed"],
  ["advance", "waiting"],
] as const)("%s asks for it again before the first write, and tells", async (command, status) => {
  const { scenario, canary } = await uploaded();
  expect((await scenario.run({ command, canary, steps: "10:10m" })).status).toBe(status);
  expect(scenario.live()).toBe("stable 90, other 10");
  expect(scenario.requests()).toContain(`GET versions/${canary.id} → 404`);
  expect(retries(scenario)).toContain(`version ${canary.id.slice(0, 8)}`);
});

test("promote sends it again", async () => {
  const { scenario, canary } = await uploaded();
  expect((await scenario.run({ command: "promote", canary })).status).toBe("completed");
  expect(scenario.live()).toBe("other 100");
  expect(retries(scenario)).toContain("the deployment");
});

describe.each([10007, 100146])("refused with %i", (code) => {
  test("the first step is sent again, for half a minute at most", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, times: ALWAYS, effect: refusal("unknown", code) });
    const began = scenario.clock.now();
    expect((await scenario.run()).status).toBe("failed");
    expect(scenario.writes()).toHaveLength(6);
    expect(scenario.clock.now() - began).toBeLessThan(32_000);
  });

  test("a rollback by hand is not", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, times: ALWAYS, effect: refusal("unknown", code) });
    expect((await scenario.run({ command: "rollback" })).status).toBe("failed");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("a later step is not", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal("unknown", code) });
    expect((await scenario.run()).status).toBe("rolled-back");
    expect(scenario.writes()).toHaveLength(3);
  });
});

test("one that stays unknown is a problem before the first write, after half a minute", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({
    match: { operation: "versions.get" },
    times: ALWAYS,
    effect: refusal("unknown", 10007),
  });
  const began = scenario.clock.now();
  const { status, reason } = await scenario.run();
  expect([status, reason]).toEqual(["failed", expect.stringContaining("10007 unknown")]);
  expect(scenario.clock.now() - began).toBeGreaterThan(25_000);
  expect(scenario.clock.now() - began).toBeLessThan(41_000);
});
