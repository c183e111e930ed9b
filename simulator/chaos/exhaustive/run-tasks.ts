import { Worker } from "node:worker_threads";
import type { Explored } from "./explore.ts";
import type { Done, States, Task } from "./tasks.ts";

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
      const thread = new Worker(new URL("./thread.ts", import.meta.url), {
        // Nearly everything dies young.
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
        workerData: journal ? "journal" : undefined,
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
