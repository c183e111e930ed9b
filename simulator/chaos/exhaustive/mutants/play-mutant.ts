import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants.ts";

const LOADER = fileURLToPath(new URL("./load-mutant.ts", import.meta.url));
const CHAOS = fileURLToPath(new URL("../../main.ts", import.meta.url));

/** What a run of chaos said of a mutant. */
export interface Attack {
  readonly caught: boolean;
  readonly said: string;
}

/** Runs `npm run chaos` with these arguments on the action with one mutant in it. */
export function attack({ name }: Mutant, ...args: readonly string[]): Promise<Attack> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, MUTANT: name };
    execFile(
      process.execPath,
      ["--import", LOADER, CHAOS, ...args],
      { env, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (stderr !== "") reject(new Error(`${name}: ${stderr}`));
        else resolve({ caught: error !== null && stdout.includes("VIOLATED"), said: stdout });
      },
    );
  });
}
