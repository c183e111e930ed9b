import { say } from "../../values/text.ts";
import type { Listing } from "../deployments/index.ts";
import { intermediates } from "../deployments/index.ts";
import { short } from "../describe.ts";
import type { Ports } from "../ports.ts";

/**
 * Deletes the intermediate deployments of the live rollout: history that nobody needs once it is
 * complete. Never the live one, never the rollout's first or last, never another's. A deletion that
 * fails only warns.
 */
export async function prune(
  { api, cancel, emit, fenced }: Ports,
  listing: Listing | undefined,
  canaryId: string,
): Promise<void> {
  const old = listing === undefined ? [] : intermediates(listing, canaryId);
  let deleted = 0;
  for (const { id } of old) {
    if (cancel.aborted || fenced()) break;
    try {
      await api.deleteDeployment(id, { timeoutMs: 10_000, signal: cancel });
      deleted += 1;
    } catch (error) {
      if (cancel.aborted) break;
      emit({ type: "warning", text: `Deployment ${short(id)} could not be pruned: ${say(error)}.` });
    }
  }
  if (old.length > 0)
    emit({ type: "note", text: `Pruned ${deleted} of ${old.length} intermediate deployments.` });
}
