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
