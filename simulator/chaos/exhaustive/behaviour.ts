import type { JsonShare } from "../../account/model.ts";
import { annotationOf } from "../deployments.ts";
import { isForced, messageSent, type Recording, type Run, versionsOf } from "../recording.ts";
import { SCRIPT } from "../world.ts";

/**
 * Each run's writes, its statuses and shares, and what is live at the end, in one line: what users get. Times, reads and
 * words aren't in it.
 */
export function tellBehaviour({ cloud, runs }: Recording): string {
  const numbers = new Map(cloud.versions(SCRIPT).map(({ id, number }) => [id, `v${number}`]));
  const split = (versions: readonly JsonShare[]) =>
    versions.map(({ version_id, percentage }) => `${numbers.get(version_id)} ${percentage}`).join(" + ");
  const tellRun = ({ sent, outcome, post }: Run) => {
    const writes = sent
      .filter(({ entry }) => entry.method !== "GET")
      .map((each) => {
        const { process, entry } = each;
        const what = entry.body ? `${split(versionsOf(each))} "${messageSent(each)}"` : entry.method;
        return `${process}${isForced(each) ? " forces" : ""} ${what}`;
      });
    const ends = [outcome?.status, outcome?.share, post?.kind === "settled" ? post.status : post?.kind];
    return [...writes, `= ${ends.filter((each) => each !== undefined).join(" ")}`].join("; ");
  };
  const live = cloud.live(SCRIPT)?.json;
  return [
    ...runs.map(tellRun),
    live ? `live ${split(live.versions)} "${annotationOf(live)}"` : "nothing live",
  ].join(" | ");
}
