import type { InvocationOutcome } from "../account/model.ts";
import type { Distribution } from "./distribution.ts";

/** One request that a Worker served. */
export interface ServedInvocation {
  /** Server ms. */
  readonly at: number;
  readonly script: string;
  readonly version: string;
  /** What the client was sent; undefined when it didn't wait for it. */
  readonly status: number | undefined;
  readonly outcome: InvocationOutcome;
  readonly cpuUs: number;
  readonly wallUs: number;
}

/** What a version did within a minute. The parts of `requests` that went wrong may not exceed it together. */
export interface MinuteCounts {
  /** Default `my-worker`. */
  readonly script?: string;
  readonly requests: number;
  /** Uncaught exceptions. */
  readonly errors?: number;
  /** CPU limit exceeded. */
  readonly exceeded?: number;
  /** Answers of 503 without an exception: successes as far as `errors` goes. */
  readonly serverErrors?: number;
  /** Clients that went away. */
  readonly canceled?: number;
  /** Default: a median of 1.5 ms, a P99 of 9 ms. */
  readonly cpuUs?: Distribution;
  /** Default: a median of 12 ms, a P99 of 90 ms. */
  readonly wallUs?: Distribution;
}

/** Invocations that differ in nothing but the time that they took. */
export interface Cell {
  /** Where it begins (server ms), and whether it is a second of real requests or a minute of made-up ones. */
  readonly at: number;
  readonly span: "second" | "minute";
  readonly script: string;
  readonly version: string;
  readonly status: number | undefined;
  readonly outcome: InvocationOutcome;
  /** Names the cell, the same in every run. */
  readonly key: string;
  readonly count: number;
  /** Of a second: one value a request. */
  readonly cpuUs: readonly number[];
  readonly wallUs: readonly number[];
  /** Of a minute. */
  readonly distribution?: { readonly cpuUs: Distribution; readonly wallUs: Distribution };
}

/** Data that doesn't reach anybody. What is left out matches all. */
export interface Gap {
  /** Server ms, `to` excluded. */
  readonly from?: number;
  readonly to?: number;
  readonly script?: string;
  readonly version?: string;
  /** Server ms: from then on it is there after all. Default: never. */
  readonly until?: number;
}

/** What really happened to a version. */
export interface Total {
  readonly requests: number;
  /** Exceptions, exceeded limits and internal errors. */
  readonly errors: number;
  /** Requests that their user saw fail: answers of 500 and above. */
  readonly failed: number;
}

export const MINUTE = 60_000;
export const CPU_US: Distribution = { p50: 1_500, p99: 9_000 };
export const WALL_US: Distribution = { p50: 12_000, p99: 90_000 };

const ERRORS: ReadonlySet<InvocationOutcome> = new Set([
  "exception",
  "exceededCpu",
  "exceededMemory",
  "internalError",
]);

/** What GraphQL's `errors` count. A client that goes away isn't one. */
export function isErrorOutcome(outcome: InvocationOutcome): boolean {
  return ERRORS.has(outcome);
}

/** Everything that the Workers did, by minute. Append-only: what is seen of it, and when, is up to visibility.ts. */
export class Invocations {
  /** Script, to minute, to cell. */
  readonly #scripts = new Map<string, Map<number, Map<string, Filling>>>();
  readonly #gaps = new Set<Gap>();

  record({ at, script, version, status, outcome, cpuUs, wallUs }: ServedInvocation): void {
    const cell = this.#cell(Math.floor(at / 1000) * 1000, "second", script, version, status, outcome);
    cell.count++;
    cell.cpuUs.push(cpuUs);
    cell.wallUs.push(wallUs);
  }

