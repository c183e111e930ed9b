import { shareOf } from "../deployment.js";
import { findVersion } from "../deployments/find-version.js";
import { identify } from "../deployments/identify.js";
import { understood } from "../deployments/listing.js";
import { ProblemError } from "../errors.js";
import { waitForAll } from "../wait-for-all.js";
/**
 * @param known a read of the list that is recent enough to go by
 * @throws ProblemError with every problem; ApiError when Cloudflare can't be read; Cancelled
 */
export async function resolveVersions(run, canaryRef, known) {
    const { request, reader, budget } = run;
    const [history, deployable] = await waitForAll(known ?? reader.read(budget).then((listing) => reader.history(listing, budget)), readDeployableVersions(run));
    const problems = [];
    const version = (input, ref) => {
        if (ref === undefined)
            return undefined;
        if (ref.kind === "none") {
            problems.push(ref.problem);
            return undefined;
        }
        const resolved = findVersion(input, ref, deployable, history.listing.live);
        if (resolved.ok)
            return resolved.value;
        problems.push(resolved.problem);
        return undefined;
    };
    const canary = version("canary-version", canaryRef);
    const stable = version("stable-version", request.stable);
    if (canary !== undefined && canary.id === stable?.id)
        problems.push(`canary-version and stable-version are the same version, ${canary.id}.`);
    if (canary === undefined || problems.length > 0)
        throw new ProblemError(problems);
    return { history, deployable, canary, stable };
}
/**
 * The rollout that is under way, and the id of the version that the workflow gives as stable.
 *
 * @throws ProblemError where the live deployment isn't understood, or there is no such version; as `DeploymentReader.history`
 */
export async function readUnderWay(run, first) {
    const { reader, budget } = run;
    const { stable } = run.request;
    const live = understood(first);
    const isLive = stable?.kind === "id" && shareOf(live, stable.id) !== undefined;
    const given = isLive ? stable.id : await resolveStable(run, live);
    const history = reader.history(first, budget);
    return { state: await identify(history, given), history, given };
}
/** The id of the input `stable-version`; undefined where it isn't given. @throws as `resolveVersions` */
export async function resolveStable(run, live) {
    const { stable } = run.request;
    if (stable === undefined)
        return undefined;
    const resolved = findVersion("stable-version", stable, await readDeployableVersions(run), live);
    if (!resolved.ok)
        throw new ProblemError([resolved.problem]);
    return resolved.value.id;
}
/** Newest first. @throws as `RetryBudget.read` */
function readDeployableVersions({ ports, budget }) {
    const { api } = ports;
    return budget.read("the list of versions", budget.now(), (options) => api.listDeployableVersions(options));
}
