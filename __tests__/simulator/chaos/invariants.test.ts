/** Scenarios that keep every promise, and what the invariants see where their recordings are changed. */

import { expect, test } from "vitest";
import { drawCommands } from "../../../simulator/chaos/draw/commands.ts";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { NO_FAULTS } from "../../../simulator/chaos/plans.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import type { StepRecord } from "../../../simulator/chaos/recording.ts";
import { type JobStep, job, type Scenario, TICK } from "../../../simulator/chaos/scenario.ts";
import { isOpenAt } from "../../../simulator/chaos/windows.ts";
import { broken, brokenUnder, rolloutScene, runOf, scene, tenPercent } from "./scenes.ts";

const PROMOTE: JobStep = { ...TICK, command: "promote" };
const AT_WRITE = { kind: "write", n: 0, end: "sent", plusMs: 1 } as const;

/** One promotion that is stopped while its write is under way. */
function stopped(how: Pick<JobStep, "cancel" | "kill">): Scenario {
  const faultPlan = { ...NO_FAULTS, latency: [50, 50] } as const;
  return scene([{ ...PROMOTE, ...how, faultPlan }]);
}

test("a cancelled command ends by itself, and a killed one is settled by post", async () => {
  const cancelled = await playInProcess(stopped({ cancel: AT_WRITE }));
  const killed = await playInProcess(stopped({ kill: AT_WRITE }));
  expect(violationsOf(cancelled)).toEqual([]);
  expect(violationsOf(killed)).toEqual([]);
  expect(cancelled.runs[0]).toMatchObject({ cancelledAt: expect.any(Number), killedAt: undefined });
  expect(cancelled.runs[0]?.outcome?.status).toBeDefined();
  expect(killed.runs[0]).toMatchObject({ outcome: undefined, post: { kind: "settled", status: "held" } });
});

test("the invariants see a step after a cancel, a step and a rollback by post, and a post that isn't true", async () => {
  const recording = await playInProcess(stopped({ kill: AT_WRITE }));
  const { sent, post } = runOf(recording, 0);
  const write = sent.find(({ entry }) => entry.method === "POST");
  if (!write || post?.kind !== "settled") throw new Error("post settles what was killed");
  const { live: _, ...silent } = post;
  const forward = "never forward after a failure, a cancel or the fence";
  expect(broken(recording, { cancelledAt: write.at - 1 })).toContain(forward);
  expect(broken(recording, { sent: sent.map((each) => ({ ...each, process: "post" })) })).toContain(forward);
  const body = { annotations: { "workers/message": "rollback 00000000 cancelled run 40000.1: feat" } };
  const rollback = { ...write, entry: { ...write.entry, body } };
  expect(broken(recording, { sent: [...sent, rollback] })).toContain(forward);
  expect(broken(recording, { post: silent })).toContain("what post says is live is live");
});

test("what is compared with another command is neither stopped, nor are its secrets changed", () => {
  const acts = Array.from({ length: 100 }, (_, seed) => drawCommands(seed).acts);
  const steps = acts.flatMap((each) => each.flatMap((act) => (act.kind === "job" ? act.steps : [])));
  for (const what of ["cancel", "kill", "secretChange"] as const)
    expect(steps.some((step) => step[what] !== undefined)).toBe(true);
  const compared = steps.flatMap((step, index) => {
    const before = steps[index - 1];
    return step.announced && before ? [before, step] : [];
  });
  expect(compared.length).toBeGreaterThan(10);
  for (const { cancel, kill, secretChange } of compared)
    expect([cancel, kill, secretChange]).toEqual([undefined, undefined, undefined]);
});

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
  const brokenBy = (first: Partial<StepRecord>, second: Partial<StepRecord> = {}) =>
    broken(recording, first, second);
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

const FORCED = "forced only past a changed secret";
const THROUGH = "a changed secret doesn't keep a rollback from coming through";

test("a rollback by hand is forced past a changed secret, and the invariants see one that isn't", async () => {
  const rollback: JobStep = {
    ...TICK,
    command: "rollback",
    canary: { kind: "none" },
    secretChange: { ...AT_WRITE, plusMs: 0 },
  };
  const recording = await playInProcess(scene([TICK, { kind: "pass", ms: 60_000 }, rollback]));
  expect(violationsOf(recording)).toEqual([]);
  const [step, back] = [runOf(recording, 0), runOf(recording, 1)];
  expect(back.sent.map(({ entry }) => entry.query["force"]).filter(Boolean)).toEqual(["true"]);

  const unblocked = back.sent.filter(({ entry }) => entry.status !== 400);
  expect(broken(recording, {}, { sent: unblocked })).toContain(FORCED);
  expect(broken(recording, {}, { listReads: [] })).toContain(FORCED);
  expect(broken(recording, {}, { after: step.after })).toContain(THROUGH);
  expect(broken(recording, { request: { ...step.request, force: true } })).toContain(FORCED);
});

