import type { Contender, Run } from "./contenders.ts";

/** Medians of one contender's runs. */
export interface Result {
  readonly name: string;
  readonly runs: number;
  readonly ms: number;
  /** Fastest and slowest run. */
  readonly range: readonly [number, number];
  readonly cpuMs: number;
  readonly peakBytes: number;
  readonly reads: number;
  readonly writes: number;
}

/**
 * Runs each contender once to warm up, then `runs` times in turn, every other round in reverse order, so
 * that whatever else the machine does meets all of them.
 */
export async function compare(
  contenders: readonly Contender[],
  runs: number,
  onRound: (round: number) => void,
): Promise<readonly Result[]> {
  const all = contenders.map((contender) => ({ contender, done: [] as Run[] }));
  for (const { contender } of all) await contender.run();
  for (let round = 1; round <= runs; round += 1) {
    onRound(round);
    for (const { contender, done } of round % 2 === 0 ? all.toReversed() : all) {
      done.push(await contender.run());
    }
  }
  return all.map(({ contender: { name }, done }) => {
    const middle = (of: (run: Run) => number) => median(done.map(of));
    const times = done.map(({ ms }) => ms);
    return {
      name,
      runs,
      ms: middle(({ ms }) => ms),
      range: [Math.min(...times), Math.max(...times)],
      cpuMs: middle(({ cpuMs }) => cpuMs),
      peakBytes: middle(({ peakBytes }) => peakBytes),
      reads: middle(({ reads }) => reads),
      writes: middle(({ writes }) => writes),
    };
  });
}

/** Of at least one number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? upper)) / 2;
}
