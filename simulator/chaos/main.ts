/**
 * The chaos run: `npm run chaos -- [--runs N] [--commands N] [--jobs N] [--process N] [--seed S] [--print] [--keep-going]`.
 * or: `npm run chaos -- --exhaustive [--singles] [--only BASE] [--threads N] [--keep-going]`.
 *
 * `--runs` are rollouts that are played in this process, on a virtual clock (default 1000, or 0 with another kind),
 * `--commands` the other commands on one Worker, one after the other, `--jobs` jobs of up to three steps, and `--process`
 * any of these with dist/, two at a time: see docs/chaos.md. Run k (from 0) has the seed S + k, so that `--runs 1 --seed N`
 * plays one again; `--print` prints what happened also when no invariant is violated, and `--draw` only the first
 * scenario, as JSON. Stops at the first violation, unless `--keep-going`; what the dice did on the engine is then
 * written down and shrinks to what the violation needs, and `--again FILE` plays that.
 *
 * `--exhaustive` plays all that can go wrong instead of some: see exhaustive/bases.ts. `--singles` stops at
 * one fault, kill or cancel a run. `--case CASE` plays one run again. The runs must do what fingerprint.txt says;
 * `--accept` writes it anew, and `--journal FILE` what each run did.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { replayCase, runExhaustive } from "./exhaustive/run.ts";
import { DRAWS, type Played, playScenario, playSeed, type SeriesKind, writeDown } from "./play-seed.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    commands: { type: "string", default: "0" },
    jobs: { type: "string", default: "0" },
    process: { type: "string", default: "0" },
    seed: { type: "string" },
    print: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
    again: { type: "string" },
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
const NAMES = {
  runs: "engine runs",
  commands: "sequences of commands",
  jobs: "jobs",
  process: "process runs",
} as const;

const processRuns = whole("process", values.process);
const sequences = whole("commands", values.commands);
const jobs = whole("jobs", values.jobs);
const others = values.exhaustive || processRuns + sequences + jobs > 0;
const runs = whole("runs", values.runs ?? (others ? "0" : "1000"));
const first = values.seed === undefined ? Date.now() % 2 ** 31 : whole("seed", values.seed);
const statuses = new Map<string, number>();
const broken = new Map<string, number[]>();
let stopped = false;

if (values.draw) console.log(JSON.stringify(DRAWS[drawn()](first)));
else if (values.again !== undefined) await again(values.again);
else {
  if (values.exhaustive) process.exitCode = (await exhaust()) ? 0 : 1;
  if (runs > 0) await series("runs", runs, 1);
  if (sequences > 0 && !stopped) await series("commands", sequences, 1);
  if (jobs > 0 && !stopped) await series("jobs", jobs, 1);
  if (processRuns > 0 && !stopped) await series("process", processRuns, AT_ONCE);
}

function drawn(): SeriesKind {
  if (processRuns > 0) return "process";
  return jobs > 0 ? "jobs" : sequences > 0 ? "commands" : "runs";
}

function exhaust(): Promise<boolean> {
  if (values.case !== undefined) return replayCase(values.case, console.log);
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

async function series(kind: SeriesKind, count: number, atOnce: number): Promise<void> {
  console.log(`${count} ${NAMES[kind]} from seed ${first}`);
  const started = performance.now();
  statuses.clear();
  broken.clear();
  let next = first;
  let done = 0;
  const worker = async () => {
    while (next < first + count && !stopped) {
      const seed = next++;
      await show(kind, seed, await playSeed(kind, seed));
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

async function show(
  kind: SeriesKind,
  seed: number,
  { endings, violations, description }: Played,
): Promise<void> {
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
  if (kind === "process") return;
  const file = join(tmpdir(), `chaos-${kind}-${seed}.json`);
  const written = await writeDown(DRAWS[kind](seed));
  writeFileSync(file, JSON.stringify(written));
  const { length } = Object.keys(written.notes ?? {});
  console.log(`Or, with no more than the ${length} faults that it needs: npm run chaos -- --again ${file}`);
}

/** Plays what was written down. */
async function again(file: string): Promise<void> {
  const { violations, description } = await playScenario(JSON.parse(readFileSync(file, "utf8")));
  console.log(description());
  for (const { invariant, what } of violations) console.log(`\nVIOLATED ${invariant}:\n  ${what}`);
  if (violations.length > 0) process.exitCode = 1;
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
