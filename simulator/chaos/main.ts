/**
 * The chaos run: `npm run chaos -- [--runs N] [--commands N] [--jobs N] [--process N] [--seed S] [--print] [--keep-going]`.
 * or: `npm run chaos -- --exhaustive [--singles] [--only BASE] [--threads N] [--keep-going]`.
 *
 * `--runs` are rollouts that are played on the engine with a virtual clock (default 1000, or 0 with
 * another kind), `--commands` sequences of the other commands, some of them cancelled or killed,
 * played likewise; in some of both somebody changes a secret, or a window keeps steps from beginning;
 * `--jobs` are workflows whose one job uses the action up to three times, on one or two Workers;
 * `--process` runs of the bundle, two at a time: rollouts, some with live checks, and
 * sequences of five of the other commands. Run k (from 0) has the seed S + k, so that `--runs 1 --seed N`
 * plays one again; `--print` prints what happened also when no invariant is violated. Stops at the first
 * violation, unless `--keep-going`.
 *
 * `--exhaustive` plays all that can go wrong instead of some: see exhaustive/bases.ts. `--singles` stops at
 * one fault, kill or cancel a run. `--case CASE` plays one run again. The runs must do what fingerprint.txt says;
 * `--accept` writes it anew, and `--journal FILE` what each run did.
 */
import { parseArgs } from "node:util";
import { createRandom } from "../random.ts";
import { replay, runExhaustive } from "./exhaustive/run.ts";
import { drawJobScenario } from "./jobs/draw-jobs.ts";
import { checkJobs } from "./jobs/job-invariants.ts";
import { checkCommands } from "./processes/command-invariants.ts";
import { drawCommandsScenario } from "./processes/draw-commands.ts";
import { drawProcessScenario } from "./processes/draw-process.ts";
import { playCommands } from "./processes/play-commands.ts";
import { playProcess } from "./processes/play-process.ts";
import { describeRollout } from "./rollouts/describe-rollout.ts";
import { drawRolloutScenario } from "./rollouts/draw-rollout.ts";
import { checkProcess, checkRollout, type Violation } from "./rollouts/invariants/all.ts";
import { playRollout } from "./rollouts/play-rollout.ts";
import type { RolloutRecording } from "./rollouts/rollout-recording.ts";
import { describeSequence } from "./sequences/describe-sequence.ts";
import { drawSequenceScenario } from "./sequences/draw-sequence.ts";
import { checkSequence } from "./sequences/invariants/all.ts";
import { playSequence } from "./sequences/play-sequence.ts";
import type { SequenceRecording } from "./sequences/sequence-recording.ts";
import type { SequenceScenario } from "./sequences/sequence-scenario.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    commands: { type: "string", default: "0" },
    jobs: { type: "string", default: "0" },
    process: { type: "string", default: "0" },
    seed: { type: "string" },
    print: { type: "boolean", default: false },
    "keep-going": { type: "boolean", default: false },
    exhaustive: { type: "boolean", default: false },
    singles: { type: "boolean", default: false },
    accept: { type: "boolean", default: false },
    journal: { type: "string" },
    only: { type: "string" },
    threads: { type: "string" },
    case: { type: "string" },
  },
});

/** Runs of the bundle that are played at the same time. */
const AT_ONCE = 2;
/** Of the runs of the bundle, those that play other commands than rollout. */
const COMMANDS_SHARE = 0.5;

interface Played {
  /** How it ended, or how its parts did. */
  readonly endings: readonly string[];
  readonly violations: readonly Violation[];
  readonly description: () => string;
}

const NAMES = {
  runs: "engine runs",
  commands: "sequences of commands",
  jobs: "jobs",
  process: "process runs",
} as const;

/** The flag that plays so many of a kind. */
type Kind = keyof typeof NAMES;

const processRuns = whole("process", values.process);
const sequences = whole("commands", values.commands);
const jobs = whole("jobs", values.jobs);
const others = values.exhaustive || processRuns + sequences + jobs > 0;
const runs = whole("runs", values.runs ?? (others ? "0" : "1000"));
const first = values.seed === undefined ? Date.now() % 2 ** 31 : whole("seed", values.seed);
const statuses = new Map<string, number>();
const broken = new Map<string, number[]>();
let stopped = false;

if (values.exhaustive) process.exitCode = (await exhaust()) ? 0 : 1;
if (runs > 0) await series("runs", runs, 1, playOnEngine);
if (sequences > 0 && !stopped)
  await series("commands", sequences, 1, (seed) => playActs(drawSequenceScenario(seed), checkSequence));
if (jobs > 0 && !stopped) await series("jobs", jobs, 1, (seed) => playActs(drawJobScenario(seed), checkJobs));
if (processRuns > 0 && !stopped) await series("process", processRuns, AT_ONCE, playOnBundle);

