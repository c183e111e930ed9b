import type { Schedule, VersionRef } from "../../src/rollout/model.ts";
import { formatHold } from "../../src/values/duration.ts";
import { formatPercent } from "../../src/values/percent.ts";
import { HOSTILE } from "./hostile.ts";
import type { StepRecord } from "./recording.ts";
import { MESSAGE } from "./rollout-request.ts";
import type { Scenario } from "./scenario.ts";

/** What the workflow of a scenario writes under `with:`; an empty input is as good as none. */
export function inputsOf({ request }: StepRecord, scenario: Scenario): Readonly<Record<string, string>> {
  const { canary, stable } = request;
  const { live, window = "" } = scenario.workflow;
  return {
    command: request.command,
    "script-name": request.scriptName,
    "canary-version": canary.kind === "none" ? "" : nameOf(canary),
    "stable-version": stable === undefined ? "" : nameOf(stable),
    schedule: formatSchedule(request.schedule),
    window,
    checks: live?.check ?? "",
    "on-failure": request.onFailure,
    "on-cancel": request.onCancel,
    "on-conflict": request.onConflict,
    "on-inconclusive": request.onInconclusive,
    force: String(request.force),
    prune: String(request.prune),
    "dry-run": String(request.dryRun),
    // Of a rollout's deployments the messages are known.
    message: scenario.hostile && request.command !== "rollout" ? HOSTILE : MESSAGE,
  };
}

function nameOf(version: VersionRef): string {
  if (version.kind === "id") return version.id;
  return version.kind === "tag" ? `tag:${version.tag}` : version.kind;
}

/** One line that `parseSchedule` reads back to the same schedule, whatever the default hold. */
export function formatSchedule(schedule: Schedule): string {
  const text = schedule.map((step, index) => {
    const noHold = index === schedule.length - 1 ? "" : ":0s";
    return `${formatPercent(step.percent)}${step.hold === undefined ? noHold : `:${formatHold(step.hold)}`}`;
  });
  return text.join(", ");
}
