/** What must be true of a command that was stopped, and of the post step after it. */

import { unseenMs } from "../../late-writes.ts";
import { messageOf, readStep } from "../../rollouts/rollout-facts.ts";
import { type CommandFacts, isStruck, messageSent, show, versionsOf } from "../sequence-facts.ts";

/** A stopped command begins no step; it resolves the write that is in flight, and post does no more than that. */
export function* notForward({ run, writes }: CommandFacts) {
  const { cancelledAt, act } = run;
  for (const write of writes) {
    const step = readStep(messageSent(write))?.runId === run.request.run.id;
    const stopped = write.process === "post" || write.at > (cancelledAt ?? Number.POSITIVE_INFINITY);
    if (step && stopped) yield `${write.process} sent ${show(versionsOf(write))} after it was stopped`;
    // Only `rollout` rolls back after a cancel.
    const back = /^rollback \w+ cancelled /.test(messageSent(write));
    if (back) yield `${act.command} was cancelled, and ${write.process} rolled back`;
  }
}

/** What post says of the live deployment is so. */
export function* postTruthful({ run, scenario }: Pick<CommandFacts, "run" | "scenario">) {
  const { post, after } = run;
  if (post?.kind !== "settled" || after === undefined || post.live?.id === after.id) return;
  const sent = run.sent.filter(({ process }) => process === "post");
  const unseen = unseenMs({ readings: scenario.readings, faultPlan: run.act.faultPlan });
  const since = run.made.some(({ at }) => at >= (run.listReads.at(-1)?.at ?? 0) - unseen);
  if (since || post.status === "failed" || sent.some((each) => isStruck(each))) return;
  yield `post says that ${post.live?.id} is live, and "${messageOf(after)}" is (${post.reason})`;
}
