import { expect, test } from "vitest";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import type { Run } from "../../../simulator/chaos/recording.ts";
import { type JobStep, job, type Scenario, TICK } from "../../../simulator/chaos/scenario.ts";
import { broken, runOf, scene } from "./scenes.ts";

const ROLLOUT: JobStep = { ...TICK, command: "rollout" };
const KILLED = { ...ROLLOUT, kill: { kind: "request", n: 8, end: "answered", plusMs: 0 } } as const;

/** A rollout that is killed in its first hold, and another use of the action after it. */
function afterKilled(next: JobStep): Scenario {
  return scene([job(KILLED, next)]);
}

test("a killed step is settled by its own post, unless a later one has adopted the Worker", async () => {
  const promoted = await playInProcess(afterKilled({ ...TICK, command: "promote" }));
  expect(violationsOf(promoted)).toEqual([]);
  expect(promoted.runs.map(({ outcome, post }) => [outcome?.status, post?.kind])).toEqual([
    [undefined, "nothing"],
    ["completed", "nothing"],
  ]);
  const elsewhere = await playInProcess(afterKilled({ ...ROLLOUT, worker: "second-worker" }));
  expect(violationsOf(elsewhere)).toEqual([]);
  expect(elsewhere.runs.map(({ outcome, post }) => [outcome?.status, post?.kind])).toEqual([
    [undefined, "settled"],
    ["completed", "nothing"],
  ]);
});

test("the invariants see a post that settles another step's Worker, and one that writes over another's", async () => {
  const recording = await playInProcess(afterKilled({ ...TICK, command: "promote" }));
  const [killed, promoted] = [runOf(recording, 0), runOf(recording, 1)];
  const promotion = promoted.sent.find(({ entry }) => entry.method === "POST");
  if (!promotion) throw new Error("a promotion was sent");
  const brokenBy = (first: Partial<Run>, second: Partial<Run> = {}) => broken(recording, first, second);
  const settled = { kind: "settled", status: "held", reason: "" } as const;
  expect(brokenBy({ post: settled })).toContain("only the last step to adopt a Worker settles it");

  // As if the promotion's request were of the killed step's post, and that had read the list before.
  const inPost = [...killed.sent, { ...promotion, process: "post" as const }];
  const seen = promoted.listReads.map((read) => ({ ...read, process: "post" as const, n: 0 }));
  const byAnother = killed.sent.filter(({ entry }) => entry.method !== "POST");
  expect(brokenBy({ sent: [...byAnother, ...inPost.slice(-1)], listReads: seen })).toContain(
    "post writes only over its own",
  );
  const left = recording.cloud.requestLog.deployments.at(-2)?.deployment;
  expect([...brokenBy({}, { left, sent: [] }), ...brokenBy({ sent: inPost }, { left, sent: [] })]).toContain(
    "what the last step decided stays",
  );
  expect(brokenBy({}, { outcome: undefined })).toContain("every step ends, and nothing is thrown");
});
