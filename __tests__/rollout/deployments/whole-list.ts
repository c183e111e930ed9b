import { type History, type Listing, toListing } from "../../../src/rollout/deployments/listing.ts";
import type { Deployment } from "../../../src/rollout/model.ts";

/** A list that was read to its end. */
export function wholeList(deployments: readonly Deployment[], readAt = 0): Listing {
  return toListing({ deployments, last: true }, readAt);
}

/** The same, to be read through. */
export function wholeHistory(deployments: readonly Deployment[]): History {
  const listing = wholeList(deployments);
  return {
    listing,
    async *[Symbol.asyncIterator]() {
      yield* listing.deployments;
    },
  };
}
