/** What there is to know of processes when they have ended: by the server's log, and by what they left behind. */

import { WHY_CANCELLED } from "../../src/rollout/drive/failed-endings.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { Status } from "../../src/rollout/model.ts";
import type { Cloud } from "../account/cloud.ts";
import type { RequestEntry } from "../account/request-log.ts";
import type { Finished } from "../runner/runner.ts";
import type { ListRead, PostEnd, ProcessName, SentRequest, StepRecord } from "./recording.ts";

/**
 * Completes what is known of a run whose main and post have ended.
 *
 * @param senders by their place in the request log, who sent its requests
 */
export function completeFromLog(
  run: StepRecord,
  main: Finished,
  senders: ReadonlyMap<number, ProcessName>,
  cloud: Cloud,
): void {
  for (const entry of cloud.requestLog.requests) {
    const process = senders.get(entry.seq);
    // The queries change nothing, though they are POSTs.
    if (process === undefined || /\.query$|^tails\./.test(entry.operation)) continue;
    run.sent.push(sentOf(entry, process, run));
    const read = listReadOf(entry, process, run, cloud);
    if (read) run.listReads.push(read);
  }
  run.n = cloud.requestLog.entries.length;
  const at = run.mainEndedAt ?? run.postEndedAt ?? 0;
  const state = stateOf(main.state);
  if (state) run.saves.push({ process: "main", at, n: run.n, state });
  if (run.processes) run.post = postEndOf(run.processes.post);
  if (main.signal === null) run.outcome = outcomeOf(main);
  const { status = "", reason = state?.goal?.why ?? "" } = run.outcome ?? {};
  const failed = ["failed", "rolled-back", "held"].includes(status) && !reason.includes(WHY_CANCELLED);
  if (failed || state?.goal?.cause === "failed")
    run.events.push({ process: "main", at, n: run.n, event: { type: "failure", reason } });
}

/** A request as the server saw it. */
function sentOf(entry: RequestEntry, process: ProcessName, { cancelledAt }: StepRecord): SentRequest {
  const { at, answeredAt, status, seq } = entry;
  const end = status === undefined || isGivenUp(entry, cancelledAt) ? undefined : `HTTP ${status}`;
  return { process, at, n: seq, entry, endedAt: answeredAt, endedN: seq, end };
}

/** A read that was under way at the cancel: main may not have seen its answer. */
function isGivenUp({ method, at, answeredAt }: RequestEntry, cancelledAt = Number.NaN): boolean {
  return method === "GET" && at <= cancelledAt && cancelledAt <= (answeredAt ?? Number.POSITIVE_INFINITY);
}

/** What came into being while it was under way counts as read; a stale list shows nothing for certain. */
function listReadOf(
  entry: RequestEntry,
  process: ProcessName,
  run: StepRecord,
  cloud: Cloud,
): ListRead | undefined {
  const { operation, outcome, status, faults, seq } = entry;
  const struck = faults.some((fault) => !["way", "stale", "disorder"].includes(fault));
  if (operation !== "deployments.list" || outcome !== "answered" || status !== 200 || struck)
    return undefined;
  const at = entry.answeredAt ?? entry.at;
  const shown = cloud.requestLog.deployments.filter(
    (each) => each.script === run.request.scriptName && each.at <= at,
  );
  const deployments = faults.includes("stale") ? [] : shown.map(({ deployment }) => deployment).reverse();
  return { process, at, n: seq, deployments };
}

/** What post said of itself in the log. */
function postEndOf({ lines }: Finished): PostEnd {
  // The runner is told once what to mask.
  const told = lines.filter(({ text }) => !text.startsWith("::add-mask::"));
  const log = told.map(({ text }) => text).join("\n");
  if (/not settled/.test(log)) return { kind: "settled", status: "failed", reason: log };
  const [, status] = /^Post: (rolled-back|held|drifted|failed)\./m.exec(log) ?? [];
  if (status === undefined) return { kind: "nothing", why: log };
  return { kind: "settled", status: status as Status, reason: log };
}

/** What main's outputs say; those that it didn't set are left out. */
function outcomeOf({ outputs }: Finished): RunOutcome {
  const { status, reason = "", percentage, report } = outputs;
  const canaryId = outputs["canary-version"];
  const stableId = outputs["stable-version"];
  const live = report && outputs["deployment-id"] ? JSON.parse(report).live : undefined;
  return {
    status: status as Status,
    reason,
    ...(live && { live }),
    ...(canaryId && { canaryId }),
    ...(stableId && { stableId }),
    ...(percentage && { share: Number(percentage) }),
    made: [],
    verdicts: [],
  };
}

/** What a step has saved for the next. */
export function stateOf(state: Readonly<Record<string, string>>): LedgerState | undefined {
  const text = state["rollout"];
  return text ? JSON.parse(text) : undefined;
}
