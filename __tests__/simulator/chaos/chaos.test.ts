import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeRollout } from "../../../simulator/chaos/rollouts/describe-rollout.ts";
import { drawRolloutScenario } from "../../../simulator/chaos/rollouts/draw-rollout.ts";
import { checkRollout } from "../../../simulator/chaos/rollouts/invariants/all.ts";
import { playRollout } from "../../../simulator/chaos/rollouts/play-rollout.ts";
import type { RolloutScenario } from "../../../simulator/chaos/rollouts/rollout-scenario.ts";
import { describeSequence } from "../../../simulator/chaos/sequences/describe-sequence.ts";
import { drawSequenceScenario } from "../../../simulator/chaos/sequences/draw-sequence.ts";
import { checkSequence } from "../../../simulator/chaos/sequences/invariants/all.ts";
import { playSequence } from "../../../simulator/chaos/sequences/play-sequence.ts";
import type { CommandRun, SequenceRecording } from "../../../simulator/chaos/sequences/sequence-recording.ts";
import type { SequenceScenario } from "../../../simulator/chaos/sequences/sequence-scenario.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";

/**
 * Scenarios that once broke an invariant, or show a race at its closest; of the commands, one for each way in which they did.
 * `npm run chaos -- --runs 1 --seed N --draw` prints such a line.
 */