  /**
   * A minute of made-up traffic, for tests that need days of it; `at` (server ms) is any instant in it.
   * Throws RangeError for counts that can't be. Called again for the same minute it adds to the counts and
   * takes over the new times.
   */
  add(at: number, version: string, counts: MinuteCounts): void {
    const { script = "my-worker", requests, cpuUs = CPU_US, wallUs = WALL_US } = counts;
    const { errors = 0, exceeded = 0, serverErrors = 0, canceled = 0 } = counts;
    const fine = requests - errors - exceeded - serverErrors - canceled;
    const parts: readonly (readonly [number, number | undefined, InvocationOutcome])[] = [
      [fine, 200, "ok"],
      [errors, 500, "exception"],
      [exceeded, 503, "exceededCpu"],
      [serverErrors, 503, "ok"],
      [canceled, undefined, "canceled"],
    ];
    if (parts.some(([count]) => !(Number.isInteger(count) && count >= 0))) {
      throw new RangeError(`A minute can't have these counts: ${JSON.stringify(counts)}`);
    }
    const minute = Math.floor(at / MINUTE) * MINUTE;
    for (const [count, status, outcome] of parts) {
      if (count === 0) continue;
      const cell = this.#cell(minute, "minute", script, version, status, outcome);
      cell.count += count;
      cell.distribution = { cpuUs, wallUs };
    }
  }

  /** Keeps data back, also what is still to come. Returns what gives it free. */
  lose(gap: Gap): () => void {
    this.#gaps.add(gap);
    return () => {
      this.#gaps.delete(gap);
    };
  }

  /** Cells of a script (undefined: of all) whose minute touches [from, to], in no order that means anything. */
  *cells(script: string | undefined, from: number, to: number): Generator<Cell> {
    const scripts = script === undefined ? [...this.#scripts.keys()] : [script];
    for (const name of scripts) {
      const minutes = this.#scripts.get(name);
      if (minutes === undefined) continue;
      const first = Math.floor(from / MINUTE) * MINUTE;
      if ((to - first) / MINUTE > minutes.size) {
        for (const [minute, cells] of minutes) if (minute >= first && minute <= to) yield* cells.values();
      } else {
        for (let minute = first; minute <= to; minute += MINUTE) yield* minutes.get(minute)?.values() ?? [];
      }
    }
  }

  /** Whether a gap keeps the cell back at the instant `now`. */
  isLost(cell: Cell, now: number): boolean {
    for (const gap of this.#gaps) {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, until } = gap;
      if (until !== undefined && now >= until) continue;
      if (gap.script !== undefined && gap.script !== cell.script) continue;
      if (gap.version !== undefined && gap.version !== cell.version) continue;
      if (cell.at >= from && cell.at < to) return true;
    }
    return false;
  }

  /** The truth, by version: without lag, sampling or gaps. */
  totals(script: string, from = 0, to = Number.MAX_SAFE_INTEGER): ReadonlyMap<string, Total> {
    const totals = new Map<string, Total>();
    for (const cell of this.cells(script, from, to)) {
      if (cell.at < from || cell.at > to) continue;
      const { requests, errors, failed } = totals.get(cell.version) ?? { requests: 0, errors: 0, failed: 0 };
      totals.set(cell.version, {
        requests: requests + cell.count,
        errors: errors + (isErrorOutcome(cell.outcome) ? cell.count : 0),
        failed: failed + ((cell.status ?? 0) >= 500 ? cell.count : 0),
      });
    }
    return totals;
  }

  #cell(
    at: number,
    span: Cell["span"],
    script: string,
    version: string,
    status: number | undefined,
    outcome: InvocationOutcome,
  ): Filling {
    const minutes = this.#scripts.get(script) ?? new Map<number, Map<string, Filling>>();
    this.#scripts.set(script, minutes);
    const minute = Math.floor(at / MINUTE) * MINUTE;
    const cells = minutes.get(minute) ?? new Map<string, Filling>();
    minutes.set(minute, cells);
    const key = `${span} ${at} ${script} ${version} ${status ?? "-"} ${outcome}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = { at, span, script, version, status, outcome, key, count: 0, cpuUs: [], wallUs: [] };
      cells.set(key, cell);
    }
    return cell;
  }
}

interface Filling extends Cell {
  count: number;
  readonly cpuUs: number[];
  readonly wallUs: number[];
  distribution?: { readonly cpuUs: Distribution; readonly wallUs: Distribution };
}
