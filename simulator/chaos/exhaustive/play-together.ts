import { VirtualClock } from "../../virtual-clock.ts";
import type { Adversary } from "../adversary.ts";
import { describeRollout } from "../rollouts/describe-rollout.ts";
import { type Harness, setUpHarness } from "../rollouts/harness.ts";
import { checkRollout, type Violation } from "../rollouts/invariants/all.ts";
import { playJob as playRolloutJob } from "../rollouts/play-rollout.ts";
import { newRecording } from "../rollouts/rollout-recording.ts";
import type { FaultPlan, Start } from "../rollouts/rollout-scenario.ts";
import { describeSequence } from "../sequences/describe-sequence.ts";
import { checkSequence } from "../sequences/invariants/all.ts";
import { CommandJob } from "../sequences/play-command.ts";
import type { SequenceScenario } from "../sequences/sequence-scenario.ts";
import type { JobPlan, Together } from "./base.ts";
import { type PlayedJob, tellBehaviour } from "./behaviour.ts";

const MOST_TIMERS = 50_000;
const RUNS = [
  { id: "19876543210", attempt: 2 },
  { id: "19876543299", attempt: 1 },
] as const;

/** How one of the jobs went. */
interface JobResult {
  violations(): readonly Violation[];
  describe(): string;
  readonly played: PlayedJob;
}

/** Plays two jobs at once, each of which is held against its invariants: what the other deploys is foreign to it. */
export async function playTogether(
  { scenario, jobs, laterMs }: Together,
  adversary: Adversary,
  faultPlan: FaultPlan,
): Promise<{ violations: readonly Violation[]; describe: () => string; behaviour: string }> {
  const clock = new VirtualClock();
  const harness = setUpHarness(scenario, () => clock.now());
  const world = {
    clock,
    harness,
    base: { ...scenario, faultPlan: { ...faultPlan, latency: [0, laterMs] as const } },
  };
  const [first, second] = jobs;
  const start = async () => {
    const one = playJob(world, first, 0, adversary);
    await clock.sleep(laterMs);
    return Promise.all([one, playJob(world, second, 1, adversary)]);
  };
  const results = await clock.run(start(), MOST_TIMERS);
  return {
    violations: results.flatMap((result) => result.violations()),
    describe: () => results.map((result) => result.describe()).join("\n\n"),
    behaviour: tellBehaviour(
      harness.cloud,
      results.map(({ played }) => played),
    ),
  };
}

interface World {
  readonly clock: VirtualClock;
  readonly harness: Harness;
  readonly base: Together["scenario"];
}

async function playJob(world: World, plan: JobPlan, place: 0 | 1, adversary: Adversary): Promise<JobResult> {
  const { clock, harness, base } = world;
  if ("rollout" in plan) {
    const { versions } = harness;
    const swapped = { ...versions, canary: versions.other, other: versions.canary };
    const own = plan.rollout === "canary" ? harness : { ...harness, versions: swapped };
    const recording = newRecording({ ...base, start: startOf(own), run: RUNS[place] }, own, clock.now());
    try {
      await playRolloutJob(clock, recording, adversary);
    } catch (error) {
      recording.thrown.push({ process: "run", error });
    }
    recording.endedAt = clock.now();
    return {
      violations: () => checkRollout(recording),
      describe: () => describeRollout(recording),
      played: recording,
    };
  }
  const { seed, schedule, onFailure, onInconclusive, readings, clockOffsetMs } = base;
  const scenario: SequenceScenario = {
    seed: seed + place,
    schedule,
    onFailure,
    onInconclusive,
    prune: false,
    checks: 0,
    readings,
    clockOffsetMs,
    acts: [plan, plan],
  };
  const startedAt = clock.now();
  const { cloud } = harness;
  const job = new CommandJob({ scenario, cloud, clock, owners: new Map() }, plan, [place, 0], adversary);
  try {
    await job.run();
  } catch (error) {
    job.recording.thrown.push({ process: "run", error });
  }
  job.end();
  const recording = { scenario, cloud, startedAt, runs: [job.recording] };
  return {
    violations: () => checkSequence(recording),
    describe: () => describeSequence(recording),
    played: job.recording,
  };
}

/** What a rollout finds that begins now. */
function startOf({ live, versions }: Harness): Start {
  const ids = live()?.json.versions.map(({ version_id }) => version_id) ?? [];
  if (ids.length === 2) return ids.includes(versions.canary.id) ? "resume" : "conflict";
  if (ids.includes(versions.canary.id)) return "arrived";
  return ids.includes(versions.stable.id) ? "fresh" : "neither";
}
