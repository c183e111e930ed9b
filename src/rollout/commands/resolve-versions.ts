import { shareOf } from "../deployment.ts";
import { findVersion } from "../deployments/find-version.ts";
import type { History } from "../deployments/history.ts";
import { identify } from "../deployments/identify.ts";
import { type Listing, understood } from "../deployments/listing.ts";
import { ProblemError } from "../errors.ts";
import type { Deployment, VersionSummary } from "../model.ts";
import type { RolloutRequest } from "../request.ts";
import { waitForAll } from "../wait-for-all.ts";
import type { Session } from "../write/session.ts";

/** The versions that the workflow names, found among those that can be deployed. */
export interface ResolvedVersions {
  readonly history: History;
  /** Newest first. */
  readonly deployable: readonly VersionSummary[];
  readonly canary: VersionSummary;
  /** Undefined when the workflow leaves it to the live deployment. */
  readonly stable: VersionSummary | undefined;
}

/**
 * @param known a read of the list that is recent enough to go by
 * @throws ProblemError with every problem; ApiError when Cloudflare can't be read; Cancelled
 */
export async function resolveVersions(
  session: Session,
  canaryRef: RolloutRequest["canary"],
  known?: History,
): Promise<ResolvedVersions> {
  const { request, reader } = session;
  const [history, deployable] = await waitForAll(
    known ?? reader.read().then((listing) => reader.history(listing)),
    readDeployableVersions(session),
  );
  const problems: string[] = [];
  const version = (input: string, ref: RolloutRequest["canary"] | undefined): VersionSummary | undefined => {
    if (ref === undefined) return undefined;
    if (ref.kind === "none") {
      problems.push(ref.problem);
      return undefined;
    }
    const resolved = findVersion(input, ref, deployable, history.listing.live);
    if (resolved.ok) return resolved.value;
    problems.push(resolved.problem);
    return undefined;
  };
  const canary = version("canary-version", canaryRef);
  const stable = version("stable-version", request.stable);
  if (canary !== undefined && canary.id === stable?.id)
    problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
  if (canary === undefined || problems.length > 0) throw new ProblemError(problems);
  return { history, deployable, canary, stable };
}

/**
 * The rollout that is under way, and the id of the version that the workflow gives as stable.
 *
 * @throws ProblemError where the live deployment isn't understood, or there is no such version; as `DeploymentReader.history`
 */
export async function readUnderWay(session: Session, first: Listing) {
  const { reader, request } = session;
  const { stable } = request;
  const live = understood(first);
  const isLive = stable?.kind === "id" && shareOf(live, stable.id) !== undefined;
  const given = isLive ? stable.id : await resolveStable(session, live);
  const history = reader.history(first);
  return { state: await identify(history, given), history, given };
}

/** The id of the input `stable-version`; undefined where it isn't given. @throws as `resolveVersions` */
export async function resolveStable(session: Session, live: Deployment): Promise<string | undefined> {
  const { stable } = session.request;
  if (stable === undefined) return undefined;
  const resolved = findVersion("stable-version", stable, await readDeployableVersions(session), live);
  if (!resolved.ok) throw new ProblemError([resolved.problem]);
  return resolved.value.id;
}

/** Newest first. @throws as `RetryBudget.read` */
function readDeployableVersions({ ports, budget }: Session): Promise<readonly VersionSummary[]> {
  const { api } = ports;
  return budget.read("the list of versions", budget.now(), (options) => api.listDeployableVersions(options));
}
