import { errorText } from "../../values/text.ts";
import { intermediates } from "../deployments/version-roles.ts";
import { short } from "../describe.ts";
import type { Deployment } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { WritingSession } from "../write/session.ts";

/**
 * Deletes the intermediate deployments of the live rollout: history that nobody needs once it is
 * complete. Never the live one, never the rollout's first or last, never another's. A deletion that
 * fails only warns.
 */
export async function prune({ ports, reader, roles }: WritingSession): Promise<void> {
  const { cancel, emit } = ports;
  let deleted = 0;
  let kept = 0;
  try {
    for (let more = true; more; ) {
      const old = await intermediates(reader, roles.canaryId);
      const gone = await deleteAll(ports, old);
      deleted += gone;
      kept = old.length - gone;
      // Where the server sends only so many, older ones take the place of those that are gone.
      more = reader.listing.older === "withheld" && gone > 0;
      if (more) await reader.read();
    }
  } catch (error) {
    if (!cancel.aborted)
      emit({
        type: "warning",
        text: `Older deployments of the rollout were not pruned: ${errorText(error)}.`,
      });
  }
  if (deleted + kept > 0)
    emit({ type: "note", text: `Pruned ${deleted} of ${deleted + kept} intermediate deployments.` });
}

/** Returns how many were deleted. */
async function deleteAll(
  { api, cancel, emit, fenced }: Ports,
  deployments: readonly Deployment[],
): Promise<number> {
  let deleted = 0;
  for (const { id } of deployments) {
    if (cancel.aborted || fenced()) break;
    try {
      await api.deleteDeployment(id, { timeoutMs: 10_000, signal: cancel });
      deleted += 1;
    } catch (error) {
      if (cancel.aborted) break;
      emit({ type: "warning", text: `Deployment ${short(id)} could not be pruned: ${errorText(error)}.` });
    }
  }
  return deleted;
}
