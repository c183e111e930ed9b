import type { DeploymentReader, Listing } from "../deployments/index.ts";
import { resolveVersion } from "../deployments/index.ts";
import { ProblemError } from "../errors.ts";
import type { VersionSummary } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import type { RetryBudget } from "../retry.ts";
import { settleReads } from "../settle-reads.ts";

/** The versions that the workflow names, found among those that can be deployed. */
export interface ResolvedVersions {
  readonly listing: Listing;
  /** Newest first. */
  readonly deployable: readonly VersionSummary[];
  readonly canary: VersionSummary;
  /** Undefined when the workflow leaves it to the live deployment. */
  readonly stable: VersionSummary | undefined;
}

/**
 * Finds the versions.
 *
 * @param known a read of the list that is recent enough to go by
 * @throws ProblemError with every problem; ApiError when Cloudflare can't be read; Cancelled
 */
export async function resolveVersions(
  { api, clock }: Ports,
  request: RolloutRequest,
  reader: DeploymentReader,
  budget: RetryBudget,
  known?: Listing,
): Promise<ResolvedVersions> {
  const [listing, deployable] = await settleReads(
    known ?? reader.read(budget),
    budget.read("the list of versions", clock.now(), (options) => api.listDeployableVersions(options)),
  );
  const problems: string[] = [];
  const version = (input: string, ref: RolloutRequest["canary"] | undefined): VersionSummary | undefined => {
    if (ref === undefined) return undefined;
    if (ref.kind === "none") {
      problems.push(ref.problem);
      return undefined;
    }
    const resolved = resolveVersion(input, ref, deployable, listing.live);
    if (resolved.ok) return resolved.version;
    problems.push(resolved.problem);
    return undefined;
  };
  const canary = version("canary-version", request.canary);
  const stable = version("stable-version", request.stable);
  if (canary !== undefined && canary.id === stable?.id)
    problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
  if (canary === undefined || problems.length > 0) throw new ProblemError(problems);
  return { listing, deployable, canary, stable };
}
