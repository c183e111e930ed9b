/** Explores what it is sent, one task after the other; at the end it tells which states it came through. */
import { parentPort } from "node:worker_threads";
import { type Explored, explore } from "./explore.ts";
import type { Done, Task } from "./tasks.ts";

// Errors are made by the million here; a run that is repeated by itself shows where they came from.
Error.stackTraceLimit = 0;

const states = new Set<number>();

parentPort?.on("message", async (task: Task | "end") => {
  if (task === "end") {
    const all = Float64Array.from(states);
    parentPort?.postMessage({ states: all } satisfies Done, [all.buffer]);
    return;
  }
  const explored: Explored = await explore(task.root, task.depth, states);
  parentPort?.postMessage({ explored } satisfies Done);
});
