/**
 * With `node --import`: a module that is imported with `?mutant=NAME` behind it, or any where MUTANT is set, is loaded with
 * that mutant in it, and so is what it imports.
 */
import { registerHooks } from "node:module";
import { MUTANTS, mutate } from "./mutants.ts";

const SOURCES = new URL("../../../../src/", import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const name = nameIn(context.parentURL);
    if (name === undefined || nameIn(resolved.url) !== undefined || !resolved.url.startsWith("file:"))
      return resolved;
    if (resolved.url.includes("/node_modules/")) return resolved;
    return { ...resolved, url: `${resolved.url}?mutant=${encodeURIComponent(name)}` };
  },
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const name = nameIn(url) ?? process.env["MUTANT"];
    if (name === undefined || !url.startsWith(SOURCES)) return loaded;
    const mutant = MUTANTS.find((each) => each.name === name);
    if (mutant === undefined) throw new Error(`There is no mutant ${JSON.stringify(name)}`);
    return { ...loaded, source: mutate(String(loaded.source), mutant) };
  },
});

function nameIn(url = ""): string | undefined {
  return url.includes("?mutant=") ? (new URL(url).searchParams.get("mutant") ?? undefined) : undefined;
}
