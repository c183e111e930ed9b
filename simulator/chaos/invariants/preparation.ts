/** What comes before and after each write, whatever the command. */

import { openIn } from "../../../src/rollout/ledger-state.ts";
import { mayBeMade, say } from "../deployment-facts.ts";
import type { Facts } from "../facts.ts";

/** A read that a write was decided on is at most so old when the write leaves, in ms. */
const FRESH_MS = 1_000;

/** Before each write its intent is saved, and a fresh read was made. */
export function* prepared({ run, writes }: Facts) {
  for (const write of writes) {
    const { versions, message } = write;
    const { process, at, n } = write.sent;
    // Of a post process nobody learns what it keeps in mind.
    if (run.processes !== undefined && process === "post") continue;
    const saved = run.saves.findLast((each) => each.process === process && each.n < n)?.state;
    const split = versions.map(({ version_id, percentage }) => `${version_id}@${percentage}`).join();
    const intended =
      saved &&
      openIn(saved).some(
        (intent) =>
          intent.message === message &&
          intent.versions.map(({ versionId, percentage }) => `${versionId}@${percentage}`).join() === split,
      );
    if (!intended) yield `${say(write)} was sent before its intent was saved`;
    if (saved?.ended === true && process === "main") yield `${say(write)} was sent after main had finished`;
    const last = run.listReads.findLast((each) => each.process === process && each.n < n);
    if (last === undefined) yield `${say(write)} was sent without a read`;
    else if (at - last.at > FRESH_MS) yield `${say(write)} was sent ${at - last.at} ms after the last read`;
  }
}

/** After each write that may have happened the list is read, unless its sender is gone. */
export function* verified({ run, writes }: Facts) {
  const { killedAt, mainEndedAt, postEndedAt } = run;
  for (const write of writes) {
    const { sent } = write;
    const end = sent.process === "main" ? mainEndedAt : postEndedAt;
    const gone = end === undefined || (sent.process === "main" && killedAt !== undefined);
    if (sent.endedAt === undefined || gone || !mayBeMade(write)) continue;
    const read = run.sent.some(
      ({ process, n, entry }) =>
        process === sent.process && n > (sent.endedN ?? 0) && entry.operation === "deployments.list",
    );
    if (!read) yield `no read followed ${say(write)}`;
  }
}