test("a rollout's rollback is forced past a changed secret, and the invariants see a step that is", async () => {
  const secretChange = { kind: "time", ms: 2_000 } as const;
  const recording = await playInProcess(rolloutScene({ secretChange }, { schedule: tenPercent(5_000) }));
  expect(violationsOf(recording)).toEqual([]);
  const { outcome, request, sent } = runOf(recording, 0);
  expect(outcome?.status).toBe("rolled-back");
  expect(broken(recording, { request: { ...request, force: true } })).toContain(FORCED);
  expect(broken(recording, { sent: sent.filter(({ entry }) => entry.status !== 400) })).toContain(FORCED);
});

const OUTSIDE = "no step outside the window";
const TEN_PAST = Date.UTC(2026, 10, 2, 9, 10);
/** Runs begin at 09:00. */
const MINUTE = { schedule: tenPercent(60_000) };

test("a rollout waits for its window and ends, and the invariants see a step outside of one", async () => {
  const recording = await playInProcess(rolloutScene({}, { ...MINUTE, window: "daily 09:10-24:00" }));
  expect(violationsOf(recording)).toEqual([]);
  const { outcome, sent } = runOf(recording, 0);
  expect(outcome?.status).toBe("completed");
  expect(sent.find(({ entry }) => entry.method === "POST")?.at).toBeGreaterThanOrEqual(TEN_PAST);
  for (const window of ["daily 10:00-24:00", "not 2026-11-02..2026-11-02"])
    expect(brokenUnder(recording, { window })).toContain(OUTSIDE);
});

test("a rollback doesn't wait for the window, and the invariants see one that does", async () => {
  const failing = [{ silentMs: 0, says: "pass", failsAtMs: 61_000 }] as const;
  const checks = [{ warn: false, opinions: [...failing, ...failing] }];
  const window = "daily 09:00-09:01, daily 10:00-24:00";
  const recording = await playInProcess(rolloutScene({}, { ...MINUTE, window, checks }));
  expect(violationsOf(recording)).toEqual([]);
  const { outcome, failedAt = 0 } = runOf(recording, 0);
  expect(outcome?.status).toBe("rolled-back");
  expect(broken(recording, { failedAt: failedAt - 60_000 })).toContain(
    "a rollback never waits for the window",
  );
});

test("a tick waits for the window, a promotion doesn't, and the invariants see it when they do otherwise", async () => {
  const acts = [
    TICK,
    { kind: "pass", ms: 600_000 },
    TICK,
    { kind: "pass", ms: 900_000 },
    { ...TICK, command: "promote" },
  ] as const;
  const recording = await playInProcess(scene(acts, { ...MINUTE, window: "daily 09:10-09:20" }));
  expect(violationsOf(recording)).toEqual([]);
  const writes = (run: (typeof recording.runs)[number]) =>
    run.sent.filter(({ entry }) => entry.method === "POST").length;
  expect(recording.runs.map((run) => [run.outcome?.status, writes(run)])).toEqual([
    ["waiting", 0],
    ["waiting", 1],
    ["completed", 1],
  ]);
  expect(brokenUnder(recording, { window: "daily 12:00-13:00" })).toContain(OUTSIDE);
  const { outcome } = runOf(recording, 2);
  if (!outcome) throw new Error("a promotion ends");
  const waiting = { ...outcome, status: "waiting", reason: "The window is closed." } as const;
  expect(broken(recording, {}, {}, { outcome: waiting })).toContain("only a tick waits for the window");
});

test.each([
  ["daily 09:10-24:00", "2026-11-02T09:09:59Z", false],
  ["daily 09:10-24:00", "2026-11-02T09:10:00Z", true],
  ["Mon 10:05-10:10 Europe/Berlin", "2026-11-02T09:06:00Z", true],
  ["Tue 10:05-10:10 Europe/Berlin", "2026-11-02T09:06:00Z", false],
  ["not 2026-11-01..2026-11-02 Pacific/Kiritimati", "2026-11-02T09:59:59Z", false],
  ["not 2026-11-01..2026-11-02 Pacific/Kiritimati", "2026-11-02T10:00:00Z", true],
])("%s at %s: %s", (window, at, open) => {
  expect(isOpenAt(window, Date.parse(at))).toBe(open);
});
