import { complement } from "../values/percent.ts";
import type { Deployment, VersionShare } from "./model.ts";

/** Negative when `a` was created before `b`. Reads past milliseconds. */
export function compareCreated(a: Created, b: Created): number {
  const byMs = Date.parse(a.createdOn) - Date.parse(b.createdOn);
  if (byMs !== 0) return byMs;
  const [x, y] = [fraction(a.createdOn), fraction(b.createdOn)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** When a deployment was created, in Unix ms of the server's clock. */
export function createdAt(deployment: Deployment): number {
  return Date.parse(deployment.createdOn);
}

/** A time that is later than a deployment's, by as little as counts. */
export function justAfter({ createdOn }: Created): string {
  return new Date(Date.parse(createdOn) + 1).toISOString();
}

/** A version's share of a deployment in percent; undefined when the deployment doesn't contain it. */
export function shareOf(deployment: Deployment, versionId: string): number | undefined {
  return deployment.versions.find((version) => version.versionId === versionId)?.percentage;
}

/** A share of everything, in percent: Cloudflare may store one decimal. */
const SERVES_ALL = 99.95;

/** The version that serves everything; undefined for a split. */
export function soleVersion({ versions: [first, ...others] }: Deployment): string | undefined {
  return others.length === 0 && first !== undefined && first.percentage >= SERVES_ALL
    ? first.versionId
    : undefined;
}

/**
 * The shares of the next split: the canary's `percent` and what is left for stable, or the canary alone at 100 %. Where
 * stable stands second in the live split it stays there: the order decides which version a Durable Object keeps.
 */
export function splitAt(
  percent: number,
  { stableId, canaryId }: { readonly stableId: string; readonly canaryId: string },
  live: Deployment,
): readonly VersionShare[] {
  const canary = { versionId: canaryId, percentage: percent };
  if (percent === 100) return [canary];
  const stable = { versionId: stableId, percentage: complement(percent) }; // guard: shares-total
  return live.versions[1]?.versionId === stableId ? [canary, stable] : [stable, canary];
}

export function sameVersions(a: readonly VersionShare[], b: readonly VersionShare[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ versionId, percentage }) =>
      b.some((other) => other.versionId === versionId && Math.abs(other.percentage - percentage) < 0.005),
    )
  );
}

export function fraction(iso: string): string {
  return (/\.(\d+)/.exec(iso)?.[1] ?? "").padEnd(9, "0");
}

export type Created = Pick<Deployment, "createdOn">;
