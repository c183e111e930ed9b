import type { Finished } from "../../../__tests__/support/runner.ts";
import type { PostOutcome } from "../../../src/rollout/end/settle-in-post.ts";
import type { Status } from "../../../src/rollout/model.ts";
import type { Outcome } from "../../../src/rollout/outcome.ts";
import type { SettleState } from "../../../src/rollout/ports.ts";
import type { RequestEntry } from "../../account/request-log.ts";
import type { Sent } from "../step-recording.ts";

/** What post said of itself in the log. */
export function postOutcomeOf({ log }: Finished): PostOutcome {
  if (/not settled/.test(log)) return { kind: "settled", status: "failed", reason: log };
  const [, status] = /^Post: (rolled-back|held|drifted|failed)\./m.exec(log) ?? [];
  if (status === undefined) return { kind: "nothing", why: log };
  return { kind: "settled", status: status as Status, reason: log };
}

/** What main's outputs say; those that it didn't set are left out. */
export function outcomeOf({ outputs }: Finished): Outcome {
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
    ...(percentage && { percentage: Number(percentage) }),
    made: [],
    verdicts: [],
  };
}

/** A request as the server saw it. */
export function sentOf(entry: RequestEntry, process: Sent["process"], n: number): Sent {
  const { at, answeredAt, status } = entry;
  return {
    process,
    at,
    n,
    entry,
    endedAt: answeredAt,
    endedN: n,
    end: status === undefined ? undefined : `HTTP ${status}`,
  };
}

/** What a step has saved for the next. */
export function stateOf(state: Readonly<Record<string, string>>): SettleState | undefined {
  const text = state["rollout"];
  return text ? JSON.parse(text) : undefined;
}
