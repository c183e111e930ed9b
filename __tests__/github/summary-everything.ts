/** Every kind of event with text of one's choice in every field that others write. */

import { ApiError } from "../../src/rollout/errors.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Deployment, Status, Verdict, VerdictStatus, VersionShare } from "../../src/rollout/model.ts";
import type { Timed } from "./summary-shown.ts";

const NOON = Date.UTC(2026, 10, 24, 12);

/**
 * @param foreign the text for a field; the same text for the same field keeps the ids apart
 * @param status how it ends; undefined: it is killed
 */
export function everything(foreign: (field: string) => string, status: Status | undefined): Timed[] {
  const stableId = foreign("stable id");
  const canaryId = foreign("canary id");
  const version = (id: string, number: number) => ({
    id,
    number,
    createdOn: foreign("version's created_on"),
    tag: foreign("tag"),
    message: foreign("version's message"),
    triggeredBy: foreign("version's triggered_by"),
  });
  const deployment = (name: string, versions: readonly VersionShare[]): Deployment => ({
    id: foreign(`id of ${name}`),
    createdOn: new Date(NOON).toISOString(),
    source: foreign("source"),
    author: foreign("author"),
    message: foreign("deployment's message"),
    triggeredBy: foreign("triggered_by"),
    versions,
    oddity: foreign("oddity"),
  });
  const split = (percentage: number) => [
    { versionId: stableId, percentage: 100 - percentage },
    { versionId: canaryId, percentage },
  ];
  const verdict = (check: string, of: VerdictStatus, warn = false): Verdict => ({
    check: foreign(check),
    status: of,
    warn,
    detail: foreign(`detail of ${check}`),
    numbers:
      check === "a" ? { canaryErrors: 1, canaryRequests: 9, canaryRate: 1 / 9, note: foreign("number") } : {},
  });
  const error = new ApiError(foreign("error"), { retry: true, write: "not-made" });
  const before = deployment("before", [{ versionId: stableId, percentage: 100 }]);
  const first = deployment("first", split(10));
  const second = deployment("second", split(50));
  const alien = deployment("alien", [{ versionId: foreign("alien version"), percentage: 100 }]);
  const live = status === "drifted" ? alien : status === "rolled-back" ? before : second;
  const step = { percent: 10, hold: { min: 60_000, max: 120_000 } };
  const schedule = [step, { percent: 50, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }];
  const plan = {
    scriptName: foreign("script"),
    stable: version(stableId, 1),
    canary: version(canaryId, 2),
    message: foreign("message"),
    schedule,
    live: before,
    next: 0,
    begins: [],
    watched: -1,
    least: 120_000,
    longest: 180_000,
    ends: NOON + 120_000,
    notes: [foreign("note of the plan")],
  };
  const events: RolloutEvent[] = [
    { type: "note", text: foreign("note") },
    { type: "plan", plan },
    { type: "adopted", live: before, stableId, canaryId },
    { type: "step", step, index: 0, count: 3 },
    { type: "retry", what: foreign("what"), error, attempt: 1, waitMs: 1_000 },
    { type: "unknown-outcome", error },
    { type: "resolved", deployment: first },
    { type: "deployed", roles: {}, purpose: "step", deployment: first, index: 0 },
    { type: "stale", lacks: foreign("lacking id") },
    {
      type: "hold",
      hold: step.hold,
      index: 0,
      since: NOON,
      mayEndAt: NOON + 60_000,
      mustEndAt: NOON + 120_000,
    },
    { type: "heartbeat", index: 0, left: 1, until: 2 },
    { type: "output", check: foreign("a"), line: foreign("line") },
    { type: "verdicts", index: 0, verdicts: [verdict("a", "pass"), verdict("b", "pending")] },
    { type: "warning", text: foreign("warning") },
    { type: "deployed", roles: {}, purpose: "step", deployment: second, index: 1 },
    {
      type: "verdicts",
      index: 1,
      verdicts: [
        verdict("a", "fail"),
        verdict("b", "inconclusive"),
        verdict("c", "fail", true),
        verdict("d", "exempt"),
      ],
    },
    { type: "failure", reason: foreign("failure") },
    { type: "cancelled", by: foreign("by") },
    { type: "forced", error },
    { type: "drift", foreign: alien, fate: status === "drifted" ? "live" : "restored" },
  ];
  const ended: RolloutEvent[] = status
    ? [
        {
          type: "finished",
          outcome: {
            status,
            reason: foreign("reason"),
            live,
            stableId,
            canaryId,
            nextAt: NOON,
            plan,
            made: [{ purpose: "step", index: 0, deployment: first }],
            verdicts: [],
          },
        },
      ]
    : [{ type: "unknown-outcome", error }];
  return [...events, ...ended].map((event, place) => [event, NOON + place * 7_000]);
}
