import { describe, expect, test } from "vitest";
import { drawJobScenario } from "../../../simulator/chaos/jobs/draw-jobs.ts";
import { checkJobs } from "../../../simulator/chaos/jobs/job-invariants.ts";
import { describeSequence } from "../../../simulator/chaos/sequences/describe-sequence.ts";
import { playSequence } from "../../../simulator/chaos/sequences/play-sequence.ts";
import type { CommandRun } from "../../../simulator/chaos/sequences/sequence-recording.ts";
import type { CommandAct, SequenceScenario } from "../../../simulator/chaos/sequences/sequence-scenario.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";

/** Jobs in which post of an earlier step once undid, or would have undone, what a later one had made. */
const REMEMBERED = [1084, 1143, 1425, 1433, 1653, 1891, 2009, 2068, 2241, 2296, 2454, 2944, 3453, 777629];
const FIXED = { first: 20_261_129, runs: 400 };

async function attack(seed: number): Promise<void> {
  const recording = await playSequence(drawJobScenario(seed));
  const violations = checkJobs(recording);
  if (violations.length === 0) return;
  const what = violations.map(({ invariant, what }) => `${invariant}:\n  ${what}`).join("\n");
  expect.fail(
    `${what}\n\nnpm run chaos -- --jobs 1 --seed ${seed} --print\n\n${describeSequence(recording)}`,
  );
}

describe("in a job that uses the action several times no promise is broken", () => {
  test.each(REMEMBERED)("in scenario %i", attack);

  test(`in ${FIXED.runs} scenarios`, async () => {
    for (let seed = FIXED.first; seed < FIXED.first + FIXED.runs; seed++) await attack(seed);
  });
});

const ROLLOUT: CommandAct = { ...TICK, command: "rollout" };
const KILLED = { ...ROLLOUT, kill: { kind: "request", n: 8, end: "answered", plusMs: 0 } } as const;

/** A rollout that is killed in its first hold, and another use of the action after it. */
function afterKilled(next: CommandAct): SequenceScenario {
  const hold = { min: 600_000, max: 600_000 };
  return {
    ...drawJobScenario(1),
    schedule: [{ percent: 10, hold }, { percent: 100 }],
    checks: 0,
    acts: [{ kind: "job", steps: [KILLED, next] }],
  };
}

test("a killed step is settled by its own post, unless a later one has adopted the Worker", async () => {
  const promoted = await playSequence(afterKilled({ ...TICK, command: "promote" }));
  expect(checkJobs(promoted)).toEqual([]);
  expect(promoted.runs.map(({ outcome, post }) => [outcome?.status, post?.kind])).toEqual([
    [undefined, "nothing"],
    ["completed", "nothing"],
  ]);
  const elsewhere = await playSequence(afterKilled({ ...ROLLOUT, worker: "second-worker" }));
  expect(checkJobs(elsewhere)).toEqual([]);
  expect(elsewhere.runs.map(({ outcome, post }) => [outcome?.status, post?.kind])).toEqual([
    [undefined, "settled"],
    ["completed", "nothing"],
  ]);
});

test("the invariants see a post that settles another step's Worker, and one that writes over another's", async () => {
  const recording = await playSequence(afterKilled({ ...TICK, command: "promote" }));
  const [killed, promoted] = recording.runs;
  const promotion = promoted?.sent.find(({ entry }) => entry.method === "POST");
  if (!killed || !promoted || !promotion) throw new Error("a promotion was sent");
  const broken = (first: Partial<CommandRun>, second: Partial<CommandRun> = {}) =>
    checkJobs({
      ...recording,
      runs: [
        { ...killed, ...first },
        { ...promoted, ...second },
      ],
    }).map(({ invariant }) => invariant);
  const settled = { kind: "settled", status: "held", reason: "" } as const;
  expect(broken({ post: settled })).toContain("only the last step to adopt a Worker settles it");

  // As if the promotion's request were of the killed step's post, and that had read the list before.
  const inPost = [...killed.sent, { ...promotion, process: "post" as const }];
  const seen = promoted.listReads.map((read) => ({ ...read, process: "post" as const, n: 0 }));
  const byAnother = killed.sent.filter(({ entry }) => entry.method !== "POST");
  expect(broken({ sent: [...byAnother, ...inPost.slice(-1)], listReads: seen })).toContain(
    "post writes only over its own",
  );
  const earlier = recording.cloud.requestLog.deployments.at(-2)?.deployment;
  expect(
    broken({}, { left: earlier, sent: [] }).concat(broken({ sent: inPost }, { left: earlier, sent: [] })),
  ).toContain("what the last step decided stays");
  expect(broken({}, { outcome: undefined })).toContain("every step ends, and nothing is thrown");
});
