import { type Course, conduct, RolloutFailure } from "./conduct.ts";
import { commandFor, describeDeployment, describeSplit } from "./describe.ts";
import { Cancelled, FencedError, ProblemError } from "./errors.ts";
import { Ledger } from "./ledger.ts";
import { shareOf } from "./listing.ts";
import { Lookout } from "./lookout.ts";
import type { RollbackCause } from "./marker.ts";
import type { Deployment, Verdict } from "./model.ts";
import type { Made, Outcome } from "./outcome.ts";
import { OWED_BUDGET_MS, Patience, READ_BUDGET_MS } from "./patience.ts";
import type { Ports } from "./ports.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { RolloutRequest } from "./request.ts";
import { type Ending, type Hands, holdStill, rollBack } from "./settle.ts";
import { Writer } from "./writer.ts";

/**
 * Runs a rollout to its end, whatever that is.
 *
 * @returns the outcome; never rejects for anything that Cloudflare or a person does
 */
export async function runRollout(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const lookout = new Lookout(ports);
  const working = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  let prepared: Prepared;
  try {
    prepared = await prepare(ports, request, lookout, working);
  } catch (error) {
    return conclude(ports, report, notBegun(error, lookout));
  }
  report.prepared = prepared;
  ports.emit({ type: "plan", plan: prepared.plan });
  if (request.dryRun)
    return conclude(ports, report, {
      status: "planned",
      reason: `Planned, and nothing written (dry-run). Live is ${describeSplit(prepared.live)}.`,
    });
  const { stableId, canaryId, live, listing } = prepared;
  if (stableId === undefined)
    return conclude(ports, report, {
      status: "completed",
      reason: `The canary serves everything already: ${describeSplit(live)}.`,
    });

  const ledger = Ledger.open(ports.state, { stableId, canaryId, adopted: live, message: request.message });
  const { message, triggeredBy, run, scriptName } = request;
  const hands: Hands = {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger),
    scriptName,
    stamp: { message, triggeredBy, run },
  };
  report.hands = hands;
  const course: Course = {
    request,
    order: prepared.order ?? [stableId, canaryId],
    noteVerdicts: (index, verdicts) =>
      report.verdicts.push(...verdicts.map((verdict) => ({ index, at: ports.api.serverNow(), verdict }))),
  };
  let ending: Ending;
  try {
    ending = await conduct(hands, course, await lookout.fresh(listing, working, ledger), working);
  } catch (error) {
    ending = await settleAfter(error, hands, request);
  }
  const stored = await readBack(hands, ending);
  ledger.finish();
  return conclude(ports, report, ending, stored);
}

/** What became of a run: as far as it got. */
interface Report {
  readonly lookout: Lookout;
  readonly verdicts: { index: number; at: number; verdict: Verdict }[];
  prepared?: Prepared;
  hands?: Hands;
}

function notBegun(error: unknown, { last }: Lookout): Ending {
  const live = last?.live ? ` Live is ${describeSplit(last.live)}.` : "";
  if (error instanceof Cancelled)
    return {
      status: "failed",
      reason: `Cancelled by ${error.by} before the first write: nothing was written.${live}`,
    };
  if (error instanceof ProblemError)
    return { status: "failed", reason: `${error.problems.join(" ")} Nothing was written.${live}` };
  return { status: "failed", reason: `${say(error)}. Nothing was written.${live}` };
}

/** Brings the rollout into the state that the workflow wants after a failure or a cancel. */
async function settleAfter(error: unknown, hands: Hands, request: RolloutRequest): Promise<Ending> {
  const { ledger, ports } = hands;
  if (error instanceof FencedError) return { status: "failed", reason: `Stopped: ${error.message}.` };
  let why: string;
  let cause: RollbackCause;
  let policy: "hold" | "rollback";
  if (error instanceof Cancelled) {
    ports.emit({ type: "cancelled", by: error.by });
    [why, cause, policy] = [`Cancelled by ${error.by}`, "cancelled", request.onCancel];
  } else {
    [why, cause] = [say(error), "failed"];
    policy = error instanceof RolloutFailure ? error.policy : request.onFailure;
    ports.emit({ type: "failure", reason: why });
  }
  const patience = new Patience(ports, "settling", policy === "rollback" ? OWED_BUDGET_MS : READ_BUDGET_MS);
  try {
    if (policy === "hold") return await holdStill(hands, why, patience);
    ledger.owe(why);
    return await rollBack(hands, cause, why, patience);
  } catch (trouble) {
    if (trouble instanceof FencedError)
      return { status: "failed", reason: `${why}. Stopped: ${trouble.message}.` };
    return unsettled(hands, why, policy, trouble);
  }
}

function unsettled(hands: Hands, why: string, policy: "hold" | "rollback", trouble: unknown): Ending {
  const last = hands.lookout.last?.live;
  const known = last ? `, last known as ${describeDeployment(last)}` : "";
  const undo = commandFor([{ versionId: hands.ledger.stableId, percentage: 100 }], hands.scriptName);
  const next =
    policy === "rollback" ? ` The post step tries the rollback once more. To do it by hand: ${undo}` : "";
  return {
    status: "failed",
    reason: `${why}. What is live can't be read${known}, so nothing further was written: ${say(trouble)}.${next}`,
  };
}

/** The last deployment as the server stored it, annotations included. Best effort: what is live is known already. */
async function readBack(
  { ports, lookout, writer }: Hands,
  { status }: Ending,
): Promise<Deployment | undefined> {
  const live = lookout.last?.live;
  const sent = writer.made.at(-1);
  if (live === undefined || sent?.deployment.id !== live.id || status === "drifted") return undefined;
  try {
    return await ports.api.getDeployment(live.id, { timeoutMs: 5_000 });
  } catch (error) {
    ports.emit({ type: "warning", text: `The last deployment could not be read back: ${say(error)}` });
    return undefined;
  }
}

function conclude(ports: Ports, report: Report, ending: Ending, stored?: Deployment): Outcome {
  const { prepared, hands, lookout } = report;
  const live = lookout.last?.live;
  const listed = lookout.last?.deployments ?? [];
  const asStored = ({ deployment, ...rest }: Made): Made => ({
    ...rest,
    deployment:
      (stored?.id === deployment.id ? stored : listed.find(({ id }) => id === deployment.id)) ?? deployment,
  });
  if (stored && hands && stored.triggeredBy !== hands.stamp.triggeredBy)
    ports.emit({
      type: "note",
      text: `Cloudflare stored workers/triggered_by as ${JSON.stringify(stored.triggeredBy ?? null)} and not ${JSON.stringify(hands.stamp.triggeredBy)}.`,
    });
  const percentage = live && prepared ? (shareOf(live, prepared.canaryId) ?? 0) : undefined;
  const outcome: Outcome = {
    ...ending,
    ...(live && { live }),
    ...(prepared && { canaryId: prepared.canaryId, plan: prepared.plan }),
    ...(prepared?.stableId !== undefined && { stableId: prepared.stableId }),
    ...(percentage !== undefined && { percentage }),
    made: (hands?.writer.made ?? []).map(asStored),
    verdicts: report.verdicts,
  };
  ports.emit({ type: "finished", outcome });
  return outcome;
}

function say(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
