import "./load-mutant.ts";
import { playSeed } from "../../play-seed.ts";
import { parseCase } from "../case.ts";
import type * as Cases from "../play-case.ts";
import { programOf } from "./programs.ts";

/**
 * The invariants that a run of the action breaks with this mutant in it: none, where it doesn't come to the case's points.
 *
 * @param run a case of the exhaustive run, or `process SEED`
 */
export async function brokenBy(mutant: string, run: string): Promise<readonly string[]> {
  const [, seed] = /^process (\d+)$/.exec(run) ?? [];
  const { violations } =
    seed === undefined
      ? await playCaseWith(mutant, run)
      : await playSeed("process", Number(seed), programOf(mutant));
  return [...new Set(violations.map(({ invariant }) => invariant))].sort();
}

/** In this process: all that the case needs is loaded once more, with the mutant. */
async function playCaseWith(mutant: string, run: string) {
  const url = new URL("../play-case.ts", import.meta.url);
  url.searchParams.set("mutant", mutant);
  const { playCase }: typeof Cases = await import(url.href);
  return playCase(parseCase(run), new Set()).catch((error: unknown) => {
    if (String(error).includes("never came to pass")) return { violations: [] };
    throw error;
  });
}
