import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a program took. */
export interface Usage {
  /** From start to exit, wall clock. */
  readonly ms: number;
  /** User and system time of all its processes. */
  readonly cpuMs: number;
  /** Resident memory at its peak, of the process that had the most. */
  readonly peakBytes: number;
}

export interface Program {
  /** Arguments of node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The exit code that it must end with; default 0. */
  readonly code?: number;
}

const PROBE = join(import.meta.dirname, "probe.cjs");

/** Runs a program under this Node. @throws Error with what it printed when it ends otherwise than it must */
export async function measure({ args, env, cwd, code = 0 }: Program): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const probeFile = join(folder, "probe");
  const printed: Buffer[] = [];
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, NODE_OPTIONS: `--require=${PROBE}`, BENCH_PROBE_FILE: probeFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => printed.push(chunk));
  const closed = once(child, "close");
  const [ended] = await once(child, "exit");
  const ms = performance.now() - start;
  await closed;
  try {
    if (ended !== code)
      throw new Error(`${args.join(" ")} ended with ${ended}:\n${Buffer.concat(printed).toString()}`);
    const used = readFileSync(probeFile, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Omit<Usage, "ms">);
    return {
      ms,
      cpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      peakBytes: Math.max(...used.map(({ peakBytes }) => peakBytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
