/** What to do after a run that ends so: most of them the same sentences as in docs/troubleshooting.md, in the log and in the summary. */

import { shareOf } from "./deployment.ts";
import { deployCommand, deployStableCommand, type Roles } from "./describe.ts";
import type { Deployment, Status, VersionShare } from "./model.ts";

export interface Advice {
  /** Ours, with Markdown's backticks and no other markup. */
  readonly text: string;
  /** To be run at once. Version ids in it are foreign. */
  readonly command?: string;
}

export const ADVICE = {
  "rolled-back": "Nothing now. Once the cause is gone, roll out again.",
  held: "If in doubt, run `command: rollback`. If the canary is healthy, re-run the job to continue, or run `command: promote`.",
  drifted:
    "If that deployment was intended, do nothing. If not, run `command: rollback` with the version that you want as `stable-version`. Don't re-run this job: it could deploy over that.",
  failed: "When that is fixed, re-run the job.",
  post: "See what the post step says: it goes on from here.",
  unsafe: "The canary may still serve traffic. Send all traffic to stable now:",
  unknown: "The canary may still serve traffic. Look at the Worker's deployments in Cloudflare's dashboard.",
  "rollback-failed": "THE ROLLBACK FAILED. Send all traffic to stable now:",
  overwritten: "SOMEBODY ELSE'S DEPLOYMENT WAS OVERWRITTEN. Deploy its versions again now:",
} as const;

export function deployAgainAdvice(versions: readonly VersionShare[], scriptName: string): Advice {
  return { text: ADVICE.overwritten, command: deployCommand(versions, scriptName) };
}

/** @param kind why that can't wait */
export function rollbackAdvice(
  kind: "unsafe" | "rollback-failed",
  stableId: string | undefined,
  scriptName: string,
): Advice {
  if (stableId === undefined) return { text: ADVICE.unknown };
  return { text: ADVICE[kind], command: deployStableCommand(stableId, scriptName) };
}

/** For an end that brings no advice of its own. @param live as last read; undefined where nothing was, so that nothing is written */
export function adviceAfter(
  status: Status,
  live: Deployment | undefined,
  { stableId, canaryId }: Roles,
  scriptName: string,
): Advice | undefined {
  switch (status) {
    case "rolled-back":
    case "held":
    case "drifted":
      return { text: ADVICE[status] };
    case "failed": {
      const canary = live && canaryId !== undefined && (shareOf(live, canaryId) ?? 0) > 0;
      return canary ? rollbackAdvice("unsafe", stableId, scriptName) : { text: ADVICE.failed };
    }
    default:
      return undefined;
  }
}
