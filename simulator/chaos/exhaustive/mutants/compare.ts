/**
 * `node simulator/chaos/exhaustive/mutants/compare.ts [--only TEXT]`: which mutant is caught by which kind of chaos,
 * as the table of docs/chaos.md. Takes some minutes, half of it for what random chaos misses.
 */
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants.ts";
import { attack } from "./play-mutant.ts";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const SEED = "20261126";

for (const mutant of MUTANTS.filter(({ name }) => name.includes(values.only))) {
  const singles = await attack(mutant, "--exhaustive", "--singles");
  const all = singles.caught ? singles : await attack(mutant, "--exhaustive");
  const random = await attack(mutant, "--runs", "10000", "--seed", SEED);
  const [, by = "missed"] = /--case '([^']+)'/.exec(all.said) ?? [];
  const [, seed] = /--seed (\d+) --print/.exec(random.said) ?? [];
  const found = seed === undefined ? "missed" : `run ${Number(seed) - Number(SEED) + 1}`;
  console.log(`| ${mutant.name} | \`${by}\` | ${found} |`);
}
