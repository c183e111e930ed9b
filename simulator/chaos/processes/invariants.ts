/** What must be true of the bundle's processes and of what they leave behind. */

import type { Finished } from "../../../__tests__/support/runner.ts";
import { openIn } from "../../../src/rollout/write/intents.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { TOKEN } from "../rollouts/harness.ts";
import { type RolloutFacts, sameShare, shareOf } from "../rollouts/rollout-facts.ts";
import type { ProcessRecording } from "./play-process.ts";

type Run = ProcessRecording & { readonly facts: RolloutFacts };

const GOOD = ["completed", "waiting", "idle", "planned"];
/** A read may be so much older than its reader's word, beyond what the faults make it, in server ms. */
const SLACK_MS = 1_000;

export interface Steps {
  /** Undefined when main was killed. */
  readonly main: Finished | undefined;
  readonly post: Finished | undefined;
  readonly mayBeKilled: boolean;
  /** Statuses with which this command succeeds beside those with which every command does. */
  readonly alsoGood: readonly string[];
}

export function* ends({ main, post, recording }: Run) {
  // In a container main may still run when post has ended; then the container is stopped.
  const outlives = recording.scenario.container && recording.cancelledAt !== undefined;
  const mayBeKilled = recording.killedAt !== undefined || outlives;
  yield* stepsEnd({ main, post, mayBeKilled, alsoGood: [] });
}

/** Codes, annotations and files are as the status says. */
export function* stepsEnd({ main, post, mayBeKilled, alsoGood }: Steps) {
  if (main === undefined && !mayBeKilled) yield "main ended by a signal that nobody sent";
  if (main) {
    const { status, reason } = main.outputs;
    const good = [...GOOD, ...alsoGood].includes(status ?? "");
    if (main.code !== (good ? 0 : 1)) yield `main ended ${status} with the code ${main.code}`;
    if (!reason) yield "main gave no reason";
    if (!good && !main.commands.some(({ name }) => name === "error"))
      yield "main failed without an annotation";
    if (/Internal error/.test(main.log)) yield `an internal error: ${reason}`;
  }
  if (post?.code !== 0) yield `post ended with ${post?.code ?? post?.signal}`;
  for (const error of [...(main?.fileErrors ?? []), ...(post?.fileErrors ?? [])])
    yield `the runner can't read: ${error}`;
}

export function* truthful({ main, recording, facts }: Run) {
  const { outcome, mainEndedAt = 0, scenario } = recording;
  if (!main || !outcome) return;
  const said = main.outputs["deployment-id"];
  const known = recording.harness.cloud.requestLog.deployments.map(({ deployment }) => deployment);
  const live = known.find(({ id }) => id === said);
  if (said && live === undefined) yield `says that ${said} is live, which never was`;
  const share = live && (shareOf(live, facts.canaryId) ?? 0);
  if (share !== undefined && !sameShare(Number(main.outputs["percentage"]), share))
    yield `says ${main.outputs["percentage"]} %, and ${said} has ${share}`;
  const actual = facts.made.filter(({ at }) => at <= mainEndedAt).at(-1);
  if (actual === undefined || actual.deployment.id === said || outcome.status === "failed") return;
  const age = mainEndedAt - actual.at;
  const pending = recording.postState === undefined ? 0 : openIn(recording.postState).length;
  const [, latency] = scenario.faultPlan.latency;
  const lag = scenario.readings.listLag === "none" ? 0 : LIST_LAG_MS;
  // The last list may be followed by one more read.
  const unseen = Math.max(scenario.faultPlan.staleMs, lag) + 4 * latency + SLACK_MS;
  if (age > unseen && pending === 0)
    yield `says that ${said} is live, and ${actual.deployment.id} (${actual.kind}) was for ${age} ms`;
}

export function* secret(run: Run) {
  yield* secretIn(run);
}

export function* secretIn({ main, post }: Pick<Run, "main" | "post">) {
  for (const [name, step] of Object.entries({ main, post })) {
    for (const [where, text] of Object.entries(step ? written(step) : {}))
      if (text.includes(TOKEN)) yield `the token shows in the ${where} of ${name}`;
  }
}

function written({ lines, outputs, state, summary }: Finished): Readonly<Record<string, string>> {
  // It must be told to the runner once, to be masked.
  const log = lines.map(({ text }) => text).filter((text) => text !== `::add-mask::${TOKEN}`);
  return { log: log.join("\n"), outputs: JSON.stringify(outputs), state: JSON.stringify(state), summary };
}
