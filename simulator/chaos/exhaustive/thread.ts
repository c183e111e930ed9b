/** Explores what it is sent, one task after the other; at the end it tells which states it came through. */
import { parentPort, workerData } from "node:worker_threads";
import { explore, nothingExplored } from "./explore.ts";
import type { Done, Task } from "./tasks.ts";

// Errors are made by the million here; a run that is repeated by itself shows where they came from.
Error.stackTraceLimit = 0;

const states = new Map<string, Set<number>>();
const journal = workerData === "journal";

parentPort?.on("message", async (task: Task | "end") => {
  if (task === "end") {
    parentPort?.postMessage({ states } satisfies Done);
    return;
  }
  const { base } = task.root;
  const seen = states.get(base) ?? new Set();
  states.set(base, seen);
  const explored = await explore(task.root, task.depth, seen, nothingExplored(journal));
  parentPort?.postMessage({ explored } satisfies Done);
});
