import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeRecording as tell } from "../../../simulator/chaos/describe-recording.ts";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import { DRAWS, playScenario, type Remembered, type SeriesKind } from "../../../simulator/chaos/play-seed.ts";
import { TICK } from "../../../simulator/chaos/scenario.ts";
import { TOKEN } from "../../../simulator/chaos/world.ts";
import { broken, rolloutScene, runOf, scene, tenPercent } from "./scenes.ts";

/**
 * Scenarios that once broke an invariant, or show a race at its closest, one for each way in which they did.
 * `npm run chaos -- --runs 1 --seed N --draw` prints such a line.
 */
const REMEMBERED = readFileSync(new URL("./remembered.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line): Remembered => JSON.parse(line));

const FIXED: readonly (readonly [SeriesKind, first: number, count: number])[] = [
  ["runs", 20_261_124, 400],
  ["commands", 20_261_124, 50],
  ["jobs", 20_261_129, 400],
];

async function attack(scenario: Remembered): Promise<void> {
  const { violations, description } = await playScenario(scenario);
  if (violations.length === 0) return;
  const what = violations.map(({ invariant, what }) => `${invariant}:\n  ${what}`).join("\n");
  expect.fail(`${what}\n\n${description()}`);
}

describe("no promise is broken", () => {
  test.each(REMEMBERED)("in the scenario $seed", attack);

  test.each(FIXED)("in drawn %s from %i, %i of them", async (kind, first, count) => {
    for (let seed = first; seed < first + count; seed++) await attack(DRAWS[kind](seed));
  });
});

test.each([
  ["runs", 1939, 5],
  ["commands", 1003, 30],
  ["jobs", 1084, 10],
] as const)("a scenario of %s plays the same way each time", async (kind, seed, requests) => {
  const [one, other] = [await playInProcess(DRAWS[kind](seed)), await playInProcess(DRAWS[kind](seed))];
  expect(tell(one)).toBe(tell(other));
  expect(one.runs.flatMap(({ sent }) => sent).length).toBeGreaterThan(requests);
});

describe("the invariants see", () => {
  test("an outcome that isn't true, a token that shows, and a foreign deployment that is overwritten", async () => {
    const recording = await playInProcess(rolloutScene({}, { schedule: tenPercent(5_000) }));
    expect(violationsOf(recording)).toEqual([]);
    const { outcome, sent, saves, startedAt } = runOf(recording, 0);
    const write = sent.find(({ entry }) => entry.method === "POST");
    if (!outcome || !write) throw new Error("a peaceful run writes and ends");

    expect(broken(recording, { outcome: { ...outcome, share: 12 } })).toContain(
      "what is said to be live is live",
    );
    expect(broken(recording, { thrown: [{ process: "main", error: new Error(TOKEN) }] })).toEqual(
      expect.arrayContaining(["the token shows nowhere", "every step ends, and nothing is thrown"]),
    );
    expect(broken(recording, { saves: saves.filter(({ state }) => state.intents.length === 0) })).toContain(
      "saved and read before each write",
    );
    expect(broken(recording, { failedAt: startedAt - 1 })).toContain(
      "never forward after a failure, a cancel or the fence",
    );
    expect(broken(recording, { sent: sent.filter((each) => each !== write) })).toContain(
      "a foreign deployment lives",
    );
  });

  test("an early step, a dry-run that writes, a share that isn't so, and a foreign deployment that is lost", async () => {
    const pass = { kind: "pass", ms: 301_000 } as const;
    const recording = await playInProcess(scene([TICK, pass, TICK, pass, TICK]));
    expect(violationsOf(recording)).toEqual([]);
    const [started, waited, finished] = [0, 1, 2].map((n) => runOf(recording, n));
    if (!started || !waited?.outcome || !finished?.outcome) throw new Error("there are three ticks");
    expect(recording.runs.map(({ outcome }) => outcome?.status)).toEqual(["waiting", "waiting", "completed"]);

    const last = (change: Partial<typeof finished>) => broken(recording, {}, {}, change);
    const { endedAt } = started;
    expect(
      last({ sent: finished.sent.map((each) => ({ ...each, at: endedAt })), startedAt: endedAt, endedAt }),
    ).toContain("a tick makes one step, and only when it is due");
    expect(last({ request: { ...finished.request, dryRun: true } })).toContain("a dry-run writes nothing");
    expect(last({ outcome: { ...finished.outcome, share: 12 } })).toContain(
      "what is said to be live is live",
    );
    const failed = { ...waited.outcome, status: "failed", reason: "No." } as const;
    expect(broken(recording, {}, { outcome: failed })).toEqual(
      expect.arrayContaining(["a tick does what is due", "the reason names what is live"]),
    );
    // As if the first tick's deployment had come while the last one ran, and had been somebody else's.
    expect(last({ from: started.from, saves: started.saves })).toContain("a foreign deployment lives");
  });
});
