/** It failed, and this is live: what a run says that can't do what it was to do. */

import { ProblemError } from "../../values/problems.ts";
import { capitalised, clip, errorText } from "../../values/text.ts";
import { ADVICE, rollbackAdvice } from "../advice.ts";
import { describeOtherwise, describeVersions, toSecond } from "../describe.ts";
import { Cancelled, OutOfTimeError } from "../errors.ts";
import type { Ending } from "../events.ts";
import type { Deployment } from "../model.ts";
import { hasAdopted, type Session, type WritingSession } from "../write/session.ts";
import type { WriteRequest } from "../write/writer.ts";

/** In characters. The log cuts long lines. */
export const LONGEST_WHY = 800;

/** The runner sends the same signal for a cancel, a timeout and a job that fails fast. */
export const WHY_CANCELLED = "Cancelled or timed out";

/**
 * A write that has to be made can't be: says what is live and how to make it by hand.
 *
 * @param why it has to be: a sentence without its full stop
 * @param obstacle why it can't be: the same
 */
export function blockedEnding(
  { request, roles }: WritingSession,
  why: string,
  live: Deployment,
  obstacle: string,
  advice = rollbackAdvice("rollback-failed", roles.stableId, request.scriptName),
): Ending {
  const lives = `Live is ${describeVersions(live, roles)} (since ${toSecond(live.createdOn)})`;
  const sentence = capitalised(clip(obstacle.replace(/\.$/, ""), LONGEST_WHY));
  return { status: "failed", reason: `${lives}. ${sentence}. ${clip(why, LONGEST_WHY)}.`, advice };
}

/** Why a write has failed, as the end of a sentence. */
export function obstacleOf(why: Error | Deployment, { deployment }: WriteRequest): string {
  return why instanceof Error ? why.message : describeOtherwise(why, describeVersions(deployment));
}

/** An error ended the run before it adopted anything, or the fence did later. Says what is live, or was when last known. */
export function errorEnding(error: unknown, session: Session): Ending {
  const live = lastLive(session);
  if (hasAdopted(session))
    return {
      status: "failed",
      reason: `${lastSeen(session)}Stopped: ${errorText(error)}.`,
      advice: { text: ADVICE.post },
    };
  return {
    status: "failed",
    reason: `${live ? `Live is ${live}. ` : ""}Nothing was written. ${whyNot(error)}`,
  };
}

/**
 * What is live can't be read, so the run wasn't settled.
 *
 * @param why it had to be: a sentence without its full stop
 */
export function unsettledEnding(error: unknown, session: Session, why: string): Ending {
  const { request, roles } = session;
  return {
    status: "failed",
    reason: `${lastSeen(session)}${trouble(error, why)}. ${why}.`,
    advice: rollbackAdvice("unsafe", roles.stableId, request.scriptName),
  };
}

function lastLive({ reader, roles }: Session): string | undefined {
  const live = reader.listing.live;
  return live && describeVersions(live, roles);
}

function lastSeen(session: Session): string {
  const live = lastLive(session);
  return live ? `Last seen live: ${live}. ` : "";
}

function whyNot(error: unknown): string {
  if (error instanceof Cancelled) return `${WHY_CANCELLED} before the first write.`;
  return error instanceof ProblemError ? error.problems.join(" ") : `${errorText(error)}.`;
}

/** Without the failed request where the rollout failed for the same one. */
function trouble(error: unknown, why: string): string {
  const said = clip(errorText(error), LONGEST_WHY);
  if (error instanceof OutOfTimeError) return capitalised(said);
  const [request = said] = said.split(":", 1);
  return `What is live now can't be read, so nothing more was written${why.startsWith(request) ? "" : `: ${said}`}`;
}
