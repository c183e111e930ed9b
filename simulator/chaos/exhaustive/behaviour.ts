import type { PostOutcome } from "../../../src/rollout/end/settle-in-post.ts";
import type { Outcome } from "../../../src/rollout/outcome.ts";
import type { Cloud } from "../../account/cloud.ts";
import type { JsonDeployment, JsonShare } from "../../account/model.ts";
import { SCRIPT } from "../rollouts/harness.ts";
import { messageOf } from "../rollouts/rollout-facts.ts";
import { isForced } from "../secrets.ts";
import type { Sent } from "../step-recording.ts";

/** What main and post of one job did. */
export interface PlayedJob {
  readonly sent: readonly Sent[];
  readonly outcome: Outcome | undefined;
  readonly post: PostOutcome | undefined;
}

/**
 * Each job's writes, its statuses and shares, and what is live at the end, in one line: what users get. Times, reads and
 * words aren't in it.
 */
export function tellBehaviour(cloud: Cloud, jobs: readonly PlayedJob[]): string {
  const numbers = new Map(cloud.versions(SCRIPT).map(({ id, number }) => [id, `v${number}`]));
  const split = (versions: readonly JsonShare[]) =>
    versions.map(({ version_id, percentage }) => `${numbers.get(version_id)} ${percentage}`).join(" + ");
  const tellJob = ({ sent, outcome, post }: PlayedJob) => {
    const writes = sent
      .filter(({ entry }) => entry.method !== "GET")
      .map((each) => {
        const { versions, annotations } = (each.entry.body ?? {}) as Partial<JsonDeployment>;
        const what = versions
          ? `${split(versions)} "${annotations?.["workers/message"]}"`
          : each.entry.method;
        return `${each.process}${isForced(each) ? " forces" : ""} ${what}`;
      });
    const ends = [outcome?.status, outcome?.percentage, post?.kind === "settled" ? post.status : post?.kind];
    return [...writes, `= ${ends.filter((each) => each !== undefined).join(" ")}`].join("; ");
  };
  const live = cloud.live(SCRIPT)?.json;
  return [
    ...jobs.map(tellJob),
    live ? `live ${split(live.versions)} "${messageOf(live)}"` : "nothing live",
  ].join(" | ");
}
