import {
  type Listing,
  NEEDS_OLDER,
  type NeedsOlder,
  toListing,
} from "../../../src/rollout/deployments/listing.ts";
import type { Deployment } from "../../../src/rollout/model.ts";

/** A list that was read to its end. */
export function wholeList(deployments: readonly Deployment[], readAt = 0): Listing {
  return toListing({ deployments, last: true }, readAt);
}

/** What a rule says of a list that is enough for it. */
export function decided<T>(value: T | NeedsOlder): T {
  if (value === NEEDS_OLDER) throw new Error("the list isn't enough");
  return value;
}
