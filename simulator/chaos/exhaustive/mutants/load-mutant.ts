/** With `node --import`: every module of this process is loaded as it is, but for the one that MUTANT breaks. */
import { registerHooks } from "node:module";
import { MUTANTS, mutate } from "./mutants.ts";

const mutant = MUTANTS.find(({ name }) => name === process.env["MUTANT"]);
if (mutant === undefined) throw new Error(`MUTANT names no mutant: ${process.env["MUTANT"]}`);
const edits = [mutant, ...(mutant.and ? [mutant.and] : [])];
const urlOf = (file: string) => new URL(`../../../../src/${file}`, import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const edit = edits.find(({ file }) => urlOf(file) === url);
    return edit === undefined ? loaded : { ...loaded, source: mutate(String(loaded.source), edit) };
  },
});
