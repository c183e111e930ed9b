/**
 * Measures this action against the real wrangler on the same simulator, and how it grows:
 *
 *     npm run bench -- [--runs N] [--json] [--only one-step|three-steps|tick|days|growth|live|load|judge]
 *
 * Times are medians, from the start of a process to its exit. A simulator answers within a millisecond or
 * so: what is measured is what each program adds to Cloudflare's own time.
 */

import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { compare, type Result } from "./bench/compare.ts";
import {
  action,
  bareBundle,
  bareNode,
  type Contender,
  lookBack,
  tick,
  tickOnDay,
  wrangler,
} from "./bench/contenders.ts";
import { actionBytes, packageBytes } from "./bench/installed.ts";
import { JUDGE_HEAD, judging } from "./bench/judge.ts";
import { deadCanary, listening, memory } from "./bench/live.ts";
import { LOAD_CHECKS, LOAD_HEAD, LOAD_SCHEDULE, manyRollouts } from "./bench/load.ts";
import { cells, HEAD, megabytes, table, times } from "./bench/print.ts";

/** How many times faster than wrangler a one-step rollout is meant to be. */
const GOAL = 8;

interface Chapter {
  readonly name: string;
  readonly title: string;
  readonly contenders: readonly Contender[];
  /** What the results say, a line each. */
  readonly conclude: (results: readonly Result[]) => readonly string[];
}

const OURS = "this action";
const THEIRS = "wrangler versions deploy";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10" },
    json: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs ${JSON.stringify(values.runs)}: write a whole number, 1 or more`);
  process.exit(2);
}

using once = wrangler(THEIRS, [10]);
using thrice = wrangler(`${THEIRS}, 3 ×`, [10, 50, 100]);
const chapters: readonly Chapter[] = [
  {
    name: "one-step",
    title: "One step: canary to 10 %",
    contenders: [bareNode(), bareBundle(), action(OURS, [10]), once],
    conclude: (results) => {
      const [, bare, ours, theirs] = results;
      if (bare === undefined || ours === undefined || theirs === undefined) return [];
      const ratio = theirs.ms / ours.ms;
      return [
        `${THEIRS} takes ${times(ratio)} as long as ${OURS} (the goal is ${GOAL}: ${ratio >= GOAL ? "reached" : "MISSED"})`,
        `  and ${times(theirs.cpuMs / ours.cpuMs)} the CPU, ${times(theirs.peakBytes / ours.peakBytes)} the memory, ${times(calls(theirs) / calls(ours))} the API calls`,
        `${OURS} takes ${times(ours.ms / bare.ms)} as long as a bare start of the bundle`,
      ];
    },
  },
  {
    name: "three-steps",
    title: "Three steps: canary to 10 %, 50 %, 100 %, without holds",
    contenders: [action(OURS, [10, 50, 100]), thrice],
    conclude: ([ours, theirs]) =>
      ours && theirs ? [`${THEIRS} three times takes ${times(theirs.ms / ours.ms)} as long as ${OURS}`] : [],
  },
  {
    name: "tick",
    title: "A tick: advance with nothing to do",
    contenders: [bareNode(), bareBundle(), tick(OURS)],
    conclude: ([node, bare, ours]) =>
      node && bare && ours
        ? [
            `a tick takes ${times(ours.ms / bare.ms)} as long as a bare start of the bundle (the goal is 1.3 at most), and ${times(ours.peakBytes / node.peakBytes)} the memory of node -e 0 (the goal is 2.5 at most)`,
          ]
        : [],
  },
  {
    name: "days",
    title: "A tick of a rollout of two weeks, with a metric check",
    contenders: [1, 7, 14].map(tickOnDay),
    conclude: ([first, , last]) =>
      first && last
        ? [
            `on day 14 a tick takes ${times(last.peakBytes / first.peakBytes)} the memory of one on day 1, and ${calls(last)} API calls instead of ${calls(first)}`,
          ]
        : [],
  },
  {
    name: "growth",
    title: "Growth: steps in the schedule, pages of the list of deployments",
    contenders: [
      action("1 step, 1 deployment", [100]),
      action("10 steps", evenly(10)),
      action("100 steps", evenly(100)),
      action("1 step, 10 deployments", [100], 10),
      action("1 step, 100 deployments", [100], 100),
      lookBack("looking back 10 deployments", 10),
      lookBack("looking back 1,000 deployments", 1_000),
    ],
    conclude: (results) => {
      const [one, , hundred, , , near, far] = results;
      if (one === undefined || hundred === undefined || near === undefined || far === undefined) return [];
      const pages = far.reads - near.reads;
      return [
        `a step costs ${((hundred.ms - one.ms) / 99).toFixed(1)} ms; a page of the list costs ${((far.ms - near.ms) / pages).toFixed(1)} ms over ${pages} pages, the simulator's own work included`,
      ];
    },
  },
];

