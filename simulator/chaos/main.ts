/**
 * The chaos run: `node simulator/chaos/main.ts [--runs N] [--seed S] [--tell] [--keep-going]`.
 *
 * Run k (from 0) has the seed S + k, so that `--runs 1 --seed N` plays one again, and `--tell` tells it.
 */
import { parseArgs } from "node:util";
import { check, type Violation } from "./invariants/all.ts";
import { play } from "./play.ts";
import { drawScenario } from "./scenario.ts";
import { tellStory } from "./story.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string" },
    tell: { type: "boolean", default: false },
    "keep-going": { type: "boolean", default: false },
  },
});

const runs = whole("runs", values.runs);
const first = values.seed === undefined ? Date.now() % 2 ** 31 : whole("seed", values.seed);
console.log(`${runs} engine runs from seed ${first}`);

const started = performance.now();
const statuses = new Map<string, number>();
const broken = new Map<string, number[]>();
for (let seed = first; seed < first + runs; seed++) {
  const recording = await play(drawScenario(seed));
  const ending = `${recording.outcome?.status ?? "killed"}/${recording.postOutcome?.kind === "settled" ? recording.postOutcome.status : "-"}`;
  statuses.set(ending, (statuses.get(ending) ?? 0) + 1);
  const violations = check(recording);
  if (violations.length > 0) fail(seed, violations);
  if (values.tell) console.log(tellStory(recording));
  if (violations.length > 0 && !values["keep-going"]) {
    if (!values.tell) console.log(tellStory(recording));
    report(seed, violations);
    process.exitCode = 1;
    break;
  }
}
const minutes = (performance.now() - started) / 60_000;
for (const [ending, count] of [...statuses].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(7)} ${ending}`);
for (const [what, seeds] of [...broken].sort((a, b) => b[1].length - a[1].length))
  console.log(`BROKEN ${String(seeds.length).padStart(5)}  ${what}: ${seeds.slice(0, 6).join(" ")}`);
const total = [...statuses.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total} runs, ${Math.round(total / minutes)} a minute`);

function fail(seed: number, violations: readonly Violation[]): void {
  process.exitCode = 1;
  for (const name of new Set(violations.map(({ invariant, what }) => `${invariant} | ${generic(what)}`))) {
    broken.set(name, [...(broken.get(name) ?? []), seed]);
  }
}

function generic(what: string): string {
  return what
    .replace(/[0-9a-f]{8}(-[0-9a-f-]{27})?/g, "…")
    .replace(/\d+(\.\d+)?/g, "#")
    .slice(0, 110);
}

function report(seed: number, violations: readonly Violation[]): void {
  for (const { invariant, what } of violations) console.log(`\nVIOLATED ${invariant}:\n  ${what}`);
  console.log(`\nAgain: npm run chaos -- --runs 1 --seed ${seed} --tell`);
}

function whole(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} "${text}": a whole number is accepted`);
  return Number(text);
}
