/** From Stryker's report to docs/mutation.md. */

import * as v from "@badrap/valita";

/** In percent. */
const LEAST_OF_ALL = 90;
const LEAST_OF_A_FILE = 80;
/** Of one that decides, judges or reads what a workflow writes. */
const LEAST_INSIDE = 85;
const INSIDE = /^src\/(rollout|checks|values)\//;

interface Counts {
  /** Those that some test could have noticed. */
  readonly mutants: number;
  readonly killed: number;
  /** Killed because a test didn't end. */
  readonly endless: number;
}

interface FileCounts extends Counts {
  readonly file: string;
}

export interface Summary {
  readonly markdown: string;
  /** A sentence for each file, or for all, in which too many survived. */
  readonly problems: readonly string[];
}

const reportShape = v.object({
  files: v.record(v.object({ mutants: v.array(v.object({ status: v.string() })) })),
});

/**
 * @param took in ms
 * @param day on which it was measured: `2026-11-26`
 */
export function summarise(report: unknown, took: number, day: string): Summary {
  const { files } = reportShape.parse(report, { mode: "strip" });
  const counts = Object.entries(files)
    .map(([file, { mutants }]) => ({ file, ...countsOf(mutants.map(({ status }) => status)) }))
    .filter(({ mutants }) => mutants > 0)
    .toSorted((a, b) => a.file.localeCompare(b.file, "en"));
  const all = { file: "**all**", ...sumOf(counts) };
  const tooFew = (each: FileCounts, least: number) =>
    each.killed * 100 < least * each.mutants
      ? [`${each.file}: ${percentOf(each)} of the mutants are killed, less than ${least} %`]
      : [];
  return {
    markdown: markdownOf(counts, all, took, day),
    problems: [
      ...tooFew(all, LEAST_OF_ALL),
      ...counts.flatMap((each) => tooFew(each, INSIDE.test(each.file) ? LEAST_INSIDE : LEAST_OF_A_FILE)),
    ],
  };
}

/** By Stryker's names. What it left out (`Ignored`) counts for nothing. */
function countsOf(statuses: readonly string[]): Counts {
  const number = (...names: readonly string[]) => statuses.filter((status) => names.includes(status)).length;
  return {
    mutants: number("Killed", "Timeout", "Survived", "NoCoverage"),
    killed: number("Killed", "Timeout"),
    endless: number("Timeout"),
  };
}

function sumOf(counts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[key], 0);
  return { mutants: sum("mutants"), killed: sum("killed"), endless: sum("endless") };
}

/** `93.4 %`, never rounded up. */
function percentOf({ killed, mutants }: Counts): string {
  return `${(Math.floor((1_000 * killed) / Math.max(1, mutants)) / 10).toFixed(1)} %`;
}

function markdownOf(counts: readonly FileCounts[], all: FileCounts, took: number, day: string): string {
  const row = (each: FileCounts) =>
    `| ${each.file} | ${each.mutants} | ${each.killed} | ${each.endless} | ${percentOf(each)} |`;
  return `# Mutation testing

Written by \`npm run mutation\` on ${day}, which took ${Math.ceil(took / 60_000)} minutes on two cores.

It changes src/ in one place at a time (a *mutant*: \`<\` becomes \`<=\`, a condition becomes \`true\`, a call is left out) and
runs the tests that reach it. A mutant is killed when a test fails. The command fails when fewer than ${LEAST_OF_ALL} % of all mutants
are killed, or fewer than ${LEAST_OF_A_FILE} % in a file: ${LEAST_INSIDE} % in the core, the checks and the grammar.

**${all.killed} of ${all.mutants} mutants are killed: ${percentOf(all)}.**

- *Endless* mutants count as killed: a test did more than ten times as much as without the mutant, or hung.
- Left out are mutants of what is evaluated once, when a module is loaded, such as tables of words.
- Each mutant gets the quickest tests that reach it, up to a limit; what only slower tests would notice counts as survived.
  Tests of whole processes and of days of traffic are left out (\`scripts/mutation/runner.ts\`).
- Some survivors change nothing that can be observed: a default that is never used, a condition that only saves work,
  \`<\` for \`<=\` where both branches give the same. They aren't told apart from those that lack a test.
- \`npm run mutation -- --mutate 'src/rollout/write/*.ts'\` tries a part and leaves this page as it is.
  \`reports/mutation/mutation.json\` has every mutant of the last run. With \`MUTATION_TESTS='__tests__/rollout/**/*.test.ts'\`
  before it only these tests run: in minutes, and what others would notice counts as survived.

| File | Mutants | Killed | Endless | Killed of all |
| --- | --: | --: | --: | --: |
${[...counts, all].map(row).join("\n")}
`;
}
