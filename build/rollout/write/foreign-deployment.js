import { liveOf } from "../deployments/listing.js";
/** The foreign deployment that a read of the list shows; undefined where this rollout may go on. */
export function foreignIn(ledger, listing) {
    const live = liveOf(listing);
    if (!ledger.owns(live))
        return { kind: "live", deployment: live };
    const overwritten = ledger.overwritten(listing);
    return overwritten && { kind: "overwritten", deployment: overwritten };
}
