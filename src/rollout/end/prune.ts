import { say } from "../../values/text.ts";
import type { DeploymentReader } from "../deployments/index.ts";
import { intermediates } from "../deployments/index.ts";
import { short } from "../describe.ts";
import type { Deployment } from "../model.ts";
import type { Ports } from "../ports.ts";
import { READ_BUDGET_MS, RetryBudget } from "../retry.ts";

/**
 * Deletes the intermediate deployments of the live rollout: history that nobody needs once it is
 * complete. Never the live one, never the rollout's first or last, never another's. A deletion that
 * fails only warns.
 */
export async function prune(ports: Ports, reader: DeploymentReader, canaryId: string): Promise<void> {
  const { api, cancel, emit, fenced } = ports;
  if (reader.last === undefined) return;
  let old: readonly Deployment[];
  try {
    const budget = new RetryBudget(ports, "working", READ_BUDGET_MS);
    old = (await reader.decide(reader.last, (listing) => intermediates(listing, canaryId), budget)).value;
  } catch (error) {
    emit({ type: "warning", text: `Nothing was pruned: ${say(error)}.` });
    return;
  }
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