function exhaust(): Promise<boolean> {
  if (values.case !== undefined) return replay(values.case, console.log);
  return runExhaustive({
    singles: values.singles,
    only: values.only,
    threads: values.threads === undefined ? undefined : whole("threads", values.threads),
    keepGoing: values["keep-going"],
    accept: values.accept,
    journal: values.journal,
    print: console.log,
  });
}

async function playOnEngine(seed: number): Promise<Played> {
  const recording = await playRollout(drawRolloutScenario(seed));
  return {
    endings: [endingOf(recording)],
    violations: checkRollout(recording),
    description: () => describeRollout(recording),
  };
}

async function playActs(
  scenario: SequenceScenario,
  check: (recording: SequenceRecording) => readonly Violation[],
): Promise<Played> {
  const sequence = await playSequence(scenario);
  return {
    endings: sequence.runs.map(
      ({ act, outcome, killedAt }) =>
        `${act.command} ${outcome?.status ?? (killedAt === undefined ? "thrown" : "killed")}`,
    ),
    violations: check(sequence),
    description: () => describeSequence(sequence),
  };
}

function playOnBundle(seed: number): Promise<Played> {
  return createRandom(seed ^ 0x2c1d).chance(COMMANDS_SHARE)
    ? playCommandProcesses(seed)
    : playRolloutProcesses(seed);
}

async function playCommandProcesses(seed: number): Promise<Played> {
  const recording = await playCommands(drawCommandsScenario(seed));
  const { sequence, jobs } = recording;
  const logs = jobs.map(
    ({ run, main, post }) =>
      `--- act ${run.place}, main\n${main?.log ?? "(killed)"}\n--- act ${run.place}, post\n${post.log}`,
  );
  return {
    endings: sequence.runs.map(({ act, outcome }) => `${act.command} ${outcome?.status ?? "killed"}`),
    violations: checkCommands(recording),
    description: () => [describeSequence(sequence), ...logs].join("\n"),
  };
}

async function playRolloutProcesses(seed: number): Promise<Played> {
  const run = await playProcess(drawProcessScenario(seed));
  const live = run.live === undefined ? "" : `  live ${JSON.stringify(run.live)}\n`;
  const log = `${live}--- main\n${run.main?.log ?? "(killed)"}\n--- post\n${run.post?.log ?? ""}`;
  return {
    endings: [endingOf(run.recording)],
    violations: checkProcess(run),
    description: () => `${describeRollout(run.recording)}\n${log}`,
  };
}

function endingOf({ outcome, postOutcome }: RolloutRecording): string {
  return `${outcome?.status ?? "killed"}/${postOutcome?.kind === "settled" ? postOutcome.status : "-"}`;
}

async function series(
  kind: Kind,
  count: number,
  atOnce: number,
  playOne: (seed: number) => Promise<Played>,
): Promise<void> {
  console.log(`${count} ${NAMES[kind]} from seed ${first}`);
  const started = performance.now();
  statuses.clear();
  broken.clear();
  let next = first;
  let done = 0;
  const worker = async () => {
    while (next < first + count && !stopped) {
      const seed = next++;
      show(kind, seed, await playOne(seed));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const [ending, times] of [...statuses].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(7)} ${ending}`);
  for (const [what, seeds] of [...broken].sort((a, b) => b[1].length - a[1].length))
    console.log(`BROKEN ${String(seeds.length).padStart(5)}  ${what}: ${seeds.slice(0, 6).join(" ")}`);
  const minutes = (performance.now() - started) / 60_000;
  console.log(`${done} ${NAMES[kind]}, ${Math.round(done / minutes)} a minute`);
}

function show(kind: Kind, seed: number, { endings, violations, description }: Played): void {
  for (const ending of endings) statuses.set(ending, (statuses.get(ending) ?? 0) + 1);
  for (const name of new Set(violations.map(({ invariant, what }) => `${invariant} | ${generic(what)}`)))
    broken.set(name, [...(broken.get(name) ?? []), seed]);
  const bad = violations.length > 0;
  if (bad) process.exitCode = 1;
  if (values.print || (bad && !values["keep-going"])) console.log(description());
  if (!bad || values["keep-going"]) return;
  stopped = true;
  for (const { invariant, what } of violations) console.log(`\nVIOLATED ${invariant}:\n  ${what}`);
  console.log(`\nAgain: npm run chaos -- --${kind} 1 --seed ${seed} --print`);
}

function generic(what: string): string {
  return what
    .replace(/[0-9a-f]{8}(-[0-9a-f-]{27})?/g, "…")
    .replace(/\d+(\.\d+)?/g, "#")
    .slice(0, 110);
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} "${text}": a whole number is accepted`);
  return Number(text);
}
