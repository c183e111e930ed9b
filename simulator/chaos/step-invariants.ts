/** What every use of the action must keep to, whatever its command. */

import { openIn } from "../../src/rollout/write/intents.ts";
import { TOKEN } from "./rollouts/harness.ts";
import type { Sent, StepRecording } from "./step-recording.ts";

/** A read that a write was decided on is at most so old when the write leaves, in ms. */
const FRESH_MS = 1_000;

interface Body {
  readonly versions?: readonly { readonly version_id: string; readonly percentage: number }[];
  readonly annotations?: Readonly<Record<string, string>>;
}

function writesOf({ sent }: StepRecording): readonly Sent[] {
  return sent.filter(({ entry }) => entry.method === "POST");
}

function say({ process, entry }: Sent): string {
  const { versions = [] } = entry.body as Body;
  const shares = versions.map(({ version_id, percentage }) => `${version_id.slice(0, 8)}@${percentage}`);
  return `${process}'s ${shares.join("+")}`;
}

/** Before each write its intent is saved, and a fresh read was made. */
export function* prepared(step: StepRecording) {
  for (const write of writesOf(step)) {
    const { process, at, n, entry } = write;
    const { versions = [], annotations } = entry.body as Body;
    const saved = step.saves.findLast((each) => each.process === process && each.n < n)?.state;
    const split = versions.map(({ version_id, percentage }) => `${version_id}@${percentage}`).join();
    const intended =
      saved &&
      openIn(saved).some(
        (intent) =>
          intent.message === annotations?.["workers/message"] &&
          intent.versions.map(({ versionId, percentage }) => `${versionId}@${percentage}`).join() === split,
      );
    if (!intended) yield `${say(write)} was sent before its intent was saved`;
    if (saved?.ended === true && process === "main") yield `${say(write)} was sent after main had finished`;
    const last = step.listReads.findLast((each) => each.process === process && each.n < n);
    if (last === undefined) yield `${say(write)} was sent without a read`;
    else if (at - last.at > FRESH_MS) yield `${say(write)} was sent ${at - last.at} ms after the last read`;
  }
}

/** After each write that may have happened the list is read, unless its sender is gone. */
export function* verified(step: StepRecording) {
  const { killedAt, mainEndedAt, postEndedAt } = step;
  for (const write of writesOf(step)) {
    const end = write.process === "main" ? mainEndedAt : postEndedAt;
    const gone = end === undefined || (write.process === "main" && killedAt !== undefined);
    // A plain 4xx is an answer that proves that nothing was made.
    if (write.endedAt === undefined || gone || /^HTTP 4/.test(write.end ?? "")) continue;
    const read = step.sent.some(
      ({ process, n, entry }) =>
        process === write.process && n > (write.endedN ?? 0) && entry.operation === "deployments.list",
    );
    if (!read) yield `no read followed ${say(write)}`;
  }
}

/** The token is nowhere. */
export function* secret({ events, outcome, post, saves, thrown }: StepRecording) {
  const text = JSON.stringify([events, outcome, post, saves, thrown], (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack, value.cause, { ...value }] : value,
  );
  if (text.includes(TOKEN)) yield "the token shows";
}
