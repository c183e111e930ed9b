/** Plays tasks on several threads: this module begins them, and is what they run. */
import { type MessagePort, parentPort, Worker, workerData } from "node:worker_threads";
import { type Explored, explore, nothingExplored, type Task } from "./explore.ts";

/** What a thread sends back: what one task came to, or at the end the states that each base came through. */
type Done = { readonly explored: Explored } | { readonly states: States };

type States = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Plays tasks on several threads. What comes back doesn't depend on which thread plays which: the states that each base
 * came through, and what is told of each task.
 *
 * @param journal whether to tell what each run did
 * @param stop whether to begin no further task after this one
 */
export async function runTasks(
  tasks: readonly Task[],
  threads: number,
  onExplored: (task: Task, explored: Explored) => void,
  stop: () => boolean,
  journal: boolean,
): Promise<States> {
  const states = new Map<string, Set<number>>();
  let next = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const thread = new Worker(new URL(import.meta.url), {
        // Nearly everything dies young.
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
        workerData: { journal },
      });
      let task: Task | undefined;
      const send = () => {
        task = stop() ? undefined : tasks[next++];
        thread.postMessage(task ?? "end");
      };
      thread.on("error", reject);
      thread.on("message", (done: Done) => {
        if ("states" in done) {
          for (const [base, seen] of done.states)
            states.set(base, new Set([...(states.get(base) ?? []), ...seen]));
          void thread.terminate().then(() => resolve());
          return;
        }
        if (task !== undefined) onExplored(task, done.explored);
        send();
      });
      send();
    });
  await Promise.all(Array.from({ length: threads }, one));
  return states;
}

/** In a thread: explores what it is sent, one task after the other; at the end it tells which states it came through. */
function beThread(port: MessagePort, journal: boolean): void {
  // Errors are made by the million here; a run that is repeated by itself shows where they came from.
  Error.stackTraceLimit = 0;
  const states = new Map<string, Set<number>>();
  port.on("message", async (task: Task | "end") => {
    if (task === "end") {
      port.postMessage({ states } satisfies Done);
      return;
    }
    const { base } = task.root;
    const seen = states.get(base) ?? new Set();
    states.set(base, seen);
    const explored = await explore(task.root, task.depth, seen, nothingExplored(journal));
    port.postMessage({ explored } satisfies Done);
  });
}

if (parentPort !== null && workerData?.journal !== undefined) beThread(parentPort, workerData.journal);
