import { expect, test } from "vitest";
import { drawCommands } from "../../../simulator/chaos/draw/commands.ts";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { NO_FAULTS } from "../../../simulator/chaos/plans.ts";
import { playInProcess } from "../../../simulator/chaos/play-in-process.ts";
import { type JobStep, type Scenario, TICK } from "../../../simulator/chaos/scenario.ts";
import { broken, runOf, scene } from "./scenes.ts";

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
