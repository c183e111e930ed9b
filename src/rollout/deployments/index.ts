/** What the list of deployments says: which is live, what came before, which version is which. The room's one way in. */

export {
  intermediates,
  isStepOf,
  markerOf,
  sinceItsStart,
  stableBefore,
  takenAway,
  takenAwayFromLive,
  type UnderWay,
  underWay,
} from "./history.ts";
export { type Listing, liveOf, NEEDS_OLDER, type NeedsOlder, understood } from "./listing.ts";
export { DeploymentReader } from "./reader.ts";
export { resolveVersion } from "./resolve-version.ts";
export { type Start, startingPoint } from "./resume-or-start.ts";
export { recoverState } from "./state-for-post.ts";
