import { attempt, ProblemError, problem } from "../../values/problems.ts";
import { shareOf } from "../deployment.ts";
import { understoodLive } from "../deployments/listing.ts";
import { identifyUnderWay } from "../deployments/version-roles.ts";
import { describeVersion } from "../describe.ts";
import type { Deployment, RolloutRequest, VersionRef, VersionSummary } from "../model.ts";
import type { Session } from "../write/session.ts";

/** The versions that the workflow names, found among those that can be deployed. */
export interface ResolvedVersions {
  /** Newest first. */
  readonly deployable: readonly VersionSummary[];
  readonly canary: VersionSummary;
  /** Undefined when the workflow leaves it to the live deployment. */
  readonly stable: VersionSummary | undefined;
}

/** @throws ProblemError with every problem */
export function resolveVersions(
  { request, reader }: Session,
  canaryRef: RolloutRequest["canary"],
  deployable: readonly VersionSummary[],
): ResolvedVersions {
  const problems: string[] = [];
  const version = (input: string, ref: RolloutRequest["canary"] | undefined) =>
    attempt(
      () => {
        if (ref?.kind === "none") throw problem(ref.problem);
        return ref && findVersion(input, ref, deployable, reader.listing.live);
      },
      (error) => {
        problems.push(...error.problems);
        return undefined;
      },
    );
  const canary = version("canary-version", canaryRef);
  const stable = version("stable-version", request.stable);
  if (canary !== undefined && canary.id === stable?.id)
    problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
  if (canary === undefined || problems.length > 0) throw new ProblemError(problems);
  return { deployable, canary, stable };
}

/**
 * The rollout that is under way, if one is, and the id of the version that the workflow gives as stable.
 *
 * @throws ProblemError where the live deployment isn't understood, or there is no such version
 */
export async function readUnderWay(session: Session) {
  const { reader, request } = session;
  const { stable } = request;
  const live = understoodLive(reader.listing);
  const isLive = stable?.kind === "id" && shareOf(live, stable.id) !== undefined;
  const given = isLive ? stable.id : await resolveStable(session, live);
  return { underWay: await identifyUnderWay(reader, given), live, given };
}

/** The id of the input `stable-version`; undefined where it isn't given. */
export async function resolveStable(session: Session, live: Deployment): Promise<string | undefined> {
  const { stable } = session.request;
  if (stable === undefined) return undefined;
  return findVersion("stable-version", stable, await readDeployableVersions(session), live).id;
}

/** Newest first. */
export function readDeployableVersions({ ports, budget }: Session): Promise<readonly VersionSummary[]> {
  const { api } = ports;
  return budget.read("the list of versions", (options) => api.listDeployableVersions(options));
}

const SHOWN = 5;

/**
 * Finds the version that a workflow names among the deployable ones.
 *
 * A secret edit makes a new version that inherits the tag of the one before; such versions are never
 * meant by a tag or by `latest`.
 *
 * @param input the input's name, for the problem
 * @param deployable newest first
 * @throws ProblemError that lists what there is
 */
export function findVersion(
  input: string,
  ref: VersionRef,
  deployable: readonly VersionSummary[],
  live: Deployment | undefined,
): VersionSummary {
  const uploads = deployable.filter(({ triggeredBy }) => triggeredBy !== "secret");
  switch (ref.kind) {
    case "id": {
      const version = deployable.find(({ id }) => id === ref.id);
      if (version) return version;
      const text = `${input} "${ref.id}": this Worker has no deployable version with this id (only the latest 100 uploads can be deployed)`;
      throw notFound(text, deployable);
    }
    case "latest": {
      const [version] = uploads.toSorted((a, b) => b.number - a.number);
      if (version) return version;
      const text = `${input} "latest": this Worker has no deployable version that an upload made`;
      throw notFound(text, deployable);
    }
    case "tag": {
      const tagged = uploads.filter(({ tag }) => tag === ref.tag);
      const inLive = tagged.filter(({ id }) => live?.versions.some(({ versionId }) => versionId === id));
      const found = inLive.length > 0 ? inLive : tagged;
      const [version, ...more] = found;
      if (version !== undefined && more.length === 0) return version;
      const named = `${input} ${JSON.stringify(`tag:${ref.tag}`)}`;
      throw version === undefined
        ? notFound(`${named}: no deployable version has this tag`, uploads)
        : notFound(`${named}: ${found.length} deployable versions have this tag; give the id`, found);
    }
  }
}

function notFound(text: string, candidates: readonly VersionSummary[]): ProblemError {
  const shown = candidates.slice(0, SHOWN).map(describeVersion);
  const rest = candidates.length - shown.length;
  const list =
    shown.length === 0 ? "there is none" : shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
  return problem(`${text}: ${list}.`);
}
