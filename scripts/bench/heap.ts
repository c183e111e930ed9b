import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

/** Bytes of this process's heap that something still refers to. */
export function heapInUse(): number {
  gc();
  return process.memoryUsage().heapUsed;
}

/** The same when what the last run has left is gone: some of it is freed only after a turn or two. */
export async function settledHeap(): Promise<number> {
  for (let turn = 0; turn < 5; turn++) {
    await setTimeout(5);
    gc();
  }
  return heapInUse();
}
