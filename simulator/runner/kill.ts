import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Kills a process, its group, and its descendants that left that. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const victims = [-child.pid, ...descendants(child.pid), child.pid];
  for (const pid of victims) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has gone already.
    }
  }
}

/** Descendants that left the group; none where there is no `/proc`. */
function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
      const parent = parentOf(name);
      if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return [];
  }
  const found: number[] = [];
  for (const queue = [pid]; queue.length > 0; ) {
    const own = children.get(queue.pop() ?? 0) ?? [];
    found.push(...own);
    queue.push(...own);
  }
  return found;
}

function parentOf(pid: string): number | undefined {
  try {
    const [, fields = ""] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return fields === "" ? undefined : Number(fields);
  } catch {
    return undefined;
  }
}
