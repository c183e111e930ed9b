import { type Listing, liveOf } from "../deployments/listing.ts";
import type { Deployment } from "../model.ts";
import type { Ledger } from "./ledger.ts";

/** A deployment that this rollout neither made nor adopted at its start: it is live, or one of ours replaced it. */
export interface ForeignDeployment {
  readonly kind: "live" | "overwritten";
  readonly deployment: Deployment;
}

/** The foreign deployment that a read of the list shows; undefined where this rollout may go on. */
export function foreignIn(ledger: Ledger, listing: Listing): ForeignDeployment | undefined {
  const live = liveOf(listing);
  if (!ledger.owns(live)) return { kind: "live", deployment: live };
  const overwritten = ledger.overwritten(listing);
  return overwritten && { kind: "overwritten", deployment: overwritten };
}
