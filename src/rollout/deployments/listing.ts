import { compareCreated, createdAt, soleVersion } from "../deployment.ts";
import { ProblemError } from "../errors.ts";
import type { Deployment } from "../model.ts";

/** The list of deployments as one read showed it: each once, newest first. */
export interface Listing {
  readonly deployments: readonly Deployment[];
  /** The newest: it serves the traffic. Absent only for a Worker that was never deployed. */
  readonly live: Deployment | undefined;
  /** When it was read, on the local clock. */
  readonly readAt: number;
}

/** Puts a raw list in order. A list may come with entries twice or out of order; `created_on` tells their order. */
export function toListing(raw: readonly Deployment[], readAt: number): Listing {
  const seen = new Map<string, Deployment>();
  for (const deployment of raw) if (!seen.has(deployment.id)) seen.set(deployment.id, deployment);
  const deployments = [...seen.values()].sort((a, b) => compareCreated(b, a));
  return { deployments, live: deployments[0], readAt };
}

/** The newest single-version deployment before `deployment` whose version passes `accept`. */
export function earlierSingle(
  listing: Listing,
  deployment: Deployment,
  accept: (versionId: string) => boolean,
): string | undefined {
  const from = listing.deployments.findIndex(({ id }) => id === deployment.id);
  for (const earlier of listing.deployments.slice(from + 1)) {
    const version = soleVersion(earlier);
    if (version !== undefined && accept(version)) return version;
  }
  return undefined;
}

/** The live deployment, where it is one that a rollout can go by. @throws ProblemError */
export function understood({ live }: Listing): Deployment {
  if (live === undefined) throw new ProblemError(["This Worker has no deployment yet: deploy it once."]);
  const oddity = oddityOf(live);
  if (oddity !== undefined)
    throw new ProblemError([`The live deployment ${live.id} isn't understood (${oddity}).`]);
  return live;
}

function oddityOf(live: Deployment): string | undefined {
  const { oddity, versions, createdOn } = live;
  if (oddity !== undefined) return oddity;
  const different = new Set(versions.map(({ versionId }) => versionId)).size;
  if (different !== versions.length) return "it names one version twice";
  if (different < 1 || different > 2) return `it has ${different} versions`;
  return Number.isFinite(createdAt(live)) ? undefined : `its created_on is ${JSON.stringify(createdOn)}`;
}