const chosen = chapters.filter(({ name }) => values.only === undefined || name === values.only);
/** Chapters that don't compare. */
const OTHERS = ["live", "load", "judge"] as const;
const within = (name: (typeof OTHERS)[number]) => values.only === undefined || values.only === name;
if (chosen.length === 0 && !OTHERS.some(within)) {
  const names = [...chapters.map(({ name }) => name), ...OTHERS];
  console.error(`--only ${JSON.stringify(values.only)}: write one of ${names.join(", ")}`);
  process.exit(2);
}

const say = (text: string) => (values.json ? console.error(text) : console.log(text));
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? "CPU"}`;
const installed = { action: actionBytes(), wrangler: packageBytes("wrangler") };
say(`${machine}; medians of ${runs} runs after a warm-up\n`);

const measured: Record<string, readonly Result[]> = {};
for (const { name, title, contenders, conclude } of chosen) {
  const results = await compare(contenders, runs, (round) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${title}: round ${round} of ${runs} `);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  measured[name] = results;
  say(`${title}\n\n${table(HEAD, results.map(cells))}\n`);
  for (const line of conclude(results)) say(line);
  say("");
}
const live = within("live") ? await measureLive() : undefined;
const load = within("load") ? await measureLoad() : undefined;
const judge = within("judge") ? measureJudging() : undefined;
say(
  `Installed before the first run: ${megabytes(installed.action)} (this repository), ${megabytes(installed.wrangler)} (wrangler with its dependencies), ${times(installed.wrangler / installed.action)} as much`,
);
if (values.json)
  console.log(JSON.stringify({ machine, runs, installed, measured, live, load, judge }, undefined, 2));

/** How soon a canary that throws at every request is rolled back, and what listening costs. */
async function measureLive() {
  const dead = await deadCanary(runs);
  const head = ["", "requests/s", "clients", "step to stable", "fastest–slowest", "failed by then"];
  say(
    `A dead canary at 10 %: from the deployment of its step to the rollback live\n\n${table(head, dead)}\n`,
  );
  const cpu = await listening();
  const heap = await memory();
  say(`hearing 200 messages a second takes ${(cpu * 100).toFixed(1)} % of a core (the goal is under 5 %)`);
  say(`heap of what listens: ${heap}\n`);
  return { dead, cpu, heap };
}

/** What rollouts cost that run at the same time, in virtual time. */
async function measureLoad() {
  const rows = await manyRollouts([1, 10, 100]);
  say(
    `Many at once (${LOAD_SCHEDULE}; ${LOAD_CHECKS}), under the user's limit of 1,200 requests in 5 minutes; ranges are least–median–most\n\n${table(LOAD_HEAD, rows)}\n`,
  );
  return rows;
}

function measureJudging() {
  const rows = judging(runs);
  say(`Judging, in one process\n\n${table(JUDGE_HEAD, rows)}\n`);
  return rows;
}

function evenly(steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, index) => ((index + 1) * 100) / steps);
}

function calls({ reads, writes }: Result): number {
  return reads + writes;
}
