/** It failed, and this is live: what a run says that can't do what it was to do. */

import { capitalised, clip, say } from "../../values/text.ts";
import { createdAt, sameVersions } from "../deployment.ts";
import {
  commandFor,
  describeDeployment,
  describeOtherwise,
  describeSplit,
  describeVersions,
  rollbackCommand,
} from "../describe.ts";
import { Cancelled, FencedError, ProblemError } from "../errors.ts";
import type { Deployment, NewDeployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { OutOfTimeError } from "../retry.ts";
import type { Rollout, Session } from "../write/session.ts";
import { UnresolvedError, type WriteRequest } from "../write/write-deployment.ts";

/** In characters. The log cuts long lines, and a reason ends with how to undo it. */
export const LONGEST_WHY = 800;

/**
 * A write that is owed can't be made: says what is live and how to make it by hand.
 *
 * @param why it is owed: a sentence without its full stop
 * @param obstacle why it can't be made: the same
 * @param owed by default the rollback to stable
 */
export function blocked(
  { ledger, request }: Rollout,
  why: string,
  live: Deployment,
  obstacle: string,
  owed?: Pick<NewDeployment, "versions">,
): Ending {
  const stable = [{ versionId: ledger.stableId, percentage: 100 }];
  const versions = owed?.versions ?? stable;
  const what = sameVersions(versions, stable)
    ? "THE ROLLBACK FAILED"
    : "A FOREIGN DEPLOYMENT COULD NOT BE RESTORED";
  const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
  return {
    status: "failed",
    reason: `${what}: live is ${describeSplit(live)}${since}. ${capitalised(clip(obstacle.replace(/\.$/, ""), LONGEST_WHY))}. ${clip(why, LONGEST_WHY)}. To undo: ${commandFor(versions, request.scriptName)}`,
  };
}

/** Why a write has failed, as the end of a sentence. */
export function obstacleOf(why: Error | Deployment, { deployment }: WriteRequest): string {
  return why instanceof Error ? why.message : describeOtherwise(why, describeVersions(deployment.versions));
}

/**
 * An error ended the run: before its first write, by the fence, or while it settled. Says what is live, or was when it was
 * known last.
 *
 * @param why it settled: a sentence without its full stop; undefined where it hadn't begun to
 */
export function stopped(error: unknown, session: Session, why?: string): Ending {
  return { status: "failed", reason: reasonOf(error, session, why) };
}

function reasonOf(error: unknown, { ledger, reader, request }: Session, why: string | undefined): string {
  const live = reader.last?.live;
  if (ledger === undefined && why === undefined) {
    const lives = live ? ` Live is ${describeSplit(live)}.` : "";
    if (error instanceof Cancelled)
      return `Cancelled by ${error.by} before the first write: nothing was written.${lives}`;
    const what = error instanceof ProblemError ? error.problems.join(" ") : `${say(error)}.`;
    return `${what} Nothing was written.${lives}`;
  }
  if (error instanceof FencedError)
    return `${live ? `Live was ${describeSplit(live)}. ` : ""}Stopped: ${error.message}.`;
  const known = live && describeDeployment(live);
  const what = clip(say(error), LONGEST_WHY);
  const happened =
    error instanceof UnresolvedError || error instanceof OutOfTimeError
      ? `${known ? `Last seen live: ${known}. ` : ""}${capitalised(what)}`
      : `What is live can't be read${known ? `, last known as ${known}` : ""}, so nothing further was written: ${what}`;
  const undo = ledger ? ` To roll back by hand: ${rollbackCommand(ledger.stableId, request.scriptName)}` : "";
  return `${happened}. ${why}.${undo}`;
}
