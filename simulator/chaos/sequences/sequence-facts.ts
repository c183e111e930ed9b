import type { JsonDeployment, JsonShare } from "../../account/model.ts";
import type { DeploymentEntry } from "../../account/request-log.ts";
import { commandWatchedUntil, isLate, unseenMs } from "../late-writes.ts";
import { sameShownSplit } from "../rollouts/rollout-facts.ts";
import { isBlocked, isForced } from "../secrets.ts";
import type { Sent } from "../step-recording.ts";
import { type ExpectedState, expectedStateOf } from "./expected-state.ts";
import type { CommandRun, SequenceRecording } from "./sequence-recording.ts";
import type { SequenceScenario } from "./sequence-scenario.ts";

/** What the request log says of one command. */
export interface CommandFacts {
  readonly run: CommandRun;
  readonly scenario: SequenceScenario;
  /** The run right before, when it announced what this one does, and nothing came in its way. */
  readonly announcer: CommandRun | undefined;
  /** Live when it began. */
  readonly live: JsonDeployment;
  readonly expected: ExpectedState;
  readonly writes: readonly Sent[];
  readonly deletions: readonly Sent[];
  readonly ours: readonly DeploymentEntry[];
  /** Ids of those among them that were lost, and carried out when they may have counted as absent. */
  readonly late: ReadonlySet<string>;
  /** One of them came when no read could show it any more. */
  readonly lateUnseen: boolean;
  /** Its own that came when both its steps had ended, although it should still have looked for them. */
  readonly unwatched: readonly DeploymentEntry[];
  readonly foreign: readonly DeploymentEntry[];
  /** Those among them that the first list which this run has read doesn't show. */
  readonly crossing: readonly DeploymentEntry[];
  /** Its first list was stale, and hid what was live: nothing tells it so, unless it reads again. */
  readonly misled: boolean;
  /** Writes that a changed secret may have had refused. */
  readonly blocked: ReadonlySet<Sent>;
  /** No fault struck, no write was refused for a changed secret, nobody stopped it, and nobody else deployed. */
  readonly quiet: boolean;
}

export function gatherSequenceFacts({ scenario, runs, cloud }: SequenceRecording): readonly CommandFacts[] {
  return runs.map((run, index) => {
    const [live] = run.listed;
    if (live === undefined) throw new Error("something is live from the beginning");
    const foreign = run.made.filter(({ by }) => by === "foreign");
    const stable = run.request.stable?.kind === "id" ? run.request.stable.id : undefined;
    const circumstances = { readings: scenario.readings, faultPlan: run.act.faultPlan };
    const late = run.made.filter(({ at, request, by }) => {
      const sent = by === "request" ? run.sent.find(({ entry }) => entry.seq === request) : undefined;
      return isLate(at, sent, circumstances);
    });
    const watchedUntil = commandWatchedUntil(run) - unseenMs(circumstances);
    const own = new Set(run.sent.map(({ entry }) => entry.seq));
    const blocked = new Set(
      run.sent.filter(
        (sent) =>
          sent.entry.status === 400 &&
          !isForced(sent) &&
          isBlocked(cloud, versionsOf(sent), sent.entry.answeredAt ?? run.endedAt),
      ),
    );
    return {
      run,
      scenario,
      blocked,
      late: new Set(late.map(({ deployment }) => deployment.id)),
      lateUnseen: late.some(({ at }) => at >= watchedUntil),
      unwatched: cloud.requestLog.deployments.filter(
        ({ at, request }) => at > run.endedAt && at < watchedUntil && own.has(request ?? Number.NaN),
      ),
      announcer: run.act.announced ? runs.slice(index - 1, index).find(isUndisturbed) : undefined,
      live,
      expected: expectedStateOf(run.listed, stable),
      writes: run.sent.filter(({ entry }) => entry.method === "POST"),
      deletions: run.sent.filter(({ entry }) => entry.method === "DELETE"),
      ours: run.made.filter(({ by }) => by === "request"),
      foreign,
      crossing: foreign.filter(
        ({ deployment }) => !run.listReads[0]?.deployments.some(({ id }) => id === deployment.id),
      ),
      misled: run.listReads[0]?.deployments.every(({ id }) => id !== live.id) === true,
      quiet: blocked.size === 0 && isUndisturbed(run),
    };
  });
}

function isUndisturbed({ made, cancelledAt, killedAt, sent }: CommandRun): boolean {
  return (
    made.every(({ by }) => by !== "foreign") &&
    cancelledAt === undefined &&
    killedAt === undefined &&
    sent.every((each) => !isStruck(each))
  );
}

/** Whether something went wrong with a request; a delay alone isn't that. */
export function isStruck({ entry, end }: Sent): boolean {
  return entry.faults.some((fault) => fault !== "way") || !/^HTTP /.test(end ?? "");
}

/** The server's clock is told in whole seconds, so that a run may be behind it by as much. */
export const CLOCK_MS = 1_000;

/** When a run may have decided, in server ms: at its beginning, between its requests, at its end. */
export function instantsOf({ startedAt, sent, endedAt, act }: CommandRun): readonly number[] {
  const instants = [startedAt - CLOCK_MS, startedAt, ...sent.map(({ at }) => at), endedAt];
  const { believedAheadMs } = act.faultPlan;
  return believedAheadMs === undefined
    ? instants
    : [...instants, ...instants.map((at) => at + believedAheadMs)];
}

export function versionsOf({ entry }: Sent): readonly JsonShare[] {
  return (entry.body as { readonly versions?: readonly JsonShare[] } | undefined)?.versions ?? [];
}

/** The message of a deployment that was asked for; empty for other requests. */
export function messageSent({ entry }: Sent): string {
  const body = entry.body as { readonly annotations?: Readonly<Record<string, string>> } | undefined;
  return body?.annotations?.["workers/message"] ?? "";
}

/** Whether a foreign deployment's decision is live at the end, by itself or once again. */
export function lives({ deployment }: Pick<DeploymentEntry, "deployment">, { after }: CommandRun): boolean {
  return after !== undefined && (after.id === deployment.id || sameShownSplit(after, deployment));
}

export function show(versions: readonly JsonShare[]): string {
  return versions.map(({ version_id, percentage }) => `${version_id.slice(0, 8)}@${percentage}`).join("+");
}

/** The words of an outcome that admit that what is live isn't known. */
export const UNKNOWN =
  /can't be read|isn't known|last known|Last seen|could not be read|is known to have been made/i;
