import { expect, test } from "vitest";
import { NO_FAULTS } from "../../../simulator/chaos/draw-faults.ts";
import { drawSequenceScenario } from "../../../simulator/chaos/sequences/draw-sequence.ts";
import { checkSequence } from "../../../simulator/chaos/sequences/invariants/all.ts";
import { playSequence } from "../../../simulator/chaos/sequences/play-sequence.ts";
import type { CommandRun } from "../../../simulator/chaos/sequences/sequence-recording.ts";
import type { CommandAct, SequenceScenario } from "../../../simulator/chaos/sequences/sequence-scenario.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";

const PROMOTE: CommandAct = { ...TICK, command: "promote" };
const AT_WRITE = { kind: "write", n: 0, end: "sent", plusMs: 1 } as const;

/** One promotion that is stopped while its write is under way. */
function stopped(how: Pick<CommandAct, "cancel" | "kill">): SequenceScenario {
  const faultPlan = { ...NO_FAULTS, latency: [50, 50] } as const;
  return { ...drawSequenceScenario(1), checks: 0, acts: [{ ...PROMOTE, ...how, faultPlan }] };
}

test("a cancelled command ends by itself, and a killed one is settled by post", async () => {
  const cancelled = await playSequence(stopped({ cancel: AT_WRITE }));
  const killed = await playSequence(stopped({ kill: AT_WRITE }));
  expect(checkSequence(cancelled)).toEqual([]);
  expect(checkSequence(killed)).toEqual([]);
  expect(cancelled.runs[0]).toMatchObject({ cancelledAt: expect.any(Number), killedAt: undefined });
  expect(cancelled.runs[0]?.outcome?.status).toBeDefined();
  expect(killed.runs[0]).toMatchObject({ outcome: undefined, post: { kind: "settled", status: "held" } });
});

test("the invariants see a step after a cancel, a step and a rollback by post, and a post that isn't true", async () => {
  const sequence = await playSequence(stopped({ kill: AT_WRITE }));
  const [run] = sequence.runs;
  const write = run?.sent.find(({ entry }) => entry.method === "POST");
  if (!run || !write || run.post?.kind !== "settled") throw new Error("post settles what was killed");
  const broken = (change: Partial<CommandRun>) =>
    checkSequence({ ...sequence, runs: [{ ...run, ...change }] }).map(({ invariant }) => invariant);
  const { live: _, ...silent } = run.post;
  const forward = "never forward after a cancel";
  expect(broken({ cancelledAt: write.at - 1 })).toContain(forward);
  expect(broken({ sent: run.sent.map((each) => ({ ...each, process: "post" as const })) })).toContain(
    forward,
  );
  const body = { annotations: { "workers/message": "rollback 00000000 cancelled run 40000.1: feat" } };
  const rollback = { ...write, entry: { ...write.entry, body } };
  expect(broken({ sent: [...run.sent, rollback] })).toContain(forward);
  expect(broken({ post: silent })).toContain("what post says is live is live");
});

test("what is compared with another command is neither stopped, nor are its secrets changed", () => {
  const acts = Array.from({ length: 100 }, (_, seed) => drawSequenceScenario(seed).acts);
  const commands = acts.flatMap((each) => each.filter((act) => act.kind === "command"));
  for (const what of ["cancel", "kill", "secretChange"] as const)
    expect(commands.some((act) => act[what] !== undefined)).toBe(true);
  const compared = commands.flatMap((act, index) => {
    const before = commands[index - 1];
    return act.announced && before ? [before, act] : [];
  });
  expect(compared.length).toBeGreaterThan(10);
  for (const { cancel, kill, secretChange } of compared)
    expect([cancel, kill, secretChange]).toEqual([undefined, undefined, undefined]);
});
