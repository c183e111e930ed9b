import { expect, test } from "vitest";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import { type JobStep, TICK } from "../../../simulator/chaos/scenario.ts";
import { broken, rolloutScene, runOf, scene, tenPercent } from "./scenes.ts";

const FORCED = "forced only past a changed secret";
const THROUGH = "a changed secret doesn't keep a rollback from coming through";
const AT_WRITE = { kind: "write", n: 0, end: "sent", plusMs: 0 } as const;

test("a rollback by hand is forced past a changed secret, and the invariants see one that isn't", async () => {
  const rollback: JobStep = {
    ...TICK,
    command: "rollback",
    canary: { kind: "none" },
    secretChange: AT_WRITE,
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
