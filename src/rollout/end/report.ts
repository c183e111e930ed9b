import { say } from "../../values/text.ts";
import { shareOf } from "../deployment.ts";
import type { DeploymentReader } from "../deployments/index.ts";
import type { Deployment, Verdict } from "../model.ts";
import type { Ending, Made, Outcome } from "../outcome.ts";
import type { Plan } from "../plan.ts";
import type { Ports } from "../ports.ts";
import type { ActiveRollout } from "../write/index.ts";
import { prune } from "./prune.ts";

/** What a run has come to so far; every command fills it as far as it gets. */
export interface Report {
  readonly reader: DeploymentReader;
  readonly verdicts: { index: number; at: number; verdict: Verdict }[];
  canaryId?: string;
  stableId?: string;
  plan?: Plan;
  active?: ActiveRollout;
  /** What was made before `active` took over. */
  earlier?: readonly Made[];
}

/** The verdicts of one look, for the report. */
export function noteVerdicts(
  ports: Ports,
  report: Report,
): (index: number, verdicts: readonly Verdict[]) => void {
  return (index, verdicts) => {
    const at = ports.api.serverNow();
    report.verdicts.push(...verdicts.map((verdict) => ({ index, at, verdict })));
  };
}

/**
 * The run's last word: tells post that main has finished, reads its last deployment back, and says what is live.
 *
 * @param pruning whether the intermediate deployments of a completed rollout are to be deleted
 */
export async function conclude(
  ports: Ports,
  report: Report,
  ending: Ending,
  pruning = false,
): Promise<Outcome> {
  const { active, reader, canaryId, stableId, plan } = report;
  try {
    active?.ledger.finish();
  } catch (error) {
    ports.emit({
      type: "warning",
      text: `The post step can't be told that this run has finished, so it may undo what this run has done: ${say(error)}.`,
    });
  }
  if (pruning && ending.status === "completed" && canaryId !== undefined)
    await prune(ports, reader, canaryId);
  const stored = active && (await readBack(active, ending));
  const stable = ending.status === "rolled-back" ? await probeStable(ports) : undefined;
  const live = reader.last?.live;
  const listed = reader.last?.deployments ?? [];
  const asStored = ({ deployment, ...rest }: Made): Made => ({
    ...rest,
    deployment:
      (stored?.id === deployment.id ? stored : listed.find(({ id }) => id === deployment.id)) ?? deployment,
  });
  if (stored && stored.triggeredBy !== active.annotations.triggeredBy)
    ports.emit({
      type: "note",
      text: `Cloudflare stored workers/triggered_by as ${JSON.stringify(stored.triggeredBy ?? null)} and not ${JSON.stringify(active.annotations.triggeredBy)}.`,
    });
  const percentage = live && canaryId !== undefined ? (shareOf(live, canaryId) ?? 0) : undefined;
  const outcome: Outcome = {
    ...ending,
    ...(stable !== undefined && { reason: `${ending.reason} ${stable}` }),
    ...(live && { live }),
    ...(canaryId !== undefined && { canaryId }),
    ...(stableId !== undefined && { stableId }),
    ...(plan && { plan }),
    ...(percentage !== undefined && { percentage }),
    made: [...(report.earlier ?? []), ...(active?.writer.made ?? [])].map(asStored),
    verdicts: report.verdicts,
  };
  ports.emit({ type: "finished", outcome });
  return outcome;
}

/** Whether stable passes what the canary failed. After a cancel there is no time to ask. */
async function probeStable({ cancel, judge }: Ports): Promise<string | undefined> {
  try {
    return cancel.aborted ? undefined : await judge.probeStable?.(cancel);
  } catch {
    return undefined;
  }
}

/** The last deployment as the server stored it, annotations included. Best effort: what is live is known already. */
async function readBack(
  { ports, reader, writer }: ActiveRollout,
  { status }: Ending,
): Promise<Deployment | undefined> {
  const live = reader.last?.live;
  const sent = writer.made.at(-1);
  if (live === undefined || sent?.deployment.id !== live.id || status === "drifted") return undefined;
  // The runner kills this process soon.
  if (ports.cancel.aborted) return undefined;
  try {
    return await ports.api.getDeployment(live.id, { timeoutMs: 5_000 });
  } catch (error) {
    ports.emit({ type: "warning", text: `The last deployment could not be read back: ${say(error)}` });
    return undefined;
  }
}
