import type { Cloud } from "../account/cloud.ts";
import type { Settings } from "../account/model.ts";
import { metricsLagOf } from "../platform-unknowns.ts";
import { createRandom } from "../random.ts";
import { normal, pointsOf, type Weighted } from "./distribution.ts";
import { type Cell, isErrorOutcome, MINUTE } from "./invocations.ts";

/** What a query sees of a cell. */
export interface VisibleCell {
  readonly cell: Cell;
  /** Invocations that were kept, at least 1. */
  readonly kept: number;
  /** How many invocations each of them stands for, at least 1. */
  readonly interval: number;
}

export interface VisibilityQuery {
  /** Server ms: the instant of the query. */
  readonly now: number;
  /** Server ms, both included. Cells whose minute doesn't touch them aren't looked at. */
  readonly from: number;
  readonly to: number;
  /** Default: all. */
  readonly script?: string | undefined;
  /** GraphQL and the logs sample each for itself. */
  readonly source: "graphql" | "logs";
}

/**
 * What has arrived by now and was kept, in no order that means anything. The same invocations are kept
 * whenever one asks.
 */
export function* visibleCells(
  { invocations, settings, readings }: Pick<Cloud, "invocations" | "settings" | "readings">,
  { source, ...query }: VisibilityQuery,
): Generator<VisibleCell> {
  for (const cell of invocations.cells(query.script, query.from, query.to)) {
    if (invocations.isLost(cell, query.now)) continue;
    const lag = settings.ingestLagMs ?? metricsLagOf(readings.metricsLag, hasFailed(cell));
    const arrived = arrivedBy(query.now, cell, lag);
    if (arrived === 0) continue;
    const interval = intervalOf(settings, source, cell);
    const kept = keep(cell, arrived, interval, source);
    if (kept > 0) yield { cell, kept, interval };
  }
}

/** The times of the invocations that are seen, each with what it stands for. */
export function times(
  { cell, kept, interval }: VisibleCell,
  of: "cpuUs" | "wallUs",
  source: VisibilityQuery["source"],
): Weighted[] {
  if (cell.distribution !== undefined) {
    const points = pointsOf(cell.distribution[of], cell.count);
    return points.map((value) => ({ value, weight: (kept * interval) / points.length }));
  }
  const salt = hash(`${source} ${cell.key}`);
  return cell[of]
    .filter((_, index) => interval === 1 || chance(salt, index) * interval < 1)
    .map((value) => ({ value, weight: interval }));
}

function intervalOf(settings: Settings, source: VisibilityQuery["source"], cell: Cell): number {
  if (source === "logs") return 1 / settings.headSampling;
  const { sampleInterval } = settings;
  return typeof sampleInterval === "number" ? sampleInterval : sampleInterval(cell.at, cell.version);
}

function hasFailed({ outcome, status }: Cell): boolean {
  return isErrorOutcome(outcome) || (status ?? 0) >= 500;
}

/** How much of a cell has arrived. Each second of each kind of invocation takes its own time. */
function arrivedBy(
  now: number,
  cell: Cell,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const salt = hash(cell.key);
  const has = (second: number) => cell.at + second * 1000 + min + chance(salt, second) * (max - min) <= now;
  if (cell.span === "second") return has(0) ? cell.count : 0;
  if (cell.at + MINUTE + max <= now) return cell.count;
  if (cell.at + min > now) return 0;
  const seconds = Array.from({ length: 60 }, (_, second) => second).filter(has).length;
  return Math.floor((cell.count * seconds) / 60);
}

const remembered = new WeakMap<Cell, { readonly asked: string; readonly kept: number }>();

function keep(cell: Cell, arrived: number, interval: number, source: VisibilityQuery["source"]): number {
  if (interval === 1) return arrived;
  const asked = `${source} ${interval} ${arrived}`;
  const before = remembered.get(cell);
  if (before?.asked === asked) return before.kept;
  const salt = hash(`${source} ${cell.key}`);
  const kept =
    cell.span === "second"
      ? cell.cpuUs.filter((_, index) => chance(salt, index) * interval < 1).length
      : binomial(arrived, 1 / interval, createRandom(salt).next);
  remembered.set(cell, { asked, kept });
  return kept;
}

/** Successes among `n` trials: exact by waiting times, and the normal approximation where that would take long. */
export function binomial(n: number, p: number, uniform: () => number): number {
  if (p >= 1) return n;
  if (n * p > 2000) {
    const drawn = n * p + Math.sqrt(n * p * (1 - p)) * normal(uniform);
    return Math.min(n, Math.max(0, Math.round(drawn)));
  }
  let successes = 0;
  for (let trial = 0; ; successes++) {
    trial += Math.floor(Math.log(1 - uniform()) / Math.log(1 - p)) + 1;
    if (trial > n) return successes;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/** Uniform in [0, 1), the same for the same salt and index. */
function chance(salt: number, index: number): number {
  let state = salt ^ Math.imul(index + 1, 0x9e3779b1);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32;
}