const REMEMBERED = readFileSync(new URL("./remembered.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line): { rollout: RolloutScenario } | { sequence: SequenceScenario } => JSON.parse(line));
const ROLLOUTS = REMEMBERED.flatMap((each) => ("rollout" in each ? [each.rollout] : []));
const SEQUENCES = REMEMBERED.flatMap((each) => ("sequence" in each ? [each.sequence] : []));
const FIXED = { first: 20_261_124, runs: 400 };

const FIXED_SEQUENCES = { first: 20_261_124, runs: 50 };

async function attack(scenario: RolloutScenario): Promise<void> {
  const recording = await playRollout(scenario);
  const violations = checkRollout(recording);
  if (violations.length === 0) return;
  const what = violations.map(({ invariant, what }) => `${invariant}:\n  ${what}`).join("\n");
  expect.fail(
    `${what}\n\nnpm run chaos -- --runs 1 --seed ${scenario.seed} --print\n\n${describeRollout(recording)}`,
  );
}

async function live(scenario: SequenceScenario): Promise<void> {
  const sequence = await playSequence(scenario);
  const violations = checkSequence(sequence);
  if (violations.length === 0) return;
  const what = violations.map(({ invariant, what }) => `${invariant}:\n  ${what}`).join("\n");
  expect.fail(
    `${what}\n\nnpm run chaos -- --commands 1 --seed ${scenario.seed} --print\n\n${describeSequence(sequence)}`,
  );
}

describe("under attack no promise is broken", () => {
  test.each(ROLLOUTS)("in scenario $seed", attack);

  test(`in ${FIXED.runs} scenarios`, async () => {
    for (let seed = FIXED.first; seed < FIXED.first + FIXED.runs; seed++)
      await attack(drawRolloutScenario(seed));
  });
});

describe("a scenario", () => {
  test("plays the same way each time", async () => {
    const [one, other] = [
      await playRollout(drawRolloutScenario(1938)),
      await playRollout(drawRolloutScenario(1938)),
    ];
    expect(describeRollout(one)).toBe(describeRollout(other));
    expect(one.sent.length).toBeGreaterThan(5);
  });
});

describe("the invariants see", () => {
  test("an outcome that isn't true, a token that shows, and a foreign deployment that is overwritten", async () => {
    const recording = await playRollout({ ...drawRolloutScenario(3), ...peaceful() });
    expect(checkRollout(recording)).toEqual([]);
    const { outcome, sent } = recording;
    const write = sent.find(({ entry }) => entry.method === "POST");
    if (!outcome || !write) throw new Error("a peaceful run writes and ends");

    const broken = (change: object) =>
      checkRollout({ ...recording, ...change }).map(({ invariant }) => invariant);
    expect(broken({ outcome: { ...outcome, percentage: 12 } })).toContain(
      "what main says is what the API last said",
    );
    expect(
      broken({ thrown: [{ actor: "main", error: new Error("t0ken-Zx81-must-not-show-qqXw7") }] }),
    ).toEqual(
      expect.arrayContaining(["the token shows nowhere", "every run ends, in time, and nothing is thrown"]),
    );
    expect(broken({ saves: recording.saves.filter(({ state }) => state.intents.length === 0) })).toContain(
      "saved and read before each write",
    );
    expect(broken({ failedAt: recording.startedAt - 1 })).toContain(
      "never forward after a failure, a cancel or the fence",
    );
    expect(broken({ sent: sent.filter((each) => each !== write) })).toContain("a foreign deployment lives");
  });
});

describe("through a Worker's life no command breaks its promise", () => {
  test.each(SEQUENCES)("in sequence $seed", live);

  test(`in ${FIXED_SEQUENCES.runs} sequences`, async () => {
    const { first, runs } = FIXED_SEQUENCES;
    for (let seed = first; seed < first + runs; seed++) await live(drawSequenceScenario(seed));
  });

  test("and each plays the same way each time", async () => {
    const [one, other] = [
      await playSequence(drawSequenceScenario(1008)),
      await playSequence(drawSequenceScenario(1008)),
    ];
    expect(describeSequence(one)).toBe(describeSequence(other));
    expect(one.runs.length).toBeGreaterThan(5);
  });
});

describe("the invariants of the commands see", () => {
  const schedule = [{ percent: 10, hold: { min: 600_000, max: 600_000 } }, { percent: 100 }] as const;

  test("an early step, a dry-run that writes, a share that isn't so, and a foreign deployment that is lost", async () => {
    const sequence = await playSequence(quietLife(schedule));
    expect(checkSequence(sequence)).toEqual([]);
    const [started, waited, finished] = sequence.runs;
    if (!started || !waited || !finished?.outcome) throw new Error("the life has three ticks");
    expect(sequence.runs.map(({ outcome }) => outcome?.status)).toEqual(["waiting", "waiting", "completed"]);

    const broken = (...runs: readonly CommandRun[]) =>
      checkSequence({ ...sequence, runs }).map(({ invariant }) => invariant);
    const outcome = finished.outcome;
    expect(broken({ ...finished, sent: [], startedAt: started.endedAt, endedAt: started.endedAt })).toContain(
      "a tick makes one step, and only when it is due",
    );
    expect(broken({ ...finished, request: { ...finished.request, dryRun: true } })).toContain(
      "a dry-run writes nothing",
    );
    expect(broken({ ...finished, outcome: { ...outcome, percentage: 12 } })).toContain(
      "what is said to be live is live",
    );
    expect(broken({ ...waited, outcome: { ...outcome, status: "failed", reason: "No." } })).toEqual(
      expect.arrayContaining(["a tick does what is due", "the reason names what is live"]),
    );
    const foreign = started.made.map(({ deployment, ...entry }) => ({
      ...entry,
      by: "foreign" as const,
      deployment: { ...deployment, id: "somebody-elses" },
    }));
    expect(broken({ ...finished, made: [...foreign, ...finished.made] })).toContain(
      "a foreign deployment lives",
    );
  });
});

/** A rollout of three ticks with nobody and nothing in the way. */
function quietLife(schedule: SequenceRecording["scenario"]["schedule"]): SequenceRecording["scenario"] {
  const tick = { ...TICK, faultPlan: peaceful().faultPlan };
  const pass = { kind: "pass", ms: 301_000 } as const;
  const scenario = drawSequenceScenario(1);
  return { ...scenario, schedule, checks: 0, prune: false, acts: [tick, pass, tick, pass, tick] };
}

function peaceful() {
  const scenario = drawRolloutScenario(1);
  return {
    start: "fresh",
    schedule: [{ percent: 10, hold: { min: 5_000, max: 5_000 } }, { percent: 100 }],
    namesStable: false,
    foreign: [],
    secretChange: undefined,
    cancel: undefined,
    kill: undefined,
    container: false,
    checks: [],
    faultPlan: {
      ...scenario.faultPlan,
      readFaults: 0,
      writeFaults: 0,
      staleRate: 0,
      slowWrites: 0,
      lateWrites: 0,
      outages: [],
    },
  } as const;
}
